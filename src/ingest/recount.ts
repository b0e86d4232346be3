/** Brings counts on nodes up to date with the relations that they count. */
import type { Reader } from "../graph/graph.ts";
import { COUNTS } from "./count.ts";
import { recount } from "./ingest.cypher.ts";
import type { RelationKind } from "./model.ts";

/** Counts again at both ends of these relations, in the transaction that makes or drops the relations. */
export async function recountEnds(
  transaction: Reader,
  kind: RelationKind,
  relations: readonly { readonly from: string; readonly to: string }[],
): Promise<void> {
  for (const count of COUNTS.filter(({ relation }) => relation === kind)) {
    const ids = [...new Set(relations.map((relation) => relation[count.end]))];
    if (ids.length > 0) await transaction.read(recount(count), { ids });
  }
}
