/**
 * The statements that make what the graph does not have. Nothing is looked for but the ends of relationships, and rows are
 * lists: in a map every name is sent with its value, and to send them costs as much as to write them.
 */
import type { Statement } from "../graph/graph.ts";
import { countsOf } from "./count.ts";
import { derivedNames } from "./derived.ts";
import { type EndLabels, ends, storedNames } from "./ingest.cypher.ts";
import type { NodeModel, RelationModel, Value } from "./model.ts";

type Row = readonly Value[];
type Creation = Statement<{ rows: readonly Row[] }, never>;

/** @param from the first column's place in the row */
const map = (columns: readonly string[], from = 0, more: readonly string[] = []) =>
  `{${[...columns.map((column, at) => `${column}: row[${from + at}]`), ...more].join(", ")}}`;

/** All that may be stored of a node but its counts, which begin at nothing. */
export const columnsOf = (model: NodeModel): string[] => [
  ...storedNames(model.properties),
  ...derivedNames(model),
  ...(model.entity ? ["own"] : []),
];

export const createNodes = (model: NodeModel, columns: readonly string[]): Creation => {
  const counts = countsOf(model.label).map(({ property }) => `${property}: 0`);
  return {
    name: `Ingest.create.${model.label}`,
    text: `UNWIND $rows AS row
CREATE (:${model.entity ? "Entity:" : ""}${model.label} ${map(columns, 0, counts)})`,
  };
};

/** All that may be stored of a relation. */
export const columnsOfRelation = ({ properties }: RelationModel): string[] => [
  "key",
  ...storedNames(properties),
  "evidence",
];

/** Rows begin with both ends. Nothing is looked for along a hub. */
export const createRelations = (model: RelationModel, labels: EndLabels): Creation => {
  const [near, far] = ends(model, labels, { from: "row[0]", to: "row[1]" });
  return {
    name: `Ingest.create.${model.type}`,
    text: `UNWIND $rows AS row
MATCH ${near}
MATCH ${far}
CREATE (from)-[:${model.type} ${map(columnsOfRelation(model), 2)}]->(to)`,
  };
};

/** The relationships of nodes that are made in the same transaction. Rows hold both ends, the key and the evidence. */
export const createReferences = (label: string, type: string, to: string): Creation => ({
  name: `Ingest.create.${type}`,
  text: `UNWIND $rows AS row
MATCH (from:${label} {id: row[0]})
MATCH (to:${to} {id: row[1]})
CREATE (from)-[:${type} {key: row[2], evidence: row[3]}]->(to)`,
});

export const EVIDENCE_COLUMNS = [
  "source",
  "id",
  "subject",
  "relation",
  "locator",
  "quote",
  "confidence",
  "says",
  "recordedAt",
] as const;

/** @param source the label of the sources */
export const createEvidence = (source: string): Creation => ({
  name: "Ingest.create.Evidence",
  text: `UNWIND $rows AS row
MATCH (s:${source} {id: row[0]})
CREATE (:Evidence ${map(EVIDENCE_COLUMNS)})-[:FROM {key: 'FROM ' + row[1] + ' ' + row[0], evidence: []}]->(s)`,
});
