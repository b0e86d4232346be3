/** Evidence of entities and relations, and the lists of it that relationships carry. */
import type { Reader } from "../graph/graph.ts";
import { endsOfKey, typeOfKey } from "../graph/key.ts";
import { grouped } from "./batch.ts";
import type { Changes } from "./changes.ts";
import { addEvidence } from "./create.ts";
import { labelOf } from "./existence.ts";
import {
  evidenceOfRelations,
  evidenceOfSubjects,
  present,
  setReferenceEvidence,
  setRelationEvidence,
  writeEvidence,
} from "./ingest.cypher.ts";
import { NODES, type Properties, RELATIONS, type RelationModel } from "./model.ts";
import type { Run } from "./run.ts";
import type { Verdict } from "./settle.ts";

/** Writes what is new of the evidence or has changed, and counts all of it. */
export function keepEvidence(run: Run, verdicts: readonly Verdict[], changes: Changes): void {
  const [made, rows]: [Properties[], Properties[]] = [[], []];
  for (const { evidence } of verdicts) {
    for (const { item, says, known } of evidence) {
      const outcome = known === undefined ? "created" : known.confidence === item.confidence ? "unchanged" : "changed";
      // A source that has only now come has no evidence yet, but what this run has written.
      const isNew = known === undefined && run.isNewSource(item.source) && !run.isTouched(item.id);
      run.count("evidence", outcome, item.id);
      if (outcome === "unchanged" && known?.says === says) continue;
      // Kept from the first import.
      const recordedAt = known?.recordedAt ?? item.recordedAt ?? run.now;
      (isNew ? made : rows).push({ ...item, says, recordedAt });
    }
  }
  for (const [label, ones] of bySource(made)) addEvidence(label, ones, changes);
  setEvidence(rows.map(present), changes);
}

const bySource = (rows: readonly Properties[]) => grouped(rows, ({ source }) => labelOf(source as string));

/** @param rows what is stored of each piece */
export function setEvidence(rows: readonly Properties[], changes: Changes): void {
  for (const [label, ones] of bySource(rows))
    changes.add("evidence", (transaction) => transaction.read(writeEvidence(label), { rows: ones }));
}

/** Keys of relations in groups that one statement can look up. */
export function byType(keys: readonly string[]) {
  const named = keys.map((key) => ({ key, ...endsOfKey(key), properties: {} }));
  const groups = grouped(named, ({ key, from, to }) => `${typeOfKey(key)} ${labelOf(from)} ${labelOf(to)}`);
  return [...groups].map(([group, rows]) => {
    const [type, from = "", to = ""] = group.split(" ");
    const model = Object.values(RELATIONS).find((one) => one.type === type) as RelationModel;
    return [model, { from, to }, rows] as const;
  });
}

/** Brings the lists of relations up to date with the evidence that there is. */
export async function listOnRelations(transaction: Reader, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const lists = new Map((await transaction.read(evidenceOfRelations, { keys })).map(({ key, ids }) => [key, ids]));
  for (const [model, labels, rows] of byType(keys)) {
    const listed = rows.map(({ key, from, to }) => ({ key, from, to, ids: lists.get(key) ?? [] }));
    await transaction.read(setRelationEvidence(model, labels), { rows: listed });
  }
}

/** What fields of an entity stand for is believed for the same reasons as the entity. */
export async function listOnReferences(transaction: Reader, ids: readonly string[]): Promise<void> {
  const referring = ids.filter((id) => Object.keys(modelOf(id)?.references ?? {}).length > 0);
  if (referring.length === 0) return;
  const found = new Map(
    (await transaction.read(evidenceOfSubjects, { keys: referring })).map((row) => [row.key, row.ids]),
  );
  const lists = referring.map((key) => ({ key, ids: found.get(key) ?? [] }));
  for (const [label, rows] of grouped(lists, ({ key }) => labelOf(key)))
    for (const type of Object.values(modelOf((rows[0] as { key: string }).key)?.references ?? {}))
      await transaction.read(setReferenceEvidence(label, type), { rows });
}

const modelOf = (id: string) => Object.values(NODES).find(({ label }) => label === labelOf(id));
