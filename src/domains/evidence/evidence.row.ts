import type { Kind } from "../../graph/kind.ts";

export interface EvidenceRow {
  id: string;
  /** The entity it speaks for; for a relation, its `from` end. */
  subject: string;
  /** The key of the relation it supports; null when it supports the subject itself. */
  relation: string | null;
  /** The id of the article or dataset record; FROM says the same as a relationship. */
  source: string;
  locator: string | null;
  quote: string | null;
  confidence: number;
  /** ISO 8601 instant of the first import. */
  recordedAt: string;
}

export const EVIDENCE: Kind<EvidenceRow> = {
  label: "Evidence",
  properties: ["id", "subject", "relation", "source", "locator", "quote", "confidence", "recordedAt"],
};

export interface DatasetRecordRow {
  id: string;
  dataset: string;
  recordId: string;
  file: string;
  line: number | null;
  url: string | null;
}

export const DATASET_RECORD: Kind<DatasetRecordRow> = {
  label: "DatasetRecord",
  properties: ["id", "dataset", "recordId", "file", "line", "url"],
};

export interface DatasetRow {
  name: string;
  importedAt: string;
  /** Whose word is shown where data sets disagree; 1 is best. */
  rank: number;
}

export const DATASET: Kind<DatasetRow> = { label: "Dataset", properties: ["name", "importedAt", "rank"] };
