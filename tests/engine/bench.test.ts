/** The benches load their graph in bulk: it must be the one that an import of the same records makes. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { records } from "../../bench/graph/generate.ts";
import { load } from "../../bench/graph/load.ts";
import type { Graph, Statement } from "../../src/graph/graph.ts";
import { importRecords } from "../../src/ingest/import.ts";
import { ENGINES, emptyGraph, whyNot } from "../support/engines.ts";

const SIZE = { countries: 5, officials: 60, events: 20, participations: 200, articles: 15, mentions: 100 };

const everyNode: Statement<Record<string, never>, { id: string; properties: object }> = {
  name: "Test.nodes",
  text: "MATCH (n) WHERE n.id IS NOT NULL AND NOT n:Meta RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id",
};
const everyRelationship: Statement<Record<string, never>, { properties: object }> = {
  name: "Test.relationships",
  text: "MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS type, b.id AS end, properties(r) AS properties ORDER BY r.key",
};

/** All there is, but for the moment of the import. */
async function contentsOf(graph: Graph) {
  const nodes = await graph.read(everyNode, {});
  const relationships = await graph.read(everyRelationship, {});
  return JSON.parse(JSON.stringify({ nodes, relationships }), (name, value: unknown) =>
    name === "recordedAt" ? "some day" : sorted(value),
  ) as { nodes: unknown[]; relationships: unknown[] };
}

/** Properties have no order, labels neither. */
const sorted = (value: unknown) => {
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return [...value].sort();
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

let expected: Awaited<ReturnType<typeof contentsOf>>;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "chancery-test-"));
  const file = join(folder, "records.ndjson");
  writeFileSync(file, [...records(SIZE)].map((one) => JSON.stringify(one)).join("\n"));
  const graph = await emptyGraph("embedded");
  const { rejected } = await importRecords(graph, [file]);
  expected = await contentsOf(graph);
  await graph.close();
  rmSync(folder, { recursive: true });
  expect(rejected).toBe(0);
  expect(expected.nodes.length).toBeGreaterThan(300);
});

for (const engine of ENGINES) {
  it(`holds what an import of its records makes (${engine})`, async ({ skip }) => {
    const reason = whyNot(engine);
    skip(reason !== undefined, reason);
    const graph = await emptyGraph(engine);
    await load(graph, () => records(SIZE), 50);
    const found = await contentsOf(graph);
    await graph.close();
    expect(found).toEqual(expected);
  });
}
