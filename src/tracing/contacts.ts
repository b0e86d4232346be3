/** Who met every one of some officials. */
import { Encounters } from "./encounters.ts";
import { type Projection, positionOf } from "./projection.ts";
import { linkOf, type Sum, sumsOf } from "./sums.ts";
import type { CommonContact, ContactsQuestion, Steps } from "./trace.ts";
import { viewOf } from "./view.ts";
import { rounded } from "./weight.ts";

/** One of an id that is not in the projection has met nobody, and so there are none. */
export function* commonContacts(projection: Projection, question: ContactsQuestion): Steps<CommonContact[]> {
  const view = viewOf(projection, question);
  const encounters = new Encounters();
  const of = [...new Set(question.of)].map((id) => positionOf(projection.officials, id));
  const sums: Map<number, Sum>[] = [];
  for (const official of of) {
    sums.push(official === -1 ? new Map() : yield* sumsOf(view, encounters, official));
    yield;
  }
  const [first = new Map<number, Sum>(), ...others] = sums;
  const found: { official: number; strength: number; rank: number }[] = [];
  for (const official of first.keys()) {
    if (of.includes(official) || others.some((met) => !met.has(official))) continue;
    const strength = Math.min(...sums.map((met) => (met.get(official) as Sum).weight));
    found.push({ official, strength, rank: rounded(strength) });
  }
  found.sort((a, b) => b.rank - a.rank || a.official - b.official);
  return found.slice(0, question.first).map(({ official, strength }) => ({
    official: projection.officials[official] as string,
    strength,
    links: of.map((other, at) => linkOf(view, official, other, (sums[at] as Map<number, Sum>).get(official) as Sum)),
  }));
}
