/** The persons of the built-in seed where it is not loaded yet: importers that come first give them the ids that the seed has for them. */
import type { RecordSource } from "../ingest/export.csv.ts";
import { recordsIn } from "../ingest/importers/records.ts";
import type { RecordKind } from "../ingest/record.ts";
import type { Exported } from "../ingest/resolution/surroundings.ts";
import { seedFiles } from "./seed.command.ts";

/** What takes an official's id out of the graph: it is not known again by the seed. */
const DECIDED: readonly RecordKind[] = ["merge", "retract"];

/**
 * The graph's records of these kinds, then what the seed says of officials that the graph neither has nor has given up.
 * @param graph what records are imported into
 */
export async function* withSeedPersons(graph: RecordSource, kinds: readonly RecordKind[]): AsyncGenerator<Exported> {
  const settled = new Set<unknown>();
  for await (const record of graph([...kinds, ...DECIDED])) {
    const { record: kind, id, key } = record;
    if (kind === "official" || kind === "merge") settled.add(id);
    else if (kind === "retract") settled.add(key);
    yield record as Exported;
  }
  const wanted: ReadonlySet<unknown> = new Set(kinds);
  for await (const item of recordsIn(seedFiles())) {
    if (!("value" in item) || !wanted.has(item.value["record"])) continue;
    const { record: kind, id, official } = item.value;
    if (!settled.has(kind === "official" ? id : official)) yield item.value as Exported;
  }
}
