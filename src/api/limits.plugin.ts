/** Limits on one operation: its cost, its depth, the depth of its filters. Told between validation and execution, before any statement runs. */
import { complexityFromQuery } from "@pothos/plugin-complexity";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import type { Plugin } from "graphql-yoga";
import { filterDepth } from "./filter.depth.ts";
import { textOf } from "./variables.text.ts";

export interface OperationLimits {
  readonly MAX_COST: number;
  readonly MAX_DEPTH: number;
  readonly MAX_FILTER_DEPTH: number;
}

/** Also reports the cost of what runs, as `extensions.cost`. */
export const limitedOperations = (limits: OperationLimits): Plugin => ({
  onExecute({ args: { schema, document, operationName, variableValues }, setResultAndStopExecution }) {
    const operation = getOperationAST(document, operationName);
    // Without one the executor says so.
    if (operation == null) return undefined;
    const cost = costOf(schema, document, operation, variableValues ?? {}, limits);
    if (isRefused(cost)) {
      setResultAndStopExecution({ errors: cost });
      return undefined;
    }
    return {
      onExecuteDone({ result, setResult }) {
        if (Symbol.asyncIterator in result) return;
        setResult({ ...result, extensions: { ...result.extensions, cost } });
      },
    };
  },
});

/** What an operation costs, and what it may. */
interface Cost {
  readonly value: number;
  readonly limit: number;
}

/** Why an operation is not executed. */
type Refusal = readonly GraphQLError[];

export const isRefused = (found: Cost | Refusal): found is Refusal => Array.isArray(found);

/** A refusal where the operation is past a limit, or its variables or arguments cannot be read. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  limits: OperationLimits,
): Cost | Refusal {
  const measured = measuredOnce(schema, document, operation, variables);
  if (!("cost" in measured)) return measured;
  const error = excess(measured, limits);
  return error === undefined ? { value: measured.cost, limit: limits.MAX_COST } : [error];
}

type Variables = Readonly<Record<string, unknown>>;

/** Measures by operation and the variables that they follow, kept as long as the parsed document is. */
const kept = new WeakMap<DocumentNode, Map<string, Measures>>();
/** How many are kept for one document, and how long their variables may be, in UTF-16 code units. */
const MOST_KEPT = 200;
const LONGEST_KEPT = 1_000;

function measuredOnce(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Measures | Refusal {
  const known = kept.get(document) ?? new Map<string, Measures>();
  kept.set(document, known);
  const key = keyOf(operation, variables);
  const found = known.get(key) ?? measure(schema, document, operation, variables);
  if (!("cost" in found) || key.length > LONGEST_KEPT) return found;
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, found);
  return found;
}

/** Scalars of which only the type matters: sizes of pages, lists of ids and filters are of other types. */
const TEXTS = new Set(["String", "ID"]);

/** Whether a text says itself how much it asks for. Every request's texts are looked at, so that the whole id is not. */
const isCitation = (text: string) => text.startsWith("citation:");

function keyOf({ name, variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): string {
  if (variableDefinitions.length === 0) return name?.value ?? "";
  const values = variableDefinitions.map(({ variable, type }) => {
    const value = variables[variable.name.value];
    const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    return typeof value === "string" &&
      !isCitation(value) &&
      named.kind === Kind.NAMED_TYPE &&
      TEXTS.has(named.name.value)
      ? "text"
      : [textOf(value)];
  });
  return JSON.stringify([name?.value, values]);
}

interface Measures {
  readonly cost: number;
  readonly depth: number;
  readonly filters: number;
}

/** How many of a request's wrong variables are told: as many as graphql-js tells. Making tens of thousands of errors takes a second. */
const MOST_ERRORS = 50;

/** A refusal where variables or arguments cannot be read: what would fail in its own field is refused whole, so that nothing escapes the count. */
function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Measures | Refusal {
  const definitions = operation.variableDefinitions ?? [];
  const { errors, coerced } = getVariableValues(schema, definitions, variables, { maxErrors: MOST_ERRORS });
  if (errors !== undefined) return errors.map(unreadable);
  const alone = chosen(document, operation);
  try {
    const { complexity, depth } = complexityFromQuery(alone, { schema, variables });
    // JSON has no infinity.
    return { cost: Math.min(complexity, Number.MAX_VALUE), depth, filters: filterDepth(schema, alone, coerced) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [unreadable(error)];
  }
}

const unreadable = ({ message, nodes, extensions }: GraphQLError) =>
  new GraphQLError(message, {
    nodes: nodes ?? null,
    extensions: { code: "BAD_USER_INPUT", ...extensions, http: { status: 400 } },
  });

/** The document with the operation that is asked for alone: the plugin measures the first that it finds. */
const chosen = (document: DocumentNode, operation: OperationDefinitionNode): DocumentNode => ({
  ...document,
  definitions: [operation, ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)],
});

function excess({ cost, depth, filters }: Measures, limits: OperationLimits): GraphQLError | undefined {
  if (depth > limits.MAX_DEPTH) return tooComplex("deep", depth, limits.MAX_DEPTH, "MAX_DEPTH", cost);
  if (filters > limits.MAX_FILTER_DEPTH)
    return tooComplex("deep in a filter", filters, limits.MAX_FILTER_DEPTH, "MAX_FILTER_DEPTH", cost);
  if (cost > limits.MAX_COST) return tooComplex("costly", cost, limits.MAX_COST, "MAX_COST", cost);
  return undefined;
}

const tooComplex = (what: string, found: number, limit: number, name: string, cost: number) =>
  new GraphQLError(`The operation is too ${what}: ${found}, and ${name} is ${limit}.`, {
    extensions: { code: "QUERY_TOO_COMPLEX", cost, limit },
  });
