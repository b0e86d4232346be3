/** Long columns of numbers, and what is done with them in steps. */
import type { Steps } from "./trace.ts";

/** Rows that one step of the building takes. */
export const STEP = 20_000;

/** Numbers whose count is not known beforehand. */
export class Column {
  #values = new Int32Array(1_024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  values(): Int32Array {
    return this.#values.subarray(0, this.length);
  }
}

/** Rows in the order of a small number that each has, those of the same number as they came; and where each number begins. */
export function* sortedBy(
  keys: Int32Array,
  upTo: number,
): Steps<{ readonly order: Int32Array; readonly starts: Int32Array }> {
  const starts = new Int32Array(upTo + 1);
  for (let at = 0; at < keys.length; at += 1) {
    const next = (keys[at] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
    if (at % STEP === 0) yield;
  }
  for (let at = 1; at <= upTo; at += 1) {
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
    if (at % STEP === 0) yield;
  }
  yield;
  const free = starts.slice();
  const order = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const number = keys[at] as number;
    order[free[number] as number] = at;
    free[number] = (free[number] as number) + 1;
    if (at % STEP === 0) yield;
  }
  return { order, starts };
}

/** Where each place begins, of those that say where they end; an empty one begins where the one before it ends. */
export function* filledUp(starts: Int32Array): Steps<void> {
  for (let at = 1; at < starts.length; at += 1) {
    starts[at] = Math.max(starts[at] as number, starts[at - 1] as number);
    if (at % STEP === 0) yield;
  }
}

/** So many numbers, each by its position. */
export function* numbers(length: number, at: (position: number) => number): Steps<Int32Array<ArrayBuffer>> {
  const made = new Int32Array(length);
  for (let position = 0; position < length; position += 1) {
    made[position] = at(position);
    if (position % STEP === 0) yield;
  }
  return made;
}

/** For each row what another one says, by its position. */
export const taken = (from: Int32Array, positions: Int32Array) =>
  numbers(positions.length, (at) => from[positions[at] as number] as number);

/** The participation of an official in a context; -1 if there is none. */
export function within(officials: Int32Array, starts: Int32Array, context: number, official: number): number {
  let [low, high] = [starts[context] as number, (starts[context + 1] as number) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = officials[middle] as number;
    if (found === official) return middle;
    if (found < official) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The first place from one to another whose number, in ascending order, is so great or greater; it is mostly near. */
export function placeFrom(ascending: Int32Array, from: number, to: number, wanted: number): number {
  let [low, step] = [from, 1];
  while (low + step < to && (ascending[low + step] as number) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(to, low + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many publishers the sources from one place to another have. */
export function differing(publishers: Int32Array, sources: Int32Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const publisher = publishers[sources[at] as number];
    let before = from;
    while (before < at && publishers[sources[before] as number] !== publisher) before += 1;
    if (before === at) count += 1;
  }
  return count;
}
