/** What is asked of one list at once (its page, its length, its facets) as one statement, which goes through its rows once. */
import type { Condition } from "./condition.ts";
import { facetColumns, facetLookups } from "./facet.composer.ts";
import type { Facet, FacetRow } from "./facet.ts";
import type { Statement } from "./graph.ts";
import type { Reads } from "./reads.ts";
import { boundParameters, type PageRow, pageLookup } from "./relation.composer.ts";
import { EVERY, type Page, type Relation } from "./relation.ts";
import type { Numbers } from "./row.reader.ts";
import { clauseFor, type ListParameters, ROOT, rowsOf } from "./rows.composer.ts";

/** What is asked of a list. */
export interface ListParts {
  readonly page?: { readonly page: Page; readonly reads: Reads | undefined; readonly numbers: Numbers | undefined };
  readonly count?: true;
  readonly facets?: { readonly facets: readonly Facet[]; readonly first: number };
}

const PARTS = ["page", "count", "facets"] as const satisfies readonly (keyof ListParts)[];

/** Page and facets are there if they were asked for. */
export interface ListRow extends PageRow {
  readonly count: number;
  readonly facets: FacetRow[];
}

/** Lists whose rows can be found once for several parts: root lists, of which there is one. Without a filter the engines know their lengths. */
export const canShare = ({ join }: Relation<never, never>, where: Condition | undefined): where is Condition =>
  join === EVERY && where !== undefined;

/** Facets by values of the row itself: from nodes in a list the embedded graph finds others by looking at all. */
export const facetsShare = (facets: readonly Facet[]): boolean => facets.every((facet) => !("step" in facet));

/**
 * Of a list that `canShare`. It holds what was found of the list while it works, `most` rows at most: where the count says that there
 * are as many, there may be more, and nothing of the answer is right.
 */
export function listStatement(
  relation: Relation<never, never>,
  where: Condition,
  parts: ListParts,
  most: number,
): { readonly statement: Statement<ListParameters, ListRow>; readonly parameters: ListParameters } {
  const { page, facets } = parts;
  const clause = clauseFor(relation, where);
  const found = (bounds: readonly string[]) => [
    "UNWIND found AS n",
    ...(bounds.length === 0 ? [] : [`WITH n WHERE ${bounds.join(" AND ")}`]),
  ];
  const lookup = page && pageLookup(relation, page.page, page.reads, { numbers: page.numbers }, found);
  const columns = [
    "size(found) AS count",
    ...(page ? ["rows"] : []),
    ...(facets ? [`${facetColumns(facets.facets)} AS facets`] : []),
  ];
  const text = [
    ...clause.prologue,
    "UNWIND $ids AS parent",
    `CALL (${["parent", ...clause.sets].join(", ")}) {`,
    ...[...rowsOf(relation, clause), "WITH n LIMIT $most", "RETURN collect(n) AS found"].map((line) => `  ${line}`),
    "}",
    ...(lookup ? ["CALL (found) {", ...lookup.lines.map((line) => `  ${line}`), "}"] : []),
    ...(facets ? facetLookups(["found"], found([]), facets.facets) : []),
    `RETURN parent AS id, ${columns.join(", ")}`,
  ];
  return {
    statement: { name: `${relation.name}.${PARTS.filter((part) => part in parts).join("+")}`, text: text.join("\n") },
    parameters: {
      ids: [ROOT],
      ...clause.parameters,
      ...(page && { ...boundParameters(page.page), ...lookup?.parameters }),
      ...(facets && { first: facets.first }),
      most,
    },
  };
}
