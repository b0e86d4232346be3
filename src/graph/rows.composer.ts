/** Whose list it is and which rows it has: lines of a statement for the whole batch of parents, and their parameters. */
import { type Clause, clauseOf } from "./condition.composer.ts";
import type { Condition } from "./condition.ts";
import { arrowOf } from "./page.text.ts";
import { EVERY, type Join, type Relation } from "./relation.ts";

export type ListParameters = Readonly<Record<string, unknown>> & { readonly ids: readonly string[] };

/** The one parent of a root list. */
export const ROOT = "";

/** The parameters of a statement about whole lists: a count, facets. */
export const listParameters = (
  relation: Relation<never, never>,
  ids: readonly string[],
  where: Condition | undefined,
): ListParameters => ({
  ids,
  ...(where && clauseFor(relation, where).parameters),
});

/** The condition of the join itself and that of the list. */
export function clauseFor({ join, to }: Relation<never, never>, where: Condition | undefined): Clause {
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
export function rowsOf(
  relation: Relation<never, never>,
  { match, text }: Clause,
  bounds: readonly string[] = [],
): string[] {
  const condition = [text, ...bounds].filter(Boolean).join(" AND ");
  const where = condition === "" ? [] : [`WHERE ${condition}`];
  const { join } = relation;
  if (match.length > 0) return [...match, ...where];
  return join !== EVERY && "rows" in join
    ? [...join.rows.split("\n"), ...where]
    : [`MATCH ${pattern(relation, join, text !== "")}`, ...where];
}

/** @param within whether parents come in `$within`, each with its reach, instead of in `$ids` */
export function perParent(
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
