/** Texts remembered by their digests. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DigestSet, DigestSums } from "../../src/ingest/digest.ts";
import { MARKS, Marks } from "../../src/ingest/marks.ts";

describe("a set of digests", () => {
  it("knows what it was given, by the order it came in, past its first size too", () => {
    const set = new DigestSet();
    for (let at = 0; at < 5_000; at += 1) expect(set.add(`event:${at}`)).toBe(at);
    expect(set.size).toBe(5_000);
    for (let at = 0; at < 5_000; at += 1) expect(set.indexOf(`event:${at}`)).toBe(at);
    expect(set.has("event:5000")).toBe(false);
  });

  it("is a set", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (texts, other) => {
        const set = new DigestSet();
        for (const text of texts) set.add(text);
        expect(set.size).toBe(new Set(texts).size);
        expect(set.has(other)).toBe(texts.includes(other));
      }),
    );
  });
});

describe("sums of digests", () => {
  const sumOf = (texts: readonly string[]) => {
    const sums = new DigestSums();
    const index = texts.reduce((_, text) => sums.add("record", text), 0);
    return texts.length === 0 ? "" : sums.sum(index);
  };

  it("do not depend on the order, and on everything else", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.string(), (texts, other) => {
        expect(sumOf([...texts].reverse())).toBe(sumOf(texts));
        expect(sumOf([...texts, other])).not.toBe(sumOf(texts));
        expect(sumOf(texts)).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });
});

describe("marks", () => {
  it("of a text are those that it was given, whatever else the text has, past their first size too", () => {
    const marks = new Marks();
    for (let at = 0; at < 3_000; at += 1) {
      expect(marks.add(`event:${at}`, MARKS.DEFINED)).toBe(true);
      if (at % 2 === 0) expect(marks.add(`event:${at}`, MARKS.CREATED)).toBe(true);
      expect(marks.add(`event:${at}`, MARKS.DEFINED)).toBe(false);
    }
    for (let at = 0; at < 3_000; at += 1) {
      expect(marks.has(`event:${at}`, MARKS.CREATED)).toBe(at % 2 === 0);
      expect(marks.has(`event:${at}`, MARKS.DEFINED)).toBe(true);
      expect(marks.has(`event:${at}`, MARKS.TOUCHED)).toBe(false);
    }
    expect(marks.has("event:3000", MARKS.DEFINED)).toBe(false);
  });
});
