/** What an importer is: how the files of a data set become records. Everything after that is the one write path's. */

/** Where something stands in a source; files are relative to the data set's folder, whatever path was given. */
export interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A decision that somebody should look at: a row of the review file. */
export interface ReviewRow {
  readonly source: string;
  /** The string that was read. */
  readonly text: string;
  readonly country: string | null;
  /** Whom it was taken for; null where it makes no entity. */
  readonly official: string | null;
  readonly score: number;
  /** The runner-up. */
  readonly candidate: string | null;
  readonly candidateScore: number | null;
  /** What the score is made of. */
  readonly parts: Readonly<Record<string, number>>;
}

/** One thing that an importer has to say, with its place. */
export type Sourced =
  /** A record of the interchange format, as JSON. */
  | (Place & { readonly value: Readonly<Record<string, unknown>> })
  /** A row that cannot be taken: why, and the row as it was read. */
  | (Place & {
      readonly reject: string;
      readonly row?: unknown;
      /**
       * The id of the data set record that the row tells of, where the fault cannot have hidden it: what that has said stays.
       * Null for what is of no record, such as a column that is not read. Without it the row may be of any record of the
       * file, and none of them is taken for gone.
       */
      readonly source?: string | null | undefined;
    })
  | (Place & { readonly review: ReviewRow })
  /** The file was read to its end: its records that are not said again are gone from the source. */
  | { readonly opened: string }
  /** What the records say stands in several files, and not all of these were read: what they do not say stays. */
  | { readonly incomplete: true };

export interface ReadOptions {
  /** Told how many bytes of the source have been read, of how many. */
  readonly onProgress?: ((read: number, total: number) => void) | undefined;
}

/** @typeParam Around what the importer relies on besides its files: the countries, persons and decisions of the graph */
export interface Importer<Around> {
  /** The data set: also its folder and its name on the command line. */
  readonly name: string;
  /** Among sources that disagree on a value the least shows it; 1 is best. */
  readonly rank: number;
  /** Whether the path is the whole data set, so that a file that is not there is gone. */
  isWhole(path: string): Promise<boolean>;
  read(path: string, around: Around, options?: ReadOptions): AsyncIterable<Sourced>;
}
