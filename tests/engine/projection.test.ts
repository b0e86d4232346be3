/** The projection is the same from both engines, holds what the graph says, and follows what is written. */
import { getEventListeners } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph, Statement } from "../../src/graph/graph.ts";
import { importRecords, importSourced } from "../../src/ingest/import.ts";
import { historianTravels } from "../../src/ingest/importers/historian-travels.ts";
import { NOTHING } from "../../src/ingest/resolution/surroundings.ts";
import { projectionKeeper } from "../../src/tracing/keeper.ts";
import { meetings } from "../../src/tracing/meetings.ts";
import { paths } from "../../src/tracing/paths.ts";
import { ENCOUNTERS, STATUSES } from "../../src/tracing/policy.ts";
import { readProjection } from "../../src/tracing/projection.read.ts";
import { hasOfficial, type Projection } from "../../src/tracing/projection.ts";
import type { Scope } from "../../src/tracing/trace.ts";
import { ENGINES, emptyGraph, seededGraph, whyNot } from "../support/engines.ts";
import { DATA, hasData } from "../support/historian.ts";
import { finished } from "../support/projection.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-projection-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EVERYTHING: Scope = {
  policy: {
    ...{ accept: ENCOUNTERS, status: STATUSES, maxAttendance: 2_147_483_647, minimumSources: 1 },
    ...{ without: [], avoid: [], dates: "POSSIBLE" },
  },
  during: null,
};

const read = async (graph: Graph): Promise<Projection> => (await readProjection(graph, {})) as Projection;

/** Everything but which graph it is. */
const content = ({ graphId, version, ...rest }: Projection) => rest;

/** What the first engine made of the seed. */
let seen: Projection | undefined;

const from = (source: string) => ({ evidence: [{ source, locator: "1" }] });
const RECORDS = [
  { record: "dataset", name: "made", importedAt: "2026-01-01T00:00:00Z", rank: 1 },
  { record: "dataset", name: "unused", importedAt: "2026-01-01T00:00:00Z", rank: 1 },
  { record: "datasetRecord", id: "record:made/1", dataset: "made", recordId: "1", file: "f" },
  { record: "article", id: "article:x", name: "X", publisher: "P", published: "1970-01" },
  ...["a", "b", "c", "d", "e"].map((id) => ({ record: "official", id: `official:${id}`, name: id })),
  {
    ...{ record: "event", id: "event:two-roles", name: "E", kind: "MEETING", encounter: "DIRECT" },
    ...{ start: "1970-01-02", end: "1970-01-04", headcount: 9 },
  },
  {
    record: "event",
    id: "event:undated",
    name: "E",
    kind: "MEETING",
    encounter: "VISIT",
    end: "1970",
    status: "PLANNED",
  },
  { record: "participation", official: "official:a", event: "event:two-roles", role: "HOST", ...from("article:x") },
  {
    record: "participation",
    official: "official:a",
    event: "event:two-roles",
    role: "ATTENDEE",
    ...from("record:made/1"),
  },
  { record: "participation", official: "official:b", event: "event:two-roles", ...from("record:made/1") },
  { record: "participation", official: "official:c", event: "event:two-roles" },
  { record: "participation", official: "official:b", event: "event:undated", ...from("article:x") },
  { record: "participation", official: "official:c", event: "event:undated", ...from("article:x") },
  { record: "treaty", id: "treaty:x", name: "T", scope: "BILATERAL", adopted: "1970-02-01" },
  { record: "signature", official: "official:c", treaty: "treaty:x", date: "1970-01-03", ...from("record:made/1") },
  { record: "signature", official: "official:d", treaty: "treaty:x", date: "1970-01-06", ...from("record:made/1") },
  { record: "signature", official: "official:e", treaty: "treaty:x", ...from("record:made/1") },
  { record: "mention", article: "article:x", entity: "official:d", count: 1 },
  { record: "mention", article: "article:x", entity: "official:e", count: 1 },
];

const shortest: Statement<{ pairs: readonly object[] }, { a: string; b: string; length: number | null }> = {
  name: "test.shortestPath",
  text: `UNWIND $pairs AS pair
MATCH (a:Official {id: pair.a}), (b:Official {id: pair.b})
OPTIONAL MATCH p = shortestPath((a)-[:PARTICIPATED_IN|SIGNED|MENTIONS*..16]-(b))
WHERE all(r IN relationships(p) WHERE CASE type(r) WHEN 'MENTIONS' THEN endNode(r):Official ELSE size(r.evidence) > 0 END)
RETURN a.id AS a, b.id AS b, length(p) / 2 AS length`,
};

