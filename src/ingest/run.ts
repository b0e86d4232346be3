/** What the phases of an import share. */
import type { Graph, Reader } from "../graph/graph.ts";
import type { Existence } from "./existence.ts";
import type { Plan, Properties } from "./plan.ts";
import type { Outcome } from "./summary.ts";

/** A record's plan and where it stands. */
export interface Planned {
  readonly plan: Plan;
  readonly file: string;
  readonly line: number;
  readonly value: unknown;
  /** The kind of record, as the summary counts it. */
  readonly kind: string;
}

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

/** Collects items by group, and hands a group on as soon as it is a batch. */
export function batches<T>(size: number, flush: (group: string, items: readonly T[]) => Promise<void>) {
  const groups = new Map<string, T[]>();
  return {
    async add(group: string, item: T): Promise<void> {
      const items = groups.get(group) ?? [];
      groups.set(group, items);
      items.push(item);
      if (items.length < size) return;
      groups.delete(group);
      await flush(group, items);
    },
    async end(): Promise<void> {
      for (const [group, items] of groups) await flush(group, items);
      groups.clear();
    },
  };
}

/** The items by what they have in common, in the order of their first. */
export function grouped<T>(items: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group === undefined) groups.set(by(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** What a stored thing is beside what it should be; absent properties and null are the same. */
export function outcomeOf(found: Properties | undefined, wanted: Properties): "created" | "changed" | "unchanged" {
  if (found === undefined) return "created";
  const same = Object.entries(wanted).every(([name, value]) => JSON.stringify(found[name] ?? null) === JSON.stringify(value));
  return same ? "unchanged" : "changed";
}
