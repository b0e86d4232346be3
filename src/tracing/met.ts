/** Whom an official met: how often, when, how closely. */
import { CutShortError } from "./cut-short.ts";
import { Encounters } from "./encounters.ts";
import { ENCOUNTERS } from "./policy.ts";
import { type Projection, positionOf, UNDATED } from "./projection.ts";
import { added, eachMeeting, heaviestFirst, type Sum } from "./sums.ts";
import type { Acquaintance, Budget, Days, MetAnswer, Scope, Steps } from "./trace.ts";
import { type View, viewOf } from "./view.ts";

/** Officials made into rows at a stretch. */
const STEP = 500;

/** A meeting of a pair. */
interface Meant {
  readonly context: number;
  readonly own: number;
  readonly other: number;
  readonly days: Days;
}

/** What is known of a pair; the meetings of the earliest first day and of the latest last day, of equal days the lesser id. */
interface Pair {
  sum: Sum;
  first?: Meant;
  last?: Meant;
}

/** @throws CutShortError where the budget ends it: sums of some of the meetings are none */
export function* met(projection: Projection, official: string, scope: Scope, budget: Budget): Steps<MetAnswer> {
  const at = positionOf(projection.officials, official);
  if (at === -1) return { met: [] };
  const view = viewOf(projection, scope);
  const encounters = new Encounters();
  const pairs = new Map<number, Pair>();
  const whole = yield* eachMeeting(view, encounters, at, { budget, reserve: 0 }, (row) => {
    const other = encounters.officials[row] as number;
    const context = encounters.contexts[row] as number;
    const known = pairs.get(other);
    const pair: Pair = known ?? { sum: added(undefined, view, context) };
    if (known === undefined) pairs.set(other, pair);
    else added(pair.sum, view, context);
    dated(pair, view, context, encounters.own[row] as number, encounters.others[row] as number);
  });
  if (!whole) throw new CutShortError();
  const rows: Acquaintance[] = [];
  for (const { official: other } of yield* heaviestFirst(weightsOf(pairs))) {
    rows.push(acquaintanceOf(view, other, pairs.get(other) as Pair));
    if (rows.length % STEP === 0) yield;
  }
  return { met: rows };
}

function* weightsOf(pairs: ReadonlyMap<number, Pair>): Generator<readonly [number, number]> {
  for (const [other, { sum }] of pairs) yield [other, sum.weight];
}

/** Keeps the meeting where it is the first or the last. */
function dated(pair: Pair, view: View, context: number, own: number, other: number): void {
  const days = view.daysOf(context, [own, other]);
  if (days.min === UNDATED.min) return;
  const { ids } = view.projection.contexts;
  const lesser = (known: Meant) => (ids[context] as string) < (ids[known.context] as string);
  const { first, last } = pair;
  if (first === undefined || days.min < first.days.min || (days.min === first.days.min && lesser(first)))
    pair.first = { context, own, other, days };
  if (last === undefined || days.max > last.days.max || (days.max === last.days.max && lesser(last)))
    pair.last = { context, own, other, days };
}

function acquaintanceOf(view: View, other: number, { sum, first, last }: Pair): Acquaintance {
  const meetingOf = (meant: Meant | undefined) =>
    meant === undefined ? null : view.meeting(meant.context, [meant.own, meant.other]);
  return {
    official: view.projection.officials[other] as string,
    ...{ times: sum.times, weight: sum.weight, strongest: ENCOUNTERS[sum.strongest] as Acquaintance["strongest"] },
    firstMet: meetingOf(first),
    lastMet: meetingOf(last),
  };
}
