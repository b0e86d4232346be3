/** People's own tables by a mapping. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateFormat, dateOf } from "../../../src/ingest/importers/csv.date.ts";
import { readMapping } from "../../../src/ingest/importers/csv.mapping.ts";
import { fill, templateOf } from "../../../src/ingest/importers/csv.template.ts";
import { csvImporter } from "../../../src/ingest/importers/csv.ts";
import { MappingError } from "../../../src/ingest/importers/mapping.error.ts";
import { SourceError } from "../../../src/ingest/importers/source.error.ts";
import { missingEnds, said, saidOf, type Value } from "../../support/importing.ts";

const formats = (...ones: readonly string[]): readonly RegExp[] => ones.flatMap((one) => dateFormat(one) ?? []);

const TOPICS = readMapping(
  "dataset: mine\nkey: [id]\nrecords:\n  - record: topic\n    fields: {id: 'topic:{id}', name: '{name}'}\n",
  "map.yaml",
);

describe("a table that cannot be read to its end", () => {
  it.each([
    ["is empty", "", 0, "mine.csv:1 is empty: expected a header"],
    [
      "has a row without end",
      `id,name\na,A\nb,${"x".repeat(3_000_000)}\nc,C\n`,
      1,
      "mine.csv:3 is a row of more than a megabyte",
    ],
    ["has a stray quote in its header", 'id,"name"s\na,A\n', 0, "mine.csv:1 has a stray quote"],
    ["has a quote without end", 'id,name\na,A\nb,"B\nc,C\n', 1, "mine.csv:3 has a quote that is never closed"],
  ])("because it %s gives what stood before, and one reject", async (_, text, topics, reject) => {
    const all = await saidOf(csvImporter(TOPICS), { "mine.csv": text }, undefined, "mine.csv");
    expect(all.of("topic")).toHaveLength(topics);
    expect(all.rejects.map((one) => `${one.file}:${one.line} ${one.reject}`)).toEqual([
      expect.stringContaining(reject),
    ]);
    expect(all.opened).toEqual([]);
  });
});

describe("a stray quote in a table", () => {
  const read = (text: string) => saidOf(csvImporter(TOPICS), { "mine.csv": text }, undefined, "mine.csv");
  const rejected = ({ rejects }: Awaited<ReturnType<typeof read>>) =>
    rejects.map(({ line, reject, row }) => `${line} ${reject.replace(/:.*/, "")} ${JSON.stringify(row)}`);
  const ids = (all: Awaited<ReturnType<typeof read>>) => all.of("topic").map(({ id }) => String(id).slice(6));

  it("costs its own line, and the rows after it land", async () => {
    const all = await read('id,name\na,A\n"b"x,B\nc,C\nd,D\n"e",E\nf,F\n');
    expect(ids(all)).toEqual(["a", "c", "d", "e", "f"]);
    expect(rejected(all)).toEqual(['3 has a stray quote "\\"b\\"x,B"']);
    expect(all.opened).toEqual(["mine.csv"]);
  });

  it("that opens a cell and meets another quote rows later costs its own line too", async () => {
    const all = await read('id,name\r\na,"A\r\nb,B\r\n\r\nc,"C"\r\nd,"D\r\nd"\r\ne,E"E\r\nf,F');
    expect(ids(all)).toEqual(["b", "c", "d", "f"]);
    expect(rejected(all)).toEqual(['2 has a stray quote "a,\\"A"', '8 has a stray quote "e,E\\"E"']);
  });

  it("costs nothing but its line wherever it stands, in tables of any length and with any line ends", async () => {
    const row = fc.constantFrom("good", "quoted", "two lines", "blank", "after", "inside");
    const eol = fc.constantFrom("\n", "\r\n");
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 30 }),
        eol,
        fc.integer({ min: 1, max: 6_000 }),
        async (rows, end, width) => {
          const filler = "x".repeat(width);
          const texts: Readonly<Record<(typeof rows)[number], string>> = {
            ...{ good: filler, quoted: `"${filler}, ""y"""`, "two lines": `"${filler}${end}é"`, blank: "" },
            ...{ after: `"${filler}"y`, inside: `${filler}x"y` },
          };
          const lines = rows.map((kind, n) => (kind === "blank" ? "" : `${n},${texts[kind]}`));
          const all = await read(`id,name${end}${lines.join(end)}${end}`);
          const bad = (kind: string) => kind === "after" || kind === "inside";
          const starts = rows.map(
            (_, n) => 1 + `${lines.slice(0, n).join(end)}${n === 0 ? "" : end}`.split("\n").length,
          );
          expect(ids(all)).toEqual(rows.flatMap((kind, n) => (kind === "blank" || bad(kind) ? [] : [String(n)])));
          expect(all.rejects.map(({ line }) => line)).toEqual(
            rows.flatMap((kind, n) => (bad(kind) ? [starts[n]] : [])),
          );
          expect(all.of("datasetRecord").map(({ line }) => line)).toEqual(
            rows.flatMap((kind, n) => (kind === "blank" || bad(kind) ? [] : [starts[n]])),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is told apart from a table with the line ends of old Macs", async () => {
    const all = await read('id,name\ra,A\rb,"B"\rc,C"\rd,D\r');
    expect(ids(all)).toEqual(["a", "b", "d"]);
    expect(all.rejects.map(({ line }) => line)).toEqual([4]);
  });
});

