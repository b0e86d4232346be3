/** Texts kept as lines: what equals, begins and contains mean, without case and diacritics. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LINES, linesOf } from "../../src/api/lines.ts";

const holds = (stored: readonly string[], asked: readonly string[]) =>
  asked.some((line) => linesOf(stored)?.includes(line) ?? false);

describe("texts as lines", () => {
  it("are found whole, by their beginning and by any part", () => {
    const names = ["Côte d’Ivoire", "Ivory Coast"];
    expect(holds(names, LINES.eq("COTE D'IVOIRE"))).toBe(true);
    expect(holds(names, LINES.eq("ivory"))).toBe(false);
    expect(holds(names, LINES.startsWith("Ivory"))).toBe(true);
    expect(holds(names, LINES.startsWith("Coast"))).toBe(false);
    expect(holds(names, LINES.contains("oas"))).toBe(true);
  });

  it("with Hangul are compared as they are written, composed or not", () => {
    expect(holds(["문재인"], LINES.startsWith("문".normalize("NFD")))).toBe(true);
    expect(holds(["Mun Jae-in"], LINES.startsWith("문"))).toBe(false);
    expect(holds(["문재인"], LINES.contains("mun"))).toBe(true);
  });

  it("match nothing for text of which nothing is left", () => {
    for (const text of ["", "  ", "\u200b"]) expect(LINES.contains(text)).toEqual([]);
    expect(linesOf([""])).toBeNull();
  });

  it("never run into each other", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        (a, b, asked) => {
          const both = holds([a, b], LINES.contains(asked));
          expect(both).toBe(holds([a], LINES.contains(asked)) || holds([b], LINES.contains(asked)));
          for (const line of LINES.contains(asked)) expect(line).not.toContain("\n");
        },
      ),
    );
  });
});
