/** Who met every one of some officials. */
import { CutShortError } from "./cut-short.ts";
import { Encounters } from "./encounters.ts";
import { type Projection, positionOf } from "./projection.ts";
import { heaviestFirst, linkOf, type Sum, sumsOf } from "./sums.ts";
import type { Budget, CommonContact, ContactsQuestion, Steps } from "./trace.ts";
import { viewOf } from "./view.ts";

/** Officials looked at at a stretch. */
const STEP = 5_000;

/**
 * One of an id that is not in the projection has met nobody, and so there are none.
 * @throws CutShortError where the budget ends it: who met some of them is no answer
 */
export function* commonContacts(
  projection: Projection,
  question: ContactsQuestion,
  budget: Budget,
): Steps<CommonContact[]> {
  const view = viewOf(projection, question);
  const encounters = new Encounters();
  const of = [...new Set(question.of)].map((id) => positionOf(projection.officials, id));
  if (of.includes(-1)) return [];
  const sums: Map<number, Sum>[] = [];
  for (const official of of) {
    const before = sums.at(-1);
    // Whoever did not meet the one before is not asked about any more.
    const wanted = (other: number) => !of.includes(other) && (before === undefined || before.has(other));
    const met = yield* sumsOf(view, encounters, official, { budget, reserve: 0 }, wanted);
    if (met === undefined) throw new CutShortError();
    sums.push(met);
  }
  const strengths = new Map<number, number>();
  for (const official of (sums.at(-1) as Map<number, Sum>).keys()) {
    strengths.set(official, Math.min(...sums.map((met) => (met.get(official) as Sum).weight)));
    if (strengths.size % STEP === 0) yield;
  }
  return (yield* heaviestFirst(strengths)).slice(0, question.first).map(({ official }) => ({
    official: projection.officials[official] as string,
    strength: strengths.get(official) as number,
    links: of.map((other, at) => linkOf(view, official, other, (sums[at] as Map<number, Sum>).get(official) as Sum)),
  }));
}
