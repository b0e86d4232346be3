/** Rows of a table in a text file (CSV, TSV), one at a time, with the line where each begins. */
import { isUnread, type Unread } from "./file.read.ts";
import type { SourceFile } from "./source.files.ts";
import { parsedRows } from "./table.parse.ts";
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

export interface TableHeader {
  readonly line: number;
  readonly header: readonly string[];
}

export const isHeader = (read: TableRow | TableHeader): read is TableHeader => "header" in read;

/**
 * The header first (also where the format gives the columns), then the rows. A row that cannot be taken comes with the reason,
 * and the rows after it are read; where the header cannot be read, quotes never close or a row is longer than a megabyte,
 * the rest of the file is one such row.
 */
export async function* rowsOf(
  { path }: SourceFile,
  { delimiter = ",", encoding = "utf-8", columns, plain = false }: TableFormat,
  onBytes: (bytes: number) => void,
): AsyncGenerator<TableRow | Unread | TableHeader> {
  let header = columns;
  if (header !== undefined) yield { line: 1, header };
  for await (const read of parsedRows(
    piecesOf(path, () => encoding, onBytes),
    { delimiter, plain },
  )) {
    if (isUnread(read)) {
      yield header === undefined ? { ...read, last: true } : read;
      if (header === undefined || read.last) return;
      continue;
    }
    const { line, cells: padded } = read;
    const cells = padded.map((cell) => cell.trim());
    if (header === undefined) {
      header = cells;
      yield { line, header };
    } else yield rowOf(cells, header, line);
  }
  if (header === undefined) yield { line: 1, reason: "is empty: expected a header", row: "", last: true };
}

function rowOf(cells: readonly string[], header: readonly string[], line: number): TableRow | Unread {
  if (cells.some((cell) => cell.includes(UNREADABLE)))
    return { line, reason: "not of the file's encoding", row: cells };
  if (cells.length !== header.length)
    return { line, reason: `has ${cells.length} cells, expected ${header.length}`, row: cells };
  return { line, cells: Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""])) };
}
