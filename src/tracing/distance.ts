/** How many hops two officials are apart at least: it costs little beside a search, and most searches need not go on, or not begin so near. */
import type { Near } from "./near.ts";
import { afford, type Search } from "./search.ts";
import type { Steps } from "./trace.ts";

/** Everyone at one distance from an end, in the order of their ids. */
interface Side {
  readonly mark: number;
  frontier: ArrayLike<number> & Iterable<number>;
}

/**
 * From both ends by turns, always from where there is less to look at.
 * @returns the least number of hops, Infinity where it is more than the search may take; undefined where the budget came to its end
 */
export function* distance(search: Search, near: Near): Steps<number | undefined> {
  const { from, to, maxHops, avoid } = search;
  const { marks } = search.workspace;
  const sides: readonly [Side, Side] = [
    { mark: 1, frontier: [from] },
    { mark: 2, frontier: [to] },
  ];
  for (const { mark, frontier } of sides) marks.put(frontier[0] as number, mark);
  for (let hops = 1; hops <= maxHops; hops += 1) {
    const [one, other] = sides;
    const side = cost(near, one.frontier) <= cost(near, other.frontier) ? one : other;
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
      if (closed) return hops;
      if (!afford(search, 1 + next.length - before)) return undefined;
      yield;
    }
    side.frontier = Int32Array.from(next).sort();
    if (next.length === 0) break;
  }
  return Number.POSITIVE_INFINITY;
}

function cost(near: Near, officials: Iterable<number>): number {
  let sum = 0;
  for (const official of officials) sum += near.cost(official);
  return sum;
}
