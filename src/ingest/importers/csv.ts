/** People's own tables: records from the rows of a CSV file, as a mapping says what its columns mean. */
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { slugOf } from "../../api/id.ts";
import { countryOfId } from "../resolution/country.ts";
import { organisationOfId, organisationRecords } from "../resolution/organisation.ts";
import { columnsOfRecord, recordsOfRow } from "./csv.build.ts";
import type { Mapping } from "./csv.schema.ts";
import { fileRead } from "./file.read.ts";
import type { Importer, Place, ReadOptions, Sourced } from "./importer.ts";
import { SourceError } from "./source.error.ts";
import type { SourceFile } from "./source.files.ts";
import { isHeader, rowsOf, type TableRow } from "./table.read.ts";

type Value = Readonly<Record<string, unknown>>;

/** The file's name in ids: `My Visits.csv` is `my-visits.csv`. */
const slugOfFile = (file: string): string =>
  file
    .split(/[./\\]/)
    .map(slugOf)
    .filter((part) => part !== "")
    .join(".");

/** In a mapping the hash of the row's key, unless the table has a column of that name. */
const KEY = "key";
/** 48 bits: enough to tell a table's rows apart, and a number of its own in a set. */
const KEY_LENGTH = 12;
const keyOf = (values: readonly string[]): string =>
  createHash("sha256").update(values.join("\t")).digest("hex").slice(0, 16);

async function fileAt(path: string, mapping: Mapping): Promise<SourceFile> {
  const about = await stat(path).catch(() => undefined);
  if (about === undefined) throw new SourceError(`there is no ${path}`);
  if (!about.isFile()) throw new SourceError(`${path} is no file: expected a table such as visits.csv`);
  return { path, file: slugOfFile(mapping.file ?? basename(path)), size: about.size };
}

/** @throws SourceError where the mapping names a column that the table does not have, or has twice */
function checkColumns(header: readonly string[], mapping: Mapping, file: string): void {
  const named = [
    ...mapping.records.flatMap((record, index) =>
      columnsOfRecord(record).map((column) => [column, `records.${index}`] as const),
    ),
    ...(mapping.key ?? []).map((column) => [column, "key"] as const),
  ];
  for (const [column, where] of named) {
    const times = header.filter((one) => one === column).length;
    if (times === 1 || (times === 0 && column === KEY && where !== "key")) continue;
    const has = times === 0 ? "has no column" : `has ${times} columns`;
    throw new SourceError(
      `${file} ${has} ${JSON.stringify(column)}, which ${where} of the mapping names; it has ${header.join(", ")}`,
    );
  }
}

async function* read(path: string, mapping: Mapping, options: ReadOptions = {}): AsyncGenerator<Sourced> {
  const source = await fileAt(path, mapping);
  const { file, size } = source;
  const state: State = { lines: new Map(), told: new Set() };
  let bytes = 0;
  const onBytes = (count: number) => {
    bytes += count;
    options.onProgress?.(bytes, size);
  };
  const { delimiter, encoding } = mapping;
  yield* fileRead(file, rowsOf(source, { delimiter, encoding }, onBytes), function* (row, place) {
    if (isHeader(row)) checkColumns(row.header, mapping, basename(path));
    else yield* rowRecords(row, place, mapping, state);
  });
}

/** The countries and listed organisations that records refer to, by name, once each. */
function* referred(records: readonly Value[], told: Set<string>): Generator<Value> {
  for (const id of records.flatMap((record) => Object.values(record))) {
    if (typeof id !== "string" || told.has(id)) continue;
    const country = countryOfId(id);
    const organisation = organisationOfId(id);
    if (country === undefined && organisation === undefined) continue;
    told.add(id);
    if (country !== undefined) yield { record: "country", ...country };
    if (organisation !== undefined) yield* organisationRecords(organisation);
  }
}

interface State {
  /** Where each key stands. */
  readonly lines: Map<number, number>;
  /** Ids of countries and organisations that have been told. */
  readonly told: Set<string>;
}

function* rowRecords({ cells }: TableRow, place: Place, mapping: Mapping, state: State): Generator<Sourced> {
  const { file, line } = place;
  const key = keyOf((mapping.key ?? Object.keys(cells)).map((column) => cells[column] ?? ""));
  const number = Number.parseInt(key.slice(0, KEY_LENGTH), 16);
  const recordId = `${file}/${key}`;
  const source = `record:${mapping.dataset}/${recordId}`;
  const above = state.lines.get(number);
  if (above !== undefined) {
    yield { ...place, reject: `a row with the same key stands in line ${above} already`, row: cells, source };
    return;
  }
  const isColumn = (name: string) => Object.hasOwn(cells, name);
  const said = (column: string): string | undefined => {
    if (column === KEY && !isColumn(KEY)) return key;
    const text = cells[column] ?? "";
    return mapping.nothing.includes(text) ? undefined : text;
  };
  const records = recordsOfRow({ cells: said, isColumn, source }, mapping);
  if (typeof records === "string") {
    yield { ...place, reject: records, row: cells };
    return;
  }
  state.lines.set(number, line);
  if (records.length === 0) return;
  yield { ...place, value: { record: "datasetRecord", id: source, dataset: mapping.dataset, recordId, ...place } };
  for (const value of referred(records, state.told)) yield { ...place, value };
  for (const value of records) yield { ...place, value };
}

/** An importer of tables of one kind; held are a number for each row's key, to tell when one stands twice. */
export const csvImporter = (mapping: Mapping): Importer<unknown> => ({
  name: mapping.dataset,
  rank: mapping.rank,
  /** A data set may have other tables. */
  isWhole: async () => false,
  read: (path, _around, options) => read(path, mapping, options),
});
