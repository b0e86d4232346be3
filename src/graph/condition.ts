/** Conditions on rows of a list, as data: what a filter becomes before it is a statement. */

/** `n` is the far node, `r` the relationship that leads to it. */
export type Property = `${"n" | "r"}.${string}`;

/** One relationship away from the node that a condition is about. */
export interface Step {
  readonly type: string;
  readonly direction: "out" | "in";
  /** The far label. */
  readonly to: string;
}

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** The value is one of these. */
  | { readonly property: Property; readonly in: readonly string[] }
  /** The value is the id of one of these, or of what one of them was merged into. */
  | { readonly property: Property; readonly ids: readonly string[] }
  /** Lines of folded text of which one holds, begins with or is one of these (text.ts makes both). */
  | { readonly property: Property; readonly holds: readonly string[] }
  | { readonly property: Property; readonly atLeast: number }
  | { readonly property: Property; readonly atMost: number }
  | { readonly property: Property; readonly atMostOf: Property }
  | { readonly property: Property; readonly absent: true }
  /** The node has one of these labels: from code, never from a client. */
  | { readonly labels: readonly string[] }
  /** A relationship leads to a node of which `where` holds; in it `n` is that node and `r` that relationship. */
  | { readonly related: Step; readonly where: Condition };

export const all = (conditions: readonly (Condition | undefined)[]): Condition | undefined => {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length > 1 ? { all: given } : given[0];
};

/** Holds of every row. */
export const ALWAYS: Condition = { all: [] };

/** Whether a day may fall between two partial dates, ends included. */
export const possibleOn = (start: Property, end: Property, day: number): Condition => ({
  all: [
    { property: `${start}Min`, atMost: day },
    { property: `${end}Max`, atLeast: day },
  ],
});
