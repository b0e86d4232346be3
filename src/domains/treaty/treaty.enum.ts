/** Between how many a treaty is made, how far a party is bound by it, and by what act. */
import { builder } from "../../api/builder.ts";

export const TreatyScope = builder.enumType("TreatyScope", {
  description: "Between how many a treaty is made.",
  values: {
    BILATERAL: { description: "Between two parties." },
    PLURILATERAL: { description: "Between a few, by invitation." },
    MULTILATERAL: { description: "Open to many or all." },
  },
});

export const PartyStatus = builder.enumType("PartyStatus", {
  description: "How far a party is bound by a treaty.",
  values: {
    SIGNATORY: { description: "It signed, and has not consented to be bound." },
    PARTY: { description: "It has consented to be bound." },
    WITHDRAWN: { description: "It was bound and has withdrawn." },
  },
});

export const ConsentKind = builder.enumType("ConsentKind", {
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
