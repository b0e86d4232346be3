/** The contexts that officials share, and who else was there. */
import { CutShortError } from "./cut-short.ts";
import { sharedInSteps } from "./encounters.ts";
import { type Projection, positionOf, UNDATED } from "./projection.ts";
import { sortedInSteps } from "./sort.ts";
import type { Budget, Meeting, MeetingsAnswer, Scope, Steps } from "./trace.ts";
import { type View, viewOf } from "./view.ts";

/** Contexts made into rows at a stretch. */
const STEP = 200;

/**
 * @param between 2 to 10 ids that differ; one that is not in the projection has met nobody
 * @throws CutShortError where the budget ends it: the list is counted, and paged through
 */
export function* meetings(
  projection: Projection,
  between: readonly string[],
  scope: Scope,
  budget: Budget,
): Steps<MeetingsAnswer> {
  const officials = [...new Set(between)].map((id) => positionOf(projection.officials, id));
  if (officials.includes(-1)) return { meetings: [] };
  const view = viewOf(projection, scope);
  const shared = yield* sharedInSteps(view, officials, budget);
  if (shared === undefined) throw new CutShortError();
  const found: Meeting[] = [];
  for (const { context, participations } of shared) {
    found.push(view.meeting(context, participations));
    if (found.length % STEP === 0) yield;
  }
  return { meetings: yield* sortedInSteps(found, latestFirst) };
}

/**
 * Who is recorded in a context with evidence left, by id.
 * @param official one of those who are recorded: it is looked for among theirs
 */
export function participantsOf(projection: Projection, context: string, official: string, scope: Scope): string[] {
  const { starts, contexts } = projection.participations;
  const who = positionOf(projection.officials, official);
  if (who === -1) return [];
  for (let at = starts[who] as number; at < (starts[who + 1] as number); at += 1) {
    const found = contexts[at] as number;
    if (projection.contexts.ids[found] === context) return present(viewOf(projection, scope), found);
  }
  return [];
}

function present(view: View, context: number): string[] {
  const { contexts, participations, officials } = view.projection;
  const found: string[] = [];
  for (let at = contexts.starts[context] as number; at < (contexts.starts[context + 1] as number); at += 1)
    if (view.sourcesOf(at) > 0) found.push(officials[participations.officials[at] as number] as string);
  return found;
}

/** Latest first day first, undated last, ties by id. */
const latestFirst = (a: Meeting, b: Meeting): number =>
  (b.days?.min ?? -UNDATED.min) - (a.days?.min ?? -UNDATED.min) || (a.context < b.context ? -1 : 1);
