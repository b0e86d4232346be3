/** A question about someone whom the projection has not yet is asked of a later one, or refused for now. */
import { expect, it } from "vitest";
import type { Context } from "../../../src/context.ts";
import { GraphUnavailableError } from "../../../src/graph/graph.ts";
import { AheadError, caughtUp } from "../../../src/tracing/caught-up.ts";
import { hasOfficial, type Projection } from "../../../src/tracing/projection.ts";
import { requestTracing } from "../../../src/tracing/request.ts";
import { projectionOf } from "../../support/projection.ts";
import { keeping } from "../../support/tracing.limits.ts";

/** Each version has one official more: `official:1` and on. */
const grown = (version: number): Projection => {
  const officials = Array.from({ length: version }, (_, at) => `official:${at + 1}`);
  return { ...projectionOf([], officials), version };
};

/** A keeper that has read so many versions at most. */
function contextOf(most: number) {
  let version = 0;
  const keeper = keeping(() => {
    version += 1;
    return version > most ? new Promise(() => {}) : Promise.resolve(grown(version));
  });
  const waiting = { ...keeper, current: (signal?: AbortSignal) => Promise.race([keeper.current(), aborted(signal)]) };
  return { trace: requestTracing(waiting, { budget: 1, milliseconds: 50 }, undefined) } as unknown as Context;
}
const aborted = (signal?: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason));
  });

const looking = (id: string) => async (projection: Projection) => {
  if (!hasOfficial(projection, id)) throw new AheadError(id);
  return projection.version;
};

it("is asked of the first projection that has them", async () => {
  expect(await caughtUp(looking("official:1"), contextOf(9))).toBe(1);
  expect(await caughtUp(looking("official:3"), contextOf(9))).toBe(3);
});

it("is refused for now where none comes in time, and named", async () => {
  for (const most of [2, 9]) {
    const asked = caughtUp(looking("official:8"), contextOf(most));
    await expect(asked).rejects.toThrow(GraphUnavailableError);
    await expect(asked).rejects.toThrow("official:8");
  }
});

it("is not asked again for another reason", async () => {
  const context = contextOf(9);
  const failing = () => Promise.reject(new Error("another reason"));
  await expect(caughtUp(failing, context)).rejects.toThrow("another reason");
  expect((await context.trace.projection()).version).toBe(1);
});
