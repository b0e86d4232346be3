/** Work in steps lets others have their turn, and stops when whoever asked has gone away. */
import { describe, expect, it } from "vitest";
import { run } from "../../../src/tracing/runner.ts";
import type { Steps } from "../../../src/tracing/trace.ts";

function* busy(milliseconds: number, done: { steps: number } = { steps: 0 }): Steps<string> {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    done.steps += 1;
    yield;
  }
  return "done";
}

describe("a long search", () => {
  it("gives what its steps come to, and lets others have their turn meanwhile", async () => {
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    });
    expect(await run(busy(120))).toBe("done");
    clearInterval(others);
    expect(turns).toBeGreaterThan(1);
  });

  it("has one turn with all the others that go on: nobody waits for more than one of them", async () => {
    let turns = 0;
    let look = setImmediate(function looking() {
      turns += 1;
      look = setImmediate(looking);
    });
    const atTurn = new Map<number, Set<number>>();
    function* noted(search: number): Steps<void> {
      const until = performance.now() + 60;
      while (performance.now() < until) {
        atTurn.set(turns, (atTurn.get(turns) ?? new Set()).add(search));
        yield;
      }
    }
    await Promise.all(Array.from({ length: 5 }, (_, search) => run(noted(search))));
    clearImmediate(look);
    expect(Math.max(...[...atTurn.values()].map(({ size }) => size))).toBe(1);
  });

  it("stops when the client goes away", async () => {
    const leaving = new AbortController();
    const done = { steps: 0 };
    const searching = run(busy(600_000, done), leaving.signal);
    setTimeout(() => leaving.abort(new Error("the client went away")), 20);
    await expect(searching).rejects.toThrow("the client went away");
    const before = done.steps;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done.steps).toBe(before);
  });

  it("is not begun for a client who has gone already", async () => {
    const done = { steps: 0 };
    await expect(run(busy(10, done), AbortSignal.abort(new Error("gone")))).rejects.toThrow("gone");
    expect(done.steps).toBe(0);
  });
});
