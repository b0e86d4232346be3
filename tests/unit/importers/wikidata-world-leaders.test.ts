/** World leaders, foreign ministers and heads of organisations. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { officeOfLabel, type Party, partyOfLabel } from "../../../src/ingest/importers/wikidata.office.ts";
import { bareName, type WikidataAround } from "../../../src/ingest/importers/wikidata.person.ts";
import { wikidataWorldLeaders } from "../../../src/ingest/importers/wikidata-world-leaders.ts";
import { surroundingsFrom } from "../../../src/ingest/resolution/surroundings.ts";
import { DATA, missingEnds, type Said, said, saidOf, type Value } from "../../support/importing.ts";

const NOTHING: WikidataAround = { known: [], reviewed: [], kept: new Map() };
const LEADERS = "countryid,country,position,positionLabel,officeholder,officeholderLabel,start_year,end_year\n";
const WIKIPEDIA = "continent,country,position,positionlabel,officeholder,officeholderlabel,start_year,end_year\n";
const SCRAPED = "country,countryLabel,person,name,position,positionLabel,start\n";
const MINISTERS = "person,name,country,countryLabel,position,positionLabel,start,psid\n";
const HOLDERS = "position,person,personID,start,end\n";
const of = (files: Readonly<Record<string, string>>, around = NOTHING) => saidOf(wikidataWorldLeaders, files, around);
const tenures = (all: Said) =>
  all.of("tenure").map(({ official, office, start, end }) => [official, office, start, end]);

describe("an office of the tables", () => {
  const office = (label: string, country: string) => {
    const party = partyOfLabel(country);
    return party && officeOfLabel(label, party)?.id;
  };
  it.each([
    ["President of Algeria", "Algeria", "office:president-of-algeria"],
    ["Minister of External Relations", "Angola", "office:minister-of-external-relations-of-angola"],
    ["Minister of Foreign Affairs, Turkey", "Turkey", "office:minister-of-foreign-affairs-of-turkey"],
    ["Minister of Foreign Affairs (Myanmar)", "Myanmar", "office:minister-of-foreign-affairs-of-myanmar"],
    ["Ukrainian Minister of Foreign Affairs", "Ukraine", "office:minister-of-foreign-affairs-of-ukraine"],
    [
      "Minister of Foreign Affairs",
      "Kingdom of the Netherlands",
      "office:minister-of-foreign-affairs-of-the-netherlands",
    ],
    ["Taoiseach", "Republic of Ireland", "office:taoiseach-of-ireland"],
    ["President of the French Republic", "France", "office:president-of-the-french-republic"],
    ["Member of the Swiss Federal Council", "Switzerland", "office:member-of-the-swiss-federal-council"],
    ["Monarchy of Canada", "Canada", "office:monarch-of-canada"],
    ["President of the United States", "United States of America", "office:us-president"],
    ["United States Secretary of State", "United States of America", "office:us-secretary"],
    ["President of Abkhazia", "Republic of Abkhazia", "office:president-of-abkhazia"],
    ["Secretary-General of the United Nations", "United Nations", "office:secretary-general-of-the-united-nations"],
  ])("ends in whose it is: %s (%s)", (label, country, id) => expect(office(label, country)).toBe(id));

  it("is none where the label names a person, a body or a list", () => {
    for (const label of ["Viola Amherd", "Syrian Salvation Government", "List of sovereigns of Vatican City State"])
      expect(office(label, "Switzerland"), label).toBeUndefined();
  });

  it("is none where the label is a word that every object knows", () => {
    const party = partyOfLabel("Switzerland") as Party;
    expect(party.id).toBe("country:CHE");
    expect(officeOfLabel("constructor", party)).toBeUndefined();
  });

  it("is held by persons without what tells them from others", () => {
    expect(
      ["Philippe of Belgium", "Osman Hussein (politician)", "Albert II, Prince of Monaco", "Dee Kemayah, Sr."].map(
        bareName,
      ),
    ).toEqual(["Philippe", "Osman Hussein", "Albert II", "Dee Kemayah, Sr."]);
  });
});

describe("importing world leaders", () => {
  it("makes one official of a Q-id in all tables, with its address, its spellings and its tenures", async () => {
    const all = await of({
      "data/wikidata.csv": `${LEADERS}Q212,Ukraine,Q1,President of Ukraine,Q3874799,Volodymyr Zelenskyy,2019,\n`,
      "data/wikipedia.csv": `${WIKIPEDIA}Europe,Ukraine,Q1,President of Ukraine,Q3874799,Volodymyr Zelensky,2019,\n`,
    });
    expect(new Set(all.of("official").map(({ id }) => id))).toEqual(new Set(["official:volodymyr-zelenskyy.UKR"]));
    expect(all.byId("official:volodymyr-zelenskyy.UKR")).toMatchObject({
      ...{ name: "Volodymyr Zelenskyy", country: "country:UKR" },
      aliases: [{ text: "Volodymyr Zelensky", kind: "SPELLING" }],
      sameAs: ["https://www.wikidata.org/entity/Q3874799"],
    });
    expect(tenures(all)).toEqual(
      Array.from({ length: 2 }, () => [
        "official:volodymyr-zelenskyy.UKR",
        "office:president-of-ukraine",
        "2019",
        null,
      ]),
    );
    expect(missingEnds(all)).toEqual([]);
  });

  it("takes a minister without Q-id for the one of that country who bears the name", async () => {
    const all = await of({
      "foreign-ministers/scraped.csv": `${SCRAPED}Q813,Kyrgyzstan,,Jeenbek Kulubaev,,Foreign Minister of Kyrgyzstan,2022-04-23\nQ96,Mexico,,Ana Nadie,,Foreign Minister of Mexico,2022\n`,
      "foreign-ministers/wikidata.csv": `${MINISTERS}Q111,Jeenbek Kulubaev,Q813,Kyrgyzstan,Q2,Minister of Foreign Affairs,2022-04-22,x\n`,
    });
    expect(tenures(all).map(([official, office]) => `${official} ${office}`)).toEqual([
      "official:jeenbek-kulubaev.KGZ office:minister-of-foreign-affairs-of-kyrgyzstan",
      "official:jeenbek-kulubaev.KGZ office:foreign-minister-of-kyrgyzstan",
      "official:ana-nadie.MEX office:foreign-minister-of-mexico",
    ]);
  });

  it("finds the official that the graph has: by address, else by name, country and years", async () => {
    const files = {
      "data/wikidata.csv": `${LEADERS}Q183,Germany,Q1,Federal Chancellor of Germany,Q567,Angela Merkel,2005,2021\n`,
    };
    const person = (id: string, more: object) => ({
      ...{ id, names: ["Angela Dorothea Merkel"], country: "country:DEU" },
      offices: [{ title: "Chancellor", from: 2006, to: 2019 }],
      ...more,
    });
    const official = async (...known: readonly ReturnType<typeof person>[]) =>
      tenures(await of(files, { known, reviewed: [], kept: new Map() }))[0]?.[0];
    expect(await official()).toBe("official:angela-merkel.DEU");
    expect(
      await official(person("official:x", { names: ["A. M."], sameAs: ["https://www.wikidata.org/entity/Q567"] })),
    ).toBe("official:x");
    expect(await official(person("official:x", {}))).toBe("official:x");
    expect(await official(person("official:x", { country: "country:AUT" }))).toBe("official:angela-merkel.DEU");
    expect(await official(person("official:x", { offices: [{ title: "King", from: 1900, to: 1910 }] }))).toBe(
      "official:angela-merkel.DEU",
    );
    expect(await official(person("official:x", { sameAs: ["https://www.wikidata.org/entity/Q1"] }))).toBe(
      "official:angela-merkel.DEU",
    );
    const tie = await of(files, {
      known: [person("official:x", {}), person("official:y", {})],
      reviewed: [],
      kept: new Map(),
    } as never);
    expect(tenures(tie)[0]?.[0]).toBe("official:angela-merkel.DEU");
    expect(tie.reviews.map(({ official: id, candidate }) => [id, candidate])).toEqual([
      ["official:angela-merkel.DEU", "official:x"],
    ]);
    const alike = { known: [person("official:x", { names: ["Angelo Merkel"] })], reviewed: [], kept: new Map() };
    const asked = await of(files, alike as never);
    expect(tenures(asked)[0]?.[0]).toBe("official:angela-merkel.DEU");
    expect(asked.reviews.map(({ official: id, candidate }) => [id, candidate])).toEqual([
      ["official:angela-merkel.DEU", "official:x"],
    ]);
    // Read again, with what the first import has left in the graph, it is as doubtful.
    const [decision] = asked.of("resolution");
    const left = { names: ["Angela Merkel"], sameAs: ["https://www.wikidata.org/entity/Q567"] };
    const again = await of(files, {
      known: [...alike.known, person("official:angela-merkel.DEU", left)],
      reviewed: [],
      kept: new Map([
        [
          `${decision?.["source"]}\t${decision?.["text"]}\t${decision?.["country"]}`,
          { official: String(decision?.["official"]), score: Number(decision?.["score"]) },
        ],
      ]),
    } as never);
    expect(again.reviews).toEqual(asked.reviews);
    const reviewed = [{ a: "Q567", b: "official:z", decision: "same" as const }];
    expect(tenures(await of(files, { known: [], reviewed, kept: new Map() }))[0]?.[0]).toBe("official:z");
  });

  it.each([
    ["the string with its country", "Angela Merkel @ country:DEU", "official:z", "same", "official:z"],
    ["the official first", "official:z", "Angela Merkel", "same", "official:z"],
    ["another country's", "Angela Merkel @ country:AUT", "official:z", "same", "official:x"],
    ["two strings", "Angela Kasner", "Angela Merkel", "same", "official:x"],
    ["who the address says it is", "Q567", "official:x", "different", "official:angela-merkel.DEU"],
    ["the id that it would get", "Angela Merkel", "official:angela-merkel.DEU", "different", "official:x"],
  ] as const)("takes a reviewed pair for what it says: %s", async (_, a, b, decision, official) => {
    const files = {
      "data/wikidata.csv": `${LEADERS}Q183,Germany,Q1,Federal Chancellor of Germany,Q567,Angela Merkel,2005,2021\n`,
    };
    const x = { id: "official:x", names: ["A. M."], sameAs: ["https://www.wikidata.org/entity/Q567"], offices: [] };
    const around = { known: [x], reviewed: [{ a, b, decision }], kept: new Map() };
    const all = await of(files, around);
    expect(tenures(all)[0]?.[0]).toBe(official);
    expect(all.rejects).toEqual([]);
  });

  describe("takes a reviewed pair of two names for what it says", () => {
    const files = {
      "data/wikidata.csv": `${LEADERS}Q183,Germany,Q1,Federal Chancellor of Germany,Q567,Angela Merkel,2005,2021\n`,
      "foreign-ministers/scraped.csv": `${SCRAPED}${["Angele Merkel", "Angela Kasner"]
        .map((name) => `Q183,Germany,,${name},,Foreign Minister of Germany,20${name.length}`)
        .join("\n")}\n`,
    };
    const pair = (a: string, b: string, decision: "same" | "different") => ({ a, b, decision });
    /** Whom the names are taken for, at the first import and at one into the graph that this makes. */
    const officials = async (...reviewed: readonly ReturnType<typeof pair>[]) => {
      const around = async (values: readonly Value[]) => {
        const records = async function* () {
          yield* values;
        };
        return { ...(await surroundingsFrom(records())), reviewed };
      };
      const first = await of(files, await around([]));
      const second = await of(files, await around(first.values));
      expect(second.of("resolution")).toEqual(first.of("resolution"));
      expect(first.rejects).toEqual([]);
      return Object.fromEntries(first.of("resolution").map(({ text, official, by }) => [text, `${official} ${by}`]));
    };

    it("or goes by the names where none speaks", async () => {
      expect(await officials()).toEqual({
        "Angela Merkel": "official:angela-merkel.DEU RULE",
        "Angele Merkel": "official:angela-merkel.DEU RULE",
        "Angela Kasner": "official:angela-kasner.DEU RULE",
      });
    });

    it("makes one of two, whichever side stands first, by name, with the country or by the Q-id", async () => {
      for (const [a, b] of [
        ["Angela Kasner", "Angela Merkel"],
        ["Angela Merkel @ country:DEU", "Angela Kasner"],
        ["Q567", "Angela Kasner @ country:DEU"],
      ] as const) {
        const all = await officials(pair(a, b, "same"));
        expect(all["Angela Kasner"]).toMatch(/ REVIEW$/);
        expect(all["Angela Kasner"]).toBe(all["Angela Merkel"]);
      }
    });

    it("never makes two that are one the official whom a pair denies to either", async () => {
      const both = pair("Angela Kasner", "Angela Merkel", "same");
      const denied = pair("official:kanzlerin.DEU", "Angela Kasner", "different");
      for (const pairs of [
        [both, pair("Angela Merkel", "official:kanzlerin.DEU", "same"), denied],
        [both, pair("Angela Kasner", "official:kanzlerin.DEU", "same"), denied],
      ]) {
        const all = await officials(...pairs);
        expect(all["Angela Kasner"]).toBe(all["Angela Merkel"]);
        expect(all["Angela Kasner"]).toBe("official:angela-kasner.DEU REVIEW");
      }
      const other = await officials(both, pair("Angela Kasner", "official:angela-merkel.DEU", "different"));
      expect(other["Angela Kasner"]).toBe(other["Angela Merkel"]);
      expect(other["Angela Kasner"]).not.toContain("official:angela-merkel.DEU ");
    });

    it("parts two whom their names would make one", async () => {
      const all = await officials(pair("Angele Merkel", "Angela Merkel", "different"));
      expect(new Set([all["Angele Merkel"], all["Angela Merkel"]]).size).toBe(2);
      expect(all["Angela Merkel"]).toBe("official:angela-merkel.DEU RULE");
    });
  });

  it("gives no new person an id that somebody has judged to be another's", async () => {
    const files = {
      "data/wikidata.csv": `${LEADERS}Q183,Germany,Q1,Federal Chancellor of Germany,Q567,Angela Merkel,2005,2021\n`,
    };
    const pair = { a: "Angela Merkel", b: "official:angela-merkel.DEU", decision: "different" as const };
    const all = await of(files, { known: [], reviewed: [pair], kept: new Map() });
    expect(tenures(all)[0]?.[0]).toBe("official:angela-merkel.DEU.2005");
  });

  it("decides again as before, with what the first run made in the graph", async () => {
    const files = {
      "data/wikidata.csv": `${LEADERS}Q183,Germany,Q1,Federal Chancellor of Germany,Q567,Angela Merkel,2005,2021\n`,
      "foreign-ministers/scraped.csv": `${SCRAPED}Q96,Mexico,,Ana Nadie,,Foreign Minister of Mexico,2022\n`,
    };
    const twins = ["official:x", "official:y"].map((id) => ({
      record: "official",
      id,
      name: "Ana Nadie",
      country: "country:MEX",
    }));
    const records = async function* (more: readonly Value[]) {
      yield* twins;
      yield* more;
    };
    const first = await of(files, await surroundingsFrom(records([])));
    expect(tenures(first).map(([official]) => official)).toEqual([
      "official:angela-merkel.DEU",
      "official:ana-nadie.MEX",
    ]);
    const renamed = first.values.map((value) =>
      value["id"] === "official:angela-merkel.DEU" ? { ...value, name: "A. M." } : value,
    );
    const second = await of(files, await surroundingsFrom(records(renamed)));
    expect(tenures(second)).toEqual(tenures(first));
    expect(second.of("resolution")).toEqual(first.of("resolution"));
  });

  it("imports states that few recognise by name, and heads of organisations", async () => {
    const all = await of({
      "data/wikipedia.csv": `${WIKIPEDIA}Europe,Transnistria,Q1,President of Transnistria,Q2,Vadim Krasnoselsky,2016,\n`,
      "foreign-ministers/holders21.csv": `${HOLDERS}Secretary-General of the United Nations,Kofi Annan,Q1254,1997-01-01,2006-12-31\n`,
    });
    expect(all.byId("country:transnistria")).toMatchObject({ name: "Transnistria" });
    expect(all.byId("office:secretary-general-of-the-united-nations")).toMatchObject({
      of: "organisation:united-nations",
    });
    expect(tenures(all)).toEqual([
      ["official:vadim-krasnoselsky.transnistria", "office:president-of-transnistria", "2016", null],
      ["official:kofi-annan", "office:secretary-general-of-the-united-nations", "1997-01-01", "2006-12-31"],
    ]);
    expect(missingEnds(all)).toEqual([]);
  });

  it("finds the head of an organisation among officials of no country", async () => {
    const annan = { names: ["Kofi Annan"], offices: [] };
    const known = [
      { ...annan, id: "official:kofi-annan.GHA", country: "country:GHA" },
      { ...annan, id: "official:kofi-annan.united-nations" },
    ];
    const all = await of(
      {
        "foreign-ministers/holders21.csv": `${HOLDERS}Secretary-General of the United Nations,Kofi Annan,Q1254,1997-01-01,2006-12-31\n`,
      },
      { known, reviewed: [], kept: new Map() },
    );
    expect(tenures(all)[0]?.[0]).toBe("official:kofi-annan.united-nations");
  });

  it("says who lives where of heads of several states", async () => {
    const rows = ["Australia", "Belize", "United Kingdom"].map(
      (country) => `Q1,${country},Q2,monarch of ${country},Q43274,Charles III,2022,`,
    );
    const all = await of({ "data/wikidata.csv": `${LEADERS}${rows.join("\n")}\n` });
    expect(new Set(all.of("official").map(({ id, country }) => `${id} ${country}`))).toEqual(
      new Set(["official:charles-iii.GBR country:GBR"]),
    );
    expect(new Set(all.of("office").map((office) => office["of"])).size).toBe(3);
  });

  it("rejects who is nobody and what is no office, with line and row; the person stays", async () => {
    const all = await of({
      "data/wikidata.csv": `${LEADERS.trim()},colour\n${[
        "Q1,Chad,Q2,President of Chad,Q3,Idriss Déby,1990,1980,red",
        "Q1,Chad,Q2,President of Chad,3,Someone,1990,,red",
        "Q1,Chad,Q2,President of Chad,Q27146606,Q27146606,1990,,red",
        "Q1,Chad,Q2,Mahamat Déby,Q4,Mahamat Déby,2021,,red",
        "Q1,Chad,Q2,President of Chad,Q4,Mahamat Déby,2021,,red",
        "Q1,Chad,Q2,President of Chad,Q4,Mahamat Déby,2021,,red",
        "Q1,Chad",
      ].join("\n")}\n`,
      "foreign-ministers/scraped.csv": `${SCRAPED}Q184,Belarus,,Vacant,,Foreign Minister of Belarus,\n`,
    });
    expect(all.rejects.map(({ file, line, reject }) => `${file}:${line} ${reject}`)).toEqual([
      'data/wikidata.csv:1 column "colour" is not known, and not read',
      "data/wikidata.csv:2 Idriss Déby: held office until 1980, before it began in 1990",
      'data/wikidata.csv:3 Someone: "3" is no id of Wikidata',
      "data/wikidata.csv:4 Q27146606 has no name in the language of the table",
      'data/wikidata.csv:5 Mahamat Déby: "Mahamat Déby" is no office of a country or an organisation',
      "data/wikidata.csv:7 the same person, office and start stand in line 6 already",
      "data/wikidata.csv:8 has 2 cells, expected 9",
      "foreign-ministers/scraped.csv:2 the office was vacant",
    ]);
    expect(tenures(all)).toEqual([["official:mahamat-deby.TCD", "office:president-of-chad", "2021", null]]);
    expect(all.of("official")).toHaveLength(2);
  });
});

