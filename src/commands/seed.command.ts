/** `chancery seed`: loads the built-in seed, however often it is run. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Graph } from "../graph/graph.ts";
import { recordsIn } from "../ingest/importers/records.ts";
import type { Reject, Summary } from "../ingest/summary.ts";
import { graphStore } from "../local/graph.store.ts";
import type { RecordStore } from "../local/store.ts";
import { BUILT_IN_SEED } from "../package.ts";

/** The files of the seed, in the order in which they are read. */
export const seedFiles = (): readonly string[] =>
  readdirSync(BUILT_IN_SEED)
    .filter((name) => name.endsWith(".ndjson"))
    .sort()
    .map((name) => join(BUILT_IN_SEED, name));

/** Brings the seed into a graph, or to the server that holds it. */
export async function seed(store: RecordStore, onReject?: (reject: Reject) => void): Promise<Summary> {
  return store.take(recordsIn(seedFiles()), { seed: true }, { onReject });
}

export const seedGraph = (graph: Graph): Promise<Summary> => seed(graphStore(graph));
