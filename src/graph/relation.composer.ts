/** Turns a relation and a page into one statement for the whole batch of parents: pure, so that snapshots can hold it. */

import type { Wanted } from "./ahead.ts";
import { type Along, alongText } from "./along.composer.ts";
import type { Condition } from "./condition.ts";
import type { Parameters, Statement } from "./graph.ts";
import type { Kind } from "./kind.ts";
import { decisive, inOrder, isFalling, rowColumns, type Term, termsOf } from "./page.text.ts";
import type { Reach } from "./reach.ts";
import { nodeProperties, type Reads } from "./reads.ts";
import type { Rows } from "./records.ts";
import type { Keyset, Page, Relation, Row } from "./relation.ts";
import { columnsOf, type Numbers, type RawRows, rowReader } from "./row.reader.ts";
import { clauseFor, type ListParameters, listParameters, perParent, rowsOf } from "./rows.composer.ts";

/** One parent's page as it comes. */
export interface PageRow {
  readonly id: string;
  /** Each as `rowsOf` reads it. */
  readonly rows: RawRows;
  /** How far the page went, if that was asked for. */
  readonly reach?: Reach | null;
}

/** A page's statement, and how its rows are read: they come as lists, which are half as much to send and to read as maps. */
export interface PageStatement<Node, Edge> {
  readonly statement: Statement<ListParameters, PageRow>;
  /** Besides those of `pageParameters`. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** @param nodes by their numbers, where the rows hold those alone */
  rowsOf(rows: RawRows, nodes?: Rows): Row<Node, Edge>[];
  /** Where in a row what it brought along begins. */
  readonly width: number;
  readonly along: readonly Along[];
}

/** Pages that come along with each row, for so many parents. */
interface BringingAlong {
  readonly wants?: readonly Wanted[];
  readonly parents?: number;
  readonly reach?: undefined;
  readonly numbers?: undefined;
}
/**
 * What is remembered of pages and nodes: whether the rows tell how far their pages went, whether they are read `within` that (of parents
 * with their reaches), and whether they have their nodes' numbers.
 */
export interface Remembering {
  readonly reach?: "told" | "within" | undefined;
  readonly numbers?: Numbers | undefined;
  readonly wants?: undefined;
  readonly parents?: undefined;
}

export type PageOptions = BringingAlong | Remembering;

/** How the rows of a page that brings nothing along are read. */
export const pageReader = <Node, Edge>(
  relation: Relation<Node, Edge>,
  page: Page,
  reads: Reads | undefined,
  numbers: Numbers | undefined,
): PageStatement<Node, Edge>["rowsOf"] => rowReader(rowColumns(relation, termsOf(relation, page), reads, numbers));

/** The lines that find one parent's page, and how its rows are read. */
interface PageLookup<Node, Edge> extends Omit<PageStatement<Node, Edge>, "statement"> {
  readonly lines: readonly string[];
}

/** @param rows lines that bind `n`, and `r` where it is read, to the rows of the list within these bounds */
export function pageLookup<Node, Edge>(
  relation: Relation<Node, Edge>,
  page: Page,
  reads: Reads | undefined,
  { wants = [], parents = 1, reach, numbers }: PageOptions,
  rows: (bounds: readonly string[]) => readonly string[],
): PageLookup<Node, Edge> {
  const terms = termsOf(relation, page);
  const [first] = terms as [Term];
  const by = decisive(relation, terms);
  const bounds = [
    page.after && beyond(by, "after"),
    page.before && beyond(by.map(flipped), "before"),
    reach === "within" && withinReach(first, page),
  ].filter((bound) => typeof bound === "string");
  const columns = rowColumns(relation, terms, reads, numbers);
  const { lines, columns: further, parameters, along } = alongText(wants, "n0", parents * (page.limit ?? 1), reads);
  const renamed = along.length > 0;
  const own = renamed ? columnsOf(columns, "n0", "r0") : columnsOf(columns);
  const sorted = inOrder(relation, page, terms, columns, renamed ? { n: "n0", r: "r0" } : undefined);
  return {
    lines: [
      ...rows(bounds),
      ...sorted.lines,
      ...lines,
      `RETURN collect([${[...own, ...further].join(", ")}]) AS rows${reach === undefined ? "" : `, ${reachOf(first, page)} AS reach`}`,
    ],
    parameters: { ...parameters, ...sorted.parameters },
    rowsOf: rowReader(columns),
    width: own.length,
    along,
  };
}