describe("a date in a table", () => {
  it.each([
    ["3/6/2021", "dd/mm/yyyy", "2021-06-03"],
    ["06/03/2021", "mm/dd/yyyy", "2021-06-03"],
    ["12 Jun 1992", "d Mon yyyy", "1992-06-12"],
    ["12 June 1992", "d Mon yyyy", "1992-06-12"],
    ["June 5, 1992", "Mon d, yyyy", "1992-06-05"],
    ["5 Sept. 2000", "d Mon yyyy", "2000-09-05"],
    ["03.06.2021", "dd.mm.yyyy", "2021-06-03"],
    ["06/2021", "mm/yyyy", "2021-06"],
    ["1992", "yyyy", "1992"],
    ["31/02/2021", "dd/mm/yyyy", undefined],
    ["12/13/2021", "dd/mm/yyyy", undefined],
    ["12 Foo 1992", "d Mon yyyy", undefined],
    ["03x06x2021", "dd.mm.yyyy", undefined],
  ])("%s as %s is %s", (text, format, date) => expect(dateOf(text, formats(format))).toBe(date));

  it("tries the formats in order", () => {
    expect(dateOf("12/13/2021", formats("dd/mm/yyyy", "mm/dd/yyyy"))).toBe("2021-12-13");
  });

  it("has no format without a year, or with a day but no month", () => {
    for (const format of ["dd/mm", "dd yyyy", "yyyy yyyy", "hh:mm yyyy", ""])
      expect(dateFormat(format), format).toBeUndefined();
  });

  it("comes back from whatever format it was written in", () => {
    const write = (format: string, date: Date): string =>
      format
        .replace("yyyy", String(date.getUTCFullYear()).padStart(4, "0"))
        .replace("Mon", date.toLocaleString("en", { month: "long", timeZone: "UTC" }))
        .replace("mm", String(date.getUTCMonth() + 1).padStart(2, "0"))
        .replace("dd", String(date.getUTCDate()).padStart(2, "0"));
    fc.assert(
      fc.property(
        fc.date({ min: new Date("0101-01-01"), max: new Date("9998-12-31"), noInvalidDate: true }),
        fc.constantFrom("dd/mm/yyyy", "mm/dd/yyyy", "yyyy-mm-dd", "dd Mon yyyy", "Mon dd, yyyy", "yyyymmdd"),
        (date, format) => dateOf(write(format, date), formats(format)) === date.toISOString().slice(0, 10),
      ),
    );
  });
});

describe("a text with columns in it", () => {
  const made = (text: string, cells: Readonly<Record<string, string>>) => {
    const template = templateOf(text);
    if (typeof template === "string") throw new Error(template);
    return fill(template, (column) => cells[column], formats("dd/mm/yyyy"));
  };
  it.each([
    ["official:{Name|slug}.{Country|code}", "official:jose-maria.CIV"],
    ["{Country|country}", "country:CIV"],
    ["{Body|party}", "organisation:european-union"],
    ["{When|date|slug}", "2021-06-03"],
    ["{Day|date}", "2021-06-03"],
    ["{About|date}", "1992~"],
    ["{{{Name|upper}}}", "{JOSÉ MARÍA}"],
  ])("%s is %s", (text, result) => {
    const cells = { Name: "José María", Country: "Côte d’Ivoire", Body: "EU", When: "3/6/2021" };
    expect(made(text, { ...cells, Day: "2021-06-03", About: "1992~" })).toEqual({ text: result });
  });
  it.each(["2021-06-31", "2021-13", "31/06/2021", "soon"])("has no date where there is none: %s", (When) =>
    expect(made("{When|date}", { When })).toEqual({ problem: expect.stringContaining("is no date in the formats") }),
  );
  it("is nothing where a column says nothing, and a problem where a filter cannot", () => {
    expect(made("x-{Name}", {})).toBeUndefined();
    expect(made("{Country|country}", { Country: "Atlantis" })).toEqual({
      problem: 'column Country: "Atlantis" is no country that is known',
    });
  });
});

