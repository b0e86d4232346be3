/** POST /import: takes items as they are sent, and tells of rejects, progress and the summary while it works. */
import { setImmediate } from "node:timers/promises";
import type { Logger } from "pino";
import type { Graph } from "../graph/graph.ts";
import { graphStore } from "./graph.store.ts";
import { NDJSON, sendLine, valuesOf } from "./lines.ts";
import { type LocalRoute, refuse } from "./route.ts";
import { itemsOf, optionsOf, type Told } from "./messages.ts";
import type { TakeOptions } from "./store.ts";

const BUSY = "Another import is running on this server. Try again when it has ended.";
/** Progress is told no more often than this, in milliseconds. */
const PROGRESS_MS = 200;

/** One import at a time: a second is refused before it sends anything. */
export function importRoute(graph: Graph, log: Logger): LocalRoute {
  let busy = false;
  return async (request, response, query, closing) => {
    if (busy) return refuse(request, response, 409, BUSY);
    let options: TakeOptions;
    try {
      options = optionsOf(query);
    } catch (error) {
      return refuse(request, response, 400, (error as Error).message);
    }
    busy = true;
    const gone = new AbortController();
    response.once("close", () => gone.abort(new Error("the command that sent it went away")));
    const signal = AbortSignal.any([gone.signal, closing]);
    const tell = (told: Told) => sendLine(response, told, signal);
    let toldAt = 0;
    try {
      log.info({ dataset: options.dataset?.name, dryRun: options.dryRun }, "importing");
      response.writeHead(200, { "content-type": NDJSON }).flushHeaders();
      const summary = await graphStore(yielding(graph, signal)).take(itemsOf(valuesOf(request)), options, {
        onReject: (reject) => tell({ reject }),
        onDifference: (difference) => tell({ difference }),
        onProgress: (done, total) => {
          if (performance.now() - toldAt < PROGRESS_MS) return;
          toldAt = performance.now();
          response.write(`${JSON.stringify({ progress: { done, total } } satisfies Told)}\n`);
        },
      });
      const { byKind: _, ...counts } = summary;
      log.info(counts, "imported");
      await tell({ summary });
    } catch (error) {
      log.warn({ err: error }, "an import was not finished; run again, it goes on from there");
      const reason = error instanceof Error ? error.message : String(error);
      if (!gone.signal.aborted) response.write(`${JSON.stringify({ failure: reason } satisfies Told)}\n`);
    } finally {
      busy = false;
      request.resume();
      response.end();
    }
  };
}

/** Stops between two statements when the signal says so, and lets others be answered between two batches. */
const yielding = (graph: Graph, signal: AbortSignal): Graph => ({
  ...graph,
  read: (statement, parameters, call) => {
    signal.throwIfAborted();
    return graph.read(statement, parameters, call);
  },
  write: async (work) => {
    await setImmediate();
    signal.throwIfAborted();
    return graph.write(work);
  },
});
