/** Which countries a list holds. */

import { dayOfDate, ids, oneOf, type StringFilter, text } from "../../api/filter.fields.ts";
import { filterOf, type Logical, logical } from "../../api/filter.ts";
import { possibleOn } from "../../graph/condition.ts";

interface CountryFilterShape extends Logical<CountryFilterShape> {
  id?: readonly string[] | null | undefined;
  name?: StringFilter | null | undefined;
  iso3?: readonly string[] | null | undefined;
  region?: readonly string[] | null | undefined;
  validOn?: string | null | undefined;
}

export const CountryFilter = filterOf<CountryFilterShape>("CountryFilter");

CountryFilter.implement("Which countries a list holds. Every field given must hold.", {
  id: ids("n.id", "One of these countries."),
  name: text("n.nameLines", "The English name, or any alias."),
  iso3: oneOf("String", "n.iso3", "Has one of these ISO 3166-1 alpha-3 codes, in upper case: `THA`."),
  region: oneOf("String", "n.region", "Counted to one of these continents, as `Country.region` writes them."),
  validOn: {
    type: "Date",
    description: "Existed on this day, by the dates that are known; an end that is not known is open.",
    condition: (date) => possibleOn("n.validFrom", "n.validTo", dayOfDate(date)),
  },
  ...logical(CountryFilter),
});
