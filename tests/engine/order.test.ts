/** Imports, merges and retractions in any order, each as often as one likes, end with one graph. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { importRecords } from "../../src/ingest/import.ts";
import { emptyGraph } from "../support/engines.ts";
import { bring, event, exported, official, type Source, timeless, took } from "../support/sourced.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-order-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const spelled = (...texts: string[]) => ({ aliases: texts.map((text) => ({ text, kind: "SPELLING" })) });

const SETS: Record<string, { rank: number; sources: Source[] }> = {
  one: {
    rank: 2,
    sources: [
      {
        id: "1",
        says: [
          official("a", { birth: "1950", ...spelled("A", "Ah") }),
          event("x"),
          took("a", "x", { capacity: "Minister" }),
        ],
      },
      {
        id: "2",
        says: [
          official("b", { birth: "1951", death: "2000" }),
          event("y", { start: "2001" }),
          took("b", "y", { capacity: "King" }),
        ],
      },
      { id: "3", says: [official("b", { description: "late" }), event("x", { end: "2004", start: "2003" })] },
    ],
  },
  two: {
    rank: 1,
    sources: [
      {
        id: "1",
        says: [
          official("b", { birth: "1952", ...spelled("Bee") }),
          event("x", { place: "Rome" }),
          took("b", "x", { capacity: "Queen" }),
        ],
      },
      { id: "2", says: [official("c"), event("y", { start: "2010" }), took("c", "y", { capacity: "Envoy" })] },
    ],
  },
  three: {
    rank: 3,
    sources: [
      {
        id: "1",
        says: [
          official("a", { birth: "1949" }),
          official("c", { name: "Cee", birth: "1960" }),
          event("z"),
          took("c", "z", { capacity: "Envoy" }),
        ],
      },
      {
        id: "2",
        says: [
          event("x", { place: "Oslo", start: "2008" }),
          took("a", "x", { capacity: "Premier" }),
          event("z", { place: "Bern" }),
        ],
      },
    ],
  },
};
const DECISIONS: Record<string, object> = {
  "b is a": { record: "merge", id: "official:b", into: "official:a" },
  "y is x": { record: "merge", id: "event:y", into: "event:x" },
  "no z": { record: "retract", key: "event:z" },
  "not b at y": { record: "retract", key: "PARTICIPATED_IN official:b event:y ATTENDEE" },
  "not c": { record: "retract", key: "official:c" },
};

async function apply(graph: Graph, step: string): Promise<void> {
  const set = SETS[step];
  if (set !== undefined) {
    expect((await bring(graph, step, set.rank, set.sources, { batch: 3 })).rejects).toEqual([]);
    return;
  }
  const path = join(folder, "decision.ndjson");
  writeFileSync(path, `${JSON.stringify(DECISIONS[step])}\n`);
  await importRecords(graph, [path]);
}

/** Ids of evidence that have been lead to those of now; what never was has none. */
const isEvidence = (line: string) => line.startsWith('{"record":"merge","id":"evidence:');

async function endOf(steps: readonly string[]): Promise<string[]> {
  const graph = await emptyGraph("embedded");
  try {
    for (const step of steps) await apply(graph, step);
    return timeless(await exported(graph)).filter((line) => !isEvidence(line));
  } finally {
    await graph.close();
  }
}

