/** POST /import: takes items as they are sent, and tells of rejects, progress and the summary while it works. */
import type { ServerResponse } from "node:http";
import { addAbortSignal, PassThrough } from "node:stream";
import { finished } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import type { Logger } from "pino";
import type { Graph } from "../graph/graph.ts";
import type { Sourced } from "../ingest/importers/importer.ts";
import { graphStore } from "./graph.store.ts";
import { drained, NDJSON, valuesOf } from "./lines.ts";
import { itemsOf, optionsOf, type Told } from "./messages.ts";
import { type LocalRoute, refuse } from "./route.ts";
import type { TakeEvents, TakeOptions } from "./store.ts";

const BUSY = "Another import is running on this server. Try again when it has ended.";
/** Progress is told no more often than this, in milliseconds. */
const PROGRESS_MS = 200;

/** One import at a time: a second is refused before any of it is read. */
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
    const tell = (told: Told) => void response.write(`${JSON.stringify(told)}\n`);
    try {
      log.info(options, "importing");
      response.writeHead(200, { "content-type": NDJSON }).flushHeaders();
      // Not the request itself: ended with it, the connection could not say any more why.
      const body = addAbortSignal(signal, request.pipe(new PassThrough()));
      const store = graphStore(courteous(graph, response, signal), signal);
      const items = unhurried(itemsOf(valuesOf(body)), () => drained(response, signal));
      const summary = await store.take(items, options, eventsTo(tell));
      const { byKind: _, ...counts } = summary;
      log.info(counts, "imported");
      tell({ summary });
    } catch (error) {
      const reason: unknown = signal.aborted ? signal.reason : error;
      log.warn({ err: reason }, "an import was not finished; run again, it goes on from there");
      if (!gone.signal.aborted) tell({ failure: reason instanceof Error ? reason.message : String(reason) });
    } finally {
      busy = false;
      request.resume();
      response.end();
      await finished(response).catch(() => {});
    }
  };
}

/** Reads on only when what has been told is on its way. */
async function* unhurried(items: AsyncIterable<Sourced>, ready: () => Promise<void>): AsyncGenerator<Sourced> {
  for await (const item of items) {
    await ready();
    yield item;
  }
}

function eventsTo(tell: (told: Told) => void): TakeEvents {
  let toldAt = 0;
  return {
    onWait: () => tell({ waiting: true }),
    onReject: (reject) => tell({ reject }),
    onDifference: (difference) => tell({ difference }),
    onRetirable: (retirable) => tell({ retirable }),
    onProgress: (progress) => {
      if (performance.now() - toldAt < PROGRESS_MS) return;
      toldAt = performance.now();
      tell({ progress });
    },
  };
}

/**
 * Between two statements others are answered, and the import stops when the signal says so;
 * what it tells does not pile up either, if the command reads slowly.
 */
const courteous = (graph: Graph, response: ServerResponse, signal: AbortSignal): Graph => ({
  ...graph,
  read: async (statement, parameters, call) => {
    await drained(response, signal);
    return graph.read(statement, parameters, call);
  },
  write: async (work) => {
    await setImmediate();
    await drained(response, signal);
    return graph.write(work);
  },
});
