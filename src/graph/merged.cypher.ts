/** Ids that were merged into others: they lead to these for ever. */
import type { Statement } from "./graph.ts";

export const mergedInto: Statement<{ ids: readonly string[] }, { id: string; into: string }> = {
  name: "Graph.mergedInto",
  text: `UNWIND $ids AS id
MATCH (m:Merged {id: id})
RETURN m.id AS id, m.into AS into`,
};

/**
 * A subquery for the ids in a list that stand for themselves, and those that the others were merged into, each once. An OPTIONAL MATCH would be
 * joined with all that was ever merged, in Grafeo.
 */
export const survivorsOf = (ids: string, name: string): string =>
  `UNWIND ${ids} AS id CALL (id) { MATCH (m:Merged {id: id}) RETURN collect(m.into) AS into } RETURN collect(DISTINCT coalesce(into[0], id)) AS ${name}`;
