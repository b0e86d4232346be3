/** Reads records, compares them with the graph, and writes what differs: nodes first, then relations, then evidence. */
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Graph } from "../graph/graph.ts";
import { evidencePhase } from "./evidence.phase.ts";
import { existenceIn } from "./existence.ts";
import type { Sourced } from "./importers/importer.ts";
import { nodePhase } from "./node.phase.ts";
import type { ImportOptions, SourcedOptions } from "./options.ts";
import { referencePhase } from "./reference.phase.ts";
import { relationPhase } from "./relation.phase.ts";
import type { Run } from "./run.ts";
import { emptySummary, type Reject, type Summary, tally } from "./summary.ts";
import { plans, survey } from "./survey.ts";

const BATCH = 500;

/**
 * Brings newline-delimited records into the graph. Each batch is a transaction; cut off anywhere and run again, the graph ends the same.
 * The files are read several times rather than held.
 */
export async function importRecords(
  graph: Graph,
  files: readonly string[],
  options: ImportOptions = {},
): Promise<Summary> {
  const summary = emptySummary();
  const reject = (row: Reject, kind: string) => {
    tally(summary, kind, "rejected");
    options.onReject?.(row);
  };
  const surveyed = await survey(files, reject, (kind) => tally(summary, kind, "unchanged"));
  const run: Run = {
    graph,
    batch: options.batch ?? BATCH,
    write: options.dryRun ? async () => {} : async (work) => void (await graph.write(work)),
    existence: existenceIn(graph, surveyed),
    count: (kind, outcome) => tally(summary, kind, outcome),
    refuse: ({ file, line, value, kind }, reason) => reject({ file, line, record: value, reason }, kind),
  };
  const nodes = nodePhase(run);
  const relations = relationPhase(run);
  for (const phase of [
    nodes,
    referencePhase(run, nodes.outcomes),
    relations,
    evidencePhase(run, surveyed, relations.refused),
  ]) {
    for await (const planned of plans(files, surveyed)) await phase.take(planned);
    await phase.end();
  }
  return summary;
}

/**
 * Brings what an importer says into the graph, as the word of its data set.
 * @returns what became of the records, by kind
 */
export async function importSourced(
  graph: Graph,
  items: AsyncIterable<Sourced>,
  options: SourcedOptions,
): Promise<Summary> {
  const folder = mkdtempSync(join(tmpdir(), "chancery-import-"));
  try {
    const file = join(folder, "records.ndjson");
    const out = createWriteStream(file);
    let rejected = 0;
    let done = 0;
    const { dataset, rank } = options;
    out.write(`${JSON.stringify({ record: "dataset", name: dataset, rank, importedAt: new Date().toISOString() })}\n`);
    for await (const item of items) {
      options.signal?.throwIfAborted();
      if ("value" in item) {
        done += 1;
        options.onProgress?.({ step: "reading", done, total: null });
        out.write(`${JSON.stringify(item.value)}\n`);
      } else if ("review" in item) options.onReview?.(item.review);
      else if ("reject" in item) {
        rejected += 1;
        options.onReject?.({ file: item.file, line: item.line, record: item.row ?? null, reason: item.reject });
      }
    }
    await new Promise((resolve) => out.end(resolve));
    const summary = await importRecords(graph, [file], options);
    summary.rejected += rejected;
    return summary;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
