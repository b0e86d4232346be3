import type { Kind } from "../../graph/kind.ts";
import { ENTITY_PROPERTIES, type EntityRow } from "../entity/entity.row.ts";

export interface OfficeRow extends EntityRow {
  /** The party's id; OFFICE_OF says the same as a relationship. */
  of: string | null;
  /** The receiving party's id; ACCREDITED_TO says the same as a relationship. */
  accreditedTo: string | null;
}

export const OFFICE: Kind<OfficeRow> = { label: "Office", properties: [...ENTITY_PROPERTIES, "of", "accreditedTo"] };
