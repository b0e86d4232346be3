/** What was decided by hand: merges and retractions first, since all that follows goes by them. */
import { readMerged } from "./decision.cypher.ts";
import { isKept, takeKept } from "./last.stage.ts";
import { merge } from "./merge.ts";
import { takePlain } from "./plain.stage.ts";
import { RecordError } from "./record.ts";
import { retract } from "./retract.ts";
import type { Run, Told } from "./run.ts";

export async function takeDecision(run: Run, told: Told): Promise<void> {
  const { record } = told;
  if (record.record === "dataset") return takePlain(run, "dataset", [told]);
  if (isKept(record.record)) return takeKept(run, record.record, [told]);
  try {
    if (record.record === "merge") run.count("merge", await merge(run, told));
    if (record.record === "retract") run.count("retract", await retract(run, await standing(run, record.key)));
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    run.refuse(told, error.message);
  }
}

/** The key that stands for this one after merges; evidence has many, which are not held. */
async function standing(run: Run, key: string): Promise<string> {
  if (!key.startsWith("evidence:")) return run.policy.resolveKey(key);
  const [merged] = await run.graph.read(readMerged, { keys: [key] });
  return merged?.into ?? key;
}
