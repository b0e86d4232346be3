/** The orders of whom an official met. */
import type { CursorList } from "../api/cursor.ts";
import type { SortedList } from "../api/rows.page.ts";
import type { Context } from "../context.ts";
import type { Keyset } from "../graph/relation.ts";
import { byCodeUnit } from "./code-unit.ts";
import { officialsOf } from "./node.ts";
import { sortedInSteps } from "./sort.ts";
import type { Acquaintance } from "./trace.ts";
import { rounded } from "./weight.ts";

export type MetBy = "WEIGHT" | "TIMES" | "LAST_MET" | "NAME";

export interface MetOrdering {
  readonly by: MetBy;
  readonly descending: boolean;
}

type Value = string | number;

const TYPES = { WEIGHT: "decimal", TIMES: "number", LAST_MET: "number", NAME: "string" } as const satisfies Record<
  MetBy,
  CursorList["types"][number]
>;

/** The rows in order, ties by id; those without a day come last both ways. */
export async function sortedMet(
  of: string,
  rows: readonly Acquaintance[],
  { by, descending }: MetOrdering,
  context: Context,
): Promise<SortedList<Acquaintance>> {
  const valueIn = await values(rows, { by, descending }, context);
  const keyset = (row: Acquaintance): Keyset => ({ values: [valueIn(row)], key: row.official });
  const compare = (a: Keyset, b: Keyset): number => {
    const order = compared(a.values[0] as Value, b.values[0] as Value);
    return (descending ? -order : order) || byCodeUnit(a.key, b.key);
  };
  const placed = rows.map((row) => ({ row, at: keyset(row) }));
  const sorted = await context.trace.run(sortedInSteps(placed, (a, b) => compare(a.at, b.at)));
  return {
    cursors: { name: `met by ${of} by ${by}${descending ? " descending" : ""}`, types: [TYPES[by]] },
    rows: sorted.map(({ row }) => row),
    ...{ keyset, compare },
  };
}

async function values(
  rows: readonly Acquaintance[],
  { by, descending }: MetOrdering,
  context: Context,
): Promise<(row: Acquaintance) => Value> {
  if (by === "WEIGHT") return ({ weight }) => rounded(weight);
  if (by === "TIMES") return ({ times }) => times;
  const undated = descending ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
  if (by === "LAST_MET") return ({ lastMet }) => lastMet?.days?.max ?? undated;
  const officials = await officialsOf(
    rows.map(({ official }) => official),
    context,
  );
  // By whom was asked for: one who was merged since is somebody else here.
  const names = new Map(rows.map(({ official }, at) => [official, officials[at]?.nameFolded as string]));
  return ({ official }) => names.get(official) as string;
}

const compared = (a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);
