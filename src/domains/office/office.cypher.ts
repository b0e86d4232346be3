import { day, every, NAME, type Relation } from "../../graph/relation.ts";
import { OFFICIAL, type OfficialRow, type Tenure } from "../official/official.row.ts";
import { OFFICE, type OfficeRow } from "./office.row.ts";

export const offices: Relation<OfficeRow, object> = every("offices", OFFICE, { NAME });

export const officeHolders: Relation<OfficialRow, Tenure> = {
  name: "Office.holders",
  join: { type: "HELD_OFFICE", direction: "in", from: OFFICE.label },
  to: OFFICIAL.label,
  node: OFFICIAL.properties,
  edge: ["start", "end", "evidence"],
  orders: { START: day("r.start") },
};
