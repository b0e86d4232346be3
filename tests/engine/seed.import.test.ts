/** The data sets that the built-in seed was drawn from, brought in over it: they add, and change nothing that it says. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { READERS } from "../../src/commands/dataset.registry.ts";
import { seedGraph } from "../../src/commands/seed.command.ts";
import type { Graph } from "../../src/graph/graph.ts";
import type { Sourced } from "../../src/ingest/importers/importer.ts";
import { identityOf } from "../../src/ingest/plan.ts";
import { parseRecord } from "../../src/ingest/record.ts";
import type { Summary } from "../../src/ingest/summary.ts";
import { graphStore } from "../../src/local/graph.store.ts";
import { recordsOf } from "../../src/local/store.ts";
import { emptyGraph } from "../support/engines.ts";
import { exported, timeless } from "../support/sourced.ts";

const DATA = process.env["CHANCERY_DATA"] ?? "";
const NO_DATA = "CHANCERY_DATA names no folder of data sets";
const DATASETS = ["historian-visits", "historian-travels", "historian-pocom"] as const;

type Fields = Readonly<Record<string, unknown>>;

/** Records of an export by what tells one from another. */
const byIdentity = (lines: readonly string[]): ReadonlyMap<string, Fields> =>
  new Map(
    lines.map((line) => {
      const fields = JSON.parse(line) as Fields;
      return [identityOf(parseRecord(fields)), fields];
    }),
  );

/** Every value is there still; a list may have grown. */
const holds = (now: unknown, before: unknown): boolean =>
  Array.isArray(before) && Array.isArray(now)
    ? before.every((one) => now.some((other) => JSON.stringify(other) === JSON.stringify(one)))
    : JSON.stringify(now) === JSON.stringify(before);

/** What records say no longer, or say otherwise; when their data set was last imported aside. */
const lost = (before: readonly string[], now: readonly string[]): readonly string[] => {
  const records = byIdentity(now);
  return [...byIdentity(before)].flatMap(([identity, fields]) =>
    Object.entries(fields).flatMap(([field, value]) => {
      const found = records.get(identity);
      if (found === undefined) return field === "record" ? [`${identity} is gone`] : [];
      return field === "importedAt" || holds(found[field], value)
        ? []
        : [`${identity}, ${field}: ${JSON.stringify(value)} -> ${JSON.stringify(found[field])}`];
    }),
  );
};

async function importOver(graph: Graph, dataset: (typeof DATASETS)[number]): Promise<Summary> {
  const store = graphStore(graph);
  const reader = READERS[dataset]("");
  async function* items(): AsyncGenerator<Sourced> {
    for await (const item of reader.items(join(DATA, dataset), recordsOf(store), [], {}))
      if (!("review" in item)) yield item;
  }
  return store.take(items(), { ...reader.word, whole: true }, {});
}

describe("importing over the built-in seed", () => {
  let graph: Graph | undefined;
  let seeded: readonly string[] = [];
  let imported: readonly string[] = [];
  const summaries = new Map<string, Summary>();
  beforeAll(async () => {
    if (DATA === "") return;
    graph = await emptyGraph("embedded");
    await seedGraph(graph);
    seeded = await exported(graph);
    for (const dataset of DATASETS) summaries.set(dataset, await importOver(graph, dataset));
    imported = await exported(graph);
  });
  afterAll(() => graph?.close());

  const test = (name: string, body: (open: Graph) => Promise<void> | void) =>
    it(name, async ({ skip }) => {
      skip(DATA === "", NO_DATA);
      await body(graph as Graph);
    }, 180_000);

  test("visits, trips and chiefs of mission change nothing that the seed says, and take nothing away", () => {
    expect(lost(seeded, imported)).toEqual([]);
    for (const [dataset, summary] of summaries) expect(summary, dataset).toMatchObject({ retired: 0 });
  });

  test("visits and trips change no event and no part in one, and officials only by further spellings", () => {
    for (const dataset of ["historian-visits", "historian-travels"]) {
      const { byKind, created } = summaries.get(dataset) as Summary;
      expect(created, dataset).toBeGreaterThan(10_000);
      expect(
        Object.entries(byKind).flatMap(([kind, { changed }]) => (changed > 0 ? [kind] : [])),
        dataset,
      ).toEqual(["official"]);
    }
  });

  test("seeding again afterwards changes nothing", async (open) => {
    const moments = await exported(open);
    expect(await seedGraph(open)).toMatchObject({ created: 0, changed: 0, retired: 0, rejected: 0 });
    expect(await exported(open)).toEqual(moments);
  });

  test("importing first and seeding then makes the same graph", async () => {
    const other = await emptyGraph("embedded");
    for (const dataset of DATASETS) await importOver(other, dataset);
    await seedGraph(other);
    const differ = new Set(timeless(imported));
    expect(timeless(await exported(other)).filter((line) => !differ.delete(line))).toEqual([]);
    expect([...differ]).toEqual([]);
    await other.close();
  });
});
