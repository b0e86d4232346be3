/** Evidence, claims, resolutions and reviews that are records of their own: they come when what they speak of is there. */
import { endsOfKey } from "../graph/key.ts";
import { changes } from "./changes.ts";
import { KEPT, type Kept, readKept, writeKept } from "./decision.cypher.ts";
import { byType, listOnReferences, listOnRelations, setEvidence } from "./evidence.write.ts";
import { kindOfKey } from "./forget.ts";
import { present, readEvidence, readRelations, voicesOfRelations } from "./ingest.cypher.ts";
import { evidenceItem, keyOfClaim, ordered, resolutionKey, reviewKey } from "./plan.ts";
import type { AnyRecord, RecordOf } from "./record.ts";
import type { Run, Told } from "./run.ts";
import { saysFrom } from "./says.ts";
import { withFields } from "./source.ts";
import { meantTenures, type Named } from "./tenure.key.ts";

export async function takeEvidence(run: Run, batch: readonly Told[]): Promise<void> {
  const items = batch.map((told) => {
    const { subject, relation, says, ...rest } = told.record as RecordOf<"evidence">;
    const said = says === null ? null : saysFrom(relation ?? subject, says);
    return { told, said, item: evidenceItem(subject, relation, rest) };
  });
  const standing = items.filter(({ told, item: { id, subject, relation, source } }) => {
    const retracted = [...idsBefore(told), id, subject, relation ?? id, source].some((key) =>
      run.policy.isRetracted(key),
    );
    if (retracted) run.count("evidence", "unchanged");
    return !retracted;
  });
  const absent = await run.existence.absent(standing.flatMap(({ item }) => [item.source, item.subject]));
  const about = await relationsMeant(
    run,
    standing.flatMap(({ item: { relation, source } }) => (relation === null ? [] : [{ key: relation, source }])),
  );
  const moved = [...about.values()].flatMap(({ key, isMoved }) => (isMoved ? [key] : []));
  const voices = moved.length === 0 ? [] : await run.graph.read(voicesOfRelations, { keys: moved });
  const landed = standing.flatMap(({ item, said, told }) => {
    const { relation, source, subject } = item;
    const now = relation === null ? undefined : about.get(nameOf({ key: relation, source }));
    const lost =
      [source, subject].find((id) => absent.has(id)) ?? (relation !== null && now === undefined ? relation : undefined);
    if (lost !== undefined) {
      if (lost === relation && isLeftOut(run, relation)) run.count("evidence", "unchanged");
      else run.refuse(told, `evidence: ${run.existence.whyAbsent(lost)}`);
      return [];
    }
    if (!now?.isMoved) return [{ item, said }];
    // What a source dates otherwise it says as its record does; evidence alone has no start to give.
    const voice = voices.find((one) => one.key === now.key && one.source === source);
    if (voice !== undefined) return [{ item: evidenceItem(subject, now.key, item), said: voice.says }];
    run.refuse(told, `evidence: ${relation} goes by another start: ${now.key}`);
    return [];
  });
  const known = new Map(
    (await run.graph.read(readEvidence, { ids: landed.map(({ item }) => item.id) })).map((row) => [row.id, row]),
  );
  const all = changes();
  const created = [];
  const rows = [];
  for (const { item, said } of landed) {
    run.given(item.id);
    const found = known.get(item.id);
    const outcome = found === undefined ? "created" : found.confidence === item.confidence ? "unchanged" : "changed";
    run.count("evidence", outcome, item.id);
    // What its source has said itself is known better.
    const says = found === undefined || found.says === null ? said : found.says;
    if (outcome === "unchanged" && says === found?.says) continue;
    if (found === undefined) created.push(item);
    const recordedAt = found?.recordedAt ?? item.recordedAt ?? run.now;
    rows.push(present({ ...item, says, recordedAt }));
  }
  setEvidence(rows, all);
  run.disturb(
    rows.map(({ source }) => source as string),
    all,
  );
  const keys = [...new Set(created.flatMap(({ relation }) => relation ?? []))];
  const ids = [...new Set(created.flatMap(({ relation, subject }) => (relation === null ? [subject] : [])))];
  if (keys.length > 0) all.add("list", (transaction) => listOnRelations(transaction, keys));
  if (ids.length > 0) all.add("list", (transaction) => listOnReferences(transaction, ids));
  await run.write(all);
}

/** The ids that the piece had before what it speaks of was merged, or its article, or both. */
function idsBefore({ record, was }: Told): string[] {
  if (record.record !== "evidence" || was?.record !== "evidence") return [];
  return [was, { ...was, source: record.source }, { ...record, source: was.source }].map(
    (one) => evidenceItem(one.subject, one.relation, one).id,
  );
}

/** The relation that is meant, and whether it stands under another key than the one that is named. */
interface Meant {
  readonly key: string;
  readonly isMoved: boolean;
}

const nameOf = ({ key, source }: Named): string => `${key}\t${source}`;

