/** What a request's context needs for tracing, for tests that make contexts of their own. */
import type { ProjectionKeeper } from "../../src/tracing/keeper.ts";
import type { Projection } from "../../src/tracing/projection.ts";

export const LIMITS = { budget: 100_000, milliseconds: 5_000 } as const;

/** For tests that trace nothing. */
export const UNTRACED = {
  keeper: keeping(() => Promise.reject(new Error("this test traces nothing"))),
  limits: LIMITS,
};

/** A keeper of what is made already. */
export function keeping(current: () => Promise<Projection>): ProjectionKeeper {
  return { current, unready: () => undefined, close: async () => {} };
}
