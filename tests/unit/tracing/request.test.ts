/** Searches share the server with everyone else, and end with their request. */
import { describe, expect, it } from "vitest";
import { GraphTimeoutError, GraphUnavailableError } from "../../../src/graph/graph.ts";
import { CutShortError } from "../../../src/tracing/cut-short.ts";
import type { Projection } from "../../../src/tracing/projection.ts";
import { requestTracing } from "../../../src/tracing/request.ts";
import type { Budget, Steps } from "../../../src/tracing/trace.ts";
import { projectionOf } from "../../support/projection.ts";
import { keeping } from "../../support/tracing.limits.ts";

const nobody = keeping(async () => projectionOf([]));
/** How many search at a time. */
const PLACES = 32;
const LONG = { budget: 1_000_000_000, milliseconds: 1_000_000 };

/** Visits a state a step, as long as it may. */
function* visiting(budget: Budget, seen: { states: number }): Steps<"truncated"> {
  while (budget.left > 0) {
    budget.left -= 1;
    seen.states += 1;
    yield;
  }
  return "truncated";
}

describe("a long search", () => {
  it("lets what comes after it have its turn, and goes on", async () => {
    const seen = { states: 0 };
    const end = new AbortController();
    const tracing = requestTracing(nobody, LONG, end.signal);
    const order: string[] = [];
    const search = tracing.search((budget) => visiting(budget, seen)).finally(() => order.push("search"));
    search.catch(() => {});
    for (const name of ["first", "second", "third"]) {
      const before = seen.states;
      // As a request does that waits for its statement: a turn of the event loop.
      await new Promise((resolve) => setTimeout(resolve, 0));
      await new Promise((resolve) => setTimeout(resolve, 0));
      order.push(name);
      expect(seen.states).toBeGreaterThan(before);
    }
    end.abort();
    await expect(search).rejects.toThrow(GraphTimeoutError);
    expect(order).toEqual(["first", "second", "third", "search"]);
  });

  it("ends when its request goes away: no state is visited after that", async () => {
    const seen = { states: 0 };
    const end = new AbortController();
    const search = requestTracing(nobody, LONG, end.signal).search((budget) => visiting(budget, seen));
    await expect.poll(() => seen.states, { interval: 1 }).toBeGreaterThan(0);
    end.abort();
    await expect(search).rejects.toThrow(GraphTimeoutError);
    const { states } = seen;
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen.states).toBe(states);
  });

  it("comes to what it has found when its states are used up, or the time of its request", async () => {
    const few = { states: 0 };
    const tracing = (limits: typeof LONG) => requestTracing(nobody, limits, undefined);
    expect(await tracing({ ...LONG, budget: 7 }).search((budget) => visiting(budget, few))).toBe("truncated");
    expect(few.states).toBe(7);
    const late = tracing({ ...LONG, milliseconds: 0 });
    expect(await late.search((budget) => visiting(budget, { states: 0 }))).toBe("truncated");
  });
});

describe("a search of which a part is no answer", () => {
  /** Works so long, and then needs a state more. */
  function* needing(budget: Budget, milliseconds: number): Steps<"whole"> {
    const until = performance.now() + milliseconds;
    while (performance.now() < until) yield;
    if (budget.left <= 0) throw new CutShortError();
    return "whole";
  }
  const asking = (limits: Partial<typeof LONG>) => requestTracing(nobody, { ...LONG, ...limits }, undefined);

  it("is refused as too much where its states are used up, and as too slow where its time is", async () => {
    expect(await asking({}).search((budget) => needing(budget, 0))).toBe("whole");
    await expect(asking({ budget: 0 }).search((budget) => needing(budget, 0))).rejects.toMatchObject({
      message: expect.stringContaining("TRACE_BUDGET is 0"),
      extensions: { code: "QUERY_TOO_COMPLEX", limit: 0 },
    });
    await expect(asking({ milliseconds: 10 }).search((budget) => needing(budget, 100))).rejects.toThrow(
      GraphTimeoutError,
    );
  });
});

