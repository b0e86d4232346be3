/** The contexts of a sequence of officials in time order: those that are best by the mode's own numbers, then heaviest, then of the least ids. */
import { byCodeUnit } from "./code-unit.ts";
import { followers } from "./followers.ts";
import { compareNumbers } from "./found.ts";
import { followed, isTimed, journeyOf, START, type Standing, TIMES, type TimeOrder } from "./time.ts";
import type { Days, Journey, Mode, Steps } from "./trace.ts";
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

/** A beginning of a choice. */
interface Partial extends Standing {
  readonly options: readonly Option[];
  readonly strength: number;
}

/** A beginning with one more hop. */
interface Longer extends Standing {
  readonly before: Partial;
  readonly option: Option;
  readonly strength: number;
  /** In the order of their ids, from first to last. */
  readonly order: number;
}

/** @returns undefined where time allows no choice */
export function* bestChoice(
  hops: readonly (readonly Option[])[],
  mode: Mode,
  order: TimeOrder,
): Steps<Choice | undefined> {
  const bounds = isTimed(mode) ? yield* bestJourney(hops, mode, order) : { departure: -Infinity, arrival: Infinity };
  if (bounds === undefined) return undefined;
  let partials: Partial[] = [{ ...START, options: [], strength: 1 }];
  for (const [at, options] of hops.entries()) {
    const inOrder = options.toSorted((a, b) => byCodeUnit(a.id, b.id));
    let kept: Longer[] = [];
    for (const [place, before] of partials.toSorted(byIds).entries()) {
      const next = [...kept];
      for (const [which, option] of inOrder.entries()) {
        const standing = followed(before, at, option.days, order);
        if (standing === undefined || standing.departure < bounds.departure || standing.arrival > bounds.arrival)
          continue;
        const strength = before.strength * option.weight;
        next.push({ ...standing, before, option, strength, order: place * options.length + which });
      }
      kept = undominated(next);
      yield;
    }
    partials = kept.map(({ before, option, order: _, ...rest }) => ({ ...rest, options: [...before.options, option] }));
  }
  const [first, ...others] = partials;
  if (first === undefined) return undefined;
  const best = others.reduce((one, other) => (preferred(other, one) < 0 ? other : one), first);
  return { options: best.options, strength: best.strength, journey: journeyOf(mode, best, hops.length, order) };
}

const preferred = (a: Partial, b: Partial) => rounded(b.strength) - rounded(a.strength) || byIds(a, b);

function byIds(a: Partial, b: Partial): number {
  for (const [at, { id }] of a.options.entries()) {
    const order = byCodeUnit(id, (b.options[at] as Option).id);
    if (order !== 0) return order;
  }
  return 0;
}

/** So much stronger that no rounding makes the two equal, whatever follows: then ids do not matter. */
const CLEARLY = 1 + 1e-9;

/** Without those that another one beats in everything that still matters once the best journey is known. */
function undominated(found: Longer[]): Longer[] {
  const kept: Longer[] = [];
  const beats = (other: Longer, one: Longer) =>
    other.arrival <= one.arrival && (other.order <= one.order || other.strength > one.strength * CLEARLY);
  for (const one of found.sort((a, b) => b.strength - a.strength || a.arrival - b.arrival || a.order - b.order))
    if (!kept.some((other) => beats(other, one))) kept.push(one);
  return kept;
}

/** The best that the mode can reach along these hops, whatever the contexts weigh. */
function* bestJourney(hops: readonly (readonly Option[])[], mode: Mode, order: TimeOrder): Steps<Journey | undefined> {
  let standings: Standing[] = [START];
  for (const [at, options] of hops.entries()) {
    const following = followers(
      options.map(({ days }) => days),
      at,
      order,
    );
    const next: Standing[] = [];
    for (const [place, standing] of standings.entries()) {
      for (const days of following(standing)) {
        const one = followed(standing, at, days, order);
        if (one !== undefined) next.push(one);
      }
      if (place % STRETCH === 0) yield;
    }
    standings = skyline(next);
  }
  let best: Journey | undefined;
  for (const standing of standings) {
    const journey = journeyOf(mode, standing, hops.length, order);
    if (best === undefined || compareNumbers(TIMES[mode](journey), TIMES[mode](best)) < 0) best = journey;
  }
  return best;
}

/** Standings taken at a stretch. */
const STRETCH = 200;

/** Without those that arrive no earlier than another one and depart no later. */
function skyline(standings: Standing[]): Standing[] {
  const kept: Standing[] = [];
  for (const one of standings.sort((a, b) => a.arrival - b.arrival || b.departure - a.departure))
    if (one.departure > (kept.at(-1)?.departure ?? -Infinity)) kept.push(one);
  return kept;
}
