/** The best paths found so far, and whether a beginning can still become one of them. */
import { rounded, roundedBound } from "./weight.ts";

export interface Candidate {
  /** Positions, from one end to the other. */
  readonly officials: readonly number[];
  /** Best is least, number by number; of equal ranks the lesser ids come first. */
  readonly rank: readonly number[];
}

export class Found<C extends Candidate> {
  readonly #most: number;
  readonly #best: C[] = [];

  /** @param most how many paths are wanted */
  constructor(most: number) {
    this.#most = most;
  }

  best(): readonly C[] {
    return this.#best;
  }

  full(): boolean {
    return this.#best.length === this.#most;
  }

  /** Each path comes once. */
  add(candidate: C): void {
    let at = this.#best.length;
    while (at > 0 && compared(candidate, this.#best[at - 1] as C) < 0) at -= 1;
    this.#best.splice(at, 0, candidate);
    if (this.#best.length > this.#most) this.#best.pop();
  }

  /**
   * Whether nothing that begins so is wanted.
   * @param rank none that begins so ranks better
   * @param officials how it begins; undefined where the order of ids must not decide
   */
  hopeless(rank: readonly number[], officials?: readonly number[]): boolean {
    const last = this.#best[this.#most - 1];
    if (last === undefined) return false;
    const order = compareNumbers(rank, last.rank);
    if (order !== 0 || officials === undefined) return order > 0;
    for (const [at, official] of officials.entries())
      if (official !== last.officials[at]) return official > (last.officials[at] as number);
    return false;
  }

  /** As `hopeless`, where paths of one length are made in the order of their ids: of equal ranks the one that comes later is not wanted. */
  late(rank: readonly number[]): boolean {
    const last = this.#best[this.#most - 1];
    return last !== undefined && compareNumbers(rank, last.rank) >= 0;
  }
}

const compared = (a: Candidate, b: Candidate) =>
  compareNumbers(a.rank, b.rank) || compareNumbers(a.officials, b.officials);

/** Number by number; what begins another comes first. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    const [one, other] = [a[at] as number, b[at] as number];
    if (one !== other) return one < other ? -1 : 1;
  }
  return a.length - b.length;
}

/** The last strength rounded is often the next one too, and rounding is dear. */
let lastBound = Number.NaN;
let lastRounded = Number.NaN;

/** As a number of a rank: no path that multiplies this by one or less is stronger. */
export function strengthBound(product: number): number {
  if (product !== lastBound) {
    lastBound = product;
    lastRounded = -roundedBound(product);
  }
  return lastRounded;
}

/** As a number of a rank: stronger is less. */
export const strengthRank = (product: number): number => -rounded(product);
