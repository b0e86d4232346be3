import { day, every, NAME, type Relation } from "../../graph/relation.ts";
import { ENTITY_LABEL } from "../entity/entity.row.ts";
import { OFFICIAL, OFFICIAL_ORDERS, type OfficialRow } from "../official/official.row.ts";
import { TREATY, type TreatyRow } from "../treaty/treaty.row.ts";
import { EVENT, EVENT_ORDERS, type EventRow, type Participation, type Presence, ROLES } from "./event.row.ts";

const from = EVENT.label;

export const events: Relation<EventRow, object> = every("events", EVENT, EVENT_ORDERS);

export const eventParticipants: Relation<OfficialRow, Participation> = {
  name: "Event.participants",
  join: { type: "PARTICIPATED_IN", direction: "in", from, each: ROLES },
  to: OFFICIAL.label,
  node: OFFICIAL.properties,
  edge: ["role", "capacity", "onBehalfOf", "evidence"],
  orders: OFFICIAL_ORDERS,
};

export const eventParties: Relation<{ id: string }, Presence> = {
  name: "Event.parties",
  join: { type: "PRESENT_AT", direction: "in", from, each: 1 },
  to: ENTITY_LABEL,
  node: ["id"],
  edge: ["evidence"],
  orders: { NAME },
};

export const eventParts: Relation<EventRow, object> = {
  name: "Event.parts",
  join: { type: "PART_OF", direction: "in", from },
  to: EVENT.label,
  node: EVENT.properties,
  edge: [],
  orders: { START: day("n.start") },
};

export const eventWhole: Relation<EventRow, object> = {
  ...eventParts,
  name: "Event.partOf",
  join: { type: "PART_OF", direction: "out", from },
};

export const eventTreaties: Relation<TreatyRow, object> = {
  name: "Event.treaties",
  join: { type: "CONCERNS", direction: "out", from },
  to: TREATY.label,
  node: TREATY.properties,
  edge: [],
  orders: { ADOPTED: day("n.adopted") },
};
