/** The built-in seed: what must be in it, that each fact has evidence, and that the evidence says so. */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { factsOf, readSeed, type SeedRecord, seedOf } from "../../seed/check/fact.ts";
import { copyProblems, evidenceProblems, sourceProblems } from "../../seed/check.ts";
import { ndjson } from "../../seed/countries.ts";
import { TREATIES_FILE, treatyRecords } from "../../seed/treaties.ts";
import { checkRecord } from "../../src/ingest/plan.ts";
import { parseRecord } from "../../src/ingest/record.ts";

const seed = readSeed();
const folder = process.env["CHANCERY_DATA"];
const whyNoData = folder ? undefined : "CHANCERY_DATA names no folder of the data sets";
const of = (kind: string) => seed.records.map(({ record }) => record).filter(({ record }) => record === kind);
const named =
  (...words: string[]) =>
  (record: SeedRecord) =>
    words.every((word) => JSON.stringify(record).includes(word));

describe("the built-in seed", () => {
  it("is in the record format", () => {
    for (const { record } of seed.records) expect(() => checkRecord(parseRecord(record))).not.toThrow();
  });

  it("has no fact without evidence", () => {
    expect(evidenceProblems(seed)).toEqual([]);
  });

  it("notices a fact without evidence", () => {
    const bare = { record: { record: "event", id: "event:x", name: "X" }, place: "x:1" };
    expect(evidenceProblems(seedOf([bare]))).toEqual(["x:1: event without evidence"]);
  });

  it("cites only records and articles that it has", () => {
    const unknown = factsOf(seed).filter(({ source }) => !seed.byId.has(source));
    expect(unknown).toEqual([]);
  });

  it("cites each of its dataset records", () => {
    const cited = new Set(factsOf(seed).map(({ source }) => source));
    expect(of("datasetRecord").filter(({ id }) => !cited.has(id ?? ""))).toEqual([]);
  });

  it.each([
    ["official", 120],
    ["event", 150],
    ["treaty", 25],
    ["organisation", 15],
    ["country", 249],
    ["article", 4],
  ])("has enough of each %s to be worth exploring", (kind, least) => {
    expect(of(kind).length).toBeGreaterThanOrEqual(least);
  });

  it("has members for at least 15 organisations", () => {
    expect(new Set(of("membership").map((record) => record["organisation"])).size).toBeGreaterThanOrEqual(15);
  });

  it("has parties with consent for at least 25 treaties", () => {
    expect(new Set(of("party").map((record) => record["treaty"])).size).toBeGreaterThanOrEqual(25);
  });
});

describe("what the four articles report", () => {
  it.each<[string, string, string[]]>([
    ["the symposium on Khojaly, with over 100 guests", "event", ["Khojaly", "CONFERENCE", '"headcount":100']],
    [
      "Khojaly in 1992, disputed by Armenia",
      "event",
      ["Khojaly massacre", "613", "Armenia disputes", '"start":"1992"'],
    ],
    ["Ambassador Ramin Hasanov", "official", ["Ramin Hasanov", "country:AZE"]],
    ["COP29 with 80 heads of state and government", "event", ["COP29", '"headcount":80', '"start":"2024"']],
    ["Garabagh and East Zangezur", "event", ["Garabagh", "East Zangezur"]],
    [
      "Korea on the Security Council until the end of 2025",
      "membership",
      ["country:KOR", "un-security-council", "2025-12-31"],
    ],
    ["the clashes with 32 dead", "event", ["border clashes of July 2025", "32 dead", "displaced"]],
    [
      "the closed meeting of the Security Council",
      "event",
      ["Security Council", "2025-07-25", "New York", "Called for by Cambodia"],
    ],
    ["Chhea Keo", "official", ["Chhea Keo", "country:KHM"]],
    ["Phumtham Wechayachai", "official", ["Phumtham Wechayachai", "Wechayachai Phumtham"]],
    ["Gen. Maly Socheata", "official", ["Maly Socheata", "Gen."]],
    ["Anwar Ibrahim", "official", ["Anwar Ibrahim", "ASEAN"]],
    ["that Anwar spoke with Hun Manet", "event", ["Anwar Ibrahim speaks with Hun Manet"]],
    ["that Anwar spoke with Phumtham", "event", ["Anwar Ibrahim speaks with Phumtham"]],
    ["Malaysia's offer to mediate", "event", ["offers to mediate"]],
    [
      "Malaysia in the chair of ASEAN",
      "membership",
      ["country:MYS", "association-of-southeast-asian-nations", "chair"],
    ],
    ["Antonio Guterres", "official", ["Antonio Guterres", "António Guterres"]],
    ["Farhan Haq", "official", ["Farhan Haq"]],
    ["Ta Muen Thom temple", "event", ["Ta Muen Thom"]],
    ["the land mine of 23 July", "event", ["Land mine wounds five Thai soldiers", "2025-07-23"]],
    ["the closed border", "event", ["closes its border"]],
    ["the expelled ambassador", "event", ["expels the Cambodian ambassador"]],
    ["the clashes of 2011", "event", ["clashes of 2011", '"start":"2011"']],
    ["Colombia's 215th Independence Day", "event", ["215th Independence Day", "2025-07-21", "20 July"]],
    ["Ambassador Alejandro Pelaez Rodriguez", "official", ["Alejandro Pelaez Rodriguez"]],
    ["Chung Keeyong", "official", ["Chung Keeyong", "climate change", "정기용"]],
    ["Colombia on the Human Rights Council", "membership", ["country:COL", "un-human-rights-council", "2025", "2027"]],
    ["Colombia on the Security Council", "membership", ["country:COL", "un-security-council", "2026", "2027"]],
    ["the Korean War with 5,100 Colombians", "event", ["Korean War", "5,100", '"start":"1950"', '"end":"1953"']],
    ["the armistice of 1953", "event", ["armistice", "1953"]],
    ["the Korea-Colombia FTA", "treaty", ["Korea-Colombia Free Trade Agreement"]],
    ["Camp Humphreys", "event", ["Camp Humphreys"]],
    ["Bastille Day", "event", ["Bastille Day in Seoul", "2025-07-14"]],
    ["Ambassador Bertrand Bertoux", "official", ["Bertrand Bertoux"]],
    ["Lee Kyung-chul in Hangul and romanised", "official", ["Lee Kyung-chul", "이경철", "Yi Kyongchol"]],
    ["the French Battalion with more than 3,000 soldiers", "event", ["French Battalion", "3,000"]],
    ["France 2030", "event", ["France 2030"]],
    ["solidarity with Ukraine", "event", ["solidarity with Ukraine"]],
    ["the EU", "organisation", ["European Union", '"EU"']],
    ["the Security Council by its Korean name", "organisation", ["UN Security Council", "안보리", "UNSC"]],
    ["the Genocide Convention of 1948", "treaty", ["treaty:untc-4-1", "1948-12-09", "Genocide Convention"]],
  ])("holds %s", (_what, kind, words) => {
    expect(of(kind).filter(named(...words)).length).toBeGreaterThan(0);
  });

  it("ties the symposium to the Genocide Convention", () => {
    expect(of("concerns").filter(named("khojaly-symposium", "treaty:untc-4-1"))).toHaveLength(1);
  });
});

