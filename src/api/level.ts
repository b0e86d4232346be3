/** A field that loads is written once, for all the parents of a level; graphql-js, which asks for one at a time, gets a resolver derived from it. */
import type { Context } from "../context.ts";
import type { Ahead } from "../graph/ahead.ts";
import type { Reading } from "./reads.ts";

/** One value, or the error in its place, for each parent: at once, or when they have come. */
export type Level<Parent, Args, Value> = (
  parents: readonly Parent[],
  args: Args,
  context: Context,
  /** What will be asked for of the values' rows. */
  ahead?: Ahead,
) => readonly (Value | Error)[] | Promise<readonly (Value | Error)[]>;

/**
 * Spread into a field's options. Parents asked one by one still share statements, since levels load through the request's loaders.
 * @param reading what it reads of its parents besides their ids; absent: whole rows are fetched wherever the field is asked for
 */
export const leveled = <Parent, Args, Value, More extends object>(
  level: Level<Parent, Args, Value>,
  reading?: Reading & More,
) => ({
  extensions: { level, ...reading },
  resolve: async (parent: Parent, args: Args, context: Context): Promise<Value> => {
    const [value] = await level([parent], args, context);
    if (value instanceof Error) throw value;
    return value as Value;
  },
});
