/** Evidence that its source gives no longer: it goes at once, and with it the relation that nothing else speaks for. */
import { endsOfKey, relationKey } from "../graph/key.ts";
import { grouped } from "./batch.ts";
import { type Changes, changes } from "./changes.ts";
import { type ClaimRow, dropClaims, readClaims, writeClaims } from "./decision.cypher.ts";
import { listOnReferences, listOnRelations } from "./evidence.write.ts";
import { labelOf } from "./existence.ts";
import {
  actingFor,
  dropEvidence,
  type EvidenceFound,
  evidenceAboutEntities,
  evidenceAboutRelations,
  relationshipsOf,
  seededAmong,
} from "./forget.cypher.ts";
import { forgetEntities, forgetRelations, kindOfKey } from "./forget.ts";
import {
  dropReferences,
  readNodes,
  readRelations,
  setRelations,
  writeNodes,
  writeReferences,
} from "./ingest.cypher.ts";
import { NODES, type NodeKind, type NodeModel, type Properties, RELATIONS, type RelationModel } from "./model.ts";
import { differences } from "./node.stage.ts";
import { type Fields, nodeProperties, relationProperties } from "./plan.ts";
import type { RecordKind } from "./record.ts";
import type { Run } from "./run.ts";
import { claimTable, compareClaims } from "./settle.claims.ts";
import { ALL, type Says, type Scalar, settled, type Word } from "./standing.ts";
import { fieldsFrom, scalarsOf, shapeOf } from "./subject.ts";

/** Takes back evidence of relations, and those that nothing else speaks for. */
export async function withdrawRelations(run: Run, gone: readonly EvidenceFound[]): Promise<void> {
  for (const [group, pieces] of grouped(gone, ({ relation }) => {
    const { from, to } = endsOfKey(relation as string);
    return `${kindOfKey(relation as string)} ${labelOf(from)} ${labelOf(to)}`;
  }))
    await fromRelations(run, group.split(" ")[0] as keyof typeof RELATIONS, pieces);
}

/** Takes back evidence of entities, once that of relations is gone: only then is it known what still holds them. */
export async function withdrawEntities(run: Run, gone: readonly EvidenceFound[]): Promise<void> {
  for (const [kind, pieces] of grouped(gone, ({ subject }) => subject.slice(0, subject.indexOf(":"))))
    await fromEntities(run, kind as NodeKind, pieces);
}

async function fromRelations(run: Run, kind: keyof typeof RELATIONS, gone: readonly EvidenceFound[]): Promise<void> {
  const model = RELATIONS[kind];
  const keys = [...new Set(gone.map(({ relation }) => relation as string))];
  const evidence = await run.graph.read(evidenceAboutRelations, { keys });
  const lost = new Set(gone.map(({ id }) => id));
  const kept = new Set(evidence.filter(({ id }) => !lost.has(id)).map(({ relation }) => relation));
  const all = changes();
  const moved: string[] = [];
  const empty = keys.filter((key) => !kept.has(key));
  forgetRelations(empty, all);
  const rest = keys.filter((key) => kept.has(key));
  all.add("drop", (transaction) => transaction.read(dropEvidence, { keys: [...lost] }));
  if (rest.length > 0) {
    const rows = rest.map((key) => ({ key, ...endsOfKey(key) }));
    const [first] = rows;
    const labels = { from: labelOf(first?.from as string), to: labelOf(first?.to as string) };
    const stored = await run.graph.read(readRelations(model, labels), { rows });
    const after = await reconsidered(run, kind, model, stored, evidence, lost, all);
    moved.push(...after.map(({ key }) => key));
    const changed = after.map(({ key, fields }) => ({
      key,
      ...endsOfKey(key),
      properties: relationProperties(kind, fields),
    }));
    if (changed.length > 0)
      all.add("relation", (transaction) => transaction.read(setRelations(model, labels), { rows: changed }));
    all.add("list", (transaction) => listOnRelations(transaction, rest));
  }
  await run.write(all);
  for (const { id } of gone) run.count("evidence", "retired", id);
  countChanged(run, kind, moved);
  for (const key of empty) {
    run.count(kind, "retired", key);
    run.differ({ subject: key, field: null, before: key, after: null });
  }
}

async function fromEntities(run: Run, kind: NodeKind, gone: readonly EvidenceFound[]): Promise<void> {
  const model = NODES[kind];
  const ids = [...new Set(gone.map(({ subject }) => subject))];
  const evidence = await run.graph.read(evidenceAboutEntities, { keys: ids });
  const lost = new Set(gone.map(({ id }) => id));
  const spoken = new Set(evidence.filter(({ id }) => !lost.has(id)).map(({ subject }) => subject));
  const held = new Set([
    ...spoken,
    ...(await holders(
      run,
      ids.filter((id) => !spoken.has(id)),
    )),
  ]);
  const all = changes();
  const moved: string[] = [];
  const empty = ids.filter((id) => !held.has(id));
  const rest = ids.filter((id) => held.has(id));
  all.add("drop", (transaction) => transaction.read(dropEvidence, { keys: [...lost] }));
  if (rest.length > 0) {
    const stored = await run.graph.read(readNodes(model), { keys: rest });
    const after = await reconsidered(run, kind, model, stored, evidence, lost, all);
    moved.push(...after.map(({ key }) => key));
    const rows = after.map(({ fields }) => nodeProperties(kind, fields));
    if (rows.length > 0) all.add("node", (transaction) => transaction.read(writeNodes(model), { rows }));
    moveReferences(model, after, all);
    all.add("list", (transaction) => listOnReferences(transaction, rest));
  }
  forgetEntities(empty, all);
  await run.write(all);
  for (const { id } of gone) run.count("evidence", "retired", id);
  countChanged(run, kind, moved);
  for (const id of empty) {
    run.count(kind, "retired", id);
    run.differ({ subject: id, field: null, before: id, after: null });
  }
}