it("whatever their order and however often they come", async () => {
  const all = [...Object.keys(SETS), ...Object.keys(DECISIONS)];
  const ends = new Map<string, string[]>();
  await fc.assert(
    fc.asyncProperty(
      fc
        .subarray(all, { minLength: 2 })
        .chain((chosen) =>
          fc.tuple(
            fc.constant(chosen),
            fc.shuffledSubarray(chosen, { minLength: chosen.length }),
            fc.array(fc.constantFrom(...chosen), { maxLength: 3 }),
          ),
        ),
      async ([chosen, shuffled, again]) => {
        const key = chosen.join();
        const expected = ends.get(key) ?? (await endOf(chosen));
        ends.set(key, expected);
        expect(await endOf([...shuffled, ...again])).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
}, 300_000);

/** Rows without sources, some of things that the same input merges. */
const OWN = [
  official("a", { birth: "1950" }),
  official("b", { birth: "1951", death: "2000", ...spelled("Bee") }),
  official("c", { description: "C", death: "2001" }),
  official("d", { birth: "1952" }),
  event("x", { start: "2003" }),
  event("y", { start: "2001", place: "Rome" }),
  event("z"),
  took("a", "x"),
  took("b", "x", { capacity: "King" }),
  took("b", "y", { capacity: "Prince" }),
  took("c", "y"),
  took("d", "z"),
];
const MERGED = [
  { record: "merge", id: "official:b", into: "official:a" },
  { record: "merge", id: "official:c", into: "official:b" },
  { record: "merge", id: "event:y", into: "event:x" },
  { record: "merge", id: "article:m", into: "article:n" },
];

it("where one input merges what it tells of, at the first reading and in whatever batches", async () => {
  const read = async (graph: Graph, rows: readonly object[], batch: number) => {
    const path = join(folder, "own.ndjson");
    writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    const summary = await importRecords(graph, [path], { batch, onReject: ({ reason }) => expect.fail(reason) });
    return { summary, lines: timeless(await exported(graph)) };
  };
  const sources = fc.constantFrom(undefined, "record:one/1", "record:two/1", "article:m", "article:n");
  const cited = (row: object, source: string | undefined) =>
    source === undefined ? row : { ...row, evidence: [{ source }] };
  const records = [
    ...["one", "two"].flatMap((dataset, at) => [
      { record: "dataset", name: dataset, importedAt: "2026-01-01T00:00:00Z", rank: at + 1 },
      { record: "datasetRecord", id: `record:${dataset}/1`, dataset, recordId: "1", file: "f" },
    ]),
    ...["m", "n"].map((id) => ({
      ...{ record: "article", id: `article:${id}`, name: id, publisher: "P", topics: [id] },
    })),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(...OWN.map((row) => sources.map((source) => cited(row, source)))),
      fc.shuffledSubarray(MERGED, { minLength: 1 }),
      fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
      fc.constantFrom(1, 2, 5),
      async (rows, merges, places, batch) => {
        const all = [...rows, ...merges].map((row, at) => ({ row, place: places[at] ?? 0 }));
        const shuffled = all.toSorted((one, other) => one.place - other.place).map(({ row }) => row);
        const graph = await emptyGraph("embedded");
        try {
          const first = await read(graph, [...records, ...shuffled], batch);
          const again = await read(
            graph,
            [...records, ...shuffled, { record: "topic", id: "topic:t", name: "t" }],
            1000,
          );
          expect(again.lines.filter((line) => !line.includes("topic:t"))).toEqual(first.lines);
          expect(again.summary.changed + again.summary.retired).toBe(0);
        } finally {
          await graph.close();
        }
      },
    ),
    { numRuns: 50 },
  );
}, 300_000);

it("where sources date one tenure differently, and change their word or fall silent on the way", async () => {
  const office = { record: "office", id: "office:pm", name: "Prime Minister" };
  const RANKS: Record<string, number> = { gsh: 1, pocom: 2, world: 5, also: 5 };
  const starts = fc.constantFrom("1990", "1991", "1991-06-15", "1992", "1993-02", "1994", "1996", "1992~", null);
  const held = fc.record({
    official: fc.constantFrom("a", "b"),
    start: starts,
    end: fc.constantFrom(null, "1999", "2001"),
  });
  /** A word of each data set: what its records say, each of a few tenures; none for one that says nothing. */
  const told = (lines: readonly string[]) =>
    // A data set that says nothing any more is remembered all the same.
    timeless(lines).filter((line) => !isEvidence(line) && !line.startsWith('{"record":"dataset",'));
  const word = fc.array(
    fc.uniqueArray(held, { maxLength: 3, selector: ({ official: id, start }) => `${id} ${start}` }),
    {
      maxLength: 3,
    },
  );
  const words = fc.record(Object.fromEntries(Object.keys(RANKS).map((name) => [name, word])));
  type Word = { official: string; start: string | null; end: string | null }[][];
  const sourcesOf = (said: Word): Source[] =>
    said.map((tenures, at) => ({
      id: `${at}`,
      says: [
        ...[office, official("a"), official("b")],
        ...tenures.map(({ official: id, start, end }) => ({
          ...{ record: "tenure", official: `official:${id}`, office: office.id, start, end },
        })),
      ],
    }));
  const endOfWords = async (steps: readonly (readonly [name: string, said: Word])[], merged: boolean) => {
    const graph = await emptyGraph("embedded");
    const options = { prune: true, whole: true, batch: 2 };
    try {
      for (const [at, [name, said]] of steps.entries()) {
        if (merged && at === Math.floor(steps.length / 2)) await apply(graph, "b is a");
        await bring(graph, name, RANKS[name] as number, sourcesOf(said), options);
      }
      const lines = told(await exported(graph));
      for (const name of Object.keys(RANKS)) {
        const last = steps.findLast(([one]) => one === name);
        if (last === undefined) continue;
        const again = await bring(graph, name, RANKS[name] as number, sourcesOf(last[1]), options);
        expect([again.created, again.changed, again.retired]).toEqual([0, 0, 0]);
      }
      expect(told(await exported(graph))).toEqual(lines);
      return lines;
    } finally {
      await graph.close();
    }
  };
  await fc.assert(
    fc.asyncProperty(
      words,
      words,
      fc.boolean(),
      fc.shuffledSubarray(Object.keys(RANKS), { minLength: 4 }),
      fc.shuffledSubarray(Object.keys(RANKS), { minLength: 0 }),
      async (last, before, merged, order, changing) => {
        const wordOf = (name: string) => [name, (last as Record<string, Word>)[name] as Word] as const;
        const first = changing.map((name) => [name, (before as Record<string, Word>)[name] as Word] as const);
        const expected = await endOfWords([...Object.keys(RANKS).map(wordOf)], merged);
        expect(await endOfWords([...first, ...order.map(wordOf)], merged)).toEqual(expected);
      },
    ),
    { numRuns: 30 },
  );
}, 300_000);
