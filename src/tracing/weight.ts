/** What a meeting weighs, and how weights compare. */
import type { Encounter } from "./policy.ts";

/** By class, the most that it weighs; the classes of many are shared among those present. */
const HEAVIEST: Readonly<Record<Encounter, number>> = {
  DIRECT: 1,
  VISIT: 0.9,
  PHONE: 0.7,
  CO_ATTENDED: 0.6,
  CO_SIGNED: 0.3,
  CO_MENTIONED: 0.1,
};

const OF_A_PAIR: ReadonlySet<Encounter> = new Set(["DIRECT", "VISIT", "PHONE"]);

/** @param attendance officials in the context, two or more */
export const weightOf = (encounter: Encounter, attendance: number): number =>
  OF_A_PAIR.has(encounter) ? HEAVIEST[encounter] : Math.min(HEAVIEST[encounter], 1 / (attendance - 1));

const DIGITS = 12;

/** Strengths and weights compare at this precision, so that the order of a multiplication decides nothing. */
export const rounded = (strength: number): number => Number(strength.toPrecision(DIGITS));

/** More than the noise of a few multiplications, far less than the precision at which strengths compare. */
const NOISE = 1e-14;

/** At least the rounded strength of anything that multiplies this by one or less. */
export const roundedBound = (strength: number): number => rounded(strength * (1 + NOISE));
