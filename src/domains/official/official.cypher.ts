import { day, every, type Relation } from "../../graph/relation.ts";
import { EVENT, EVENT_ORDERS, type EventRow, type Participation, ROLES } from "../event/event.row.ts";
import { OFFICE, type OfficeRow } from "../office/office.row.ts";
import { type Signature, TREATY, type TreatyRow } from "../treaty/treaty.row.ts";
import { OFFICIAL, OFFICIAL_ORDERS, type OfficialRow, type Tenure } from "./official.row.ts";

export const officials: Relation<OfficialRow, object> = every("officials", OFFICIAL, OFFICIAL_ORDERS);

/** An official as a list of one: counted, it says whether a condition holds of the official. */
export const officialItself: Relation<OfficialRow, object> = {
  name: "Official.itself",
  join: { heldIn: "id" },
  to: OFFICIAL.label,
  node: OFFICIAL.properties,
  edge: [],
  orders: {},
};

export const officialOffices: Relation<OfficeRow, Tenure> = {
  name: "Official.offices",
  join: { type: "HELD_OFFICE", direction: "out", from: OFFICIAL.label },
  to: OFFICE.label,
  node: OFFICE.properties,
  edge: ["start", "end", "evidence"],
  orders: { START: day("r.start") },
};

export const officialEvents: Relation<EventRow, Participation> = {
  name: "Official.events",
  join: { type: "PARTICIPATED_IN", direction: "out", from: OFFICIAL.label, each: ROLES },
  to: EVENT.label,
  node: EVENT.properties,
  edge: ["role", "capacity", "onBehalfOf", "evidence"],
  orders: EVENT_ORDERS,
};

export const officialSigned: Relation<TreatyRow, Signature> = {
  name: "Official.signed",
  join: { type: "SIGNED", direction: "out", from: OFFICIAL.label, each: 1 },
  to: TREATY.label,
  node: TREATY.properties,
  edge: ["date", "onBehalfOf", "evidence"],
  orders: { ADOPTED: day("n.adopted") },
};
