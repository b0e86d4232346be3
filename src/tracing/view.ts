/** A projection as one policy and period let it be seen: which contexts fit, for whom, on which days, and what they weigh. */
import { LRUCache } from "lru-cache";
import { ENCOUNTERS, type MeetingPolicy, type Period, STATUSES } from "./policy.ts";
import { encounterOf, type Projection, positionOf, UNDATED } from "./projection.ts";
import type { Days, Meeting, Scope } from "./trace.ts";

/** Whether a context fits: it depends on the signatures of the pair where a treaty must fall into a period. */
const FITS = { no: 0, yes: 1, byPair: 2 } as const;

export class View {
  readonly projection: Projection;
  readonly during: Period | null;
  readonly fits: Uint8Array;
  /** Of one hop through each context. */
  readonly weights: Float64Array;
  readonly #minimumSources: number;
  readonly #publishers: Uint16Array;
  /** Null where nothing is left out. */
  readonly #without: { readonly sources: ReadonlySet<number>; readonly datasets: ReadonlySet<string> } | null;

  constructor(projection: Projection, { policy, during }: Scope) {
    this.projection = projection;
    this.during = during;
    this.fits = fitting(projection, policy, during);
    this.weights = projection.contexts.weights;
    this.#minimumSources = policy.minimumSources;
    this.#publishers = projection.participations.publishers;
    this.#without = leftOut(projection, policy.without);
  }

  /** How many publishers speak for a participation, without what is left out. */
  sourcesOf(participation: number): number {
    const { publishers, sources, sourceStarts } = this.projection.participations;
    if (this.#without === null) return publishers[participation] as number;
    const { publishers: publisherOf, datasets } = this.projection.sources;
    const left = new Set<number>();
    const end = sourceStarts[participation + 1] as number;
    for (let at = sourceStarts[participation] as number; at < end; at += 1) {
      const source = sources[at] as number;
      const dataset = datasets[source] ?? null;
      if (this.#without.sources.has(source) || (dataset !== null && this.#without.datasets.has(dataset))) continue;
      left.add(publisherOf[source] as number);
    }
    return left.size;
  }

  /** Whether enough publishers speak for a participation. */
  counts(participation: number): boolean {
    if (this.#without !== null) return this.sourcesOf(participation) >= this.#minimumSources;
    return (this.#publishers[participation] as number) >= this.#minimumSources;
  }

  /** Whether a context that fits for some of those in it fits for these. */
  fitsPair(context: number, a: number, b: number): boolean {
    return this.fits[context] === FITS.yes || falls(this.first(context, a, b), this.last(context, a, b), this.during);
  }

  /** The first day of a context for two participations; of a treaty that of their signatures. `UNDATED.min` if there is none. */
  first(context: number, a: number, b: number): number {
    const { signatures, firstDays } = this.projection.contexts;
    const at = signatures[context] as number;
    return at === -1 ? (firstDays[context] as number) : this.daysOf(context, [a, b]).min;
  }

  last(context: number, a: number, b: number): number {
    const { signatures, lastDays } = this.projection.contexts;
    const at = signatures[context] as number;
    return at === -1 ? (lastDays[context] as number) : this.daysOf(context, [a, b]).max;
  }

  /** The days of a context for some of its participations: a treaty's span all of their signatures, unless one is unknown. */
  daysOf(context: number, participations: readonly number[]): Days {
    const { signatures, firstDays, lastDays, starts } = this.projection.contexts;
    const { signedFirst, signedLast } = this.projection.participations;
    const whole = { min: firstDays[context] as number, max: lastDays[context] as number };
    const at = signatures[context] as number;
    if (at === -1) return whole;
    let [min, max] = [UNDATED.min as number, UNDATED.max as number];
    for (const participation of participations) {
      const signature = at + participation - (starts[context] as number);
      if (signedFirst[signature] === UNDATED.min) return whole;
      min = Math.min(min, signedFirst[signature] as number);
      max = Math.max(max, signedLast[signature] as number);
    }
    return { min, max };
  }

  /** Whether the context fits for these participations together, evidence included. */
  fitsAll(context: number, participations: readonly number[]): boolean {
    if (this.fits[context] === FITS.no || !participations.every((one) => this.counts(one))) return false;
    if (this.fits[context] === FITS.yes) return true;
    const { min, max } = this.daysOf(context, participations);
    return falls(min, max, this.during);
  }

  meeting(context: number, participations: readonly number[]): Meeting {
    const { min, max } = this.daysOf(context, participations);
    const { ids, kinds } = this.projection.contexts;
    return {
      context: ids[context] as string,
      encounter: ENCOUNTERS[encounterOf(kinds[context] as number)] as Meeting["encounter"],
      weight: this.weights[context] as number,
      days: min === UNDATED.min ? null : { min, max },
      independentSources: Math.min(...participations.map((one) => this.sourcesOf(one))),
    };
  }
}

/** Views of a projection: making one looks at every context. */
interface Views {
  /** Those that were asked for lately, by what they show. */
  readonly lately: LRUCache<string, View>;
  /** By the very scope: a request asks about many pairs under one, and its list of sources is as long as the client likes. */
  readonly ofScope: WeakMap<Scope, View>;
}

const known = new WeakMap<Projection, Views>();
const MOST_VIEWS = 16;

export function viewOf(projection: Projection, scope: Scope): View {
  let views = known.get(projection);
  if (views === undefined) {
    views = { lately: new LRUCache({ max: MOST_VIEWS }), ofScope: new WeakMap() };
    known.set(projection, views);
  }
  let view = views.ofScope.get(scope);
  if (view === undefined) {
    const key = keyOf(scope);
    view = views.lately.get(key) ?? new View(projection, scope);
    views.lately.set(key, view);
    views.ofScope.set(scope, view);
  }
  return view;
}

/** What of a scope a view depends on. */
function keyOf({ policy, during }: Scope): string {
  const { accept, status, maxAttendance, minimumSources, without } = policy;
  const period = during === null ? null : [`${during.from}`, `${during.to}`, during.match];
  return JSON.stringify([accept, status, maxAttendance, minimumSources, without, period]);
}

function fitting({ contexts }: Projection, policy: MeetingPolicy, during: Period | null): Uint8Array {
  const { kinds, attendances, firstDays, lastDays, signatures } = contexts;
  const allowed = ENCOUNTERS.flatMap((encounter) =>
    STATUSES.map((status) => policy.accept.includes(encounter) && policy.status.includes(status)),
  );
  return kinds.map((kind, at) => {
    if (!allowed[kind] || (attendances[at] as number) > policy.maxAttendance) return FITS.no;
    if (during !== null && signatures[at] !== -1) return FITS.byPair;
    return falls(firstDays[at] as number, lastDays[at] as number, during) ? FITS.yes : FITS.no;
  });
}

/** An undated context falls into no period. */
function falls(first: number, last: number, during: Period | null): boolean {
  if (during === null) return true;
  if (first === UNDATED.min) return false;
  const { from, to, match } = during;
  return match === "CERTAIN" ? first >= from && last <= to : first <= to && last >= from;
}

const DATASET = "dataset:";

function leftOut({ sources }: Projection, without: readonly string[]) {
  if (without.length === 0) return null;
  const datasets = without.filter((id) => id.startsWith(DATASET)).map((id) => id.slice(DATASET.length));
  const ids = without.map((id) => positionOf(sources.ids, id)).filter((at) => at >= 0);
  return { sources: new Set(ids), datasets: new Set(datasets) };
}
