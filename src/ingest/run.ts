/** What the phases of an import share. */
import type { Graph, Reader } from "../graph/graph.ts";
import type { Existence } from "./existence.ts";
import type { Planned } from "./plan.ts";
import type { Outcome } from "./summary.ts";

export interface Run {
  readonly graph: Graph;
  /** Rows a transaction takes at most. */
  readonly batch: number;
  /** One transaction; nothing in a dry run. */
  write(work: (transaction: Reader) => Promise<void>): Promise<void>;
  readonly existence: Existence;
  count(kind: string, outcome: Outcome): void;
  /** Says why a row, or a reference in it, is not taken. */
  refuse(planned: Planned, reason: string): void;
}

/** One walk over the records; each sees what the ones before have written. */
export interface Phase {
  take(planned: Planned): Promise<void>;
  /** Writes what is left over. */
  end(): Promise<void>;
}
