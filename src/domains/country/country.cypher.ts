import { day, every, NAME, type Relation } from "../../graph/relation.ts";
import { OFFICIAL, OFFICIAL_ORDERS, type OfficialRow } from "../official/official.row.ts";
import { COUNTRY, type CountryRow } from "./country.row.ts";

export const countries: Relation<CountryRow, object> = every("countries", COUNTRY, { NAME });

export const countryOfficials: Relation<OfficialRow, object> = {
  name: "Country.officials",
  join: { type: "REPRESENTS", direction: "in", from: COUNTRY.label, each: 1 },
  to: OFFICIAL.label,
  node: OFFICIAL.properties,
  edge: [],
  orders: OFFICIAL_ORDERS,
};

const succession = (name: string, direction: "in" | "out"): Relation<CountryRow, object> => ({
  name,
  join: { type: "SUCCEEDED_BY", direction, from: COUNTRY.label, each: 1 },
  to: COUNTRY.label,
  node: COUNTRY.properties,
  edge: [],
  orders: { VALID_FROM: day("n.validFrom"), NAME },
});

export const countryPredecessors = succession("Country.predecessors", "in");
export const countrySuccessors = succession("Country.successors", "out");
