import type { Kind } from "../../graph/kind.ts";
import { ENTITY_PROPERTIES, type EntityRow } from "../entity/entity.row.ts";

export interface OrganisationRow extends EntityRow {
  abbreviation: string | null;
  /** The parent's id; PARENT says the same as a relationship. */
  parent: string | null;
}

export const ORGANISATION: Kind<OrganisationRow> = {
  label: "Organisation",
  properties: [...ENTITY_PROPERTIES, "abbreviation", "parent"],
};

/** MEMBER_OF: a country or an organisation in an organisation. Absent ends are open. */
export interface Membership {
  role: string | null;
  start: string | null;
  end: string | null;
  evidence: string[] | null;
}
