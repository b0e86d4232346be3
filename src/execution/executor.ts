/** Executes operations a level at a time; what a client sees is what graphql-js gives. */
import {
  type ExecutionArgs,
  type ExecutionResult,
  execute as executeByField,
  getVariableValues,
  locatedError,
} from "graphql";
import type { Context } from "../context.ts";
import { Batch } from "./batch.ts";
import type { Variables } from "./collect.ts";
import type { Selection } from "./field.ts";
import { execute } from "./level.executor.ts";
import { isMutation, planOf, variablesOf } from "./plan.ts";
import { Run } from "./run.ts";
import { selectionOfFields } from "./selection.ts";

const NO_VARIABLES: { errors?: undefined; coerced: Variables } = { coerced: {} };

/** How many of a request's wrong variables are told: as many as graphql-js tells. */
const MOST_ERRORS = 50;

/** In place of graphql-js's own `execute`, which still has what there is no plan for. */
export function executeByLevel(args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> {
  const { schema, document, operationName, contextValue, rootValue, variableValues, fieldResolver, typeResolver } =
    args;
  const plan = fieldResolver || typeResolver ? undefined : planOf(schema, document, operationName);
  if (plan === undefined) return executeByField(args) as ExecutionResult | Promise<ExecutionResult>;
  const definitions = variablesOf(plan);
  const read =
    definitions.length === 0
      ? NO_VARIABLES
      : getVariableValues(schema, definitions, variableValues ?? {}, {
          maxErrors: args.options?.maxCoercionErrors ?? MOST_ERRORS,
          hideSuggestions: args.hideSuggestions ?? false,
        });
  if (read.errors !== undefined) return { errors: read.errors };
  const { operation, fragments } = plan;
  const context = contextValue as Context;
  if (plan.reads !== undefined) context?.narrow(plan.reads);
  const run = new Run({ schema, fragments, operation, variables: read.coerced, rootValue, context });
  let root: Selection;
  try {
    root = plan.root(run);
  } catch (error) {
    return { errors: [locatedError(error, undefined)], data: null };
  }
  if (isMutation(plan)) return serially(run, root);
  const batch = new Batch();
  execute(run, root, batch, [rootValue]);
  const settled = run.settled();
  return settled === undefined ? answer(run, dataOf(batch)) : settled.then(() => answer(run, dataOf(batch)));
}

/** Fields of a mutation one after the other, each with all that is below it; after one that makes the answer null, no other. */
async function serially(run: Run, root: Selection): Promise<ExecutionResult> {
  const entries: [key: string, value: unknown][] = [];
  for (const field of root.fields) {
    const batch = new Batch();
    execute(run, selectionOfFields(root.type, [field]), batch, [run.rootValue]);
    await run.settled();
    if (batch.isDead(0)) return answer(run, null);
    entries.push([field.key, batch.outputs[0]?.[field.key]]);
  }
  return answer(run, Object.fromEntries(entries));
}

const dataOf = (batch: Batch) => (batch.isDead(0) ? null : (batch.outputs[0] as Record<string, unknown>));

function answer({ errors }: Run, data: Record<string, unknown> | null): ExecutionResult {
  return errors.length === 0 ? { data } : { errors, data };
}
