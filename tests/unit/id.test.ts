/** Readable ids, slugs, folded names and search keys. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/api/fold.ts";
import { parseId, slugOf } from "../../src/api/id.ts";
import { searchKeys } from "../../src/search/keys.ts";

describe("an id", () => {
  it.each([
    ["country:THA", "country", "THA"],
    ["official:ramin-hasanov.AZE", "official", "ramin-hasanov.AZE"],
    ["official:gromyko.soviet-union-1991", "official", "gromyko.soviet-union-1991"],
    ["treaty:untc-27-7.a", "treaty", "untc-27-7.a"],
    ["record:hsg-travels/presidents/44", "record", "hsg-travels/presidents/44"],
    ["relation:AZE-KOR", "relation", "AZE-KOR"],
    ["citation:eyJh_-9", "citation", "eyJh_-9"],
  ])("%s is of kind %s", (id, kind, slug) => {
    expect(parseId(id)).toEqual({ kind, slug });
  });

  it.each([
    "",
    "THA",
    "country:",
    ":THA",
    "planet:mars",
    "official:Ramin",
    "official:a b",
    "event:x'",
    "event:-x",
    "event:x--y",
    "event:ü",
  ])("%j is malformed", (id) => expect(parseId(id)).toBeUndefined());

  it("can be made of any name with letters or digits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (name) => {
        const slug = slugOf(name);
        fc.pre(slug !== "" && slug.length <= 400);
        expect(parseId(`topic:${slug}`)).toEqual({ kind: "topic", slug });
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });
});

describe("a name", () => {
  it("folds to lower case without diacritics, in any script", () => {
    expect(fold("  Côte   d’Ivoire ")).toBe("cote d'ivoire");
    expect(fold("Recep Tayyip Erdoğan")).toBe("recep tayyip erdogan");
    expect(fold("문재인")).toMatch(/^[a-z]+$/);
  });

  it("folds once and for all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it("is found by its words, folded, and by its Hangul as it is written", () => {
    expect(searchKeys(["Moon Jae-in", "문재인"]).split(" ")).toEqual(
      expect.arrayContaining(["moon", "jae", "in", "문재인"]),
    );
  });
});
