/** Arguments that narrow a list: a filter, a day, values of an edge. */
import type { Condition, Property } from "../graph/condition.ts";
import { checkedIds, dayOfDate } from "./filter.fields.ts";
import { bounded, type Filter } from "./filter.ts";

/** The rows that the `filter` argument leaves. */
export const byFilter =
  <Shape>(filter: Filter<Shape>) =>
  (args: { filter?: Shape | null }): Condition | undefined =>
    filter.condition("filter", args.filter);

/** The rows there on the day of the `asOf` argument, a partial date meaning any day that it may be. */
export const asOf =
  (on: (day: number) => Condition) =>
  (args: { asOf?: string | null }): Condition | undefined =>
    args.asOf == null ? undefined : on(dayOfDate(args.asOf));

/** The rows whose property is one of an argument's values. */
export const among = (
  property: Property,
  values: readonly string[] | null | undefined,
  at: string,
): Condition | undefined => (values == null ? undefined : { property, in: bounded(values, at) });

/** The same for ids. @throws BAD_USER_INPUT for malformed ones */
export const amongIds = (
  property: Property,
  ids: readonly string[] | null | undefined,
  at: string,
): Condition | undefined => (ids == null ? undefined : { property, ids: checkedIds(ids, at) });
