/** Looking around is bounded: in states, whatever is asked, and at a stretch, however many there are. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonContacts } from "../../../src/tracing/contacts.ts";
import { CutShortError } from "../../../src/tracing/cut-short.ts";
import { meetings } from "../../../src/tracing/meetings.ts";
import { met } from "../../../src/tracing/met.ts";
import { network } from "../../../src/tracing/network.ts";
import type { Budget, Steps } from "../../../src/tracing/trace.ts";
import { ANY, DEPUTY, PRESIDENT, popular } from "../../support/popular.ts";
import { finished, projectionOf } from "../../support/projection.ts";
import { officialsUpTo, scope, world } from "../../support/tracing.arbitrary.ts";

const TEN = officialsUpTo(10);
const PLENTY = 1_000_000_000;
const budgets = fc.integer({ min: 0, max: 40 });

describe("with few states", () => {
  it("a network says that it is truncated, and what it shows is right all the same", () => {
    let [cut, whole] = [0, 0];
    const around = fc.subarray(TEN, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        world(TEN, 16),
        around,
        fc.integer({ min: 1, max: 3 }),
        scope,
        budgets,
        (contexts, ids, depth, asked, left) => {
          const projection = projectionOf(contexts, TEN);
          const question = { ...asked, around: ids, depth, limit: 1_000 };
          const all = finished(network(projection, question, { left: PLENTY }));
          const few = finished(network(projection, question, { left }));
          if (!few.truncated) {
            whole += 1;
            expect(few).toEqual(all);
            return;
          }
          cut += 1;
          const distances = new Map(all.officials.map(({ official, distance }) => [official, distance]));
          for (const { official, distance } of few.officials) expect(distance).toBe(distances.get(official));
          expect(all.links).toEqual(expect.arrayContaining([...few.links]));
        },
      ),
      { numRuns: 1_000 },
    );
    expect(cut).toBeGreaterThan(200);
    expect(whole).toBeGreaterThan(200);
  });

  it("a list that would not be whole is refused, not given with wrong sums", () => {
    let [cut, whole] = [0, 0];
    fc.assert(
      fc.property(world(TEN, 16), scope, budgets, (contexts, asked, left) => {
        const projection = projectionOf(contexts, TEN);
        const two = TEN.slice(0, 2);
        const lists: readonly ((budget: Budget) => Steps<unknown>)[] = [
          (budget) => met(projection, "official:a", asked, budget),
          (budget) => meetings(projection, two, asked, budget),
          (budget) => commonContacts(projection, { ...asked, of: two, first: 100 }, budget),
        ];
        for (const list of lists) {
          const all = finished(list({ left: PLENTY }));
          try {
            expect(finished(list({ left }))).toEqual(all);
            whole += 1;
          } catch (error) {
            if (!(error instanceof CutShortError)) throw error;
            cut += 1;
          }
        }
      }),
      { numRuns: 1_000 },
    );
    expect(cut).toBeGreaterThan(200);
    expect(whole).toBeGreaterThan(200);
  });

  it("none goes beyond them by more than one context, however often people met", () => {
    const projection = popular(2_000, 5);
    const spent = (steps: (budget: Budget) => Steps<unknown>) => {
      const budget = { left: 1_000 };
      try {
        finished(steps(budget));
      } catch (error) {
        if (!(error instanceof CutShortError)) throw error;
      }
      return 1_000 - budget.left;
    };
    expect(
      spent((budget) => network(projection, { ...ANY, around: [PRESIDENT], depth: 3, limit: 1_000 }, budget)),
    ).toBeLessThan(1_010);
    expect(spent((budget) => met(projection, PRESIDENT, ANY, budget))).toBeLessThan(1_010);
    expect(spent((budget) => meetings(projection, [PRESIDENT, DEPUTY], ANY, budget))).toBeLessThan(1_010);
    expect(
      spent((budget) => commonContacts(projection, { ...ANY, of: [PRESIDENT, DEPUTY], first: 9 }, budget)),
    ).toBeLessThan(1_010);
  });
});
