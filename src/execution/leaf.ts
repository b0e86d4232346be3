/** Values without a selection, made ready for JSON: scalars, enums, and lists of them. */
import { GraphQLError, type GraphQLLeafType } from "graphql";
import { Failure, isPromise } from "./failure.ts";
import type { Field } from "./field.ts";
import type { Shape } from "./shape.ts";

/** Told of an item that failed and may be null. `below` is its path from the field: the key, then indexes. */
export type OnItem = (error: unknown, below: readonly (string | number)[]) => void;

/** What a leaf that must not be null failed with, and where in its lists. */
export class LeafError {
  readonly error: unknown;
  readonly below: readonly (string | number)[];
  constructor(error: unknown, below: readonly (string | number)[]) {
    this.error = error;
    this.below = below;
  }
}

/**
 * The value as the answer holds it.
 * @throws LeafError where something failed that must not be null
 */
export function completed(
  field: Field,
  shape: Shape,
  value: unknown,
  onItem: OnItem,
  below: readonly (string | number)[],
): unknown {
  if (value instanceof Error) throw new LeafError(value, below);
  if (value instanceof Failure) throw new LeafError(value.error, below);
  if (value === null || value === undefined) {
    if (shape.nullable) return null;
    throw new LeafError(nullError(field), below);
  }
  if (shape.item === undefined) return serialized(field.leaf as GraphQLLeafType, value, below);
  const { item: itemShape } = shape;
  if (!isIterable(value)) throw new LeafError(iterableError(field), below);
  return Array.from(value, (item, index) => {
    const path = [...below, index];
    try {
      return completed(field, itemShape, item, onItem, path);
    } catch (failed) {
      if (!itemShape.nullable || !(failed instanceof LeafError)) throw failed;
      onItem(failed.error, failed.below);
      return null;
    }
  });
}

function serialized(type: GraphQLLeafType, value: unknown, below: readonly (string | number)[]): unknown {
  let written: unknown;
  try {
    written = type.serialize(value);
  } catch (error) {
    throw new LeafError(error, below);
  }
  if (written !== null && written !== undefined) return written;
  const text = `Expected \`${type.name}.serialize(${String(value)})\` to return non-nullable value, returned: ${written}`;
  throw new LeafError(new Error(text), below);
}

export const nullError = ({ parentType, definition }: Field): Error =>
  new Error(`Cannot return null for non-nullable field ${parentType.name}.${definition.name}.`);

export const iterableError = ({ parentType, definition }: Field): Error =>
  new GraphQLError(`Expected Iterable, but did not find one for field "${parentType.name}.${definition.name}".`);

export const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.iterator in value;

/** Whether a list of leaves, at any depth, has to be waited for. */
export const holdsPromise = (value: unknown): boolean =>
  Array.isArray(value) && value.some((item) => isPromise(item) || holdsPromise(item));

/** The same list with what its promises gave, failures included. */
export const awaited = async (value: unknown): Promise<unknown> => {
  if (Array.isArray(value)) return Promise.all(value.map(awaited));
  if (!isPromise(value)) return value;
  try {
    return await awaited(await value);
  } catch (error) {
    return new Failure(error);
  }
};
