/** Records read from and written to a graph that this process has opened. */
import type { Graph } from "../graph/graph.ts";
import { exportRecords } from "../ingest/export.ts";
import { importRecords, importSourced } from "../ingest/import.ts";
import { finishSeed } from "../ingest/seed.state.ts";
import type { RecordStore } from "./store.ts";

export const graphStore = (graph: Graph): RecordStore => ({
  lines: (kinds) => exportRecords(graph, { kinds }),
  take: (items, options, events) => importSourced(graph, items, { ...options, ...events }),
  takeRecords: async (files, options, events, reading) => {
    const summary = await importRecords(graph, files, { ...options, ...events, onRead: reading?.onProgress });
    if (options.seed) await finishSeed(graph);
    return summary;
  },
});
