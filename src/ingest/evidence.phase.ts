/** Evidence for what has landed, and the lists of it that relationships carry. */

import type { Reader } from "../graph/graph.ts";
import { endsOfKey, relationKey, typeOfKey } from "../graph/key.ts";
import { batches, grouped } from "./batch.ts";
import { labelOf } from "./existence.ts";
import {
  evidenceOfRelations,
  evidenceOfSubjects,
  readEvidence,
  readRelations,
  setReferenceEvidence,
  setRelationEvidence,
  writeEvidence,
} from "./ingest.cypher.ts";
import { NODES, RELATIONS, type RelationModel } from "./model.ts";
import type { EvidenceItem, Planned } from "./plan.ts";
import type { Phase, Run } from "./run.ts";
import type { Survey } from "./survey.ts";

interface Wanted {
  readonly item: EvidenceItem;
  readonly planned: Planned;
}

/** @param refused keys of relations that were not taken: their rows are refused already */
export function evidencePhase(run: Run, survey: Survey, refused: ReadonlySet<string>): Phase {
  const now = new Date().toISOString();
  const evidence = batches<Wanted>(run.batch, async (sourceLabel, all) => {
    const items = await landing(run, survey, refused, all);
    const stored = await run.graph.read(readEvidence, { ids: items.map(({ id }) => id) });
    const found = new Map(stored.map((row) => [row.id, row]));
    const created = items.filter(({ id }) => !found.has(id));
    const changed = items.filter(({ id, confidence }) => found.has(id) && found.get(id)?.confidence !== confidence);
    for (let at = 0; at < created.length; at += 1) run.count("evidence", "created");
    for (let at = 0; at < changed.length; at += 1) run.count("evidence", "changed");
    for (let at = created.length + changed.length; at < items.length; at += 1) run.count("evidence", "unchanged");
    if (created.length + changed.length === 0) return;
    await run.write(async (transaction) => {
      const rows = [...created, ...changed].map(({ recordedAt, ...item }) => ({
        id: item.id,
        source: item.source,
        key: relationKey("FROM", item.id, item.source),
        // Kept from the first import.
        properties: { ...item, recordedAt: found.get(item.id)?.recordedAt ?? recordedAt ?? now },
      }));
      await transaction.read(writeEvidence(sourceLabel), { rows });
      await listOnRelations(transaction, created);
      await listOnReferences(transaction, created);
    });
  });
  return {
    async take(planned) {
      for (const item of planned.plan.evidence) await evidence.add(labelOf(item.source), { item, planned });
    },
    end: evidence.end,
  };
}

/** The evidence whose source is there, and what it speaks for too; each once. */
async function landing(
  run: Run,
  survey: Survey,
  refused: ReadonlySet<string>,
  all: readonly Wanted[],
): Promise<EvidenceItem[]> {
  const wanted = all.filter(({ item, planned }) => planned.kind === "evidence" || !refused.has(item.relation ?? ""));
  const absent = await run.existence.absent(wanted.flatMap(({ item }) => [item.source, item.subject]));
  const unknown = await absentRelations(run, survey, refused, wanted);
  const landed = new Map<string, EvidenceItem>();
  for (const { item, planned } of wanted) {
    const lost =
      [item.source, item.subject].find((id) => absent.has(id)) ??
      (unknown.has(item.relation ?? "") ? item.relation : null);
    if (lost === null) landed.set(item.id, item);
    else run.refuse(planned, `evidence: ${lost} is neither in the graph nor in the input`);
  }
  return [...landed.values()];
}

/** Keys of relations that evidence is given for and that are nowhere. */
async function absentRelations(
  run: Run,
  survey: Survey,
  refused: ReadonlySet<string>,
  wanted: readonly Wanted[],
): Promise<ReadonlySet<string>> {
  const keys = wanted.flatMap(({ item }) => (item.relation === null ? [] : [item.relation]));
  const outside = [...new Set(keys)].filter((key) => !survey.relations.has(key) || refused.has(key));
  const absent = new Set(outside);
  for (const [model, labels, rows] of byType(outside)) {
    const found = await run.graph.read(readRelations({ ...model, properties: {} }, labels), { rows });
    for (const { key } of found) absent.delete(key);
  }
  return absent;
}

/** Keys of relations in groups that one statement can look up. */
function byType(keys: readonly string[]) {
  const named = keys.map((key) => ({ key, ...endsOfKey(key), properties: {} }));
  const groups = grouped(named, ({ key, from, to }) => `${typeOfKey(key)} ${labelOf(from)} ${labelOf(to)}`);
  return [...groups].map(([group, rows]) => {
    const [type, from = "", to = ""] = group.split(" ");
    const model = Object.values(RELATIONS).find((one) => one.type === type) as RelationModel;
    return [model, { from, to }, rows] as const;
  });
}

async function listOnRelations(transaction: Reader, created: readonly EvidenceItem[]): Promise<void> {
  const keys = [...new Set(created.flatMap(({ relation }) => (relation === null ? [] : [relation])))];
  if (keys.length === 0) return;
  const lists = new Map((await transaction.read(evidenceOfRelations, { keys })).map(({ key, ids }) => [key, ids]));
  for (const [model, labels, rows] of byType(keys)) {
    const listed = rows.map(({ key, from, to }) => ({ key, from, to, ids: lists.get(key) ?? [] }));
    await transaction.read(setRelationEvidence(model, labels), { rows: listed });
  }
}

/** What fields of an entity stand for is believed for the same reasons as the entity. */
async function listOnReferences(transaction: Reader, created: readonly EvidenceItem[]): Promise<void> {
  const keys = [...new Set(created.filter(({ relation }) => relation === null).map(({ subject }) => subject))];
  if (keys.length === 0) return;
  const lists = await transaction.read(evidenceOfSubjects, { keys });
  for (const [label, rows] of grouped(lists, ({ key }) => labelOf(key))) {
    const model = Object.values(NODES).find((one) => one.label === label);
    for (const type of Object.values(model?.references ?? {}))
      await transaction.read(setReferenceEvidence(label, type), { rows });
  }
}
