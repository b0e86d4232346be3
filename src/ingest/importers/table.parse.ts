/** Rows of delimited text that comes in pieces: their cells, the line where each begins, and a way on behind a stray quote. */
import { CsvError, parse } from "csv-parse/sync";
import type { Unread } from "./file.read.ts";

export interface ParsedRow {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Delimited {
  readonly delimiter: string;
  /** Whether quotes are letters like others. */
  readonly plain: boolean;
}

/** Bytes of a row, so that a quote left open does not hold the whole file. */
const LONGEST = 1_000_000;
const TOO_LONG = "is a row of more than a megabyte";
const NEVER_CLOSED = "has a quote that is never closed";
/** Bytes of a row that cannot be read, to tell it by. */
const SHOWN = 2_000;
const STRAY = "has a stray quote: inside quotes it is written twice, and nothing stands behind the closing one";

type Eol = "\n" | "\r";

/** What has come and is not told yet. */
interface Held {
  text: Buffer;
  line: number;
  /** Unknown until the first line ends; old Macs ended theirs with a carriage return alone. */
  eol?: Eol;
}

/**
 * Every row of the pieces. A stray quote costs the line on which its row begins, however many lines it seems to open:
 * rows are looked for again from the next line on. After a row that never ends there are none.
 */
export async function* parsedRows(
  pieces: AsyncIterable<string>,
  format: Delimited,
): AsyncGenerator<ParsedRow | Unread> {
  const held: Held = { text: Buffer.alloc(0), line: 1 };
  for await (const piece of pieces) {
    held.text = Buffer.concat([held.text, Buffer.from(piece)]);
    for (const row of rowsOfHeld(held, format, false)) {
      yield row;
      if ("last" in row) return;
    }
  }
  yield* rowsOfHeld(held, format, true);
}

/** @param end whether nothing comes after what is held, so that its last line is whole */
function* rowsOfHeld(held: Held, format: Delimited, end: boolean): Generator<ParsedRow | Unread> {
  const eol = held.eol ?? eolOf(held.text, end);
  if (eol !== undefined) held.eol = eol;
  for (;;) {
    const text = end ? held.text : held.text.subarray(0, held.text.lastIndexOf(eol ?? "\n") + 1);
    const { rows, problem } = parsedFrom(text, format, eol);
    let at = 0;
    for (const row of rows) {
      at += skipBlank(held);
      yield { line: held.line, cells: row.cells };
      skip(held, row.end - at);
      at = row.end;
    }
    skipBlank(held);
    const isOpen = problem === undefined || (problem === NEVER_CLOSED && !end);
    if (isOpen && held.text.length <= LONGEST) return;
    const reason = isOpen ? TOO_LONG : problem;
    const { line } = held;
    const row = firstLine(held);
    yield { line, reason, row, ...(reason !== STRAY && { last: true }) };
    if (reason !== STRAY) return;
  }
}

interface Parsed {
  /** With where each ends, in bytes. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly end: number }[];
  /** What is wrong with the row after them. */
  readonly problem?: string;
}

function parsedFrom(text: Buffer, { delimiter, plain }: Delimited, eol: Eol | undefined): Parsed {
  const rows: { readonly cells: readonly string[]; readonly end: number }[] = [];
  try {
    parse(text, {
      ...{ delimiter, record_delimiter: eol === "\r" ? "\r" : ["\r\n", "\n"], relax_column_count: true },
      ...{ skip_empty_lines: true, max_record_size: LONGEST, ...(plain && { quote: null }) },
      on_record: (cells: readonly string[], { bytes }) => {
        rows.push({ cells, end: bytes });
        return null;
      },
    });
    return { rows };
  } catch (error) {
    if (error instanceof CsvError) return { rows, problem: PROBLEMS[error.code] ?? STRAY };
    throw error;
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: NEVER_CLOSED,
  CSV_MAX_RECORD_SIZE: TOO_LONG,
};

/** A carriage return that is the last byte may be half of a line end. */
function eolOf(text: Buffer, end: boolean): Eol | undefined {
  if (text.includes("\n")) return "\n";
  return (end || text.length > LONGEST) && text.includes("\r") ? "\r" : undefined;
}

/** Goes on by so many bytes. */
function skip(held: Held, bytes: number): void {
  const eol = held.eol ?? "\n";
  for (let at = held.text.indexOf(eol); at >= 0 && at < bytes; at = held.text.indexOf(eol, at + 1)) held.line++;
  held.text = held.text.subarray(bytes);
}

/** Goes on to where a row begins; how many bytes that were. */
function skipBlank(held: Held): number {
  let bytes = 0;
  while (held.text[bytes] === 0x0a || held.text[bytes] === 0x0d) bytes++;
  skip(held, bytes);
  return bytes;
}

/** Goes on behind the first line, which is returned; of a very long one the beginning. */
function firstLine(held: Held): string {
  const end = held.text.indexOf(held.eol ?? "\n");
  const line = held.text.subarray(0, end < 0 ? held.text.length : end);
  skip(held, end < 0 ? held.text.length : end + 1);
  return line.subarray(0, SHOWN).toString().replace(/\r$/, "");
}
