/** What a statement brings along with its rows: the pages that will be asked for of them (ahead.ts), each as one more column. */
import { broughtAlong, type Wanted } from "./ahead.ts";
import { arrowOf, inOrder, rowColumns, termsOf } from "./page.text.ts";
import type { Reads } from "./reads.ts";
import type { Relation, Row } from "./relation.ts";
import { columnsOf, type RawRows, rowReader } from "./row.reader.ts";

/** One page brought along. */
export interface Along {
  readonly wanted: Wanted;
  rowsOf(rows: RawRows): Row<{ id: string }, never>[];
  /** Where in a row of the page what it brings along itself begins. */
  readonly width: number;
  readonly along: readonly Along[];
}

export interface AlongText {
  /** Subqueries, each of which returns a column. */
  readonly lines: readonly string[];
  readonly columns: readonly string[];
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly along: readonly Along[];
}

/**
 * @param wants pages of the node that stands in the variable
 * @param rows how many such nodes there may be
 * @param place unique in the statement: tells the names of this place from others
 */
export function alongText(
  wants: readonly Wanted[],
  variable: string,
  rows: number,
  reads: Reads | undefined,
  place = "",
): AlongText {
  const parts = wants.map((wanted, index) => pageAlong(wanted, variable, rows, reads, `${place}_${index}`));
  return {
    lines: parts.flatMap(({ lines }) => lines),
    columns: parts.map(({ column }) => column),
    parameters: Object.assign({}, ...parts.map(({ parameters }) => parameters)),
    along: parts.map(({ along }) => along),
  };
}

function pageAlong(wanted: Wanted, from: string, rows: number, reads: Reads | undefined, place: string) {
  const { relation, page, ahead } = wanted;
  const terms = termsOf(relation, page);
  const columns = rowColumns(relation, terms, reads);
  const [n, r, column] = [`n${place}`, `r${place}`, `along${place}`];
  const reached = rows * (page.limit as number);
  const below = alongText(broughtAlong(ahead, relation.to, reached), n, reached, reads, place);
  const own = columnsOf(columns, n, r);
  const sorted = inOrder(relation, page, terms, columns, { n, r }, place);
  const lines = [
    `CALL (${from}) {`,
    ...[
      `MATCH (${from})${relationshipOf(relation)}(n)`,
      // Names of their own, since a subquery may not use again those that it is given.
      ...sorted.lines,
      ...below.lines,
      `RETURN collect([${[...own, ...below.columns].join(", ")}]) AS ${column}`,
    ].map((line) => `  ${line}`),
    "}",
  ];
  const along: Along = { wanted, rowsOf: rowReader(columns), width: own.length, along: below.along };
  return { lines, column, along, parameters: { ...sorted.parameters, ...below.parameters } };
}

function relationshipOf({ name, join }: Relation<never, never>): string {
  if (typeof join !== "object" || !("type" in join)) throw new TypeError(`${name} is no relationship`);
  return arrowOf(join, "r");
}

/**
 * Tells of every page that came along, and of those that came along with them.
 * @param ids of the nodes, by row
 * @param width where in a row what it brought along begins
 * @param take is told of each page; false: it was known, and so is what came with it
 */
export function eachAlong(
  along: readonly Along[],
  raw: RawRows,
  ids: (row: number) => string,
  width: number,
  take: (wanted: Wanted, id: string, rows: () => Row<{ id: string }, never>[]) => Row<{ id: string }, never>[] | false,
): void {
  for (const [index, { wanted, rowsOf, width: own, along: below }] of along.entries()) {
    for (let at = 0; at < raw.length; at += 1) {
      const page = (raw[at] as readonly unknown[])[width + index] as RawRows;
      const rows = take(wanted, ids(at), () => rowsOf(page));
      if (rows !== false && below.length > 0)
        eachAlong(below, page, (row) => (rows[row] as Row<{ id: string }, never>).node.id, own, take);
    }
  }
}
