/** A reviewed file: what somebody has decided about names that the rules were not sure of. */
import type { JsonRecord } from "../ingest/export.csv.ts";
import { SourceError } from "../ingest/importers/source.error.ts";
import { readRows } from "../ingest/read.ts";
import { parseRecord, RecordError } from "../ingest/record.ts";

/**
 * The pairs as records of kind `review`.
 * @throws SourceError for the first row that is none: an import that went on without it would decide against its author
 */
export async function readReviewed(file: string): Promise<JsonRecord[]> {
  const pairs: JsonRecord[] = [];
  for await (const { line, value, fault } of readRows([file])) {
    const pair = { record: "review", ...(value as object | undefined) };
    try {
      if (fault !== undefined) throw new RecordError(fault);
      parseRecord(pair);
    } catch (error) {
      if (error instanceof RecordError) throw new SourceError(`${file}:${line}: ${error.message}`);
      throw error;
    }
    pairs.push(pair);
  }
  return pairs;
}
