/** What is retracted, merged or pruned leaves nothing behind that leads nowhere: what stands can be exported and taken in again. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { importRecords, importSourced } from "../../src/ingest/import.ts";
import type { Sourced } from "../../src/ingest/importers/importer.ts";
import type { ImportOptions } from "../../src/ingest/options.ts";
import { cleared, ENGINES, emptyGraph, whyNot } from "../support/engines.ts";
import { bring, event, exported, exportedOf, itemsOf, official, source, timeless, took } from "../support/sourced.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-gone-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const country = (id: string, more: object = {}) => ({ record: "country", id: `country:${id}`, name: id, ...more });
const article = { record: "article", id: "article:x", name: "X", publisher: "P" };
const merge = (id: string, into: string) => ({ record: "merge", id, into });

describe.each(ENGINES)("what is gone (%s)", (engine) => {
  const reason = whyNot(engine);
  let graph: Graph;
  beforeEach(async () => {
    if (reason !== undefined) return;
    graph = await cleared(engine, graph);
  });
  afterAll(() => graph?.close());

  const into = async (where: Graph, rows: readonly object[], options: ImportOptions = {}) => {
    const path = join(folder, "records.ndjson");
    writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    const rejects: string[] = [];
    const summary = await importRecords(where, [path], {
      onReject: (one) => rejects.push(`${one.line}: ${one.reason}`),
      ...options,
    });
    return { ...summary, rejects };
  };
  const records = (...rows: object[]) => into(graph, rows);
  const lines = (kind: string) => exportedOf(graph, kind);
  const version = async () => (await graph.version()).version;
  /** The graph goes out, and into an empty one, as it is. */
  const comesBack = async () => {
    const all = await exported(graph);
    const other = await emptyGraph("embedded");
    try {
      const { rejects } = await into(
        other,
        all.map((line) => JSON.parse(line)),
      );
      expect(rejects).toEqual([]);
      expect(await exported(other)).toEqual(all);
    } finally {
      await other.close();
    }
  };
  const test = (name: string, body: () => Promise<unknown>) =>
    it(name, async ({ skip }) => {
      skip(reason !== undefined, reason);
      await body();
      await comesBack();
    });

  test("is no country that somebody acts for", async () => {
    const bare = { ...country("XXX"), evidence: [] };
    await bring(graph, "a", 1, [source("1", country("XXX")), source("2", country("YYY"))]);
    await bring(graph, "b", 2, [
      source("1", bare, official("o"), event("e"), took("o", "e", { onBehalfOf: "country:XXX" })),
    ]);
    await bring(graph, "a", 1, [], { prune: true, whole: true });
    expect((await lines("country")).map(({ id }) => id)).toEqual(["country:XXX"]);
    expect(await lines("participation")).toMatchObject([{ onBehalfOf: "country:XXX" }]);
  });

  test("is nothing of a file that broke off", async () => {
    await bring(graph, "a", 1, [
      { ...source("1", event("e")), file: "one.xml" },
      { ...source("2", event("f")), file: "two.xml" },
      { ...source("3", event("g")), file: "three.xml" },
    ]);
    const again: Sourced[] = [
      { opened: "one.xml" },
      {
        ...{ file: "one.xml", line: 1 },
        value: { record: "datasetRecord", id: "record:a/1", dataset: "a", recordId: "1", file: "one.xml" },
      },
      {
        ...{ file: "one.xml", line: 1 },
        value: { ...event("e"), evidence: [{ source: "record:a/1", locator: "text" }] },
      },
      { file: "two.xml", line: 3, reject: "not well-formed XML" },
    ];
    async function* items() {
      yield* again;
    }
    await importSourced(graph, items(), { dataset: "a", rank: 1, whole: true, prune: true });
    expect((await lines("event")).map(({ id }) => id)).toEqual(["event:e", "event:f"]);
  });

  test("is no record of which the row was refused, though what is gone is retired", async () => {
    await bring(graph, "a", 1, [
      ...["1", "2", "3"].map((id) => ({ ...source(id, event(`one-${id}`)), file: "one.csv" })),
      ...["4", "5"].map((id) => ({ ...source(id, event(`two-${id}`)), file: "two.csv" })),
    ]);
    async function* items(): AsyncGenerator<Sourced> {
      yield* itemsOf("a", [{ ...source("1", event("one-1")), file: "one.csv" }]);
      yield { file: "one.csv", line: 2, reject: "a date that is none", source: "record:a/2" };
      yield { file: "two.csv", line: 1, reject: "there is no column id" };
      yield { opened: "two.csv" };
    }
    const gone: string[] = [];
    const options = { dataset: "a", rank: 1, onRetirable: ({ id }: { id: string }) => gone.push(id) };
    await importSourced(graph, items(), options);
    await importSourced(graph, items(), { ...options, whole: true, prune: true });
    expect(gone).toEqual(["record:a/3", "record:a/3"]);
    expect((await lines("event")).map(({ id }) => id)).toEqual([
      ...["event:one-1", "event:one-2", "event:two-4", "event:two-5"],
    ]);
  });

  test("is no record that could not be taken itself", async () => {
    await bring(graph, "a", 1, [source("1", event("e"))]);
    async function* items(): AsyncGenerator<Sourced> {
      for (const item of itemsOf("a", [source("1", event("e"))]))
        yield "value" in item && item.value["record"] === "datasetRecord"
          ? { ...item, value: { ...item.value, url: "no address" } }
          : item;
    }
    expect(await importSourced(graph, items(), { dataset: "a", rank: 1, whole: true, prune: true })).toMatchObject({
      retired: 0,
      rejected: 1,
    });
    expect(await lines("event")).toHaveLength(1);
  });

  test("is nothing of a record while one of its rows is refused", async () => {
    const said = (start: string, ...more: Record<string, unknown>[]) => [
      source("1", event("e", { start, place: "Paris" }), official("o"), took("o", "e"), ...more),
      source("2", event("f")),
    ];
    await bring(graph, "a", 1, said("2012-05-03", official("p"), took("p", "e")));
    const before = timeless(await exported(graph));
    for (const options of [{ dryRun: true }, {}, { prune: true, whole: true }]) {
      const again = await bring(graph, "a", 1, said("2012-05-33"), options);
      expect(again).toMatchObject({ created: 0, changed: 0, retired: 0, rejected: 1 });
      expect(timeless(await exported(graph))).toEqual(before);
    }
    const { version: unread } = await graph.version();
    await bring(graph, "a", 1, said("2012-05-33"));
    expect(await version()).toBe(unread);
    expect(await bring(graph, "a", 1, said("2012-05-04"))).toMatchObject({ changed: 1, rejected: 0 });
    expect(await lines("event")).toMatchObject([{ start: "2012-05-04", place: "Paris" }, {}]);
    expect((await lines("participation")).map((one) => one.official)).toEqual(["official:o"]);
  });

  test("is what a record says no more, once its refused row is gone from it", async () => {
    const said = (...more: Record<string, unknown>[]) => [
      source("1", event("e"), official("o"), took("o", "e"), ...more),
    ];
    await bring(graph, "a", 1, said(event("f")));
    expect(await bring(graph, "a", 1, said(event("f", { kind: "PARTY" })))).toMatchObject({ retired: 0, rejected: 1 });
    expect((await lines("event")).map(({ id }) => id)).toEqual(["event:e", "event:f"]);
    await bring(graph, "a", 1, said());
    expect((await lines("event")).map(({ id }) => id)).toEqual(["event:e"]);
  });

  test("is what a retracted article said, also when it is read again", async () => {
    const all = [
      article,
      official("o"),
      event("e"),
      took("o", "e", { evidence: [{ source: "article:x" }] }),
      took("o", "e", { role: "HOST", evidence: [{ source: "article:x" }, { source: "record:a/1" }] }),
      { record: "mention", article: "article:x", entity: "official:o" },
    ];
    await bring(graph, "a", 1, [source("1", event("z"))]);
    await records(...all);
    await records({ record: "retract", key: "article:x" });
    const after = timeless(await exported(graph));
    expect((await lines("participation")).map(({ role }) => role)).toEqual(["HOST"]);
    expect((await lines("evidence")).filter((one) => one.source === "article:x")).toEqual([]);
    expect(await records(...all)).toMatchObject({ created: 0, changed: 0, rejected: 0 });
    expect(timeless(await exported(graph))).toEqual(after);
  });

  describe("before it has come", () => {
    const by = (name: string) => ({ evidence: [{ source: `article:${name}` }] });
    const all = [
      ...["bad", "good"].map((name) => ({ ...article, id: `article:${name}` })),
      official("a", by("bad")),
      event("x"),
      took("a", "x", by("good")),
      country("BAD", by("bad")),
      official("b", { country: "country:BAD", ...by("good") }),
      { record: "organisation", id: "organisation:c", name: "c", parent: "organisation:p", ...by("good") },
      { record: "organisation", id: "organisation:p", name: "p", ...by("bad") },
      { record: "evidence", subject: "official:a", source: "article:good" },
      { record: "claim", subject: "official:a", field: "birth", value: "1950", source: "article:good" },
    ];
    const why = (what: string, id: string) =>
      `${what}: ${id} is in the input, but nothing that is said of it there stands`;
    const isRefused = async (found: Promise<{ rejects: string[] }>) =>
      expect((await found).rejects.toSorted()).toEqual([
        `10: ${why("evidence", "official:a")}`,
        `11: ${why("claim", "official:a")}`,
        `5: ${why("participation.official", "official:a")}`,
        `7: ${why("official.country", "country:BAD")}`,
        `8: ${why("organisation.parent", "organisation:p")}`,
      ]);
    const stands = async () => {
      expect((await lines("official")).map(({ id }) => id)).toEqual(["official:b"]);
      expect((await lines("official"))[0]).not.toHaveProperty("country");
      expect(await lines("participation")).toEqual([]);
      expect((await lines("evidence")).map(({ subject }) => subject).sort()).toEqual([
        ...["official:b", "organisation:c"],
      ]);
      const counts = "MATCH (e:Event) RETURN e.participantCount AS persons";
      expect(await graph.read({ name: "test", text: counts }, {})).toEqual([{ persons: 0 }]);
    };

    test("takes with it what refers to what it alone tells of, which is refused", async () => {
      await records({ record: "retract", key: "article:bad" });
      await isRefused(records(...all));
      await stands();
      const before = timeless(await exported(graph));
      const { version: unread } = await graph.version();
      await isRefused(records(...all));
      expect(timeless(await exported(graph))).toEqual(before);
      expect(await version()).toBe(unread);
    });

    test("takes that with it however small the batches are, and in a dry run", async () => {
      await records({ record: "retract", key: "article:bad" });
      await isRefused(into(graph, all, { dryRun: true }));
      await isRefused(into(graph, all, { batch: 1 }));
      await stands();
    });

    test("leaves what another source tells of too, wherever that stands", async () => {
      const more = [official("a", by("good")), country("BAD", by("good"))];
      const parent = { record: "organisation", id: "organisation:p", name: "p", ...by("good") };
      await records({ record: "retract", key: "article:bad" });
      for (const options of [{ dryRun: true }, { batch: 1 }, {}]) {
        const { rejects } = await into(graph, [...all, ...more, parent], options);
        expect(rejects).toEqual([]);
      }
      expect(await lines("participation")).toHaveLength(1);
      expect(await lines("official")).toMatchObject([{ id: "official:a" }, { country: "country:BAD" }]);
      expect((await lines("organisation"))[0]).toMatchObject({ parent: "organisation:p" });
    });

    test("takes that with it when another record of its data set comes to tell of it", async () => {
      const [of, at] = [source("1", official("a")), source("2", event("x"))];
      await bring(graph, "d", 1, [of]);
      const [piece] = await lines("evidence");
      graph = await cleared(engine, graph);
      await records({ record: "retract", key: piece.id });
      await bring(graph, "d", 1, [of, at]);
      const told = [of, source("2", event("x"), took("a", "x"))];
      for (const options of [{ dryRun: true }, {}])
        expect((await bring(graph, "d", 1, told, options)).rejects.map(({ reason: said }) => said)).toEqual([
          expect.stringMatching(/^participation\.official: official:a is /),
        ]);
      expect([...(await lines("official")), ...(await lines("participation"))]).toEqual([]);
    });
  });

  test("is evidence that was retracted, also when its official is merged afterwards", async () => {
    const said = (place: string) => [source("1", official("old"), event("e", { place }), took("old", "e"))];
    await records(official("new"));
    await bring(graph, "a", 1, said("Paris"));
    const piece = (await lines("evidence")).find(({ relation }) => relation !== undefined);
    await records({ record: "retract", key: piece.id });
    expect(await lines("participation")).toEqual([]);
    await records(merge("official:old", "official:new"));
    await bring(graph, "a", 1, said("London"));
    expect(await lines("event")).toMatchObject([{ place: "London" }]);
    expect(await lines("participation")).toEqual([]);
  });

  test("is nothing of the seed, under whatever id it goes after a merge", async () => {
    async function* seed(): AsyncGenerator<Sourced> {
      yield { file: "seed.ndjson", line: 1, value: official("old") };
    }
    await importSourced(graph, seed(), { seed: true });
    await records(merge("official:old", "official:new"));
    const before = await version();
    await importSourced(graph, seed(), { seed: true });
    expect(await version()).toBe(before);
    await bring(graph, "a", 1, [source("1", official("new", { birth: "1950" }))]);
    await bring(graph, "a", 1, [], { prune: true, whole: true });
    expect((await lines("official")).map(({ id }) => id)).toEqual(["official:new"]);
  });

  test("is no reference of what it was merged into to itself", async () => {
    const all = [
      { record: "organisation", id: "organisation:a", name: "a" },
      { record: "organisation", id: "organisation:b", name: "b", parent: "organisation:a" },
      ...[event("p"), event("c"), { record: "partOf", event: "event:c", parent: "event:p" }],
      ...[country("AAA"), country("BBB")],
      { record: "succession", predecessor: "country:AAA", successor: "country:BBB" },
    ];
    await records(...all);
    await records(
      merge("organisation:a", "organisation:b"),
      merge("event:c", "event:p"),
      merge("country:AAA", "country:BBB"),
    );
    const standing = await exported(graph);
    expect(await lines("organisation")).toEqual([{ record: "organisation", id: "organisation:b", name: "b" }]);
    expect([...(await lines("partOf")), ...(await lines("succession"))]).toEqual([]);
    graph = await cleared(engine, graph);
    await records(merge("organisation:a", "organisation:b"), ...all.filter((row) => row.record === "organisation"));
    expect(standing).toContain(JSON.stringify((await lines("organisation"))[0]));
  });

  test("is nothing of the survivor, when what it was made of is told again", async () => {
    const all = [
      ...[country("AAA"), country("BBB")],
      official("new", { name: "Amara Okello", description: "minister", country: "country:AAA" }),
      official("old", { name: "A. Okello", birth: "1950", country: "country:BBB" }),
      event("e"),
      took("new", "e", { capacity: "Minister" }),
      took("old", "e", { capacity: "Envoy", onBehalfOf: "country:BBB" }),
    ];
    expect((await records(...all)).rejects).toEqual([]);
    await records(merge("official:old", "official:new"));
    const standing = await exported(graph);
    expect(await lines("official")).toMatchObject([
      { name: "Amara Okello", birth: "1950", description: "minister", country: "country:AAA" },
    ]);
    expect(await lines("participation")).toMatchObject([{ capacity: "Minister", onBehalfOf: "country:BBB" }]);
    for (const rows of [
      all,
      all.toReversed(),
      all.filter((row) => !JSON.stringify(row).includes(":new")),
      [event("e"), ...all],
    ]) {
      expect(await records(...rows)).toMatchObject({ created: 0, changed: 0, rejected: 0, rejects: [] });
      expect(await exported(graph)).toEqual(standing);
    }
  });

  test("is nothing of the survivor, however small the batches are", async () => {
    const many = (name: string) => Array.from({ length: 7 }, (_, n) => official(`${name}-${n}`));
    const all = [official("new", { name: "New" }), ...many("x"), official("old", { birth: "1950" }), ...many("y")];
    const path = join(folder, "small.ndjson");
    writeFileSync(path, all.map((row) => `${JSON.stringify(row)}\n`).join(""));
    await importRecords(graph, [path]);
    await records(merge("official:old", "official:new"));
    const standing = await exported(graph);
    expect(await importRecords(graph, [path], { batch: 2 })).toMatchObject({ created: 0, changed: 0, rejected: 0 });
    expect(await exported(graph)).toEqual(standing);
    // The survivor's own row still has the last word.
    const [, ...rest] = all;
    expect((await records(official("new", { name: "Newer" }), ...rest)).changed).toBe(1);
    expect(await lines("official")).toContainEqual(official("new", { name: "Newer", birth: "1950" }));
  });

  test("is a claim that says the same after a merge, and one that says otherwise names the survivor", async () => {
    const steps = {
      good: () => bring(graph, "good", 1, [source("1", official("o", { country: "country:BBB" }))]),
      poor: () => bring(graph, "poor", 2, [source("1", official("o", { country: "country:AAA" }))]),
    };
    await records(country("AAA"), country("BBB"), country("CCC"));
    await steps.good();
    await steps.poor();
    await records(merge("country:AAA", "country:CCC"));
    expect(await lines("claim")).toMatchObject([{ field: "country", value: "country:CCC" }]);
    const before = await version();
    await steps.poor();
    expect(await version()).toBe(before);
    await records(merge("country:CCC", "country:BBB"));
    expect(await lines("claim")).toEqual([]);
    await bring(graph, "good", 1, [], { prune: true, whole: true });
    expect(await lines("official")).toMatchObject([{ country: "country:BBB" }]);
  });
});

describe.each(ENGINES)("a record that refers to what is not there (%s)", (engine) => {
  const reason = whyNot(engine);
  it("is refused again without anything being written, and lands when that has come", async ({ skip }) => {
    skip(reason !== undefined, reason);
    const graph = await emptyGraph(engine);
    try {
      const all = [source("1", official("o", { country: "country:AAA" })), source("2", event("e"), took("p", "e"))];
      await bring(graph, "a", 1, all);
      const [before, { version }] = [await exported(graph), await graph.version()];
      expect((await bring(graph, "a", 1, all)).rejects).toHaveLength(2);
      expect(await exported(graph)).toEqual(before);
      expect((await graph.version()).version).toBe(version);
      await bring(graph, "b", 2, [source("1", country("AAA"), official("p"))]);
      expect((await bring(graph, "a", 1, all)).rejects).toEqual([]);
      expect((await exported(graph)).filter((line) => line.includes('"participation"'))).toHaveLength(1);
    } finally {
      await graph.close();
    }
  });
});
