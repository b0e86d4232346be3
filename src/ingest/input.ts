/** The last input that was read whole: as long as nothing else is written, reading it again would change nothing. */
import type { Graph, Statement } from "../graph/graph.ts";
import { emptySummary, type Summary, tally } from "./summary.ts";

const readLast: Statement<
  Record<string, never>,
  { input: string | null; kinds: string | null; same: boolean | null }
> = {
  name: "Ingest.lastInput",
  text: "MATCH (m:Meta {id: 'meta'}) RETURN m.input AS input, m.inputKinds AS kinds, m.inputVersion = m.version AS same",
};

/** The transaction that this is part of raises the version once more. */
const writeLast: Statement<{ input: string; kinds: string }, never> = {
  name: "Ingest.rememberInput",
  text: "MATCH (m:Meta {id: 'meta'}) SET m.input = $input, m.inputKinds = $kinds, m.inputVersion = m.version + 1",
};

/** What reading the input again would come to, where the graph has had it last and whole; undefined otherwise. */
export async function lastInput(graph: Graph, digest: string): Promise<Summary | undefined> {
  const [last] = await graph.read(readLast, {});
  if (last === undefined || last.input !== digest || last.same !== true || last.kinds === null) return undefined;
  const summary = emptySummary();
  for (const [kind, records] of Object.entries(JSON.parse(last.kinds) as Record<string, number>))
    tally(summary, kind, "unchanged", records);
  return summary;
}

/**
 * Only an input of which nothing was refused, since that has to be said again, and that took nothing out: what goes with
 * that is counted too, and is no record of the input.
 */
export async function rememberInput(
  graph: Graph,
  digest: string,
  { rejected, retired, byKind }: Summary,
): Promise<void> {
  if (rejected + retired > 0) return;
  const kinds = Object.entries(byKind).map(([kind, { created, changed, unchanged }]) => [
    kind,
    created + changed + unchanged,
  ]);
  await graph.write((transaction) =>
    transaction.read(writeLast, { input: digest, kinds: JSON.stringify(Object.fromEntries(kinds)) }),
  );
}
