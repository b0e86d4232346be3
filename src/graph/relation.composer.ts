/** Turns a relation and a page into one statement for the whole batch of parents: pure, so that snapshots can hold it. */

import type { Wanted } from "./ahead.ts";
import { type Along, alongText } from "./along.composer.ts";
import { type Clause, clauseOf } from "./condition.composer.ts";
import type { Condition } from "./condition.ts";
import type { Facet, FacetRow } from "./facet.ts";
import type { Parameters, Statement } from "./graph.ts";
import type { Kind } from "./kind.ts";
import { arrowOf, decisive, inOrder, isFalling, rowColumns, type Term, termsOf } from "./page.text.ts";
import type { Reach } from "./reach.ts";
import { nodeProperties, type Reads } from "./reads.ts";
import type { Rows } from "./records.ts";
import { EVERY, type Join, type Keyset, type Page, type Relation, type Row } from "./relation.ts";
import { columnsOf, type Numbers, type RawRows, rowReader } from "./row.reader.ts";

export type PageParameters = Readonly<Record<string, unknown>> & { readonly ids: readonly string[] };
interface PageRow {
  readonly id: string;
  /** Each as `rowsOf` reads it. */
  readonly rows: RawRows;
  /** How far the page went, if that was asked for. */
  readonly reach?: Reach | null;
}

