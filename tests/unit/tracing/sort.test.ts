/** Sorting in steps is sorting. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { sortedInSteps } from "../../../src/tracing/sort.ts";
import { finished } from "../../support/projection.ts";

interface Row {
  readonly key: number;
  readonly place: number;
}
const byKey = (a: Row, b: Row) => a.key - b.key;

it("gives what sorting at once gives, equal rows as they came", () => {
  const lengths = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom(999, 1_000, 1_001, 2_000, 3_500, 9_000));
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 1_000 }), fc.integer(), (length, keys, seed) => {
      const rows = Array.from({ length }, (_, place) => ({
        key: Math.abs((place * 7_919 + seed) ^ place) % keys,
        place,
      }));
      expect(finished(sortedInSteps(rows, byKey))).toEqual(rows.toSorted(byKey));
    }),
    { numRuns: 300 },
  );
});

it("compares some ten thousand pairs at a stretch at most, however long the list is", () => {
  let compared = 0;
  let most = 0;
  const counting = (a: number, b: number) => {
    compared += 1;
    return a - b;
  };
  const rows = Array.from({ length: 100_000 }, (_, at) => (at * 7_919) % 100_003);
  const steps = sortedInSteps(rows, counting);
  let sorted: readonly number[] = [];
  for (let done = false; !done; ) {
    const step = steps.next();
    most = Math.max(most, compared);
    compared = 0;
    done = step.done === true;
    if (step.done === true) sorted = step.value;
  }
  expect(sorted).toEqual(rows.toSorted((a, b) => a - b));
  expect(most).toBeLessThanOrEqual(12_000);
});
