/** Evidence, claims, resolutions and reviews that are records of their own: they come when what they speak of is there. */
import { changes } from "./changes.ts";
import { KEPT, type Kept, readKept, writeKept } from "./decision.cypher.ts";
import { byType, listOnReferences, listOnRelations, setEvidence } from "./evidence.write.ts";
import { present, readEvidence, readRelations } from "./ingest.cypher.ts";
import { evidenceItem, keyOfClaim, resolutionKey, reviewKey } from "./plan.ts";
import type { AnyRecord, RecordOf } from "./record.ts";
import type { Run, Told } from "./run.ts";
import { saysFrom } from "./says.ts";

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
  const unknown = await absentRelations(
    run,
    standing.flatMap(({ item }) => item.relation ?? []),
  );
  const landed = standing.filter(({ item, told }) => {
    const lost =
      [item.source, item.subject].find((id) => absent.has(id)) ??
      (unknown.has(item.relation ?? "") ? item.relation : null);
    if (lost !== null) run.refuse(told, `evidence: ${lost} is neither in the graph nor in the input`);
    return lost === null;
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

/** Keys of relations that evidence is given for and that are nowhere. */
async function absentRelations(run: Run, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const absent = new Set(keys);
  for (const [model, labels, rows] of byType([...absent])) {
    const found = await run.graph.read(readRelations({ ...model, properties: {} }, labels), { rows });
    for (const { key } of found) absent.delete(key);
    // In a dry run the input's own relations are not there yet.
    for (const { key } of rows) if (run.existence.isDefined(key)) absent.delete(key);
  }
  return absent;
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

/** The claims whose subject and source are there; the others are refused. */
async function aboutSomething(run: Run, batch: readonly Told[]): Promise<Told[]> {
  const claims = batch.map((told) => ({ told, ...(told.record as RecordOf<"claim">) }));
  const isKey = (subject: string) => subject.includes(" ");
  const absent = new Set([
    ...(await run.existence.absent(
      claims.flatMap(({ subject, source }) => (isKey(subject) ? [source] : [subject, source])),
    )),
    ...(await absentRelations(run, claims.map(({ subject }) => subject).filter(isKey))),
  ]);
  return claims.flatMap(({ told, subject, source }) => {
    const lost = [subject, source].find((one) => absent.has(one));
    if (lost === undefined) return [told];
    run.refuse(told, `claim: ${lost} is neither in the graph nor in the input`);
    return [];
  });
}

const keyOf = (record: AnyRecord): string => {
  if (record.record === "claim") return keyOfClaim(record);
  if (record.record === "resolution") return resolutionKey(record);
  return reviewKey(record as RecordOf<"review">);
};

/** A pair is stored in one order, and what is not so is not stored; nought is a value like others. */
function stored(record: AnyRecord, field: string): string | number | boolean | null {
  if (record.record === "review" && (field === "a" || field === "b"))
    return reviewKey(record).split("\t")[field === "a" ? 0 : 1] as string;
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
