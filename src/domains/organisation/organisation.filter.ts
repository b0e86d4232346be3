/** Which organisations a list holds. */

import { ids, leadsTo, type StringFilter, text } from "../../api/filter.fields.ts";
import { filterOf, type Logical, logical } from "../../api/filter.ts";
import { ENTITY_LABEL } from "../entity/entity.row.ts";

interface OrganisationFilterShape extends Logical<OrganisationFilterShape> {
  id?: readonly string[] | null | undefined;
  name?: StringFilter | null | undefined;
  member?: readonly string[] | null | undefined;
}

export const OrganisationFilter = filterOf<OrganisationFilterShape>("OrganisationFilter");

OrganisationFilter.implement("Which organisations a list holds. Every field given must hold.", {
  id: ids("n.id", "One of these organisations."),
  name: text("n.nameLines", "The name, or any alias."),
  member: leadsTo(
    { type: "MEMBER_OF", direction: "in", to: ENTITY_LABEL },
    "One of these belongs to it, or did at some time.",
  ),
  ...logical(OrganisationFilter),
});