/** Every length, and none where there is no way, over pairs from all of them. */
async function expectSameLengths(graph: Graph, projection: Projection): Promise<void> {
  const ids = projection.officials;
  const pairs = ids.flatMap((a, at) => ids.slice(at + 1).map((b) => ({ a, b })));
  const sample = pairs.filter((_, at) => at % Math.ceil(pairs.length / 300) === 0);
  const rows = await graph.read(shortest, { pairs: sample });
  expect(rows).toHaveLength(sample.length);
  const lengths = rows.map(({ a, b }) => {
    const question = { ...EVERYTHING, from: a, to: b, mode: "SHORTEST" as const, maxHops: 8, first: 1 };
    const asked = { ...question, timeRespecting: false, strict: false };
    const length = finished(paths(projection, asked, { left: 1_000_000 })).paths[0]?.hops.length ?? null;
    return { a, b, length };
  });
  expect(lengths).toEqual(rows);
  expect(new Set(rows.map(({ length }) => length)).size).toBeGreaterThan(2);
}

describe.each(ENGINES)("the projection (%s)", (engine) => {
  const reason = whyNot(engine);
  let graph: Graph;
  const test = (name: string, body: () => Promise<void>) =>
    it(name, async ({ skip }) => {
      skip(reason !== undefined, reason);
      await body();
    });
  const bring = async (...records: object[]) => {
    const path = join(folder, "records.ndjson");
    writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
    const { rejected } = await importRecords(graph, [path], {});
    expect(rejected).toBe(0);
  };
  const under = (scope: Scope, projection: Projection, ...ids: string[]) =>
    finished(meetings(projection, ids, scope, { left: 1_000 })).meetings;
  const between = (projection: Projection, ...ids: string[]) => under(EVERYTHING, projection, ...ids);

  describe("of a graph with every kind of meeting", () => {
    beforeAll(async () => {
      if (reason !== undefined) return;
      graph = await emptyGraph(engine);
      await bring(...RECORDS);
    });
    afterAll(() => graph?.close());

    test("says which graph and version it is, and knows all officials and data sets", async () => {
      const projection = await read(graph);
      expect({ graphId: projection.graphId, version: projection.version }).toEqual(await graph.version());
      expect(projection.officials).toEqual(["a", "b", "c", "d", "e"].map((id) => `official:${id}`));
      expect(hasOfficial(projection, "official:e")).toBe(true);
      expect(hasOfficial(projection, "official:f")).toBe(false);
      expect(projection.datasets).toEqual(new Set(["made", "unused"]));
    });

    test("counts two roles as one participation with the evidence of both, and everyone as attending", async () => {
      const projection = await read(graph);
      expect(between(projection, "official:a", "official:b")).toEqual([
        {
          ...{ context: "event:two-roles", encounter: "DIRECT", weight: 1, days: { min: 1, max: 3 } },
          ...{ independentSources: 1 },
        },
      ]);
      const at = projection.contexts.ids.indexOf("event:two-roles");
      expect(projection.contexts.attendances[at]).toBe(9);
      const { publishers } = projection.participations;
      const first = projection.contexts.starts[at] as number;
      expect([...publishers.slice(first, first + 3)]).toEqual([2, 1, 0]);
    });

    test("takes an event without a start as undated, and keeps its status", async () => {
      const projection = await read(graph);
      expect(between(projection, "official:b", "official:c")).toMatchObject([{ context: "event:undated", days: null }]);
      const held = { ...EVERYTHING, policy: { ...EVERYTHING.policy, status: ["HELD"] as const } };
      expect(under(held, projection, "official:b", "official:c")).toEqual([]);
    });

    test("dates signatories by their signatures and mentions by the article, which is their evidence", async () => {
      const projection = await read(graph);
      expect(between(projection, "official:c", "official:d")).toMatchObject([
        { context: "treaty:x", encounter: "CO_SIGNED", days: { min: 2, max: 5 } },
      ]);
      expect(between(projection, "official:d", "official:e")).toMatchObject([
        { context: "treaty:x", days: { min: 31, max: 31 } },
        { context: "article:x", encounter: "CO_MENTIONED", days: { min: 0, max: 30 }, independentSources: 1 },
      ]);
      const without = { ...EVERYTHING, policy: { ...EVERYTHING.policy, without: ["article:x", "dataset:made"] } };
      expect(under(without, projection, "official:d", "official:e")).toEqual([]);
    });

    test("is kept, and follows what is written", async () => {
      const keeper = projectionKeeper(graph);
      expect(keeper.unready()).toContain("being built");
      const first = await keeper.current();
      expect(keeper.unready()).toBeUndefined();
      expect(between(first, "official:a", "official:e")).toEqual([]);
      await bring({ record: "participation", official: "official:e", event: "event:two-roles", ...from("article:x") });
      const { version } = await graph.version();
      const { signal } = new AbortController();
      const next = await keeper.current(signal, version);
      expect(getEventListeners(signal, "abort")).toEqual([]);
      expect(next.version).toBe(version);
      expect(between(next, "official:a", "official:e")).toHaveLength(1);
      expect(between(first, "official:a", "official:e")).toEqual([]);
      await expect(keeper.current(AbortSignal.abort(new Error("gone")), version + 1)).rejects.toThrow("gone");
      await keeper.close();
      await expect(keeper.current()).rejects.toThrow("no longer kept");
    });

    test("is read again when the graph moves while it is read", async () => {
      let reads = 0;
      const moving: Graph = {
        ...graph,
        version: async () => {
          const { graphId, version } = await graph.version();
          reads += 1;
          return { graphId, version: version + reads };
        },
      };
      expect(await readProjection(moving, {})).toBeUndefined();
    });

    test("reads no further once the graph has moved", async () => {
      const { version } = await graph.version();
      const asked: string[] = [];
      let moved = false;
      const moving: Graph = {
        ...graph,
        version: async () => ({ graphId: "graph", version: moved ? version + 1 : version }),
        async *stream(statement, parameters, call) {
          asked.push(statement.name);
          moved = true;
          await pause(600); // longer than it goes on without a look
          yield* graph.stream(statement, parameters, call);
        },
      };
      expect(await readProjection(moving, {})).toBeUndefined();
      expect(asked).toContain("Tracing.officials");
      expect(asked).not.toContain("Tracing.events");
    });

    test("leaves nothing open behind it when the graph has moved, or a statement fails", async () => {
      const { version } = await graph.version();
      let [open, reads, failing] = [0, 0, false];
      const counting: Graph = {
        ...graph,
        version: async () => ({ graphId: "graph", version: version + reads++ }),
        async *stream(statement, parameters, call) {
          open += 1;
          try {
            if (failing && statement.name === "Tracing.events") throw new Error("it broke");
            for await (const page of graph.stream(statement, parameters, call)) {
              yield page;
              await pause(600); // longer than it goes on without a look
            }
          } finally {
            open -= 1;
          }
        },
      };
      expect(await readProjection(counting, {})).toBeUndefined();
      expect(open).toBe(0);
      failing = true;
      const resting = { ...counting, version: graph.version };
      await expect(readProjection(resting, {})).rejects.toThrow("it broke");
      expect(open).toBe(0);
      failing = false;
      await expect(readProjection(resting, { signal: AbortSignal.timeout(700) })).rejects.toThrow();
      expect(open).toBe(0);
    });

    const ofKeeper = engine === "embedded" ? test : () => {};
    ofKeeper("is read once more where a commit becomes visible part after part", async () => {
      let [version, whole] = [1, true];
      const parted: Graph = {
        ...graph,
        version: async () => ({ graphId: "graph", version }),
        async *stream(statement, parameters, call) {
          for await (const page of graph.stream(statement, parameters, call))
            yield whole || statement.name !== "Tracing.officials" ? page : (page.slice(1) as typeof page);
        },
      };
      const keeper = projectionKeeper(parted, { settleMs: 100 });
      const { officials } = await keeper.current();
      [version, whole] = [2, false];
      expect((await keeper.current(undefined, 2)).officials.length).toBe(officials.length - 1);
      whole = true;
      await expect
        .poll(async () => (await keeper.current()).officials.length, { timeout: 10_000 })
        .toBe(officials.length);
      expect((await keeper.current()).version).toBe(2);
      await keeper.close();
    });

    ofKeeper("is read for who waits, whatever rest would be due", async () => {
      let moves = 0;
      const slow: Graph = {
        ...graph,
        version: async () => ({ graphId: "graph", version: moves }),
        async *stream(statement, parameters, call) {
          if (statement.name === "Tracing.officials") await pause(1_500);
          yield* graph.stream(statement, parameters, call);
        },
      };
      const keeper = projectionKeeper(slow);
      await keeper.current();
      moves += 1;
      await pause(2_100); // now it would rest
      expect((await keeper.current(undefined, moves)).version).toBe(moves);
      await keeper.close();
    });
  });

  describe("of the built-in seed", () => {
    let projection: Projection;
    beforeAll(async () => {
      if (reason !== undefined) return;
      graph = await seededGraph(engine);
      projection = await read(graph);
    });
    afterAll(() => graph?.close());

    test("is the same on every engine", async () => {
      seen ??= projection;
      expect(content(projection)).toEqual(content(seen));
    });

    if (engine === "neo4j")
      test("has no longer and no shorter ways than the database finds", () => expectSameLengths(graph, projection));
  });

  if (engine === "neo4j")
    describe("of imported data", () => {
      afterAll(() => graph?.close());

      it("has no longer and no shorter ways than the database finds, over the trips of presidents and secretaries", async ({
        skip,
      }) => {
        skip(reason !== undefined, reason);
        skip(!hasData, "CHANCERY_DATA names no folder of the data sets");
        graph = await emptyGraph(engine);
        const items = historianTravels.read(join(DATA, historianTravels.name), NOTHING);
        await importSourced(graph, items, { dataset: historianTravels.name, rank: 1, onReject: () => {} });
        const projection = await read(graph);
        expect(projection.contexts.ids.length).toBeGreaterThan(4_000);
        await expectSameLengths(graph, projection);
      }, 600_000);
    });
});
