/** Whom every official met under one view, and the heaviest of their meetings: made for views that are asked for again and again. */
import { Encounters } from "./encounters.ts";
import type { Projection } from "./projection.ts";
import type { Steps } from "./trace.ts";
import type { View } from "./view.ts";
import { Layer } from "./workspace.ts";

export interface Adjacency {
  /** Where those whom each official met begin; one more than there are officials. */
  readonly starts: Int32Array;
  /** In the order of their ids, each once. */
  readonly others: Int32Array;
  readonly weights: Float64Array;
}

/** How often a view is asked for before it pays, and how many views of a projection have one at a time. */
const ASKED = 8;
const MOST_KEPT = 2;
/** Pairs, counted from both ends; a view with more, as one that takes in the great summits, does without. */
const MOST_PAIRS = 2_000_000;
/** Meetings looked at without a break; officials of more are taken one at a time. */
const STRETCH = 20_000;
/** So many stretches are what each question gives toward it: none waits for all of it, and what one leaves undone the next goes on with. */
const SHARE = 8;

interface Making {
  readonly steps: Steps<Adjacency | undefined>;
  /** Null where there are too many pairs; undefined until it is done. */
  made?: Adjacency | null;
}

const asked = new WeakMap<View, number>();
const kept = new WeakMap<Projection, Map<View, Making>>();

/** Undefined for a view that has none, or not yet. */
export function* adjacencyOf(view: View): Steps<Adjacency | undefined> {
  const views = kept.get(view.projection) ?? new Map<View, Making>();
  kept.set(view.projection, views);
  const times = (asked.get(view) ?? 0) + 1;
  asked.set(view, times);
  let making = views.get(view);
  if (making === undefined) {
    if (times < ASKED) return undefined;
    making = { steps: adjacent(view) };
    const [oldest] = views.keys();
    if (views.size >= MOST_KEPT && oldest !== undefined) {
      views.delete(oldest);
      asked.delete(oldest);
    }
    views.set(view, making);
  }
  for (let step = 0; making.made === undefined && step < SHARE; step += 1) {
    const { done, value } = making.steps.next();
    if (done === true) making.made = value ?? null;
    yield;
  }
  return making.made ?? undefined;
}

/** @returns undefined where there are too many pairs */
function* adjacent(view: View): Steps<Adjacency | undefined> {
  const count = view.projection.officials.length;
  const encounters = new Encounters();
  const heaviest = new Layer(count);
  const starts = new Int32Array(count + 1);
  let others = new Int32Array(4_096);
  let weights = new Float64Array(4_096);
  let length = 0;
  let since = 0;
  for (let official = 0; official < count; official += 1) {
    encounters.fill(view, official);
    for (let at = 0; at < encounters.length; at += 1)
      heaviest.raise(encounters.officials[at] as number, view.weights[encounters.contexts[at] as number] as number);
    const met = heaviest.touched.slice().sort();
    if (length + met.length > MOST_PAIRS) return undefined;
    while (length + met.length > others.length) {
      others = wider(others, new Int32Array(others.length * 2));
      weights = wider(weights, new Float64Array(weights.length * 2));
    }
    for (const other of met) {
      others[length] = other;
      weights[length] = heaviest.values[other] as number;
      length += 1;
    }
    heaviest.clear();
    starts[official + 1] = length;
    since += 1 + encounters.length;
    if (since < STRETCH) continue;
    since = 0;
    yield;
  }
  return { starts, others: others.slice(0, length), weights: weights.slice(0, length) };
}

function wider<T extends Int32Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
