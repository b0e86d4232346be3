/** Why there is no path: which conditions, relaxed, would make one. */
import { sharedBy } from "./encounters.ts";
import { paths } from "./paths.ts";
import { ENCOUNTERS, type MeetingPolicy, STATUSES } from "./policy.ts";
import { type Projection, positionOf } from "./projection.ts";
import { daysOfHop, followed, START, type Standing, timeOrderOf } from "./time.ts";
import type { Budget, NearMiss, NearMisses, Path, PathsQuestion, Relaxation, Steps } from "./trace.ts";
import { RELAXATIONS } from "./trace.ts";
import { viewOf } from "./view.ts";

/** Any size: as many as a GraphQL Int can say. */
const ANY_ATTENDANCE = 2_147_483_647;
const MOST_HOPS = 8;

/** Whether anything is left out by name. */
export const excludes = ({ without, avoid }: MeetingPolicy): boolean => without.length + avoid.length > 0;

/** The question with one condition relaxed; undefined where there is nothing to relax. */
const RELAXED: Readonly<Record<Relaxation, (question: PathsQuestion) => PathsQuestion | undefined>> = {
  TIME_ORDER: (question) =>
    timeOrderOf(question) === null
      ? undefined
      : { ...question, mode: "SHORTEST", timeRespecting: false, strict: false },
  ATTENDANCE: (question) =>
    policed(question, question.policy.maxAttendance < ANY_ATTENDANCE, { maxAttendance: ANY_ATTENDANCE }),
  STATUS: (question) =>
    policed(
      question,
      STATUSES.some((status) => !question.policy.status.includes(status)),
      { status: STATUSES },
    ),
  ENCOUNTER_CLASS: (question) =>
    policed(
      question,
      ENCOUNTERS.some((encounter) => !question.policy.accept.includes(encounter)),
      { accept: ENCOUNTERS },
    ),
  SOURCES: (question) => policed(question, question.policy.minimumSources > 1, { minimumSources: 1 }),
  EXCLUDED: (question) => policed(question, excludes(question.policy), { without: [], avoid: [] }),
  PERIOD: (question) => (question.during === null ? undefined : { ...question, during: null }),
  HOPS: (question) => (question.maxHops >= MOST_HOPS ? undefined : { ...question, maxHops: MOST_HOPS }),
};

const policed = (question: PathsQuestion, relaxes: boolean, change: Partial<PathsQuestion["policy"]>) =>
  relaxes ? { ...question, policy: { ...question.policy, ...change } } : undefined;

const relaxedBy = (question: PathsQuestion, relaxations: readonly Relaxation[]) =>
  relaxations.reduce((so, relaxation) => RELAXED[relaxation](so) ?? so, question);

/** To be asked only when there is no path and the search was not truncated. */
export function* nearMisses(projection: Projection, asked: PathsQuestion, budget: Budget): Steps<NearMisses> {
  const question = { ...asked, first: 1 };
  const possible = RELAXATIONS.filter((relaxation) => RELAXED[relaxation](question) !== undefined);
  let truncated = false;
  function* bestOf(relaxed: PathsQuestion): Steps<Path | undefined> {
    const { paths: found, explored } = yield* paths(projection, relaxed, budget);
    truncated ||= explored.truncated;
    return found[0];
  }
  const misses: NearMiss[] = [];
  const missed = (reason: NearMiss["reason"], relaxed: PathsQuestion, path: Path | null) =>
    misses.push({ reason, relaxed: { ...relaxed, first: asked.first }, path });

  for (const relaxation of possible) {
    const relaxed = relaxedBy(question, [relaxation]);
    const path = yield* bestOf(relaxed);
    if (path !== undefined) missed(relaxation, relaxed, path);
  }
  if (misses.length > 0) return { misses, truncated };

  const wholly = relaxedBy(question, possible);
  const path = yield* bestOf(wholly);
  if (path !== undefined) {
    let still = possible;
    for (const relaxation of possible) {
      const fewer = still.filter((one) => one !== relaxation);
      if (allows(projection, relaxedBy(question, fewer), path)) still = fewer;
      yield;
    }
    for (const relaxation of still) missed(relaxation, wholly, path);
  } else if (!truncated) missed("DISCONNECTED", question, null);
  return { misses, truncated };
}

/** Whether this very path, with the contexts that it uses, is allowed. */
function allows(projection: Projection, question: PathsQuestion, { officials, hops }: Path): boolean {
  if (hops.length > question.maxHops || officials.some((id) => question.policy.avoid.includes(id))) return false;
  const view = viewOf(projection, question);
  const order = timeOrderOf(question);
  let standing: Standing | undefined = START;
  for (const [at, { from, to, meeting }] of hops.entries()) {
    const pair = [from, to].map((id) => positionOf(projection.officials, id));
    const shared = sharedBy(view, pair).find(({ context }) => projection.contexts.ids[context] === meeting.context);
    if (shared === undefined) return false;
    if (order === null) continue;
    const days = view.daysOf(shared.context, shared.participations);
    const possible = daysOfHop(order, days.min, days.max);
    standing = possible && followed(standing, at, possible, order);
    if (standing === undefined) return false;
  }
  return true;
}
