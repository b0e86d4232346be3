/** The contexts of a path in time order, of officials who met so often that not every combination can be tried. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followers } from "../../../src/tracing/followers.ts";
import { paths } from "../../../src/tracing/paths.ts";
import { DEFAULT_POLICY } from "../../../src/tracing/policy.ts";
import { followed, type Standing, type TimeOrder } from "../../../src/tracing/time.ts";
import type { Days, Mode } from "../../../src/tracing/trace.ts";
import { finished, type MeetingContext, projectionOf } from "../../support/projection.ts";
import { SOURCES } from "../../support/tracing.arbitrary.ts";

const MANY = 5_000;

/** Each met the next on as many days, in turn: the first two, the next two, and so on. */
const often: MeetingContext[] = ["ab", "bc", "cd"].flatMap((pair, turn) =>
  Array.from({ length: MANY }, (_, at) => ({
    ...{ id: `event:${pair}-${at}`, encounter: "DIRECT" as const, status: "HELD" as const, headcount: null },
    days: { min: at * 3 + turn, max: at * 3 + turn },
    participations: [...pair].map((one) => ({ official: `official:${one}`, sources: SOURCES.slice(0, 1) })),
  })),
);
const projection = projectionOf(often);

const journey = (mode: Mode, dates: "POSSIBLE" | "CERTAIN") => {
  const asked = {
    ...{ from: "official:a", to: "official:d", policy: { ...DEFAULT_POLICY, dates }, during: null, mode },
    ...{ timeRespecting: true, strict: true, maxHops: 3, first: 1 },
  };
  const [path] = finished(paths(projection, asked, { left: 1_000_000 })).paths;
  return { ...path?.journey, contexts: path?.hops.map(({ meeting }) => meeting.context) };
};

describe("officials who met thousands of times", () => {
  const last = MANY - 1;
  const first = { departure: 0, arrival: 2, contexts: ["event:ab-0", "event:bc-0", "event:cd-0"] };
  const latest = {
    ...{ departure: last * 3, arrival: last * 3 + 2 },
    contexts: [`event:ab-${last}`, `event:bc-${last}`, `event:cd-${last}`],
  };

  it("have their best journey found all the same", () => {
    for (const dates of ["POSSIBLE", "CERTAIN"] as const) {
      expect(journey("EARLIEST_ARRIVAL", dates)).toEqual(first);
      expect(journey("LATEST_DEPARTURE", dates)).toEqual(latest);
      expect(journey("SHORTEST", dates)).toEqual(first);
    }
  });
});

describe("what can follow a beginning", () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 6 }))
    .map(([min, length]): Days => ({ min, max: min + length }));
  const order: fc.Arbitrary<TimeOrder> = fc.record({
    certain: fc.boolean(),
    step: fc.constantFrom<0 | 1>(0, 1),
    during: fc.constant(null),
  });
  const standing: fc.Arbitrary<Standing> = fc.record({
    arrival: fc.integer({ min: 0, max: 12 }),
    departure: fc.integer({ min: 0, max: 15 }),
  });

  it("is as good as the best of everything that can, and never more", () => {
    fc.assert(
      fc.property(fc.array(span), fc.integer({ min: 1, max: 3 }), standing, order, (days, hops, before, how) => {
        const ways = (of: Iterable<Days>) => [...of].flatMap((one) => followed(before, hops, one, how) ?? []);
        const few = ways(followers(days, hops, how)(before));
        for (const way of ways(days))
          expect(few.some((one) => one.arrival <= way.arrival && one.departure >= way.departure)).toBe(true);
        expect(ways(days)).toEqual(expect.arrayContaining(few));
      }),
      { numRuns: 5_000 },
    );
  });
});
