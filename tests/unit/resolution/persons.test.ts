/** What strings of titles and names say, and who they are. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { elementsOf } from "../../../src/ingest/importers/historian.read.ts";
import type { Mention } from "../../../src/ingest/resolution/mention.ts";
import { readRemarks } from "../../../src/ingest/resolution/remarks.ts";
import { resolve } from "../../../src/ingest/resolution/resolve.ts";
import type { ReviewedPair } from "../../../src/ingest/resolution/review.ts";
import { visitorsOf } from "../../../src/ingest/resolution/visitor.ts";

const read = (text: string) => visitorsOf(text).map(({ title, name }) => [title, name]);
const mention = (title: string, name: string, day: string, country: string): Mention => ({
  ...{ source: `record:hsg-visits/${day}`, locator: "visitor", text: `${title} ${name}`, title, name, day },
  ...{ countries: [`country:${country}`], said: true },
});
const ids = (mentions: readonly Mention[], pairs: readonly ReviewedPair[] = []) => {
  const found = new Map(resolve(mentions, [], pairs).map(({ mention: one, official }) => [one, official]));
  return mentions.map((one) => found.get(one));
};
const met = (text: string) => readRemarks(text).met.map(({ name, owner, encounter }) => [name, owner, encounter]);

describe("visitors", () => {
  it.each([
    ["Prime MinisterHaidar al- Abadi", [["Prime Minister", "Haidar al-Abadi"]]],
    ["President- elect Ernesto Zedillo Ponce de Leon", [["President", "Ernesto Zedillo Ponce de Leon"]]],
    ["Prime Minister John Major", [["Prime Minister", "John Major"]]],
    ["Prime Minister Major", [["Prime Minister", "Major"]]],
    [
      "King Abdullah and Crown Prince Hussein",
      [
        ["King", "Abdullah"],
        ["Crown Prince", "Hussein"],
      ],
    ],
    [
      "President Anwar Sadat, Prime Minister Mustafa Khalil",
      [
        ["President", "Anwar Sadat"],
        ["Prime Minister", "Mustafa Khalil"],
      ],
    ],
    ["Prime Minister Theresa May", [["Prime Minister", "Theresa May"]]],
    ["Valdas Adamkus", [["", "Valdas Adamkus"]]],
  ])("takes titles off and parts several people: %s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("who is this", () => {
  it("folds spellings and keeps a person through titles", () => {
    const [a, b, c] = ids([
      mention("Prime Minister", "Binyamin Netanyahu", "1996-07-09", "ISR"),
      mention("Prime Minister", "Benjamin Netanyahu", "2009-05-18", "ISR"),
      mention("Foreign Minister", "Benyamin Netanyahu", "2003-01-01", "ISR"),
    ]);
    expect(new Set([a, b, c]).size).toBe(1);
  });

  it("parts father and son of one name by who held the office that day", () => {
    const [father, son] = ids([
      mention("President", "Assad", "1994-01-16", "SYR"),
      mention("President", "Assad", "2001-02-26", "SYR"),
    ]);
    expect(father).toBe("official:hafez-al-assad.SYR");
    expect(son).toBe("official:bashar-al-assad.SYR");
  });

  it("keeps kings of one name in two countries apart", () =>
    expect(
      ids([mention("King", "Abdullah", "2008-01-01", "SAU"), mention("King", "Abdullah II", "2008-01-01", "JOR")]),
    ).toEqual(["official:abdullah.SAU", "official:abdullah-ii.JOR"]));

  it("knows a monarch of the graph whose other names carry title and country", () => {
    const pope = { title: "Pope", from: 2021, to: 2021 };
    const known = {
      id: "official:francis.VAT",
      names: ["Francis", "Pope Francis"],
      country: "country:VAT",
      offices: [pope],
    };
    const [one] = resolve([mention("Pope", "Francis", "2014-03-27", "VAT")], [known]);
    expect(one?.official).toBe("official:francis.VAT");
  });

  it("lets a reviewed pair win over the rules, both ways", () => {
    const pair = [
      mention("Prime Minister", "Amata Kabua", "1990-01-01", "MHL"),
      mention("President", "Amata Kabua", "1991-01-01", "MHL"),
    ];
    const [a, b] = ids(
      [{ ...pair[0], text: "one" } as Mention, { ...pair[1], name: "A. B. Kabua", text: "two" } as Mention],
      [{ a: "one", b: "two", decision: "different" }],
    );
    expect(a).not.toBe(b);
    const [c, d] = ids(
      [{ ...pair[0], text: "one" } as Mention, { ...pair[1], name: "Somebody Else", text: "two" } as Mention],
      [{ a: "one", b: "two", decision: "same" }],
    );
    expect(c).toBe(d);
  });
});

describe("who met whom", () => {
  it.each([
    ["Accompanied President Kennedy to a meeting with Prime Minister Macmillan.", [["Macmillan", undefined, "DIRECT"]]],
    ["Attended the funeral of former Prime Minister Churchill.", []],
    ["Met with senior Thai officials.", []],
    ["Attended the inauguration of President Barco.", [["Barco", undefined, "CO_ATTENDED"]]],
    [
      "Met with Prime Minister Begin and delivered an invitation to meet with Presidents Carter and Sadat at Camp David.",
      [["Begin", undefined, "DIRECT"]],
    ],
    [
      "Met informally with Presidents Perez of Venezuela, Lopez Michelson of Colombia, and Prime Minister Manley of Jamaica.",
      [
        ["Perez", "venezuela", "DIRECT"],
        ["Lopez Michelson", "colombia", "DIRECT"],
        ["Manley", "jamaica", "DIRECT"],
      ],
    ],
    [
      "Discussed the Middle East peace process with PLO Chairman Arafat.",
      [["Arafat", "palestinian-authority", "DIRECT"]],
    ],
  ])("%s", (text, expected) => expect(met(text)).toEqual(expected));
});

describe("the reader", () => {
  it("gives what stands before a break in the XML, then the place and the reason", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "historian-")), "a.xml");
    writeFileSync(file, "<visits>\n<visit><id>1</id></visit>\n<visit><id>2</visit>\n</visits>");
    const found = [];
    for await (const one of elementsOf(file, "visit")) found.push(one);
    expect(found[0]).toMatchObject({ line: 2, fields: { id: "1" } });
    expect(found.at(-1)).toMatchObject({ line: 3, reason: expect.stringContaining("not well-formed XML") });
  });
});
