/** What a search is given, and what it counts. */
import type { Budget, Mode } from "./trace.ts";
import type { View } from "./view.ts";
import type { Workspace } from "./workspace.ts";

export interface Search {
  readonly view: View;
  readonly workspace: Workspace;
  /** Positions; they differ. */
  readonly from: number;
  readonly to: number;
  readonly mode: Mode;
  readonly maxHops: number;
  /** How many paths are wanted. */
  readonly first: number;
  /** Officials whom no path may pass. */
  readonly avoid: ReadonlySet<number>;
  readonly budget: Budget;
  readonly tally: { truncated: boolean };
}

/** Takes so many states; false where the budget is at its end, and then the search is truncated. */
export function afford({ budget, tally }: Pick<Search, "budget" | "tally">, states: number): boolean {
  if (budget.left <= 0) {
    tally.truncated = true;
    return false;
  }
  budget.left -= states;
  return true;
}

/** How many participations an official has: what it costs to look at all of them. */
export function degree({ projection }: View, official: number): number {
  const { starts } = projection.participations;
  return (starts[official + 1] as number) - (starts[official] as number);
}

/** The same of all of them. */
export function degrees(view: View, officials: Iterable<number>): number {
  let sum = 0;
  for (const official of officials) sum += degree(view, official);
  return sum;
}
