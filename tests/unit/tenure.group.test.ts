/** Which accounts are of one tenure: held to what is said of it, for any sources in any order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOf } from "../../src/ingest/date.ts";
import { type Account, startsOf } from "../../src/ingest/tenure.group.ts";

/** Sources are ranked by their first letter. */
const rankOf = (source: string) => source.charCodeAt(0);
const TWO_YEARS = 731;

const accounts: fc.Arbitrary<Account[]> = fc.uniqueArray(
  fc.record({
    source: fc.constantFrom("a1", "a2", "b1", "b2", "c1"),
    start: fc.oneof(
      fc.integer({ min: 1990, max: 1999 }).map(String),
      fc.integer({ min: 1990, max: 1999 }).map((year) => `${year}-06-15`),
      fc.constantFrom("1992~", "1993/1996", "1994-03"),
    ),
  }),
  { selector: ({ source, start }) => `${source} ${start}`, minLength: 1, maxLength: 8 },
);
const daysBetween = (one: string, other: string): number => {
  const [a, b] = [dateOf(one), dateOf(other)];
  return Math.max(0, a.min - b.max, b.min - a.max);
};

describe("accounts of one official in one office", () => {
  it("are of the same tenures in whatever order they are heard", () => {
    fc.assert(
      fc.property(accounts, fc.infiniteStream(fc.nat()), (all, places) => {
        const shuffled = all
          .map((one) => ({ one, place: places.next().value as number }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const [starts, others] = [startsOf(all, rankOf), startsOf(shuffled, rankOf)];
        expect(all.map(others)).toEqual(all.map(starts));
      }),
    );
  });

  it("go by the start of the best-ranked among them, which lies within two years of each", () => {
    fc.assert(
      fc.property(accounts, (all) => {
        const starts = startsOf(all, rankOf);
        for (const tenure of new Set(all.map(starts))) {
          const ones = all.filter((one) => starts(one) === tenure);
          const [best] = ones.toSorted((a, b) => (a.source < b.source ? -1 : 1));
          expect(best?.start).toBe(tenure);
          for (const { start } of ones) expect(daysBetween(start, tenure)).toBeLessThanOrEqual(TWO_YEARS);
          expect(new Set(ones.map(({ source }) => source)).size).toBe(ones.length);
        }
      }),
    );
  });

  it("are of a tenure of their own only where every better one begins further away, or is told apart by its own source", () => {
    fc.assert(
      fc.property(accounts, (all) => {
        const starts = startsOf(all, rankOf);
        for (const { source, start } of all.filter((one) => starts(one) === one.start)) {
          const better = new Set(all.filter((one) => one.source < source).map(starts));
          const ownOthers = new Set(all.filter((one) => one.source === source && one.start !== start).map(starts));
          const near = [...better].filter((tenure) => tenure !== start && daysBetween(start, tenure) <= TWO_YEARS);
          if (!better.has(start)) expect(near.every((tenure) => ownOthers.has(tenure))).toBe(true);
        }
      }),
    );
  });

  it("make no chain: what begins more than two years from the best-ranked start is another tenure", () => {
    const all = [
      { source: "a", start: "1994" },
      { source: "b", start: "1992" },
      { source: "c", start: "1990" },
    ];
    expect(all.map(startsOf(all, rankOf))).toEqual(["1994", "1994", "1990"]);
  });

  it("are of one tenure where an article and one that was merged into it date it differently; what either tells as two stays two", () => {
    const all = [
      { source: "a", start: "1994" },
      { source: "a", start: "1995", citedAs: "old" },
      { source: "a", start: "1999", citedAs: "old" },
      { source: "a", start: "2000", citedAs: "old" },
    ];
    expect(all.map(startsOf(all, rankOf))).toEqual(["1994", "1994", "1999", "2000"]);
    const reversed = all.toReversed();
    expect(reversed.map(startsOf(reversed, rankOf))).toEqual(["2000", "1999", "1994", "1994"]);
  });
});
