import type { Kind } from "../../graph/kind.ts";
import { count, day, NAME, type Orders } from "../../graph/relation.ts";
import { ENTITY_PROPERTIES, type EntityRow } from "../entity/entity.row.ts";

export interface EventRow extends EntityRow {
  kind: string;
  status: string;
  encounter: string;
  start: string | null;
  /** First and last possible day of the start, in days since 1970-01-01 (graph/day.ts). */
  startMin: number;
  startMax: number;
  end: string | null;
  place: string | null;
  /** The id of the country it was held in; TOOK_PLACE_IN says the same as a relationship. */
  country: string | null;
  summary: string | null;
  headcount: number | null;
}

export const EVENT: Kind<EventRow> = {
  label: "Event",
  properties: [
    ...ENTITY_PROPERTIES,
    "kind",
    "status",
    "encounter",
    "start",
    "startMin",
    "startMax",
    "end",
    "place",
    "country",
    "summary",
    "headcount",
  ],
};

/** What every list of events may be sorted by. */
export const EVENT_ORDERS: Orders = {
  START: day("n.start"),
  NAME,
  PARTICIPANT_COUNT: count("n.participantCount"),
  MENTION_COUNT: count("n.mentionCount"),
};

/** PARTICIPATED_IN: an official's part in an event. */
export interface Participation {
  role: string;
  capacity: string | null;
  onBehalfOf: string | null;
  evidence: string[] | null;
}

/** How many ParticipantRole has: an official takes part in an event once in each at most. */
export const ROLES = 12;

/** PRESENT_AT: a country or an organisation as such at an event. */
export interface Presence {
  evidence: string[] | null;
}
