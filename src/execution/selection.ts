/** A selection of one object type, made ready once: how each field is read, and what is selected below it. */
import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  Kind,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
  type ValueNode,
} from "graphql";
import type { Level } from "../api/level.ts";
import { collectFields, type Scope } from "./collect.ts";
import { type Field, isLater, type Read, type Selection } from "./field.ts";
import type { Kept } from "./kept.ts";
import { rowBuilder } from "./row.ts";
import { leafOf, shapeOf } from "./shape.ts";

/**
 * @param kept told of all that is planned, now and below
 * @throws GraphQLError for a condition without a value
 */
export function selectionOf(
  scope: Scope,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
  kept: Kept,
): Selection {
  const fields: Field[] = [];
  let parts = 0;
  for (const [key, nodes] of collectFields(scope, type, sets)) {
    const field = fieldOf(scope, type, key, nodes, kept);
    if (field === undefined) continue;
    fields.push(field);
    parts += partsOf(field);
  }
  kept.grow(parts);
  return selectionOfFields(type, fields);
}

export const selectionOfFields = (type: GraphQLObjectType, fields: readonly Field[]): Selection => ({
  type,
  fields,
  later: fields.filter(isLater),
  rows: rowBuilder(fields),
});

function fieldOf(
  scope: Scope,
  type: GraphQLObjectType,
  key: string,
  nodes: FieldNode[],
  kept: Kept,
): Field | undefined {
  const [node] = nodes as [FieldNode];
  const name = node.name.value;
  const definition = name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : type.getFields()[name];
  if (definition === undefined) return undefined;
  const shape = shapeOf(definition.type);
  const selections = new Map<GraphQLObjectType, Selection>();
  return {
    key,
    parentType: type,
    definition,
    nodes,
    read: readOf(definition),
    resolve: definition.resolve ?? defaultFieldResolver,
    args: argumentsOf(scope, definition, node),
    shape,
    leaf: leafOf(shape),
    below: (asking, of) => {
      let selection = selections.get(of);
      if (selection === undefined) {
        selection = selectionOf(
          asking,
          of,
          nodes.map(({ selectionSet }) => selectionSet),
          kept,
        );
        selections.set(of, selection);
      }
      return selection;
    },
  };
}

function readOf(definition: GraphQLField<unknown, unknown>): Read {
  const { level, pothosExposedField } = definition.extensions;
  if (definition === TypeNameMetaFieldDef) return { by: "typename" };
  if (typeof level === "function") return { by: "level", level: level as Level<unknown, object, unknown> };
  if (definition.args.length > 0) return { by: "resolver" };
  if (typeof pothosExposedField === "string") return { by: "property", name: pothosExposedField };
  if (definition.resolve === undefined) return { by: "property", name: definition.name };
  return { by: "resolver" };
}

/** Arguments that cannot be read are an error of the field for every parent, so it is thrown when they are asked for. */
function argumentsOf(scope: Scope, definition: GraphQLField<unknown, unknown>, node: FieldNode): Field["args"] {
  const read = ({ variables }: Scope) => getArgumentValues(definition, node, variables);
  if (node.arguments?.some(({ value }) => holdsVariable(value))) return read;
  try {
    return read(scope);
  } catch (error) {
    return () => {
      throw error as GraphQLError;
    };
  }
}

/** What a field adds to what is kept. */
function partsOf({ nodes, args }: Field): number {
  const given = typeof args === "function" ? [] : (nodes[0]?.arguments ?? []);
  return given.reduce((parts, { value }) => parts + valuesOf(value), nodes.length);
}

/** How many values a literal is, those in it included. */
const valuesOf = (value: ValueNode): number => within(value).reduce((values, one) => values + valuesOf(one), 1);

const holdsVariable = (value: ValueNode): boolean =>
  value.kind === Kind.VARIABLE || within(value).some((one) => holdsVariable(one));

function within(value: ValueNode): readonly ValueNode[] {
  if (value.kind === Kind.LIST) return value.values;
  return value.kind === Kind.OBJECT ? value.fields.map((field) => field.value) : [];
}
