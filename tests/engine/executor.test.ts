/** Over real storage too, a level at a time and a field at a time give the same answers. */
import fc from "fast-check";
import { execute, NoUnusedVariablesRule, parse, specifiedRules, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext } from "../../src/context.ts";
import { executeByLevel } from "../../src/execution/executor.ts";
import type { Graph } from "../../src/graph/graph.ts";
import { schema } from "../../src/schema.ts";
import { type ProjectionKeeper, projectionKeeper } from "../../src/tracing/keeper.ts";
import { ENGINES, seededGraph, whyNot } from "../support/engines.ts";
import { randomOperation } from "../support/operation.ts";
import { difference, withoutStrays } from "../support/same-answer.ts";
import { LIMITS } from "../support/tracing.limits.ts";

const RULES = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);

describe.each(ENGINES)("the executor over %s", (engine) => {
  const reason = whyNot(engine);
  let graph: Graph;
  let keeper: ProjectionKeeper;
  beforeAll(async () => {
    if (reason !== undefined) return;
    graph = await seededGraph(engine);
    keeper = projectionKeeper(graph);
  });
  afterAll(async () => {
    await keeper?.close();
    await graph?.close();
  });

  it.for([
    ["with its economies", {}],
    ["where each statement brings along what follows", { lookAhead: true }],
    ["where none does, and rows are whole", { lookAhead: false, narrowRows: false }],
  ] as const)(
    "answers random operations as graphql-js does, with no more statements, %s",
    async ([, economy], { skip }) => {
      skip(reason !== undefined, reason);
      let compared = 0;
      const same = fc.asyncProperty(fc.integer(), async (seed) => {
        const { text, variables } = randomOperation(schema, seed, schema.getQueryType() as never);
        const document = parse(text);
        if (validate(schema, document, RULES).length > 0) return;
        const ask = async (by: typeof execute) => {
          const context = createContext(graph, { requestId: "test", ...economy }, { keeper, limits: LIMITS });
          const result = await by({ schema, document, variableValues: variables, contextValue: context });
          return { result, statements: context.runs.length };
        };
        const expected = await ask(execute);
        const found = await ask(executeByLevel as typeof execute);
        expect(difference(expected.result, found.result), text).toBeUndefined();
        // With errors, an answer may be ready before its statements are; and two searches share look-ups or not, by which is done first.
        const searches = text.split(" search(").length - 1;
        if (!expected.result.errors && searches < 2)
          expect(found.statements, text).toBeLessThanOrEqual(expected.statements);
        compared += 1;
      });
      await withoutStrays(() => fc.assert(same, { numRuns: engine === "embedded" ? 200 : 120 }));
      expect(compared).toBeGreaterThan(60);
    },
  );
});