/** What shows other values since evidence went; each once, also where a record has changed it in the same run. */
function countChanged(run: Run, kind: RecordKind, keys: readonly string[]): void {
  for (const key of keys) if (!run.isTouched(key)) run.count(kind, "changed", key);
}

/** Those of the entities that a relation or the seed holds, or that somebody acts for; their own references do not. */
async function holders(run: Run, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const references = new Set(Object.values(NODES).flatMap((model) => Object.values(model.references)));
  const relationships = await run.graph.read(relationshipsOf, { keys: ids });
  const related = relationships
    .filter(({ out, type, key }) => (!out || !references.has(type)) && !run.isRetired(key))
    .map(({ id }) => id);
  const parties = ids.filter((id) => /^(country|organisation):/.test(id) && !related.includes(id));
  if (parties.length > 0)
    for (const type of ["PARTICIPATED_IN", "SIGNED"] as const)
      for (const { id, key } of await run.graph.read(actingFor(type), { keys: parties }))
        if (!run.isRetired(key)) related.push(id);
  return [...related, ...(await run.graph.read(seededAmong, { keys: ids })).map(({ id }) => id)];
}

interface Reconsidered {
  readonly key: string;
  readonly before: Fields;
  readonly fields: Fields;
}

/** What is shown when some evidence is gone: only those that change. Claims go into `all`. */
async function reconsidered(
  run: Run,
  kind: RecordKind,
  model: NodeModel | RelationModel,
  stored: readonly { key: string; properties: Properties; own?: boolean | null }[],
  evidence: readonly EvidenceFound[],
  lost: ReadonlySet<string>,
  all: Changes,
): Promise<Reconsidered[]> {
  const shape = shapeOf(kind, model);
  const claims = await run.graph.read(readClaims, { keys: stored.map(({ key }) => key) });
  const rankOf = await run.ranks(evidence.map(({ source }) => source));
  const wrong = { set: [] as ClaimRow[], drop: [] as string[] };
  const changed: Reconsidered[] = [];
  for (const { key, properties, own } of stored) {
    const pieces = evidence.filter(({ relation, subject }) => (relation ?? subject) === key);
    const before = fieldsFrom(model, properties);
    const had = claims.filter(({ subject }) => subject === key);
    const table = claimTable(had);
    const voices = voicesIn(pieces);
    const left = voicesIn(pieces.filter(({ id }) => !lost.has(id)));
    const quieter = [...voices].filter(([source, says]) => left.get(source) !== says);
    const words = quieter.map(([source]): Word => {
      const says = left.get(source) ?? 0;
      const values = shape.fields.map((field, bit): [string, Scalar] => [
        field,
        (says & (1 << bit)) === 0 ? null : (table.get(field)?.get(source) ?? (before[field] as Scalar) ?? null),
      ]);
      return { source, values: Object.fromEntries(values), bare: false };
    });
    const standing = { shown: scalarsOf(shape, before), voices, claims: table, isOwn: own === true };
    const result = settled(shape, standing, words, rankOf);
    compareClaims(key, had, result.claims, wrong);
    const fields = { ...before, ...result.shown };
    if (shape.fields.every((field) => (before[field] ?? null) === (result.shown[field] ?? null))) continue;
    changed.push({ key, before, fields });
    differences(run, shape.fields, key, before, fields);
  }
  const { set, drop } = wrong;
  if (drop.length > 0) all.add("keep", (transaction) => transaction.read(dropClaims, { keys: drop }));
  if (set.length > 0) all.add("keep", (transaction) => transaction.read(writeClaims, { rows: set }));
  return changed;
}

function voicesIn(pieces: readonly EvidenceFound[]): Map<string, Says> {
  const voices = new Map<string, Says>();
  for (const { source, says } of pieces) voices.set(source, (voices.get(source) ?? 0) | (says ?? ALL));
  return voices;
}

/** Fields that hold ids lead elsewhere when another source's word is shown. */
function moveReferences(model: NodeModel, after: readonly Reconsidered[], all: Changes): void {
  for (const [field, type] of Object.entries(model.references)) {
    if (model.properties[field] === undefined) continue;
    for (const { key, before, fields } of after) {
      const [had, now] = [before[field], fields[field]] as [string | null, string | null];
      if (had === now) continue;
      if (had !== null) {
        const rows = [{ key: relationKey(type, key, had), from: key }];
        all.add("drop", (transaction) => transaction.read(dropReferences(model.label, type), { rows }));
      }
      if (now !== null) {
        const rows = [{ key: relationKey(type, key, now), from: key, to: now, evidence: [] }];
        all.add("reference", (transaction) =>
          transaction.read(writeReferences(model.label, type, labelOf(now)), { rows }),
        );
      }
    }
  }
}
