/** Relations between nodes that are there; one whose end is not is refused. */
import { endsOfKey } from "../graph/key.ts";
import { grouped } from "./batch.ts";
import { type Changes, changes } from "./changes.ts";
import { columnsOfRelation, createRelations } from "./create.cypher.ts";
import { listed } from "./create.ts";
import { keepEvidence, listOnRelations } from "./evidence.write.ts";
import { labelOf } from "./existence.ts";
import { type EndLabels, type RelationRow, readRelations, setRelations } from "./ingest.cypher.ts";
import { RELATIONS, type RelationKind, type Value } from "./model.ts";
import { differences } from "./node.stage.ts";
import { type Fields, keyOf, relationProperties } from "./plan.ts";
import { countRelations } from "./recount.ts";
import type { Run, Told } from "./run.ts";
import { settle } from "./settle.ts";
import { withFields, withSources } from "./source.ts";

/** What is said of a relation, and its key. */
export interface Keyed {
  readonly key: string;
  readonly told: Told;
}

/**
 * Takes in what a batch says of relations of one kind between ends of the same labels.
 * @param all written in the same transaction
 * @param place gives the relations their keys, where these do not follow from the records
 */
export async function takeRelations(
  run: Run,
  kind: RelationKind,
  batch: readonly Told[],
  all: Changes = changes(),
  place?: (landed: readonly Keyed[]) => Promise<readonly Keyed[]>,
): Promise<void> {
  const landed = await landing(run, kind, await withSources(run, batch));
  const model = RELATIONS[kind];
  const keyed = place === undefined ? landed : await place(landed);
  const first = keyed[0];
  if (first === undefined) return run.write(all);
  const standing = keyed.filter(({ key }) => {
    const retracted = run.policy.isRetracted(key);
    if (retracted) run.count(kind, "unchanged");
    return !retracted;
  });
  const byKey = grouped(standing, ({ key }) => key);
  const asked = [...byKey.keys()].map((key) => ({ key, ...endsOfKey(key) }));
  const ends = endsOfKey(first.key);
  const labels: EndLabels = { from: labelOf(ends.from), to: labelOf(ends.to) };
  // A node that has only now come has no relations yet, but those that this run made.
  const old = asked.filter(
    ({ key, from, to }) => !(run.isNewNode(from) || run.isNewNode(to)) || run.isNewRelation(key),
  );
  await run.ready(byKey.keys());
  const known = old.length === 0 ? [] : await run.graph.read(readRelations(model, labels), { rows: old });
  const found = new Map(known.map(({ key, properties }) => [key, properties]));
  const spoken = asked.map(({ key, from }) => ({
    key,
    subject: from,
    relation: key,
    told: (byKey.get(key) ?? []).map(({ told }) => told),
    found: found.get(key),
  }));
  const verdicts = await settle(run, { kind, model }, spoken, all);
  const columns = columnsOfRelation(model);
  const [made, changed]: [Value[][], RelationRow[]] = [[], []];
  for (const {
    outcome,
    spoken: { key },
    fields,
    created,
  } of verdicts) {
    if (outcome === "unchanged") continue;
    const { from, to } = endsOfKey(key);
    const properties = relationProperties(kind, fields);
    // One that is new carries its evidence from the start; of one that was there, the list is brought up to date.
    if (outcome === "changed") changed.push({ key, from, to, properties });
    else
      made.push([from, to, ...listed(columns, { key, ...properties, evidence: created.map(({ id }) => id).sort() })]);
  }
  if (made.length > 0)
    all.add("relation", (transaction) => transaction.read(createRelations(model, labels), { rows: made }));
  if (changed.length > 0)
    all.add("relation", (transaction) => transaction.read(setRelations(model, labels), { rows: changed }));
  const created = verdicts.filter(({ before }) => before === undefined).map(({ spoken: { key } }) => endsOfKey(key));
  countRelations(run, kind, created, all);
  keepEvidence(run, verdicts, all);
  const grown = verdicts.filter(({ before, created: pieces }) => before !== undefined && pieces.length > 0);
  if (grown.length > 0)
    all.add("list", (transaction) =>
      listOnRelations(
        transaction,
        grown.map(({ spoken: { key } }) => key),
      ),
    );
  await run.write(all, byKey.keys());
  for (const { spoken: one, outcome, before, fields } of verdicts) {
    for (const [at, { record }] of one.told.entries())
      run.count(record.record, at === 0 ? outcome : "unchanged", one.key);
    if (outcome !== "unchanged") differences(run, Object.keys(model.properties), one.key, before, fields);
  }
}

/** The relations whose ends are there. One that acts on behalf of nobody known lands without that. */
async function landing(run: Run, kind: RelationKind, all: readonly Told[]): Promise<Keyed[]> {
  const model = RELATIONS[kind];
  const idIn = ({ record }: Told, field: string) => (record as unknown as Fields)[field] as string;
  const behalf = (told: Told) => (idIn(told, "onBehalfOf") as string | null | undefined) ?? [];
  const absent = await run.existence.absent(
    all.flatMap((told) => [idIn(told, model.from), idIn(told, model.to), ...[behalf(told)].flat()]),
  );
  return all.flatMap((told) => {
    const ends = [idIn(told, model.from), idIn(told, model.to)];
    // What was retracted, or merged into its own other end, is no relation any more.
    if (
      ends.some((id) => run.policy.isRetracted(id)) ||
      (ends[0] === ends[1] && run.policy.isSurvivor(ends[0] as string))
    ) {
      run.count(kind, "unchanged");
      return [];
    }
    for (const field of [model.from, model.to]) {
      if (!absent.has(idIn(told, field))) continue;
      run.refuse(told, `${kind}.${field}: ${run.existence.whyAbsent(idIn(told, field))}`);
      return [];
    }
    const [party] = [behalf(told)].flat();
    const lost = party !== undefined && absent.has(party);
    if (lost && !run.policy.isRetracted(party))
      run.refuse(told, `${kind}.onBehalfOf: ${run.existence.whyAbsent(party)}`);
    const gone = party !== undefined && (lost || run.policy.isRetracted(party));
    const landed = gone ? withFields(told, { onBehalfOf: null }) : told;
    return [{ key: keyOf(kind, landed.record as unknown as Fields), told: landed }];
  });
}
