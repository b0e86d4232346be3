/** Which treaties, and which parties of a treaty, a list holds. */

import type { IntRange, PeriodArgument, StringFilter } from "../../api/filter.fields.ts";
import { filterOf, type Logical } from "../../api/filter.ts";

export interface TreatyFilterShape extends Logical<TreatyFilterShape> {
  id?: readonly string[] | null | undefined;
  name?: StringFilter | null | undefined;
  scope?: readonly string[] | null | undefined;
  adopted?: PeriodArgument | null | undefined;
  party?: readonly string[] | null | undefined;
  partyStatus?: readonly string[] | null | undefined;
  partyCount?: IntRange | null | undefined;
}

export const TreatyFilter = filterOf<TreatyFilterShape>("TreatyFilter");
