/** Walks on a view: whom an official met in which contexts, and the contexts of a pair. */
import { placeFrom } from "./columns.ts";
import type { Budget, Steps } from "./trace.ts";
import type { View } from "./view.ts";

/** Meetings of one official, one row for each of those met in each context; made once and filled again and again. */
export class Encounters {
  length = 0;
  /** Contexts of the officials that were looked at, since it was cleared. */
  scanned = 0;
  officials = new Int32Array(1_024);
  contexts = new Int32Array(1_024);
  /** Participations of the official asked about, and of those met. */
  own = new Int32Array(1_024);
  others = new Int32Array(1_024);

  /** By context, and so by first day. */
  fill(view: View, official: number): void {
    const { starts } = view.projection.participations;
    this.fillPart(view, official, starts[official] as number, Number.POSITIVE_INFINITY);
  }

  /**
   * The same of some of the official's contexts only.
   * @param from the place of the first of them among all that officials took part in
   * @param most ends with the context that makes as many rows and contexts
   * @returns the place to go on from
   */
  fillPart(view: View, official: number, from: number, most: number): number {
    const { starts } = view.projection.contexts;
    const { starts: begin, byOfficial, contexts, officials } = view.projection.participations;
    const { fits } = view;
    const end = begin[official + 1] as number;
    let length = 0;
    let at = from;
    for (; at < end && length + at - from < most; at += 1) {
      const context = contexts[at] as number;
      const fit = fits[context] as number;
      const own = byOfficial[at] as number;
      if (fit === 0 || !view.counts(own)) continue;
      const last = starts[context + 1] as number;
      let other = starts[context] as number;
      while (length + last - other > this.officials.length) this.#widen();
      for (; other < last; other += 1) {
        if (other === own || !view.counts(other)) continue;
        if (fit !== 1 && !view.fitsPair(context, own, other)) continue;
        this.officials[length] = officials[other] as number;
        this.contexts[length] = context;
        this.own[length] = own;
        this.others[length] = other;
        length += 1;
      }
    }
    this.length = length;
    this.scanned += at - from;
    return at;
  }

  /** Only with this other official. */
  fillPair(view: View, official: number, other: number): void {
    this.length = 0;
    for (const { context, participations } of sharedBy(view, [official, other])) {
      if (this.length === this.officials.length) this.#widen();
      this.officials[this.length] = other;
      this.contexts[this.length] = context;
      this.own[this.length] = participations[0] as number;
      this.others[this.length] = participations[1] as number;
      this.length += 1;
    }
    this.scanned += this.length;
  }

  #widen(): void {
    for (const name of ["officials", "contexts", "own", "others"] as const) {
      const wider = new Int32Array(this[name].length * 4);
      wider.set(this[name]);
      this[name] = wider;
    }
  }
}

/** The part of two officials in a context. */
export interface Together {
  readonly context: number;
  readonly a: number;
  readonly b: number;
}

/** The fitting contexts of a pair, the one that stands for it first: heaviest, then of the earliest first day, undated last, then of the least id. */
export function together(view: View, a: number, b: number): Together[] {
  const found = sharedBy(view, [a, b]).map(({ context, participations: [one, other] }) => ({
    ...{ context, a: one as number, b: other as number, first: 0 },
  }));
  for (const row of found) row.first = view.first(row.context, row.a, row.b);
  const { ids } = view.projection.contexts;
  return found.sort(
    (x, y) =>
      (view.weights[y.context] as number) - (view.weights[x.context] as number) ||
      x.first - y.first ||
      ((ids[x.context] as string) < (ids[y.context] as string) ? -1 : 1),
  );
}

interface Shared {
  readonly context: number;
  /** In the order of the officials asked about. */
  readonly participations: readonly number[];
}

/** The fitting contexts that hold all of these officials, which differ. */
export const sharedBy = (view: View, officials: readonly number[]): Shared[] =>
  sharedAmong(view, officials, ...leastOf(view, officials));

/** Contexts looked into at a stretch. */
const STEP = 1_000;

/** The same in steps, each context a state; undefined where the budget ended it. */
export function* sharedInSteps(
  view: View,
  officials: readonly number[],
  budget: Budget,
): Steps<readonly Shared[] | undefined> {
  const [from, to] = leastOf(view, officials);
  const found: Shared[] = [];
  for (let at = from; at < to; ) {
    if (budget.left <= 0) return undefined;
    const next = Math.min(to, at + Math.min(STEP, budget.left));
    budget.left -= next - at;
    found.push(...sharedAmong(view, officials, at, next));
    at = next;
    yield;
  }
  return found;
}

/** Where the contexts of the one with the fewest begin and end. */
function leastOf(view: View, officials: readonly number[]): readonly [from: number, to: number] {
  const { starts } = view.projection.participations;
  const count = (official: number) => (starts[official + 1] as number) - (starts[official] as number);
  const least = officials.reduce((a, b) => (count(b) < count(a) ? b : a));
  return [starts[least] as number, starts[least + 1] as number];
}

function sharedAmong(view: View, officials: readonly number[], from: number, to: number): Shared[] {
  const { starts, byOfficial, contexts } = view.projection.participations;
  /** Where each is to be looked for next: contexts come in the same order for everyone. */
  const next = officials.map((official) => starts[official] as number);
  const found: Shared[] = [];
  for (let at = from; at < to; at += 1) {
    const context = contexts[at] as number;
    if (view.fits[context] === 0) continue;
    const participations: number[] = [];
    for (let one = 0; one < officials.length; one += 1) {
      const last = starts[(officials[one] as number) + 1] as number;
      const place = placeFrom(contexts, next[one] as number, last, context);
      next[one] = place;
      if (place === last || contexts[place] !== context) break;
      participations.push(byOfficial[place] as number);
    }
    if (participations.length === officials.length && view.fitsAll(context, participations))
      found.push({ context, participations });
  }
  return found;
}
