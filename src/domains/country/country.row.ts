import type { Kind } from "../../graph/kind.ts";
import { ENTITY_PROPERTIES, type EntityRow } from "../entity/entity.row.ts";

export interface CountryRow extends EntityRow {
  officialName: string | null;
  iso2: string | null;
  iso3: string | null;
  region: string | null;
  /** EDTF text; `validFromMin`/`validFromMax` and `validToMin`/`validToMax` beside them are day bounds. */
  validFrom: string | null;
  validTo: string | null;
}

export const COUNTRY: Kind<CountryRow> = {
  label: "Country",
  properties: [...ENTITY_PROPERTIES, "officialName", "iso2", "iso3", "region", "validFrom", "validTo"],
};
