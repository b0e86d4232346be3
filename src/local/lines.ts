/** Values as lines of JSON over HTTP, written no faster than they are read. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import { linesOf } from "../ingest/read.ts";

export const NDJSON = "application/x-ndjson";

/** @throws SyntaxError for a line that is no JSON */
export async function* valuesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<unknown> {
  for await (const line of linesOf(chunks)) if (line.length > 0) yield JSON.parse(line.toString("utf8")) as unknown;
}

/** Resolves when the stream can take more. @throws once the signal says to stop */
export async function drained(stream: Writable, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (stream.writableNeedDrain) await once(stream, "drain", { signal });
}