/** A page's statement, and how its rows are read: they come as lists, which are half as much to send and to read as maps. */
export interface PageStatement<Node, Edge> {
  readonly statement: Statement<PageParameters, PageRow>;
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

/** The one parent of a root list. */
export const ROOT = "";

/**
 * The page of every parent in one round trip: as many statements as a query has levels, whatever its rows.
 */
export function pageStatement<Node, Edge>(
  relation: Relation<Node, Edge>,
  page: Page,
  reads?: Reads,
  { wants = [], parents = 1, reach, numbers }: PageOptions = {},
): PageStatement<Node, Edge> {
  const terms = termsOf(relation, page);
  const [first] = terms as [Term];
  const by = decisive(relation, terms);
  const clause = clauseFor(relation, page.where);
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
  const lookup = [
    ...rowsOf(relation, clause, bounds),
    ...sorted.lines,
    ...lines,
    `RETURN collect([${[...own, ...further].join(", ")}]) AS rows${reach === undefined ? "" : `, ${reachOf(first, page)} AS reach`}`,
  ];
  return {
    statement: {
      name: `${relation.name}.page${namesOf(along)}`,
      text: perParent(relation.join, clause, lookup, reach === undefined ? "rows" : "rows, reach", reach === "within"),
    },
    parameters: { ...parameters, ...sorted.parameters },
    rowsOf: rowReader(columns),
    width: own.length,
    along,
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
): PageParameters => ({
  ...listParameters(relation, ids, page.where),
  ...(page.after && keysetParameters("after", page.after)),
  ...(page.before && keysetParameters("before", page.before)),
});

/** The number of rows of every parent. */
export function countStatement(
  relation: Relation<never, never>,
  where?: Condition,
): Statement<PageParameters, { id: string; count: number }> {
  const clause = clauseFor(relation, where);
  const lookup = [...rowsOf(relation, clause), "RETURN count(*) AS count"];
  return { name: `${relation.name}.count`, text: perParent(relation.join, clause, lookup, "count") };
}

/** The parameters of a statement about whole lists: a count, facets. */
export const listParameters = (
  relation: Relation<never, never>,
  ids: readonly string[],
  where: Condition | undefined,
): PageParameters => ({
  ids,
  ...(where && clauseFor(relation, where).parameters),
});

/** The greatest buckets of several facets of every parent's list, and what all buckets hold together. */
export function facetStatement(
  relation: Relation<never, never>,
  facets: readonly Facet[],
  where?: Condition,
): Statement<PageParameters, { id: string; facets: FacetRow[] }> {
  const clause = clauseFor(relation, where);
  const imports = ["parent", ...clause.sets].join(", ");
  const lookups = facets.map((facet, at) =>
    [
      `CALL (${imports}) {`,
      ...[
        ...rowsOf(relation, clause),
        ...bucketsOf(facet),
        "WITH key, label, count ORDER BY count DESC, key",
        "WITH collect({key: key, label: label, count: count}) AS buckets",
        `RETURN {buckets: buckets[..$first], total: reduce(total = 0, one IN buckets | total + one.count)} AS facet${at}`,
      ].map((line) => `  ${line}`),
      "}",
    ].join("\n"),
  );
  const columns = facets.map((_facet, at) => `facet${at}`).join(", ");
  const text = [...clause.prologue, "UNWIND $ids AS parent", ...lookups, `RETURN parent AS id, [${columns}] AS facets`];
  return { name: `${relation.name}.facets`, text: text.join("\n") };
}

function bucketsOf(facet: Facet): string[] {
  if ("step" in facet) {
    const { step } = facet;
    return [
      `MATCH (n)${arrowOf(step)}(f:${step.to})`,
      "WITH DISTINCT n, f",
      "WITH f.id AS key, f.name AS label, count(*) AS count",
    ];
  }
  if ("decade" in facet) {
    return [
      `WITH ${facet.decade} AS year WHERE year IS NOT NULL`,
      "WITH year - year % 10 AS key, null AS label, count(*) AS count",
    ];
  }
  return [`WITH ${facet.property} AS key WHERE key IS NOT NULL`, "WITH key, null AS label, count(*) AS count"];
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

/** The condition of the join itself and that of the list. */
function clauseFor({ join, to }: Relation<never, never>, where: Condition | undefined): Clause {
  const clause = where && clauseOf(where, join === EVERY ? to : undefined);
  const texts = [unless(join), clause?.text].filter(Boolean);
  const own = join !== EVERY && "rows" in join ? join.prologue : undefined;
  return {
    prologue: [...(own ? [`CALL () {\n${own.text}\n}`] : []), ...(clause?.prologue ?? [])],
    sets: [...(own ? [own.name] : []), ...(clause?.sets ?? [])],
    parameters: clause?.parameters ?? {},
    match: clause?.match ?? [],
    text: texts.join(" AND "),
  };
}

/** Binds `n`, and `r` where a relationship leads to it, to the rows of which the condition holds, and the bounds of the page. */
function rowsOf(relation: Relation<never, never>, { match, text }: Clause, bounds: readonly string[] = []): string[] {
  const condition = [text, ...bounds].filter(Boolean).join(" AND ");
  const where = condition === "" ? [] : [`WHERE ${condition}`];
  const { join } = relation;
  if (match.length > 0) return [...match, ...where];
  return join !== EVERY && "rows" in join
    ? [...join.rows.split("\n"), ...where]
    : [`MATCH ${pattern(relation, join, text !== "")}`, ...where];
}

/** @param within whether parents come in `$within`, each with its reach, instead of in `$ids` */
function perParent(
  join: Join,
  { prologue, sets }: Clause,
  lookup: readonly string[],
  columns: string,
  within = false,
): string {
  if (join === EVERY && sets.length === 0)
    return [...lookup.slice(0, -1), `${lookup.at(-1)}, '${ROOT}' AS id`].join("\n");
  const indented = lookup.map((line) => `  ${line}`);
  return [
    ...prologue,
    ...(within ? ["UNWIND $within AS one", "WITH one[0] AS parent, one[1] AS reached"] : ["UNWIND $ids AS parent"]),
    `CALL (${["parent", ...(within ? ["reached"] : []), ...sets].join(", ")}) {`,
    ...indented,
    "}",
    `RETURN parent AS id, ${columns}`,
  ].join("\n");
}

/**
 * @param conditional whether some rows are chosen: then a plan may begin at those, by an index, for which it needs the label. Otherwise the
 * relationship's type says what it leads to, and looking at every label takes a tenth of a page of many rows.
 */
function pattern({ to }: Relation<never, never>, join: Exclude<Join, { rows: string }>, conditional: boolean): string {
  if (join === EVERY) return `(n:${to})`;
  if ("heldIn" in join) return `(n:${to} {${join.heldIn}: parent})`;
  return `(:${join.from} {id: parent})${arrowOf(join, "r")}(${conditional ? `n:${to}` : "n"})`;
}

const unless = (join: Join) =>
  join !== EVERY && "unless" in join && join.unless !== undefined ? `n.${join.unless} IS NULL` : undefined;
