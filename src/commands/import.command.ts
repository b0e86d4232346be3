/** `chancery import`: brings a data set in, shows how far it is, and says what became of it. */
import { existsSync } from "node:fs";
import type { ReviewRow, Sourced } from "../ingest/importers/importer.ts";
import { SourceError } from "../ingest/importers/source.error.ts";
import type { Difference } from "../ingest/options.ts";
import type { Reject } from "../ingest/summary.ts";
import { type RecordStore, recordsOf } from "../local/store.ts";
import type { DatasetReader } from "./dataset.registry.ts";
import { EXIT, type Exit } from "./exit.ts";
import { jsonLinesAt } from "./output.ts";
import { progressOn } from "./progress.ts";
import { report } from "./report.ts";
import { readReviewed } from "./reviewed.ts";

export interface ImportOptions {
  readonly dryRun?: boolean;
  /** Where rejects are written, one JSON object a line; standard error, as text, without it. */
  readonly rejects?: string;
  /** Where decisions that somebody should look at are written. */
  readonly review?: string;
  /** What somebody has decided: pairs that are the same or different. */
  readonly reviewed?: string;
  readonly prune?: boolean;
  readonly batch?: number;
  readonly json?: boolean;
}

/** Differences of a dry run that are shown; the table counts them all. */
const SHOWN = 20;

/** @throws SourceError where the path is not that data set */
export async function importDataset(
  store: RecordStore,
  reader: DatasetReader,
  path: string,
  options: ImportOptions,
): Promise<Exit> {
  if (!existsSync(path)) throw new SourceError(`${path}: there is no such file or folder`);
  const reviewed = options.reviewed === undefined ? [] : await readReviewed(options.reviewed);
  const rejects = options.rejects === undefined ? undefined : await jsonLinesAt(options.rejects);
  const review = options.review === undefined ? undefined : await jsonLinesAt(options.review);
  const display = progressOn(process.stderr);
  const seen = { review: 0, gone: 0 };
  const differences: Difference[] = [];
  try {
    const read = reader.items(path, recordsOf(store), reviewed, {
      onProgress: (done, total) => display.at("Reading", done, total),
    });
    const items = withoutReview(read, (row) => {
      seen.review += 1;
      review?.write(row);
    });
    const { dryRun, prune, batch } = options;
    const whole = await reader.isWhole(path);
    const summary = await store.take(items, { ...reader.dataset, whole, dryRun, prune, batch }, {
      onReject: (reject) => (rejects === undefined ? display.note(rejectLine(reject)) : rejects.write(reject)),
      onDifference: (difference) => void (differences.length < SHOWN && differences.push(difference)),
      onRetirable: () => void (seen.gone += 1),
      onProgress: ({ step, done, total }) => void (step === "writing" && display.at("Writing", done, total)),
    });
    display.end();
    for (const line of [
      ...(options.dryRun ? differenceLines(differences) : []),
      ...(seen.gone > 0 && !prune ? [`${seen.gone} records are gone from the source; --prune retires them.`] : []),
      ...(seen.review > 0 ? [reviewLine(seen.review, options.review)] : []),
    ])
      process.stderr.write(`${line}\n`);
    report(summary, options.json ?? false);
    return summary.rejected > 0 ? EXIT.rejected : EXIT.done;
  } finally {
    display.end();
    await Promise.all([rejects?.end(), review?.end()]);
  }
}

async function* withoutReview(
  items: AsyncIterable<Sourced>,
  onReview: (row: ReviewRow) => void,
): AsyncGenerator<Sourced> {
  for await (const item of items) {
    if ("review" in item) onReview(item.review);
    else yield item;
  }
}

const rejectLine = ({ file, line, reason }: Reject) => `${file}:${line}: ${reason}`;

const differenceLines = (differences: readonly Difference[]) => [
  ...(differences.length > 0 ? ["The first differences:"] : []),
  ...differences.map(({ subject, field, before, after }) => {
    const shown = (value: unknown) => (value === null || value === undefined ? "nothing" : JSON.stringify(value));
    return `  ${subject}${field === null ? "" : `, ${field}`}: ${shown(before)} -> ${shown(after)}`;
  }),
];

const reviewLine = (count: number, file: string | undefined) =>
  `${count} decisions are for somebody to look at${file === undefined ? "; --review FILE writes them" : `, in ${file}`}.`;
