/** Rows of a page as lists of values, and back as what they stand for. */
import { named } from "./named.ts";
import type { Rows } from "./records.ts";
import type { Row } from "./relation.ts";

/** What a row holds, in this order. */
export interface RowColumns {
  /** What the list is ordered by, and the key after it: for cursors, none where no cursor is asked for. */
  readonly values: readonly string[];
  readonly key: readonly string[];
  /** Properties of the far node and of the relationship, without `n.` and `r.`. */
  readonly node: readonly string[];
  readonly edge: readonly string[];
  /** Whether a row begins with its node's number, beside what is read of the node or in place of it. */
  readonly numbers?: Numbers | undefined;
}

export type Numbers = "beside" | "alone";

/** The columns as the statement returns them, of the variables that hold the far node and the relationship. */
export const columnsOf = ({ values, key, node, edge, numbers }: RowColumns, n = "n", r = "r"): string[] => [
  ...(numbers === undefined ? [] : [`id(${n})`]),
  ...[...values, ...key].map((name) => (name.startsWith("n.") ? n : r) + name.slice(1)),
  ...(numbers === "alone" ? [] : node.map((name) => `${n}.${name}`)),
  ...edge.map((name) => `${r}.${name}`),
];

/** Rows as they come: lists of the columns' values. */
export type RawRows = readonly (readonly unknown[])[];

/** @param nodes by their numbers, where those are alone */
type Read = (rows: RawRows, nodes?: Rows) => Row<never, never>[];

const readers = new Map<string, Read>();
/** How many kinds of row a process keeps the readers of: what is selected has no bound. */
const MOST_READERS = 1_000;

/** Reads rows of these columns. One function for each set of columns, so that all its rows have one hidden class. */
export function rowReader<Node, Edge>(columns: RowColumns): (rows: RawRows, nodes?: Rows) => Row<Node, Edge>[] {
  const { values, key, node, edge, numbers } = columns;
  const name = JSON.stringify([values.length, key.length, node, edge, numbers]);
  let read = readers.get(name);
  if (read === undefined) {
    read = written(columns) ?? plain(columns);
    if (readers.size >= MOST_READERS) readers.clear();
    readers.set(name, read);
  }
  return read as unknown as (rows: RawRows, nodes?: Rows) => Row<Node, Edge>[];
}

const NOTHING = { list: Object.freeze([]), object: Object.freeze({}) } as const;

/** Code with object literals; names are those of stored properties, which no client chooses. */
function written({ values, key, node, edge, numbers }: RowColumns): Read | undefined {
  let at = numbers === undefined ? 0 : 1;
  // What holds nothing is one for all rows.
  const list = (names: readonly string[]) =>
    names.length === 0 ? "nothing.list" : `[${names.map(() => `row[${at++}]`).join(", ")}]`;
  const object = (names: readonly string[]) =>
    names.length === 0
      ? "nothing.object"
      : `{ ${names.map((name) => `${JSON.stringify(name)}: row[${at++}]`).join(", ")} }`;
  const parts = {
    values: list(values),
    key: key.length > 0 ? `row[${at++}]` : '""',
    node: numbers === "alone" ? "nodes.get(row[0])" : object(node),
    edge: object(edge),
  };
  const entries = Object.entries(parts).map(([name, text]) => `${name}: ${text}`);
  try {
    const code = `return (rows, nodes) => rows.map((row) => ({ ${entries.join(", ")} }));`;
    return new Function("nothing", code)(NOTHING) as Read;
  } catch {
    return undefined; // A process may forbid code from strings.
  }
}

/** The same without code of its own: slower. */
const plain = ({ values, key, node, edge, numbers }: RowColumns): Read => {
  const valuesAt = numbers === undefined ? 0 : 1;
  const keyAt = valuesAt + values.length;
  const nodeAt = keyAt + key.length;
  const alone = numbers === "alone";
  const edgeAt = nodeAt + (alone ? 0 : node.length);
  return (rows, nodes) =>
    rows.map((row) => ({
      values: row.slice(valuesAt, keyAt) as (string | number)[],
      key: key.length > 0 ? (row[keyAt] as string) : "",
      node: (alone ? nodes?.get(row[0] as number) : named(node, row, nodeAt)) as never,
      edge: named(edge, row, edgeAt) as never,
    }));
};
