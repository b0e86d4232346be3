/** What is shown of what several sources say: held to plain sorting by rank, whatever the order in which they speak. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  EMPTY,
  filled,
  type Scalars,
  type Shape,
  type Standing,
  saysOf,
  settled,
  type Word,
} from "../../src/ingest/standing.ts";

const SHAPE: Shape = {
  fields: ["name", "birth", "death"],
  required: new Set(["name"]),
  fits: () => true,
};
/** Sources are ranked by their first letter. */
const rankOf = (source: string) => source.charCodeAt(0);

const words: fc.Arbitrary<Word[]> = fc.uniqueArray(
  fc.record({
    source: fc.constantFrom("a1", "a2", "b1", "b2", "c1"),
    values: fc.record({
      name: fc.constantFrom("X", "Y"),
      birth: fc.constantFrom(null, "1900", "1901"),
      death: fc.constantFrom(null, "1950", "1951"),
    }) as fc.Arbitrary<Scalars>,
    bare: fc.constant(false),
  }),
  { selector: ({ source }) => source, minLength: 1 },
);

function spoken(standing: Standing, word: Word): Standing {
  const { shown, claims } = settled(SHAPE, standing, [word], rankOf);
  return { shown, claims, voices: new Map([...standing.voices, [word.source, saysOf(SHAPE, word)]]) };
}
const plain = ({ shown, claims }: Standing) => ({
  shown,
  claims: [...claims].map(([field, table]) => [field, [...table].sort()] as const).sort(),
});

describe("sources that speak one after the other", () => {
  it("end as the best-ranked of each field says, with the others' words as claims", () => {
    fc.assert(
      fc.property(words, (all) => {
        const ranked = [...all].sort((one, other) => (one.source < other.source ? -1 : 1));
        const shown = Object.fromEntries(
          SHAPE.fields.map((field) => [
            field,
            ranked.find(({ values }) => values[field] !== null)?.values[field] ?? null,
          ]),
        );
        const claims = SHAPE.fields.flatMap((field) => {
          const others = ranked.filter(({ values }) => values[field] !== null && values[field] !== shown[field]);
          return others.length === 0 ? [] : [[field, others.map(({ source, values }) => [source, values[field]])]];
        });
        expect(plain(all.reduce(spoken, EMPTY))).toEqual({ shown, claims: claims.sort() });
      }),
    );
  });

  it("end the same when one of them speaks twice, and as if it had only said its last word", () => {
    fc.assert(
      fc.property(words, words, (first, then) => {
        const last = new Map([...first, ...then].map((word) => [word.source, word]));
        const before = [...first, ...then].reduce(spoken, EMPTY);
        // A name that is in nobody's last word stays: every word here has one.
        expect(plain(before)).toEqual(plain([...last.values()].reduce(spoken, EMPTY)));
        expect(plain(then.reduce(spoken, before))).toEqual(plain(before));
      }),
    );
  });
});

describe("a word that only fills what is empty", () => {
  const shape: Shape = {
    fields: ["name", "start", "end"],
    required: new Set(["name"]),
    period: ["start", "end"],
    fits: (start, end) => start === null || end === null || start <= end,
  };
  const standing = (shown: Scalars): Standing => ({ ...EMPTY, shown });

  it("takes nothing's place", () => {
    const { shown } = filled(shape, standing({ name: "A", start: "2001", end: null }), { name: "B", end: "2002" });
    expect(shown).toEqual({ name: "A", start: "2001", end: "2002" });
  });

  it("turns no period round", () => {
    const { shown } = filled(shape, standing({ name: "A", start: "2001", end: null }), { name: "B", end: "1990" });
    expect(shown).toEqual({ name: "A", start: "2001", end: null });
  });

  it("leaves no claim that says what is shown now", () => {
    const claims = new Map([
      [
        "start",
        new Map([
          ["a1", "2001"],
          ["b1", "2002"],
        ]),
      ],
    ]);
    const { shown, claims: left } = filled(shape, { ...EMPTY, shown: { name: "A" }, claims }, { start: "2001" });
    expect(shown["start"]).toBe("2001");
    expect(left).toEqual(new Map([["start", new Map([["b1", "2002"]])]]));
  });
});
