/** Lists summed up: how many of their rows are in which bucket. */
import type { Condition } from "./condition.ts";
import type { Facet, FacetRow } from "./facet.ts";
import type { Statement } from "./graph.ts";
import { arrowOf } from "./page.text.ts";
import type { Relation } from "./relation.ts";
import { clauseFor, type ListParameters, rowsOf } from "./rows.composer.ts";

/** The greatest buckets of several facets of every parent's list, and what all buckets hold together. */
export function facetStatement(
  relation: Relation<never, never>,
  facets: readonly Facet[],
  where?: Condition,
): Statement<ListParameters & { first: number }, { id: string; facets: FacetRow[] }> {
  const clause = clauseFor(relation, where);
  const lookups = facetLookups(["parent", ...clause.sets], rowsOf(relation, clause), facets);
  const text = [
    ...clause.prologue,
    "UNWIND $ids AS parent",
    ...lookups,
    `RETURN parent AS id, ${facetColumns(facets)} AS facets`,
  ];
  return { name: `${relation.name}.facets`, text: text.join("\n") };
}

/**
 * A subquery for each facet.
 * @param imports the variables that `rows` needs
 * @param rows lines that bind `n` to each row of the list
 */
export const facetLookups = (imports: readonly string[], rows: readonly string[], facets: readonly Facet[]): string[] =>
  facets.map((facet, at) =>
    [
      `CALL (${imports.join(", ")}) {`,
      ...[
        ...rows,
        ...bucketsOf(facet),
        "WITH key, label, count ORDER BY count DESC, key",
        "WITH collect({key: key, label: label, count: count}) AS buckets",
        `RETURN {buckets: buckets[..$first], total: reduce(total = 0, one IN buckets | total + one.count)} AS facet${at}`,
      ].map((line) => `  ${line}`),
      "}",
    ].join("\n"),
  );

/** What the subqueries returned, in the facets' order. */
export const facetColumns = (facets: readonly Facet[]): string =>
  `[${facets.map((_facet, at) => `facet${at}`).join(", ")}]`;

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
