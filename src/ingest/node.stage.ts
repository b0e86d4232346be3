/** Entities, with what their fields refer to. References to what is not there are left out and refused. */
import { relationKey } from "../graph/key.ts";
import { grouped } from "./batch.ts";
import { type Changes, changes } from "./changes.ts";
import { columnsOf } from "./create.cypher.ts";
import { addNodes, addReferences } from "./create.ts";
import { keepEvidence, listOnReferences } from "./evidence.write.ts";
import { labelOf } from "./existence.ts";
import {
  dropReferences,
  markOwn,
  type ReferenceRow,
  readNodes,
  readReferences,
  writeNodes,
  writeReferences,
} from "./ingest.cypher.ts";
import { NODES, type NodeKind, type Properties } from "./model.ts";
import { type Fields, nodeProperties, sourcesOf, topicsOf } from "./plan.ts";
import type { AnyRecord } from "./record.ts";
import type { Run, Told } from "./run.ts";
import { settle, type Verdict } from "./settle.ts";
import { withFields, withSources } from "./source.ts";
import { listOf } from "./subject.ts";
import { mapInTurns } from "./turn.ts";

/**
 * Takes in what a batch says of entities of one kind.
 * @param last nothing of the kind comes after this batch
 * @returns those that refer to one of their kind which comes later; they are in the graph without that
 */
export async function takeEntities(run: Run, kind: NodeKind, batch: readonly Told[], last = false): Promise<Told[]> {
  const model = NODES[kind];
  const all: Changes = changes();
  const standing = batch.filter(({ record }) => {
    // What was retracted stays away, and nobody is told off for saying it.
    const retracted = run.policy.isRetracted(idOf(record));
    if (retracted) run.count(kind, "unchanged");
    return !retracted;
  });
  const { told, late } = await withoutAbsent(run, kind, await withSources(run, standing, last), last);
  const byId = grouped(told, ({ record }) => idOf(record));
  await run.ready(byId.keys());
  const stored = await run.graph.read(readNodes(model), { keys: [...byId.keys()] });
  const found = new Map(stored.map((one) => [one.key, one]));
  const spoken = [...byId].map(([key, ones]) => ({
    key,
    subject: key,
    relation: null,
    told: ones,
    found: found.get(key)?.properties,
    isOwn: found.get(key)?.own === true,
  }));
  const verdicts = await settle(run, { kind, model }, spoken, all);
  const written = verdicts.filter(({ outcome }) => outcome !== "unchanged");
  const [made, changed]: [Properties[], Properties[]] = [[], []];
  await mapInTurns(written, ({ fields, outcome, isOwn }) =>
    (outcome === "created" ? made : changed).push({ ...nodeProperties(kind, fields), ...(isOwn ? { own: true } : {}) }),
  );
  const moved = await refer(run, kind, verdicts, all);
  addNodes(model, columnsOf(model), made, all);
  const owned = verdicts.filter(({ outcome, spoken, isOwn }) => outcome === "unchanged" && isOwn && !spoken.isOwn);
  if (owned.length > 0)
    all.add("node", (transaction) => transaction.read(markOwn, { keys: owned.map(({ spoken: { key } }) => key) }));
  if (changed.length > 0) all.add("node", (transaction) => transaction.read(writeNodes(model), { rows: changed }));
  keepEvidence(run, verdicts, all);
  const listed = verdicts.filter(
    ({ before, created, spoken: { key } }) => before !== undefined && (created.length > 0 || moved.has(key)),
  );
  if (listed.length > 0)
    all.add("list", (transaction) =>
      listOnReferences(
        transaction,
        listed.map(({ spoken: { key } }) => key),
      ),
    );
  await run.write(all, byId.keys());
  for (const verdict of verdicts) tell(run, kind, verdict, moved.has(verdict.spoken.key));
  return late;
}

const idOf = (record: AnyRecord): string => (record as { id: string }).id;

/** Counts what became of an entity, once for each record that speaks of it, and says what differs. */
function tell(run: Run, kind: NodeKind, { spoken, outcome, before, fields }: Verdict, moved: boolean): void {
  const result = outcome === "unchanged" && moved ? "changed" : outcome;
  for (const [at, { record }] of spoken.told.entries())
    run.count(record.record, at === 0 ? result : "unchanged", spoken.key);
  if (result !== "unchanged") differences(run, Object.keys(NODES[kind].properties), spoken.key, before, fields);
}

export function differences(
  run: Run,
  names: readonly string[],
  subject: string,
  before: Fields | undefined,
  after: Fields,
): void {
  if (before === undefined) {
    run.differ({ subject, field: null, before: null, after: after["name"] ?? subject });
    return;
  }
  for (const field of names) {
    const [one, other] = [before[field] ?? null, after[field] ?? null];
    if (JSON.stringify(one) !== JSON.stringify(other)) run.differ({ subject, field, before: one, after: other });
  }
}

