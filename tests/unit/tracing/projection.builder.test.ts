/** The order of contexts, on which every search relies. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { UNDATED } from "../../../src/tracing/projection.ts";
import { projectionOf } from "../../support/projection.ts";

/** From long before 1970 to long after, and some days that many contexts share. */
const day = fc.oneof(fc.constantFrom(-1, 0, 65_535, 65_536), fc.integer({ min: -800_000, max: 800_000 }));
const context = fc.record({
  id: fc.string({ minLength: 1, maxLength: 3 }).map((name) => `event:${name}`),
  days: fc.option(day.map((min) => ({ min, max: min }))),
  encounter: fc.constant("DIRECT" as const),
  status: fc.constant("HELD" as const),
  headcount: fc.constant(null),
  participations: fc.constant([]),
});

it("contexts come by first day, in whatever century, undated ones last, those of one day by id", () => {
  fc.assert(
    fc.property(fc.uniqueArray(context, { selector: ({ id }) => id, maxLength: 60 }), (contexts) => {
      const first = ({ days }: (typeof contexts)[number]) => days?.min ?? UNDATED.min;
      const expected = contexts.toSorted((a, b) => first(a) - first(b) || (a.id < b.id ? -1 : 1));
      const found = projectionOf(contexts).contexts;
      expect(found.ids).toEqual(expected.map(({ id }) => id));
      expect([...found.firstDays]).toEqual(expected.map(first));
    }),
    { numRuns: 2_000 },
  );
});
