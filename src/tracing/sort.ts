/** Sorting in steps: long lists are sorted a piece at a time, and the pieces merged. */
import type { Steps } from "./trace.ts";

/** Rows sorted at a stretch, and rows merged. */
const PIECE = 1_000;
const MERGED = 10_000;

/** A new list in order; equal ones stay as they came. */
export function* sortedInSteps<T>(rows: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let pieces: T[][] = [];
  for (let from = 0; from < rows.length; from += PIECE) {
    pieces.push(rows.slice(from, from + PIECE).sort(compare));
    yield;
  }
  while (pieces.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < pieces.length; at += 2)
      merged.push(yield* mergedInSteps(pieces[at] as T[], pieces[at + 1] ?? [], compare));
    pieces = merged;
  }
  return pieces[0] ?? [];
}

function* mergedInSteps<T>(one: T[], other: T[], compare: (a: T, b: T) => number): Steps<T[]> {
  if (other.length === 0) return one;
  const merged: T[] = [];
  let [left, right] = [0, 0];
  while (left < one.length || right < other.length) {
    const takesLeft = right === other.length || (left < one.length && compare(one[left] as T, other[right] as T) <= 0);
    merged.push((takesLeft ? one[left++] : other[right++]) as T);
    if (merged.length % MERGED === 0) yield;
  }
  yield;
  return merged;
}
