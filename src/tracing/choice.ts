/** The contexts of a sequence of officials in time order: those that are best by the mode's own numbers, then heaviest, then of the least ids. */
import { compareNumbers } from "./found.ts";
import { followed, isTimed, journeyOf, START, type Standing, TIMES, type TimeOrder } from "./time.ts";
import type { Days, Journey, Mode } from "./trace.ts";
import { rounded } from "./weight.ts";

/** A context that a hop may use. */
export interface Option {
  readonly context: number;
  readonly id: string;
  readonly weight: number;
  /** Clipped to the period where days inside are chosen. */
  readonly days: Days;
}

export interface Choice {
  readonly options: readonly Option[];
  /** Product of the weights. */
  readonly strength: number;
  readonly journey: Journey;
}

interface Partial extends Standing {
  readonly options: readonly Option[];
  readonly strength: number;
}

/** @returns undefined where time allows no choice */
export function bestChoice(hops: readonly (readonly Option[])[], mode: Mode, order: TimeOrder): Choice | undefined {
  const bounds = isTimed(mode) ? bestJourney(hops, mode, order) : { departure: -Infinity, arrival: Infinity };
  if (bounds === undefined) return undefined;
  let partials: Partial[] = [{ ...START, options: [], strength: 1 }];
  for (const [at, options] of hops.entries()) {
    const next: Partial[] = [];
    for (const partial of partials)
      for (const option of options) {
        const standing = followed(partial, at, option.days, order);
        if (standing === undefined || standing.departure < bounds.departure || standing.arrival > bounds.arrival)
          continue;
        const strength = partial.strength * option.weight;
        next.push({ ...standing, options: [...partial.options, option], strength });
      }
    partials = undominated(next);
  }
  const [first, ...others] = partials;
  if (first === undefined) return undefined;
  const best = others.reduce((one, other) => (preferred(other, one) < 0 ? other : one), first);
  return { options: best.options, strength: best.strength, journey: journeyOf(mode, best, hops.length, order) };
}

const preferred = (a: Partial, b: Partial) => rounded(b.strength) - rounded(a.strength) || byIds(a, b);

function byIds(a: Partial, b: Partial): number {
  for (const [at, { id }] of a.options.entries()) {
    const other = (b.options[at] as Option).id;
    if (id !== other) return id < other ? -1 : 1;
  }
  return 0;
}

/** Without those that another one beats in everything that still matters once the best journey is known. */
function undominated(partials: Partial[]): Partial[] {
  const kept: Partial[] = [];
  for (const one of partials.sort((a, b) => b.strength - a.strength || a.arrival - b.arrival || byIds(a, b)))
    if (!kept.some((other) => other.arrival <= one.arrival && byIds(other, one) <= 0)) kept.push(one);
  return kept;
}

/** The best that the mode can reach along these hops, whatever the contexts weigh. */
function bestJourney(hops: readonly (readonly Option[])[], mode: Mode, order: TimeOrder): Journey | undefined {
  let standings: Standing[] = [START];
  for (const [at, options] of hops.entries())
    standings = skyline(
      standings.flatMap((standing) => options.flatMap(({ days }) => followed(standing, at, days, order) ?? [])),
    );
  let best: Journey | undefined;
  for (const standing of standings) {
    const journey = journeyOf(mode, standing, hops.length, order);
    if (best === undefined || compareNumbers(TIMES[mode](journey), TIMES[mode](best)) < 0) best = journey;
  }
  return best;
}

/** Without those that arrive no earlier than another one and depart no later. */
function skyline(standings: Standing[]): Standing[] {
  const kept: Standing[] = [];
  for (const one of standings.sort((a, b) => a.arrival - b.arrival || b.departure - a.departure))
    if (one.departure > (kept.at(-1)?.departure ?? -Infinity)) kept.push(one);
  return kept;
}
