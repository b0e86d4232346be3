/** What a search is given, and what it counts. */
import type { Budget, Mode, Steps } from "./trace.ts";
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

/** From this length on it pays to look first whether there can be a path at all. */
export const FAR = 5;
/** How many officials around each end are looked at for that. */
const SURROUNDINGS = 500;

/** Whether those whom one end can reach at all are few, and the other end is not among them. */
export function* apart({ view, workspace, from, to, avoid }: Search): Steps<boolean> {
  const { encounters } = workspace;
  for (const [start, goal] of [
    [from, to],
    [to, from],
  ] as const) {
    const reached = new Set([start]);
    for (const official of reached) {
      if (reached.size > SURROUNDINGS) break;
      encounters.fill(view, official);
      for (let at = 0; at < encounters.length; at += 1) {
        const other = encounters.officials[at] as number;
        if (!avoid.has(other)) reached.add(other);
      }
      yield;
    }
    if (reached.size <= SURROUNDINGS && !reached.has(goal)) return true;
  }
  return false;
}
