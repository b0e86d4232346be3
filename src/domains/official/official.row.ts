import type { Kind } from "../../graph/kind.ts";
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

/** HELD_OFFICE: when an official held an office. Absent ends are open. */
export interface Tenure {
  start: string | null;
  end: string | null;
  evidence: string[] | null;
}
