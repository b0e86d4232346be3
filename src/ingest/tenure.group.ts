/** Which accounts of one person in one office are of one tenure: the same in whatever order sources are read. */
import { grouped } from "./batch.ts";
import { dateOf } from "./date.ts";
import type { RankOf } from "./standing.ts";

/** When a source says that the tenure began. */
export interface Account {
  readonly source: string;
  readonly start: string;
  /** The article that says so, where it was merged into the source. */
  readonly citedAs?: string | undefined;
}

/** Two years, in days. */
const NEAR = 731;

/**
 * The start that each account's tenure goes by. Sources are heard from the best to the last: what begins within two years of
 * a tenure that is known by then is that one, the nearest first, and all else is a tenure of its own. What one source tells
 * as two stays two. An article that was merged into a source is heard by itself, right after it.
 * @param all of one official and one office
 */
export function startsOf(all: readonly Account[], rankOf: RankOf): (account: Account) => string {
  const known: string[] = [];
  const found = new Map<string, string>();
  const voices = [...grouped(all, voiceOf).values()].map((ones) => ({ ones, first: ones[0] as Account }));
  const order = voices.toSorted(
    ({ first: a }, { first: b }) => rankOf(a.source) - rankOf(b.source) || (voiceOf(a) < voiceOf(b) ? -1 : 1),
  );
  for (const { ones, first } of order) {
    const starts = [...new Set(ones.map(({ start }) => start))].toSorted();
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
      const key = keyOf({ ...first, start });
      if (found.has(key) || taken.has(tenure)) continue;
      found.set(key, tenure);
      taken.add(tenure);
    }
    for (const start of starts) {
      const key = keyOf({ ...first, start });
      if (found.has(key)) continue;
      found.set(key, start);
      known.push(start);
    }
  }
  return (account) => found.get(keyOf(account)) ?? account.start;
}

const voiceOf = ({ source, citedAs = "" }: Account): string => `${source}\t${citedAs}`;
const keyOf = (account: Account): string => `${account.start}\t${voiceOf(account)}`;

/** 0 where they overlap. */
function daysBetween(one: string, other: string): number {
  const [a, b] = [dateOf(one), dateOf(other)];
  return Math.max(0, a.min - b.max, b.min - a.max);
}
