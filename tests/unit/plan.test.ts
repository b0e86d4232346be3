/** However many documents a server is sent, and under however many conditions, what it keeps of their plans has a bound. */
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { execute, type GraphQLObjectType, parse } from "graphql";
import { expect, it } from "vitest";
import { executeByLevel } from "../../src/execution/executor.ts";
import type { Selection } from "../../src/execution/field.ts";
import { type Plan, planOf } from "../../src/execution/plan.ts";
import { schema } from "../../src/schema.ts";
import { memoryContext } from "../support/memory.context.ts";
import { difference } from "../support/same-answer.ts";

const NAMES = ["a", "b", "c", "d", "e"] as const;
/** Every way that five conditions may be. */
const COMBINATIONS = Array.from({ length: 2 ** NAMES.length }, (_, bits) =>
  Object.fromEntries(NAMES.map((name, at) => [name, (bits & (1 << at)) !== 0])),
);
const ALL = Object.fromEntries(NAMES.map((name) => [name, false]));
const DECLARED = `query (${NAMES.map((name) => `$${name}: Boolean!`).join(" ")})`;
const CONDITIONS = NAMES.map((name) => `${name}${name}: id @skip(if: $${name})`).join(" ");

/** A document of its own, with so many fields whatever the conditions, and five under one each. */
const documentOf = (fields: number) =>
  parse(`${DECLARED} { graph { ${CONDITIONS} ${Array.from({ length: fields }, (_, at) => `f${at}: id`).join(" ")} } }`);

const planned = (fields: number) => planOf(schema, documentOf(fields), null) as Plan;

/** Plans the whole operation under these conditions. */
function askedFor(plan: Plan, variables: Record<string, unknown>): Selection {
  const scope = { schema, fragments: plan.fragments, variables };
  const whole = ({ fields }: Selection) => {
    for (const field of fields)
      if (field.leaf === undefined) whole(field.below(scope, field.shape.named as GraphQLObjectType));
  };
  const root = plan.root(scope);
  whole(root);
  return root;
}

/** How many of these are still kept, those that were asked for last looked at first. */
const keptOf = (asked: readonly (readonly [plan: Plan, variables: Record<string, unknown>, root: Selection])[]) =>
  asked.toReversed().filter(([plan, variables, root]) => askedFor(plan, variables) === root).length;

const under = (plan: Plan) => COMBINATIONS.map((variables) => [plan, variables, askedFor(plan, variables)] as const);

it("a small document is planned once for each of 32 combinations", () => {
  const asked = under(planned(5));
  expect(keptOf(asked)).toBe(32);
});

it("many large documents under 32 combinations each leave a hundred thousand fields at most", () => {
  const asked = Array.from({ length: 15 }, () => planned(600)).flatMap(under);
  const kept = keptOf(asked) * 600;
  expect(kept).toBeLessThanOrEqual(100_000);
  expect(kept).toBeGreaterThan(50_000);
});

it("values that stand in documents are counted like fields", () => {
  const ids = Array.from({ length: 60 }, () => `"country:KOR"`);
  const filter = `{ and: [${Array(10).fill(`{ country: [${ids}] }`)}] }`;
  const text = `${DECLARED} { officials(filter: ${filter}) { totalCount } graph { ${CONDITIONS} } }`;
  const asked = Array.from({ length: 15 }, () => planOf(schema, parse(text), null) as Plan).flatMap(under);
  expect(keptOf(asked) * 600).toBeLessThanOrEqual(100_000);
});

it("what is asked for again and again stays, whatever else is sent", () => {
  const plan = planned(5);
  const root = askedFor(plan, ALL);
  for (let at = 0; at < 10; at += 1) {
    under(planned(600));
    expect(askedFor(plan, ALL)).toBe(root);
  }
});

it("what was dropped is planned again, and its answers are what they were", async () => {
  const document = documentOf(600);
  const contextValue = memoryContext({ seed: 1, failOneIn: 0, countries: 3, rows: () => 1 });
  for (const _time of [1, 2]) {
    for (const variableValues of COMBINATIONS) {
      const args = { schema, document, variableValues, contextValue };
      expect(difference(await execute(args), await executeByLevel(args))).toBeUndefined();
    }
    under(planned(3_200));
  }
});

it("of a document of many operations the plans of a few are kept", () => {
  const names = Array.from({ length: 100 }, (_, at) => `operation${at}`);
  const document = parse(names.map((name) => `query ${name} { graph { id } }`).join(" "));
  const plans = names.map((name) => planOf(schema, document, name));
  const kept = names.toReversed().filter((name, at) => planOf(schema, document, name) === plans.at(-1 - at));
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThanOrEqual(8);
});

it("plans are kept no longer than their document is", async () => {
  const selections = COMBINATIONS.map(() => {
    const plan = planned(5);
    return new WeakRef(askedFor(plan, ALL));
  });
  setFlagsFromString("--expose-gc");
  await setImmediate();
  runInNewContext("gc")();
  expect(selections.filter((selection) => selection.deref() !== undefined).length).toBeLessThanOrEqual(1);
});
