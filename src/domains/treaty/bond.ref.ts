/** How a party is bound by a treaty: the same edge properties from either end. */
import type { builder } from "../../api/builder.ts";
import { property, reads } from "../../api/reads.ts";
import type { Condition } from "../../graph/condition.ts";
import { dateOf, PartialDate } from "../entity/date.ref.ts";
import { EVIDENCE_OF_EDGE, Evidence, evidenceOfEdge } from "../evidence/evidence.ref.ts";
import { ConsentKind, PartyStatus } from "./treaty.enum.ts";
import type { PartyTo } from "./treaty.row.ts";

type Fields = PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)["$inferSchemaTypes"], PartyTo>;

/**
 * Bound on the day, as a partial date may have it: from consent, a signatory from its signature, until withdrawal.
 * Without the date that binds, an unknown one, bound on no day.
 */
export const boundOn = (day: number): Condition => ({
  all: [
    {
      any: [
        {
          all: [
            { property: "r.status", in: ["SIGNATORY"] },
            { property: "r.signedMin", atMost: day },
          ],
        },
        { all: [{ not: { property: "r.status", in: ["SIGNATORY"] } }, { property: "r.consentMin", atMost: day }] },
      ],
    },
    {
      any: [
        { property: "r.withdrawn", absent: true },
        { property: "r.withdrawnMax", atLeast: day },
      ],
    },
  ],
});

/** The fields of PartyTreatiesEdge and TreatyPartiesEdge. */
export const bondFields = (t: Fields) => ({
  status: t.field({
    type: PartyStatus,
    description: "How far it is bound.",
    ...property("status"),
  }),
  signed: t.field({
    type: PartialDate,
    nullable: true,
    description: "When it signed.",
    ...reads("signed"),
    resolve: ({ signed }) => dateOf(signed),
  }),
  consent: t.field({
    type: PartialDate,
    nullable: true,
    description: "When it consented to be bound.",
    ...reads("consent"),
    resolve: ({ consent }) => dateOf(consent),
  }),
  consentKind: t.field({
    type: ConsentKind,
    nullable: true,
    description: "By what act it consented.",
    ...property("consentKind"),
  }),
  inForce: t.field({
    type: PartialDate,
    nullable: true,
    description: "When the treaty entered into force for it.",
    ...reads("inForce"),
    resolve: ({ inForce }) => dateOf(inForce),
  }),
  withdrawn: t.field({
    type: PartialDate,
    nullable: true,
    description: "When it withdrew.",
    ...reads("withdrawn"),
    resolve: ({ withdrawn }) => dateOf(withdrawn),
  }),
  evidence: t.field({ type: [Evidence], description: EVIDENCE_OF_EDGE, ...evidenceOfEdge }),
});
