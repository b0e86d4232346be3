/** The port to a property graph. Everything above it is the same on every engine. */

import type { Records } from "./records.ts";

export type Parameters = Readonly<Record<string, unknown>>;

/** A named Cypher text; `P` is the shape of its parameters, `R` of one row. */
export interface Statement<P extends Parameters = Parameters, R = unknown> {
  /** Subject and role, `Official.events.page`: what logs, costs and the database's own query log show. */
  readonly name: string;
  readonly text: string;
  /** Carries the types only; never present at run time. */
  readonly types?: { parameters: P; row: R };
}

/** On whose behalf a statement runs, and when it should be given up. */
export interface Call {
  readonly requestId?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Reader {
  /**
   * The rows of one statement, as plain objects; absent values are null, whole numbers are numbers.
   * @throws GraphUnavailableError when the engine cannot be reached, GraphTimeoutError when it took too long
   */
  read<P extends Parameters, R>(statement: Statement<P, R>, parameters: P, call?: Call): Promise<R[]>;
}

/** Kinds with a full-text index of their own over `searchKeys`. */
export const SEARCHED = ["Country", "Official", "Office", "Organisation", "Event", "Treaty", "Article"] as const;
export type Searched = (typeof SEARCHED)[number];

/** What is looked for in the full-text indexes. */
export interface FullText<Row> {
  readonly kinds: readonly Searched[];
  /** Folded already: a-z, 0-9 and Hangul only. */
  readonly tokens: readonly string[];
  /** How many of each kind at most, the most relevant ones. */
  readonly limit: number;
  /** Which properties of the nodes the rows hold. */
  readonly properties: readonly (keyof Row & string)[];
}

export interface GraphVersion {
  /** Random, made with the graph: two graphs never share it. */
  readonly graphId: string;
  /** Raised in the same transaction as any write. */
  readonly version: number;
}

export interface Graph extends Reader {
  /** Whether a trip to it costs more than looking a few rows up twice: then statements bring along what follows. */
  readonly far: boolean;
  /** What was read of its nodes; absent where others may write to it, or nothing is to be kept. */
  readonly records?: Records | undefined;
  /** The engine's name and version, as GraphInfo and `doctor` show it: `embedded (Grafeo 0.6.0)`. */
  readonly engine: string;
  /**
   * Runs `work` in one transaction and raises the graph's version in it: all of it lands, or none.
   * `work` may run more than once, since transient failures and conflicts are tried again with backoff, up to a bound.
   * @throws ConflictError when the bound is reached, KeyTakenError when it makes a node whose key another has
   */
  write<T>(work: (transaction: Reader) => Promise<T>): Promise<T>;
  /**
   * Runs `work` when no other such work goes on over this graph, in this process or in another: for what reads much of the
   * graph before it writes. Who waits gets the turn when the one before has ended, or its process has; one that the call
   * gives up while it waits does not begin. Readers and `write` wait for nobody.
   * @param work is given a signal that tells when the turn is lost, as when a server that had it is restarted: then others
   * may have begun, and the work has to end
   * @throws GraphTimeoutError when it was given up, GraphUnavailableError like `read`, also where the server ends the wait
   */
  alone<T>(work: (lost: AbortSignal) => Promise<T>, call?: Call): Promise<T>;
  /**
   * The rows of one statement in pages, for results of any length: between two pages others get their turn.
   * A reader who stops early ends the statement.
   * @throws like `read`
   */
  stream<P extends Parameters, R>(statement: Statement<P, R>, parameters: P, call?: Call): AsyncIterable<readonly R[]>;
  /** What has one of the tokens, kind by kind. Relevance is the engine's own, so that it only chooses whom to compare. */
  search<Row>(wanted: FullText<Row>, call?: Call): Promise<Row[]>;
  version(call?: Call): Promise<GraphVersion>;
  /** Finishes what runs and frees the engine; durable when it resolves. */
  close(): Promise<void>;
}

/** The path of an embedded graph without a file, which is gone when it is closed. */
export const IN_MEMORY = ":memory:";

/** The engine cannot be reached now; asking again later may work. */
export class GraphUnavailableError extends Error {
  override readonly name = "GraphUnavailableError";
}

/** A statement was given up because it took too long or its request went away. */
export class GraphTimeoutError extends Error {
  override readonly name = "GraphTimeoutError";
}

/** Writers kept colliding; nothing of this write landed. */
export class ConflictError extends Error {
  override readonly name = "ConflictError";
}

/** Another node has the key of one that was to be made; nothing of this write landed. */
export class KeyTakenError extends Error {
  override readonly name = "KeyTakenError";
}

/** The graph cannot be opened, with what is wrong and what mends it: one for people, not for programs. */
export class GraphOpenError extends Error {
  override readonly name = "GraphOpenError";
}
