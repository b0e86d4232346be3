/** Data sets made up for tests: records with their sources, given to the write path as importers give them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { exportRecords } from "../../src/ingest/export.ts";
import { importRecords, importSourced } from "../../src/ingest/import.ts";
import type { Sourced } from "../../src/ingest/importers/importer.ts";
import type { Difference, Retirable, SourcedOptions } from "../../src/ingest/options.ts";
import type { Reject, Summary } from "../../src/ingest/summary.ts";

type Value = Readonly<Record<string, unknown>>;

/** What one record of a data set says. */
export interface Source {
  readonly id: string;
  readonly file?: string;
  /** Each gets the record as its evidence. */
  readonly says: readonly Value[];
}

export interface Brought extends Summary {
  readonly rejects: readonly Reject[];
  readonly differences: readonly Difference[];
  readonly retirable: readonly Retirable[];
}

/** The items that an importer of the data set would give. */
export function* itemsOf(dataset: string, sources: readonly Source[]): Generator<Sourced> {
  const files = new Set(sources.map(({ file = "data.xml" }) => file));
  for (const opened of files) yield { opened };
  for (const [at, { id, file = "data.xml", says }] of sources.entries()) {
    const place = { file, line: at + 1 };
    const source = `record:${dataset}/${id}`;
    yield { ...place, value: { record: "datasetRecord", id: source, dataset, recordId: id, file } };
    for (const value of says) {
      const isDecided = value["record"] === "resolution" || value["record"] === "claim";
      const cited = isDecided ? { source } : { evidence: [{ source, locator: "text" }] };
      yield { ...place, value: { ...cited, ...value } };
    }
  }
}

async function* streamed<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

export async function bring(
  graph: Graph,
  dataset: string,
  rank: number,
  sources: readonly Source[],
  options: Partial<SourcedOptions> = {},
): Promise<Brought> {
  const rejects: Reject[] = [];
  const differences: Difference[] = [];
  const retirable: Retirable[] = [];
  const summary = await importSourced(graph, streamed(itemsOf(dataset, sources)), {
    dataset,
    rank,
    onReject: (reject) => rejects.push(reject),
    onDifference: (difference) => differences.push(difference),
    onRetirable: (record) => retirable.push(record),
    ...options,
  });
  return { ...summary, rejects, differences, retirable };
}

/** Imports a file of somebody's own records, of which none may be refused. */
export function bringOwn(graph: Graph, folder: string, rows: readonly object[]): Promise<Summary> {
  const path = join(folder, "records.ndjson");
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  return importRecords(graph, [path], { onReject: ({ reason }) => expect.fail(reason) });
}

export const source = (id: string, ...says: Value[]): Source => ({ id, says });

/** Records of few fields, named by the last part of their ids. */
export const official = (id: string, more: object = {}) => ({
  ...{ record: "official", id: `official:${id}`, name: id },
  ...more,
});
export const event = (id: string, more: object = {}) => ({
  ...{ record: "event", id: `event:${id}`, name: id, kind: "MEETING", encounter: "DIRECT" },
  ...more,
});
export const took = (who: string, what: string, more: object = {}) => ({
  ...{ record: "participation", official: `official:${who}`, event: `event:${what}` },
  ...more,
});

export const article = (id: string, more: object = {}) => ({
  ...{ record: "article", id: `article:${id}`, name: `Article ${id}`, publisher: "P" },
  ...more,
});

/** What the graph exports of a kind. */
export const exportedOf = async (graph: Graph, kind: string) =>
  (await exported(graph)).map((line) => JSON.parse(line)).filter(({ record }) => record === kind);

export async function exported(graph: Graph): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportRecords(graph)) lines.push(line.trim());
  return lines;
}

/** Without the moments at which things came into the graph. */
export const timeless = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/,"(recordedAt|importedAt)":"[^"]*"/g, ""));

/**
 * Defines tests of an engine after which the graph is the same as after those of the other.
 * @param reason why they cannot run here
 * @param seen what the graph exported, by test: one for both engines
 */
export const onEither =
  (reason: string | undefined, graph: () => Graph, seen: Record<string, string[]>) =>
  (name: string, body: () => Promise<unknown>): void =>
    it(name, async ({ skip }) => {
      skip(reason !== undefined, reason);
      await body();
      const lines = timeless(await exported(graph()));
      seen[name] ??= lines;
      expect(lines).toEqual(seen[name]);
    });
