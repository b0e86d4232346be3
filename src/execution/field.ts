/** A plan's parts: selections of object types, and the fields in them. */
import type { FieldNode, GraphQLField, GraphQLFieldResolver, GraphQLLeafType, GraphQLObjectType } from "graphql";
import type { Level } from "../api/level.ts";
import type { Scope } from "./collect.ts";
import type { Shape } from "./shape.ts";

/** Where a field's value comes from. */
export type Read =
  | { readonly by: "level"; readonly level: Level<unknown, object, unknown> }
  | { readonly by: "property"; readonly name: string }
  | { readonly by: "typename" }
  | { readonly by: "resolver" };

/** Arguments are the same for all parents of a level. */
export type Arguments = Readonly<Record<string, unknown>>;

export interface Field {
  /** The key in the answer. */
  readonly key: string;
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly read: Read;
  readonly resolve: GraphQLFieldResolver<unknown, unknown>;
  /** The arguments where they hold no variable; a function of the request where they do. */
  readonly args: Arguments | ((scope: Scope) => Arguments);
  readonly shape: Shape;
  /** Undefined for fields with a selection of their own. */
  readonly leaf: GraphQLLeafType | undefined;
  /** What is selected of values of this type: made at the first such value, so that no plan costs more than its answers. */
  below(scope: Scope, type: GraphQLObjectType): Selection;
}

/** Whether the field is filled in after its objects are there: it has a selection, or is loaded for the level. */
export const isLater = ({ leaf, read }: Field): boolean => leaf === undefined || read.by === "level";

export interface Selection {
  readonly type: GraphQLObjectType;
  readonly fields: readonly Field[];
  /** The fields that are filled in after the rows are there. */
  readonly later: readonly Field[];
  readonly rows: RowBuilder;
}

/** What rows need done that is more than copying. `at` is the row's place in its batch. */
export interface RowWork {
  /** A value that was read, and is not one that serializes as it stands. */
  complete(field: Field, at: number, value: unknown, source: unknown): unknown;
  /** The value of a field that a resolver gives. */
  call(field: Field, at: number, source: unknown): unknown;
}

/** The objects of the answer for a level of sources: leaves in their places, undefined where something comes later. */
export type RowBuilder = (work: RowWork, sources: readonly unknown[]) => Record<string, unknown>[];
