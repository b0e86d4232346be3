/** Takes relations and entities out of the graph, with all that is only about them. */
import { endsOfKey, typeOfKey } from "../graph/key.ts";
import { grouped } from "./batch.ts";
import type { Changes } from "./changes.ts";
import { byType } from "./evidence.write.ts";
import { labelOf } from "./existence.ts";
import { dropClaimsAbout, dropEvidenceOfEntities, dropEvidenceOfRelations, dropNodes } from "./forget.cypher.ts";
import { dropRelations } from "./ingest.cypher.ts";
import { RELATIONS, type RelationKind } from "./model.ts";
import { recountEnds } from "./recount.ts";

export const kindOfKey = (key: string): RelationKind => {
  const type = typeOfKey(key);
  const [kind] = Object.entries(RELATIONS).find(([, model]) => model.type === type) ?? [];
  if (kind === undefined) throw new TypeError(`no relation has the key ${key}`);
  return kind as RelationKind;
};

export function forgetRelations(keys: readonly string[], changes: Changes): void {
  if (keys.length === 0) return;
  for (const [model, labels, rows] of byType(keys))
    changes.add("drop", (transaction) => transaction.read(dropRelations(model, labels), { rows }));
  changes.add("drop", (transaction) => transaction.read(dropEvidenceOfRelations, { keys }));
  changes.add("drop", (transaction) => transaction.read(dropClaimsAbout, { keys }));
  for (const [kind, ones] of grouped(keys, kindOfKey))
    changes.add("count", (transaction) => recountEnds(transaction, kind as RelationKind, ones.map(endsOfKey)));
}

/** The entities alone: what leads to them is the caller's to take out first. */
export function forgetEntities(ids: readonly string[], changes: Changes): void {
  if (ids.length === 0) return;
  changes.add("clean", (transaction) => transaction.read(dropEvidenceOfEntities, { keys: ids }));
  changes.add("clean", (transaction) => transaction.read(dropClaimsAbout, { keys: ids }));
  for (const [label, keys] of grouped(ids, labelOf))
    changes.add("clean", (transaction) => transaction.read(dropNodes(label), { keys }));
}
