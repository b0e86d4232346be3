/** Ids that were merged into others: they lead to these for ever. */
import type { Statement } from "./graph.ts";

export const mergedInto: Statement<{ ids: readonly string[] }, { id: string; into: string }> = {
  name: "Graph.mergedInto",
  text: `UNWIND $ids AS id
MATCH (m:Merged {id: id})
RETURN m.id AS id, m.into AS into`,
};
