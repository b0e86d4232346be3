/** Who is how near to some officials, for drawing. */
import { Encounters } from "./encounters.ts";
import { type Projection, positionOf } from "./projection.ts";
import { afford } from "./search.ts";
import { linkOf, sumsOf } from "./sums.ts";
import type { Budget, Link, NetworkAnswer, NetworkQuestion, Steps } from "./trace.ts";
import { type View, viewOf } from "./view.ts";
import { rounded } from "./weight.ts";

/** Ids that are not in the projection have met nobody, and are passed over. */
export function* network(projection: Projection, question: NetworkQuestion, budget: Budget): Steps<NetworkAnswer> {
  const { depth, limit } = question;
  const view = viewOf(projection, question);
  const encounters = new Encounters();
  const tally = { truncated: false };
  const around = new Set(question.around.map((id) => positionOf(projection.officials, id)).filter((at) => at >= 0));
  const distances = new Map([...around].sort((a, b) => a - b).map((official) => [official, 0]));
  const ranked = [...distances.keys()];
  let border = ranked;
  for (let distance = 1; distance <= depth && ranked.length <= limit && !tally.truncated; distance += 1) {
    /** The greatest sum of a single pair with an official one hop nearer. */
    const heaviest = new Map<number, number>();
    for (const official of border) {
      for (const [other, { weight }] of yield* sumsOf(view, encounters, official))
        if (!distances.has(other)) heaviest.set(other, Math.max(heaviest.get(other) ?? 0, weight));
      yield;
      if (!afford({ budget, tally }, 1 + encounters.length)) break;
    }
    const next = [...heaviest].map(([official, weight]) => ({ official, rank: rounded(weight) }));
    next.sort((a, b) => b.rank - a.rank || a.official - b.official);
    yield;
    border = next.map(({ official }) => official);
    for (const official of border) {
      distances.set(official, distance);
      ranked.push(official);
    }
  }
  const kept = ranked.slice(0, limit);
  const links = yield* linksAmong(view, encounters, kept);
  const degrees = new Map<string, number>();
  for (const { source, target } of links)
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return {
    officials: kept.map((at) => {
      const official = projection.officials[at] as string;
      return { official, distance: distances.get(at) as number, degree: degrees.get(official) ?? 0 };
    }),
    links,
    truncated: tally.truncated || ranked.length > limit,
  };
}

/** By source, then target. */
function* linksAmong(view: View, encounters: Encounters, kept: readonly number[]): Steps<Link[]> {
  const shown = new Set(kept);
  const links: Link[] = [];
  for (const official of [...kept].sort((a, b) => a - b)) {
    const sums = [...(yield* sumsOf(view, encounters, official))].filter(
      ([other]) => other > official && shown.has(other),
    );
    for (const [other, sum] of sums.sort(([a], [b]) => a - b)) links.push(linkOf(view, official, other, sum));
    yield;
  }
  return links;
}
