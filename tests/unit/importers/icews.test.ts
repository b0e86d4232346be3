/** Coded news events of both layouts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IcewsAround } from "../../../src/ingest/importers/icews.actor.ts";
import { IdSet } from "../../../src/ingest/importers/icews.id-set.ts";
import { CODED_COLUMNS } from "../../../src/ingest/importers/icews.line.ts";
import { cameoCode, codeOfRelation, shapeOf } from "../../../src/ingest/importers/icews.relation.ts";
import { icews } from "../../../src/ingest/importers/icews.ts";
import { parseRecord } from "../../../src/ingest/record.ts";
import type { KnownPerson } from "../../../src/ingest/resolution/register.ts";
import { surroundingsFrom } from "../../../src/ingest/resolution/surroundings.ts";
import { DATA, missingEnds, type Said, said, saidOf, type Value } from "../../support/importing.ts";

const NOTHING: IcewsAround = { known: [], reviewed: [], kept: new Map() };
const NAMED = (rows: readonly string[], file = "icews14/test.txt") => ({ [file]: `${rows.join("\n")}\n` });
const coded = (rows: readonly Readonly<Record<string, string>>[]) => ({
  "inst/extdata/events.tab": `${[
    CODED_COLUMNS,
    ...rows.map((row) => CODED_COLUMNS.map((column) => row[column] ?? "NA")),
  ]
    .map((cells) => cells.join("\t"))
    .join("\n")}\n`,
});
const event = (
  id: string,
  source: string,
  code: string,
  target: string,
  more: Readonly<Record<string, string>> = {},
) => ({
  ...{ "Event ID": id, "Event Date": "2018-06-01", "Source Name": source, "Target Name": target, "CAMEO Code": code },
  ...{ "Event Text": "Consult", "Story ID": "1", "Sentence Number": "2", ...more },
});
const parts = (all: Said) =>
  all.of("participation").map(({ official, role, onBehalfOf }) => [official, role, onBehalfOf]);
const known = (id: string, country: string, names: readonly string[]): KnownPerson => ({
  ...{ id, country, names },
  offices: [{ title: "President", from: 2010, to: 2020 }],
});

describe("the codes of CAMEO", () => {
  it.each([
    ["Discuss by telephone", "CALL", "PHONE", "HELD"],
    ["Make a visit", "VISIT", "VISIT", "HELD"],
    ["Host a visit", "VISIT", "VISIT", "HELD"],
    ["Meet at a 'third' location", "MEETING", "DIRECT", "HELD"],
    ["Engage in negotiation", "NEGOTIATION", "DIRECT", "HELD"],
    ["Consult", "MEETING", "CO_ATTENDED", "HELD"],
    ["Sign formal agreement", "AGREEMENT", "CO_SIGNED", "HELD"],
    ["Express intent to meet or negotiate", "MEETING", "DIRECT", "PLANNED"],
    ["Reject proposal to meet, discuss, or negotiate", "MEETING", "DIRECT", "REFUSED"],
    ["Make statement", "STATEMENT", "CO_MENTIONED", "HELD"],
    ["Criticize or denounce", "STATEMENT", "CO_MENTIONED", "HELD"],
    ["Provide economic aid", "AID", "CO_MENTIONED", "HELD"],
    ["Demonstrate or rally", "PROTEST", "CO_MENTIONED", "HELD"],
    ["Impose embargo, boycott, or sanctions", "SANCTION", "CO_MENTIONED", "HELD"],
    ["Use conventional military force", "CONFLICT", "CO_MENTIONED", "HELD"],
    ["Mediate", "OTHER", "CO_MENTIONED", "HELD"],
  ])("make of %s a %s", (relation, kind, encounter, status) => {
    expect(shapeOf(codeOfRelation(relation) ?? "")).toEqual({ kind, encounter, status });
  });

  it("get back the zero that a spreadsheet took off", () => {
    expect(["040", "40", "1823", "4", "x", "2100"].map(cameoCode)).toEqual([
      "040",
      "040",
      "1823",
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("importing coded events", () => {
  it("makes one event of a visit that both sides tell, with the guest and the host", async () => {
    const all = await saidOf(
      icews,
      NAMED(["John Kerry\tMake a visit\tChina\t2014-02-14", "China\tHost a visit\tJohn Kerry\t2014-02-14"]),
      NOTHING,
    );
    const ids = new Set(all.of("event").map(({ id }) => id));
    expect(ids.size).toBe(1);
    expect(all.of("event").map(({ name, kind, start }) => [name, kind, start])).toEqual([
      ["Visit: China, John Kerry", "VISIT", "2014-02-14"],
      ["Visit: China, John Kerry", "VISIT", "2014-02-14"],
    ]);
    expect(parts(all)).toEqual([
      ["official:kerry-john-forbes", "GUEST", "country:USA"],
      ["official:kerry-john-forbes", "GUEST", "country:USA"],
    ]);
    const sources = all
      .of("event")
      .flatMap(({ evidence }) => (evidence as { source: string }[]).map(({ source }) => source));
    expect(new Set(sources).size).toBe(2);
    expect(missingEnds(all)).toEqual([]);
  });

  it("makes one event of a fact that both folders tell, with a record in each", async () => {
    const row = ["Iran\tMake statement\tAngela Merkel\t2014-02-14"];
    const all = await saidOf(icews, { ...NAMED(row), ...NAMED(row, "icews05-15/valid.txt") }, NOTHING);
    expect(new Set(all.of("event").map(({ id }) => id)).size).toBe(1);
    expect(all.of("datasetRecord").map(({ id }) => String(id).replace(/[0-9a-f]{16}$/, "KEY"))).toEqual([
      "record:icews/icews05-15/valid.txt/KEY",
      "record:icews/icews14/test.txt/KEY",
    ]);
  });

  it("keeps apart what one side does to the other", async () => {
    const all = await saidOf(
      icews,
      NAMED(["Iran\tThreaten\tIsrael\t2014-02-14", "Israel\tThreaten\tIran\t2014-02-14"]),
      NOTHING,
    );
    expect(new Set(all.of("event").map(({ id }) => id)).size).toBe(2);
  });

  it("takes persons of its list, and for a role only the country or the organisation in brackets", async () => {
    const all = await saidOf(
      icews,
      NAMED([
        "Citizen (India)\tMake statement\tNarendra Modi\t2014-02-14",
        "Diplomat (African Union)\tMake statement\tProtester (Africa)\t2014-02-14",
        "Unspecified Actor\tMake statement\tMiddle East\t2014-02-14",
      ]),
      NOTHING,
    );
    expect(parts(all)).toEqual([["official:narendra-modi.IND", "RECIPIENT", "country:IND"]]);
    expect(all.of("presence").map(({ party }) => party)).toEqual(["country:IND", "organisation:african-union"]);
    expect(all.of("event")).toHaveLength(2);
    expect(all.of("datasetRecord")).toHaveLength(3);
    expect(all.reviews).toEqual([]);
  });

  it("asks about a name that it does not know, once", async () => {
    const all = await saidOf(
      icews,
      NAMED(["Boko Haram\tThreaten\tNigeria\t2014-02-14", "Boko Haram\tThreaten\tChad\t2014-02-14"]),
      NOTHING,
    );
    expect(all.reviews.map(({ text, official }) => [text, official])).toEqual([["Boko Haram", null]]);
    expect(all.of("official")).toEqual([]);
  });

  it("finds the official that the graph has, by name and country", async () => {
    const rows = NAMED(["Angela Merkel\tConsult\tBarack Obama\t2014-02-14"]);
    const around = { ...NOTHING, known: [known("official:merkel-a.DEU", "country:DEU", ["Angela D. Merkel"])] };
    const all = await saidOf(icews, rows, around);
    expect(parts(all).map(([official]) => official)).toEqual(["official:merkel-a.DEU", "official:obama-barack"]);
    expect(all.of("resolution").map(({ text, official, by }) => [text, official, by])).toEqual([
      ["Angela Merkel", "official:merkel-a.DEU", "RULE"],
      ["Barack Obama", "official:obama-barack", "RULE"],
    ]);
    const elsewhere = { ...NOTHING, known: [known("official:merkel-a.AUT", "country:AUT", ["Angela Merkel"])] };
    expect(parts(await saidOf(icews, rows, elsewhere))[0]?.[0]).toBe("official:angela-merkel.DEU");
  });

  it("lets a review and an earlier decision win", async () => {
    const rows = NAMED(["Angela Merkel\tConsult\tFrance\t2014-02-14"]);
    const persons = [known("official:merkel-a.DEU", "country:DEU", ["Angela Merkel"])];
    const official = async (around: IcewsAround) => parts(await saidOf(icews, rows, around))[0]?.[0];
    const pair = (decision: "same" | "different") => [{ a: "Angela Merkel", b: "official:merkel-a.DEU", decision }];
    expect(await official({ ...NOTHING, known: persons, reviewed: pair("different") })).toBe(
      "official:angela-merkel.DEU",
    );
    expect(await official({ ...NOTHING, reviewed: pair("same") })).toBe("official:merkel-a.DEU");
    const kept = new Map([
      ["record:icews/x\tAngela Merkel\tcountry:DEU", { official: "official:first.DEU", score: 0.95 }],
    ]);
    expect(await official({ ...NOTHING, known: persons, kept })).toBe("official:first.DEU");
  });

  describe("reviewed pairs of two names", () => {
    const NAMES = ["Angela Merkel", "Joachim Gauck", "Zorba Quill", "Z. Quill", "Joao Lourenco"];
    const SPELLED = "João Manuel Gonçalves Lourenço";
    const rows = NAMED([...NAMES, SPELLED].map((name) => `${name}\tConsult\tFrance\t2014-02-14`));
    const of = (a: string, b: string, decision: "same" | "different") => ({ a, b, decision });
    const around = async (reviewed: IcewsAround["reviewed"], records: readonly Value[] = []): Promise<IcewsAround> => {
      const read = async function* () {
        yield* records;
      };
      return { ...(await surroundingsFrom(read())), reviewed };
    };
    /** Whom each name is taken for, at the first import and at one into the graph that this makes. */
    const officials = async (reviewed: IcewsAround["reviewed"], graph: readonly Value[] = []) => {
      const first = await saidOf(icews, rows, await around(reviewed, graph));
      const second = await saidOf(icews, rows, await around(reviewed, [...graph, ...first.values]));
      const linesOf = ({ values }: Said) => values.map((value) => JSON.stringify(value)).toSorted();
      expect(second.of("resolution")).toEqual(first.of("resolution"));
      expect(linesOf(second)).toEqual(linesOf(first));
      return Object.fromEntries(first.of("resolution").map(({ text, official, by }) => [text, `${official} ${by}`]));
    };

    it("make one official of two whom the list has, whichever comes first", async () => {
      for (const pair of [
        of(NAMES[0] as string, NAMES[1] as string, "same"),
        of(NAMES[1] as string, NAMES[0] as string, "same"),
      ])
        expect(await officials([pair])).toMatchObject({
          "Angela Merkel": "official:angela-merkel.DEU REVIEW",
          "Joachim Gauck": "official:angela-merkel.DEU REVIEW",
        });
    });

    it("make an unknown name the one whom the other is, and both a new official where neither is known", async () => {
      expect(await officials([of("Zorba Quill", "Angela Merkel @ country:DEU", "same")])).toMatchObject({
        "Zorba Quill": "official:angela-merkel.DEU REVIEW",
      });
      const both = await officials([of("Zorba Quill", "Z. Quill @ country:AUS", "same")]);
      expect([both["Zorba Quill"], both["Z. Quill"]]).toEqual(Array(2).fill("official:z-quill.AUS REVIEW"));
    });

    it("lead from one to the next, and to the official that another pair names", async () => {
      const pairs = [of("Zorba Quill", "Z. Quill", "same"), of("Z. Quill", "Angela Merkel", "same")];
      const all = await officials([...pairs, of("Zorba Quill", "official:quill.AUS", "same")]);
      for (const name of ["Zorba Quill", "Z. Quill", "Angela Merkel"])
        expect(all[name]).toBe("official:quill.AUS REVIEW");
    });

    it("make a new official other than the one whom a pair denies", async () => {
      const pairs = [of("Zorba Quill", "Z. Quill", "same"), of("official:z-quill", "Zorba Quill", "different")];
      const all = await officials(pairs);
      expect([all["Zorba Quill"], all["Z. Quill"]]).toEqual(Array(2).fill("official:z-quill.2 REVIEW"));
      const more = await officials([...pairs, of("Z. Quill", "official:z-quill.2", "different")]);
      expect([more["Zorba Quill"], more["Z. Quill"]]).toEqual(Array(2).fill("official:z-quill.3 REVIEW"));
    });

    it("deny an official also where another pair of the same names says so", async () => {
      const pairs = [
        of("Zorba Quill", "official:quill.AUS", "same"),
        of("Z. Quill", "official:quill.AUS", "different"),
      ];
      const all = await officials([...pairs, of("Zorba Quill", "Z. Quill", "same")]);
      expect([all["Zorba Quill"], all["Z. Quill"]]).toEqual(Array(2).fill("official:z-quill REVIEW"));
    });

    it("part spellings that the list has for one", async () => {
      expect(await officials([])).toMatchObject({
        "Joao Lourenco": "official:joao-manuel-goncalves-lourenco.AGO RULE",
        [SPELLED]: "official:joao-manuel-goncalves-lourenco.AGO RULE",
      });
      const all = await officials([of("Joao Lourenco", SPELLED, "different")]);
      expect(new Set([all["Joao Lourenco"], all[SPELLED]]).size).toBe(2);
    });

    it("part names that the graph has for one official, and win over a pair that makes them one by a third", async () => {
      const graph = [
        {
          ...{ record: "official", id: "official:x", name: "Angela Merkel", country: "country:DEU" },
          aliases: [{ text: "Joachim Gauck", kind: "SPELLING" }],
        },
      ];
      expect(await officials([], graph)).toMatchObject({
        "Angela Merkel": "official:x RULE",
        [NAMES[1] as string]: "official:x RULE",
      });
      const pairs = [of("Angela Merkel", NAMES[1] as string, "different")];
      expect(await officials(pairs, graph)).toMatchObject({
        "Angela Merkel": "official:x RULE",
        [NAMES[1] as string]: "official:joachim-gauck.DEU RULE",
      });
      const third = [...pairs, of("Angela Merkel", "Z. Quill", "same"), of("Z. Quill", NAMES[1] as string, "same")];
      const all = await officials(third, graph);
      expect(all["Angela Merkel"]).not.toBe(all[NAMES[1] as string]);
    });

    it("part names that only the graph has, and nobody is lost", async () => {
      const graph = [
        {
          ...{ record: "official", id: "official:quill", name: "Zorba Quill", country: "country:AUS" },
          aliases: [{ text: "Z. Quill", kind: "SPELLING" }],
        },
      ];
      const participants = async (reviewed: IcewsAround["reviewed"], records: readonly Value[] = graph) => {
        const all = await saidOf(icews, rows, await around(reviewed, records));
        return parts(all).flatMap(([official]) => (String(official).includes("quill") ? [official] : []));
      };
      expect(await participants([])).toEqual(["official:quill", "official:quill"]);
      const pairs = [of("Zorba Quill", "Z. Quill", "different")];
      expect((await participants(pairs)).toSorted()).toEqual(["official:quill", "official:z-quill"]);
      expect((await officials(pairs, graph))["Z. Quill"]).toBe("official:z-quill RULE");
      const said = [of("Z. Quill @ country:AUS", "official:quill", "different")];
      expect((await officials(said, graph))["Z. Quill"]).toBe("official:z-quill.AUS RULE");
      const namesake = { record: "official", id: "official:zoe-quill", name: "Z. Quill", country: "country:NZL" };
      expect((await participants(pairs, [namesake, ...graph])).toSorted()).toEqual(["official:quill", namesake.id]);
    });

    it("with an official name somebody of whom the list knows nothing", async () => {
      const all = await officials([of("Zorba Quill", "official:quill.AUS", "same")]);
      expect(all["Zorba Quill"]).toBe("official:quill.AUS REVIEW");
    });
  });

  it("reads the twenty columns, with the place", async () => {
    const where = { City: "Hanoi", Country: "Vietnam" };
    const all = await saidOf(
      icews,
      coded([
        event("1", "Foreign Affairs (Bangladesh)", "040", "Military (Vietnam)", where),
        event("2", "Military (Vietnam)", "040", "Foreign Affairs (Bangladesh)", where),
        event("3", "India", "010", "China", { "Event Text": "Make statement" }),
      ]),
      NOTHING,
    );
    expect(all.of("event").map(({ id, place, country }) => [id, place, country])).toEqual([
      [all.of("event")[1]?.["id"], "Hanoi", "country:VNM"],
      [all.of("event")[0]?.["id"], "Hanoi", "country:VNM"],
      ["event:icews-3", undefined, undefined],
    ]);
    expect(all.of("datasetRecord").map(({ id, line }) => [id, line])).toEqual([
      ["record:icews/1", 2],
      ["record:icews/2", 3],
      ["record:icews/3", 4],
    ]);
    expect(all.of("article")).toEqual([]);
    expect(missingEnds(all)).toEqual([]);
  });

  it("rejects self-loops, unknown relations, days that are none and ids that come twice", async () => {
    const named = await saidOf(
      icews,
      {
        ...NAMED([
          "\uFEFFIran\tThreaten\tIran\t2014-02-14",
          "Iran\tDance\tIsrael\t2014-02-14",
          "Iran\tThreaten\tIsrael\t2014-02-30",
          "Iran\tThreaten\tIsrael",
          'Iran\tThreaten\t"Israel\t2014-02-14',
          "Iran\tThreaten\tIsrael\t2014-02-14",
        ]),
        "icews14/valid.txt": new Uint8Array([0xfd, 0xfe, 0x49, 0x0a]),
      },
      NOTHING,
    );
    expect(named.rejects.map(({ file, line, reject }) => `${file}:${line} ${reject}`)).toEqual([
      'icews14/test.txt:1 source and target are both "Iran"',
      'icews14/test.txt:2 relation "Dance" is not known',
      'icews14/test.txt:3 "2014-02-30" is no day',
      "icews14/test.txt:4 has 3 cells, expected 4",
      "icews14/valid.txt:1 not of the file's encoding",
    ]);
    expect(named.of("datasetRecord")).toHaveLength(2);
    const raw = await saidOf(
      icews,
      coded([
        event("7", "India", "040", "China"),
        event("7", "India", "040", "China"),
        event("x", "India", "040", "China"),
        event("8", "India", "999", "China"),
        event("9", "India", "040", "NA"),
      ]),
      NOTHING,
    );
    expect(raw.rejects.map(({ line, reject }) => `${line} ${reject}`)).toEqual([
      "3 event 7 stands above already",
      '4 Event ID "x" is no number',
      '5 CAMEO Code "999" is none',
      "6 the row names no source or no target",
    ]);
  });

  it("is never the whole data set, which lies in two folders", async () => {
    if (DATA === "") return;
    expect(await icews.isWhole(join(DATA, "icews-named-atise"))).toBe(false);
  });

  it("holds ids in bits", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(200), fc.nat(2 ** 31 - 1), fc.maxSafeNat())), (ids) => {
        const [set, reference] = [new IdSet(), new Set<number>()];
        for (const id of ids) {
          expect(set.add(id)).toBe(!reference.has(id));
          reference.add(id);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe.skipIf(DATA === "")("the whole of ICEWS (CHANCERY_DATA)", () => {
  const named = join(DATA, "icews-named-atise");
  const facts = (folder: string): ReadonlySet<string> =>
    new Set(
      ["test.txt", "valid.txt"].flatMap((file) =>
        readFileSync(join(named, folder, file), "utf8")
          .replace(/^\uFEFF/, "")
          .trim()
          .split("\n"),
      ),
    );

  it("is the facts of the named layout, those of both folders once", { timeout: 240_000 }, async () => {
    const [first, second] = [facts("icews14"), facts("icews05-15")];
    expect([first.size, second.size]).toEqual([17_904, 92_367]);
    const loops = [...first, ...second].filter((fact) => fact.split("\t")[0] === fact.split("\t")[2]);
    expect(loops).toHaveLength(36);
    expect([...first].filter((fact) => second.has(fact))).toHaveLength(1515);
    const [ids, ends, officials] = [new Set<unknown>(), new Set<unknown>(), new Set<unknown>()];
    const [names, folders] = [new Map<unknown, string>(), new Map<unknown, string>()];
    const [renamed, twice, counts] = [new Set<unknown>(), new Set<unknown>(), new Map<string, number>()];
    for await (const item of icews.read(named, NOTHING)) {
      const kind = "value" in item ? String(item.value["record"]) : "reject" in item ? "reject" : "";
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (!("value" in item)) continue;
      const { value } = item;
      if (kind !== "resolution") parseRecord(value);
      const { id, event } = value;
      if (id !== undefined) ids.add(id);
      for (const field of ["official", "party", "onBehalfOf", "country"]) if (value[field]) ends.add(value[field]);
      if (event !== undefined) ends.add(event);
      if (kind === "official") officials.add(id);
      if (kind !== "event") continue;
      const [{ source = "" } = {}] = value["evidence"] as { source: string }[];
      ends.add(source);
      const name = `${value["name"]} ${value["start"]}`;
      if ((names.get(id) ?? name) !== name) renamed.add(id);
      names.set(id, name);
      const folder = source.split("/")[1] ?? "";
      if ((folders.get(id) ?? folder) !== folder) twice.add(id);
      folders.set(id, folder);
    }
    expect([counts.get("datasetRecord"), counts.get("reject")]).toEqual([17_904 + 92_367 - 36, 36]);
    expect([...renamed]).toEqual([]);
    expect(twice.size).toBeGreaterThanOrEqual(1400);
    expect([...ends].filter((end) => !ids.has(end))).toEqual([]);
    expect(officials.size).toBe(counts.get("official"));
  });

  it("is the 3,705 events of the coded layout", { timeout: 120_000 }, async () => {
    const all = await said(icews.read(join(DATA, "icews-raw-sample"), NOTHING));
    expect([all.of("datasetRecord").length, all.rejects.length]).toEqual([3705, 0]);
    expect(all.opened).toEqual(["inst/extdata/events.2018.sample.tab"]);
    expect(missingEnds(all)).toEqual([]);
  });
});
