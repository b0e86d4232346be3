/** Where commands read and write records: a graph that they have opened, or the server that holds it. */
import type { Sourced } from "../ingest/importers/importer.ts";
import type { RecordKind } from "../ingest/record.ts";
import type { Reject, Summary } from "../ingest/summary.ts";

/** What a command wants done with what it brings; all of it can be said in a request. */
export interface TakeOptions {
  /** The data set that the items are of; records that speak for themselves have none. */
  readonly dataset?: { readonly name: string; readonly rank: number } | undefined;
  /** Whether the items are the whole data set, so that a file that is not among them is gone. */
  readonly whole?: boolean | undefined;
  /** Retire what is gone from the source. */
  readonly prune?: boolean | undefined;
  /** Say what would change, and write nothing. */
  readonly dryRun?: boolean | undefined;
  /** Rows a transaction takes at most. */
  readonly batch?: number | undefined;
  /** These are the built-in seed: mark the graph as seeded. */
  readonly seed?: boolean | undefined;
}

/** What is told on the way. Where a promise comes back, it is waited for. */
export interface TakeEvents {
  onReject?(reject: Reject): void | Promise<void>;
  /** One thing that a dry run would change. */
  onDifference?(difference: Difference): void | Promise<void>;
  /** How many records have been compared and written, of how many. */
  onProgress?(done: number, total: number): void;
}

export interface RecordStore {
  /** Lines of newline-delimited JSON, each with its newline. */
  lines(kinds?: readonly RecordKind[]): AsyncIterable<string>;
  /** Brings items in by the one write path. @throws if it is cut off; done again it ends the same */
  take(items: AsyncIterable<Sourced>, options: TakeOptions, events: TakeEvents): Promise<Summary>;
  close(): Promise<void>;
}
