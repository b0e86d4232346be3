/** What became of an import: counts by kind of record, and the rows that were not taken. */

/** A row that was not taken, or a reference in it. */
export interface Reject {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The row as it was read; its text where it could not be parsed. */
  readonly record: unknown;
  readonly reason: string;
}

export interface Counts {
  created: number;
  changed: number;
  unchanged: number;
  retired: number;
  rejected: number;
}
export type Outcome = keyof Counts;

export interface Summary extends Counts {
  byKind: Record<string, Counts>;
}

const none = (): Counts => ({ created: 0, changed: 0, unchanged: 0, retired: 0, rejected: 0 });

export const emptySummary = (): Summary => ({ ...none(), byKind: {} });

/** Counts records of this kind. */
export function tally(summary: Summary, kind: string, outcome: Outcome, records = 1): void {
  summary[outcome] += records;
  summary.byKind[kind] ??= none();
  summary.byKind[kind][outcome] += records;
}
