/** Types of fields as the executor wants them: what is null, what is a list, and how a leaf becomes JSON. */
import {
  type GraphQLEnumType,
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
} from "graphql";

export interface Shape {
  readonly nullable: boolean;
  /** What the list holds, undefined for no list. */
  readonly item: Shape | undefined;
  /** The type at the bottom. */
  readonly named: GraphQLNamedType;
}

export function shapeOf(type: GraphQLOutputType): Shape {
  const nullable = !isNonNullType(type);
  const inner = isNonNullType(type) ? type.ofType : type;
  if (!isListType(inner)) return { nullable, item: undefined, named: inner };
  const item = shapeOf(inner.ofType);
  return { nullable, item, named: item.named };
}

/** The type of a field that has no selection, undefined for one that has. */
export const leafOf = ({ named }: Shape): GraphQLLeafType | undefined => (isLeafType(named) ? named : undefined);

/** JavaScript that is true for values that serialize as they stand, by the scalars of GraphQL itself; `v` is the value. */
const AS_IT_STANDS: Readonly<Record<string, string>> = {
  String: 'typeof v === "string"',
  ID: 'typeof v === "string"',
  Boolean: 'typeof v === "boolean"',
  Int: "(v | 0) === v",
  Float: 'typeof v === "number" && v - v === 0',
};

/** The condition under which a value of this type needs no work, undefined where there is none. */
export const asItStands = (type: GraphQLLeafType): string | undefined => AS_IT_STANDS[type.name];

/** Names by internal values, for enums: undefined for other leaves. */
export function enumNames(type: GraphQLLeafType): ReadonlyMap<unknown, string> | undefined {
  if (!isEnumType(type)) return undefined;
  return new Map((type as GraphQLEnumType).getValues().map(({ name, value }) => [value, name]));
}
