/** Records read from and written to a graph that this process has opened. */
import type { Graph } from "../graph/graph.ts";
import { exportRecords } from "../ingest/export.ts";
import { importSourced } from "../ingest/import.ts";
import { markSeeded } from "../ingest/seeded.ts";
import type { RecordStore } from "./store.ts";

export const graphStore = (graph: Graph, signal?: AbortSignal): RecordStore => ({
  lines: (kinds) => exportRecords(graph, { kinds }),
  take: async (items, { dataset, seed, ...options }, events) => {
    const named = dataset === undefined ? {} : { dataset: dataset.name, rank: dataset.rank };
    const summary = await importSourced(graph, items, { ...options, ...named, ...events, signal });
    if (seed && !options.dryRun) await markSeeded(graph);
    return summary;
  },
});
