/** How far two written names go by themselves: a slip of the pen is not certainty. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameOf, nameScore, WEAK_NAME } from "../../../src/ingest/resolution/name.ts";

const score = (a: string, b: string, country = "") => nameScore(nameOf(a), nameOf(b), country);

describe("given names that a slip of the pen tells apart", () => {
  it.each([
    ["Ronald Perez", "Roland Perez"],
    ["Leonard Costa", "Leandro Costa"],
    ["Adrian Costa", "Aidran Costa"],
    ["Marian Kovac", "Marina Kovac"],
    ["Kovac Marian", "Marina Kovac"],
    ["Maria Ruiz", "Mario Ruiz"],
    ["Victor Ponta", "Victoria Ponta"],
    ["Vicinio Cerezo", "Vinicio Cerezo Arevalo"],
  ])("say too little alone: %s, %s", (a, b) => {
    expect(score(a, b)).toBeGreaterThan(0);
    expect(score(a, b)).toBeLessThan(WEAK_NAME);
    expect(score(b, a)).toBe(score(a, b));
  });

  it("say as little where the surname's letters changed places", () =>
    expect(score("Jose Garcia", "Jose Gracia")).toBeLessThan(WEAK_NAME));

  it.each([
    ["Ahmad Nasser", "Ahmed Nasser"],
    ["Mohammed Khatami", "Muhammad Khatami"],
    ["Edgars Rinkevics", "Edgar Rinkevics"],
    ["Viktor Yushchenko", "Victor Yuschenko"],
    ["Jimmy Carter", "James Carter"],
    ["Johnny Briceño", "John Briceño"],
  ])("are one name where they sound alike or are nicknames: %s, %s", (a, b) => expect(score(a, b)).toBe(1));

  it("are never certain for letters in another order alone", () => {
    const letters = fc.constantFrom(..."abdfgklmnprtuv");
    const given = fc
      .array(letters, { minLength: 7, maxLength: 9 })
      .chain((all) =>
        fc
          .shuffledSubarray(all.slice(1), { minLength: all.length - 1 })
          .map((rest) => [all.join(""), `${all[0]}${rest.join("")}`] as const),
      );
    const sound = (text: string) => text.replace(/(.)\1+/g, "$1");
    fc.assert(
      fc.property(given, ([a, b]) => {
        fc.pre(sound(a) !== sound(b));
        expect(score(`${a} Quillmore`, `${b} Quillmore`)).toBeLessThan(WEAK_NAME);
      }),
    );
  });
});
