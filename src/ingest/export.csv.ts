/** The graph as tables: comma-separated values for each kind of record, to read in a spreadsheet or with pandas. */
import type { Transform } from "node:stream";
import { stringify } from "csv-stringify";
import { isRelationKind } from "./model.ts";
import { keyOf } from "./plan.ts";
import { RECORDS, type RecordKind } from "./record.ts";

/** A record of the interchange format as JSON has it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Reads the records of some kinds, in the order of the format. */
export type RecordSource = (kinds: readonly RecordKind[]) => AsyncIterable<JsonRecord>;

/** Evidence has a table of its own, so none stands inline; a table holds one kind of record. */
const LEFT_OUT: ReadonlySet<string> = new Set(["record", "evidence"]);

/** A relation's key comes first: it is what the table of evidence names it by. */
const columnsOf = (kind: RecordKind): string[] => [
  ...(isRelationKind(kind) ? ["key"] : []),
  ...Object.keys(RECORDS[kind].shape).filter((field) => !LEFT_OUT.has(field)),
];

/** From rows to the text of the table with its head. What a spreadsheet would take for a formula gets a `'` before it. */
export const tableOf = (kind: RecordKind): Transform =>
  stringify({ header: true, columns: columnsOf(kind), escape_formulas: true });

/** The records of a kind as rows of its table. */
export async function* rowsOf(records: RecordSource, kind: RecordKind): AsyncGenerator<Record<string, unknown>> {
  for await (const record of records([kind])) {
    const cells = Object.fromEntries(Object.entries(record).map(([field, value]) => [field, cellOf(value)]));
    yield isRelationKind(kind) ? { key: keyOf(kind, record), ...cells } : cells;
  }
}

/** Lists, and aliases with their languages, as JSON; so are true and false, which the writer would make 1 and nothing. */
const cellOf = (value: unknown): unknown =>
  (typeof value === "object" && value !== null) || typeof value === "boolean" ? JSON.stringify(value) : value;
