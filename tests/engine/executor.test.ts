/** Over real storage too, a level at a time and a field at a time give the same answers. */
import fc from "fast-check";
import { execute, NoUnusedVariablesRule, parse, specifiedRules, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext, type Economy } from "../../src/context.ts";
import { executeByLevel } from "../../src/execution/executor.ts";
import type { Graph } from "../../src/graph/graph.ts";
import { LongLists } from "../../src/graph/list.read.ts";
import { Reaches } from "../../src/graph/reach.ts";
import { schema } from "../../src/schema.ts";
import { type ProjectionKeeper, projectionKeeper } from "../../src/tracing/keeper.ts";
import { ENGINES, seededGraph, whyNot } from "../support/engines.ts";
import { randomOperation } from "../support/operation.ts";
import { difference, withoutStrays } from "../support/same-answer.ts";
import { LIMITS } from "../support/tracing.limits.ts";

const RULES = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);

/** Hops at events and at treaties, and all that they lead to. */
const DOSSIERS = `{
  paths(
    from: "official:benjamin-netanyahu.ISR", to: "official:andrzej-duda.POL", first: 25, maxHops: 4
    policy: { accept: [DIRECT, VISIT, PHONE, CO_ATTENDED, CO_SIGNED, CO_MENTIONED], maxAttendance: 1000 }
  ) {
    paths {
      hops {
        from { id name country { name } }
        to { name birth { edtf } description }
        context { ... on Event { name kind description } ... on Treaty { name kind } ... on Article { name url } }
        period { start { edtf } }
        evidence {
          id locator confidence
          source { ... on Article { id name publisher url } ... on DatasetRecord { id dataset recordId file line } }
        }
        alternatives(first: 5) { context { ... on Treaty { id name } ... on Event { id } } evidence { source { ... on DatasetRecord { url } } } }
      }
    }
  }
}`;

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
    ["with its economies", { reaches: new Reaches(), longLists: new LongLists() }],
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
        const ask = async (by: typeof execute, over: Graph, call: Economy) => {
          const context = createContext(over, { requestId: "test", ...call }, { keeper, limits: LIMITS });
          const result = await by({ schema, document, variableValues: variables, contextValue: context });
          // Nodes of a page that are not known yet are read by their numbers.
          return { result, statements: context.runs.filter(({ name }) => !name.endsWith(".by.number")).length };
        };
        const plain = { ...graph, records: undefined };
        const expected = await ask(execute, plain, { ...economy, reaches: undefined, longLists: undefined });
        const found = await ask(executeByLevel as typeof execute, graph, economy);
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

  it("shows the same dossiers whether or not what they lead to comes along", async ({ skip }) => {
    skip(reason !== undefined, reason);
    const document = parse(DOSSIERS);
    const answers = [];
    for (const economy of [
      { lookAhead: false, narrowRows: false },
      { lookAhead: true, narrowRows: false },
      { lookAhead: true },
    ]) {
      const contextValue = createContext(graph, { requestId: "test", ...economy }, { keeper, limits: LIMITS });
      const { data, errors } = await executeByLevel({ schema, document, contextValue });
      expect(errors).toBeUndefined();
      answers.push(JSON.parse(JSON.stringify(data)));
    }
    expect(answers[0].paths.paths).toHaveLength(25);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });
});
