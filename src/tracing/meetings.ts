/** The contexts that officials share, and who else was there. */
import { sharedBy } from "./encounters.ts";
import { type Projection, positionOf, UNDATED } from "./projection.ts";
import type { Meeting, MeetingOfMany, MeetingsAnswer, Scope, Steps } from "./trace.ts";
import { type View, viewOf } from "./view.ts";

/** Contexts made into rows at a stretch. */
const STEP = 200;

/** @param between 2 to 10 ids that differ; one that is not in the projection has met nobody */
export function* meetings(projection: Projection, between: readonly string[], scope: Scope): Steps<MeetingsAnswer> {
  const view = viewOf(projection, scope);
  const found: MeetingOfMany[] = [];
  for (const { context, participations } of shared(view, between)) {
    found.push({ ...view.meeting(context, participations), participants: present(view, context) });
    if (found.length % STEP === 0) yield;
  }
  return { meetings: found.sort(latestFirst) };
}

/** As `meetings`, of a pair and without those present. */
export function pairMeetings(projection: Projection, a: string, b: string, scope: Scope): Meeting[] {
  const view = viewOf(projection, scope);
  return shared(view, [a, b])
    .map(({ context, participations }) => view.meeting(context, participations))
    .sort(latestFirst);
}

/** Who is recorded in contexts with evidence left, by id; nobody for an id that is not in the projection. */
export function participantsOf(
  projection: Projection,
  contexts: readonly string[],
  scope: Scope,
): ReadonlyMap<string, readonly string[]> {
  const view = viewOf(projection, scope);
  const at = positionsOf(projection);
  return new Map(contexts.map((id) => [id, at.has(id) ? present(view, at.get(id) as number) : []]));
}

const positions = new WeakMap<Projection, ReadonlyMap<string, number>>();

function positionsOf(projection: Projection): ReadonlyMap<string, number> {
  const found = positions.get(projection) ?? new Map(projection.contexts.ids.map((id, at) => [id, at]));
  positions.set(projection, found);
  return found;
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
