/** The second walk: what the intake has let through is compared with the graph and written, stage by stage. */

import { endsOfKey } from "../graph/key.ts";
import { batches } from "./batch.ts";
import { takeDecision } from "./decision.stage.ts";
import { labelOf } from "./existence.ts";
import type { Intake } from "./intake.ts";
import { isKept, takeEvidence, takeKept } from "./last.stage.ts";
import { isRelationKind, type NodeKind, type RELATIONS } from "./model.ts";
import { takeEntities } from "./node.stage.ts";
import { takePlain } from "./plain.stage.ts";
import { identityOf, keyOf, sourcesOf, topicsOf } from "./plan.ts";
import { type AnyRecord, parseRecord } from "./record.ts";
import { takeRelations } from "./relation.stage.ts";
import { quietly } from "./retell.ts";
import type { Run, Told } from "./run.ts";
import type { Spooled } from "./spool.ts";
import { DECISIONS, LAST_STAGE, NODE_STAGES, RELATIONS_STAGE, RESOLUTIONS, STAGE_OF_RECORDS } from "./stage.ts";
import { takeTenures } from "./tenure.stage.ts";
import { isTurnOver, nextTurn } from "./turn.ts";

export interface Walk {
  readonly run: Run;
  readonly intake: Intake;
  /** Whether the graph has all of it already; it is counted, and not even parsed. */
  isSettled(item: Spooled): boolean;
  /** Whether the graph has all that comes after the records of data sets: it is not even read. */
  isAllSettled(): boolean;
  /** Records of a data set, whose digests say what is settled. */
  takeRecords(batch: readonly Told[]): Promise<void>;
  /** Told of each item when it has been passed or written. */
  onDone(items: number): void;
  /** Between two transactions. */
  check(): void;
}

export async function walkStages(all: Walk): Promise<void> {
  const { run, intake } = all;
  const merged = new Set(run.policy.merged.keys());
  await each(all, DECISIONS, (told) => takeDecision(run, told));
  for (const [id, into] of run.policy.merged) if (run.existence.isDefined(id)) run.existence.define(into);
  const isNew = [...run.policy.merged.keys()].some((id) => !merged.has(id));
  const walk = isNew ? { ...all, intake: { ...intake, scattered: await scatteredBy(all) } } : all;
  for (const stage of NODE_STAGES) {
    await (stage === RESOLUTIONS ? walkResolutions(walk) : walkNodes(walk, stage));
    await run.ready();
  }
  await walkRelations(walk);
  await run.ready();
  await walkLast(walk);
  await run.ready();
}

/**
 * What several records tell of now that the input's own merges are known: the intake could not tell. It costs one more look
 * at the input, and nothing where it merges nothing new.
 */
async function scatteredBy(walk: Walk): Promise<ReadonlySet<string>> {
  const scattered = new Set(walk.intake.scattered);
  for (const stage of [...NODE_STAGES, RELATIONS_STAGE])
    for await (const group of walk.intake.spool.read(stage)) {
      walk.check();
      for (const item of group) {
        if (walk.isSettled(item)) continue;
        const record = parseRecord(JSON.parse(item.json));
        const now = walk.run.policy.rewritten(record);
        if (now === record) continue;
        const isOther = identityOf(now) !== identityOf(record) || sourcesOf(now).join() !== sourcesOf(record).join();
        if (isOther) scattered.add(identityOf(now));
      }
    }
  return scattered;
}

async function walkNodes(walk: Walk, stage: number): Promise<void> {
  const { run, intake } = walk;
  const late: Told[] = [];
  const scattered: Told[] = [];
  const groups = batches<Told>(run.batch, async (kind, batch) => {
    if (kind === "datasetRecord") return walk.takeRecords(batch);
    if (kind === "topic") return takePlain(run, "topic", batch);
    // Articles lead to their topics, which have to be there.
    if (kind === "article") await topics.end();
    late.push(...(await takeEntities(run, kind as NodeKind, batch)));
  });
  /** An article makes the topics that are not there; it does not rename those that are. */
  const topics = batches<Told>(run.batch, (_, batch) => takePlain(quietly(run), "topic", batch, { isRenamed: false }));
  await each(walk, stage, async (told) => {
    const { record } = told;
    if (record.record === "article")
      for (const topic of topicsOf(record.topics))
        await topics.add("topic", { ...told, record: { record: "topic", ...topic } });
    if (isScattered(intake, record)) scattered.push(told);
    else await groups.add(record.record, told);
  });
  await groups.end();
  // Also those of articles that are scattered.
  await topics.end();
  await together(
    run,
    scattered,
    ({ record }) => record.record,
    async (kind, batch) => {
      late.push(...(await takeEntities(run, kind as NodeKind, batch)));
    },
  );
  await run.ready();
  const again = batches<Told>(
    run.batch,
    async (kind, batch) => void (await takeEntities(counted(run), kind as NodeKind, batch, true)),
  );
  for (const told of late) await again.add(told.record.record, told);
  await again.end();
}

