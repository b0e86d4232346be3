/** What a policy lets be seen is worked out once, however many pairs of officials are asked about under it. */
import { expect, it } from "vitest";
import { DEFAULT_POLICY } from "../../../src/tracing/policy.ts";
import type { Scope } from "../../../src/tracing/trace.ts";
import { viewOf } from "../../../src/tracing/view.ts";
import { projectionOf } from "../../support/projection.ts";

/** A scope without these sources, and how often they were gone through. */
function watched(...sources: readonly string[]) {
  const times = { read: 0 };
  const toJSON = () => {
    times.read += 1;
    return sources;
  };
  const scope: Scope = {
    policy: { ...DEFAULT_POLICY, without: Object.assign([...sources], { toJSON }) },
    during: null,
  };
  return { scope, times };
}

it("a thousand pairs under one policy read the sources that it leaves out once", () => {
  const projection = projectionOf([]);
  const { scope, times } = watched("article:a");
  expect(new Set(Array.from({ length: 1_000 }, () => viewOf(projection, scope))).size).toBe(1);
  expect(times.read).toBe(1);
});

it("each projection is seen anew, and equal policies of different requests see the same", () => {
  const [one, other] = [projectionOf([]), projectionOf([])];
  const { scope } = watched("article:a");
  expect(viewOf(one, scope).projection).toBe(one);
  expect(viewOf(other, scope).projection).toBe(other);
  expect(viewOf(one, watched("article:a").scope)).toBe(viewOf(one, scope));
  expect(viewOf(one, watched("article:b").scope)).not.toBe(viewOf(one, scope));
});