const wrong = (yaml: string): string => {
  try {
    readMapping(yaml, "map.yaml");
  } catch (error) {
    if (error instanceof MappingError) return error.message;
    throw error;
  }
  return "";
};

describe("a mapping that is wrong", () => {
  it.each([
    [
      "dataset: My Visits\nrecords: []",
      ["map.yaml:1: dataset: words of a-z and 0-9", "map.yaml:2: records: at least one record"],
    ],
    [
      "dataset: a\ncolour: red\nrecords:\n  - record: topic\n    fields: { id: topic:x, name: X }",
      ["map.yaml:1: the mapping: there is no colour"],
    ],
    [
      "dataset: a\nrecords:\n  - record: person\n    fields: {}",
      ["map.yaml:3: records.0.record: one of country, official"],
    ],
    [
      'dataset: a\nrecords:\n  - record: official\n    fields:\n      id: "official:{Name|slg}"\n      name: "{Name"',
      [
        "map.yaml:5: records.0.fields.id: there is no filter slg",
        "map.yaml:6: records.0.fields.name: a brace stands alone",
      ],
    ],
    [
      'dataset: a\nrecords:\n  - record: official\n    fields:\n      id: "official:{N}"\n      nam: x',
      [
        "map.yaml:6: records.0.fields.nam: records of kind official have no such field",
        "records.0.fields: records of kind official need the field name",
      ],
    ],
    ["dataset: a\ndates:\n  - dd/mm\nrecords: []", ["map.yaml:3: dates.0: a date format"]],
    [
      'dataset: a\nrecords:\n  - record: event\n    fields:\n      id: "event:{N}"\n      name: "{N}"\n      kind: VISITT\n      encounter: { from: "{N}", values: { x: DIRECTLY }, otherwise: PHONE }\n      headcount: many',
      [
        'map.yaml:7: records.0.fields.kind: received "VISITT", expected one of MEETING, VISIT, ',
        'map.yaml:8: records.0.fields.encounter.values.x: received "DIRECTLY", expected one of DIRECT, ',
        'map.yaml:9: records.0.fields.headcount: received "many", expected a whole number',
      ],
    ],
    [
      'dataset: a\nrecords:\n  - record: official\n    fields:\n      id: "official:{N}"\n      name: 7\n      aliases: x',
      [
        "map.yaml:6: records.0.fields.name: received 7, expected string",
        'map.yaml:7: records.0.fields.aliases: received "x", expected array',
      ],
    ],
    ['dataset: a\ndelimiter: ""\nrecords: []', ["map.yaml:2: delimiter: the letters between the cells"]],
    ["dataset: a\nencoding: klingon\nrecords: []", ["map.yaml:2: encoding: an encoding such as"]],
    ["dataset: a\nrecords: [", ["map.yaml:2: "]],
    ["", ["dataset: is missing", "records: is missing"]],
  ])("is told with the line and the place: %j", (yaml, messages) => {
    for (const message of messages) expect(wrong(yaml)).toContain(message);
  });
});

const MAP = (more = "", format = "") => `dataset: guests
key: [No]
dates: [dd/mm/yyyy]
${format}
records:
  - record: official
    fields:
      id: "official:{Name|slug}.{Country|code}"
      name: "{Name}"
      country: "{Country|country}"
      birth: "{Born}"
${more}`;
const HEADER = "No,Name,Country,Born\n";
const of = (csv: string | Uint8Array, mapping = MAP()) =>
  saidOf(csvImporter(readMapping(mapping, "map.yaml")), { "Our Guests.csv": csv }, undefined, "Our Guests.csv");
const officials = (values: readonly Value[]) => values.map(({ id, birth }) => [id, birth]);

