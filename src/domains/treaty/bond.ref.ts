/** How a party is bound by a treaty: the same edge properties from either end. */
import { builder } from "../../api/builder.ts";
import { dateOf, PartialDate } from "../entity/date.ref.ts";
import { EVIDENCE_OF_EDGE, Evidence, evidenceOfEdge } from "../evidence/evidence.ref.ts";
import type { PartyTo } from "./treaty.row.ts";

const PartyStatus = builder.enumType("PartyStatus", {
  description: "How far a party is bound by a treaty.",
  values: {
    SIGNATORY: { description: "It signed, and has not consented to be bound." },
    PARTY: { description: "It has consented to be bound." },
    WITHDRAWN: { description: "It was bound and has withdrawn." },
  },
});

const ConsentKind = builder.enumType("ConsentKind", {
  description:
    "By what act a party consented to be bound (Vienna Convention on the Law of Treaties, articles 11 to 15).",
  values: {
    RATIFICATION: { description: "Ratification after signature." },
    ACCESSION: { description: "Accession without signature." },
    ACCEPTANCE: { description: "Acceptance." },
    APPROVAL: { description: "Approval." },
    SUCCESSION: { description: "Succession of a state to its predecessor's obligations." },
    DEFINITIVE_SIGNATURE: { description: "A signature that binds without ratification." },
    FORMAL_CONFIRMATION: { description: "Formal confirmation by an international organisation." },
    OTHER: { description: "Another act, or one that the source does not name." },
  },
});

type Fields = PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)["$inferSchemaTypes"], PartyTo>;

/** The fields of PartyTreatiesEdge and TreatyPartiesEdge. */
export const bondFields = (t: Fields) => ({
  status: t.field({
    type: PartyStatus,
    description: "How far it is bound.",
    resolve: ({ status }) => status as "PARTY",
  }),
  signed: t.field({
    type: PartialDate,
    nullable: true,
    description: "When it signed.",
    resolve: ({ signed }) => dateOf(signed),
  }),
  consent: t.field({
    type: PartialDate,
    nullable: true,
    description: "When it consented to be bound.",
    resolve: ({ consent }) => dateOf(consent),
  }),
  consentKind: t.field({
    type: ConsentKind,
    nullable: true,
    description: "By what act it consented.",
    resolve: ({ consentKind }) => consentKind as "RATIFICATION" | null,
  }),
  inForce: t.field({
    type: PartialDate,
    nullable: true,
    description: "When the treaty entered into force for it.",
    resolve: ({ inForce }) => dateOf(inForce),
  }),
  withdrawn: t.field({
    type: PartialDate,
    nullable: true,
    description: "When it withdrew.",
    resolve: ({ withdrawn }) => dateOf(withdrawn),
  }),
  evidence: t.field({ type: [Evidence], description: EVIDENCE_OF_EDGE, ...evidenceOfEdge }),
});
