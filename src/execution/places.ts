/** Where the values of a level stand: each in an object or a list of the level above. */

export type Container = Record<string | number, unknown>;

export interface Places {
  /** Whether they stand in lists. */
  readonly inList: boolean;
  /** The position, above, of what a value stands in. */
  ownerOf(at: number): number;
  /** The key or the index at which it stands there. */
  keyOf(at: number): string | number;
  /** Puts values where they belong, but for the dead. */
  put(containers: readonly Container[], values: readonly unknown[], dead: ReadonlySet<number> | undefined): void;
}

/** At one key of each object. */
export class InObjects implements Places {
  readonly inList = false;
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  ownerOf(at: number): number {
    return at;
  }

  keyOf(): string {
    return this.#key;
  }

  put(containers: readonly Container[], values: readonly unknown[], dead: ReadonlySet<number> | undefined): void {
    const key = this.#key;
    for (let at = 0; at < values.length; at += 1) if (!dead?.has(at)) (containers[at] as Container)[key] = values[at];
  }
}

/** The items of lists, one list after the other. Where one of them stands is found when it is asked for, which is seldom. */
export class InLists implements Places {
  readonly inList = true;
  readonly #starts: readonly number[];
  /** Who asks for one mostly asks for its neighbours. */
  #last = 0;

  /** @param starts where among the items each list begins */
  constructor(starts: readonly number[]) {
    this.#starts = starts;
  }

  ownerOf(at: number): number {
    const starts = this.#starts;
    const last = this.#last;
    if ((starts[last] as number) <= at && at < (starts[last + 1] ?? Number.POSITIVE_INFINITY)) return last;
    // The last list that begins no later: of lists that begin together all but the last are empty.
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    this.#last = low;
    return low;
  }

  keyOf(at: number): number {
    return at - (this.#starts[this.ownerOf(at)] as number);
  }

  put(containers: readonly Container[], values: readonly unknown[], dead: ReadonlySet<number> | undefined): void {
    for (let owner = 0; owner < containers.length; owner += 1) {
      const container = containers[owner] as Container;
      const start = this.#starts[owner] as number;
      const end = this.#starts[owner + 1] ?? values.length;
      for (let at = start; at < end; at += 1) if (!dead?.has(at)) container[at - start] = values[at];
    }
  }
}

/** Some of other values, in the same places. */
export class Among implements Places {
  readonly inList: boolean;
  readonly #places: Places;
  readonly #ats: readonly number[];

  constructor(places: Places, ats: readonly number[]) {
    this.inList = places.inList;
    this.#places = places;
    this.#ats = ats;
  }

  ownerOf(at: number): number {
    return this.#places.ownerOf(this.#ats[at] as number);
  }

  keyOf(at: number): string | number {
    return this.#places.keyOf(this.#ats[at] as number);
  }

  put(containers: readonly Container[], values: readonly unknown[], dead: ReadonlySet<number> | undefined): void {
    for (let at = 0; at < values.length; at += 1)
      if (!dead?.has(at)) (containers[this.ownerOf(at)] as Container)[this.keyOf(at)] = values[at];
  }
}
