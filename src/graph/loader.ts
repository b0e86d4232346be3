/**
 * Answers by key, asked for in batches: what is asked for in one turn goes into one statement, and what is known is not
 * asked for again, not even what failed. DataLoader's contract besides, but that a whole level of keys costs one promise, not
 * one each.
 */

import type { Ahead } from "./ahead.ts";

/** What stands for one key until its batch has come, and its answer after. */
interface Entry<V> {
  readonly batch: Batch;
  value: V | Error | undefined;
}

interface Batch {
  /** Never rejects: a batch that fails leaves its error in its entries. */
  readonly done: Promise<void>;
  readonly keys: string[];
  /** What will be asked for of all its answers; undefined where that is not the same of all. */
  ahead: Ahead | undefined;
  settled: boolean;
}

/** What is asked of a loader. */
export interface Lookup<V> {
  /** @throws what the key's batch failed with */
  load(key: string, ahead?: Ahead): Promise<V>;
  /** The answers in the keys' order, failures in their places. */
  loadMany(keys: readonly string[], ahead?: Ahead): (V | Error)[] | Promise<(V | Error)[]>;
}

/** Answers for many keys at once; keys that are left out have none. @throws for all of them */
export type Load<V> = (
  keys: readonly string[],
  ahead: Ahead | undefined,
) => Promise<readonly (readonly [key: string, value: V])[]>;

export class Loader<V> implements Lookup<V> {
  readonly #load: Load<V>;
  readonly #absent: V;
  readonly #entries = new Map<string, Entry<V>>();
  #open: Batch | undefined;

  /** @param absent the answer for keys that have none */
  constructor(absent: V, load: Load<V>) {
    this.#absent = absent;
    this.#load = load;
  }

  async load(key: string, ahead?: Ahead): Promise<V> {
    const entry = this.#entry(key, ahead);
    if (!entry.batch.settled) await entry.batch.done;
    if (entry.value instanceof Error) throw entry.value;
    return entry.value as V;
  }

  loadMany(keys: readonly string[], ahead?: Ahead): (V | Error)[] | Promise<(V | Error)[]> {
    const entries = new Array<Entry<V>>(keys.length);
    let pending: Batch | undefined;
    let others: Set<Batch> | undefined;
    for (let at = 0; at < keys.length; at += 1) {
      const entry = this.#entry(keys[at] as string, ahead);
      entries[at] = entry;
      const { batch } = entry;
      if (batch.settled || batch === pending) continue;
      if (pending === undefined) pending = batch;
      else {
        others ??= new Set();
        others.add(batch);
      }
    }
    const values = () => entries.map(({ value }) => value as V | Error);
    if (pending === undefined) return values();
    if (others === undefined) return pending.done.then(values);
    return Promise.all([pending, ...others].map(({ done }) => done)).then(values);
  }

  /** Whether the key's answer is known or under way. */
  has(key: string): boolean {
    return this.#entries.has(key);
  }

  /** An answer that came along with another, if the key was not asked for yet. */
  prime(key: string, value: V): void {
    if (!this.#entries.has(key)) this.#entries.set(key, { batch: SETTLED, value });
  }

  #entry(key: string, ahead: Ahead | undefined): Entry<V> {
    let entry = this.#entries.get(key);
    if (entry === undefined) {
      const batch = this.#open ?? this.#opened(ahead);
      if (batch.ahead?.name !== ahead?.name) batch.ahead = undefined;
      batch.keys.push(key);
      entry = { batch, value: undefined };
      this.#entries.set(key, entry);
    }
    return entry;
  }

  /** A batch that takes keys until all that is ready to run in this turn has run. */
  #opened(ahead: Ahead | undefined): Batch {
    const keys: string[] = [];
    const done = afterThisTurn().then(async () => {
      this.#open = undefined;
      try {
        await this.#answer(batch);
      } catch (error) {
        const failure = error instanceof Error ? error : new Error(String(error));
        for (const key of keys) (this.#entries.get(key) as Entry<V>).value = failure;
      }
      batch.settled = true;
    });
    const batch: Batch = { done, keys, ahead, settled: false };
    this.#open = batch;
    return batch;
  }

  async #answer({ keys, ahead }: Batch): Promise<void> {
    for (const [key, value] of await this.#load(keys, ahead)) {
      const entry = this.#entries.get(key);
      if (entry !== undefined) entry.value = value;
    }
    for (const key of keys) {
      const entry = this.#entries.get(key) as Entry<V>;
      if (entry.value === undefined) entry.value = this.#absent;
    }
  }
}

const SETTLED: Batch = { done: Promise.resolve(), keys: [], ahead: undefined, settled: true };

/** Promises that are ready are followed first: what they ask for belongs to the same batch. */
const afterThisTurn = () => new Promise<void>((resolve) => ready.then(() => process.nextTick(resolve)));
const ready = Promise.resolve();
