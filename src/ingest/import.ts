/** The one write path: what an input says is compared with the graph, and what differs is written, a batch a transaction. */
import type { Graph } from "../graph/graph.ts";
import { takeDataset } from "./dataset.walk.ts";
import type { Sourced } from "./importers/importer.ts";
import { inputDigest, lastInput, rememberInput } from "./input.ts";
import { type Receiver, type Row, receiver } from "./intake.ts";
import type { ImportOptions, SourcedOptions } from "./options.ts";
import { takePlain } from "./plain.stage.ts";
import { type Policy, policyOf } from "./policy.ts";
import { readRows } from "./read.ts";
import { openRun } from "./run.open.ts";
import { markSeeded } from "./seeded.ts";
import { walkStages } from "./stages.ts";
import { emptySummary, type Summary, tally } from "./summary.ts";

export interface RecordsOptions extends ImportOptions {
  /** The records are the built-in seed: what they tell of stays when a data set withdraws it. */
  readonly seed?: boolean | undefined;
  /** Told how many bytes of the files have been read, of how many. */
  readonly onRead?: ((read: number, total: number) => void) | undefined;
}

/**
 * Brings newline-delimited records into the graph. Each batch is a transaction; cut off anywhere and run again, the graph ends the same.
 * A record with evidence is the word of its sources; one without is the word of whoever brings it, and stands over theirs.
 * @returns what became of the records, by kind
 */
export function importRecords(graph: Graph, files: readonly string[], options: RecordsOptions = {}): Promise<Summary> {
  return inTurn(graph, async () => {
    const digest = await inputDigest(files);
    const known = options.dryRun || options.seed ? undefined : await lastInput(graph, digest);
    if (known !== undefined) return known;
    const { summary, hasWritten } = await takeRows(graph, readRows(files, options.onRead), options);
    if (hasWritten && !options.seed) await rememberInput(graph, digest, summary);
    return summary;
  });
}

/** The same for records that arrive one by one, with the places that they have at their sender's. */
export const importRows = (graph: Graph, rows: AsyncIterable<Row>, options: RecordsOptions = {}): Promise<Summary> =>
  inTurn(graph, async () => (await takeRows(graph, rows, options)).summary);

async function takeRows(
  graph: Graph,
  rows: AsyncIterable<Row>,
  options: RecordsOptions,
): Promise<{ summary: Summary; hasWritten: boolean }> {
  const summary = emptySummary();
  const policy = await policyOf(graph);
  const intake = intakeOf(policy, true, summary, options);
  try {
    const read = reading(options);
    for await (const row of rows) {
      intake.take(row);
      read();
    }
    const { run, hasWritten } = openRun(graph, intake, summary, options, { policy, own: true });
    await walkStages({
      run,
      intake,
      isSettled: () => false,
      takeRecords: (batch) => takePlain(run, "datasetRecord", batch),
      ...writing(intake, options),
    });
    if (options.seed) await markSeeded(run, intake);
    return { summary, hasWritten: hasWritten() };
  } finally {
    intake.spool.remove();
  }
}

/**
 * Brings what an importer says into the graph, as the word of its data set. Records that have not changed since the last
 * time cost one look-up each; what one of them says no longer is withdrawn, and with `prune` what is gone is retired.
 * @returns what became of the records, by kind
 */
export function importSourced(graph: Graph, items: AsyncIterable<Sourced>, options: SourcedOptions): Promise<Summary> {
  return inTurn(graph, async () => {
    const summary = emptySummary();
    const policy = await policyOf(graph);
    const intake = intakeOf(policy, false, summary, options);
    const opened = new Set<string>();
    try {
      const read = reading(options);
      for await (const item of items) {
        if ("opened" in item) opened.add(item.opened);
        else if ("review" in item) options.onReview?.(item.review);
        else if ("reject" in item) {
          const { file, line, reject, row } = item;
          tally(summary, "row", "rejected");
          options.onReject?.({ file, line, record: row ?? null, reason: reject });
        } else {
          intake.take(item);
          read();
        }
      }
      await takeDataset(graph, policy, intake, opened, summary, options, writing(intake, options));
    } finally {
      intake.spool.remove();
    }
    return summary;
  });
}

/** Imports into one graph take turns: each compares with what the one before has written. */
const turns = new WeakMap<Graph, Promise<unknown>>();
function inTurn<T>(graph: Graph, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(graph) ?? Promise.resolve()).then(work, work);
  turns.set(graph, turn);
  return turn;
}

const intakeOf = (policy: Policy, own: boolean, summary: Summary, { onReject }: ImportOptions): Receiver =>
  receiver({
    policy,
    own,
    onReject(row, kind) {
      tally(summary, kind, "rejected");
      onReject?.(row);
    },
    onRepeat: (kind) => tally(summary, kind, "unchanged"),
  });

/** Records between two reports of progress. */
const REPORT = 500;

function reading({ onProgress, signal }: ImportOptions): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (done % REPORT !== 0) return;
    signal?.throwIfAborted();
    onProgress?.({ step: "reading", done, total: null });
  };
}

function writing({ spool }: Receiver, { onProgress, signal }: ImportOptions) {
  const total = spool.total();
  let done = 0;
  return {
    onDone(items: number) {
      done += items;
      onProgress?.({ step: "writing", done, total });
    },
    check: () => signal?.throwIfAborted(),
  };
}
