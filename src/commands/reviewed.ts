/** A reviewed file: what somebody has decided about names that the rules were not sure of. */
import type { Sourced } from "../ingest/importers/importer.ts";
import { SourceError } from "../ingest/importers/source.error.ts";
import { refuseFolder } from "../ingest/importers/source.files.ts";
import { readRows } from "../ingest/read.ts";
import { parseRecord, RecordError } from "../ingest/record.ts";

/** A pair as a record of kind `review`, with its place. */
export type Reviewed = Extract<Sourced, { value: unknown }>;

const isOfficial = (name: string): boolean => name.startsWith("official:");
const BOTH = "both officials, and a pair needs a string or a record: two officials become one by a merge record";

/**
 * The pairs of a file.
 * @throws SourceError for the first row that is none: an import that went on without it would decide against its author
 */
export async function readReviewed(file: string): Promise<Reviewed[]> {
  refuseFolder(file);
  const pairs: Reviewed[] = [];
  for await (const { line, value, fault } of readRows([file])) {
    const pair = { ...(value as object | undefined), record: "review" };
    try {
      if (fault !== undefined) throw new RecordError(fault);
      const read = parseRecord(pair);
      if (read.record === "review" && isOfficial(read.a) && isOfficial(read.b))
        throw new RecordError(`${read.a} and ${read.b} are ${BOTH}`);
    } catch (error) {
      if (error instanceof RecordError) throw new SourceError(`${file}:${line}: ${error.message}`);
      throw error;
    }
    pairs.push({ file, line, value: pair });
  }
  return pairs;
}
