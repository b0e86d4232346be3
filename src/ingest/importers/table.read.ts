/** Rows of a table in a text file (CSV, TSV), one at a time, with the line where each begins. */
import { Readable } from "node:stream";
import { type CsvError, parse } from "csv-parse";
import type { SourceFile } from "./source.files.ts";
import { piecesOf, UNREADABLE } from "./text.read.ts";

export interface TableFormat {
  readonly delimiter?: string;
  readonly encoding?: string;
  /** Names of the columns where the file has no header. */
  readonly columns?: readonly string[];
  /** Whether quotes are letters like others, as in tab-separated files. */
  readonly plain?: boolean;
}

export interface TableRow {
  readonly line: number;
  /** By column, without white space around. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface BrokenRow {
  readonly line: number;
  readonly reason: string;
  /** As it was read. */
  readonly row: unknown;
  /** The table breaks off here: no row after this one could be read. */
  readonly last?: true;
}

export interface TableHeader {
  readonly line: number;
  readonly header: readonly string[];
}

export const isHeader = (read: TableRow | BrokenRow | TableHeader): read is TableHeader => "header" in read;
export const isBrokenRow = (read: TableRow | BrokenRow | TableHeader): read is BrokenRow => "reason" in read;

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/**
 * The header first (also where the format gives the columns), then the rows. A row that cannot be taken comes with the reason,
 * and the rows after it are read; where quotes never close or a row is longer than a megabyte, the rest of the file is one such row.
 */
export async function* rowsOf(
  { path }: SourceFile,
  { delimiter = ",", encoding = "utf-8", columns, plain = false }: TableFormat,
  onBytes: (bytes: number) => void,
): AsyncGenerator<TableRow | BrokenRow | TableHeader> {
  const source = Readable.from(piecesOf(path, encoding, onBytes));
  const parser = source.pipe(
    parse({
      ...{ delimiter, bom: true, info: true, raw: true, relax_column_count: true, skip_empty_lines: true },
      ...{ skip_records_with_error: true, max_record_size: 1_000_000, ...(plain && { quote: null }) },
    }),
  );
  const skipped: BrokenRow[] = [];
  let ended = false;
  parser.on("skip", (error: CsvError & { readonly lines?: number }, raw?: string) => {
    if (ended) return;
    ended = ENDS.has(error.code);
    const line = startOf(error.lines ?? 1, raw ?? "");
    skipped.push({ line, reason: error.message, row: raw ?? "", ...(ended && { last: true }) });
    if (error.code !== "CSV_MAX_RECORD_SIZE") return;
    // Where such a row ends could only be found by holding it.
    source.destroy();
    parser.destroy();
  });
  let header: readonly string[] | undefined = columns;
  if (header !== undefined) yield { line: 1, header };
  try {
    for await (const { record, raw, info } of parser as AsyncIterable<Parsed>) {
      yield* skipped.splice(0);
      const line = startOf(info.lines, raw);
      const cells = record.map((cell) => cell.trim());
      if (header === undefined) {
        header = cells;
        yield { line, header };
      } else yield rowOf(cells, header, line);
    }
  } catch (error) {
    if (!ended)
      yield {
        line: (error as { readonly lines?: number }).lines ?? 1,
        reason: (error as Error).message,
        row: "",
        last: true,
      };
  }
  yield* skipped.splice(0);
  if (header === undefined && !ended) yield { line: 1, reason: "is empty: expected a header", row: "", last: true };
}

/** The line on which a row begins that ends on this one. */
const startOf = (end: number, raw: string): number => end - (raw.replace(/\r?\n$/, "").match(/\n/g)?.length ?? 0);

/** Errors after which no row can be told from the next. */
const ENDS: ReadonlySet<string> = new Set(["CSV_QUOTE_NOT_CLOSED", "CSV_MAX_RECORD_SIZE"]);

function rowOf(cells: readonly string[], header: readonly string[], line: number): TableRow | BrokenRow {
  if (cells.some((cell) => cell.includes(UNREADABLE)))
    return { line, reason: "not of the file's encoding", row: cells };
  if (cells.length !== header.length)
    return { line, reason: `has ${cells.length} cells, expected ${header.length}`, row: cells };
  return { line, cells: Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""])) };
}
