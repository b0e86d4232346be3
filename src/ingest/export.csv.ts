/** The graph as tables: one file of comma-separated values for each kind of record, to read in a spreadsheet or with pandas. */
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify";
import { isRelationKind } from "./model.ts";
import { planOf } from "./plan.ts";
import { parseRecord, RECORDS, type RecordKind } from "./record.ts";

/** A record of the interchange format as JSON has it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Reads the records of some kinds, in the order of the format. */
export type RecordSource = (kinds: readonly RecordKind[]) => AsyncIterable<JsonRecord>;

/** Evidence has a table of its own, so none stands inline; the file says which kind of record it holds. */
const LEFT_OUT: ReadonlySet<string> = new Set(["record", "evidence"]);

/** A relation's key comes first: it is what the table of evidence names it by. */
const columnsOf = (kind: RecordKind): string[] => [
  ...(isRelationKind(kind) ? ["key"] : []),
  ...Object.keys(RECORDS[kind].shape).filter((field) => !LEFT_OUT.has(field)),
];

/**
 * Writes `KIND.csv` for each kind into the folder, which is made if missing. A table takes its name only when it is whole.
 * @returns the paths written
 */
export async function exportTables(
  records: RecordSource,
  kinds: readonly RecordKind[],
  folder: string,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for (const kind of kinds) {
    const path = join(folder, `${kind}.csv`);
    await whole(path, async (partial) => {
      const table = stringify({ header: true, columns: columnsOf(kind), escape_formulas: true });
      await pipeline(Readable.from(rowsOf(records, kind)), table, createWriteStream(partial));
    });
    written.push(path);
  }
  return written;
}

/** Writes beside the path, then renames: whoever reads the path finds the earlier file or the whole new one. */
export async function whole(path: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await write(partial);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function* rowsOf(records: RecordSource, kind: RecordKind): AsyncGenerator<Record<string, unknown>> {
  for await (const record of records([kind])) {
    const cells = Object.entries(record).map(([field, value]) => [field, cellOf(value)] as const);
    yield {
      ...(isRelationKind(kind) && { key: planOf(parseRecord(record)).relation?.key }),
      ...Object.fromEntries(cells),
    };
  }
}

/** Lists, and aliases with their languages, as JSON. */
const cellOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : value;
