/** Turns a relation and a page into one statement for the whole batch of parents: pure, so that snapshots can hold it. */

import { type Clause, clauseOf } from "./condition.composer.ts";
import type { Condition } from "./condition.ts";
import type { Facet, FacetRow } from "./facet.ts";
import type { Statement } from "./graph.ts";
import type { Kind } from "./kind.ts";
import { EVERY, type Join, type Keyset, type Order, type Page, type Relation, type Row } from "./relation.ts";

export type PageParameters = Readonly<Record<string, unknown>> & { readonly ids: readonly string[] };
export interface PageRow<Node, Edge> {
  readonly id: string;
  readonly rows: Row<Node, Edge>[];
}

/** The one parent of a root list. */
export const ROOT = "";

/** The page of every parent in one round trip: as many statements as a query has levels, whatever its rows. */
export function pageStatement<Node, Edge>(
  relation: Relation<Node, Edge>,
  page: Page,
): Statement<PageParameters, PageRow<Node, Edge>> {
  const key = keyOf(relation.join);
  const terms: Term[] = [...page.orders.map((order) => term(relation, order)), { property: key, descending: false }];
  const ordered = terms.map(({ property, descending }) => property + (descending !== backward(page) ? " DESC" : ""));
  const clause = clauseFor(relation, page.where);
  const conditions = [
    clause.text,
    page.after && beyond(terms, "after"),
    page.before && beyond(terms.map(flipped), "before"),
  ].filter(Boolean);
  const columns = [
    `values: [${terms
      .slice(0, -1)
      .map(({ property }) => property)
      .join(", ")}]`,
    `key: ${key}`,
    `node: ${map("n", relation.node)}`,
    `edge: ${map("r", relation.edge)}`,
  ];
  const lookup = [
    ...rowsOf(relation, clause.match, conditions.join(" AND ")),
    `WITH ${hasRelationship(relation.join) ? "n, r" : "n"} ORDER BY ${ordered.join(", ")}${page.limit === undefined ? "" : " LIMIT $limit"}`,
    `RETURN collect({${columns.join(", ")}}) AS rows`,
  ];
  return { name: `${relation.name}.page`, text: perParent(relation.join, clause, lookup, "rows") };
}

/** The parameters that `pageStatement` of the same page names. */
export const pageParameters = (
  relation: Relation<never, never>,
  ids: readonly string[],
  page: Page,
): PageParameters => ({
  ...listParameters(relation, ids, page.where),
  ...(page.limit !== undefined && { limit: page.limit }),
  ...(page.after && keysetParameters("after", page.after)),
  ...(page.before && keysetParameters("before", page.before)),
});

/** The number of rows of every parent. */
export function countStatement(
  relation: Relation<never, never>,
  where?: Condition,
): Statement<PageParameters, { id: string; count: number }> {
  const clause = clauseFor(relation, where);
  const lookup = [...rowsOf(relation, clause.match, clause.text), "RETURN count(*) AS count"];
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
        ...rowsOf(relation, clause.match, clause.text),
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
    const { type, direction, to } = facet.step;
    return [
      `MATCH (n)${direction === "out" ? `-[:${type}]->` : `<-[:${type}]-`}(f:${to})`,
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

/** Nodes of one kind by a property that is unique to each; values without a node have no row. */
export function nodesStatement<Node>(
  { label, properties }: Kind<Node>,
  by: keyof Node & string,
): Statement<{ values: readonly string[] }, Node> {
  const columns = properties.map((property) => `n.${property} AS ${property}`).join(", ");
  return {
    name: `${label}.by.${by}`,
    text: `UNWIND $values AS value\nMATCH (n:${label} {${by}: value})\nRETURN ${columns}`,
  };
}

interface Term {
  readonly property: string;
  readonly descending: boolean;
}

const backward = (page: Page) => page.backward ?? false;
const flipped = ({ property, descending }: Term): Term => ({ property, descending: !descending });

/** The property follows the order's direction, never the page's: a backward page only flips the comparison. */
function term(relation: Relation<never, never>, { by, descending }: Order): Term {
  const order = relation.orders[by];
  if (order === undefined) {
    throw new RangeError(`${relation.name} has no order ${by}; it has ${Object.keys(relation.orders).join(", ")}`);
  }
  return { property: descending ? order.descending : order.ascending, descending };
}

/** Rows past the keyset: past its first value, or level with that and past the second, and so on down to the key. */
function beyond(terms: readonly Term[], bound: "after" | "before"): string {
  const steps = terms.map(({ property, descending }, at) => {
    const level = terms.slice(0, at).map((earlier, index) => `${earlier.property} = $${bound}${index}`);
    return `(${[...level, `${property} ${descending ? "<" : ">"} $${bound}${at}`].join(" AND ")})`;
  });
  return `(${steps.join(" OR ")})`;
}

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

/** Binds `n`, and `r` where a relationship leads to it, to the rows of which the condition holds. */
function rowsOf(relation: Relation<never, never>, match: readonly string[], condition: string): string[] {
  const where = condition === "" ? [] : [`WHERE ${condition}`];
  const { join } = relation;
  if (match.length > 0) return [...match, ...where];
  return join !== EVERY && "rows" in join
    ? [...join.rows.split("\n"), ...where]
    : [`MATCH ${pattern(relation, join)}`, ...where];
}

function perParent(join: Join, { prologue, sets }: Clause, lookup: readonly string[], column: string): string {
  if (join === EVERY && sets.length === 0)
    return [...lookup.slice(0, -1), `${lookup.at(-1)}, '${ROOT}' AS id`].join("\n");
  const indented = lookup.map((line) => `  ${line}`);
  return [
    ...prologue,
    "UNWIND $ids AS parent",
    `CALL (${["parent", ...sets].join(", ")}) {`,
    ...indented,
    "}",
    `RETURN parent AS id, ${column}`,
  ].join("\n");
}

function pattern({ to }: Relation<never, never>, join: Exclude<Join, { rows: string }>): string {
  if (join === EVERY) return `(n:${to})`;
  if ("heldIn" in join) return `(n:${to} {${join.heldIn}: parent})`;
  const arrow = join.direction === "out" ? `-[r:${join.type}]->` : `<-[r:${join.type}]-`;
  return `(:${join.from} {id: parent})${arrow}(n:${to})`;
}

const hasRelationship = (join: Join) => join !== EVERY && "type" in join;
const keyOf = (join: Join) => (hasRelationship(join) ? "r.key" : "n.id");
const unless = (join: Join) =>
  join !== EVERY && "unless" in join && join.unless !== undefined ? `n.${join.unless} IS NULL` : undefined;
const map = (name: string, properties: readonly string[]) =>
  `{${properties.map((property) => `${property}: ${name}.${property}`).join(", ")}}`;
