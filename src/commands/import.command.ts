/** `chancery import`: brings a data set in, shows how far it is, and says what became of it. */
import { existsSync } from "node:fs";
import type { ReviewRow, Sourced } from "../ingest/importers/importer.ts";
import { SourceError } from "../ingest/importers/source.error.ts";
import type { Difference } from "../ingest/options.ts";
import type { Reject } from "../ingest/summary.ts";
import { type RecordStore, recordsOf, type TakeEvents } from "../local/store.ts";
import type { DatasetReader } from "./dataset.registry.ts";
import { EXIT, type Exit } from "./exit.ts";
import { jsonLinesAt } from "./output.ts";
import { progressOn } from "./progress.ts";
import { report, WAITING } from "./report.ts";
import { type Reviewed, readReviewed } from "./reviewed.ts";
import { watchPairs } from "./unmet.ts";

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

/** Differences of a dry run, or reviewed pairs, that are shown; all are counted. */
const SHOWN = 20;

/** What an import needs, looked at before the graph is opened. */
export interface Prepared {
  readonly reader: DatasetReader;
  readonly path: string;
  /** Whether the path is the whole data set. */
  readonly whole: boolean;
  readonly reviewed: readonly Reviewed[];
}

/** @throws SourceError where the path is not that data set, or the reviewed file is none */
export async function prepareImport(reader: DatasetReader, path: string, options: ImportOptions): Promise<Prepared> {
  if (!existsSync(path)) throw new SourceError(`${path}: there is no such file or folder`);
  const reviewed = options.reviewed === undefined ? [] : await readReviewed(options.reviewed);
  return { reader, path, whole: await reader.isWhole(path), reviewed };
}

export async function importDataset(
  store: RecordStore,
  { reader, path, whole, reviewed }: Prepared,
  options: ImportOptions,
): Promise<Exit> {
  const rejects = options.rejects === undefined ? undefined : await jsonLinesAt(options.rejects);
  const review = options.review === undefined ? undefined : await jsonLinesAt(options.review);
  const display = progressOn(process.stderr);
  const notes = notesFor(options);
  try {
    const reading = { onProgress: (done: number, total: number) => display.at("Reading", done, total) };
    const { dryRun, prune, batch } = options;
    const events: TakeEvents = {
      onWait: () => display.note(WAITING),
      onReject: (reject) => (rejects === undefined ? display.note(rejectLine(reject)) : rejects.write(reject)),
      onDifference: (difference) => {
        if (notes.differences.length < SHOWN) notes.differences.push(difference);
      },
      onRetirable: () => {
        notes.gone += 1;
      },
      onProgress: ({ step, done, total }) => {
        if (step === "writing") display.at("Writing", done, total);
      },
    };
    const onReview = (row: ReviewRow) => {
      notes.reviews += 1;
      review?.write(row);
    };
    const pairs = watchPairs(reviewed);
    const items = withoutReview(pairs.watched(reader.items(path, recordsOf(store), reviewed, reading)), onReview);
    const summary = await store.take(items, { ...reader.word, whole, dryRun, prune, batch }, events);
    display.end();
    notes.unmet = pairs.unmet();
    for (const line of notes.lines()) process.stderr.write(`${line}\n`);
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

const howMany = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** What is said after the import, besides the table. */
function notesFor({ review, prune, dryRun }: ImportOptions) {
  const differences: Difference[] = [];
  const notes = {
    differences,
    reviews: 0,
    gone: 0,
    unmet: [] as readonly Reviewed[],
    lines: () => [
      ...(dryRun && differences.length > 0 ? ["The first differences:", ...differences.map(differenceLine)] : []),
      ...(notes.gone > 0 && !prune
        ? [`${howMany(notes.gone, "record is", "records are")} gone from the source; --prune takes out what is gone.`]
        : []),
      ...unmetLines(notes.unmet),
      ...(notes.reviews > 0
        ? [
            `${howMany(notes.reviews, "decision is", "decisions are")} worth a look${review === undefined ? ": --review FILE writes what they are" : `: ${review}`}.`,
          ]
        : []),
    ],
  };
  return notes;
}

/** The first few with their places: a name that is written otherwise than the source has it is mended there. */
function unmetLines(pairs: readonly Reviewed[]): readonly string[] {
  if (pairs.length === 0) return [];
  const shown = pairs.slice(0, SHOWN).map(({ file, line, value: { a, b } }) => `  ${file}:${line}: ${a}, ${b}`);
  return [
    `${howMany(pairs.length, "reviewed pair names", "reviewed pairs name")} nobody of this data set:`,
    ...shown,
    ...(pairs.length > SHOWN ? [`  and ${pairs.length - SHOWN} more`] : []),
  ];
}

/** `+` for what comes, `-` for what goes, `~` for a value that changes. */
function differenceLine({ subject, field, before, after }: Difference): string {
  if (field !== null) return `  ~ ${subject}, ${field}: ${shown(before)} -> ${shown(after)}`;
  const [sign, called] = isNothing(before) ? ["+", after] : ["-", before];
  return `  ${sign} ${subject}${called === subject || isNothing(called) ? "" : ` (${called})`}`;
}

const isNothing = (value: unknown): boolean => value === null || value === undefined;
const shown = (value: unknown): string => (isNothing(value) ? "nothing" : JSON.stringify(value));