/**
 * What the rules decided of one data set lands together: half of it would have others decided otherwise when the import is
 * run again, since the persons of the one half would then be known and those of the other not.
 */
async function walkResolutions(walk: Walk): Promise<void> {
  const { run } = walk;
  const groups = batches<Told>(run.own ? run.batch : MOST_TOGETHER, (_, batch) => takeKept(run, "resolution", batch));
  await each(walk, RESOLUTIONS, (told) => groups.add(told.record.record, told));
  await groups.end();
}

/** How many decisions of a data set one transaction takes. */
const MOST_TOGETHER = 50_000;

/** A run for records that were counted before: only evidence that comes with them now is. */
const counted = (run: Run): Run => ({
  ...run,
  count: (kind, outcome, identity) => {
    if (kind === "evidence" && outcome !== "unchanged") run.count(kind, outcome, identity);
  },
});

async function walkRelations(walk: Walk): Promise<void> {
  const { run, intake } = walk;
  const scattered: Told[] = [];
  const take = async (group: string, batch: readonly Told[]) => {
    const kind = group.split(" ")[0] as keyof typeof RELATIONS;
    await (kind === "tenure" ? takeTenures(run, batch) : takeRelations(run, kind, batch));
  };
  const groups = batches<Told>(run.batch, take);
  await each(walk, RELATIONS_STAGE, async (told) => {
    if (isScattered(intake, told.record)) scattered.push(told);
    else await groups.add(groupOf(told), told);
  });
  await groups.end();
  await together(run, scattered, groupOf, take);
}

async function walkLast(walk: Walk): Promise<void> {
  const { run } = walk;
  const groups = batches<Told>(run.batch, (kind, batch) => {
    if (isKept(kind)) return takeKept(run, kind, batch);
    return takeEvidence(run, batch);
  });
  await each(walk, LAST_STAGE, (told) => {
    const { record } = told;
    return groups.add(record.record === "evidence" ? `evidence ${labelOf(record.source)}` : record.record, told);
  });
  await groups.end();
}

/** One statement takes relations of one kind between ends of the same labels. */
function groupOf({ record }: Told): string {
  if (!isRelationKind(record.record)) throw new TypeError(`${record.record} is no relation`);
  const { from, to } = endsOfKey(keyOf(record.record, record as never));
  return `${record.record} ${labelOf(from)} ${labelOf(to)}`;
}

/** What one source tells in several records is taken in one batch, so that it is one word. */
async function together(
  run: Run,
  all: readonly Told[],
  groupOf: (told: Told) => string,
  take: (group: string, batch: readonly Told[]) => Promise<void>,
): Promise<void> {
  const sorted = all
    .map((told) => ({ told, group: groupOf(told), identity: identityOf(told.record) }))
    .sort((one, other) =>
      one.group + one.identity < other.group + other.identity ? -1 : one.identity === other.identity ? 0 : 1,
    );
  let batch: typeof sorted = [];
  const flush = async () => {
    const [first] = batch;
    if (first !== undefined)
      await take(
        first.group,
        batch.map(({ told }) => told),
      );
    batch = [];
  };
  for (const one of sorted) {
    const last = batch.at(-1);
    const isOther = last !== undefined && last.identity !== one.identity;
    if (last !== undefined && (last.group !== one.group || (isOther && batch.length >= run.batch))) await flush();
    batch.push(one);
  }
  await flush();
}

const isScattered = ({ scattered }: Intake, record: AnyRecord) =>
  scattered.size > 0 && scattered.has(identityOf(record));

async function each(
  { run, intake, isSettled, isAllSettled, onDone, check }: Walk,
  stage: number,
  take: (told: Told) => Promise<void>,
): Promise<void> {
  const pass = (kind: string, items: number, evidence: number) => {
    run.countUnchanged(kind, items);
    run.countUnchanged("evidence", evidence);
  };
  if (stage > STAGE_OF_RECORDS && isAllSettled()) {
    let total = 0;
    for (const [kind, { items, evidence }] of intake.spool.counts(stage)) {
      pass(kind, items, evidence);
      total += items;
    }
    return onDone(total);
  }
  for await (const group of intake.spool.read(stage)) {
    check();
    for (const spooled of group) {
      if (isSettled(spooled)) {
        pass(spooled.kind, 1, spooled.evidence);
        continue;
      }
      const record = parseRecord(JSON.parse(spooled.json));
      const now = run.policy.rewritten(record);
      await take({ record: now, spooled, was: now === record ? undefined : record });
      if (isTurnOver()) await nextTurn();
    }
    onDone(group.length);
  }
}
