/** Which of many contexts can be the best to go on with: for most beginnings only one or two, however often a pair met. */
import type { Standing, TimeOrder } from "./time.ts";
import type { Days } from "./trace.ts";

/**
 * Of these days those that may arrive earlier or let one depart later than any others, for a path of so many hops; all of them for the
 * first hop.
 */
export function followers(
  days: readonly Days[],
  hops: number,
  { certain, step }: TimeOrder,
): (before: Standing) => Iterable<Days> {
  if (hops === 0) return () => days;
  const byStart = days.toSorted((a, b) => a.min - b.min || a.max - b.max);
  const from = (day: number) => placeOf(byStart, day);
  if (certain) {
    const soonest = byStart.toReversed();
    for (const [at, one] of soonest.entries()) {
      const before = soonest[at - 1];
      if (before !== undefined && before.max <= one.max) soonest[at] = before;
    }
    soonest.reverse();
    return ({ arrival }) => {
      const at = from(arrival + step);
      return soonest.slice(at, at + 1);
    };
  }
  const latest = [...byStart];
  for (const [at, one] of latest.entries()) {
    const before = latest[at - 1];
    if (before !== undefined && before.max >= one.max) latest[at] = before;
  }
  return function* ({ arrival, departure }) {
    const begun = from(arrival + step + 1);
    const open = latest[begun - 1];
    if (open !== undefined) yield open;
    for (let at = begun; at < byStart.length; at += 1) {
      const one = byStart[at] as Days;
      yield one;
      // Whatever begins later arrives later, and lets nobody depart later than this.
      if (one.max - hops * step >= departure) return;
    }
  };
}

/** The first place of a span that begins on the day or later. */
function placeOf(byStart: readonly Days[], day: number): number {
  let [low, high] = [0, byStart.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byStart[middle] as Days).min < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
