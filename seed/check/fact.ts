/** What a checker of the seed is given and what it answers: the interface between seed/check.ts and check/<dataset>.ts. */

/** Why something is believed, as it stands inline on a record. */
export interface SeedEvidence {
  /** The id of an article or of a dataset record (`record:countries/KOR`). */
  source: string;
  locator?: string | null;
  quote?: string | null;
  confidence?: number;
}

/** A line of seed/built-in: `record` says which kind it is, the other fields follow data.md, section Records. */
export interface SeedRecord {
  record: string;
  id?: string;
  evidence?: SeedEvidence[];
  [field: string]: unknown;
}

/** A record with the place it stands at. */
export interface Located {
  /** `file:line` inside seed/built-in, for messages. */
  at: string;
  record: SeedRecord;
}

/** Everything under seed/built-in. */
export interface Seed {
  records: readonly Located[];
  /** Records that have an id, by it; of two with the same id the first. */
  byId: ReadonlyMap<string, SeedRecord>;
}

/**
 * A record of the seed that cites a source: one fact for each piece of its evidence, so a record with two sources comes
 * as two facts, each to the checker of its own data set. The record is asserted whole: every field that it fills must
 * follow from its sources, of which `record.evidence` lists all; ids, aliases and our own words (summary, description)
 * are nobody's claim. A `participation`, say, asserts that the official was in the event, in that role and capacity.
 * Mentions have no evidence of their own and come as facts that cite their article, without a locator.
 */
export interface Fact extends Located {
  evidence: SeedEvidence;
  /** The cited record of `evidence.source`: a `datasetRecord` (dataset, recordId, file, line) or an `article`. */
  source: SeedRecord;
}

/** What is wrong, in one line; `at` is the fact's. */
export interface Problem {
  at: string;
  problem: string;
}

/**
 * Compares all facts that cite one data set with that data set, read where it lies: `folder` is
 * CHANCERY_DATA/<dataset>, also where nothing lies there (countries come from packages). It is called once, with the
 * facts in the order of the files, and the whole seed to look up what they refer to. No problems: an empty list. It
 * throws only where the data set itself cannot be read. It should also see that each cited record exists, and that
 * `file` and `line` of the datasetRecord lead to it.
 */
export type Checker = (facts: readonly Fact[], folder: string, seed: Seed) => Problem[] | Promise<Problem[]>;
