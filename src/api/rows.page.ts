/** Pages of lists that are made in code rather than read: the same cursors and the same bounds, over rows that are all there. */
import type { Keyset } from "../graph/relation.ts";
import { type CursorList, decodeCursor, encodeCursor } from "./cursor.ts";
import { type PageArguments, sizeOf } from "./page.ts";

export interface SortedList<Row> {
  /** What its cursors belong to. */
  readonly cursors: CursorList;
  /** In the order that `compare` says. */
  readonly rows: readonly Row[];
  /** Where a row stands. */
  keyset(row: Row): Keyset;
  compare(a: Keyset, b: Keyset): number;
}

/**
 * The page that the arguments ask for, each row with its cursor, and how long the whole list is.
 * @throws BAD_USER_INPUT for a page outside its bounds, and for the cursor of another list
 */
export function pageOfRows<Row extends object>(
  { cursors, rows, keyset, compare }: SortedList<Row>,
  args: Omit<PageArguments, "orderBy">,
) {
  const { size, backward } = sizeOf(args);
  const after = args.after == null ? undefined : decodeCursor(cursors, "after", args.after);
  const before = args.before == null ? undefined : decodeCursor(cursors, "before", args.before);
  const range = rows.filter((row) => {
    const place = keyset(row);
    return (after === undefined || compare(place, after) > 0) && (before === undefined || compare(place, before) < 0);
  });
  const kept = backward ? range.slice(-size) : range.slice(0, size);
  const more = range.length > size;
  const edges = kept.map((row) => ({ ...row, cursor: encodeCursor(cursors, keyset(row)) }));
  return {
    edges,
    total: rows.length,
    pageInfo: {
      hasNextPage: backward ? before !== undefined : more || before !== undefined,
      hasPreviousPage: backward ? more || after !== undefined : after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
