/** What an import is told, and what it tells while it runs. */
import type { ReviewRow } from "./importers/importer.ts";
import type { Reject } from "./summary.ts";

/** A value that an import changes, or would change in a dry run. */
export interface Difference {
  /** The id of an entity or the key of a relation. */
  readonly subject: string;
  /** A field of its record; null where the whole subject comes or goes. */
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** A record of the data set that its source no longer has. */
export interface Retirable {
  /** The id of the data set record. */
  readonly id: string;
  readonly file: string;
}

export interface Progress {
  /** The source is read, then what differs is written. */
  readonly step: "reading" | "writing";
  /** Records so far. */
  readonly done: number;
  /** Of how many; null while it is not known. */
  readonly total: number | null;
}

export interface ImportOptions {
  /** Rows a transaction takes at most, 1 to 1,000; 500 without it. */
  readonly batch?: number | undefined;
  /** Say what would change, and write nothing. */
  readonly dryRun?: boolean | undefined;
  /** The records are the built-in seed: what they tell of stays when a data set withdraws it. */
  readonly seed?: boolean | undefined;
  /** Ends the import between two transactions; run again, it converges. */
  readonly signal?: AbortSignal | undefined;
  /** Told where another import has to end first. */
  readonly onWait?: (() => void) | undefined;
  readonly onReject?: ((reject: Reject) => void) | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly onDifference?: ((difference: Difference) => void) | undefined;
}

export interface SourcedOptions extends ImportOptions {
  /** The name of the data set; without it the records speak for themselves. */
  readonly dataset?: string | undefined;
  /** Whose word is shown where data sets disagree; 1 is best. */
  readonly rank?: number | undefined;
  /** The input is the whole data set: records of files that were not opened are gone. */
  readonly whole?: boolean | undefined;
  /** Retire the records that are gone, and what nothing else holds. */
  readonly prune?: boolean | undefined;
  readonly onReview?: ((row: ReviewRow) => void) | undefined;
  /** Told of every record that is gone, retired or not. */
  readonly onRetirable?: ((record: Retirable) => void) | undefined;
}
