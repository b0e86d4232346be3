/** How `chancery export` can write the graph. */
import type { RecordKind } from "../ingest/record.ts";

export const FORMATS = ["records", "csv", "gexf"] as const;

export interface ExportOptions {
  readonly format: (typeof FORMATS)[number];
  readonly kinds?: readonly RecordKind[];
  /** A file, or the folder of the tables; standard output without it. */
  readonly output?: string;
}
