/** Room for one search at a time, a number for every official: made once and cleared by what was touched, since most searches touch little. */
import { Encounters } from "./encounters.ts";
import type { Projection } from "./projection.ts";

/** A number for some of the officials; NaN for the others. */
export class Layer {
  readonly values: Float64Array;
  readonly touched: number[] = [];

  constructor(officials: number) {
    this.values = new Float64Array(officials).fill(Number.NaN);
  }

  put(official: number, value: number): void {
    if (Number.isNaN(this.values[official])) this.touched.push(official);
    this.values[official] = value;
  }

  /** Keeps the greater number. */
  raise(official: number, value: number): boolean {
    const before = this.values[official] as number;
    if (before >= value) return false;
    this.put(official, value);
    return true;
  }

  has(official: number): boolean {
    return !Number.isNaN(this.values[official]);
  }

  clear(): void {
    for (const official of this.touched) this.values[official] = Number.NaN;
    this.touched.length = 0;
  }
}

/**
 * How well an official can go on: the best, and the best by way of someone else, since who is on the path already cannot be passed again.
 * Where the next hop is the only one that may return, what it says is exact.
 */
export class Onward extends Layer {
  readonly #ways: Int32Array;
  readonly #others: Float64Array;

  constructor(officials: number) {
    super(officials);
    this.#ways = new Int32Array(officials);
    this.#others = new Float64Array(officials);
  }

  /** Keeps the greater numbers; NaN is none. */
  by(official: number, value: number, way: number): void {
    if (Number.isNaN(value)) return;
    const best = this.values[official] as number;
    if (Number.isNaN(best)) {
      this.put(official, value);
      this.#ways[official] = way;
      this.#others[official] = Number.NaN;
    } else if (way === this.#ways[official]) {
      if (value > best) this.values[official] = value;
    } else if (value > best) {
      this.#others[official] = best;
      this.values[official] = value;
      this.#ways[official] = way;
    } else if (!((this.#others[official] as number) >= value)) this.#others[official] = value;
  }

  /** Nobody to go on to. */
  none(official: number): void {
    this.by(official, -Infinity, -1);
  }

  /** The best that does not lead to this one next; NaN if there is none. */
  passing(official: number, one: number): number {
    if (!this.has(official)) return Number.NaN;
    return (this.#ways[official] === one ? this.#others[official] : this.values[official]) as number;
  }

  /** The best that does not lead back to the path at once; NaN or -Infinity if there is none. */
  past(official: number, path: readonly number[]): number {
    if (!this.has(official)) return Number.NaN;
    return path.includes(this.#ways[official] as number)
      ? (this.#others[official] as number)
      : (this.values[official] as number);
  }
}

export class Workspace {
  readonly encounters = new Encounters();
  readonly #officials: number;
  readonly #layers = new Map<string, Layer>();
  readonly #onward: Onward[] = [];

  constructor(officials: number) {
    this.#officials = officials;
  }

  layer(name: string): Layer {
    const layer = this.#layers.get(name) ?? new Layer(this.#officials);
    this.#layers.set(name, layer);
    return layer;
  }

  /** By how many hops are left. */
  onward(hops: number): Onward {
    this.#onward[hops] ??= new Onward(this.#officials);
    return this.#onward[hops] as Onward;
  }

  /** How many officials were found to lead anywhere. */
  reached(): number {
    const all = new Set<number>();
    for (const layer of this.#onward) for (const official of layer?.touched ?? []) all.add(official);
    return all.size;
  }

  clear(): void {
    for (const layer of [...this.#layers.values(), ...this.#onward]) layer?.clear();
    this.encounters.scanned = 0;
  }
}

/** How many are kept for the next searches: what a rush of them took is let go. */
const KEPT = 4;
const free = new WeakMap<Projection, Workspace[]>();

/** Searches that run at the same time get a workspace each. */
export function borrowed(projection: Projection): Workspace {
  return free.get(projection)?.pop() ?? new Workspace(projection.officials.length);
}

/** A search that is given up never gives its workspace back: it is not clean, and is forgotten. */
export function giveBack(projection: Projection, workspace: Workspace): void {
  workspace.clear();
  const others = free.get(projection) ?? [];
  free.set(projection, others);
  if (others.length < KEPT) others.push(workspace);
}
