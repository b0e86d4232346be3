/** Paths by trying everything: every order of officials, every context for every hop, every day that can matter of every context. For small graphs. */
import type { Encounter } from "../../src/tracing/policy.ts";
import type { PathsQuestion as Question, Scope } from "../../src/tracing/trace.ts";
import type { MeetingContext, Participation } from "./projection.ts";

export interface ReferencePath {
  readonly officials: readonly string[];
  readonly contexts: readonly string[];
  readonly strength: number;
  readonly departure: number | null;
  readonly arrival: number | null;
}

interface Meeting {
  readonly id: string;
  readonly encounter: Encounter;
  readonly weight: number;
  readonly days: { readonly min: number; readonly max: number } | null;
  readonly independentSources: number;
}
export const digits = (value: number) => Number(value.toPrecision(12));

/** The fitting contexts that hold all of these officials, in the order in which they stand for a pair. */
export function meetingsOf(
  contexts: readonly MeetingContext[],
  officials: readonly string[],
  { policy, during }: Scope,
): Meeting[] {
  const found: Meeting[] = [];
  for (const context of contexts) {
    const present = officials.map((id) => context.participations.find(({ official }) => official === id));
    if (present.includes(undefined)) continue;
    const parts = present as Participation[];
    const n = Math.max(context.participations.length, context.headcount ?? 0);
    if (n > policy.maxAttendance) continue;
    if (!policy.accept.includes(context.encounter)) continue;
    if (!policy.status.includes(context.status)) continue;
    const independentSources = Math.min(...parts.map((part) => publishers(part, policy.without)));
    if (independentSources < policy.minimumSources) continue;
    let days = context.days;
    if (parts.every(({ signed }) => signed))
      days = {
        min: Math.min(...parts.map(({ signed }) => signed?.min as number)),
        max: Math.max(...parts.map(({ signed }) => signed?.max as number)),
      };
    if (during !== null) {
      if (days === null) continue;
      const inside = days.min >= during.from && days.max <= during.to;
      const touches = days.min <= during.to && days.max >= during.from;
      if (during.match === "CERTAIN" ? !inside : !touches) continue;
    }
    const shared = 1 / (n - 1);
    const weight = {
      DIRECT: 1,
      VISIT: 0.9,
      PHONE: 0.7,
      CO_ATTENDED: Math.min(0.6, shared),
      CO_SIGNED: Math.min(0.3, shared),
      CO_MENTIONED: Math.min(0.1, shared),
    }[context.encounter];
    found.push({ id: context.id, encounter: context.encounter, weight, days, independentSources });
  }
  const first = (meeting: Meeting) => meeting.days?.min ?? 1e9;
  return found.sort((x, y) => y.weight - x.weight || first(x) - first(y) || (x.id < y.id ? -1 : 1));
}

export function publishers({ sources }: Participation, without: readonly string[]): number {
  const left = sources.filter(
    (source) => !without.includes(source.id) && !without.includes(`dataset:${source.dataset}`),
  );
  return new Set(left.map(({ publisher }) => publisher)).size;
}

/**
 * Days of which some choice is best, in whatever mode: each day of a best choice is an end of a span or of the period, or hangs on one by hops
 * of which each follows the one before as soon as it may.
 */
function daysThatMatter(
  spans: readonly { readonly min: number; readonly max: number }[],
  during: Question["during"],
  strict: boolean,
): number[] {
  const ends = [...spans.flatMap(({ min, max }) => [min, max]), during?.from ?? -Infinity, during?.to ?? Infinity];
  const most = strict ? spans.length - 1 : 0;
  const near = ends.flatMap((end) => Array.from({ length: 2 * most + 1 }, (_, at) => end + at - most));
  return [...new Set(near)].filter(Number.isFinite);
}

/**
 * Every way to choose a day for each hop, as first and last day.
 * @param among the days that are tried
 */
