/** Each data set with how it is read: an entry here is what makes an importer part of the command. */
import type { JsonRecord, RecordSource } from "../ingest/export.csv.ts";
import { historianTravels } from "../ingest/importers/historian-travels.ts";
import { historianVisits } from "../ingest/importers/historian-visits.ts";
import type { Importer, ReadOptions, Sourced } from "../ingest/importers/importer.ts";
import { recordsIn } from "../ingest/importers/records.ts";
import type { RecordKind } from "../ingest/record.ts";
import { SURROUNDING_KINDS, surroundingsFrom } from "../ingest/resolution/surroundings.ts";
import type { TakeOptions } from "../local/store.ts";
import type { DatasetName } from "./dataset.ts";

export interface DatasetReader {
  /** Absent for records, which speak for themselves. */
  readonly dataset?: NonNullable<TakeOptions["dataset"]>;
  isWhole(path: string): Promise<boolean>;
  /**
   * What the path says.
   * @param around the graph that it is brought into
   * @param reviewed records of kind `review`: they decide, and are kept
   */
  items(path: string, around: RecordSource, reviewed: readonly JsonRecord[], options: ReadOptions): AsyncIterable<Sourced>;
}

/** A reader of each data set. @param mapping the file that says what the columns of a `csv` mean */
export const DATASET_READERS: Readonly<Record<DatasetName, (mapping?: string) => Promise<DatasetReader>>> = {
  "historian-visits": async () => resolving(historianVisits),
  "historian-travels": async () => resolving(historianTravels),
  records: async () => ({
    isWhole: async () => false,
    items: (path, _around, _reviewed, options) => recordsIn([path], options),
  }),
} as never;

/** What an importer needs of the graph around, and how that is made from records. */
interface Around<T> {
  readonly kinds: readonly RecordKind[];
  from(records: AsyncIterable<JsonRecord>): Promise<T>;
}

const PERSONS: Around<Awaited<ReturnType<typeof surroundingsFrom>>> = {
  kinds: SURROUNDING_KINDS,
  from: surroundingsFrom,
};