describe("many searches at once", () => {
  /** Counts how many have begun and not ended, and says in which order they ended. */
  function counted() {
    const seen = { now: 0, most: 0, ended: [] as string[] };
    function* searching(name: string, milliseconds: number): Steps<string> {
      seen.now += 1;
      seen.most = Math.max(seen.most, seen.now);
      const until = performance.now() + milliseconds;
      while (performance.now() < until) yield;
      seen.now -= 1;
      seen.ended.push(name);
      return name;
    }
    return { seen, searching };
  }
  const names = (count: number) => Array.from({ length: count }, (_, at) => `${at}`);
  const asking = (signal?: AbortSignal) => requestTracing(nobody, LONG, signal);

  it("of one request go one after the other, in the order in which they are asked: each takes room of its own", async () => {
    const { seen, searching } = counted();
    const one = asking();
    const answers = await Promise.all(names(12).map((name) => one.search(() => searching(name, 20))));
    expect(answers).toEqual(names(12));
    expect(seen).toMatchObject({ most: 1, ended: names(12) });
  });

  it("of many requests go a few at a time, and all come to their end", async () => {
    const { seen, searching } = counted();
    await Promise.all(names(80).map((name) => asking().search(() => searching(name, 20))));
    expect(seen.most).toBeGreaterThan(1);
    expect(seen.most).toBeLessThanOrEqual(PLACES);
    expect(seen.ended.toSorted()).toEqual(names(80).toSorted());
  });

  it("of many requests go by turns: a short one does not wait for long ones to end", async () => {
    const { seen, searching } = counted();
    const gone = new AbortController();
    const long = names(PLACES - 1).map((name) => asking(gone.signal).search(() => searching(name, 1_000_000)));
    const given = Promise.allSettled(long);
    expect(await asking().search(() => searching("short", 0))).toBe("short");
    expect(seen.ended).toEqual(["short"]);
    gone.abort();
    await given;
  });

  it("refuse who never gets a turn while they may search, to be asked again", async () => {
    const { seen, searching } = counted();
    const gone = new AbortController();
    const long = names(PLACES).map((name) => asking(gone.signal).search(() => searching(name, 1_000_000)));
    const given = Promise.allSettled(long);
    await expect.poll(() => seen.now, { interval: 1 }).toBe(PLACES);
    const hurried = requestTracing(nobody, { ...LONG, milliseconds: 20 }, undefined);
    await expect(hurried.search(() => searching("hurried", 0))).rejects.toThrow(GraphUnavailableError);
    gone.abort();
    await given;
    expect(await asking().search(() => searching("later", 0))).toBe("later");
  });

  it("of one request do not keep another request from its turn", async () => {
    const { seen, searching } = counted();
    const [greedy, modest] = [asking(), asking()];
    const all = names(20).map((name) => greedy.search(() => searching(name, 20)));
    await modest.search(() => searching("modest", 0));
    expect(seen.ended.length).toBeLessThan(3);
    await Promise.all(all);
  });

  it("make room when the request goes away, whether it searches or still waits to", async () => {
    const { seen, searching } = counted();
    const gone = new AbortController();
    const given = names(PLACES + 2).map((name) => asking(gone.signal).search(() => searching(name, 1_000_000)));
    const refused = Promise.allSettled(given);
    const waiting = asking().search(() => searching("patient", 0));
    await expect.poll(() => seen.now, { interval: 1 }).toBe(PLACES);
    gone.abort();
    seen.now = 0;
    for (const { status, ...rest } of await refused)
      expect({ status, ...rest }).toEqual({ status: "rejected", reason: expect.any(GraphTimeoutError) });
    expect(await waiting).toBe("patient");
    expect(await asking().search(() => searching("later", 0))).toBe("later");
    expect(seen.most).toBe(PLACES);
  });
});

describe("the projection of a request", () => {
  it("is one for all its fields, however the graph moves", async () => {
    let version = 0;
    const moving = keeping(async () => {
      version += 1;
      return { ...projectionOf([]), version } as Projection;
    });
    const tracing = requestTracing(moving, LONG, undefined);
    const [one, other] = await Promise.all([tracing.projection(), tracing.projection()]);
    expect(one).toBe(other);
    expect(await tracing.moveOn(one)).toBe(true);
    expect((await tracing.projection()).version).toBe(2);
  });

  it("is of a version that was asked for, however far the graph has moved on by then", async () => {
    const moving = {
      ...nobody,
      current: async (_signal?: AbortSignal, atLeast = 1) => ({ ...projectionOf([]), version: atLeast + 5 }),
    };
    const tracing = requestTracing(moving, LONG, undefined);
    expect((await tracing.projection()).version).toBe(6);
    expect(await tracing.reach(9)).toBe(true);
    expect((await tracing.projection()).version).toBe(14);
  });

  it("is not waited for longer than searches may take, and not at all by a request that is gone", async () => {
    const never = keeping(() => new Promise(() => {}));
    const gone = new AbortController();
    const keeper = {
      ...never,
      current: (signal?: AbortSignal) =>
        new Promise<Projection>((_resolve, reject) => {
          signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
        }),
    };
    expect(await requestTracing(keeper, { ...LONG, milliseconds: 1 }, undefined).moveOn(projectionOf([]))).toBe(false);
    const waiting = requestTracing(keeper, LONG, gone.signal).projection();
    gone.abort();
    await expect(waiting).rejects.toThrow(GraphTimeoutError);
  });
});
