/** What a client sees is the same whether operations are executed a level or a field at a time. */
import fc from "fast-check";
import {
  execute,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { expect, it } from "vitest";
import { executeByLevel } from "../../src/execution/executor.ts";
import { planOf } from "../../src/execution/plan.ts";
import { schema } from "../../src/schema.ts";
import { hashOf, memoryContext } from "../support/memory.context.ts";
import { randomOperation } from "../support/operation.ts";
import { difference } from "../support/same-answer.ts";

/** Operations declare more variables than they use, which hurts nobody but a reader. */
const RULES = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);

const contextOf = (seed: number, failOneIn: number) =>
  memoryContext({ seed, failOneIn, countries: 20, rows: (parent) => hashOf(`${seed}${parent}`) % 4 });

async function compare(
  of: GraphQLSchema,
  text: string,
  variables: Record<string, unknown>,
  seed: number,
  failOneIn: number,
) {
  const document = parse(text);
  const args = () => ({
    schema: of,
    document,
    variableValues: variables,
    contextValue: contextOf(seed, failOneIn),
  });
  const expected = await execute(args());
  // More than once: the second time the plan is there, and busy selections have code of their own.
  for (let time = 0; time < 3; time += 1) {
    const differs = difference(expected, await executeByLevel(args()));
    if (differs !== undefined) throw new Error(`${text}\n${JSON.stringify(variables)} data ${seed}\n${differs}`);
  }
  return expected;
}

it("answers thousands of random operations as graphql-js does, with failing and missing fields", async () => {
  let executed = 0;
  let failed = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.integer(), fc.constantFrom(0, 7, 40, 200), async (operation, seed, failOneIn) => {
      const { text, variables } = randomOperation(schema, operation, schema.getQueryType() as never);
      if (validate(schema, parse(text), RULES).length > 0) return;
      const { errors } = await compare(schema, text, variables, seed, failOneIn);
      executed += 1;
      if (errors !== undefined) failed += 1;
    }),
    { numRuns: 4_000 },
  );
  expect(executed).toBeGreaterThan(2_000);
  expect(failed).toBeGreaterThan(500);
}, 240_000);

it("has a plan for every operation that does not ask for the schema itself", () => {
  expect(planOf(schema, parse("{ countries { nodes { name } } }"), null)).toBeDefined();
  expect(planOf(schema, parse("{ __schema { queryType { name } } }"), null)).toBeUndefined();
});

it("calls no wrapped resolver for a levelled field: what runs for a level is all there is", () => {
  const wrapped: string[] = [];
  let levelled = 0;
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (typeof field.extensions["level"] !== "function") continue;
      levelled += 1;
      const own = (field.extensions as { pothosOriginalResolve?: unknown }).pothosOriginalResolve;
      if (field.resolve !== own) wrapped.push(`${type.name}.${field.name}`);
    }
  }
  expect(levelled).toBeGreaterThan(50);
  expect(wrapped).toEqual([]);
});
