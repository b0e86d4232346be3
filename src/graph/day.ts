/** Days as the graph stores them: whole days since 1970-01-01, with bounds for what is unknown or open. */

const FOREVER = 2_147_483_647;

/** An unknown date: an empty span, which no period meets and which comes last both ways. */
export const UNKNOWN = { min: FOREVER, max: -FOREVER } as const;

/** The absent start of a tenure, a membership or a country's validity. */
export const OPEN_START = { min: -FOREVER, max: -FOREVER } as const;

/** The absent end of a tenure, a membership or a country's validity. */
export const OPEN_END = { min: FOREVER, max: FOREVER } as const;

/** Days since 1970-01-01, in the proleptic Gregorian calendar that ISO 8601 uses. */
export type Day = number;

const DAY_MS = 86_400_000;

/** @param month 1 to 12 */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY_MS;
}

/** YYYY-MM-DD. */
export const isoOf = (day: Day): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** How many days the month has. */
export const daysIn = (year: number, month: number): number => dayOf(year, month + 1, 1) - dayOf(year, month, 1);
