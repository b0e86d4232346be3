/** Counting what an operation costs must itself be cheap, whatever its fragments spread. */
import { type ExecutionResult, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { limitedOperations } from "../../src/api/limits.plugin.ts";
import { schema } from "../../src/schema.ts";

describe("the cost of fragments", () => {
  it("that spread one another twice, 100 deep, is counted as what they stand for, and refused", () => {
    const levels = Array.from(
      { length: 100 },
      (_, at) => `fragment F${at} on Official { ...F${at + 1} ...F${at + 1} }`,
    );
    const query = `{ officials(first: 1) { nodes { ...F0 } } } ${levels.join(" ")} fragment F100 on Official { id }`;
    let refused: ExecutionResult | undefined;
    const args = { schema, document: parse(query), variableValues: {}, operationName: undefined };
    const hook = limitedOperations({ MAX_COST: 20_000, MAX_DEPTH: 20, MAX_FILTER_DEPTH: 4 }).onExecute;
    hook?.({
      args,
      setResultAndStopExecution: (result: ExecutionResult) => {
        refused = result;
      },
    } as never);
    expect(refused?.data).toBeUndefined();
    expect(refused?.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: "QUERY_TOO_COMPLEX", cost: 2 ** 100 + 1, limit: 20_000 },
    ]);
  });
});