describe("beside its sources, the seed", () => {
  const test = (name: string, body: (data: string) => void | Promise<void>) =>
    it(name, async ({ skip }) => {
      skip(whyNoData !== undefined, whyNoData);
      await body(folder as string);
    });

  test("says of every fact what the cited record says", (data) => {
    expect(sourceProblems(seed, data)).toEqual([]);
  });

  test("copies no sentence of an article", (data) => {
    expect(copyProblems(seed, data)).toEqual([]);
  });

  test("has the treaties as the importer reads them", async (data) => {
    expect(ndjson(await treatyRecords(data)) === readFileSync(TREATIES_FILE, "utf8")).toBe(true);
  });

  test("has the figures that the collection gives", () => {
    const count = (treaty: string, field: string) =>
      of("party").filter((record) => record["treaty"] === treaty && record[field] !== undefined).length;
    expect([count("treaty:untc-27-7", "signed"), count("treaty:untc-27-7", "consent")]).toEqual([165, 196]);
    expect([count("treaty:untc-18-10", "signed"), count("treaty:untc-18-10", "consent")]).toEqual([139, 122]);
  });

  const broken: readonly (readonly [what: string, kind: string, words: string[], change: object])[] = [
    ["a visit on another day", "event", ["hsg-visit-"], { start: "2015-01-01", end: undefined }],
    ["a trip to another place", "event", ["hsg-trip-"], { place: "Nowhere" }],
    ["a visitor who is another", "participation", ["hsg-visit-", "GUEST"], { official: "official:hun-manet.KHM" }],
    ["a person met who is another", "participation", ["hsg-trip-", "ATTENDEE"], { official: "official:hun-manet.KHM" }],
    [
      "a host who was not in office",
      "participation",
      ["hsg-visit-", "start-date"],
      { official: "official:trump-donald-j" },
    ],
    ["a visit told otherwise", "event", ["hsg-visit-"], { summary: "Met with nobody." }],
    ["a trip told otherwise", "event", ["hsg-trip-"], { summary: "Met with nobody." }],
    ["a Korean name of somebody else", "official", ["record:korean-names"], { aliases: [{ text: "문재인" }] }],
    ["a tenure with another end", "tenure", ["us-secretary"], { end: "2016" }],
    ["a leader's other start", "tenure", ["record:wikidata"], { start: "1900" }],
    ["a party that signed another day", "party", ["untc-4-1", "signed"], { signed: "1950-01-01" }],
    ["a treaty of another day", "treaty", ["untc-4-1"], { adopted: "1948-12-10" }],
    ["a membership from another day", "membership", ["record:untc"], { start: "1900" }],
    ["a country of another name", "country", ["THA"], { name: "Siam" }],
    [
      "a participant whom the sentence does not name",
      "participation",
      ["paragraph 1, sentence 49"],
      { official: "official:chhea-keo.KHM" },
    ],
    [
      "a sentence that is not there",
      "event",
      ["Bastille Day in Seoul"],
      { evidence: [{ source: "article:korea-herald-2025-07-15-bastille-day", locator: "paragraph 1, sentence 99" }] },
    ],
  ];
  for (const [what, kind, words, change] of broken) {
    test(`would be told of ${what}`, (data) => {
      const at = seed.records.findIndex(({ record }) => record.record === kind && named(...words)(record));
      const { record, place } = seed.records[at] ?? expect.unreachable();
      const changed = seedOf(seed.records.with(at, { place, record: { ...record, ...change } as SeedRecord }));
      expect(sourceProblems(changed, data).filter((problem) => problem.startsWith(`${place}:`)).length).toBeGreaterThan(
        0,
      );
    });
  }
});
