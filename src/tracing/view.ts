/** The meetings that fit a policy and a period, official by official: what every search walks on. */
import type { Days, MeetingContext, Participation } from "./meeting.ts";
import type { MeetingPolicy, Period } from "./policy.ts";
import { weightOf } from "./weight.ts";

/** A context that two officials share and that fits. */
export interface Encountered {
  readonly context: MeetingContext;
  readonly weight: number;
  /** As recorded, not clipped; null where undated. */
  readonly days: Days | null;
  readonly independentSources: number;
}

export interface View {
  /** By the id of each official met: the fitting contexts, the one that stands for the pair first. */
  met(official: string): ReadonlyMap<string, readonly Encountered[]>;
}

/** Contexts by official, made once for a graph and shared by its views. */
export function contextsByOfficial(
  contexts: readonly MeetingContext[],
): ReadonlyMap<string, readonly MeetingContext[]> {
  const found = new Map<string, MeetingContext[]>();
  for (const context of contexts)
    for (const { official } of context.participations) {
      const known = found.get(official);
      if (known === undefined) found.set(official, [context]);
      else known.push(context);
    }
  return found;
}

export function viewOf(
  contexts: ReadonlyMap<string, readonly MeetingContext[]>,
  policy: MeetingPolicy,
  during: Period | null,
): View {
  const without = new Set(policy.without);
  const publishers = ({ sources }: Participation) =>
    new Set(
      sources
        .filter(({ id, dataset }) => !without.has(id) && !(dataset !== null && without.has(`dataset:${dataset}`)))
        .map(({ publisher }) => publisher),
    ).size;
  const known = new Map<string, ReadonlyMap<string, readonly Encountered[]>>();

  const meetings = (official: string) => {
    const met = new Map<string, Encountered[]>();
    for (const context of contexts.get(official) ?? []) {
      const attendance = attendanceOf(context);
      if (attendance > policy.maxAttendance) continue;
      if (!policy.accept.includes(context.encounter) || !policy.status.includes(context.status)) continue;
      const own = context.participations.find((one) => one.official === official) as Participation;
      const ownSources = publishers(own);
      if (ownSources < policy.minimumSources) continue;
      for (const other of context.participations) {
        if (other === own) continue;
        const independentSources = Math.min(ownSources, publishers(other));
        if (independentSources < policy.minimumSources) continue;
        const days = daysOfPair(context, own, other);
        if (during !== null && !falls(days, during)) continue;
        const weight = weightOf(context.encounter, attendance);
        const row = { context, weight, days, independentSources };
        const rows = met.get(other.official);
        if (rows === undefined) met.set(other.official, [row]);
        else rows.push(row);
      }
    }
    for (const rows of met.values()) rows.sort(heaviestFirst);
    return met;
  };
  return {
    met(official) {
      const found = known.get(official) ?? meetings(official);
      known.set(official, found);
      return found;
    },
  };
}

/** Everyone recorded, with evidence or without, or as many as the sources count if those are more. */
const attendanceOf = ({ participations, headcount }: MeetingContext): number =>
  Math.max(participations.length, headcount ?? 0);

function daysOfPair({ days }: MeetingContext, { signed: a }: Participation, { signed: b }: Participation): Days | null {
  return a == null || b == null ? days : { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
}

/** An undated context falls into no period. */
const falls = (days: Days | null, { from, to, match }: Period): boolean =>
  days !== null && (match === "CERTAIN" ? days.min >= from && days.max <= to : days.min <= to && days.max >= from);

/** Of the same weight the earliest, undated last, then by id. */
const heaviestFirst = (a: Encountered, b: Encountered): number =>
  b.weight - a.weight ||
  Math.sign((a.days?.min ?? Number.MAX_SAFE_INTEGER) - (b.days?.min ?? Number.MAX_SAFE_INTEGER)) ||
  byCodeUnit(a.context.id, b.context.id);

export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
