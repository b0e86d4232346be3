/** Sounds, keys and scores of search. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queryTokens, searchKeys } from "../../src/search/keys.ts";
import { prepared, score } from "../../src/search/score.ts";
import { skeletonOf } from "../../src/search/skeleton.ts";
import { wordsOf } from "../../src/search/words.ts";

const soundOf = (text: string) => skeletonOf(wordsOf(text).join(""));
const scoreOf = (query: string, name: string, others: string[] = [], summary: string | null = null, known = 0) =>
  score(prepared(query), { id: "official:x", name, others, summary, known });

describe("the sound of a name", () => {
  it.each([
    ["Moon Jae-in", "Mun Chae-in", "munjaein"],
    ["Lee Kyung-chul", "Yi Kyŏngch'ŏl", "I Gyeongcheol", "Rhee Kyungchul"],
    ["Park Geun-hye", "Pak Kŭnhye", "Bak Geunhye"],
    ["Guterres", "Gutteres", "Guterrez"],
  ])("is one in all its spellings: %s", (...spellings) => {
    expect(new Set(spellings.map(soundOf)).size).toBe(1);
  });

  it("tells different names apart", () => {
    expect(new Set(["Moon", "Kim", "Park", "Kang", "Lavrov", "Kerry", "Merkel"].map(soundOf)).size).toBe(7);
  });
});

describe("search keys", () => {
  it("are of a-z, 0-9 and Hangul only, each once, for entities and for queries", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), fc.string({ unit: "binary" }), (names, summary) => {
        for (const tokens of [searchKeys(names, summary).split(" ").filter(Boolean), queryTokens(names.join(" "))]) {
          expect(tokens.filter((token) => !/^(?:[a-z0-9]+|\p{Script=Hangul}+)$/u.test(token))).toEqual([]);
          expect(new Set(tokens).size).toBe(tokens.length);
        }
      }),
    );
  });

  it("of what folds to nothing are none", () => {
    for (const text of ["", "?!", "—", "\0"]) expect(queryTokens(text)).toEqual([]);
  });

  it("of a query leave out what joins two words, and nothing that may be a name or the beginning of one", () => {
    expect(queryTokens("summit of Kalin")).not.toContain("of");
    expect(queryTokens("summit of Kalin")).toEqual(expect.arrayContaining(["summit", "kalin", "summitofkalin"]));
    for (const [text, name] of [
      ["the", "Theresa May"],
      ["J For", "John Forbes Kerry"],
      ["D The", "Theresa May"],
      ["From A", "Al From"],
      ["Mr From", "Sara From"],
      ["A. And", "Andrzej Duda"],
      ["To Lam", "Tô Lâm"],
    ] as const) {
      const kept = new Set(searchKeys([name]).split(" "));
      expect(
        queryTokens(text).filter((token) => kept.has(token)),
        text,
      ).not.toEqual([]);
    }
  });

  it("share a token with every way to write the same name", () => {
    const kept = new Set(searchKeys(["Moon Jae-in", "문재인"]).split(" "));
    for (const text of ["Mun Chaein", "재인", "moo", "MOON", "문재연"]) {
      expect(queryTokens(text).some((token) => kept.has(token))).toBe(true);
    }
  });
});

describe("a score", () => {
  it("is highest for the same letters, then words, then sound, then beginnings and typing errors", () => {
    const scores = ["Kishida Fumio", "Fumio Kishida", "Fumyo Gishida", "Fumi", "Fuxio Kishidax"].map(
      (query) => scoreOf(query, "Fumio Kishida")?.score ?? 0,
    );
    expect(scores[1]).toBeGreaterThan(scores[0] as number);
    expect(scores[0]).toBeGreaterThan(scores[2] as number);
    expect(scores[2]).toBeGreaterThan(scores[3] as number);
    expect(Math.min(...scores)).toBeGreaterThan(0.3);
  });

  it("is higher for a word as it was asked for than for a whole name with a typing error", () => {
    for (const [query, name, near] of [
      ["Kissinger", "Henry A. Kissinger", "Kiesinger"],
      ["Kim", "Kim Yong-nam", "Kin"],
      ["Merkel", "Angela Dorothea Merkel", "Merkle"],
    ] as const)
      expect(scoreOf(query, name)?.score ?? 0, query).toBeGreaterThan(scoreOf(query, near)?.score ?? 0);
  });

  it("takes initials for what they stand for, and Hangul for itself", () => {
    expect(scoreOf("ICC", "International Criminal Court")?.explanation[0]?.name).toBe("initials");
    expect(scoreOf("문재인", "Moon Jae-in", ["문재인"])).toMatchObject({ matched: "문재인" });
  });

  it("counts what the summary says beside the name, and less where it says all", () => {
    const both = scoreOf("putin russia", "Vladimir Putin", [], "President of Russia")?.score as number;
    const only = scoreOf("president russia", "Vladimir Putin", [], "President of Russia")?.score as number;
    expect(both).toBeGreaterThan(only);
    expect(scoreOf("putin france", "Vladimir Putin", [], "President of Russia")?.score ?? 0).toBeLessThan(both);
  });

  it("orders namesakes by how well they are known, and lets no fame outweigh a better name", () => {
    expect(scoreOf("bush", "George Bush", [], null, 100)?.score).toBeGreaterThan(
      scoreOf("bush", "George Bush")?.score as number,
    );
    expect(scoreOf("george w bush", "George W Bush")?.score).toBeGreaterThan(
      scoreOf("george w bush", "George H W Bush", [], null, 1e6)?.score as number,
    );
  });

  it("is the sum of its parts, from 0.3 to 1", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.option(fc.string()), fc.nat(), (query, name, summary, known) => {
        const scored = scoreOf(query, name, [], summary, known);
        if (scored === null) return;
        expect(scored.score).toBeGreaterThanOrEqual(0.3);
        expect(scored.score).toBeLessThanOrEqual(1);
        expect(scored.explanation.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(scored.score, 5);
      }),
    );
  });

  it("is nothing for what has nothing in common", () => {
    expect(scoreOf("Merkel", "Xi Jinping")).toBeNull();
    expect(scoreOf("?!", "Xi Jinping")).toBeNull();
  });
});
