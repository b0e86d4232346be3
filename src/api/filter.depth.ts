/** How deep the filters of an operation go, told before anything runs: the engines' planners give out long before a parser does. */
import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  Kind,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** Steps that go one deeper; the outermost filter is at 0. */
const STEPS = new Set(["and", "or", "not", "some", "none"]);
const FILTER = /Filter$/;

type Variables = Readonly<Record<string, unknown>>;

/**
 * The depth of the deepest filter among the arguments of a document.
 * @param variables as they were read: with their defaults
 */
export function filterDepth(schema: GraphQLSchema, document: DocumentNode, variables: Variables): number {
  const types = new TypeInfo(schema);
  let deepest = 0;
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument: ({ value }) => {
        const type = types.getInputType();
        if (type && isFilter(type)) deepest = Math.max(deepest, depthOf(value, type, variables));
        return false;
      },
    }),
  );
  return deepest;
}

const isFilter = (type: GraphQLInputType) => FILTER.test(getNamedType(type).name);

function depthOf(value: ValueNode, type: GraphQLInputType, variables: Variables): number {
  if (value.kind === Kind.VARIABLE) return depthOfValue(variables[value.name.value], type);
  if (value.kind === Kind.LIST) return deepestOf(value.values, (one) => depthOf(one, type, variables));
  if (value.kind !== Kind.OBJECT) return 0;
  return deepestOf(value.fields, ({ name, value: inner }) =>
    stepInto(name.value, type, (field) => depthOf(inner, field, variables)),
  );
}

function depthOfValue(value: unknown, type: GraphQLInputType): number {
  if (Array.isArray(value)) return deepestOf(value, (one) => depthOfValue(one, type));
  if (typeof value !== "object" || value === null) return 0;
  return deepestOf(Object.entries(value), ([name, inner]) =>
    inner === null ? 0 : stepInto(name, type, (field) => depthOfValue(inner, field)),
  );
}

function stepInto(name: string, type: GraphQLInputType, inner: (field: GraphQLInputType) => number): number {
  const named = getNamedType(type);
  const field = isInputObjectType(named) ? named.getFields()[name] : undefined;
  return field === undefined ? 0 : (STEPS.has(name) ? 1 : 0) + inner(field.type);
}

const deepestOf = <T>(parts: readonly T[], depth: (part: T) => number) =>
  parts.reduce((deepest, part) => Math.max(deepest, depth(part)), 0);
