/** What of an operation is the same every time it is asked: kept as long as its parsed document is. */
import {
  assertValidSchema,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from "graphql";
import type { Reads } from "../graph/reads.ts";
import type { Scope } from "./collect.ts";
import type { Selection } from "./field.ts";
import { Kept } from "./kept.ts";
import { readingOf } from "./reads.ts";
import { selectionOf } from "./selection.ts";

export interface Plan {
  readonly operation: OperationDefinitionNode;
  readonly type: GraphQLObjectType;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** What its rows are read for, undefined where that is not known. */
  readonly reads: Reads | undefined;
  /** Whether its answer follows from the graph's version and the variables alone. */
  readonly ofVersion: boolean;
  /** The root selection under these variables: one for each combination of what `@skip` and `@include` read. */
  root(scope: Scope): Selection;
}

/** How many operations of one document are kept, and how many combinations of one operation; further ones are made anew each time. */
const MOST_OPERATIONS = 8;
const MOST_COMBINATIONS = 32;

const plans = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, Map<string | null, Plan | undefined>>>();

/** The plan of the operation, undefined for what graphql-js should execute: introspection, and requests it refuses. */
export function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): Plan | undefined {
  let ofSchema = plans.get(schema);
  if (ofSchema === undefined) {
    ofSchema = new WeakMap();
    plans.set(schema, ofSchema);
  }
  let ofDocument = ofSchema.get(document);
  if (ofDocument === undefined) {
    ofDocument = new Map();
    ofSchema.set(document, ofDocument);
  }
  // Without a name it is the only operation of its document; an empty name is a name that none has.
  const name = operationName ?? null;
  const known = ofDocument.get(name);
  if (known !== undefined) return known;
  const operation = operationOf(document, name);
  if (operation === undefined) return undefined;
  if (!ofDocument.has(name)) {
    if (ofDocument.size >= MOST_OPERATIONS) ofDocument.clear();
    ofDocument.set(name, makePlan(schema, document, operation));
  }
  return ofDocument.get(name);
}

/** Undefined where there is none of this name, or none is named and there are several. */
function operationOf(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (name == null) return operations.length === 1 ? operations[0] : undefined;
  return operations.find((operation) => operation.name?.value === name);
}

function makePlan(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Plan | undefined {
  assertValidSchema(schema);
  const type = schema.getRootType(operation.operation);
  if (!type || operation.operation === OperationTypeNode.SUBSCRIPTION) return undefined;
  if (introspects(document) || hasTypeTests(schema)) return undefined;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const reading = readingOf(schema, operation, fragments);
  const conditions = conditionsOf(document);
  const roots = new Map<string, { readonly root: Selection; readonly kept: Kept }>();
  return {
    operation,
    type,
    fragments,
    reads: reading?.reads,
    ofVersion: reading?.ofVersion ?? false,
    root: (scope) => {
      const combination = conditions.map((name) => String(scope.variables[name])).join();
      const known = roots.get(combination);
      if (known !== undefined) {
        known.kept.keep();
        return known.root;
      }
      const kept = new Kept(roots, combination);
      const root = selectionOf(scope, type, [operation.selectionSet], kept);
      if (roots.size < MOST_COMBINATIONS) {
        roots.set(combination, { root, kept });
        kept.keep();
      }
      return root;
    },
  };
}

/** Whether `__schema` or `__type` is asked for anywhere. */
function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ name }: FieldNode) => {
      found ||= name.value === "__schema" || name.value === "__type";
    },
  });
  return found;
}

/** The variables that decide what is selected. */
function conditionsOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given }) => {
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}

const tested = new WeakMap<GraphQLSchema, boolean>();

/** Whether any object type tests its own values (`isTypeOf`): ours do not, and graphql-js knows how. */
function hasTypeTests(schema: GraphQLSchema): boolean {
  let found = tested.get(schema);
  if (found === undefined) {
    found = Object.values(schema.getTypeMap()).some((type) => isObjectType(type) && type.isTypeOf != null);
    tested.set(schema, found);
  }
  return found;
}

export const isQuery = ({ operation }: Plan): boolean => operation.operation === OperationTypeNode.QUERY;
export const isMutation = ({ operation }: Plan): boolean => operation.operation === OperationTypeNode.MUTATION;

/** The values of the request's variables are read with these. */
export const variablesOf = ({ operation }: Plan) => operation.variableDefinitions ?? [];
