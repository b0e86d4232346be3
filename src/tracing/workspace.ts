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

export class Workspace {
  readonly encounters = new Encounters();
  readonly #officials: number;
  readonly #layers = new Map<string, Layer>();

  constructor(officials: number) {
    this.#officials = officials;
  }

  layer(name: string): Layer {
    const layer = this.#layers.get(name) ?? new Layer(this.#officials);
    this.#layers.set(name, layer);
    return layer;
  }

  /** How many officials any layer has a number for. */
  reached(): number {
    const all = new Set<number>();
    for (const { touched } of this.#layers.values()) for (const official of touched) all.add(official);
    return all.size;
  }

  clear(): void {
    for (const layer of this.#layers.values()) layer.clear();
    this.encounters.scanned = 0;
  }
}

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
  others.push(workspace);
}
