/** Newline-delimited JSON as rows with their places. Bad bytes and bad JSON are rows too, with the reason, so that the good ones still land. */
import { createReadStream, statSync } from "node:fs";

interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

export interface Row extends Place {
  /** The value, or undefined where `fault` says why there is none. */
  readonly value?: unknown;
  readonly fault?: string;
  readonly text: string;
}

const NEWLINE = 0x0a;
/** A line longer than this, in bytes, is a fault, not a record: it would have to be held whole. */
export const LONGEST = 10_000_000;
/** A value nested deeper than this is a fault too: no record is, and what it is could not be told, as JSON is written recursively. */
const DEEPEST = 1_000;

/**
 * Every row of the files in order. Blank lines are passed over, a byte order mark too.
 * @param onProgress told how many bytes have been read, of how many
 */
export async function* readRows(
  files: readonly string[],
  onProgress?: (read: number, total: number) => void,
): AsyncGenerator<Row> {
  const total = onProgress === undefined ? 0 : files.reduce((sum, file) => sum + statSync(file).size, 0);
  let read = 0;
  for (const file of files) {
    let line = 0;
    for await (const bytes of linesOf(createReadStream(file))) {
      line += 1;
      read += bytes.length + 1;
      onProgress?.(read, total);
      const row = rowOf({ file, line }, bytes);
      if (row !== undefined) yield row;
    }
  }
}

/** The lines of a stream without their ends; of one with more bytes than `longest` only as much as shows that it has. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, longest = LONGEST): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      yield rest.length > 0 ? Buffer.concat([rest, chunk.subarray(from, end)]) : chunk.subarray(from, end);
      rest = Buffer.alloc(0);
      from = end + 1;
    }
    // Past the limit only the fact is kept, not the bytes.
    if (rest.length <= longest) rest = Buffer.concat([rest, chunk.subarray(from)]);
  }
  if (rest.length > 0) yield rest;
}

function rowOf(place: Place, bytes: Buffer): Row | undefined {
  if (bytes.length > LONGEST) return { ...place, text: "", fault: `is longer than ${LONGEST} bytes` };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
  } catch {
    return { ...place, text: bytes.toString("latin1"), fault: "is not UTF-8" };
  }
  if (text === "") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ...place, text, fault: `is not JSON: ${(error as Error).message}` };
  }
  if (isTooDeep(value, text)) return { ...place, text, fault: `is nested more than ${DEEPEST} levels deep` };
  return { ...place, text, value };
}

function isTooDeep(value: unknown, text: string): boolean {
  // Each level takes two brackets, so that hardly any row is looked into.
  if (text.length < 2 * DEEPEST) return false;
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? (Object.values(one) as unknown[]) : []));
  }
  return false;
}
