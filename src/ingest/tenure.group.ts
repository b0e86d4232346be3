/** Which accounts of one person in one office are of one tenure: the same in whatever order sources are read. */
import { dateOf } from "./date.ts";
import type { RankOf } from "./standing.ts";

/** When a source says that the tenure began. */
export interface Account {
  readonly source: string;
  readonly start: string;
}

/** Two years, in days. */
const NEAR = 731;

/**
 * The start that each account's tenure goes by. Sources are heard from the best to the last: what begins within two years of
 * a tenure that is known by then is that one, the nearest first, and all else is a tenure of its own. What one source tells
 * as two stays two.
 * @param all of one official and one office
 */
export function startsOf(all: readonly Account[], rankOf: RankOf): (account: Account) => string {
  const known: string[] = [];
  const found = new Map<string, string>();
  const sources = [...new Set(all.map(({ source }) => source))];
  for (const source of sources.toSorted((one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1))) {
    const starts = [...new Set(all.filter((one) => one.source === source).map(({ start }) => start))].toSorted();
    const pairs = starts
      .flatMap((start) => known.map((tenure) => ({ start, tenure, days: daysBetween(start, tenure) })))
      .filter(({ days }) => days <= NEAR)
      .toSorted(
        (a, b) =>
          Number(b.start === b.tenure) - Number(a.start === a.tenure) ||
          a.days - b.days ||
          (a.tenure + a.start < b.tenure + b.start ? -1 : 1),
      );
    const taken = new Set<string>();
    for (const { start, tenure } of pairs) {
      const key = keyOf({ source, start });
      if (found.has(key) || taken.has(tenure)) continue;
      found.set(key, tenure);
      taken.add(tenure);
    }
    for (const start of starts) {
      const key = keyOf({ source, start });
      if (found.has(key)) continue;
      found.set(key, start);
      known.push(start);
    }
  }
  return (account) => found.get(keyOf(account)) ?? account.start;
}

const keyOf = ({ source, start }: Account): string => `${start}\t${source}`;

/** 0 where they overlap. */
function daysBetween(one: string, other: string): number {
  const [a, b] = [dateOf(one), dateOf(other)];
  return Math.max(0, a.min - b.max, b.min - a.max);
}
