/** What the meetings of pairs add up to. */
import type { Encounters } from "./encounters.ts";
import { ENCOUNTERS } from "./policy.ts";
import { encounterOf } from "./projection.ts";
import { sortedInSteps } from "./sort.ts";
import type { Budget, Link, Steps } from "./trace.ts";
import type { View } from "./view.ts";
import { rounded } from "./weight.ts";

export interface Sum {
  times: number;
  /** Position among ENCOUNTERS; 0 is the strongest. */
  strongest: number;
  weight: number;
}

/** What may be spent: each official, each context and each of those met there is a state. */
export interface Allowance {
  readonly budget: Budget;
  /** How much of the budget is to be left for what comes later. */
  readonly reserve: number;
}

/** Meetings looked at at a stretch, and weights rounded, which takes longer. */
const STEP = 10_000;
const ROUNDED = 5_000;

/**
 * All meetings of one official, by context, some at a time.
 * @param take told each row of the encounters in turn
 * @returns false where the allowance ended it
 */
export function* eachMeeting(
  view: View,
  encounters: Encounters,
  official: number,
  { budget, reserve }: Allowance,
  take: (row: number) => void,
): Steps<boolean> {
  const { starts } = view.projection.participations;
  const end = starts[official + 1] as number;
  budget.left -= 1;
  for (let at = starts[official] as number; at < end; ) {
    const left = budget.left - reserve;
    if (left <= 0) return false;
    const from = at;
    at = encounters.fillPart(view, official, from, Math.min(STEP, left));
    budget.left -= encounters.length + at - from;
    for (let row = 0; row < encounters.length; row += 1) take(row);
    yield;
  }
  return true;
}

/** Adds a meeting to what the pair's others come to. Weights are added by context, and so alike on every engine. */
export function added(before: Sum | undefined, view: View, context: number): Sum {
  const strongest = encounterOf(view.projection.contexts.kinds[context] as number);
  const weight = view.weights[context] as number;
  if (before === undefined) return { times: 1, strongest, weight };
  before.times += 1;
  before.strongest = Math.min(before.strongest, strongest);
  before.weight += weight;
  return before;
}

/**
 * Of one official's meetings, by the official met.
 * @param wanted of whom a sum is wanted
 * @returns undefined where the allowance ended it
 */
export function* sumsOf(
  view: View,
  encounters: Encounters,
  official: number,
  allowance: Allowance,
  wanted: (other: number) => boolean,
): Steps<Map<number, Sum> | undefined> {
  const sums = new Map<number, Sum>();
  const whole = yield* eachMeeting(view, encounters, official, allowance, (row) => {
    const other = encounters.officials[row] as number;
    if (!wanted(other)) return;
    const before = sums.get(other);
    const sum = added(before, view, encounters.contexts[row] as number);
    if (before === undefined) sums.set(other, sum);
  });
  return whole ? sums : undefined;
}

interface Ranked {
  readonly official: number;
  /** The weight as it compares. */
  readonly rank: number;
}

/** Officials by their weights, greatest first, ties by id. */
export function* heaviestFirst(weights: Iterable<readonly [official: number, weight: number]>): Steps<Ranked[]> {
  const ranked: Ranked[] = [];
  for (const [official, weight] of weights) {
    ranked.push({ official, rank: rounded(weight) });
    if (ranked.length % ROUNDED === 0) yield;
  }
  return yield* sortedInSteps(ranked, (a, b) => b.rank - a.rank || a.official - b.official);
}

export function linkOf(
  { projection: { officials } }: View,
  a: number,
  b: number,
  { times, strongest, weight }: Sum,
): Link {
  return {
    source: officials[Math.min(a, b)] as string,
    target: officials[Math.max(a, b)] as string,
    ...{ times, weight, strongest: ENCOUNTERS[strongest] as Link["strongest"] },
  };
}
