/** What the meetings of pairs add up to. */
import type { Encounters } from "./encounters.ts";
import { ENCOUNTERS } from "./policy.ts";
import { encounterOf } from "./projection.ts";
import type { Link, Steps } from "./trace.ts";
import type { View } from "./view.ts";

export interface Sum {
  times: number;
  /** Position among ENCOUNTERS; 0 is the strongest. */
  strongest: number;
  weight: number;
}

/** Meetings added up at a stretch. */
const STEP = 20_000;

/** Of one official's meetings, by the official met. Weights are added by context, and so alike on every engine. */
export function* sumsOf(view: View, encounters: Encounters, official: number): Steps<Map<number, Sum>> {
  const sums = new Map<number, Sum>();
  encounters.fill(view, official);
  for (let at = 0; at < encounters.length; at += 1) {
    if (at % STEP === 0) yield;
    const other = encounters.officials[at] as number;
    const context = encounters.contexts[at] as number;
    const encounter = encounterOf(view.projection.contexts.kinds[context] as number);
    const weight = view.weights[context] as number;
    const sum = sums.get(other);
    if (sum === undefined) sums.set(other, { times: 1, strongest: encounter, weight });
    else {
      sum.times += 1;
      sum.strongest = Math.min(sum.strongest, encounter);
      sum.weight += weight;
    }
  }
  return sums;
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
