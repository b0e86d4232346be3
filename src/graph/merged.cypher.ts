/** Ids that were merged into others: they lead to these for ever. */
import type { Statement } from "./graph.ts";

export const mergedInto: Statement<{ ids: readonly string[] }, { id: string; into: string }> = {
  name: "Graph.mergedInto",
  text: `UNWIND $ids AS id
MATCH (m:Merged {id: id})
RETURN m.id AS id, m.into AS into`,
};

/** A subquery for the ids in a list that stand for themselves, and those that the others were merged into, each once. */
export const survivorsOf = (ids: string, name: string): string =>
  `UNWIND ${ids} AS id OPTIONAL MATCH (m:Merged {id: id}) RETURN collect(DISTINCT coalesce(m.into, id)) AS ${name}`;
