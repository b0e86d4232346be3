/** What an operation reads of stored rows, from what its fields say of themselves (api/reads.ts). */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  TypeNameMetaFieldDef,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Reading } from "../api/reads.ts";
import type { Reads } from "../graph/reads.ts";

/** Undefined where a field does not say what it reads: then rows are fetched whole. Conditions are taken to hold. */
export function readingOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): { readonly reads: Reads; readonly ofVersion: boolean } | undefined {
  const read = new Map<string, Set<string>>();
  const add = (type: string, names: readonly string[]) => {
    let found = read.get(type);
    if (found === undefined) {
      found = new Set();
      read.set(type, found);
    }
    for (const name of names) found.add(name);
  };
  let known = true;
  let ofVersion = true;
  const types = new TypeInfo(schema);
  const field = (node: FieldNode) => {
    const parent = types.getParentType();
    if (!parent || node.name.value === TypeNameMetaFieldDef.name) return;
    const owners = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
    for (const owner of owners as readonly GraphQLObjectType[]) {
      const definition = owner.getFields()[node.name.value];
      const reading = definition && readingOfField(definition);
      if (reading === undefined) {
        known = false;
        return;
      }
      if (reading.projected) ofVersion = false;
      add(owner.name, reading.reads);
      for (const [label, names] of Object.entries(reading.looksUp ?? {})) add(label, names);
    }
  };
  const definitions = [operation, ...fragments.values()];
  visit({ kind: Kind.DOCUMENT, definitions }, visitWithTypeInfo(types, { Field: field }));
  if (!known) return undefined;
  const edges = new Set<string>();
  for (const [name, names] of read) if (isEdge(schema.getType(name))) for (const one of names) edges.add(one);
  const page = read.get("PageInfo");
  return {
    ofVersion,
    reads: {
      nodes: read,
      edges,
      cursors: edges.has("cursor") || page?.has("startCursor") === true || page?.has("endCursor") === true,
      more: page?.has("hasNextPage") === true || page?.has("hasPreviousPage") === true,
    },
  };
}

function readingOfField({ name, resolve, extensions }: GraphQLField<unknown, unknown>): Reading | undefined {
  const { reads, pothosExposedField } = extensions;
  if (Array.isArray(reads)) return extensions as Reading;
  if (typeof pothosExposedField === "string") return { reads: [pothosExposedField] };
  return resolve === undefined ? { reads: [name] } : undefined;
}

/** Relay's name for it: what stands in a connection's `edges`. */
const isEdge = (type: unknown) =>
  isObjectType(type) && type.name.endsWith("Edge") && type.getFields()["cursor"] !== undefined;
