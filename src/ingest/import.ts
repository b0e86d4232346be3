/** Reads records, compares them with the graph, and writes what differs: nodes first, then relations, then evidence. */
import type { Graph } from "../graph/graph.ts";
import { evidencePhase } from "./evidence.phase.ts";
import { existenceIn } from "./existence.ts";
import { nodePhase } from "./node.phase.ts";
import { referencePhase } from "./reference.phase.ts";
import { relationPhase } from "./relation.phase.ts";
import type { Run } from "./run.ts";
import { emptySummary, type Reject, type Summary, tally } from "./summary.ts";
import { plans, survey } from "./survey.ts";

export interface ImportOptions {
  /** Rows a transaction takes at most, 1 to 1,000; 500 without it. */
  readonly batch?: number | undefined;
  /** Say what would change, and write nothing. */
  readonly dryRun?: boolean | undefined;
  readonly onReject?: ((reject: Reject) => void) | undefined;
}

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
