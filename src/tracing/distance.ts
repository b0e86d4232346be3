/** How many hops two officials are apart at least: it costs little beside a search, and most searches need not go on, or not begin so near. */
import type { Near } from "./near.ts";
import { afford, degrees, type Search } from "./search.ts";
import type { Steps } from "./trace.ts";

export interface Distance {
  /** Infinity where they are further apart than the search may go. */
  readonly hops: number;
  /** How far the search went from the far end: who is so near to it on a path of so many hops is marked FAR, all others on it NEAR. */
  readonly far: number;
}

/** Which end an official was reached from. */
export const [NEAR, FAR] = [1, 2];

/** Everyone at one distance from an end, in the order of their ids. */
interface Side {
  readonly mark: number;
  hops: number;
  frontier: ArrayLike<number> & Iterable<number>;
}

/**
 * From both ends by turns, always from where there is less to look at.
 * @returns undefined where the budget came to its end
 */
export function* distance(search: Search, near: Near): Steps<Distance | undefined> {
  const { view, from, to, maxHops, avoid } = search;
  const { marks } = search.workspace;
  const sides: readonly [Side, Side] = [
    { mark: NEAR, hops: 0, frontier: [from] },
    { mark: FAR, hops: 0, frontier: [to] },
  ];
  for (const { mark, frontier } of sides) marks.put(frontier[0] as number, mark);
  for (let hops = 1; hops <= maxHops; hops += 1) {
    const [one, other] = sides;
    const side = degrees(view, one.frontier) <= degrees(view, other.frontier) ? one : other;
    const next: number[] = [];
    for (const official of side.frontier) {
      const before = next.length;
      let closed = false;
      near.look(official);
      for (let at = near.from; at < near.to; at += 1) {
        const met = near.others[at] as number;
        const mark = marks.values[met] as number;
        if (mark === side.mark || avoid.has(met)) continue;
        if (mark !== 0) {
          // All of the rows are looked at first: who has been reached must not depend on their order.
          closed = true;
          continue;
        }
        marks.put(met, side.mark);
        next.push(met);
      }
      if (closed) return { hops, far: sides[1].hops };
      if (!afford(search, 1 + next.length - before)) return undefined;
      yield;
    }
    side.frontier = Int32Array.from(next).sort();
    side.hops += 1;
    if (next.length === 0) break;
  }
  return { hops: Number.POSITIVE_INFINITY, far: 0 };
}
