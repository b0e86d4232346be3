/** What the stages of an import share. */
import type { Reader } from "../graph/graph.ts";
import { type Changes, changes } from "./changes.ts";
import type { Existence } from "./existence.ts";
import type { Difference } from "./options.ts";
import type { Policy } from "./policy.ts";
import type { AnyRecord } from "./record.ts";
import type { Spooled } from "./spool.ts";
import type { Outcome } from "./summary.ts";

/** A record with its place. */
export interface Told {
  readonly record: AnyRecord;
  readonly spooled: Spooled;
  /** The record as it was read, where what it speaks of was merged into what it is about now. */
  readonly was?: AnyRecord | undefined;
  /** The sources that it cites come later: until then it is nobody's word. */
  readonly isEarly?: boolean;
}

export interface Run {
  readonly graph: Reader;
  /** Rows a transaction takes at most. */
  readonly batch: number;
  /** The moment that new evidence is recorded at. */
  readonly now: string;
  /** Records without a source are somebody's own word; otherwise they only fill what is empty. */
  readonly own: boolean;
  /** Nothing is written: what the input brings is not in the graph when it is looked for. */
  readonly isDry: boolean;
  readonly existence: Existence;
  readonly policy: Policy;
  /**
   * One transaction; nothing in a dry run, nor where there is nothing to change.
   * @param subjects ids and keys that it is about: with them it goes on while the next batch is prepared
   */
  write(changes: Changes, subjects?: Iterable<string>): Promise<void>;
  /** Waits for the transaction that goes on, where it is about one of these; without any, for all. */
  ready(subjects?: Iterable<string>): Promise<void>;
  /** Whether the graph cannot have evidence from this source, since the input has only now brought it. */
  isNewSource(source: string): boolean;
  /** Whether this run takes it out: in a dry run it is still there. */
  isRetired(key: string): boolean;
  /** Whether this run has made the node, or the relation. */
  isNewNode(id: string): boolean;
  isNewRelation(key: string): boolean;
  /** Remembers a relation that this run has made without counting it. */
  made(key: string): void;
  /** Remembers a pair of ends between which this run has made a relation of the kind. @returns whether it is the first */
  isFirstBetween(kind: string, from: string, to: string): boolean;
  /** The ranks of the data sets of these sources; what has none comes last. */
  ranks(sources: readonly string[]): Promise<(source: string) => number>;
  /**
   * What these sources say is told otherwise than their own data set told it: that reads them anew the next time.
   * Sources that the input brings itself are passed over.
   */
  disturb(sources: readonly string[], changes: Changes): void;
  /** Counts one record. A thing is created or changed once in a run, however many records speak of it. */
  count(kind: string, outcome: Outcome, identity?: string): void;
  /** Counts records of a kind that the graph has as they are. */
  countUnchanged(kind: string, records: number): void;
  /** Whether this run has counted it as created or changed. */
  isTouched(identity: string): boolean;
  /** Says why a row, or a reference in it, is not taken. */
  refuse(told: Told, reason: string): void;
  differ(difference: Difference): void;
  /** Evidence that the input has given again. */
  given(evidence: string): void;
  isGiven(evidence: string): boolean;
}

/** All that `work` writes is one transaction, in which it reads what it has written. It may run more than once. */
export function atOnce(run: Run, work: (run: Run) => Promise<void>): Promise<void> {
  const all = changes();
  all.add("keep", (transaction, careful) => {
    const write: Run["write"] = (changed) => changed.apply(transaction, careful);
    return work({ ...run, graph: transaction, write, ready: async () => {} });
  });
  return run.write(all);
}
