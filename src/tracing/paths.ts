/** The best paths between two officials, with what stands for every hop. */
import type { Option } from "./choice.ts";
import { type Together, together } from "./encounters.ts";
import { ENCOUNTERS } from "./policy.ts";
import { encounterOf, type Projection, positionOf } from "./projection.ts";
import type { Search } from "./search.ts";
import { timeOrderOf } from "./time.ts";
import { timed } from "./timed.ts";
import type { Budget, Hop, Journey, Path, PathsAnswer, PathsQuestion, Steps } from "./trace.ts";
import { untimed } from "./untimed.ts";
import { type View, viewOf } from "./view.ts";
import { borrowed, giveBack } from "./workspace.ts";

/** Ids that are not in the projection have met nobody. */
export function* paths(projection: Projection, question: PathsQuestion, budget: Budget): Steps<PathsAnswer> {
  const order = timeOrderOf(question);
  const timeRespecting = order !== null;
  const answer = (found: readonly Path[], explored: PathsAnswer["explored"]) => ({
    ...{ paths: found, timeRespecting, explored },
  });
  const [from, to] = [question.from, question.to].map((id) => positionOf(projection.officials, id)) as [number, number];
  const unexplored = { officials: 0, contexts: 0, truncated: false };
  if (question.from === question.to) return answer([stay(question.from)], unexplored);
  if (from < 0 || to < 0) return answer([], unexplored);
  const view = viewOf(projection, question);
  const workspace = borrowed(projection);
  const search: Search = {
    ...{ view, workspace, from, to, budget, tally: { truncated: false } },
    ...{ mode: question.mode, maxHops: question.maxHops, first: question.first },
    avoid: new Set(question.policy.avoid.map((id) => positionOf(projection.officials, id))),
  };
  const found: Path[] = [];
  if (order === null) {
    for (const { officials } of yield* untimed(search)) {
      found.push(pathOf(view, officials, heaviest(view, officials), null));
      yield;
    }
  } else {
    for (const { officials, choice } of yield* timed(search, order)) {
      found.push(pathOf(view, officials, chosen(view, officials, choice.options), choice.journey));
      yield;
    }
  }
  const explored = {
    officials: workspace.reached(),
    contexts: workspace.encounters.scanned,
    truncated: search.tally.truncated,
  };
  giveBack(projection, workspace);
  return answer(found, explored);
}

/** From an official to itself. */
const stay = (official: string): Path => ({
  ...{ officials: [official], hops: [], strength: 1, weakest: null, independentSources: null, journey: null },
});

/** What stands for a hop, and the pair's other contexts. */
interface Stands {
  readonly chosen: Together;
  readonly others: readonly Together[];
}

const pairs = (officials: readonly number[]) =>
  officials.slice(1).map((official, at) => [officials[at] as number, official] as const);

const heaviest = (view: View, officials: readonly number[]): Stands[] =>
  pairs(officials).map(([a, b]) => {
    const [first, ...others] = together(view, a, b);
    return { chosen: first as Together, others };
  });

const chosen = (view: View, officials: readonly number[], options: readonly Option[]): Stands[] =>
  pairs(officials).map(([a, b], at) => {
    const all = together(view, a, b);
    const stands = all.find(({ context }) => context === options[at]?.context) as Together;
    return { chosen: stands, others: all.filter((one) => one !== stands) };
  });

function pathOf(view: View, officials: readonly number[], stands: readonly Stands[], journey: Journey | null): Path {
  const ids = officials.map((at) => view.projection.officials[at] as string);
  const meetingOf = ({ context, a, b }: Together) => view.meeting(context, [a, b]);
  const hops = stands.map(
    (hop, at): Hop => ({
      from: ids[at] as string,
      to: ids[at + 1] as string,
      meeting: meetingOf(hop.chosen),
      alternatives: hop.others.map(meetingOf),
    }),
  );
  const { kinds } = view.projection.contexts;
  const weakest = Math.max(...stands.map((hop) => encounterOf(kinds[hop.chosen.context] as number)));
  return {
    ...{ officials: ids, hops, journey },
    strength: hops.reduce((product, { meeting }) => product * meeting.weight, 1),
    weakest: ENCOUNTERS[weakest] ?? null,
    independentSources: Math.min(...hops.map(({ meeting }) => meeting.independentSources)),
  };
}
