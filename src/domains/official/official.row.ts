import type { Kind } from "../../graph/kind.ts";
import { count, NAME, type Orders } from "../../graph/relation.ts";
import { ENTITY_PROPERTIES, type EntityRow } from "../entity/entity.row.ts";

export interface OfficialRow extends EntityRow {
  description: string | null;
  /** The country's id; REPRESENTS says the same as a relationship. */
  country: string | null;
  birth: string | null;
  death: string | null;
}

export const OFFICIAL: Kind<OfficialRow> = {
  label: "Official",
  properties: [...ENTITY_PROPERTIES, "description", "country", "birth", "death"],
};

/** What every list of officials may be sorted by. */
export const OFFICIAL_ORDERS: Orders = {
  NAME,
  EVENT_COUNT: count("n.eventCount"),
  MENTION_COUNT: count("n.mentionCount"),
};

/** HELD_OFFICE: when an official held an office. Absent ends are open. */
export interface Tenure {
  start: string | null;
  end: string | null;
  evidence: string[] | null;
}
