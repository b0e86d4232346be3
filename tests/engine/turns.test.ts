/** Two imports at once into one graph: it ends as it does after one and then the other, on both engines. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { type Graph, GraphTimeoutError } from "../../src/graph/graph.ts";
import { openGraph } from "../../src/graph/open.graph.ts";
import { importRecords } from "../../src/ingest/import.ts";
import type { ImportOptions } from "../../src/ingest/options.ts";
import { neo4jSettings } from "../support/engines.ts";
import { onEngines } from "../support/on.engines.ts";
import { article, event, exported, official, timeless, took } from "../support/sourced.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-turns-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MANY = 20;
const by = (at: number) => ({ evidence: [{ source: `article:${at % 5}`, locator: "text" }] });
const numbers = (from: number) => Array.from({ length: MANY }, (_, at) => from + at);

/** Articles, officials, events and relations of all sorts among them; two with near numbers overlap. */
const told = (from: number, alias: string): object[] => [
  ...[0, 1, 2, 3, 4].map((at) => article(String(at), { topics: [`Topic ${at}`, alias] })),
  { record: "office", id: "office:pm", name: "Prime Minister" },
  ...numbers(from).flatMap((at) => [
    official(`o${at}`, { ...by(at), aliases: [{ text: alias, kind: "SPELLING" }] }),
    event(`e${at}`, { ...by(at), place: alias }),
  ]),
  ...numbers(from).flatMap((at) => [
    { ...took(`o${at}`, `e${at}`, { capacity: alias }), ...by(at) },
    { ...took(`o${at}`, `e${from}`), ...by(at) },
    { record: "mention", article: `article:${at % 5}`, entity: `event:e${at}` },
    {
      ...{ record: "tenure", official: `official:o${at}`, office: "office:pm", ...by(at) },
      start: alias === "first" ? "1990" : "1991",
    },
  ]),
];

const fileOf = (name: string, rows: readonly object[]): string => {
  const path = join(folder, `${name}.ndjson`);
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  return path;
};
const first = fileOf("first", told(0, "first"));
const second = fileOf("second", told(MANY / 2, "second"));
const none = fileOf("none", []);

onEngines("imports at once", (on) => {
  const { test } = on;
  const bring = (file: string, into = on.graph, options: ImportOptions = {}) =>
    importRecords(into, [file], { batch: 10, ...options });
  const COUNTS = "MATCH (n:Entity) RETURN n.id AS id, n.eventCount AS a, n.participantCount AS b, n.mentionCount AS c";
  const KEYS = "MATCH ()-[r]->() RETURN r.key AS key";
  const all = async () => ({
    lines: timeless(await exported(on.graph)),
    counts: await on.graph.read({ name: "test.counts", text: `${COUNTS} ORDER BY id` }, {}),
    keys: (await on.graph.read<Record<string, never>, { key: string }>({ name: "test.keys", text: KEYS }, {}))
      .map(({ key }) => key)
      .sort(),
  });
  /** The same graph, opened by another process where the engine lets one. */
  const elsewhere = async () =>
    on.engine === "neo4j" ? openGraph(neo4jSettings()) : { ...on.graph, close: () => Promise.resolve() };

  for (const [title, files] of [
    ["of one file", [first, first]],
    ["of files that overlap", [first, second]],
  ] as const) {
    test(`${title} make what one after the other makes`, async () => {
      const endOf = async (...order: string[]) => {
        for (const file of order) await bring(file);
        const made = await all();
        await on.clear();
        return made;
      };
      const [expected, turned] = [await endOf(...files), await endOf(...files.toReversed())];
      // Of two that begin together either may be the first.
      await Promise.all(files.map((file) => bring(file)));
      expect([expected, turned]).toContainEqual(await all());
      await on.clear();
      const other = await elsewhere();
      let going: Promise<unknown> = Promise.resolve();
      await new Promise<void>((resolve) => {
        going = bring(files[0], on.graph, { onProgress: () => resolve() });
      });
      await Promise.all([going, bring(files[1], other)]);
      await other.close();
      expect(await all()).toEqual(expected);
    });
  }

  /** A turn that is taken, and goes on until it is told to end, well or with a reason why not. */
  const turnTaken = () =>
    new Promise<{ ended: Promise<void>; end: (reason?: Error) => void }>((taken) => {
      const ended: Promise<void> = on.graph.alone(
        () =>
          new Promise<void>((resolve, reject) => {
            taken({
              ended: Promise.resolve().then(() => ended),
              end: (reason) => (reason ? reject(reason) : resolve()),
            });
          }),
      );
    });

  test("wait for one that fails no longer than that, and a dry run waits for none", async () => {
    const turn = await turnTaken();
    const other = await elsewhere();
    const waiting = bring(first, other);
    expect(await bring(second, on.graph, { dryRun: true })).toMatchObject({ rejected: 0 });
    expect(await exported(on.graph)).toEqual([]);
    turn.end(new Error("cut off"));
    await expect(turn.ended).rejects.toThrow("cut off");
    expect((await waiting).created).toBeGreaterThan(MANY);
    await other.close();
  });

  test("end where the server takes the turn away, since another may have begun", async () => {
    // Only a server can.
    if (on.engine !== "neo4j") return;
    const TURNS = "SHOW TRANSACTIONS YIELD transactionId AS id, metaData WHERE metaData.statement = 'Meta.takeTurn'";
    const rows = Array.from({ length: 400 }, (_, at) => event(`long${at}`));
    const long = fileOf("long", rows);
    let ended = false;
    const end = async () => {
      if (ended) return;
      ended = true;
      for (const { id } of await on.graph.read<Record<string, never>, { id: string }>(
        { name: "test.turns", text: `${TURNS} RETURN id` },
        {},
      ))
        await on.graph.read({ name: "test.end", text: "TERMINATE TRANSACTIONS $id" }, { id });
    };
    const slow: Graph = {
      ...on.graph,
      write: async (work) => {
        await end();
        await new Promise((resolve) => setTimeout(resolve, 500));
        return on.graph.write(work);
      },
    };
    await expect(bring(long, slow)).rejects.toThrow("the server ended the turn");
    await bring(long);
    expect((await exported(on.graph)).length).toBe(rows.length);
    await on.clear();
  });

  test("tell that they wait, and do not begin when they are stopped meanwhile", async () => {
    const other = await elsewhere();
    const stop = new AbortController();
    const turn = await turnTaken();
    let stopped: Promise<unknown> = Promise.resolve();
    await new Promise<void>((resolve) => {
      stopped = bring(first, other, { signal: stop.signal, onWait: resolve });
      stopped.catch(() => {});
    });
    stop.abort();
    await expect(stopped).rejects.toThrow(GraphTimeoutError);
    turn.end();
    await turn.ended;
    await bring(none);
    await other.close();
    expect(await exported(on.graph)).toEqual([]);
  });
});
