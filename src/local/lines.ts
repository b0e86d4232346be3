/** Values as lines of JSON over HTTP, written no faster than they are read. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import { LONGEST, linesOf } from "../ingest/read.ts";

export const NDJSON = "application/x-ndjson";

/** A row that cannot be read is sent as it is, and JSON writes some bytes with six. */
const LONGEST_SENT = 7 * LONGEST;

/** @throws SyntaxError for a line that is no JSON */
export async function* valuesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<unknown> {
  for await (const line of linesOf(chunks, LONGEST_SENT))
    if (line.length > 0) yield JSON.parse(line.toString("utf8")) as unknown;
}

/** Resolves when the stream can take more. @throws once the signal says to stop */
export async function drained(stream: Writable, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (stream.writableNeedDrain) await once(stream, "drain", { signal });
}