describe.skipIf(DATA === "")("the whole of wikidata-world-leaders (CHANCERY_DATA)", () => {
  it("is its tables, and what the seed restates", { timeout: 60_000 }, async () => {
    const all = await said(wikidataWorldLeaders.read(join(DATA, "wikidata-world-leaders"), NOTHING));
    expect(all.opened).toHaveLength(5);
    const rows = 424 + 470 + 213 + 217 + 130;
    const rejected = all.rejects.filter(
      ({ reject }) => !reject.endsWith("is no office of a country or an organisation"),
    );
    expect(rejected.map(({ reject }) => reject)).toEqual([
      "Q27146606 has no name in the language of the table",
      "the row names nobody",
      "the row names nobody",
      "the office was vacant",
    ]);
    expect([all.of("datasetRecord").length, all.rejects.length]).toEqual([rows - rejected.length, 27]);
    expect(missingEnds(all)).toEqual([]);
    const without = all.of("datasetRecord").length;
    expect(without).toBe(1450);
    const seed = readFileSync("seed/built-in/meetings.ndjson", "utf8").trim().split("\n");
    const restated = seed.map((line) => JSON.parse(line) as Record<string, unknown>);
    const offices = restated.filter(
      (one) => one["record"] === "office" && JSON.stringify(one["evidence"]).includes("record:wikidata/"),
    );
    expect(offices.length).toBeGreaterThan(60);
    expect(offices.filter(({ id }) => all.byId(String(id)) === undefined).map(({ id }) => id)).toEqual([]);
    const records = restated.filter((one) => one["dataset"] === "wikidata-world-leaders");
    expect(records.filter(({ id }) => all.byId(String(id)) === undefined)).toEqual([]);
  });
});
