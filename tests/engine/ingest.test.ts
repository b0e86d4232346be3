/** Records into the graph and out again, the same on both engines. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { exportRecords } from "../../src/ingest/export.ts";
import { importRecords } from "../../src/ingest/import.ts";
import type { Reject } from "../../src/ingest/summary.ts";
import { cleared, ENGINES, seededGraph, whyNot } from "../support/engines.ts";
import { official } from "../support/sourced.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-ingest-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function file(...rows: (object | string | Buffer)[]): string {
  files += 1;
  const path = join(folder, `${files}.ndjson`);
  const lines = rows.flatMap((row) => [
    Buffer.isBuffer(row) ? row : Buffer.from(typeof row === "string" ? row : JSON.stringify(row)),
    Buffer.from("\n"),
  ]);
  writeFileSync(path, Buffer.concat(lines));
  return path;
}

const country = (id: string, more: object = {}) => ({
  record: "country",
  id: `country:${id}`,
  name: id,
  iso3: id,
  ...more,
});
const article = { record: "article", id: "article:x", name: "X", publisher: "P", topics: ["Peace"] };
const event = { record: "event", id: "event:x", name: "X", kind: "MEETING", encounter: "DIRECT", start: "2025-07" };
const took = (more: object = {}) => ({ record: "participation", official: "official:a", event: "event:x", ...more });
const said = (locator: string) => ({ evidence: [{ source: "article:x", locator }] });

const exported = async (graph: Graph) => {
  const lines: string[] = [];
  for await (const line of exportRecords(graph)) lines.push(line);
  return lines;
};
const timeless = (lines: readonly string[]) => lines.map((line) => line.replace(/,"recordedAt":"[^"]*"/, ""));
const seedExports: string[][] = [];

describe.each(ENGINES)("imports (%s)", (engine) => {
  const reason = whyNot(engine);
  let graph: Graph;
  const test = (name: string, body: () => Promise<void>) =>
    it(name, async ({ skip }) => {
      skip(reason !== undefined, reason);
      await body();
    });
  const bring = async (path: string, options: object = {}) => {
    const rejects: Reject[] = [];
    const summary = await importRecords(graph, [path], { onReject: (reject) => rejects.push(reject), ...options });
    return { ...summary, rejects };
  };
  const version = async () => (await graph.version()).version;

  describe("into an empty graph", () => {
    beforeEach(async () => {
      if (reason === undefined) graph = await cleared(engine, graph);
    });
    afterAll(() => graph?.close());

    test("take records in any order", async () => {
      const path = file(took(said("1")), event, official("a", { country: "country:THA" }), country("THA"), article);
      expect(await bring(path)).toMatchObject({ created: 6, rejected: 0, rejects: [] });
    });

    test("read again change nothing and write nothing", async () => {
      const path = file(
        country("THA"),
        official("a", { country: "country:THA", ...said("1") }),
        event,
        took(said("2")),
        article,
      );
      await bring(path);
      const [before, lines] = [await version(), await exported(graph)];
      expect(await bring(path)).toMatchObject({ created: 0, changed: 0, unchanged: 7, rejected: 0 });
      expect(await version()).toBe(before);
      expect(await exported(graph)).toEqual(lines);
    });

    test("read again after others change nothing, whatever half characters their texts hold", async () => {
      const odd = "half \ud83d of one";
      const path = file(
        article,
        official("a", {
          ...{ name: odd, description: "whole \u{1F600}", aliases: [{ text: odd }] },
          ...{ sameAs: ["https://example.org/\udc80"], evidence: [{ source: "article:x", locator: odd, quote: odd }] },
        }),
      );
      expect((await bring(path)).rejects).toEqual([]);
      await bring(file(country("THA")));
      const [before, lines] = [await version(), await exported(graph)];
      expect(await bring(path)).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
      expect(await version()).toBe(before);
      expect(lines.join("")).toContain('"name":"half \ufffd of one"');
      expect(lines.join("")).toContain('"description":"whole \u{1F600}"');
      graph = await cleared(engine, graph);
      await bring(file(...lines.map((line) => line.trim())));
      expect(await exported(graph)).toEqual(lines);
    });

    test("in a dry run say what would change and write nothing", async () => {
      const before = await version();
      expect(await bring(file(country("THA"), official("a")), { dryRun: true })).toMatchObject({ created: 2 });
      expect(await version()).toBe(before);
      expect(await exported(graph)).toEqual([]);
    });

    test("write only what has changed, and forget what is left out", async () => {
      await bring(file(country("THA", { region: "Asia" }), country("KHM")));
      expect(await bring(file(country("THA"), country("KHM")))).toMatchObject({ changed: 1, unchanged: 1 });
      expect((await exported(graph)).join("")).not.toContain("region");
    });

    test("move a reference with its field", async () => {
      await bring(
        file(country("THA"), country("KHM"), article, official("a", { country: "country:THA", ...said("1") })),
      );
      expect(await bring(file(official("a", { country: "country:KHM" })))).toMatchObject({ changed: 1 });
      const leads = await graph.read(
        { name: "test", text: "MATCH (:Official)-[r:REPRESENTS]->(c) RETURN c.id AS id, size(r.evidence) AS evidence" },
        {},
      );
      expect(leads).toEqual([{ id: "country:KHM", evidence: 1 }]);
    });

    test("add evidence to what is there, each piece once, and keep when it was recorded", async () => {
      await bring(file(official("a"), event, article, took(said("1"))));
      const first = (await exported(graph)).filter((line) => line.includes('"evidence"'));
      expect(await bring(file(took({ evidence: [...said("1").evidence, ...said("2").evidence] })))).toMatchObject({
        created: 1,
        unchanged: 2,
      });
      const lines = (await exported(graph)).filter((line) => line.includes('"evidence"'));
      expect(lines).toHaveLength(2);
      expect(lines).toEqual(expect.arrayContaining(first));
      const [row] = await graph.read<Record<string, never>, { n: number }>(
        { name: "test", text: "MATCH ()-[r:PARTICIPATED_IN]->() RETURN size(r.evidence) AS n" },
        {},
      );
      expect(row?.n).toBe(2);
    });

    test("end the same when a writer that is no import makes one of its nodes between a look and a write", async () => {
      const path = file(article, event, took(said("2")), official("a", said("1")));
      await bring(path);
      const expected = timeless(await exported(graph));
      graph = await cleared(engine, graph);
      let writes = 0;
      const other = "CREATE (:Topic {id: 'topic:peace'})";
      const watched: Graph = {
        ...graph,
        write: async (work) => {
          writes += 1;
          if (writes === 1)
            await graph.write((transaction) => transaction.read({ name: "test.other", text: other }, {}));
          return graph.write(work);
        },
      };
      expect(await importRecords(watched, [path])).toMatchObject({ rejected: 0 });
      expect(writes).toBeGreaterThan(1);
      expect(timeless(await exported(graph))).toEqual(expected);
    });

    test("refuse what leads nowhere, with file and line, and take the rest", async () => {
      const path = file(
        official("a", { country: "country:NON" }),
        took({ official: "official:nobody", ...said("1") }),
        took({ onBehalfOf: "country:NON" }),
        event,
        { record: "mention", article: "article:none", entity: "official:a" },
        { record: "evidence", subject: "official:a", source: "article:none" },
        {
          record: "evidence",
          subject: "official:a",
          source: "article:x",
          relation: "PARTICIPATED_IN official:a event:none HOST",
        },
        article,
      );
      const { rejects, ...summary } = await bring(path);
      expect(rejects.map(({ file: at, line, reason: why }) => [at === path, line, why])).toEqual([
        [true, 1, "official.country: country:NON is neither in the graph nor in the input"],
        [true, 2, "participation.official: official:nobody is neither in the graph nor in the input"],
        [true, 3, "participation.onBehalfOf: country:NON is neither in the graph nor in the input"],
        [true, 5, "mention.article: article:none is neither in the graph nor in the input"],
        [true, 6, "evidence: article:none is neither in the graph nor in the input"],
        [true, 7, "evidence: PARTICIPATED_IN official:a event:none HOST is neither in the graph nor in the input"],
      ]);
      expect(summary).toMatchObject({ created: 4, rejected: 6 });
    });

    test("refuse bad bytes, bad JSON and contradictions, and take the good rows around them", async () => {
      const { rejects, created } = await bring(
        file(
          Buffer.from('\uFEFF{"record":"country","id":"country:THA","name":"Thailand"}'),
          "",
          Buffer.from([0x7b, 0xff, 0xfe]),
          '{"record":"country",',
          country("KHM"),
          { ...country("KHM"), name: "Other" },
          country("KHM"),
        ),
      );
      expect(rejects.map(({ line, reason: why }) => `${line} ${why}`)).toEqual([
        "3 is not UTF-8",
        expect.stringMatching(/^4 is not JSON: /),
        expect.stringMatching(/^6 says otherwise of country country:KHM than .*:5$/),
      ]);
      expect(created).toBe(2);
    });

    test("refuse the key of a relation that cannot be, and take the rest", async () => {
      const { rejects, created } = await bring(
        file(
          country("THA"),
          { record: "retract", key: "PARTICIPATED_IN official:a" },
          { record: "evidence", source: "article:x", subject: "official:a", relation: "PARTICIPATED_IN foo bar" },
          { record: "claim", source: "article:x", subject: "PARTICIPATED_IN official:a", field: "role", value: "HOST" },
        ),
      );
      expect(rejects.map(({ line, reason: why }) => `${line} ${why}`)).toEqual([
        expect.stringMatching(/^2 retract\.key: /),
        expect.stringMatching(/^3 evidence\.relation: /),
        expect.stringMatching(
          /^4 claim\.subject: .*expected the key of a relation: PARTICIPATED_IN official event role$/,
        ),
      ]);
      expect(created).toBe(1);
    });

    test("take more rows than a batch holds", async () => {
      const many = Array.from({ length: 1_203 }, (_, n) => official(`n-${n}`));
      const path = file(...many, event, ...many.map(({ id }) => took({ official: id })));
      expect(await bring(path, { batch: 100 })).toMatchObject({ created: 2_407, rejected: 0 });
      expect(await exported(graph)).toHaveLength(2_407);
    });

    test("do not take back when a data set was last imported", async () => {
      const importedAt = (moment: string, rank = 1) => file({ record: "dataset", name: "d", importedAt: moment, rank });
      await bring(importedAt("2026-02-01T00:00:00.5Z"));
      expect(await bring(importedAt("2026-02-01T00:00:00Z"))).toMatchObject({ changed: 0, unchanged: 1 });
      expect(await bring(importedAt("2026-01-01T00:00:00Z", 2))).toMatchObject({ changed: 1 });
      expect((await exported(graph)).map((line) => JSON.parse(line) as object)).toEqual([
        expect.objectContaining({ name: "d", importedAt: "2026-02-01T00:00:00.5Z", rank: 2 }),
      ]);
      expect(await bring(importedAt("2026-03-01T00:00:00Z", 2))).toMatchObject({ changed: 1 });
    });

    test("of an export make the same graph", async () => {
      const rich = file(
        country("THA", {
          aliases: [{ text: "태국", language: "ko", script: "Hang" }],
          validFrom: "1238",
          sameAs: ["https://example.org/thailand"],
        }),
        official("a", { country: "country:THA", birth: "195X", ...said("1") }),
        article,
        { record: "topic", id: "topic:peace", name: "PEACE" },
        event,
        took({ role: "HOST", capacity: "Premier", onBehalfOf: "country:THA", ...said("2") }),
        { record: "dataset", name: "d", importedAt: "2026-01-01T00:00:00Z", rank: 1 },
        { record: "datasetRecord", id: "record:d/1", dataset: "d", recordId: "1", file: "f", line: 3 },
      );
      expect((await bring(rich)).rejects).toEqual([]);
      const lines = await exported(graph);
      graph = await cleared(engine, graph);
      expect((await bring(file(...lines.map((line) => line.trim())))).rejects).toEqual([]);
      expect(await exported(graph)).toEqual(lines);
    });
  });

  describe("of the built-in seed", () => {
    beforeAll(async () => {
      await graph?.close();
      if (reason === undefined) graph = await seededGraph(engine);
    });

    test("make the same graph on both engines", async () => {
      const lines = timeless(await exported(graph));
      expect(lines.length).toBeGreaterThan(20_000);
      seedExports.push(lines);
      expect(lines).toEqual(seedExports[0]);
    });
  });
});
