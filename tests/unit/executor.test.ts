/** What a client sees is the same whether operations are executed a level or a field at a time. */
import fc from "fast-check";
import {
  buildSchema,
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
import { difference, withoutStrays } from "../support/same-answer.ts";

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
  const failures = fc.constantFrom(0, 7, 40, 200);
  const same = fc.asyncProperty(fc.integer(), fc.integer(), failures, async (operation, seed, failOneIn) => {
    const { text, variables } = randomOperation(schema, operation, schema.getQueryType() as never);
    if (validate(schema, parse(text), RULES).length > 0) return;
    const { errors } = await compare(schema, text, variables, seed, failOneIn);
    executed += 1;
    if (errors !== undefined) failed += 1;
  });
  await withoutStrays(() => fc.assert(same, { numRuns: 4_000 }));
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

const SMALL = buildSchema(`
  type Query { a: Int, wrong(n: Int! = 1): Int, list: [[Int!]], strict: Strict, unknown: Thing, things: [Thing!] }
  type Strict { no: Int!, yes: Int }
  interface Thing { id: ID! }
  type One implements Thing { id: ID! }
  type Two implements Thing { id: ID!, two: [String!] }
  type Mutation { set(to: Int!): Int!, fail: Int, strictly: Int! }
`);

/** Serial by its own count: a step that began before the last one ended would see the wrong number. */
function steps() {
  let running = 0;
  let last = 0;
  return {
    set: async ({ to }: { to: number }) => {
      if (running > 0) throw new Error("two steps at once");
      running += 1;
      await new Promise((done) => setTimeout(done, 1));
      running -= 1;
      const before = last;
      last = to;
      return before;
    },
    fail: () => Promise.reject(new Error("failed")),
    strictly: () => null,
    a: () => 1,
    wrong: () => 2,
    list: [[1, 2], null, [3, new Error("item")], ["x"]],
    strict: { no: null, yes: 1 },
    unknown: { __typename: "Three", id: 1 },
    things: [
      { __typename: "One", id: 1 },
      Promise.resolve({ __typename: "Two", id: "b", two: ["s", Promise.resolve("t")] }),
    ],
  };
}

it.each([
  [
    "mutations one after the other",
    "mutation { a: set(to: 1) b: set(to: 2) __proto__: set(to: 3) fail c: set(to: 4) }",
  ],
  ["no mutation after one that must not fail", "mutation { a: set(to: 1) strictly b: set(to: 2) }"],
  ["lists in lists", "{ list }"],
  ["a missing value that must be there", "{ a strict { yes no } }"],
  ["a type that is not in the schema", "{ a unknown { id } }"],
  ["values of several types that come late", "{ things { __typename id ... on Two { two } } }"],
  ["a variable in an argument that may not be null", "query ($n: Int = 1) { a wrong(n: $n) }", { n: null }],
  ["a condition that is null", "query ($n: Boolean = true) { a strict { yes @skip(if: $n) } }", { n: null }],
  ["a condition that is null at the root", "query ($n: Boolean = true) { a @skip(if: $n) }", { n: null }],
  ["a variable of the wrong type", "query ($n: Int!) { wrong(n: $n) }", { n: "x" }],
  ["an operation that is not there", "query A { a } query B { a }"],
  ["the schema", "{ a __schema { queryType { name } } }"],
] as [string, string, Record<string, unknown>?][])(
  "executes %s as graphql-js does",
  async (_name, text, variables = {}) => {
    const args = () => ({
      schema: SMALL,
      document: parse(text),
      variableValues: variables,
      rootValue: steps(),
    });
    const expected = await execute(args());
    const found = await executeByLevel(args());
    expect(difference(expected, found)).toBeUndefined();
    expect("data" in found).toBe("data" in expected);
  },
);
