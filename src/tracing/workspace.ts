/** Room for one search at a time, a number for every official: made once and cleared by what was touched, since most searches touch little. */
import { Column } from "./columns.ts";
import { Encounters } from "./encounters.ts";
import type { Projection } from "./projection.ts";

/** A number for some of the officials; NaN for the others. */
export class Layer {
  readonly values: Float64Array;
  readonly #touched = new Column();

  constructor(officials: number) {
    this.values = new Float64Array(officials).fill(Number.NaN);
  }

  /** How many have a number. */
  get size(): number {
    return this.#touched.length;
  }

  /** Those who have a number, as they came to it. */
  get touched(): Int32Array {
    return this.#touched.values();
  }

  put(official: number, value: number): void {
    if (Number.isNaN(this.values[official])) this.#touched.push(official);
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
    this.#touched.length = 0;
  }
}

/** A small number for some of the officials; 0 for the others. */
export class Marks {
  readonly values: Uint8Array;
  readonly #marked: number[] = [];

  constructor(officials: number) {
    this.values = new Uint8Array(officials);
  }

  /** How many are marked. */
  get size(): number {
    return this.#marked.length;
  }

  put(official: number, mark: number): void {
    if (this.values[official] === 0) this.#marked.push(official);
    this.values[official] = mark;
  }

  clear(): void {
    for (const official of this.#marked) this.values[official] = 0;
    this.#marked.length = 0;
  }
}

/** Of an official in `Onward`: the way of the best, and the best by another way. They are wanted together, and so stand together. */
const [WAY, OTHER] = [0, 1];

/**
 * How well an official can go on: the best, and the best by way of someone else, since who is on the path already cannot be passed again.
 * Where the next hop is the only one that may return, what it says is exact.
 */
export class Onward extends Layer {
  readonly #ways: Float64Array;

  constructor(officials: number) {
    super(officials);
    this.#ways = new Float64Array(officials * 2);
  }

  /** Keeps the greater numbers; NaN is none. */
  by(official: number, value: number, way: number): void {
    if (Number.isNaN(value)) return;
    const best = this.values[official] as number;
    const [wayAt, otherAt] = [official * 2 + WAY, official * 2 + OTHER];
    if (Number.isNaN(best)) {
      this.put(official, value);
      this.#ways[wayAt] = way;
      this.#ways[otherAt] = Number.NaN;
    } else if (way === this.#ways[wayAt]) {
      if (value > best) this.values[official] = value;
    } else if (value > best) {
      this.#ways[otherAt] = best;
      this.values[official] = value;
      this.#ways[wayAt] = way;
    } else if (!((this.#ways[otherAt] as number) >= value)) this.#ways[otherAt] = value;
  }

  /** Nobody to go on to. */
  none(official: number): void {
    this.by(official, -Infinity, -1);
  }

  /** The best that does not lead to this one next; NaN if there is none. */
  passing(official: number, one: number): number {
    if (!this.has(official)) return Number.NaN;
    return (
      this.#ways[official * 2 + WAY] === one ? this.#ways[official * 2 + OTHER] : this.values[official]
    ) as number;
  }

  /** The best that does not lead back to the path at once; NaN or -Infinity if there is none. */
  past(official: number, path: readonly number[]): number {
    if (!this.has(official)) return Number.NaN;
    return path.includes(this.#ways[official * 2 + WAY] as number)
      ? (this.#ways[official * 2 + OTHER] as number)
      : (this.values[official] as number);
  }
}

export class Workspace {
  readonly encounters = new Encounters();
  readonly marks: Marks;
  readonly #officials: number;
  readonly #layers = new Map<string, Layer>();
  readonly #onward: Onward[] = [];

  constructor(officials: number) {
    this.#officials = officials;
    this.marks = new Marks(officials);
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
    for (const layer of this.#onward) for (const official of layer?.touched ?? []) this.marks.put(official, 1);
    return this.marks.size;
  }

  clear(): void {
    for (const layer of [...this.#layers.values(), ...this.#onward]) layer?.clear();
    this.marks.clear();
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
