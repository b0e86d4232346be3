/** The meeting graph as it is traced: contexts with those recorded in them and the evidence for each. */
import type { Encounter, Status } from "./policy.ts";

/** First and last possible day, in days since 1970-01-01. */
export interface Days {
  readonly min: number;
  readonly max: number;
}

export interface Source {
  /** An article's or a dataset record's id. */
  readonly id: string;
  /** The article's publisher, or the data set's name. */
  readonly publisher: string;
  /** The data set that a record belongs to; null for an article. */
  readonly dataset: string | null;
}

export interface Participation {
  readonly official: string;
  /** What says so; none leaves the official counted as attending, and met by nobody. */
  readonly sources: readonly Source[];
  /** Of a treaty: when the official signed, null where that is unknown. */
  readonly signed?: Days | null;
}

export interface MeetingContext {
  /** Of an event, a treaty or an article. */
  readonly id: string;
  readonly encounter: Encounter;
  /** HELD for treaties and articles. */
  readonly status: Status;
  /** Null where undated. */
  readonly days: Days | null;
  readonly headcount: number | null;
  /** One for each official, whatever the roles. */
  readonly participations: readonly Participation[];
}
