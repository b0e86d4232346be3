/** The contexts that officials share, and who else was there. */
import { sharedBy } from "./encounters.ts";
import { type Projection, positionOf, UNDATED } from "./projection.ts";
import type { Meeting, MeetingsAnswer, Scope, Steps } from "./trace.ts";
import { type View, viewOf } from "./view.ts";

/** Contexts made into rows at a stretch. */
const STEP = 200;

/** @param between 2 to 10 ids that differ; one that is not in the projection has met nobody */
export function* meetings(projection: Projection, between: readonly string[], scope: Scope): Steps<MeetingsAnswer> {
  const view = viewOf(projection, scope);
  const found: Meeting[] = [];
  for (const { context, participations } of shared(view, between)) {
    found.push(view.meeting(context, participations));
    if (found.length % STEP === 0) yield;
  }
  return { meetings: found.sort(latestFirst) };
}

/** As `meetings`, of a pair and at one stretch. */
export function pairMeetings(projection: Projection, a: string, b: string, scope: Scope): Meeting[] {
  const view = viewOf(projection, scope);
  return shared(view, [a, b])
    .map(({ context, participations }) => view.meeting(context, participations))
    .sort(latestFirst);
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

function shared(view: View, between: readonly string[]) {
  const officials = [...new Set(between)].map((id) => positionOf(view.projection.officials, id));
  return officials.includes(-1) ? [] : sharedBy(view, officials);
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
