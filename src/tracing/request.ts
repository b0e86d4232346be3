/** Tracing as one request sees it: a projection, so one version of the graph for each answer, and work that ends with the request. */
import { GraphQLError } from "graphql";
import { GraphTimeoutError, GraphUnavailableError } from "../graph/graph.ts";
import { CutShortError } from "./cut-short.ts";
import type { ProjectionKeeper } from "./keeper.ts";
import type { Projection } from "./projection.ts";
import { run } from "./runner.ts";
import { Semaphore } from "./semaphore.ts";
import type { Budget, Steps } from "./trace.ts";

export interface RequestTracing {
  /** The same for all fields of the request, until one moves on. */
  projection(): Promise<Projection>;
  /** From now on a later version than that of this projection; false where none comes while searches may take time. */
  moveOn(from: Projection): Promise<boolean>;
  /** From now on this version of the graph or a later one; false where none comes while searches may take time. */
  reach(version: number): Promise<boolean>;
  /** What the steps come to. @throws GraphTimeoutError when the request goes away or takes too long */
  run<T>(steps: Steps<T>): Promise<T>;
  /**
   * The same for a search, which comes to what it has found when its states or its time are used up. The searches of a request go one after
   * the other, and those of a few requests at a time.
   * @throws QUERY_TOO_COMPLEX or GraphTimeoutError where part of what is found would be no answer, GraphUnavailableError where it never got its turn
   */
  search<T>(steps: (budget: Budget) => Steps<T>): Promise<T>;
}

export interface TracingLimits {
  /** How many states one search may visit. */
  readonly budget: number;
  /** How long the searches of a request may take, in milliseconds: the rest of its time is for what they lead to. */
  readonly milliseconds: number;
}

const tooMuch = (limit: number) =>
  new GraphQLError(
    `This takes more than ${limit} states to search, and TRACE_BUDGET is ${limit}; ask with a stricter policy or a shorter period.`,
    { extensions: { code: "QUERY_TOO_COMPLEX", limit } },
  );

/** How many search at a time in the process: each holds numbers for all officials. They work by turns, so that none waits for another to end. */
const SEARCHES = 32;
const searches = new Semaphore(SEARCHES);

export function requestTracing(
  keeper: ProjectionKeeper,
  { budget, milliseconds }: TracingLimits,
  signal: AbortSignal | undefined,
): RequestTracing {
  const until = performance.now() + milliseconds;
  let projection: Promise<Projection> | undefined;
  /** An error that only says that the request has ended is the port's own for that. */
  const whileAsked = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw signal?.aborted ? new GraphTimeoutError("the search was given up with its request") : error;
    }
  };
  /** One place for each request, so that nobody waits for all that another one asks. */
  const own = new Semaphore(1);
  const reach = async (version: number): Promise<boolean> => {
    const patience = AbortSignal.timeout(Math.max(0, Math.ceil(until - performance.now())));
    try {
      const later = await keeper.current(
        signal === undefined ? patience : AbortSignal.any([signal, patience]),
        version,
      );
      projection = Promise.resolve(later);
      return true;
    } catch (error) {
      if (patience.aborted && !signal?.aborted) return false;
      return whileAsked(Promise.reject(error));
    }
  };
  return {
    projection() {
      projection ??= whileAsked(keeper.current(signal));
      return projection;
    },
    moveOn: ({ version }) => reach(version + 1),
    reach,
    run: (steps) => whileAsked(run(steps, signal)),
    async search(steps) {
      const left = { left: budget };
      let late = false;
      /** Waits for other requests, and for nothing of its own. */
      let queues = false;
      const full = new AbortController();
      const end = setTimeout(() => {
        late = true;
        left.left = 0;
        if (queues) full.abort(new GraphUnavailableError("too many searches are going on: ask again later"));
      }, until - performance.now());
      const waiting = signal === undefined ? full.signal : AbortSignal.any([signal, full.signal]);
      const searching = () => {
        queues = false;
        return run(steps(left), signal);
      };
      try {
        return await whileAsked(
          own.during(() => {
            queues = true;
            return searches.during(searching, waiting);
          }, signal),
        );
      } catch (error) {
        if (!(error instanceof CutShortError)) throw error;
        throw late ? new GraphTimeoutError("the search took all the time that searches may take") : tooMuch(budget);
      } finally {
        clearTimeout(end);
      }
    },
  };
}
