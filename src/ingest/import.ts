/** The one write path: what an input says is compared with the graph, and what differs is written, a batch a transaction. */
import type { Graph } from "../graph/graph.ts";
import { type FilesRead, takeDataset } from "./dataset.walk.ts";
import type { Sourced } from "./importers/importer.ts";
import { recordsIn } from "./importers/records.ts";
import { lastInput, rememberInput } from "./input.ts";
import { type Receiver, receiver } from "./intake.ts";
import type { ImportOptions, SourcedOptions } from "./options.ts";
import { takePlain } from "./plain.stage.ts";
import { type Policy, policyOf } from "./policy.ts";
import { openRun } from "./run.open.ts";
import { holdSeed } from "./seed.mark.ts";
import { walkStages } from "./stages.ts";
import { emptySummary, type Summary, tally } from "./summary.ts";

/** Brings files of newline-delimited records into the graph. */
export const importRecords = (graph: Graph, files: readonly string[], options: ImportOptions = {}): Promise<Summary> =>
  importSourced(graph, recordsIn(files), options);

/**
 * Brings what an importer says into the graph. Each batch is a transaction; cut off anywhere and run again, the graph ends the same.
 * One import goes on at a time: what it compares its input with is changed by no other meanwhile. A dry run waits for none.
 *
 * With a data set, it is the word of that: records which have not changed since the last time cost one look-up each, what
 * one of them says no longer is withdrawn, and with `prune` those that are gone are retired. Without one, a record with
 * evidence is the word of its sources, and one without is the word of whoever brings it and stands over theirs.
 * @returns what became of the records, by kind
 */
export async function importSourced(
  graph: Graph,
  items: AsyncIterable<Sourced>,
  options: SourcedOptions = {},
): Promise<Summary> {
  if (options.dryRun) return takeSourced(graph, items, options);
  const told = setTimeout(() => options.onWait?.(), PATIENCE);
  const begin = (lost: AbortSignal) => {
    clearTimeout(told);
    const signal = options.signal === undefined ? lost : AbortSignal.any([options.signal, lost]);
    return takeSourced(graph, items, { ...options, signal });
  };
  return graph.alone(begin, { signal: options.signal }).finally(() => clearTimeout(told));
}

/** Milliseconds that an import waits for another in silence. */
const PATIENCE = 500;

async function takeSourced(graph: Graph, items: AsyncIterable<Sourced>, options: SourcedOptions): Promise<Summary> {
  const { dataset, rank } = options;
  const summary = emptySummary();
  const policy = await policyOf(graph);
  const intake = intakeOf(policy, dataset === undefined, summary, options);
  try {
    const files = await received(items, intake, summary, options);
    const watch = writing(intake, options);
    if (dataset === undefined) await takeRecords(graph, policy, intake, summary, options, watch);
    else await takeDataset(graph, policy, intake, files, summary, { ...options, dataset, rank: rank ?? LAST }, watch);
  } finally {
    intake.spool.remove();
  }
  return summary;
}

/** The rank of a data set that was given none. */
const LAST = 100;

async function received(
  items: AsyncIterable<Sourced>,
  intake: Receiver,
  summary: Summary,
  { onReject, onReview, onProgress, signal }: SourcedOptions,
): Promise<FilesRead> {
  const opened = new Set<string>();
  const refused = new Set<string>();
  let complete = true;
  let done = 0;
  for await (const item of items) {
    if ("opened" in item) opened.add(item.opened);
    else if ("incomplete" in item) complete = false;
    else if ("review" in item) onReview?.(item.review);
    else if ("reject" in item) {
      const { file, line, reject, row, source } = item;
      if (source === undefined) refused.add(file);
      else if (source !== null) intake.doubt(source);
      tally(summary, "row", "rejected");
      onReject?.({ file, line, record: row ?? null, reason: reject });
    } else {
      intake.take(item);
      done += 1;
      if (done % REPORT !== 0) continue;
      signal?.throwIfAborted();
      onProgress?.({ step: "reading", done, total: null });
    }
  }
  intake.end();
  return { opened, refused, complete };
}

/** Records between two reports of progress. */
const REPORT = 500;

async function takeRecords(
  graph: Graph,
  policy: Policy,
  intake: Receiver,
  summary: Summary,
  options: SourcedOptions,
  watch: ReturnType<typeof writing>,
): Promise<void> {
  const digest = intake.digest();
  const known = options.seed || summary.rejected > 0 ? undefined : await lastInput(graph, digest);
  if (known !== undefined) {
    Object.assign(summary, known);
    return;
  }
  const { run, hasWritten } = openRun(graph, intake, summary, options, { policy, own: true });
  await walkStages({
    run,
    intake,
    isSettled: () => false,
    isAllSettled: () => false,
    takeRecords: (batch) => takePlain(run, "datasetRecord", batch),
    ...watch,
  });
  if (options.seed) await holdSeed(run, intake);
  else if (hasWritten()) await rememberInput(graph, digest, summary);
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
