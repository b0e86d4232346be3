/** Which object type each value of an interface or a union is. */
import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  isAbstractType,
  isObjectType,
} from "graphql";
import type { Batch } from "./batch.ts";
import { Failure, isPromise } from "./failure.ts";
import type { Field } from "./field.ts";
import { infoOf } from "./info.ts";
import type { Run } from "./run.ts";
import type { Shape } from "./shape.ts";

export const abstractTypeOf = ({ named }: Shape): GraphQLAbstractType | undefined =>
  isAbstractType(named) ? named : undefined;

type Type = GraphQLObjectType | Failure;

/** The types of these values, failures in their places; a promise where a type has to be waited for. */
export function objectTypesOf(
  run: Run,
  field: Field,
  abstract: GraphQLAbstractType,
  values: readonly unknown[],
  batch: Batch,
): readonly Type[] | Promise<readonly Type[]> {
  const resolveType = abstract.resolveType ?? defaultTypeResolver;
  const known = new Map<unknown, Type>();
  const typeOf = (name: unknown): Type => {
    let type = known.get(name);
    if (type === undefined) {
      type = objectTypeOf(run, field, abstract, name);
      known.set(name, type);
    }
    return type;
  };
  const types = values.map((value, at) => {
    try {
      const name = resolveType(value, run.context, infoAt(run, field, batch, at), abstract);
      return isPromise(name) ? name.then(typeOf, (error: unknown) => new Failure(error)) : typeOf(name);
    } catch (error) {
      return new Failure(error);
    }
  });
  return types.some(isPromise) ? Promise.all(types) : (types as Type[]);
}

/** The field's own info, for a value that may stand in lists. */
function infoAt(run: Run, field: Field, batch: Batch, at: number) {
  let holder = batch;
  let place = at;
  while (holder.inList) {
    place = holder.ownerOf(place);
    holder = holder.parent as Batch;
  }
  return infoOf(run, field, holder.parent as Batch, holder.ownerOf(place));
}

function objectTypeOf({ schema }: Run, field: Field, abstract: GraphQLAbstractType, name: unknown): Type {
  const fail = (message: string, placed = true) =>
    new Failure(new GraphQLError(message, placed ? { nodes: field.nodes } : {}));
  const place = `field "${field.parentType.name}.${field.definition.name}"`;
  const what = `Abstract type "${abstract.name}"`;
  if (name === undefined || name === null)
    return fail(
      `${what} must resolve to an Object type at runtime for ${place}. Either the "${abstract.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
    );
  if (typeof name !== "string")
    return fail(
      `${what} must resolve to an Object type at runtime for ${place} with a name, received ${String(name)}.`,
      false,
    );
  const type = schema.getType(name);
  if (type === undefined)
    return fail(`${what} was resolved to a type "${name}" that does not exist inside the schema.`);
  if (!isObjectType(type)) return fail(`${what} was resolved to a non-object type "${name}".`);
  if (!schema.isSubType(abstract, type))
    return fail(`Runtime Object type "${type.name}" is not a possible type for "${abstract.name}".`);
  return type;
}
