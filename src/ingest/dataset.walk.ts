/** The import of a data set: which of its records are new, changed or as they were; and what it no longer says. */
import type { Graph } from "../graph/graph.ts";
import { changes } from "./changes.ts";
import {
  beginImport,
  dropDigests,
  endImport,
  readDigests,
  rememberedOf,
  sealOf,
  writeDigests,
} from "./dataset.cypher.ts";
import { DigestSet } from "./digest.ts";
import { countRecordsOf, recordsOf } from "./forget.cypher.ts";
import type { Receiver } from "./intake.ts";
import type { SourcedOptions } from "./options.ts";
import { takePlain } from "./plain.stage.ts";
import type { Policy } from "./policy.ts";
import type { RecordOf } from "./record.ts";
import { dropRecords, type Records, retire } from "./retire.ts";
import { openRun } from "./run.open.ts";
import type { Run, Told } from "./run.ts";
import type { Spooled } from "./spool.ts";
import { STAGE_OF_RECORDS } from "./stage.ts";
import { walkStages } from "./stages.ts";
import { type Summary, tally } from "./summary.ts";

/** What became of a source since the last import. */
const [NEW, CHANGED, SETTLED] = [1, 2, 3] as const;

/** The files of an input. One that breaks off is not called opened: what it held beyond is not gone. */
export interface FilesRead {
  readonly opened: ReadonlySet<string>;
  /** Of these something could not be read, and nobody knows of which record. */
  readonly refused: ReadonlySet<string>;
  /** Whether all was read that the records say. */
  readonly complete: boolean;
}

interface Watch {
  onDone(items: number): void;
  check(): void;
}

export async function takeDataset(
  graph: Graph,
  policy: Policy,
  intake: Receiver,
  files: FilesRead,
  summary: Summary,
  options: SourcedOptions & { readonly dataset: string; readonly rank: number },
  watch: Watch,
): Promise<void> {
  const { dataset, rank } = options;
  const remembered = await rememberedOf(graph, dataset);
  /** After an import that was cut off, digests may promise what is not there. */
  const trusted = remembered !== undefined && remembered.open !== true;
  const before = (await graph.read(countRecordsOf, { dataset }))[0]?.total ?? 0;
  const { run, hasWritten, refused } = openRun(graph, intake, summary, options, {
    policy,
    own: false,
    rank,
    begin: (transaction, now) => beginImport(transaction, dataset, rank, now),
  });
  const { sums, spool } = intake;
  const states = new Uint8Array(sums.keys.size);
  const unsourced = sums.keys.indexOf("");
  const digest = unsourced < 0 ? null : sealOf(rank, sums.sum(unsourced));
  const isSourcelessSettled = trusted && remembered.digest === digest;
  let there = 0;
  const said = new DigestSet();

  /** A record whose word may not be whole is compared anew the next time. */
  const sealed = (id: string, number: number) =>
    files.complete && !intake.refused.has(id) ? sealOf(rank, sums.sum(number)) : null;

  const takeRecords = async (batch: readonly Told[]): Promise<void> => {
    const ids = batch.map(({ record }) => (record as RecordOf<"datasetRecord">).id);
    const found = new Map((await graph.read(readDigests, { keys: ids })).map((row) => [row.id, row.digest]));
    const rest: Told[] = [];
    for (const told of batch) {
      const { id } = told.record as RecordOf<"datasetRecord">;
      const number = told.spooled.sources[0] as number;
      const size = said.size;
      if (said.add(id) === size && found.has(id)) there += 1;
      const settled = trusted && found.get(id) === sealOf(rank, sums.sum(number));
      states[number] = settled ? SETTLED : found.has(id) ? CHANGED : NEW;
      if (settled) run.count("datasetRecord", "unchanged");
      else rest.push(told);
    }
    if (rest.length === 0) return;
    const numbers = new Map(rest.map(({ record, spooled }) => [idOf(record), spooled.sources[0] as number]));
    await takePlain(run, "datasetRecord", rest, {
      more: { names: ["digest"], of: (key) => ({ digest: sealed(key, numbers.get(key) as number) }) },
      mayBeThere: (key) => found.has(key),
    });
  };

  await walkStages({
    run,
    intake,
    isSettled: ({ kind, sources }: Spooled) =>
      kind !== "datasetRecord" &&
      (sources.length === 0 ? isSourcelessSettled : sources.every((number) => states[number] === SETTLED)),
    isAllSettled: () =>
      states.every((state, number) => (number === unsourced ? isSourcelessSettled : state === SETTLED)),
    takeRecords,
    ...watch,
  });

  async function* changed(): AsyncGenerator<readonly string[]> {
    // What a refused row has said is not known: what the graph has of its record stays until all of that can be read.
    for await (const records of changedRecords())
      yield records.map(({ id }) => id).filter((id) => !intake.refused.has(id));
  }
  async function* changedRecords() {
    for await (const group of spool.read(STAGE_OF_RECORDS))
      yield group
        .filter(({ kind, sources: [number = -1] }) => kind === "datasetRecord" && states[number] === CHANGED)
        .map(({ json, sources }) => ({ id: idOf(JSON.parse(json)), number: sources[0] as number }));
  }
  if (files.complete) await retire(run, changed, run.isGiven);
  for await (const records of changedRecords()) {
    const wanted = records.map(({ id, number }) => ({ id, digest: refused.has(id) ? null : sealed(id, number) }));
    await seal(run, wanted);
  }
  if (before > there) {
    const gone = (await graph.read(recordsOf, { dataset })).filter(
      ({ id, file }) =>
        !said.has(id) &&
        !intake.refused.has(id) &&
        !files.refused.has(file) &&
        (files.opened.has(file) || options.whole === true),
    );
    for (const record of gone) options.onRetirable?.(record);
    if (options.prune) {
      const records = paged(
        gone.map(({ id }) => id),
        run.batch,
      );
      await retire(run, records);
      await dropRecords(run, records);
    }
  }
  const outcome = remembered === undefined ? "created" : remembered.rank === rank ? "unchanged" : "changed";
  if (remembered !== undefined || said.size > 0) tally(summary, "dataset", outcome);
  if (options.dryRun || !(hasWritten() || remembered?.open === true)) return;
  const tainted = [...refused].filter((source) => source !== undefined);
  await graph.write(async (transaction) => {
    if (tainted.length > 0) await transaction.read(dropDigests, { keys: tainted });
    await endImport(transaction, dataset, refused.has(undefined) ? null : digest);
  });
}

const idOf = (record: unknown): string => (record as { id: string }).id;

/** Remembers what these records say, where it is remembered otherwise. */
async function seal(
  run: Run,
  wanted: readonly { readonly id: string; readonly digest: string | null }[],
): Promise<void> {
  if (wanted.length === 0) return;
  const found = await run.graph.read(readDigests, { keys: wanted.map(({ id }) => id) });
  const digests = new Map(found.map(({ id, digest }) => [id, digest]));
  const rows = wanted.filter(({ id, digest }) => digest !== (digests.get(id) ?? null));
  const all = changes();
  if (rows.length > 0) all.add("clean", (transaction) => transaction.read(writeDigests, { rows }));
  await run.write(all);
}

const paged = (ids: readonly string[], size: number): Records =>
  async function* pages() {
    for (let from = 0; from < ids.length; from += size) yield ids.slice(from, from + size);
  };