describe("importing a table of one's own", () => {
  it("does what the example says", async () => {
    const mapping = readMapping(readFileSync("seed/examples/visits.yaml", "utf8"), "visits.yaml");
    const all = await said(csvImporter(mapping).read("seed/examples/visits.csv", undefined));
    expect(all.rejects).toEqual([]);
    expect(all.counts).toMatchObject({ datasetRecord: 3, event: 3, participation: 6 });
    expect(all.byId("event:example-visit-2")).toMatchObject({
      ...{ kind: "CEREMONY", encounter: "CO_ATTENDED", start: "2021-06-03", place: "Busan" },
    });
    expect(all.byId("event:example-visit-3")).not.toHaveProperty("end");
    expect(all.of("participation").filter(({ role }) => role === "HOST")).toHaveLength(3);
    expect(missingEnds(all)).toEqual([]);
  });

  it("makes a record of the data set for each row, without its line in the id, and evidence with the columns", async () => {
    const first = await of(`${HEADER}1,Ann,Kenya,3/6/1961\n2,Bo,Norway,1970\n`);
    const moved = await of(`${HEADER}2,Bo,Norway,1970\n1,Ann,Kenya,3/6/1961\n`);
    const ids = (all: typeof first) => all.of("datasetRecord").map(({ id }) => id);
    expect(ids(first)).toEqual([...ids(moved)].toReversed());
    expect(ids(first)[0]).toMatch(/^record:guests\/our-guests\.csv\/[0-9a-f]{16}$/);
    expect(first.byId("official:ann.KEN")).toEqual({
      ...{ record: "official", id: "official:ann.KEN", name: "Ann", country: "country:KEN", birth: "1961-06-03" },
      evidence: [{ source: ids(first)[0], locator: "Name, Country, Born" }],
    });
    expect(first.of("country").map(({ id, name }) => [id, name])).toEqual([
      ["country:KEN", "Kenya"],
      ["country:NOR", "Norway"],
    ]);
  });

  it("takes a year that stands in the mapping as a number", async () => {
    const mapping = MAP().replace('"{Born}"', "1961");
    expect(officials((await of(`${HEADER}1,Ann,Kenya,x\n`, mapping)).of("official"))).toEqual([
      ["official:ann.KEN", "1961"],
    ]);
  });

  it("takes NA, a dot and an empty cell for nothing", async () => {
    const all = await of(`${HEADER}1,Ann,Kenya,NA\n2,Bo,Norway,.\n3,Cy,Chad,\n`);
    expect(officials(all.of("official"))).toEqual([
      ["official:ann.KEN", undefined],
      ["official:bo.NOR", undefined],
      ["official:cy.TCD", undefined],
    ]);
  });

  it("reads other delimiters and encodings, quotes and a byte order mark", async () => {
    const text = '\uFEFFNo;Name;Country;Born\r\n1;"Pérez; ""Pepe""";Côte d\'Ivoire;1961\r\n';
    expect((await of(text, MAP("", 'delimiter: ";"'))).of("official").map(({ name }) => name)).toEqual([
      'Pérez; "Pepe"',
    ]);
    const latin = Buffer.from(text.slice(1), "latin1");
    expect(
      (await of(latin, MAP("", 'delimiter: ";"\nencoding: windows-1252'))).of("official").map(({ id }) => id),
    ).toEqual(["official:perez-pepe.CIV"]);
    const wide = Buffer.from(text, "utf16le");
    expect((await of(wide, MAP("", 'delimiter: ";"\nencoding: utf-16le'))).of("official")).toHaveLength(1);
    // The mark says more than the mapping, which says nothing here.
    for (const marked of [wide, Buffer.from(wide).swap16()])
      expect((await of(marked, MAP("", 'delimiter: ";"'))).of("official")).toHaveLength(1);
  });

  it("makes several records a row, lists, aliases, words for words, and none where a column says nothing", async () => {
    const more = `  - record: article
    when: [Paper]
    fields:
      id: "article:x-{No}"
      name: "About {Name}"
      publisher: "{Paper}"
      aliases: [{ text: "{Native}", language: ko, kind: NATIVE }]
      topics: { from: "{Topics}", separator: "/" }
      language: { from: "{Lang}", values: { English: en }, otherwise: ko }
`;
    const header = "No,Name,Country,Born,Paper,Native,Topics,Lang\n";
    const all = await of(
      `${header}1,Ann,Kenya,,Daily,앤,trade / border,English\n2,Bo,Chad,,,,,\n3,Cy,Peru,,Times,,,Korean\n`,
      MAP(more),
    );
    expect(all.of("article").map(({ id, aliases, topics, language }) => [id, aliases, topics, language])).toEqual([
      ["article:x-1", [{ text: "앤", language: "ko", kind: "NATIVE" }], ["trade", "border"], "en"],
      ["article:x-3", undefined, undefined, "ko"],
    ]);
  });

  it("rejects a row that cannot be taken with its line and its cells, makes nothing of it, and takes the others", async () => {
    const more = `  - record: event
    fields:
      id: "event:e-{No}"
      name: "{Name}"
      kind: { from: "{Kind}", values: { talk: MEETING } }
      encounter: DIRECT
      start: { from: "{When}", dates: [mm/dd/yyyy] }
`;
    const header = "No,Name,Country,Born,Kind,When\n";
    const rows = [
      "1,Ann,Kenya,1961,talk,06/03/2021",
      "2,Bo,Atlantis,1961,talk,06/03/2021",
      "3,Cy,Chad,long ago,talk,06/03/2021",
      "4,Di,Chad,1961,dance,06/03/2021",
      "5,Ed,Chad,1961,talk,13/13/2021",
      "6,,Chad,1961,talk,06/03/2021",
      "7,Fay,Chad",
      "1,Gus,Chad,1961,talk,06/03/2021",
      "8,Hal,Peru,1961~,talk,2021-07",
    ];
    const all = await of(`${header}${rows.join("\n")}\n`, MAP(more));
    expect(all.rejects.map(({ line, reject }) => `${line} ${reject}`)).toEqual([
      '3 id: column Country: "Atlantis" is no country that is known',
      '4 birth: "long ago" is no date in the formats of the mapping',
      '5 kind: "dance" is none of talk',
      '6 start: "13/13/2021" is no date in the formats of the mapping',
      "7 official.id: is missing; official.name: is missing",
      "8 has 3 cells, expected 6",
      "9 a row with the same key stands in line 2 already",
    ]);
    expect(all.rejects[0]?.row).toMatchObject({ Name: "Bo", Country: "Atlantis" });
    expect(officials(all.of("official"))).toEqual([
      ["official:ann.KEN", "1961"],
      ["official:hal.PER", "1961~"],
    ]);
    expect(all.of("event").map(({ start }) => start)).toEqual(["2021-06-03", "2021-07"]);
    expect(all.of("datasetRecord")).toHaveLength(2);
  });

  it("takes words that every object knows for words like others", async () => {
    const more = `  - record: article
    fields:
      id: "article:x-{No}"
      name: "About {Name}"
      publisher: Daily
      language: { from: "{Lang}", values: { English: en }, otherwise: ko }
      summary: { from: "{Lang}", values: { English: "In English", constructor: "In code", toString: "In text" } }
`;
    const header = "No,Name,Country,Born,Lang\n";
    const all = await of(`${header}1,Ann,Chad,,constructor\n2,Bo,Chad,,toString\n3,Cy,Chad,,valueOf\n`, MAP(more));
    expect(all.of("article").map(({ language, summary }) => [language, summary])).toEqual([
      ["ko", "In code"],
      ["ko", "In text"],
    ]);
    expect(all.rejects.map(({ line, reject }) => `${line} ${reject}`)).toEqual([
      '4 summary: "valueOf" is none of English, constructor, toString',
    ]);
  });

  it("makes nothing of a row in which something ends before it begins, or a topic has no letters", async () => {
    const more = `  - record: event
    fields:
      { id: "event:e-{No}", name: "{Name}", kind: MEETING, encounter: DIRECT, start: "{From}", end: "{To}" }
  - record: participation
    fields: { official: "official:{Name|slug}.{Country|code}", event: "event:e-{No}" }
  - record: article
    fields: { id: "article:x-{No}", name: "{Name}", publisher: Daily, topics: ["{Topic}"] }
`;
    const header = "No,Name,Country,Born,From,To,Topic\n";
    const rows = ["1,Ann,Kenya,,2021,2020,peace", "2,Bo,Kenya,,2020,2021,…", "3,Cy,Kenya,,2020,2021,peace"];
    const all = await of(`${header}${rows.join("\n")}\n`, MAP(more));
    expect(all.rejects.map(({ line, reject }) => `${line} ${reject}`)).toEqual([
      '2 event.end: received "2020", expected a day not before start "2021"',
      '3 article.topics: received "…", expected a name with letters or digits',
    ]);
    expect(all.counts).toEqual({ datasetRecord: 1, country: 1, official: 1, event: 1, participation: 1, article: 1 });
  });

  it("lets a row that is rejected not stand in the way of the good one with its key", async () => {
    const all = await of(`${HEADER}1,Ann,Atlantis,1961\n1,Ann,Kenya,1961\n1,Ann,Chad,1961\n`);
    expect(officials(all.of("official"))).toEqual([["official:ann.KEN", "1961"]]);
    expect(all.rejects.map(({ line, reject }) => `${line} ${reject}`)).toEqual([
      '2 id: column Country: "Atlantis" is no country that is known',
      "4 a row with the same key stands in line 3 already",
    ]);
  });

  it("refuses a table where a column that the mapping names stands twice: which one is meant nobody can tell", async () => {
    await expect(of("No,Name,Country,Born,Name\n1,Ann,Kenya,,Bo\n")).rejects.toThrow(
      new SourceError(
        'Our Guests.csv has 2 columns "Name", which records.0 of the mapping names; it has No, Name, Country, Born, Name',
      ),
    );
    await expect(of("No,Name,Country,Born,No\n1,Ann,Kenya,,1\n")).rejects.toThrow('2 columns "No", which key');
    expect((await of("No,Name,Country,Born,,\n1,Ann,Kenya,,x,y\n")).of("official")).toHaveLength(1);
  });

  it("takes item for the name in each, and elsewhere for a column, which the table must have", async () => {
    const topics = (more: string) =>
      MAP(`  - record: topic\n    ${more}\n    fields: { id: "topic:{item|slug}", name: "{item}" }\n`);
    const each = topics("each: { column: Tags }");
    const names = (all: Awaited<ReturnType<typeof of>>) => all.of("topic").map(({ name }) => name);
    expect(names(await of("No,Name,Country,Born,Tags\n1,Ann,Kenya,,a; b\n", each))).toEqual(["a", "b"]);
    expect(names(await of("No,Name,Country,Born,item\n1,Ann,Kenya,,c\n", topics("when: [item]")))).toEqual(["c"]);
    for (const mapping of [topics(""), topics("when: [item]"), topics("each: { column: Tags }\n    when: [item]")])
      await expect(of("No,Name,Country,Born,Tags\n1,Ann,Kenya,,a\n", mapping)).rejects.toThrow(
        'has no column "item", which records.1 of the mapping names',
      );
  });

  it("takes key for the column of that name, and for the hash of the row's key where there is none", async () => {
    const topics = MAP('  - record: topic\n    fields: { id: "topic:{key}", name: "{Name}" }\n');
    const ids = (all: Awaited<ReturnType<typeof of>>) => all.of("topic").map(({ id }) => id);
    expect(ids(await of("No,Name,Country,Born,key\n1,Ann,Kenya,,mine\n", topics))).toEqual(["topic:mine"]);
    expect(ids(await of("No,Name,Country,Born\n1,Ann,Kenya,\n", topics))).toEqual([
      expect.stringMatching(/^topic:[0-9a-f]{16}$/),
    ]);
  });

  it("names a column called key in the evidence where the table has one", async () => {
    const article = MAP('  - record: article\n    fields: { id: "article:{key}", name: "{Name}", publisher: "A" }\n');
    const locators = async (csv: string) =>
      (await of(csv, article))
        .of("article")
        .flatMap(({ evidence }) => evidence)
        .map((one) => (one as Value)["locator"]);
    expect(await locators("No,Name,Country,Born,key\n1,Ann,Kenya,,mine\n")).toEqual(["key, Name"]);
    expect(await locators("No,Name,Country,Born\n1,Ann,Kenya,\n")).toEqual(["Name"]);
  });

  it("says which column a table lacks, or that there is none, before anything is taken", async () => {
    await expect(of("No,Name,Land\n1,Ann,Kenya\n")).rejects.toThrow(SourceError);
    await expect(of("No,Name,Land\n1,Ann,Kenya\n")).rejects.toThrow(
      'Our Guests.csv has no column "Country", which records.0 of the mapping names; it has No, Name, Land',
    );
    const importer = csvImporter(readMapping(MAP(), "map.yaml"));
    await expect(said(importer.read("nowhere.csv", undefined))).rejects.toThrow("there is no nowhere.csv");
    await expect(said(importer.read("src", undefined))).rejects.toThrow("src is no file");
  });
});
