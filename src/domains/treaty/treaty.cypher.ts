import { every, NAME, type Relation } from "../../graph/relation.ts";
import { ENTITY_LABEL } from "../entity/entity.row.ts";
import { EVENT, EVENT_ORDERS, type EventRow } from "../event/event.row.ts";
import { OFFICIAL, type OfficialRow } from "../official/official.row.ts";
import { type PartyTo, type Signature, TREATY, TREATY_ORDERS, type TreatyRow } from "./treaty.row.ts";

const from = TREATY.label;

export const treaties: Relation<TreatyRow, object> = every("treaties", TREATY, TREATY_ORDERS);

export const treatyParties: Relation<{ id: string }, PartyTo> = {
  name: "Treaty.parties",
  join: { type: "PARTY_TO", direction: "in", from, each: 1 },
  to: ENTITY_LABEL,
  node: ["id"],
  edge: ["status", "signed", "consent", "consentKind", "inForce", "withdrawn", "evidence"],
  orders: { NAME },
};

export const treatySignatories: Relation<OfficialRow, Signature> = {
  name: "Treaty.signatories",
  join: { type: "SIGNED", direction: "in", from, each: 1 },
  to: OFFICIAL.label,
  node: OFFICIAL.properties,
  edge: ["date", "onBehalfOf", "evidence"],
  orders: { NAME },
};

export const treatyEvents: Relation<EventRow, object> = {
  name: "Treaty.events",
  join: { type: "CONCERNS", direction: "in", from, each: 1 },
  to: EVENT.label,
  node: EVENT.properties,
  edge: [],
  orders: EVENT_ORDERS,
};
