/** Near misses by relaxing what was asked, one thing at a time and then all together, over paths found by trying everything. */
import type { PathsQuestion as Question } from "../../src/tracing/trace.ts";
import type { MeetingContext } from "./projection.ts";
import { journeys, meetingsOf, type ReferencePath, referencePaths } from "./tracing.reference.ts";

interface ReferenceMiss {
  readonly reason: string;
  readonly relaxed: Question;
  readonly path: ReferencePath | null;
}

const timed = ({ mode, timeRespecting, strict }: Question) =>
  timeRespecting || strict || !["SHORTEST", "STRONGEST"].includes(mode);

/** In order: whether a condition is relaxed already, and the question with it relaxed. */
const CONDITIONS: readonly [string, (q: Question) => boolean, (q: Question) => Question][] = [
  ["TIME_ORDER", (q) => !timed(q), (q) => ({ ...q, mode: "SHORTEST", timeRespecting: false, strict: false })],
  [
    "ATTENDANCE",
    (q) => q.policy.maxAttendance === 2147483647,
    (q) => ({ ...q, policy: { ...q.policy, maxAttendance: 2147483647 } }),
  ],
  [
    "STATUS",
    (q) => new Set(q.policy.status).size === 4,
    (q) => ({ ...q, policy: { ...q.policy, status: ["HELD", "PLANNED", "CANCELLED", "REFUSED"] } }),
  ],
  [
    "ENCOUNTER_CLASS",
    (q) => new Set(q.policy.accept).size === 6,
    (q) => ({
      ...q,
      policy: { ...q.policy, accept: ["DIRECT", "VISIT", "PHONE", "CO_ATTENDED", "CO_SIGNED", "CO_MENTIONED"] },
    }),
  ],
  ["SOURCES", (q) => q.policy.minimumSources === 1, (q) => ({ ...q, policy: { ...q.policy, minimumSources: 1 } })],
  [
    "EXCLUDED",
    (q) => q.policy.without.length === 0 && q.policy.avoid.length === 0,
    (q) => ({ ...q, policy: { ...q.policy, without: [], avoid: [] } }),
  ],
  ["PERIOD", (q) => q.during === null, (q) => ({ ...q, during: null })],
  ["HOPS", (q) => q.maxHops === 8, (q) => ({ ...q, maxHops: 8 })],
];

export function referenceMisses(
  officials: readonly string[],
  contexts: readonly MeetingContext[],
  question: Question,
): ReferenceMiss[] {
  const best = (asked: Question) => referencePaths(officials, contexts, { ...asked, first: 1 })[0];
  const relaxable = CONDITIONS.filter(([, already]) => !already(question));
  const single: ReferenceMiss[] = [];
  for (const [reason, , relax] of relaxable) {
    const path = best(relax(question));
    if (path !== undefined) single.push({ reason, relaxed: relax(question), path });
  }
  if (single.length > 0) return single;
  const relaxedBy = (reasons: readonly string[]) =>
    relaxable.filter(([reason]) => reasons.includes(reason)).reduce((q, [, , relax]) => relax(q), question);
  let reasons = relaxable.map(([reason]) => reason);
  const wholly = relaxedBy(reasons);
  const path = best(wholly);
  if (path === undefined) return [{ reason: "DISCONNECTED", relaxed: question, path: null }];
  for (const [reason] of relaxable) {
    const fewer = reasons.filter((one) => one !== reason);
    if (stands(contexts, relaxedBy(fewer), path)) reasons = fewer;
  }
  return reasons.map((reason) => ({ reason, relaxed: wholly, path }));
}

/** Whether the path with just these contexts answers the question. */
function stands(contexts: readonly MeetingContext[], question: Question, path: ReferencePath): boolean {
  if (path.contexts.length > question.maxHops) return false;
  if (path.officials.some((id) => question.policy.avoid.includes(id))) return false;
  const hops = path.contexts.map((id, at) => {
    const pair = path.officials.slice(at, at + 2);
    return meetingsOf(contexts, pair, question).find((meeting) => meeting.id === id);
  });
  if (hops.some((hop) => hop === undefined)) return false;
  if (!timed(question)) return true;
  if (hops.some((hop) => hop?.days === null)) return false;
  return journeys(hops as never, question).length > 0;
}
