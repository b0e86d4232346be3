/** Which fields a selection holds for one type, merged by their keys and in the order that the answer has (GraphQL, 6.3.2). */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
} from "graphql";

export type Variables = Readonly<Record<string, unknown>>;

/** What a selection is read with. */
export interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
}

/**
 * The field nodes of all these sets, by their keys in the answer.
 * @throws GraphQLError for a condition without a value
 */
export function collectFields(
  scope: Scope,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const collect = (set: SelectionSetNode) => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        if (spread.has(name) || !isIncluded(scope, selection)) continue;
        spread.add(name);
        const fragment = scope.fragments.get(name);
        if (fragment !== undefined && fits(scope, fragment.typeCondition, type)) collect(fragment.selectionSet);
      } else if (!isIncluded(scope, selection)) {
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (fits(scope, selection.typeCondition, type)) collect(selection.selectionSet);
      } else {
        const key = (selection.alias ?? selection.name).value;
        const found = fields.get(key);
        if (found === undefined) fields.set(key, [selection]);
        else found.push(selection);
      }
    }
  };
  for (const set of sets) if (set !== undefined) collect(set);
  return fields;
}

function isIncluded({ variables }: Scope, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.["if"] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.["if"] !== false;
}

function fits({ schema }: Scope, condition: NamedTypeNode | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined) return true;
  const wanted = typeFromAST(schema, condition);
  return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
}
