/** What tracing answers: questions in ids and days, answers in ids, days and numbers, each from one projection and so from one version of the graph. */
import type { Encounter, MeetingPolicy, Period } from "./policy.ts";

/** First and last possible day, in days since 1970-01-01. */
export interface Days {
  readonly min: number;
  readonly max: number;
}

/** Which meetings count: what every question says. */
export interface Scope {
  readonly policy: MeetingPolicy;
  /** Null where no period is given. */
  readonly during: Period | null;
}

export type Mode = "SHORTEST" | "STRONGEST" | "EARLIEST_ARRIVAL" | "LATEST_DEPARTURE" | "FASTEST";

export interface PathsQuestion extends Scope {
  readonly from: string;
  readonly to: string;
  readonly mode: Mode;
  readonly timeRespecting: boolean;
  readonly strict: boolean;
  /** 1 to 8. */
  readonly maxHops: number;
  /** How many paths, 1 to 25. */
  readonly first: number;
}

/** A context that those asked about share and that fits. */
export interface Meeting {
  /** The id of an event, a treaty or an article. */
  readonly context: string;
  readonly encounter: Encounter;
  readonly weight: number;
  /** As recorded, not clipped to a period; null where undated. */
  readonly days: Days | null;
  /** The least number of publishers that speak for one of those asked about. */
  readonly independentSources: number;
}

export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly meeting: Meeting;
  /** The pair's other fitting contexts, heaviest first. */
  readonly alternatives: readonly Meeting[];
}

/** When a path begins and ends. */
export interface Journey {
  readonly departure: number;
  readonly arrival: number;
}

export interface Path {
  /** Their ids, from one end to the other. */
  readonly officials: readonly string[];
  readonly hops: readonly Hop[];
  /** Product of the hops' weights, multiplied from `from` to `to`, not rounded. */
  readonly strength: number;
  /** The weakest class among the hops; null where there are none. */
  readonly weakest: Encounter | null;
  /** The least of the hops'; null where there are none. */
  readonly independentSources: number | null;
  /** Null without time order, and for a path of no hops. */
  readonly journey: Journey | null;
}

export interface Explored {
  /** How many officials the search reached. */
  readonly officials: number;
  /** How many contexts came into question: those of every official that it looked at, counted again each time. */
  readonly contexts: number;
  /** The budget ended the search: there may be other paths, and better ones. */
  readonly truncated: boolean;
}

export interface PathsAnswer {
  /** Best first. */
  readonly paths: readonly Path[];
  /** Whether time order held, however it was asked for. */
  readonly timeRespecting: boolean;
  readonly explored: Explored;
}

/** In the order in which conditions are relaxed and restored. */
export const RELAXATIONS = [
  "TIME_ORDER",
  "ATTENDANCE",
  "STATUS",
  "ENCOUNTER_CLASS",
  "SOURCES",
  "EXCLUDED",
  "PERIOD",
  "HOPS",
] as const;
export type Relaxation = (typeof RELAXATIONS)[number];

export interface NearMiss {
  readonly reason: Relaxation | "DISCONNECTED";
  /** The question with which the path was found; the one asked where there is none. */
  readonly relaxed: PathsQuestion;
  readonly path: Path | null;
}

export interface NearMisses {
  readonly misses: readonly NearMiss[];
  /** The budget ended one of the searches: there may be other misses, and DISCONNECTED is not claimed. */
  readonly truncated: boolean;
}

/** An official whom another one met. */
export interface Acquaintance {
  readonly official: string;
  readonly times: number;
  /** The meeting of the earliest first day, and that of the latest last day; null where all are undated. */
  readonly firstMet: Meeting | null;
  readonly lastMet: Meeting | null;
  readonly strongest: Encounter;
  /** Sum of the weights, not rounded. */
  readonly weight: number;
}

export interface MetAnswer {
  /** By weight, greatest first, ties by id. */
  readonly met: readonly Acquaintance[];
}

export interface MeetingsAnswer {
  /** Latest first day first, undated last, ties by id. */
  readonly meetings: readonly Meeting[];
}

export interface NetworkQuestion extends Scope {
  /** 1 to 10 ids; one given twice counts once. */
  readonly around: readonly string[];
  /** 1 to 3. */
  readonly depth: number;
  /** 1 to 1,000. */
  readonly limit: number;
}

export interface Link {
  /** The smaller id. */
  readonly source: string;
  readonly target: string;
  readonly times: number;
  readonly strongest: Encounter;
  /** Sum of the weights, not rounded. */
  readonly weight: number;
}

export interface NetworkAnswer {
  /** In rank order. */
  readonly officials: readonly { readonly official: string; readonly distance: number; readonly degree: number }[];
  /** By source, then target. */
  readonly links: readonly Link[];
  /** Whether any official was left out, by the limit or by the budget, or any link by the budget. */
  readonly truncated: boolean;
}

export interface ContactsQuestion extends Scope {
  /** 2 to 10 ids; one given twice counts once. */
  readonly of: readonly string[];
  /** 1 to 100. */
  readonly first: number;
}

export interface CommonContact {
  readonly official: string;
  /** The smallest of the links' weights, not rounded. */
  readonly strength: number;
  /** In the order of `of`. */
  readonly links: readonly Link[];
}

/** How many states a search may still visit. Whoever runs it may set it to 0: it then ends with the best found so far, truncated. */
export interface Budget {
  left: number;
}

/** Work in steps: whoever runs it may let others have their turn between two, or stop. No step takes long. */
export type Steps<T> = Generator<void, T, void>;