/**
 * The page of every parent in one round trip: as many statements as a query has levels, whatever its rows.
 */
export function pageStatement<Node, Edge>(
  relation: Relation<Node, Edge>,
  page: Page,
  reads?: Reads,
  options: PageOptions = {},
): PageStatement<Node, Edge> {
  const { reach } = options;
  const clause = clauseFor(relation, page.where);
  const { lines, ...rest } = pageLookup(relation, page, reads, options, (bounds) => rowsOf(relation, clause, bounds));
  return {
    ...rest,
    statement: {
      name: `${relation.name}.page${namesOf(rest.along)}`,
      text: perParent(relation.join, clause, lines, reach === undefined ? "rows" : "rows, reach", reach === "within"),
    },
  };
}

/** `+Event.participants` for each page that comes along. */
const namesOf = (along: readonly Along[]): string =>
  along.map(({ wanted, along: below }) => `+${wanted.relation.name}${namesOf(below)}`).join("");

/** The parameters that `pageStatement` of the same page names. */
export const pageParameters = (
  relation: Relation<never, never>,
  ids: readonly string[],
  page: Page,
): ListParameters => ({
  ...listParameters(relation, ids, page.where),
  ...boundParameters(page),
});

/** Those that say where the page begins and ends. */
export const boundParameters = ({ after, before }: Page): Readonly<Record<string, unknown>> => ({
  ...(after && keysetParameters("after", after)),
  ...(before && keysetParameters("before", before)),
});

/** The number of rows of every parent. */
export function countStatement(
  relation: Relation<never, never>,
  where?: Condition,
): Statement<ListParameters, { id: string; count: number }> {
  const clause = clauseFor(relation, where);
  const lookup = [...rowsOf(relation, clause), "RETURN count(*) AS count"];
  return { name: `${relation.name}.count`, text: perParent(relation.join, clause, lookup, "count") };
}

/** A statement for nodes, whose rows hold the node's properties and, in `along`, what came along with it. */
export interface NodesStatement<Node> {
  readonly statement: Statement<Parameters & { values: readonly string[] }, Node & { along?: readonly unknown[] }>;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly along: readonly Along[];
}

/**
 * Nodes of one kind by a property that is unique to each; values without a node have no row.
 * @param wants pages that come along with each node
 */
export function nodesStatement<Node>(
  { label, properties }: Kind<Node>,
  by: keyof Node & string,
  reads?: Reads,
  { wants = [], nodes = 1 }: { wants?: readonly Wanted[]; nodes?: number } = {},
): NodesStatement<Node> {
  const read = new Set([...nodeProperties(label, properties, reads), by]);
  const { lines, columns, parameters, along } = alongText(wants, "node", nodes, reads);
  const own = [...read].map((property) => `node.${property} AS ${property}`);
  const all = along.length === 0 ? own : [...own, `[${columns.join(", ")}] AS along`];
  return {
    statement: {
      name: `${label}.by.${by}${namesOf(along)}`,
      text: [
        "UNWIND $values AS value",
        `MATCH (node:${label} {${by}: value})`,
        ...lines,
        `RETURN ${all.join(", ")}`,
      ].join("\n"),
    },
    parameters,
    along,
  };
}

const flipped = (term: Term): Term => ({ ...term, descending: !term.descending });

/** Rows past the keyset: past its first value, or level with that and past the second, and so on down to the key. */
function beyond(terms: readonly Term[], bound: "after" | "before"): string {
  const steps = terms.map(({ property, descending, place }, at) => {
    const level = terms.slice(0, at).map((earlier) => `${earlier.property} = $${bound}${earlier.place}`);
    return `(${[...level, `${property} ${descending ? "<" : ">"} $${bound}${place}`].join(" AND ")})`;
  });
  return `(${steps.join(" OR ")})`;
}

/** Rows that the page's first order puts no later than what is in `reached`. */
const withinReach = (first: Term, page: Page): string =>
  `${first.property} ${isFalling(first, page) ? ">=" : "<="} reached`;

/** How far the rows of a page go. */
const reachOf = (first: Term, page: Page): string => `${isFalling(first, page) ? "min" : "max"}(${first.property})`;

/** `after0`, `after1`, ...: the order values, then the key. */
const keysetParameters = (bound: "after" | "before", { values, key }: Keyset) =>
  Object.fromEntries([...values, key].map((value, at) => [`${bound}${at}`, value]));
