/** `chancery seed`: loads the built-in seed, however often it is run. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Graph } from "../graph/graph.ts";
import { recordsIn } from "../ingest/importers/records.ts";
import type { Summary } from "../ingest/summary.ts";
import { graphStore } from "../local/graph.store.ts";
import type { RecordStore, TakeEvents } from "../local/store.ts";
import { BUILT_IN_SEED } from "../package.ts";

/** The files of the seed, in the order in which they are read. */
export const seedFiles = (): readonly string[] =>
  readdirSync(BUILT_IN_SEED)
    .filter((name) => name.endsWith(".ndjson"))
    .sort()
    .map((name) => join(BUILT_IN_SEED, name));

/** What is told while it is loaded. */
export type SeedEvents = Pick<TakeEvents, "onReject" | "onWait">;

/** Brings the seed into a graph, or to the server that holds it. */
export const seed = (store: RecordStore, events: SeedEvents = {}): Promise<Summary> =>
  store.take(recordsIn(seedFiles()), { seed: true }, events);

export const seedGraph = (graph: Graph, events?: SeedEvents): Promise<Summary> => seed(graphStore(graph), events);
