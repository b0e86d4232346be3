import { checkedIds, during, ids, oneOf, range, text } from "../../api/filter.fields.ts";
import { logical } from "../../api/filter.ts";
import { ALWAYS, all, type Condition } from "../../graph/condition.ts";
import { ENTITY_LABEL } from "../entity/entity.row.ts";
import { PartyStatus, TreatyScope } from "./treaty.enum.ts";
import { TreatyFilter, type TreatyFilterShape } from "./treaty.filter.ref.ts";

/** The party and its status are about one bond. */
const bond = ({ party, partyStatus }: TreatyFilterShape, at: string): Condition => ({
  related: { type: "PARTY_TO", direction: "in", to: ENTITY_LABEL },
  where:
    all([
      party == null ? undefined : { property: "n.id", ids: checkedIds(party, `${at}.party`) },
      partyStatus == null ? undefined : { property: "r.status", in: partyStatus },
    ]) ?? ALWAYS,
});

TreatyFilter.implement("Which treaties a list holds. Every field given must hold.", {
  id: ids("n.id", "One of these treaties."),
  name: text("n.nameLines", "The name, or any alias."),
  scope: oneOf(TreatyScope, "n.scope", "Made between so many."),
  adopted: during("n.adopted", "n.adopted", "Adopted then, or opened for signature."),
  party: {
    type: ["ID"],
    description: "One of these has signed it or is bound by it; with `partyStatus`, to that degree.",
    condition: (_party, _at, { filter, at }) => bond(filter, at),
  },
  partyStatus: {
    type: [PartyStatus],
    description: "Bound to one of these degrees: one of `party`, or any party where that is left out.",
    condition: (_status, _at, { filter, at }) => (filter.party == null ? bond(filter, at) : undefined),
  },
  partyCount: range("n.partyCount", "Has so many signatories and parties, of any status."),
  ...logical(TreatyFilter),
});
