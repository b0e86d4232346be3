/** Which contexts a sequence of officials may have met in, in the order of time: only choices that some end could prefer are kept. */
import type { Period } from "./policy.ts";
import type { Encountered } from "./view.ts";
import { byCodeUnit } from "./view.ts";

/** One choice of contexts for the hops so far. */
export interface Choice {
  /** The earliest day that the last hop can be on; with certain dates, the last day of its context. */
  readonly arrival: number;
  /** The latest day that the first hop can be on; with certain dates, the first day of its context. */
  readonly departure: number;
  /** Product of the weights. */
  readonly product: number;
  readonly hops: readonly Encountered[];
}

/** How hops must follow each other. */
export interface TimeOrder {
  /** Every context ends before the next begins; else days inside them are chosen. */
  readonly certain: boolean;
  /** Days between hops at least: 1 where no two may fall on one day, else 0. */
  readonly step: 0 | 1;
  readonly during: Period | null;
}

export const START: Choice = { arrival: -Infinity, departure: Infinity, product: 1, hops: [] };

/** The choice with one more hop, undefined where time does not allow it. An undated context takes no part. */
export function extended(choice: Choice, hop: Encountered, { certain, step, during }: TimeOrder): Choice | undefined {
  if (hop.days === null) return undefined;
  const { arrival, departure, hops } = choice;
  const rest = { product: choice.product * hop.weight, hops: [...hops, hop] };
  if (certain) {
    const { min, max } = hop.days;
    if (min < arrival + step) return undefined;
    return { ...rest, arrival: max, departure: hops.length === 0 ? min : departure };
  }
  const min = Math.max(hop.days.min, during?.from ?? -Infinity);
  const max = Math.min(hop.days.max, during?.to ?? Infinity);
  const earliest = Math.max(arrival + step, min);
  if (earliest > max) return undefined;
  return { ...rest, arrival: earliest, departure: Math.min(departure, max - hops.length * step) };
}

/** The choices without those that another one beats in everything that any mode looks at. */
export function undominated(choices: readonly Choice[]): Choice[] {
  const kept: Choice[] = [];
  for (const choice of choices) {
    if (kept.some((other) => beats(other, choice))) continue;
    for (let at = kept.length - 1; at >= 0; at -= 1) if (beats(choice, kept[at] as Choice)) kept.splice(at, 1);
    kept.push(choice);
  }
  return kept;
}

const beats = (a: Choice, b: Choice): boolean =>
  a.arrival <= b.arrival && a.departure >= b.departure && a.product >= b.product && byIds(a, b) <= 0;

/** By the ids of the contexts, in sequence. */
export function byIds(a: Choice, b: Choice): number {
  for (const [at, hop] of a.hops.entries()) {
    const order = byCodeUnit(hop.context.id, (b.hops[at] as Encountered).context.id);
    if (order !== 0) return order;
  }
  return 0;
}
