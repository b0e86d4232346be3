/** The made-up graph of the benches: as large as it says, the same every time, and nothing in it leads nowhere. */
import { expect, it } from "vitest";
import { fraction, records, WHOLE } from "../../../bench/graph/generate.ts";
import { percentile } from "../../../bench/measure/statistics.ts";
import { isNodeKind, isRelationKind, RELATIONS } from "../../../src/ingest/model.ts";
import { identityOf, sourcesOf } from "../../../src/ingest/plan.ts";
import { randomFrom, skewed } from "../../support/random.ts";

const SIXTEENTH = fraction(16);
const all = [...records(SIXTEENTH)];

it("has as many records of each kind as its size says", () => {
  const found = new Map<string, number>();
  for (const { record } of all) found.set(record, (found.get(record) ?? 0) + 1);
  expect(Object.fromEntries(found)).toEqual({
    country: WHOLE.countries,
    official: WHOLE.officials / 16,
    event: WHOLE.events / 16,
    article: Math.round(WHOLE.articles / 16),
    participation: WHOLE.participations / 16,
    mention: WHOLE.mentions / 16,
  });
});

it("is the same every time", () => {
  expect([...records(SIXTEENTH)]).toEqual(all);
});

it("says nothing twice, and joins only what is there", () => {
  const identities = all.map(identityOf);
  expect(new Set(identities).size).toBe(identities.length);
  const ids = new Set(all.flatMap((one) => (isNodeKind(one.record) && "id" in one ? [one.id] : [])));
  const lost = all.flatMap((record) => {
    const fields = record as unknown as Readonly<Record<string, string>>;
    const kind = record.record;
    const ends = isRelationKind(kind) ? [fields[RELATIONS[kind].from], fields[RELATIONS[kind].to]] : [];
    return [...ends, ...sourcesOf(record)].filter((id) => id === undefined || !ids.has(id));
  });
  expect(lost).toEqual([]);
});

it("is uneven: a tenth of the officials has more than a quarter of the participations, and most have one", () => {
  const taken = new Map<string, number>();
  for (const record of all)
    if (record.record === "participation") taken.set(record.official, (taken.get(record.official) ?? 0) + 1);
  const busiest = [...taken.values()].sort((a, b) => b - a);
  const tenth = busiest.slice(0, SIXTEENTH.officials / 10).reduce((sum, times) => sum + times, 0);
  expect(tenth).toBeGreaterThan(SIXTEENTH.participations / 4);
  expect(taken.size).toBeGreaterThan(SIXTEENTH.officials * 0.8);
});

it("draws each rank in proportion to its weight", () => {
  const draw = skewed(randomFrom(1), 4, 1);
  const times = [0, 0, 0, 0];
  for (let drawn = 0; drawn < 25_000; drawn += 1) {
    const rank = draw();
    times[rank] = (times[rank] as number) + 1;
  }
  // 1, 1/2, 1/3, 1/4 of 25/12.
  for (const [rank, expected] of [12_000, 6_000, 4_000, 3_000].entries())
    expect(Math.abs((times[rank] as number) - expected)).toBeLessThan(500);
});

it("takes percentiles by the nearest rank", () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect([0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 99, 100]);
  expect(percentile([7], 0.99)).toBe(7);
  expect(percentile([], 0.5)).toBeNaN();
});
