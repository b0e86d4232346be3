import type { Statement } from "../../graph/graph.ts";
import type { Relation } from "../../graph/relation.ts";
import { ARTICLE } from "../article/article.row.ts";
import { DATASET, DATASET_RECORD, type DatasetRow, EVIDENCE, type EvidenceRow } from "./evidence.row.ts";

const supports = (label: string): Relation<EvidenceRow, object> => ({
  name: `${label}.supports`,
  join: { type: "FROM", direction: "in", from: label },
  to: EVIDENCE.label,
  node: EVIDENCE.properties,
  edge: [],
  orders: {},
});

/** Everything that an article is evidence for. */
export const articleSupports = supports(ARTICLE.label);

/** Everything that a dataset record is evidence for. */
export const recordSupports = supports(DATASET_RECORD.label);

/** When the first evidence from an article was recorded; no row for an article that there is none from. */
export const firstEvidence: Statement<{ ids: readonly string[] }, { id: string; recordedAt: string }> = {
  name: "Article.firstEvidence",
  text: `UNWIND $ids AS id
MATCH (:${ARTICLE.label} {id: id})<-[:FROM]-(e:${EVIDENCE.label})
RETURN id, min(e.recordedAt) AS recordedAt`,
};

/** Every data set by name, with the number of its records. */
export const datasets: Statement<
  Record<string, never>,
  Pick<DatasetRow, "name" | "importedAt"> & { records: number }
> = {
  name: "Graph.datasets",
  text: `MATCH (d:${DATASET.label})
RETURN d.name AS name, d.importedAt AS importedAt, COUNT { MATCH (:${DATASET_RECORD.label} {dataset: d.name}) } AS records
ORDER BY name`,
};
