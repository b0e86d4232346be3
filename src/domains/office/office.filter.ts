/** Which offices a list holds. */

import { ids, type StringFilter, text } from "../../api/filter.fields.ts";
import { filterOf } from "../../api/filter.ts";

interface OfficeFilterShape {
  id?: readonly string[] | null | undefined;
  name?: StringFilter | null | undefined;
  of?: readonly string[] | null | undefined;
  accreditedTo?: readonly string[] | null | undefined;
}

export const OfficeFilter = filterOf<OfficeFilterShape>("OfficeFilter");

OfficeFilter.implement("Which offices a list holds. Every field given must hold.", {
  id: ids("n.id", "One of these offices."),
  name: text("n.nameLines", "The name, or any alias."),
  of: ids("n.of", "Belongs to one of these countries and organisations."),
  accreditedTo: ids("n.accreditedTo", "Accredited to one of these countries and organisations."),
});
