/** Several data sets speak of the same things: what is shown, what is kept beside it, and what goes when they change their word. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { importRecords } from "../../src/ingest/import.ts";
import type { Reject } from "../../src/ingest/summary.ts";
import { cleared, ENGINES, whyNot } from "../support/engines.ts";
import {
  article,
  bring,
  event,
  exported,
  exportedOf,
  official,
  onEither,
  type Source,
  source,
  timeless,
  took,
} from "../support/sourced.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-sources-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const office = { record: "office", id: "office:pm", name: "Prime Minister" };
const held = (start: string | null, more: object = {}) => ({
  record: "tenure",
  official: "official:a",
  office: "office:pm",
  start,
  ...more,
});
const seen: Record<string, string[]> = {};

describe.each(ENGINES)("data sets (%s)", (engine) => {
  const reason = whyNot(engine);
  let graph: Graph;
  beforeEach(async () => {
    if (reason !== undefined) return;
    graph = await cleared(engine, graph);
  });
  afterAll(() => graph?.close());
  const test = onEither(reason, () => graph, seen);
  const version = async () => (await graph.version()).version;
  const records = async (...rows: object[]) => {
    const path = join(folder, "records.ndjson");
    writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    const rejects: Reject[] = [];
    const summary = await importRecords(graph, [path], { onReject: (reject) => rejects.push(reject) });
    return { ...summary, rejects };
  };
  const lines = (kind: string) => exportedOf(graph, kind);
  const shown = async (kind: string, id: string) => (await lines(kind)).find((one) => one.id === id);

  describe("that disagree", () => {
    const good = [source("1", official("a", { birth: "1950", description: "good" }))];
    const poor = [source("1", official("a", { birth: "1951", death: "2020" }))];

    test("show the better-ranked value and keep the other, whichever came first", async () => {
      await bring(graph, "poor", 5, poor);
      await bring(graph, "good", 2, good);
      const first = timeless(await exported(graph));
      expect(await shown("official", "official:a")).toMatchObject({
        birth: "1950",
        death: "2020",
        description: "good",
      });
      expect(await lines("claim")).toEqual([
        {
          record: "claim",
          subject: "official:a",
          field: "birth",
          value: "1951",
          source: "record:poor/1",
          derived: true,
        },
      ]);
      graph = await cleared(engine, graph);
      await bring(graph, "good", 2, good);
      await bring(graph, "poor", 5, poor);
      expect(timeless(await exported(graph))).toEqual(first);
    });

    test("of one rank show the record with the lesser id", async () => {
      await bring(graph, "d", 3, [
        source("2", official("a", { birth: "1952" })),
        source("1", official("a", { birth: "1951" })),
      ]);
      expect(await shown("official", "official:a")).toMatchObject({ birth: "1951" });
      expect(await lines("claim")).toMatchObject([{ value: "1952", source: "record:d/2" }]);
    });

    test("never show a bare name over one that says more", async () => {
      await bring(graph, "poor", 5, [source("1", official("a", { name: "Abel Aronson", birth: "1950" }))]);
      await bring(graph, "good", 1, [source("1", official("a", { name: "Aronson" }))]);
      expect(await shown("official", "official:a")).toMatchObject({ name: "Abel Aronson", birth: "1950" });
      expect(await lines("claim")).toEqual([]);
      expect(await lines("evidence")).toHaveLength(2);
    });

    test("show a name that says more over a bare one, and the best-ranked of bare ones", async () => {
      await bring(graph, "poor", 5, [source("1", official("a", { name: "A." }))]);
      await bring(graph, "good", 1, [source("1", official("a", { name: "Aronson" }))]);
      expect(await shown("official", "official:a")).toMatchObject({ name: "Aronson" });
      await bring(graph, "middle", 3, [source("1", official("a", { name: "Abel", birth: "1950" }))]);
      expect(await shown("official", "official:a")).toMatchObject({ name: "Abel" });
    });

    test("unite aliases and addresses in an order of their own", async () => {
      const alias = (text: string) => ({ text, kind: "SPELLING" });
      await bring(graph, "one", 1, [
        source("1", official("a", { birth: "1950", aliases: [alias("Zed"), alias("Abe")] })),
      ]);
      await bring(graph, "two", 2, [
        source("1", official("a", { aliases: [alias("Abe"), alias("Moe")], sameAs: ["https://example.org/a"] })),
      ]);
      expect(await shown("official", "official:a")).toMatchObject({
        aliases: [alias("Abe"), alias("Moe"), alias("Zed")],
        sameAs: ["https://example.org/a"],
      });
    });

    test("show the next best when the best changes its mind, and what it says now", async () => {
      await bring(graph, "poor", 5, poor);
      await bring(graph, "good", 2, good);
      await bring(graph, "good", 2, [source("1", official("a", { description: "good" }))]);
      expect(await shown("official", "official:a")).toMatchObject({ birth: "1951" });
      expect(await lines("claim")).toEqual([]);
      await bring(graph, "good", 2, [source("1", official("a", { birth: "1949" }))]);
      const now = await shown("official", "official:a");
      expect(now).toMatchObject({ birth: "1949" });
      expect(now.description).toBeUndefined();
    });

    test("count as changed what shows another value since the best no longer speaks of it", async () => {
      const said = (...more: Record<string, unknown>[]) => [
        source("1", official("b", { birth: "1960" }), event("x"), ...more),
      ];
      const more = { capacity: "Premier" };
      await bring(graph, "poor", 5, [
        source("1", official("a", { birth: "1951" }), official("b"), event("x"), took("b", "x")),
      ]);
      await bring(graph, "good", 2, said(official("a", { birth: "1950" }), took("b", "x", more)));
      const would = await bring(graph, "good", 2, said(), { dryRun: true });
      const done = await bring(graph, "good", 2, said());
      expect(would.byKind).toEqual(done.byKind);
      expect(done.byKind).toMatchObject({
        official: { changed: 1, unchanged: 1 },
        participation: { changed: 1 },
        event: { changed: 0, unchanged: 1 },
      });
      expect(done.differences).toHaveLength(2);
      expect(done.changed).toBe(2);
      expect(await shown("official", "official:a")).toMatchObject({ birth: "1951" });
    });

    test("count once what a record changes before another withdraws from it", async () => {
      const one = (...more: Record<string, unknown>[]) => source("1", event("x"), ...more);
      await bring(graph, "d", 2, [
        one(official("a", { birth: "1950" })),
        source("2", official("a", { death: "2020" })),
      ]);
      const again = await bring(graph, "d", 2, [one(), source("2", official("a", { death: "2021" }))]);
      expect(again.byKind["official"]).toMatchObject({ created: 0, changed: 1, unchanged: 0, retired: 0 });
    });

    test("are weighed anew when a rank changes", async () => {
      await bring(graph, "poor", 5, poor);
      await bring(graph, "good", 2, good);
      await bring(graph, "poor", 1, poor);
      expect(await shown("official", "official:a")).toMatchObject({ birth: "1951" });
      expect(await lines("claim")).toMatchObject([{ value: "1950", source: "record:good/1" }]);
    });

    test("move a reference with the value that is shown", async () => {
      const country = (id: string) => ({ record: "country", id: `country:${id}`, name: id, evidence: [] });
      await bring(graph, "poor", 5, [source("1", country("THA"), official("a", { country: "country:THA" }))]);
      await bring(graph, "good", 2, [source("1", country("KHM"), official("a", { country: "country:KHM" }))]);
      const leads = await graph.read(
        { name: "test", text: "MATCH (:Official)-[r:REPRESENTS]->(c) RETURN c.id AS id, size(r.evidence) AS evidence" },
        {},
      );
      expect(leads).toEqual([{ id: "country:KHM", evidence: 2 }]);
    });

    test("on the properties of a relation keep claims under its key", async () => {
      const meeting = (capacity: string) => [source("1", official("a"), event("x"), took("a", "x", { capacity }))];
      await bring(graph, "poor", 5, meeting("Minister"));
      await bring(graph, "good", 2, meeting("Prime Minister"));
      expect(await lines("participation")).toMatchObject([{ capacity: "Prime Minister" }]);
      expect(await lines("claim")).toMatchObject([
        { subject: "PARTICIPATED_IN official:a event:x ATTENDEE", field: "capacity", value: "Minister" },
      ]);
    });

    test("never end before they begin", async () => {
      await bring(graph, "poor", 5, [source("1", event("x", { start: "2001", end: "2002" }))]);
      await bring(graph, "good", 2, [source("1", event("x", { start: "2010" }))]);
      const now = await shown("event", "event:x");
      expect(now.start).toBe("2010");
      expect(now.end).toBeUndefined();
      expect(await lines("claim")).toMatchObject([{ field: "end" }, { field: "start", value: "2001" }]);
    });

    test("within one record are refused, and the rest of it lands", async () => {
      const { rejects, created } = await bring(graph, "d", 3, [
        source("1", official("a", { birth: "1950" }), official("a", { birth: "1951" }), official("b")),
      ]);
      expect(rejects.map(({ line, reason: why }) => `${line} ${why}`)).toEqual([
        "1 says otherwise of official official:a than data.xml:1: birth",
      ]);
      expect(created).toBe(6);
      expect(await shown("official", "official:a")).toMatchObject({ birth: "1950" });
    });

    test("with somebody's own word are claims beside it, whichever came first", async () => {
      const own = official("a", { birth: "1949", death: "2020", description: "own" });
      await bring(graph, "good", 2, good);
      await records(own);
      const first = timeless(await exported(graph));
      expect(await shown("official", "official:a")).toMatchObject({ birth: "1949", description: "own" });
      graph = await cleared(engine, graph);
      await records(own);
      await bring(graph, "good", 2, good);
      expect(timeless(await exported(graph))).toEqual(first);
      expect(await bring(graph, "good", 2, good)).toMatchObject({ created: 0, changed: 0 });
    });

    test("have the word of what somebody's own leaves out, and of what it says no more", async () => {
      const [own, silent] = [official("a", { birth: "1949", description: "own" }), official("a")];
      const said = [source("1", official("a", { birth: "1950", death: "2000" }))];
      await records(own);
      await bring(graph, "d", 3, said);
      const first = timeless(await exported(graph));
      expect(await shown("official", "official:a")).toMatchObject({ birth: "1949", death: "2000" });
      expect(await records(own, { record: "topic", id: "topic:x", name: "x" })).toMatchObject({
        created: 1,
        changed: 0,
      });
      graph = await cleared(engine, graph);
      await bring(graph, "d", 3, said);
      await records(own);
      expect(timeless(await exported(graph))).toEqual(first);
      await records(silent);
      expect(await shown("official", "official:a")).toEqual({
        ...{ record: "official", id: "official:a", name: "a", birth: "1950", death: "2000" },
      });
      expect(await lines("claim")).toEqual([]);
    });

    test("never turn the period of somebody's own word round", async () => {
      const own = [official("a"), office, held("1990")];
      const said = [source("1", official("a"), office, held("1988", { end: "1989" }))];
      await records(...own);
      await bring(graph, "d", 3, said);
      expect(await lines("tenure")).toMatchObject([{ start: "1990" }]);
      const first = timeless(await exported(graph));
      expect(await bring(graph, "d", 3, said)).toMatchObject({ created: 0, changed: 0 });
      graph = await cleared(engine, graph);
      await bring(graph, "d", 3, said);
      await records(...own);
      expect(timeless(await exported(graph))).toEqual(first);
    });

    test("with somebody's own word are claims beside it", async () => {
      await bring(graph, "d", 3, [source("1", official("a", { birth: "1950" }))]);
      await records(official("a", { birth: "1940" }));
      await bring(graph, "d", 3, [source("1", official("a", { birth: "1950", death: "2000" }))]);
      expect(await shown("official", "official:a")).toMatchObject({ birth: "1940", death: "2000" });
      expect(await lines("claim")).toMatchObject([{ field: "birth", value: "1950", source: "record:d/1" }]);
    });
  });

  describe("in claims of their own", () => {
    test("are refused where what they are about is not there", async () => {
      await bring(graph, "d", 3, [source("1", official("a"))]);
      const claim = (subject: string, from = "record:d/1") => ({
        record: "claim",
        subject,
        field: subject.includes(" ") ? "capacity" : "birth",
        value: "1950",
        source: from,
      });
      const { rejects, created } = await records(
        claim("official:a"),
        claim("official:none"),
        claim("official:a", "record:d/9"),
        claim("PARTICIPATED_IN official:a event:x HOST"),
      );
      expect(rejects.map(({ line, reason: why }) => `${line} ${why}`)).toEqual([
        "2 claim: official:none is neither in the graph nor in the input",
        "3 claim: record:d/9 is neither in the graph nor in the input",
        "4 claim: PARTICIPATED_IN official:a event:x HOST is neither in the graph nor in the input",
      ]);
      expect(created).toBe(1);
    });
  });

  describe("that are not there", () => {
    const by = (...ids: string[]) => ({ evidence: ids.map((id) => ({ source: `article:${id}`, locator: "p. 1" })) });
    const nobody = (id: string) =>
      `evidence: article:${id} is neither in the graph nor in the input, and no other source speaks for the relation`;
    const said = async (...rows: object[]) =>
      (await records(...rows)).rejects.map(({ line, reason: why }) => `${line} ${why}`);

    test("make no relation somebody's own: one that cites nothing else is refused, until its source is put right", async () => {
      const told = (start: string, id: string) => [
        ...[article("x"), office, official("b"), event("e")],
        held(start, { official: "official:b", ...by(id) }),
        took("b", "e", { capacity: start, ...by(id) }),
      ];
      for (const dryRun of [true, false]) {
        const items = [source("1", official("c"), event("f"), took("c", "f", by("typo")))];
        expect((await bring(graph, "none", 1, items, { dryRun })).rejects).toMatchObject([{ reason: nobody("typo") }]);
      }
      expect(await said(...told("1950", "typo"))).toEqual([5, 6].map((line) => `${line} ${nobody("typo")}`));
      expect([...(await lines("tenure")), ...(await lines("participation"))]).toEqual([]);
      expect(await said(...told("1951", "x"))).toEqual([]);
      expect(await lines("tenure")).toMatchObject([{ start: "1951" }]);
      expect(await lines("participation")).toMatchObject([{ capacity: "1951" }]);
      expect(await lines("claim")).toEqual([]);
      // Nor does the same mistake take away from what is there.
      await said(...told("1950", "typo"));
      expect(await lines("participation")).toMatchObject([{ capacity: "1951" }]);
      // A better source than an article still has the word.
      await bring(graph, "d", 1, [source("1", { ...held("1952"), official: "official:b" })]);
      expect(await lines("tenure")).toMatchObject([{ start: "1952" }]);
    });

    test("leave a record to the others that it cites", async () => {
      expect(await said(article("x"), official("a", { birth: "1950", ...by("typo", "x") }))).toEqual([
        "2 evidence: article:typo is neither in the graph nor in the input",
      ]);
      expect(await shown("official", "official:a")).toMatchObject({ birth: "1950", own: false });
      expect(await lines("evidence")).toMatchObject([{ source: "article:x" }]);
    });

    test("keep no entity from landing without them", async () => {
      expect(await said(article("x"), official("a", by("typo")), event("e"), took("a", "e", by("x")))).toEqual([
        "2 evidence: article:typo is neither in the graph nor in the input",
      ]);
      expect(await lines("participation")).toHaveLength(1);
    });

    test("make no article its own word that cites another one of its file, whichever came first", async () => {
      const told = [article("b", by("a")), article("a")];
      const better = () =>
        bring(graph, "d", 1, [source("1", article("b", { name: "Better", url: "https://example.org/b" }))]);
      expect(await said(...told)).toEqual([]);
      expect(await shown("article", "article:b")).toMatchObject({ own: false });
      await better();
      expect(await shown("article", "article:b")).toMatchObject({ name: "Better", own: false });
      const first = timeless(await exported(graph));
      graph = await cleared(engine, graph);
      await better();
      expect(await said(...told)).toEqual([]);
      expect(timeless(await exported(graph))).toEqual(first);
    });
  });

  describe("told of by another input under the same records", () => {
    const cited = [{ source: "record:d/1", locator: "text" }];
    const meeting = [source("1", official("a", { birth: "1950" }), event("x"), took("a", "x", { capacity: "King" }))];
    const restated = [
      official("a", { birth: "1940", evidence: cited }),
      took("a", "x", { capacity: "Queen", evidence: cited }),
    ];
    for (const [name, rows] of Object.entries({
      "an entity": restated.slice(0, 1),
      "a relation": restated.slice(1),
      both: restated,
      "evidence alone": [{ record: "evidence", subject: "event:x", source: "record:d/1", locator: "elsewhere" }],
      "a claim": [{ record: "claim", subject: "official:a", field: "birth", value: "1900", source: "record:d/1" }],
      "a resolution": [
        { record: "resolution", source: "record:d/1", text: "A", official: "official:a", score: 1, by: "RULE" },
      ],
    })) {
      test(`are read anew, and say what they said: ${name}`, async () => {
        await bring(graph, "d", 3, meeting);
        const before = timeless(await exported(graph));
        await records(...rows);
        expect(timeless(await exported(graph))).not.toEqual(before);
        await bring(graph, "d", 3, meeting);
        expect(timeless(await exported(graph))).toEqual(before);
        const version0 = await version();
        expect(await bring(graph, "d", 3, meeting)).toMatchObject({ created: 0, changed: 0, retired: 0 });
        expect(await version()).toBe(version0);
      });
    }
  });

  describe("on a tenure", () => {
    test("whose starts lie within two years mean one, under the better-ranked start", async () => {
      await bring(graph, "poor", 5, [source("1", official("a"), office, held("1990", { end: "1995" }))]);
      await bring(graph, "good", 2, [source("1", official("a"), office, held("1991-03-02"))]);
      expect(await lines("tenure")).toEqual([
        { record: "tenure", official: "official:a", office: "office:pm", start: "1991-03-02", end: "1995" },
      ]);
      const key = "HELD_OFFICE official:a office:pm 1991-03-02";
      expect(await lines("claim")).toMatchObject([
        { subject: key, field: "start", value: "1990", source: "record:poor/1" },
      ]);
      expect((await lines("evidence")).filter(({ relation }) => relation === key)).toHaveLength(2);
      const before = await version();
      expect(
        await bring(graph, "poor", 5, [source("1", official("a"), office, held("1990", { end: "1995" }))]),
      ).toMatchObject({
        created: 0,
        changed: 0,
      });
      expect(await version()).toBe(before);
    });

    test("mean the same ones in whatever order data sets come, and others where the best falls silent", async () => {
      const sets = { good: [1, "1994"], middle: [2, "1992-06"], poor: [3, "1990"] } as const;
      const word = (name: keyof typeof sets, ...said: Record<string, unknown>[]) =>
        bring(graph, name, sets[name][0], [source("1", official("a"), office, ...said)]);
      const tenures = async () => (await lines("tenure")).map(({ start }) => start);
      const seen: string[][] = [];
      for (const order of [
        ["good", "middle", "poor"],
        ["poor", "middle", "good"],
        ["middle", "poor", "good"],
      ] as const) {
        graph = await cleared(engine, graph);
        for (const name of order) await word(name, held(sets[name][1], { end: "1999" }));
        expect(await tenures()).toEqual(["1990", "1994"]);
        await word("good");
        expect(await tenures()).toEqual(["1992-06"]);
        await word("good", held("1994", { end: "1999" }));
        expect(await tenures()).toEqual(["1990", "1994"]);
        seen.push(timeless(await exported(graph)));
      }
      expect(seen[1]).toEqual(seen[0]);
      expect(seen[2]).toEqual(seen[0]);
    });

    test("of two officials who become one mean the same, and their evidence is still found by its old ids", async () => {
      await bring(graph, "good", 1, [source("1", official("a"), office, held("1991"))]);
      const other = { ...held("1990", { end: "1995" }), official: "official:b" };
      await bring(graph, "poor", 3, [source("1", official("b"), office, other)]);
      const [old] = (await lines("evidence")).filter(
        ({ relation }) => relation === "HELD_OFFICE official:b office:pm 1990",
      );
      await records({ record: "merge", id: "official:b", into: "official:a" });
      expect(await lines("tenure")).toEqual([
        { record: "tenure", official: "official:a", office: "office:pm", start: "1991", end: "1995" },
      ]);
      const moved = (await lines("merge")).find(({ id }) => id === old.id);
      expect((await lines("evidence")).find(({ id }) => id === moved?.into)).toMatchObject({
        relation: "HELD_OFFICE official:a office:pm 1991",
        source: "record:poor/1",
      });
    });

    test("whose official and office are as new as itself mean one, in batches of whatever size", async () => {
      const both = [
        source("2", official("a"), office, held("1990", { end: "1995" })),
        source("1", official("a"), office, held("1991-03-02")),
      ];
      await bring(graph, "d", 3, both, { batch: 1 });
      expect(await lines("tenure")).toEqual([
        { record: "tenure", official: "official:a", office: "office:pm", start: "1991-03-02", end: "1995" },
      ]);
      const after = timeless(await exported(graph));
      graph = await cleared(engine, graph);
      await bring(graph, "d", 3, both);
      expect(timeless(await exported(graph))).toEqual(after);
    });

    test("within two years of somebody's own word mean what that says, whichever came first", async () => {
      const own = [official("a"), office, held("1990", { end: "1999" }), held("2010", { end: "2011" })];
      const sources = [source("1", official("a"), office, held("1991", { end: "1999" }), held("2005"))];
      await records(...own);
      await bring(graph, "d", 2, sources);
      expect((await lines("tenure")).map(({ start, end }) => `${start} ${end}`)).toEqual([
        "1990 1999",
        "2005 undefined",
        "2010 2011",
      ]);
      expect(await lines("claim")).toMatchObject([
        { subject: "HELD_OFFICE official:a office:pm 1990", field: "start", value: "1991", source: "record:d/1" },
      ]);
      const first = timeless(await exported(graph));
      expect(await bring(graph, "d", 2, sources)).toMatchObject({ created: 0, changed: 0, retired: 0 });
      expect(await records(...own, { record: "topic", id: "topic:x", name: "x" })).toMatchObject({
        created: 1,
        changed: 0,
      });
      graph = await cleared(engine, graph);
      await bring(graph, "d", 2, sources);
      await records(...own);
      expect(timeless(await exported(graph))).toEqual(first);
      const all = await exported(graph);
      graph = await cleared(engine, graph);
      expect((await records(...all.map((line) => JSON.parse(line)))).rejects).toEqual([]);
      expect(await exported(graph)).toEqual(all);
      expect(await bring(graph, "d", 2, sources)).toMatchObject({ created: 0, changed: 0, retired: 0 });
      expect(timeless(await exported(graph))).toEqual(first);
    });

    test("whose starts lie further apart, or stand in one record, mean two", async () => {
      await bring(graph, "poor", 5, [source("1", official("a"), office, held("1990"), held("1991"))]);
      await bring(graph, "good", 2, [source("1", official("a"), office, held("1994"))]);
      expect((await lines("tenure")).map(({ start }) => start)).toEqual(["1990", "1991", "1994"]);
    });
  });

  describe("read again", () => {
    const meeting = [
      source(
        "1",
        official("a", { birth: "1950" }),
        official("b"),
        event("x", { start: "2001" }),
        took("a", "x"),
        took("b", "x"),
      ),
      source("2", official("b"), event("y"), took("b", "y"), {
        record: "resolution",
        text: "B",
        official: "official:b",
        score: 1,
        by: "RULE",
      }),
    ];

    test("unchanged write nothing, and say so of every record", async () => {
      const first = await bring(graph, "d", 3, meeting);
      const [before, all] = [await version(), await exported(graph)];
      const second = await bring(graph, "d", 3, meeting);
      expect(second).toMatchObject({ created: 0, changed: 0, retired: 0, rejected: 0 });
      expect(second.unchanged).toBe(first.created + first.unchanged);
      expect(await version()).toBe(before);
      expect(await exported(graph)).toEqual(all);
    });

    test("changed write only what has changed", async () => {
      await bring(graph, "d", 3, meeting);
      const [one, two] = meeting as [Source, Source];
      const says = one.says.map((value) => ("birth" in value ? { ...value, birth: "1949" } : value));
      const again = await bring(graph, "d", 3, [{ ...one, says }, two]);
      expect(again).toMatchObject({ created: 0, changed: 1, retired: 0 });
      expect(again.differences).toEqual([{ subject: "official:a", field: "birth", before: "1950", after: "1949" }]);
    });

    test("take back at once what a record says no more", async () => {
      await bring(graph, "d", 3, meeting);
      const [one, two] = meeting as [Source, Source];
      const again = await bring(graph, "d", 3, [
        { ...one, says: one.says.filter((value) => !("official" in value) || value["official"] !== "official:b") },
        { ...two, says: two.says.filter(({ record }) => record !== "resolution") },
      ]);
      expect(again.byKind["participation"]).toMatchObject({ retired: 1 });
      expect(again.byKind["resolution"]).toMatchObject({ retired: 1 });
      expect(again.byKind["evidence"]).toMatchObject({ retired: 1 });
      expect((await lines("participation")).map(({ official: who, event: what }) => `${who} ${what}`)).toEqual([
        "official:a event:x",
        "official:b event:y",
      ]);
      const [counted] = await graph.read(
        { name: "test", text: "MATCH (e:Event {id: 'event:x'}) RETURN e.participantCount AS n" },
        {},
      );
      expect(counted).toEqual({ n: 1 });
    });

    test("keep what another source still says", async () => {
      await bring(graph, "d", 3, meeting);
      await bring(graph, "other", 4, [source("1", official("b"), event("x"), took("b", "x"))]);
      const [one, two] = meeting as [Source, Source];
      await bring(graph, "d", 3, [{ ...one, says: one.says.slice(0, 1) }, two]);
      expect((await lines("participation")).map(({ event: what }) => what)).toEqual(["event:x", "event:y"]);
      const left = await shown("event", "event:x");
      expect(left.start).toBeUndefined();
    });

    test("name the records that are gone, and retire them with what only they held when told to", async () => {
      await bring(graph, "d", 3, meeting);
      const [one] = meeting as [Source, Source];
      const told = await bring(graph, "d", 3, [one]);
      expect(told).toMatchObject({ retired: 0, retirable: [{ id: "record:d/2", file: "data.xml" }] });
      const would = await bring(graph, "d", 3, [one], { prune: true, dryRun: true });
      const before = await version();
      const pruned = await bring(graph, "d", 3, [one], { prune: true });
      expect(would.byKind).toEqual(pruned.byKind);
      expect(await version()).toBeGreaterThan(before);
      expect((await lines("event")).map(({ id }) => id)).toEqual(["event:x"]);
      expect(await lines("resolution")).toEqual([]);
      expect((await lines("official")).map(({ id }) => id)).toEqual(["official:a", "official:b"]);
      expect(await bring(graph, "d", 3, [one], { prune: true })).toMatchObject({ retired: 0, retirable: [] });
    });

    test("leave records of files that were not opened, unless the whole data set is there", async () => {
      await bring(graph, "d", 3, [
        { id: "1", file: "a.xml", says: [event("x")] },
        { id: "2", file: "b.xml", says: [event("y")] },
      ]);
      const rest = [{ id: "1", file: "a.xml", says: [event("x")] }];
      expect(await bring(graph, "d", 3, rest, { prune: true })).toMatchObject({ retired: 0, retirable: [] });
      expect((await bring(graph, "d", 3, rest, { prune: true, whole: true })).retirable).toHaveLength(1);
      expect((await lines("event")).map(({ id }) => id)).toEqual(["event:x"]);
    });

    test("let in what was refused for want of something that has come since", async () => {
      const needy = [source("1", event("x"), took("a", "x"))];
      expect(await bring(graph, "d", 3, needy)).toMatchObject({ rejected: 1 });
      await bring(graph, "other", 4, [source("1", official("a"))]);
      expect(await bring(graph, "d", 3, needy)).toMatchObject({ rejected: 0, created: 2 });
    });

    test("in a dry run say what would be, and write nothing", async () => {
      const before = await version();
      const would = await bring(graph, "d", 3, meeting, { dryRun: true });
      expect(await version()).toBe(before);
      expect((await bring(graph, "d", 3, meeting)).byKind).toEqual(would.byKind);
    });
  });

  describe("of which somebody has decided", () => {
    const meeting = [
      source(
        "1",
        official("a", { birth: "1950" }),
        official("old", { birth: "1951" }),
        event("x"),
        took("a", "x"),
        took("old", "x"),
      ),
      source("2", event("y"), took("old", "y"), {
        record: "resolution",
        text: "Old",
        official: "official:old",
        score: 1,
        by: "RULE",
      }),
    ];
    const merge = { record: "merge", id: "official:old", into: "official:a" };
    const decided = {
      "a merge": merge,
      "a retraction of a relation": { record: "retract", key: "PARTICIPATED_IN official:old event:y ATTENDEE" },
      "a retraction of an entity": { record: "retract", key: "official:old" },
    };

    for (const [name, decision] of Object.entries(decided)) {
      test(`end the same, whether ${name} came before or after them, and stay so`, async () => {
        await bring(graph, "d", 3, meeting);
        await records(decision);
        const after = timeless(await exported(graph));
        const before = await version();
        expect(await bring(graph, "d", 3, meeting)).toMatchObject({ created: 0, changed: 0, rejected: 0 });
        expect(await records(decision)).toMatchObject({ created: 0, unchanged: 1 });
        expect(await version()).toBe(before);
        graph = await cleared(engine, graph);
        await records(decision);
        await bring(graph, "d", 3, meeting);
        expect(timeless(await exported(graph)).filter((line) => !line.includes('"merge"'))).toEqual(
          after.filter((line) => !line.includes('"merge"')),
        );
      });
    }

    test("say of the survivor what they said of the merged one", async () => {
      await bring(graph, "d", 3, meeting);
      const old = (await lines("evidence")).find(({ relation }) => relation?.includes("old event:y"));
      await records(merge);
      expect((await lines("official")).map(({ id, birth }) => `${id} ${birth}`)).toEqual(["official:a 1950"]);
      expect((await lines("participation")).map(({ official: who, event: what }) => `${who} ${what}`)).toEqual([
        "official:a event:x",
        "official:a event:y",
      ]);
      expect(await lines("resolution")).toMatchObject([{ official: "official:a" }]);
      const moved = (await lines("merge")).find(({ id }) => id === old.id);
      expect((await lines("evidence")).find(({ id }) => id === moved.into)).toMatchObject({
        relation: "PARTICIPATED_IN official:a event:y ATTENDEE",
        recordedAt: old.recordedAt,
      });
      const [counted] = await graph.read(
        { name: "test", text: "MATCH (o:Official {id: 'official:a'}) RETURN o.eventCount AS n" },
        {},
      );
      expect(counted).toEqual({ n: 2 });
    });

    test("follow chains, refuse circles and second thoughts", async () => {
      await bring(graph, "d", 3, [source("1", official("a"), official("b"), official("c"))]);
      await records({ record: "merge", id: "official:a", into: "official:b" });
      await records({ record: "merge", id: "official:b", into: "official:c" });
      const merges = (await lines("merge")).filter(({ id }) => id.startsWith("official:"));
      expect(merges.map(({ id, into }) => `${id} ${into}`)).toEqual(["official:a official:c", "official:b official:c"]);
      const { rejects } = await records(
        { record: "merge", id: "official:c", into: "official:a" },
        { record: "merge", id: "official:a", into: "official:d" },
      );
      expect(rejects.map(({ line, reason: why }) => `${line} ${why}`)).toEqual([
        "1 merge.into: official:a was merged into official:c already: a circle",
        "2 merge.into: official:a was merged into official:c already",
      ]);
    });

    test("take a merged country with all that refers to it", async () => {
      const country = (id: string) => ({ record: "country", id: `country:${id}`, name: id });
      await bring(graph, "d", 3, [
        source(
          "1",
          country("dahomey"),
          country("BEN"),
          official("a", { country: "country:dahomey" }),
          event("x", { country: "country:dahomey" }),
          took("a", "x", { onBehalfOf: "country:dahomey" }),
          { record: "presence", party: "country:dahomey", event: "event:x" },
        ),
      ]);
      await records({ record: "merge", id: "country:dahomey", into: "country:BEN" });
      expect(
        (await exported(graph)).filter((line) => line.includes("dahomey")).map((line) => JSON.parse(line).record),
      ).toEqual(["merge"]);
      const leads = await graph.read(
        {
          name: "test",
          text: "MATCH (n)-[r]->(c:Country) RETURN DISTINCT type(r) AS type, c.id AS id, size(r.evidence) AS n ORDER BY type",
        },
        {},
      );
      expect(leads).toEqual(
        ["PRESENT_AT", "REPRESENTS", "TOOK_PLACE_IN"]
          .filter((type) => type !== "PRESENT_AT")
          .map((type) => ({ type, id: "country:BEN", n: 1 })),
      );
      expect(await lines("presence")).toMatchObject([{ party: "country:BEN" }]);
    });

    test("rewrite what was retracted of the merged one", async () => {
      await bring(graph, "d", 3, meeting);
      await records(decided["a retraction of a relation"], merge);
      expect(await lines("retract")).toEqual([
        { record: "retract", key: "PARTICIPATED_IN official:a event:y ATTENDEE" },
      ]);
      expect((await lines("participation")).map(({ event: what }) => what)).toEqual(["event:x"]);
    });

    test("lose one piece of evidence, and the relation that had no other", async () => {
      await bring(graph, "d", 3, meeting);
      const piece = (await lines("evidence")).find(({ relation }) => relation?.includes("old event:y"));
      await records({ record: "retract", key: piece.id });
      expect((await lines("participation")).map(({ event: what }) => what)).toEqual(["event:x", "event:x"]);
      expect(await bring(graph, "d", 3, meeting)).toMatchObject({ created: 0, changed: 0, rejected: 0 });
    });

    test("come out and go in again as they were", async () => {
      await bring(graph, "d", 3, meeting);
      await bring(graph, "poor", 5, [
        source("1", official("a", { birth: "1900", description: "poor" }), event("z"), took("a", "z")),
      ]);
      await records(
        merge,
        { record: "retract", key: "event:z" },
        { record: "review", a: "Old", b: "A", decision: "same" },
      );
      const all = await exported(graph);
      expect(new Set(all.map((line) => JSON.parse(line).record))).toEqual(
        new Set([
          "official",
          "event",
          "dataset",
          "datasetRecord",
          "participation",
          "evidence",
          "claim",
          "resolution",
          "merge",
          "retract",
          "review",
        ]),
      );
      graph = await cleared(engine, graph);
      expect((await records(...all.map((line) => JSON.parse(line)))).rejects).toEqual([]);
      expect(await exported(graph)).toEqual(all);
      expect(await bring(graph, "d", 3, meeting)).toMatchObject({ created: 0, changed: 0, rejected: 0 });
      expect(timeless(await exported(graph))).toEqual(timeless(all));
    });
  });
});
