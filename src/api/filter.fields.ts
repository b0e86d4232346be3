/** The fields that filters are made of: ids, enums, texts, counts, periods, and what a relation leads to. */
import type { InputType } from "@pothos/core";
import { all, type Condition, type Property, type Step } from "../graph/condition.ts";
import { dayOf } from "../graph/day.ts";
import { builder } from "./builder.ts";
import { badInput } from "./error.ts";
import { bounded, type FilterField } from "./filter.ts";
import { checkedId } from "./id.argument.ts";
import { LINES } from "./lines.ts";

type Types = (typeof builder)["$inferSchemaTypes"];

/** Ids as a filter takes them. One that exists nowhere matches nothing. @throws BAD_USER_INPUT for malformed ones */
export const checkedIds = (ids: readonly string[], at: string): readonly string[] => [
  ...new Set(bounded(ids, at).map((id, index) => checkedId(`${at}[${index}]`, id))),
];

/** The property is one of these ids. */
export const ids = (property: Property, description: string): FilterField<readonly string[]> => ({
  type: ["ID"],
  description,
  condition: (value, at) => ({ property, ids: checkedIds(value, at) }),
});

/** The relation leads to one of these. */
export const leadsTo = (step: Step, description: string): FilterField<readonly string[]> => ({
  type: ["ID"],
  description,
  condition: (value, at) => ({ related: step, where: { property: "n.id", ids: checkedIds(value, at) } }),
});

/** The property is one of these values, as they are written. */
export const oneOf = (
  type: InputType<Types>,
  property: Property,
  description: string,
): FilterField<readonly (string | number)[]> => ({
  type: [type],
  description,
  condition: (value, at) => ({ property, in: bounded(value, at).map(String) }),
});

export interface StringFilter {
  eq?: string | null | undefined;
  in?: readonly string[] | null | undefined;
  contains?: string | null | undefined;
  startsWith?: string | null | undefined;
}

const StringFilterInput = builder.inputType("StringFilter", {
  description:
    "Text is matched without case and diacritics: `cote d'ivoire` finds Côte d'Ivoire. Text with Hangul is compared as it " +
    "is written. Text that has no letters or digits matches nothing. Every field given must hold.",
  fields: (t) => ({
    eq: t.string({ description: "The whole text." }),
    in: t.stringList({ description: "The whole text is one of these, at most 100." }),
    contains: t.string({ description: "Any part of the text." }),
    startsWith: t.string({ description: "The beginning of the text." }),
  }),
});

/** @param property lines of folded text (api/lines.ts) */
export const text = (property: Property, description: string): FilterField<StringFilter> => ({
  type: StringFilterInput,
  description,
  condition: (value, at) =>
    all([
      value.eq == null ? undefined : { property, holds: LINES.eq(value.eq) },
      value.in == null ? undefined : { property, holds: bounded(value.in, `${at}.in`).flatMap(LINES.eq) },
      value.contains == null ? undefined : { property, holds: LINES.contains(value.contains) },
      value.startsWith == null ? undefined : { property, holds: LINES.startsWith(value.startsWith) },
    ]),
});

export interface IntRange {
  gte?: number | null | undefined;
  lte?: number | null | undefined;
}

const IntRangeInput = builder.inputType("IntRange", {
  description: "Whole numbers from one to another, both included; an end left out is open.",
  fields: (t) => ({
    gte: t.int({ description: "At least this many." }),
    lte: t.int({ description: "At most this many." }),
  }),
});

export const range = (property: Property, description: string): FilterField<IntRange> => ({
  type: IntRangeInput,
  description,
  condition: ({ gte, lte }) =>
    all([gte == null ? undefined : { property, atLeast: gte }, lte == null ? undefined : { property, atMost: lte }]),
});

export interface PeriodArgument {
  from?: string | null | undefined;
  to?: string | null | undefined;
  match: "POSSIBLE" | "CERTAIN";
}

/** How a partial date must lie to a period. */
export const DateMatch = builder.enumType("DateMatch", {
  description: "How surely a partial date must lie in a period.",
  values: {
    POSSIBLE: { description: "Some day that it may be lies in the period." },
    CERTAIN: { description: "Every day that it may be lies in the period." },
  } as const,
});

export const PeriodInput = builder.inputType("PeriodInput", {
  description: "Days from one to another, both included; an end left out is open, and without either nothing is asked.",
  fields: (t) => ({
    from: t.field({ type: "Date", description: "The first day." }),
    to: t.field({ type: "Date", description: "The last day; not before the first." }),
    match: t.field({
      type: DateMatch,
      required: true,
      defaultValue: "POSSIBLE",
      description: "POSSIBLE: a partial date may fall inside. CERTAIN: it must.",
    }),
  }),
});

/** Days since 1970-01-01 of a `Date`. */
export const dayOfDate = (date: string): number => {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return dayOf(year, month, day);
};

/**
 * The first and the last day of a period, undefined where that end is open.
 * @throws BAD_USER_INPUT for one that ends before it begins
 */
export function endsOf({ from, to }: PeriodArgument, at: string): readonly [number | undefined, number | undefined] {
  const [first, last] = [from, to].map((date) => (date == null ? undefined : dayOfDate(date)));
  if (first !== undefined && last !== undefined && first > last)
    throw badInput(at, { from, to }, "a period that does not end before it begins");
  return [first, last];
}

/**
 * What of one or two partial dates lies in a period.
 * @param start `n.start` for the bounds `n.startMin` and `n.startMax`; `end` likewise, the same for a single date
 */
export function within(start: Property, end: Property, period: PeriodArgument, at: string): Condition | undefined {
  const { match } = period;
  const [first, last] = endsOf(period, at);
  if (first === undefined && last === undefined) return undefined;
  const [min, max]: Property[] = [`${start}Min`, `${end}Max`];
  if (min === undefined || max === undefined) return undefined;
  if (match === "CERTAIN") {
    return all([
      first === undefined ? undefined : { property: min, atLeast: first },
      last === undefined ? undefined : { property: max, atMost: last },
      { property: min, atMostOf: max },
    ]);
  }
  return all([
    last === undefined ? undefined : { property: min, atMost: last },
    first === undefined ? undefined : { property: max, atLeast: first },
  ]);
}

/** One or two partial dates lie in a period. */
export const during = (start: Property, end: Property, description: string): FilterField<PeriodArgument> => ({
  type: PeriodInput,
  description,
  condition: (value, at) => within(start, end, value, at),
});
