/**
 * Answers by key, asked for in batches: what is asked for in one turn goes into one statement, and what is known is not
 * asked for again, not even what failed. DataLoader makes the batches; what it is given to load is a whole level's list of
 * keys, so that a level costs one promise, not one a key.
 */

import DataLoader from "dataloader";
import type { Ahead } from "./ahead.ts";

/** What stands for one key until its level has been answered, and its answer after. */
interface Entry<V> {
  readonly level: Level;
  value: V | Error | undefined;
}

/** Keys that were asked for together and were not known. */
interface Level {
  readonly keys: string[];
  /** What will be asked for of all its answers. */
  readonly ahead: Ahead | undefined;
  /** Never rejects: what fails is left in the entries. */
  done: Promise<void>;
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
  /** The entries above remember what is known, so that DataLoader need not. */
  readonly #levels = new DataLoader<Level, void>((levels) => this.#answer(levels), { cache: false });

  /** @param absent the answer for keys that have none */
  constructor(absent: V, load: Load<V>) {
    this.#absent = absent;
    this.#load = load;
  }

  async load(key: string, ahead?: Ahead): Promise<V> {
    const [value] = await this.loadMany([key], ahead);
    if (value instanceof Error) throw value;
    return value as V;
  }

  loadMany(keys: readonly string[], ahead?: Ahead): (V | Error)[] | Promise<(V | Error)[]> {
    const entries = new Array<Entry<V>>(keys.length);
    const level: Level = { keys: [], ahead, done: ALREADY, settled: false };
    let others: Set<Level> | undefined;
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as string;
      let entry = this.#entries.get(key);
      if (entry === undefined) {
        level.keys.push(key);
        entry = { level, value: undefined };
        this.#entries.set(key, entry);
      } else if (!entry.level.settled && entry.level !== level) {
        others ??= new Set();
        others.add(entry.level);
      }
      entries[at] = entry;
    }
    const values = () => entries.map(({ value }) => value as V | Error);
    if (level.keys.length > 0) level.done = this.#levels.load(level);
    else if (others === undefined) return values();
    if (others === undefined) return level.done.then(values);
    return Promise.all([level, ...others].map(({ done }) => done)).then(values);
  }

  /** Whether the key's answer is known or under way. */
  has(key: string): boolean {
    return this.#entries.has(key);
  }

  /** An answer that came along with another, if the key was not asked for yet. */
  prime(key: string, value: V): void {
    if (!this.#entries.has(key)) this.#entries.set(key, { level: SETTLED, value });
  }

  async #answer(levels: readonly Level[]): Promise<undefined[]> {
    const [first] = levels as [Level];
    const keys = levels.length === 1 ? first.keys : levels.flatMap((level) => level.keys);
    // What comes along is the same for all of a batch, or nothing does.
    const ahead = levels.every((level) => level.ahead?.name === first.ahead?.name) ? first.ahead : undefined;
    try {
      for (const [key, value] of await this.#load(keys, ahead)) {
        const entry = this.#entries.get(key);
        if (entry !== undefined) entry.value = value;
      }
      for (const key of keys) {
        const entry = this.#entries.get(key) as Entry<V>;
        if (entry.value === undefined) entry.value = this.#absent;
      }
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      for (const key of keys) (this.#entries.get(key) as Entry<V>).value = failure;
    }
    return levels.map((level) => {
      level.settled = true;
      return undefined;
    });
  }
}

const ALREADY = Promise.resolve();
const SETTLED: Level = { keys: [], ahead: undefined, done: ALREADY, settled: true };
