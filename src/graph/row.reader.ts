/** Rows of a page as lists of values, and back as what they stand for. */
import type { Row } from "./relation.ts";

/** What a row holds, in this order. */
export interface RowColumns {
  /** What the list is ordered by, and the key after it: for cursors, none where no cursor is asked for. */
  readonly values: readonly string[];
  readonly key: readonly string[];
  /** Properties of the far node and of the relationship, without `n.` and `r.`. */
  readonly node: readonly string[];
  readonly edge: readonly string[];
}

/** The columns as the statement returns them, of the variables that hold the far node and the relationship. */
export const columnsOf = ({ values, key, node, edge }: RowColumns, n = "n", r = "r"): string[] => [
  ...[...values, ...key].map((name) => (name.startsWith("n.") ? n : r) + name.slice(1)),
  ...node.map((name) => `${n}.${name}`),
  ...edge.map((name) => `${r}.${name}`),
];

/** Rows as they come: lists of the columns' values. */
export type RawRows = readonly (readonly unknown[])[];

type Read = (rows: RawRows) => Row<never, never>[];

const readers = new Map<string, Read>();
/** How many kinds of row a process keeps the readers of: what is selected has no bound. */
const MOST_READERS = 1_000;

/** Reads rows of these columns. One function for each set of columns, so that all its rows have one hidden class. */
export function rowReader<Node, Edge>(columns: RowColumns): (rows: RawRows) => Row<Node, Edge>[] {
  const name = JSON.stringify([columns.values.length, columns.key.length, columns.node, columns.edge]);
  let read = readers.get(name);
  if (read === undefined) {
    read = written(columns) ?? plain(columns);
    if (readers.size >= MOST_READERS) readers.clear();
    readers.set(name, read);
  }
  return read as unknown as (rows: RawRows) => Row<Node, Edge>[];
}

const NOTHING = { list: Object.freeze([]), object: Object.freeze({}) } as const;

/** Code with object literals; names are those of stored properties, which no client chooses. */
function written({ values, key, node, edge }: RowColumns): Read | undefined {
  let at = 0;
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
    node: object(node),
    edge: object(edge),
  };
  const entries = Object.entries(parts).map(([name, text]) => `${name}: ${text}`);
  try {
    const code = `return (rows) => rows.map((row) => ({ ${entries.join(", ")} }));`;
    return new Function("nothing", code)(NOTHING) as Read;
  } catch {
    return undefined; // A process may forbid code from strings.
  }
}

/** The same without code of its own: slower. */
const plain = ({ values, key, node, edge }: RowColumns): Read => {
  const keyAt = values.length;
  const nodeAt = keyAt + key.length;
  const edgeAt = nodeAt + node.length;
  const object = (names: readonly string[], row: readonly unknown[], from: number) =>
    Object.fromEntries(names.map((name, at) => [name, row[from + at]]));
  return (rows) =>
    rows.map((row) => ({
      values: row.slice(0, keyAt) as (string | number)[],
      key: key.length > 0 ? (row[keyAt] as string) : "",
      node: object(node, row, nodeAt) as never,
      edge: object(edge, row, edgeAt) as never,
    }));
};
