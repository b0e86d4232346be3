/** The persons of the built-in seed where it is not loaded yet: importers that come first give them the ids that the seed has for them. */
import type { RecordSource } from "../ingest/export.csv.ts";
import { recordsIn } from "../ingest/importers/records.ts";
import { isRelationKind } from "../ingest/model.ts";
import { keyOf } from "../ingest/plan.ts";
import type { RecordKind } from "../ingest/record.ts";
import type { Exported } from "../ingest/resolution/surroundings.ts";
import { seedFiles } from "./seed.command.ts";

/** What people have taken out of the graph is not known again by the seed. */
const DECIDED: readonly RecordKind[] = ["merge", "retract"];

/**
 * The graph's records of these kinds, then those of the seed that the graph has not given up, so that persons are known
 * alike before and after the seed is loaded.
 * @param graph what records are imported into
 */
export async function* withSeedPersons(graph: RecordSource, kinds: readonly RecordKind[]): AsyncGenerator<Exported> {
  const settled = new Set<unknown>();
  for await (const record of graph([...kinds, ...DECIDED])) {
    const { record: kind, id, key } = record;
    if (kind === "merge") settled.add(id);
    else if (kind === "retract") settled.add(key);
    yield record as Exported;
  }
  for await (const item of recordsIn(seedFiles())) {
    if (!("value" in item)) continue;
    const kind = String(item.value["record"]);
    if (!kinds.some((one) => one === kind)) continue;
    const key = isRelationKind(kind) ? keyOf(kind, item.value) : item.value["id"];
    if (!settled.has(key)) yield item.value as Exported;
  }
}
