/** Keyset cursors, so that a page stays right while rows come and go before it. */
import type { Keyset } from "../graph/relation.ts";
import { badInput } from "./error.ts";

/** A folded name; a day or a count, which are whole; a weight. */
type ValueType = "string" | "number" | "decimal";

/** What a cursor belongs to: a field in an order, and the types of that order's values. */
export interface CursorList {
  readonly name: string;
  readonly types: readonly ValueType[];
}

/** Opaque to clients: base64url of the list's name, the row's order values and its key. */
export const encodeCursor = (list: CursorList, { values, key }: Keyset): string =>
  Buffer.from(JSON.stringify([list.name, ...values, key])).toString("base64url");

/**
 * @param argument the argument that carried the cursor, for the error
 * @throws BAD_USER_INPUT if the cursor was not made for this list
 */
export function decodeCursor(list: CursorList, argument: string, cursor: string): Keyset {
  const [made, ...rest] = parsed(cursor);
  const key = rest.pop();
  const fits = rest.length === list.types.length && rest.every((value, at) => isOfType(value, list.types[at]));
  if (made !== list.name || typeof key !== "string" || !fits)
    throw badInput(argument, cursor, `a cursor of ${list.name}`);
  return { values: rest as Keyset["values"], key };
}

function parsed(cursor: string): readonly [made?: unknown, ...rest: unknown[]] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(value) ? (value as [unknown]) : [];
  } catch {
    return []; // not base64 or not JSON: no cursor of any list
  }
}

const isOfType = (value: unknown, type: ValueType | undefined) =>
  type === "number" ? Number.isSafeInteger(value) : typeof value === (type === "decimal" ? "number" : type);
