/** Why there is no path, and what would make one. */
import { builder } from "../api/builder.ts";
import { reads } from "../api/reads.ts";
import type { Context } from "../context.ts";
import type { Traced } from "./hops.ts";
import { excludes, nearMisses } from "./near-misses.ts";
import { Path } from "./path.ref.ts";
import { MeetingPolicy } from "./policy.ref.ts";
import type { MeetingPolicy as Policy } from "./policy.ts";
import type { AnsweredPaths } from "./question.ts";
import type { NearMiss as Miss, NearMisses, PathsQuestion } from "./trace.ts";

interface NearMissValue extends Miss, Pick<Traced, "projection"> {
  readonly policy: Policy;
}

/** What to change in the question, by reason. */
const RELAX: Readonly<Record<Miss["reason"], string>> = {
  TIME_ORDER: "timeRespecting: false, strict: false, mode: SHORTEST",
  ATTENDANCE: "policy.maxAttendance: 2147483647",
  STATUS: "policy.status: [HELD, PLANNED, CANCELLED, REFUSED]",
  ENCOUNTER_CLASS: "policy.accept: [DIRECT, VISIT, PHONE, CO_ATTENDED, CO_SIGNED, CO_MENTIONED]",
  SOURCES: "policy.minimumSources: 1",
  EXCLUDED: "policy.without: [], policy.avoid: []",
  PERIOD: "during: null",
  HOPS: "maxHops: 8",
  DISCONNECTED: "nothing: there is no path within 8 hops even when every condition is given up",
};

const NearMissReason = builder.enumType("NearMissReason", {
  description: "Which condition stands in the way.",
  values: {
    TIME_ORDER: { description: "The meetings do not follow each other in time." },
    ATTENDANCE: { description: "Too many were there to call it a meeting." },
    STATUS: { description: "The event was not held, as far as the sources say." },
    ENCOUNTER_CLASS: { description: "They did not meet as closely as asked." },
    SOURCES: { description: "Too few independent sources speak for it." },
    EXCLUDED: { description: "It leans on a source, or passes an official, that was left out." },
    PERIOD: { description: "It falls outside the period, or has no date." },
    HOPS: { description: "It takes more hops than asked." },
    DISCONNECTED: { description: "Nothing in the graph connects the two within 8 hops, whatever is given up." },
  } as const,
});

export const NearMiss = builder.objectRef<NearMissValue>("NearMiss").implement({
  description: "A condition that, given up, would make a path.",
  fields: (t) => ({
    reason: t.expose("reason", {
      type: NearMissReason,
      description: "Which condition stands in the way.",
    }),
    relax: t.string({
      description: "The arguments to ask with instead: `policy.maxAttendance: 2147483647`.",
      ...reads(),
      resolve: ({ reason }) => RELAX[reason],
    }),
    policy: t.expose("policy", {
      type: MeetingPolicy,
      description: "The policy that the path obeys; the one asked where there is no path.",
    }),
    path: t.field({
      type: Path,
      nullable: true,
      description: "The best path without the condition; null where nothing makes one.",
      ...reads(),
      resolve: ({ path, relaxed, projection }) => path && { ...path, scope: relaxed, projection },
    }),
  }),
});

interface NearMissList extends Pick<NearMisses, "truncated"> {
  readonly misses: readonly NearMissValue[];
}

/** Two fields of an answer tell of one search. */
const searched = new WeakMap<AnsweredPaths, Promise<NearMissList>>();

export function nearMissesOf(answered: AnsweredPaths, context: Context): Promise<NearMissList> {
  const known = searched.get(answered) ?? searchedMisses(answered, context);
  searched.set(answered, known);
  return known;
}

/**
 * Nothing where there are paths, and where a search that was cut short cannot say that there are none. From an official to
 * itself there is a path whatever the policy: where there is none, the official has gone, and no condition is to blame.
 */
async function searchedMisses(
  { answer, question, policy, projection }: AnsweredPaths,
  { trace }: Context,
): Promise<NearMissList> {
  if (answer.paths.length > 0 || answer.explored.truncated || question.from === question.to)
    return { misses: [], truncated: false };
  const { misses, truncated } = await trace.search((budget) => nearMisses(projection, question, budget));
  const asked = misses.map((miss) => ({ ...miss, projection, policy: asGiven(miss.relaxed.policy, question, policy) }));
  return { misses: asked, truncated };
}

/** With the ids as they were given, where they are not given up: there are none to give up where all of them are ends by now. */
function asGiven(relaxed: Policy, question: PathsQuestion, { without, avoid }: Policy): Policy {
  const givenUp = excludes(question.policy) && !excludes(relaxed);
  return givenUp ? relaxed : { ...relaxed, without, avoid };
}
