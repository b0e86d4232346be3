/** Filters as arguments: an input's fields as data, each of which becomes a condition; together they must all hold. */
import type { InputObjectRef, InputType } from "@pothos/core";
import { ALWAYS, all, type Condition, type Step } from "../graph/condition.ts";
import { builder } from "./builder.ts";
import { badInput } from "./error.ts";

type Types = (typeof builder)["$inferSchemaTypes"];

/** A filter and where it stands. */
interface Placed<Shape> {
  readonly filter: Shape;
  readonly at: string;
}

/** One field of a filter: its input type, and the condition that a value of it means. */
export interface FilterField<Value, Shape = unknown> {
  readonly type: InputType<Types> | readonly [InputType<Types>];
  readonly description: string;
  /**
   * Undefined where the value asks for nothing.
   * @param at where the value stands, for errors: `filter.events.some.kind`
   * @param within the filter it stands in, for fields that mean something together
   */
  readonly condition: (value: Value, at: string, within: Placed<Shape>) => Condition | undefined;
}

type FilterFields<Shape> = { readonly [Key in keyof Shape]-?: FilterField<NonNullable<Shape[Key]>, Shape> };

/** What other filters and lists may point at; `implement` says what it holds, as with Pothos's own refs. */
export interface Filter<Shape> {
  readonly ref: InputObjectRef<Types, Shape>;
  /** The condition that a filter means, undefined where it asks for nothing. @throws BAD_USER_INPUT naming the place */
  condition(at: string, filter: Shape | null | undefined): Condition | undefined;
  implement(description: string, fields: FilterFields<Shape>): void;
}

export function filterOf<Shape extends object>(name: string): Filter<Shape> {
  const ref = builder.inputRef<Shape>(name) as unknown as Filter<Shape>["ref"];
  let known: FilterFields<Shape>;
  return {
    ref,
    condition: (at, filter) =>
      all(
        Object.entries(filter ?? {}).map(([key, value]) =>
          value == null
            ? undefined
            : known[key as keyof Shape].condition(value as never, `${at}.${key}`, { filter: filter as Shape, at }),
        ),
      ),
    implement(description, fields) {
      known = fields;
      builder.inputType(ref as never, {
        description,
        fields: (t) =>
          Object.fromEntries(
            Object.entries<FilterField<never, never>>(fields).map(([key, field]) => [
              key,
              t.field({ type: field.type as never, description: field.description }),
            ]),
          ) as never,
      });
    },
  };
}

/** What `and`, `or` and `not` are in a filter of its own type. */
export interface Logical<Shape> {
  and?: readonly Shape[] | null | undefined;
  or?: readonly Shape[] | null | undefined;
  not?: Shape | null | undefined;
}

/** The fields that combine filters of one type. */
export const logical = <Shape extends Logical<Shape>>(filter: Filter<Shape>) => {
  const conditions = (filters: readonly Shape[], at: string) =>
    bounded(filters, at).map((one, index) => filter.condition(`${at}[${index}]`, one) ?? ALWAYS);
  const and: FilterField<readonly Shape[]> = {
    type: [filter.ref],
    description: "All of these hold; an empty list asks for nothing.",
    condition: (filters, at) => ({ all: conditions(filters, at) }),
  };
  const or: FilterField<readonly Shape[]> = {
    type: [filter.ref],
    description: "At least one of these holds; of an empty list none does.",
    condition: (filters, at) => ({ any: conditions(filters, at) }),
  };
  const not: FilterField<Shape> = {
    type: filter.ref,
    description: "This does not hold. What is unknown does not hold, so its negation does.",
    condition: (value, at) => ({ not: filter.condition(at, value) ?? ALWAYS }),
  };
  return { and, or, not };
};

export interface ListFilter<Shape> {
  some?: Shape | null | undefined;
  none?: Shape | null | undefined;
}

/** The field for what a relation leads to: its input type is made once, and may be used by several steps. */
export function listFilterOf<Shape extends object>(name: string, filter: Filter<Shape>, what: string) {
  const type = builder.inputType(name, {
    description: `What holds of the ${what} in a list; of some and none, each that is given must.`,
    fields: (t) => ({
      some: t.field({ type: filter.ref as never, description: `At least one among the ${what} fits.` }),
      none: t.field({ type: filter.ref as never, description: `None among the ${what} fits.` }),
    }),
  });
  return (step: Step, description: string): FilterField<ListFilter<Shape>> => {
    const related = (at: string, value: Shape): Condition => ({
      related: step,
      where: filter.condition(at, value) ?? ALWAYS,
    });
    return {
      type,
      description,
      condition: ({ some, none }, at) =>
        all([some ? related(`${at}.some`, some) : undefined, none ? { not: related(`${at}.none`, none) } : undefined]),
    };
  };
}

const LONGEST_LIST = 100;

/** @throws BAD_USER_INPUT for a list of more than a hundred */
export function bounded<T>(values: readonly T[], at: string): readonly T[] {
  if (values.length > LONGEST_LIST) throw badInput(at, values.length, `at most ${LONGEST_LIST} in the list`);
  return values;
}