/** The relations that these keys mean, by key and source; without those that are nowhere. */
async function relationsMeant(run: Run, named: readonly Named[]): Promise<ReadonlyMap<string, Meant>> {
  const there = new Set<string>();
  for (const [model, labels, rows] of byType([...new Set(named.map(({ key }) => key))])) {
    const found = await run.graph.read(readRelations({ ...model, properties: {} }, labels), { rows });
    for (const { key } of found) there.add(key);
    // The input's own relations are not there yet.
    if (run.isDry) for (const { key } of rows) if (run.existence.isComing(key)) there.add(key);
  }
  const meant = new Map<string, Meant>();
  for (const one of named) if (there.has(one.key)) meant.set(nameOf(one), { key: one.key, isMoved: false });
  const lost = named.filter(({ key }) => !there.has(key) && kindOfKey(key) === "tenure");
  const keys = lost.length === 0 ? [] : await meantTenures(run, lost);
  for (const [at, one] of lost.entries()) {
    const key = keys[at];
    if (key !== undefined) meant.set(nameOf(one), { key, isMoved: true });
  }
  return meant;
}

const LABELS = { claim: "Claim", resolution: "Resolution", review: "Review" } as const;
type KeptKind = keyof typeof LABELS;
export const isKept = (kind: string): kind is KeptKind => Object.hasOwn(LABELS, kind);

/** What is kept as it is told. */
export async function takeKept(run: Run, kind: KeptKind, batch: readonly Told[]): Promise<void> {
  const label: Kept = LABELS[kind];
  const welcome = batch.filter((told) => isWelcome(run, told));
  const wanted = new Map(
    (kind === "claim" ? await aboutSomething(run, welcome) : welcome).map(({ record }) => {
      const properties = Object.fromEntries(KEPT[label].map((field) => [field, stored(record, field)]));
      return [keyOf(record), properties] as const;
    }),
  );
  const found = new Map(
    (await run.graph.read(readKept(label), { keys: [...wanted.keys()] })).map(({ key, properties }) => [
      key,
      properties,
    ]),
  );
  const rows = [...wanted]
    .filter(
      ([key, properties]) =>
        KEPT[label].some((field) => (found.get(key)?.[field] ?? null) !== properties[field]) || !found.has(key),
    )
    .map(([key, properties]) => ({ key, properties }));
  const all = changes();
  if (rows.length > 0) all.add("keep", (transaction) => transaction.read(writeKept(label), { rows }));
  run.disturb(
    rows.flatMap(({ properties }) => (properties["source"] as string | undefined) ?? []),
    all,
  );
  await run.write(all);
  const changed = new Set(rows.map(({ key }) => key));
  for (const [key] of wanted) {
    run.given(key);
    run.count(kind, !changed.has(key) ? "unchanged" : found.has(key) ? "changed" : "created", key);
  }
}

/** The claims whose subject and source are there, about the relations that they mean; the others are refused. */
async function aboutSomething(run: Run, batch: readonly Told[]): Promise<Told[]> {
  const claims = batch.map((told) => ({ told, record: told.record as RecordOf<"claim"> }));
  const isKey = (subject: string) => subject.includes(" ");
  const absent = await run.existence.absent(
    claims.flatMap(({ record: { subject, source } }) => (isKey(subject) ? [source] : [subject, source])),
  );
  const about = await relationsMeant(
    run,
    claims.flatMap(({ record: { subject, source } }) => (isKey(subject) ? [{ key: subject, source }] : [])),
  );
  return claims.flatMap(({ told, record }) => {
    const { subject, source } = record;
    const now = isKey(subject) ? about.get(nameOf({ key: subject, source }))?.key : subject;
    const lost = now === undefined ? subject : [subject, source].find((one) => absent.has(one));
    if (lost === undefined) return [now === subject ? told : withFields(told, { subject: now })];
    if (now === undefined && isLeftOut(run, subject)) run.count("claim", "unchanged");
    else run.refuse(told, `claim: ${run.existence.whyAbsent(lost)}`);
    return [];
  });
}

/** Whether the input tells of the relation, and what was retracted or merged keeps it out: nobody is told off for that. */
function isLeftOut({ existence, policy }: Run, key: string): boolean {
  const { from, to } = endsOfKey(key);
  if (from === to || [from, to].some((end) => policy.isRetracted(end))) return true;
  return existence.isDefined(key) && policy.retracted.size > 0;
}

const keyOf = (record: AnyRecord): string => {
  if (record.record === "claim") return keyOfClaim(record);
  if (record.record === "resolution") return resolutionKey(record);
  return reviewKey(record as RecordOf<"review">);
};

/** A pair is stored in one order, and what is not so is not stored; nought is a value like others. */
function stored(record: AnyRecord, field: string): string | number | boolean | null {
  if (record.record === "review" && (field === "a" || field === "b")) return ordered(record)[field === "a" ? 0 : 1];
  const value = (record as unknown as Record<string, string | number | boolean | null>)[field];
  return value === false ? null : (value ?? null);
}

/** Whether what it is about still stands. */
function isWelcome(run: Run, { record }: Told): boolean {
  const about = record.record === "claim" ? [record.subject, record.source] : [];
  if (!about.some((one) => run.policy.isRetracted(one))) return true;
  run.count(record.record, "unchanged");
  return false;
}
