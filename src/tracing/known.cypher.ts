/** What the graph knows ids by as it is now. */
import type { Statement } from "../graph/graph.ts";

interface KnownRow {
  /** As it was asked for. */
  readonly id: string;
  /** The same, or what it was merged into. */
  readonly known: string;
}

/**
 * Ids of a label that the graph has, or had until they were merged. It reads nothing of the version: answers are remembered
 * by it for as long as the request lasts, so that the next version's question looks them up anew.
 */
export const knownAs = (label: string): Statement<{ ids: readonly string[]; version: number }, KnownRow> => ({
  name: `${label}.known`,
  text: `UNWIND $ids AS id
CALL (id) { MATCH (m:Merged {id: id}) RETURN collect(m.into) AS into }
WITH id, coalesce(into[0], id) AS known
MATCH (n:${label} {id: known})
RETURN id, known`,
});
