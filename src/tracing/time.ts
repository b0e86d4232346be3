/** How hops follow each other in time, and what makes one path better than another. */

import { strengthRank } from "./found.ts";
import type { Period } from "./policy.ts";
import { UNDATED } from "./projection.ts";
import type { Days, Journey, Mode, PathsQuestion } from "./trace.ts";

/** How hops must follow each other. */
export interface TimeOrder {
  /** Every context ends before the next begins; else days inside them are chosen. */
  readonly certain: boolean;
  /** Days between hops at least: 1 where no two may fall on one day, else 0. */
  readonly step: 0 | 1;
  readonly during: Period | null;
}

/** Whether the mode itself asks for the order of time. */
export const isTimed = (mode: Mode): boolean => mode !== "SHORTEST" && mode !== "STRONGEST";

/** Null where hops need not follow each other in time. */
export const timeOrderOf = ({ mode, timeRespecting, strict, policy, during }: PathsQuestion): TimeOrder | null =>
  timeRespecting || strict || isTimed(mode)
    ? { certain: policy.dates === "CERTAIN", step: strict ? 1 : 0, during }
    : null;

/** The days that a hop may be on; undefined for an undated context, which takes no part. */
export function daysOfHop({ certain, during }: TimeOrder, min: number, max: number): Days | undefined {
  if (min === UNDATED.min) return undefined;
  if (certain || during === null) return { min, max };
  return { min: Math.max(min, during.from), max: Math.min(max, during.to) };
}

/** Where a beginning of a path stands in time. */
export interface Standing {
  /** The earliest day that the last hop can be on; with certain dates, the last day of its context. */
  readonly arrival: number;
  /** The latest day that the first hop can be on; with certain dates, the first day of its context. */
  readonly departure: number;
}

/** With one more hop, after so many; undefined where time does not allow it. */
export function followed(before: Standing, hops: number, days: Days, order: TimeOrder): Standing | undefined {
  const earliest = hops === 0 ? before.arrival : before.arrival + order.step;
  if (order.certain) {
    if (days.min < earliest) return undefined;
    return { arrival: days.max, departure: hops === 0 ? days.min : before.departure };
  }
  const arrival = Math.max(earliest, days.min);
  if (arrival > days.max) return undefined;
  return { arrival, departure: Math.min(before.departure, days.max - hops * order.step) };
}

/** Before the first hop. */
export const START: Standing = { arrival: -Infinity, departure: Infinity };

/** The days of a whole path that keep to its mode. */
export function journeyOf(mode: Mode, { arrival, departure }: Standing, hops: number, order: TimeOrder): Journey {
  if (order.certain) return { departure, arrival };
  const least = (hops - 1) * order.step;
  if (mode === "LATEST_DEPARTURE") return { departure, arrival: Math.max(arrival, departure + least) };
  return { departure: Math.min(departure, arrival - least), arrival };
}

type Numbers = readonly number[];

/** What the mode looks at in time, least is best; nothing for the modes that do not. */
export const TIMES: Readonly<Record<Mode, (journey: Journey) => Numbers>> = {
  SHORTEST: () => [],
  STRONGEST: () => [],
  EARLIEST_ARRIVAL: ({ arrival, departure }) => [arrival, -departure],
  LATEST_DEPARTURE: ({ arrival, departure }) => [-departure, arrival],
  FASTEST: ({ arrival, departure }) => [arrival - departure, arrival],
};

/** The rank of a path in time order. */
export const rankOf = (mode: Mode, times: Numbers, hops: number, strength: number): Numbers =>
  mode === "STRONGEST" ? [strengthRank(strength), hops] : [...times, hops, strengthRank(strength)];
