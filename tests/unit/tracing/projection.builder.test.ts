/** The order of contexts, on which every search relies. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { ProjectionBuilder } from "../../../src/tracing/projection.builder.ts";
import { UNDATED } from "../../../src/tracing/projection.ts";
import { projectionOf } from "../../support/projection.ts";
import { measured } from "../../support/stretch.ts";

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

it("a graph of very many signatures, all on one day, is built in steps that others can come between", () => {
  const many = 200_000;
  const builder = new ProjectionBuilder();
  const official = (at: number) => `official:${String(at).padStart(6, "0")}`;
  for (let at = 0; at < many; at += 1) builder.official(official(at));
  builder.source("article:x", "Herald", null);
  const days = { min: 1, max: 1 };
  // Ids go down, so that there is something to sort.
  const treaty = (at: number) => `treaty:${String(many - at).padStart(6, "0")}`;
  for (let at = 0; at < many; at += 1)
    builder.context({ id: treaty(at), encounter: "CO_SIGNED", status: "HELD", days, headcount: null });
  for (let at = 0; at < many; at += 1) {
    builder.signature(treaty(at), official(at), days);
    builder.evidence(treaty(at), official(at), "article:x");
  }
  const { value, longest } = measured(builder.build("test", 1));
  expect(value.contexts.ids[0]).toBe(treaty(many - 1));
  expect(longest.times, longest.where).toBeLessThanOrEqual(50_000);
});
