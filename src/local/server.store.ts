/** Records read and written through the server that holds the graph. */
import { once } from "node:events";
import { request as ask, type ClientRequest, type IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { Sourced } from "../ingest/importers/importer.ts";
import { linesOf } from "../ingest/read.ts";
import type { Summary } from "../ingest/summary.ts";
import { NDJSON, valuesOf } from "./lines.ts";
import { queryOf, type Told } from "./messages.ts";
import { isRunning, type Served } from "./serve.file.ts";
import { ServerError } from "./server.error.ts";
import type { RecordStore, TakeEvents, TakeOptions } from "./store.ts";

/** How long a server may take to show that it is there, in milliseconds. */
const ANSWER_MS = 5_000;

/** Whether the server of a serve.json still lives. Its process alone says little: a number is given again. */
export async function isServing({ address, token, pid }: Served): Promise<boolean> {
  if (!isRunning(pid)) return false;
  try {
    const asked = { method: "HEAD", headers: bearing(token), signal: AbortSignal.timeout(ANSWER_MS) };
    return (await fetch(`${address}/export`, asked)).ok;
  } catch {
    return false;
  }
}

const bearing = (token: string) => ({ authorization: `Bearer ${token}` });

export function serverStore(served: Served): RecordStore {
  const { address, token } = served;
  return {
    async *lines(kinds) {
      // An address cannot tell no kinds from one without a name.
      if (kinds?.length === 0) return;
      const query = kinds === undefined ? "" : `?${new URLSearchParams({ kinds: kinds.join(",") })}`;
      const asking = ask(`${address}/export${query}`, { headers: bearing(token) });
      asking.end();
      const response = await answerTo(asking);
      try {
        for await (const line of linesOf(response)) yield `${line.toString("utf8")}\n`;
      } catch (error) {
        throw goneAway(error);
      }
    },
    take: (items, options, events) => send(served, items, options, events),
  };
}

async function send(
  { address, token }: Served,
  items: AsyncIterable<Sourced>,
  options: TakeOptions,
  events: TakeEvents,
): Promise<Summary> {
  const headers = { ...bearing(token), "content-type": NDJSON };
  const asking = ask(`${address}/import?${queryOf(options)}`, { method: "POST", headers });
  asking.flushHeaders();
  const source: { fault?: unknown } = {};
  try {
    // A server that is busy says so before the source is read.
    const answer = await answerTo(asking);
    // How sending ends shows in the answer too, and the answer says why.
    pipeline(Readable.from(sentLines(items, source)), asking).catch(() => {});
    return await told(answer, events);
  } catch (error) {
    // What went wrong with the source explains more than the connection that it broke off.
    throw source.fault ?? error;
  } finally {
    asking.destroy();
  }
}

async function* sentLines(items: AsyncIterable<Sourced>, source: { fault?: unknown }): AsyncGenerator<string> {
  try {
    for await (const item of items) yield `${JSON.stringify(item)}\n`;
  } catch (error) {
    source.fault = error;
    throw error;
  }
}

/** @throws ServerError with what a server says that refuses */
async function answerTo(asking: ClientRequest): Promise<IncomingMessage> {
  // Errors come to whoever waits for the answer, and later ones to whoever reads it.
  asking.on("error", () => {});
  const [response] = (await once(asking, "response").catch((error: unknown) => {
    throw goneAway(error);
  })) as [IncomingMessage];
  if (response.statusCode === 200) return response;
  throw new ServerError((await text(response)).trim());
}

async function told(response: IncomingMessage, events: TakeEvents): Promise<Summary> {
  try {
    for await (const value of valuesOf(response)) {
      const line = value as Told;
      if ("reject" in line) events.onReject?.(line.reject);
      else if ("difference" in line) events.onDifference?.(line.difference);
      else if ("retirable" in line) events.onRetirable?.(line.retirable);
      else if ("progress" in line) events.onProgress?.(line.progress);
      else if ("waiting" in line) events.onWait?.();
      else if ("summary" in line) return line.summary;
      else throw new ServerError(`The server could not finish: ${line.failure}`);
    }
  } catch (error) {
    throw goneAway(error);
  }
  throw goneAway(new Error("the answer ended early"));
}

const goneAway = (error: unknown): unknown =>
  error instanceof Error && ("code" in error || error.message === "the answer ended early")
    ? new ServerError(`The server went away (${error.message}). Run the command again: it goes on from there.`)
    : error;
