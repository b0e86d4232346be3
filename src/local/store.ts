/** Where commands read and write records: a graph that they have opened, or the server that holds it. */
import type { RecordSource } from "../ingest/export.csv.ts";
import type { Sourced } from "../ingest/importers/importer.ts";
import type { SourcedOptions } from "../ingest/options.ts";
import type { RecordKind } from "../ingest/record.ts";
import type { Summary } from "../ingest/summary.ts";

/** What is to be done with what is brought; all of it can be said in a request. */
export type TakeOptions = Pick<SourcedOptions, "dataset" | "rank" | "whole" | "prune" | "dryRun" | "batch" | "seed">;

/** What is told on the way. */
export type TakeEvents = Pick<SourcedOptions, "onWait" | "onReject" | "onDifference" | "onRetirable" | "onProgress">;

export interface RecordStore {
  /** Records as lines of newline-delimited JSON, each with its newline; of all kinds or of some. */
  lines(kinds?: readonly RecordKind[]): AsyncIterable<string>;
  /** Brings in what an importer says, or records. @throws if it is cut off; done again it ends the same */
  take(items: AsyncIterable<Sourced>, options: TakeOptions, events: TakeEvents): Promise<Summary>;
}

/** What the store holds, a record at a time. */
export const recordsOf = (store: RecordStore): RecordSource =>
  async function* (kinds) {
    for await (const line of store.lines(kinds)) yield JSON.parse(line) as Record<string, unknown>;
  };
