/** What makes one path better than another, mode by mode, as numbers of which the least is best. */
import type { Choice, TimeOrder } from "./choice.ts";
import { byIds } from "./choice.ts";
import { rounded, roundedBound } from "./weight.ts";

export type Mode = "SHORTEST" | "STRONGEST" | "EARLIEST_ARRIVAL" | "LATEST_DEPARTURE" | "FASTEST";

/** When a path begins and ends; null without time order. */
export interface Journey {
  readonly departure: number;
  readonly arrival: number;
}

/** The days of a whole path that keep to its mode. */
export function journeyOf(mode: Mode, { arrival, departure, hops }: Choice, { certain, step }: TimeOrder): Journey {
  if (certain) return { arrival, departure };
  const least = (hops.length - 1) * step;
  if (mode === "LATEST_DEPARTURE") return { departure, arrival: Math.max(arrival, departure + least) };
  return { arrival, departure: Math.min(departure, arrival - least) };
}

type Numbers = readonly number[];

/** By what the mode looks at in time, best first; empty for the modes that do not. */
const TIMES: Readonly<Record<Mode, (journey: Journey) => Numbers>> = {
  SHORTEST: () => [],
  STRONGEST: () => [],
  EARLIEST_ARRIVAL: ({ arrival, departure }) => [arrival, -departure],
  LATEST_DEPARTURE: ({ arrival, departure }) => [-departure, arrival],
  FASTEST: ({ arrival, departure }) => [arrival - departure, arrival],
};

/** Whether the mode itself asks for the order of time. */
export const isTimed = (mode: Mode): boolean => mode !== "SHORTEST" && mode !== "STRONGEST";

const ranked = (mode: Mode, times: Numbers, hops: number, strength: number): Numbers =>
  mode === "STRONGEST" ? [-strength, hops] : [...times, hops, -strength];

/** The rank of a whole path by the choice of its contexts; paths of equal rank go by the ids of their officials. */
export const rankOf = (mode: Mode, choice: Choice, order: TimeOrder | null): Numbers =>
  ranked(
    mode,
    order === null ? [] : TIMES[mode](journeyOf(mode, choice, order)),
    choice.hops.length,
    rounded(choice.product),
  );

/**
 * A rank that no path which begins so can be better than.
 * @param toGo hops that are still needed at least
 */
export function boundOf(mode: Mode, choices: readonly Choice[], order: TimeOrder | null, toGo: number): Numbers {
  const hops = (choices[0] as Choice).hops.length;
  const strength = roundedBound(Math.max(...choices.map(({ product }) => product)));
  if (order === null || hops === 0 || !isTimed(mode))
    return ranked(mode, isTimed(mode) ? [-Infinity, -Infinity] : [], hops + toGo, strength);
  const arrival = Math.min(...choices.map((choice) => choice.arrival));
  const departure = Math.max(...choices.map((choice) => choice.departure));
  const shortest = Math.max(0, Math.min(...choices.map((choice) => choice.arrival - choice.departure)));
  const times =
    mode === "EARLIEST_ARRIVAL"
      ? [arrival, -departure]
      : mode === "LATEST_DEPARTURE"
        ? [-departure, arrival]
        : [shortest, arrival];
  return ranked(mode, times, hops + toGo, strength);
}

/** The contexts of a path: the choice that is best by the mode's own numbers, then the heaviest, then of the least ids. */
export const bestChoice = (mode: Mode, choices: readonly Choice[], order: TimeOrder): Choice =>
  choices.reduce((best, choice) => (preferred(mode, choice, best, order) < 0 ? choice : best));

const preferred = (mode: Mode, a: Choice, b: Choice, order: TimeOrder): number =>
  compareNumbers(TIMES[mode](journeyOf(mode, a, order)), TIMES[mode](journeyOf(mode, b, order))) ||
  rounded(b.product) - rounded(a.product) ||
  byIds(a, b);

/** Number by number; both are equally long. */
export function compareNumbers(a: Numbers, b: Numbers): number {
  for (const [at, value] of a.entries()) if (value !== b[at]) return value < (b[at] as number) ? -1 : 1;
  return 0;
}