/** Makes and drops the relationships that fields stand for. @returns the ids of nodes that were there and now lead elsewhere */
async function refer(
  run: Run,
  kind: NodeKind,
  verdicts: readonly Verdict[],
  all: Changes,
): Promise<ReadonlySet<string>> {
  const { references, label, properties } = NODES[kind];
  const moved = new Set<string>();
  for (const [field, type] of Object.entries(references)) {
    const isList = properties[field] === undefined;
    const tags = isList ? await tagsOf(run, label, type, verdicts) : undefined;
    const [first, made]: [ReferenceRow[], ReferenceRow[]] = [[], []];
    const dropped: { key: string; from: string }[] = [];
    for (const { spoken, fields, before, replaces, created } of verdicts) {
      const from = spoken.key;
      const had = before === undefined ? [] : (tags?.get(from) ?? idsIn(before[field]));
      const now = isList ? tagged(spoken.told, field, replaces ? [] : had) : idsIn(fields[field]);
      for (const to of had) if (!now.includes(to)) dropped.push({ key: relationKey(type, from, to), from });
      for (const to of now)
        if (!had.includes(to))
          (before === undefined ? first : made).push({
            key: relationKey(type, from, to),
            from,
            to,
            evidence: created.map(({ id }) => id).sort(),
          });
      if (before !== undefined && (had.some((to) => !now.includes(to)) || now.some((to) => !had.includes(to))))
        moved.add(from);
    }
    if (dropped.length > 0)
      all.add("drop", (transaction) => transaction.read(dropReferences(label, type), { rows: dropped }));
    for (const [to, rows] of grouped(first, (row) => labelOf(row.to)))
      addReferences({ from: label, to }, type, rows, all);
    for (const [to, rows] of grouped(made, (row) => labelOf(row.to)))
      all.add("reference", (transaction) => transaction.read(writeReferences(label, type, to), { rows }));
  }
  return moved;
}

/** The topics that articles have by what is told of them, beside those that they keep. */
function tagged(told: readonly Told[], field: string, kept: readonly string[]): string[] {
  const names = told.flatMap(({ record }) => listOf(record as unknown as Fields, field) as string[]);
  return [...new Set([...topicsOf(names).map(({ id }) => id), ...kept])];
}

const idsIn = (value: unknown): readonly string[] => (typeof value === "string" ? [value] : []);

async function tagsOf(run: Run, label: string, type: string, verdicts: readonly Verdict[]) {
  const ids = verdicts.filter(({ before }) => before !== undefined).map(({ spoken }) => spoken.key);
  const tags = new Map<string, string[]>(ids.map((id) => [id, []]));
  if (ids.length > 0)
    for (const { from, to } of await run.graph.read(readReferences(label, type), { ids })) tags.get(from)?.push(to);
  return tags;
}

/** The records without the references that lead nowhere; each of those is refused, the rest lands. */
async function withoutAbsent(
  run: Run,
  kind: NodeKind,
  all: readonly Told[],
  last: boolean,
): Promise<{ told: readonly Told[]; late: Told[] }> {
  const named = Object.keys(NODES[kind].references).filter((field) => NODES[kind].properties[field] !== undefined);
  const idIn = ({ record }: Told, field: string) => (record as unknown as Fields)[field] as string | null;
  const targets = all.flatMap((one) => named.flatMap((field) => idIn(one, field) ?? []));
  const sources = kind === "article" ? all.flatMap(({ record }) => sourcesOf(record)) : [];
  if (targets.length + sources.length === 0) return { told: all, late: [] };
  const absent = await run.existence.absent(targets);
  const awaited = last ? NONE : await run.existence.awaited(kind === "organisation" ? targets : sources);
  const late: Told[] = [];
  const told = all.map((one) => {
    const lost = named.filter((field) => {
      const id = idIn(one, field);
      if (id === null) return false;
      // Merged into what it referred to, it refers to nothing.
      const self = id === idOf(one.record) && run.policy.isSurvivor(id);
      return self || absent.has(id) || awaited.has(id) || run.policy.isRetracted(id);
    });
    for (const field of lost) {
      const id = idIn(one, field) as string;
      if (absent.has(id) && !awaited.has(id) && !run.policy.isRetracted(id))
        run.refuse(one, `${kind}.${field}: ${run.existence.whyAbsent(id)}`);
    }
    const early = [
      ...lost.map((field) => idIn(one, field) as string),
      ...(kind === "article" ? sourcesOf(one.record) : []),
    ];
    if (early.some((id) => awaited.has(id))) late.push(one);
    const isEarly = kind === "article" && sourcesOf(one.record).some((id) => awaited.has(id));
    const evidence = isEarly ? { evidence: [] } : {};
    if (lost.length === 0 && !isEarly) return one;
    return { ...withFields(one, { ...Object.fromEntries(lost.map((field) => [field, null])), ...evidence }), isEarly };
  });
  return { told, late };
}

const NONE: ReadonlySet<string> = new Set();
