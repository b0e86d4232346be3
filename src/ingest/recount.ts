/** Brings counts on nodes up to date with the relations that they count, in the transaction that makes or drops them. */
import type { Reader } from "../graph/graph.ts";
import type { Changes } from "./changes.ts";
import { COUNTS } from "./count.ts";
import { addCounts, recount } from "./ingest.cypher.ts";
import type { RelationKind } from "./model.ts";
import type { Run } from "./run.ts";

interface Ends {
  readonly from: string;
  readonly to: string;
}

/** Counts again at both ends of these relations. */
export async function recountEnds(transaction: Reader, kind: RelationKind, relations: readonly Ends[]): Promise<void> {
  for (const count of COUNTS.filter(({ relation }) => relation === kind)) {
    const ids = [...new Set(relations.map((relation) => relation[count.end]))];
    if (ids.length > 0) await transaction.read(recount(count), { ids });
  }
}

/**
 * Counts relations that are made. Where an end is new, they are the first between the two, and adding them up is enough;
 * a hub is not walked around again for each batch.
 */
export function countRelations(run: Run, kind: RelationKind, created: readonly Ends[], all: Changes): void {
  const counts = COUNTS.filter(({ relation }) => relation === kind);
  if (counts.length === 0 || created.length === 0) return;
  const sure = created.filter(({ from, to }) => run.isNewNode(from) || run.isNewNode(to));
  const unsure = created.filter(({ from, to }) => !run.isNewNode(from) && !run.isNewNode(to));
  const first = sure.filter(({ from, to }) => run.isFirstBetween(kind, from, to));
  for (const count of counts) {
    const more = new Map<string, number>();
    for (const ends of first) more.set(ends[count.end], (more.get(ends[count.end]) ?? 0) + 1);
    const rows = [...more];
    if (rows.length > 0) all.add("count", (transaction) => transaction.read(addCounts(count), { rows }));
  }
  if (unsure.length > 0) all.add("count", (transaction) => recountEnds(transaction, kind, unsure));
}
