/** The days that the reference tries are enough: trying every day finds nothing better. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { DEFAULT_POLICY } from "../../../src/tracing/policy.ts";
import { journeys, less, TIMES } from "../../support/tracing.reference.ts";

const END = 12;
const EVERY = Array.from({ length: END + 1 }, (_, at) => at);
const span = fc
  .tuple(fc.integer({ min: 0, max: END }), fc.integer({ min: 0, max: 9 }))
  .map(([min, length]) => ({ days: { min, max: Math.min(END, min + length) } }));
const during = fc.option(
  fc
    .record({
      from: fc.oneof(fc.constant(-Infinity), fc.integer({ min: 0, max: END })),
      to: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: END })),
      match: fc.constant("POSSIBLE" as const),
    })
    .filter(({ from, to }) => from <= to),
);

it("the best journey in every mode is among those of the days that matter", () => {
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 5 }), during, fc.boolean(), (hops, period, strict) => {
      const asked = { policy: DEFAULT_POLICY, during: period, strict };
      for (const rank of Object.values(TIMES)) {
        const best = (ways: readonly (readonly [number, number])[]) =>
          ways.map((way) => rank(...way)).toSorted(less)[0];
        expect(best(journeys(hops, asked))).toEqual(best(journeys(hops, asked, EVERY)));
      }
    }),
    { numRuns: 1_000 },
  );
});
