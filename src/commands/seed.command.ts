/** `chancery seed`: loads the built-in seed, however often it is run. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Graph, Statement } from "../graph/graph.ts";
import { importRecords } from "../ingest/import.ts";
import type { Reject, Summary } from "../ingest/summary.ts";
import { BUILT_IN_SEED } from "../package.ts";

const seeded: Statement<Record<string, never>, { seeded: boolean | null }> = {
  name: "Seed.state",
  text: "MATCH (m:Meta) RETURN m.seeded AS seeded",
};

const markSeeded: Statement<Record<string, never>, never> = {
  name: "Seed.mark",
  text: "MATCH (m:Meta) SET m.seeded = true",
};

/** Whether the seed has been loaded whole, once; what people retract later stays retracted. */
export const isSeeded = async (graph: Graph): Promise<boolean> =>
  (await graph.read(seeded, {})).some((row) => row.seeded === true);

export async function seedGraph(graph: Graph, onReject?: (reject: Reject) => void): Promise<Summary> {
  const files = readdirSync(BUILT_IN_SEED)
    .filter((name) => name.endsWith(".ndjson"))
    .sort()
    .map((name) => join(BUILT_IN_SEED, name));
  const summary = await importRecords(graph, files, { onReject, seed: true });
  if (!(await isSeeded(graph))) await graph.write((transaction) => transaction.read(markSeeded, {}));
  return summary;
}
