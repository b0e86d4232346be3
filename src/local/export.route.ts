/** GET /export: the records of the graph, or of some kinds, as they are read. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Graph } from "../graph/graph.ts";
import { exportRecords } from "../ingest/export.ts";
import { NDJSON } from "./lines.ts";
import { kindsOf } from "./messages.ts";
import { type LocalRoute, refuse } from "./route.ts";

/** An answer that is cut off, since its reader went away or the graph failed, does not end as a whole one does. */
export const exportRoute =
  (graph: Graph): LocalRoute =>
  async (request, response, query, closing) => {
    let kinds: ReturnType<typeof kindsOf>;
    try {
      kinds = kindsOf(query);
    } catch (error) {
      return refuse(request, response, 400, (error as Error).message);
    }
    response.writeHead(200, { "content-type": NDJSON });
    await pipeline(Readable.from(exportRecords(graph, { kinds })), response, { signal: closing });
  };
