/** Whom an official met: how often, when, how closely. */
import { Encounters } from "./encounters.ts";
import { ENCOUNTERS } from "./policy.ts";
import { type Projection, positionOf, UNDATED } from "./projection.ts";
import { type Sum, sumsOf } from "./sums.ts";
import type { Acquaintance, Days, MetAnswer, Scope, Steps } from "./trace.ts";
import { type View, viewOf } from "./view.ts";
import { rounded } from "./weight.ts";

/** Officials made into rows at a stretch, and meetings looked at. */
const STEP = 500;
const MEETINGS = 10_000;

export function* met(projection: Projection, official: string, scope: Scope): Steps<MetAnswer> {
  const at = positionOf(projection.officials, official);
  if (at === -1) return { met: [] };
  const view = viewOf(projection, scope);
  const encounters = new Encounters();
  const sums = yield* sumsOf(view, encounters, at);
  yield;
  const ends = yield* endsOf(view, encounters);
  yield;
  const ranked = [...sums].map(([other, sum]) => ({ other, sum, rank: rounded(sum.weight) }));
  ranked.sort((a, b) => b.rank - a.rank || a.other - b.other);
  const rows: Acquaintance[] = [];
  for (const { other, sum } of ranked) {
    rows.push(acquaintanceOf(view, other, sum, ends.get(other)));
    if (rows.length % STEP === 0) yield;
  }
  return { met: rows };
}

/** A meeting of a pair. */
interface Meant {
  readonly context: number;
  readonly own: number;
  readonly other: number;
  readonly days: Days;
}

interface Ends {
  readonly first: Meant;
  readonly last: Meant;
}

/** By the official met, the meetings of the earliest first day and of the latest last day; of equal days the lesser id. */
function* endsOf(view: View, encounters: Encounters): Steps<Map<number, Ends>> {
  const { ids } = view.projection.contexts;
  const meant = (row: number): Meant => {
    const context = encounters.contexts[row] as number;
    const [own, other] = [encounters.own[row] as number, encounters.others[row] as number];
    return { context, own, other, days: view.daysOf(context, [own, other]) };
  };
  const found = new Map<number, Ends>();
  for (let row = 0; row < encounters.length; row += 1) {
    if (row % MEETINGS === 0) yield;
    const one = meant(row);
    if (one.days.min === UNDATED.min) continue;
    const who = encounters.officials[row] as number;
    const before = found.get(who);
    const [first, last] = [before?.first ?? one, before?.last ?? one];
    const lesser = (other: Meant) => (ids[one.context] as string) < (ids[other.context] as string);
    const earlier = one.days.min < first.days.min || (one.days.min === first.days.min && lesser(first));
    const later = one.days.max > last.days.max || (one.days.max === last.days.max && lesser(last));
    found.set(who, { first: earlier ? one : first, last: later ? one : last });
  }
  return found;
}

function acquaintanceOf(view: View, other: number, sum: Sum, ends?: Ends): Acquaintance {
  const meetingOf = (meant?: Meant) =>
    meant === undefined ? null : view.meeting(meant.context, [meant.own, meant.other]);
  return {
    official: view.projection.officials[other] as string,
    ...{ times: sum.times, weight: sum.weight, strongest: ENCOUNTERS[sum.strongest] as Acquaintance["strongest"] },
    firstMet: meetingOf(ends?.first),
    lastMet: meetingOf(ends?.last),
  };
}
