/** Records read from and written to a graph that this process has opened. */
import type { Graph } from "../graph/graph.ts";
import { exportRecords } from "../ingest/export.ts";
import { importSourced } from "../ingest/import.ts";
import { finishSeed } from "../ingest/seed.state.ts";
import type { RecordStore } from "./store.ts";

/** @param signal ends an import between two transactions */
export const graphStore = (graph: Graph, signal?: AbortSignal): RecordStore => ({
  lines: (kinds) => exportRecords(graph, { kinds }),
  take: async (items, options, events) => {
    const summary = await importSourced(graph, items, { ...options, ...events, signal });
    if (options.seed) await finishSeed(graph);
    return summary;
  },
});
