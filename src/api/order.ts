/** Orders as arguments: an enum of what a list can be sorted by, and the input that pairs one with a direction. */
import type { Order } from "../graph/relation.ts";
import { builder } from "./builder.ts";

const Direction = builder.enumType("Direction", {
  description: "Which way a list is sorted.",
  values: {
    ASC: { description: "Smallest, earliest or first in the alphabet first." },
    DESC: { description: "Greatest, latest or last in the alphabet first." },
  },
});

export const ascending = (by: string): readonly Order[] => [{ by, descending: false }];
export const descending = (by: string): readonly Order[] => [{ by, descending: true }];

/**
 * The `orderBy` argument for lists of one kind, made once a kind.
 * @param values what may be sorted by, each with its description; every relation behind such a list declares them all
 * @param ties what comes first among rows that the order does not tell apart
 */
export function orderBy(
  kind: string,
  values: Readonly<Record<string, { description: string }>>,
  ties = "ties are broken by the next one, at last by the row's own key",
) {
  const by = builder.enumType(`${kind}OrderBy`, {
    description: `What lists of type ${kind} can be sorted by.`,
    values,
  });
  return builder.inputType(`${kind}Order`, {
    description: `One order of a list of type ${kind}; ${ties}.`,
    fields: (t) => ({
      by: t.field({ type: by, required: true, description: "What is compared; unknown values come last both ways." }),
      direction: t.field({
        type: Direction,
        required: true,
        defaultValue: "ASC",
        description: "Ascending unless said otherwise.",
      }),
    }),
  });
}

export interface OrderArgument {
  readonly by: string | number;
  readonly direction: string;
}

/** What the argument asks for, or the field's own order where it asks for nothing. An order named again changes nothing. */
export function ordersOf(
  given: readonly OrderArgument[] | null | undefined,
  otherwise: readonly Order[],
): readonly Order[] {
  if (!given?.length) return otherwise;
  const orders = new Map<string, Order>();
  for (const { by, direction } of given) {
    if (!orders.has(String(by))) orders.set(String(by), { by: String(by), descending: direction === "DESC" });
  }
  return [...orders.values()];
}