export function journeys(
  hops: readonly Pick<Meeting, "days">[],
  { policy, during, strict }: Pick<Question, "policy" | "during" | "strict">,
  among = daysThatMatter(
    hops.map(({ days }) => days as { min: number; max: number }),
    during,
    strict,
  ),
): [number, number][] {
  const spans = hops.map(({ days }) => days as { min: number; max: number });
  if (policy.dates === "CERTAIN") {
    for (let at = 1; at < spans.length; at += 1) {
      const [earlier, later] = [spans[at - 1]?.max ?? 0, spans[at]?.min ?? 0];
      if (strict ? earlier >= later : earlier > later) return [];
    }
    return [[spans[0]?.min ?? 0, spans.at(-1)?.max ?? 0]];
  }
  let ways: [number, number][] = [];
  for (const [at, { min, max }] of spans.entries()) {
    const next = new Map<string, [number, number]>();
    for (const day of among) {
      if (day < Math.max(min, during?.from ?? min) || day > Math.min(max, during?.to ?? max)) continue;
      if (at === 0) next.set(`${day}`, [day, day]);
      for (const [departure, last] of ways)
        if (strict ? last < day : last <= day) next.set(`${departure} ${day}`, [departure, day]);
    }
    ways = [...next.values()];
  }
  return ways;
}

export const TIMES: Readonly<Record<string, (departure: number, arrival: number) => number[]>> = {
  EARLIEST_ARRIVAL: (departure, arrival) => [arrival, -departure],
  LATEST_DEPARTURE: (departure, arrival) => [-departure, arrival],
  FASTEST: (departure, arrival) => [arrival - departure, arrival],
};
/** The days of contexts that were chosen for other reasons. */
const EARLIEST = (departure: number, arrival: number) => [arrival, -departure];

export const less = (a: readonly (number | string)[], b: readonly (number | string)[]): number => {
  for (const [at, value] of a.entries()) if (value !== b[at]) return value < (b[at] as number | string) ? -1 : 1;
  return 0;
};

/** The best way to walk these officials in this order, undefined where there is none. */
function walked(contexts: readonly MeetingContext[], officials: readonly string[], question: Question) {
  const timed = question.timeRespecting || question.strict || question.mode in TIMES;
  const options = officials
    .slice(1)
    .map((official, at) => meetingsOf(contexts, [officials[at] as string, official], question));
  if (options.some((list) => list.length === 0)) return undefined;
  const choose = (at: number): Meeting[][] =>
    at === options.length
      ? [[]]
      : (options[at] ?? []).flatMap((option) => choose(at + 1).map((rest) => [option, ...rest]));
  const pathOf = (hops: readonly Meeting[], departure: number | null, arrival: number | null): ReferencePath => ({
    officials,
    contexts: hops.map(({ id }) => id),
    strength: hops.reduce((product, { weight }) => product * weight, 1),
    departure,
    arrival,
  });
  if (!timed)
    return pathOf(
      options.map((list) => list[0] as Meeting),
      null,
      null,
    );
  const ways = choose(0)
    .filter((hops) => hops.every(({ days }) => days !== null))
    .flatMap((hops) => journeys(hops, question).map((days) => pathOf(hops, ...days)));
  const own = TIMES[question.mode];
  const rank = ({ departure, arrival, strength, contexts: ids }: ReferencePath) => {
    const [from, to] = [departure as number, arrival as number];
    return own === undefined
      ? [-digits(strength), ...ids, ...EARLIEST(from, to)]
      : [...own(from, to), -digits(strength), ...ids];
  };
  return ways.sort((a, b) => less(rank(a), rank(b)))[0];
}

export function referencePaths(
  officials: readonly string[],
  contexts: readonly MeetingContext[],
  question: Question,
): ReferencePath[] {
  const { from, to, mode, maxHops, first, policy } = question;
  if (from === to) return [{ officials: [from], contexts: [], strength: 1, departure: null, arrival: null }];
  const found: ReferencePath[] = [];
  const walk = (path: readonly string[]) => {
    const last = path.at(-1) as string;
    if (last === to) {
      const way = walked(contexts, path, question);
      if (way !== undefined) found.push(way);
      return;
    }
    if (path.length > maxHops) return;
    for (const official of officials) {
      if (path.includes(official) || policy.avoid.includes(official)) continue;
      if (meetingsOf(contexts, [last, official], question).length > 0) walk([...path, official]);
    }
  };
  walk([from]);
  const rank = ({ officials: ids, contexts: hops, strength, departure, arrival }: ReferencePath) => {
    if (mode === "STRONGEST") return [-digits(strength), hops.length, ...ids];
    const times = TIMES[mode]?.(departure as number, arrival as number) ?? [];
    return [...times, hops.length, -digits(strength), ...ids];
  };
  return found.sort((a, b) => less(rank(a), rank(b))).slice(0, first);
}
