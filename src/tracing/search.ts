/** The best simple paths between two officials, best first: a search in the order of what each beginning could still become. */
import { type Choice, extended, START, type TimeOrder, undominated } from "./choice.ts";
import { Heap } from "./heap.ts";
import { bestChoice, boundOf, compareNumbers, isTimed, type Journey, journeyOf, type Mode, rankOf } from "./mode.ts";
import type { MeetingPolicy, Period } from "./policy.ts";
import { byCodeUnit, type Encountered, type View } from "./view.ts";

export interface Question {
  readonly from: string;
  readonly to: string;
  readonly policy: MeetingPolicy;
  readonly during: Period | null;
  readonly mode: Mode;
  readonly timeRespecting: boolean;
  readonly strict: boolean;
  /** 1 to 8. */
  readonly maxHops: number;
  /** How many paths, 1 to 25. */
  readonly first: number;
}

interface FoundPath {
  /** Their ids, from one end to the other. */
  readonly officials: readonly string[];
  /** What stands for each hop. */
  readonly hops: readonly Encountered[];
  /** Product of the hops' weights. */
  readonly strength: number;
  /** Null without time order, and for a path of no hops. */
  readonly journey: Journey | null;
}

export interface Found {
  readonly paths: readonly FoundPath[];
  /** How many states were visited. */
  readonly visited: number;
  /** The budget ended the search: there may be other paths, and better ones. */
  readonly truncated: boolean;
}

/** Whether hops must follow each other in time, and how; null where they need not. */
const timeOrderOf = ({ mode, timeRespecting, strict, policy, during }: Question): TimeOrder | null =>
  timeRespecting || strict || isTimed(mode)
    ? { certain: policy.dates === "CERTAIN", step: strict ? 1 : 0, during }
    : null;

interface State {
  readonly officials: readonly string[];
  /** Feasible choices of contexts; of a whole path, the one that is shown. */
  readonly choices: readonly Choice[];
  readonly rank: readonly number[];
  readonly whole: boolean;
}

/**
 * Yields now and then, so that whoever runs it can let others have their turn, or stop.
 * @param budget how many states it may visit
 */
export function* search(view: View, question: Question, budget: number): Generator<void, Found> {
  const { from, to, mode, maxHops, first } = question;
  if (from === to)
    return { paths: [{ officials: [from], hops: [], strength: 1, journey: null }], visited: 0, truncated: false };
  const order = timeOrderOf(question);
  const avoid = new Set(question.policy.avoid);
  const distances = yield* distancesTo(view, to, maxHops, avoid, budget);
  let visited = distances.hops.size;
  const found: State[] = [];
  const open = new Heap<State>(before);
  const start = distances.hops.get(from);
  if (start !== undefined)
    open.push({ officials: [from], choices: [START], rank: boundOf(mode, [START], order, start), whole: false });

  while (found.length < first) {
    const state = open.pop();
    if (state === undefined) break;
    if (state.whole) {
      found.push(state);
      continue;
    }
    if (visited >= budget || distances.truncated) {
      const whole = [...found, ...open.items().filter((one) => one.whole)].sort(before).slice(0, first);
      return { paths: whole.map((one) => pathOf(one, mode, order)), visited, truncated: true };
    }
    for (const next of following(view, state, question, order, avoid, distances.hops)) {
      open.push(next);
      visited += 1;
    }
    visited += 1;
    yield;
  }
  return { paths: found.map((one) => pathOf(one, mode, order)), visited, truncated: distances.truncated };
}

function* following(
  view: View,
  { officials, choices }: State,
  { to, mode, maxHops }: Question,
  order: TimeOrder | null,
  avoid: ReadonlySet<string>,
  toGo: ReadonlyMap<string, number>,
): Generator<State> {
  const left = maxHops - officials.length;
  for (const [official, contexts] of view.met(officials.at(-1) as string)) {
    const least = toGo.get(official);
    if (least === undefined || least > left || avoid.has(official) || officials.includes(official)) continue;
    const next = order === null ? [heaviest(choices, contexts)] : inTime(choices, contexts, order);
    if (next.length === 0) continue;
    const path = [...officials, official];
    if (official === to) {
      const choice = order === null ? (next[0] as Choice) : bestChoice(mode, next, order);
      yield { officials: path, choices: [choice], rank: rankOf(mode, choice, order), whole: true };
    } else yield { officials: path, choices: next, rank: boundOf(mode, next, order, least), whole: false };
  }
}

/** Without time order the context that stands for the pair is always the best. */
function heaviest([choice]: readonly Choice[], [hop]: readonly Encountered[]): Choice {
  const { product, hops, ...days } = choice as Choice;
  return { ...days, product: product * (hop as Encountered).weight, hops: [...hops, hop as Encountered] };
}

const inTime = (choices: readonly Choice[], contexts: readonly Encountered[], order: TimeOrder): Choice[] =>
  undominated(choices.flatMap((choice) => contexts.flatMap((context) => extended(choice, context, order) ?? [])));

/** How many hops each official is from the end at least, as far as a path may go. */
function* distancesTo(
  view: View,
  to: string,
  maxHops: number,
  avoid: ReadonlySet<string>,
  budget: number,
): Generator<void, { readonly hops: ReadonlyMap<string, number>; readonly truncated: boolean }> {
  const hops = new Map([[to, 0]]);
  let border = [to];
  for (let distance = 1; distance <= maxHops && border.length > 0; distance += 1) {
    const next: string[] = [];
    for (const official of border) {
      for (const other of view.met(official).keys()) {
        if (hops.has(other) || avoid.has(other)) continue;
        if (hops.size >= budget) return { hops, truncated: true };
        hops.set(other, distance);
        next.push(other);
      }
      yield;
    }
    border = next;
  }
  return { hops, truncated: false };
}

/** By rank, then by ids; a beginning comes before what it may become. */
function before(a: State, b: State): number {
  const rank = compareNumbers(a.rank, b.rank);
  if (rank !== 0) return rank;
  const shared = Math.min(a.officials.length, b.officials.length);
  for (let at = 0; at < shared; at += 1) {
    const order = byCodeUnit(a.officials[at] as string, b.officials[at] as string);
    if (order !== 0) return order;
  }
  return a.officials.length - b.officials.length;
}

function pathOf({ officials, choices: [choice] }: State, mode: Mode, order: TimeOrder | null): FoundPath {
  const { hops, product } = choice as Choice;
  return {
    officials,
    hops,
    strength: product,
    journey: order === null ? null : journeyOf(mode, choice as Choice, order),
  };
}
