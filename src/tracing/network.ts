/** Who is how near to some officials, for drawing. */
import { Encounters } from "./encounters.ts";
import { type Projection, positionOf } from "./projection.ts";
import { sortedInSteps } from "./sort.ts";
import { type Allowance, heaviestFirst, linkOf, sumsOf } from "./sums.ts";
import type { Budget, Link, NetworkAnswer, NetworkQuestion, Steps } from "./trace.ts";
import { type View, viewOf } from "./view.ts";

/** Officials looked at at a stretch. */
const STEP = 10_000;

/** Ids that are not in the projection have met nobody, and are passed over. */
export function* network(projection: Projection, question: NetworkQuestion, budget: Budget): Steps<NetworkAnswer> {
  const { depth, limit } = question;
  const view = viewOf(projection, question);
  const encounters = new Encounters();
  // Officials without links are no network: half of the states are for these.
  const looking = { budget, reserve: Math.floor(budget.left / 2) };
  const around = new Set(question.around.map((id) => positionOf(projection.officials, id)).filter((at) => at >= 0));
  const distances = new Map([...around].sort((a, b) => a - b).map((official) => [official, 0]));
  let border = [...distances.keys()];
  let truncated = false;
  for (let distance = 1; distance <= depth && !truncated; distance += 1) {
    const { weights, whole } = yield* beyond(view, encounters, looking, border, distances);
    const next = yield* heaviestFirst(weights);
    border = next.slice(0, Math.max(0, limit - distances.size)).map(({ official }) => official);
    truncated = !whole || border.length < next.length;
    for (const official of border) distances.set(official, distance);
  }
  const kept = [...distances.keys()].slice(0, limit);
  const { links, whole } = yield* linksAmong(view, encounters, { budget, reserve: 0 }, kept);
  const degrees = new Map<string, number>();
  for (const { source, target } of links)
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return {
    officials: kept.map((at) => {
      const official = projection.officials[at] as string;
      return { official, distance: distances.get(at) as number, degree: degrees.get(official) ?? 0 };
    }),
    links,
    truncated: truncated || !whole || kept.length < distances.size,
  };
}

/** Those whom the border met and who are not nearer, each with the greatest sum of a single pair. */
function* beyond(
  view: View,
  encounters: Encounters,
  allowance: Allowance,
  border: readonly number[],
  distances: ReadonlyMap<number, number>,
): Steps<{ readonly weights: ReadonlyMap<number, number>; readonly whole: boolean }> {
  const weights = new Map<number, number>();
  let since = 0;
  for (const official of border) {
    const sums = yield* sumsOf(view, encounters, official, allowance, (other) => !distances.has(other));
    if (sums === undefined) return { weights, whole: false };
    for (const [other, { weight }] of sums) {
      weights.set(other, Math.max(weights.get(other) ?? 0, weight));
      since += 1;
      if (since % STEP === 0) yield;
    }
  }
  return { weights, whole: true };
}

/** By source, then target; not the whole of them where the allowance ended it. */
function* linksAmong(
  view: View,
  encounters: Encounters,
  allowance: Allowance,
  kept: readonly number[],
): Steps<{ readonly links: readonly Link[]; readonly whole: boolean }> {
  const shown = new Set(kept);
  const links: Link[] = [];
  for (const official of [...kept].sort((a, b) => a - b)) {
    const sums = yield* sumsOf(view, encounters, official, allowance, (other) => other > official && shown.has(other));
    if (sums === undefined) return { links, whole: false };
    for (const [other, sum] of yield* sortedInSteps([...sums], ([a], [b]) => a - b))
      links.push(linkOf(view, official, other, sum));
  }
  return { links, whole: true };
}
