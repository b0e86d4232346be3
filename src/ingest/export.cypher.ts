/** Reads the graph back as records, a page at a time by key. */

import { EVIDENCE } from "../domains/evidence/evidence.row.ts";
import type { Statement } from "../graph/graph.ts";
import { storedNames } from "./ingest.cypher.ts";
import type { NodeModel, RelationModel } from "./model.ts";

export type ExportPage = { readonly after: string; readonly limit: number };
export interface ExportRow {
  readonly key: string;
  readonly fields: Record<string, unknown>;
  /** The ids that an article's topics have, with their names; empty for everything else. */
  readonly topics: { id: string; name: string }[];
}

const map = (variable: string, names: readonly string[]) =>
  `{${names.map((name) => `${name}: ${variable}.${name}`).join(", ")}}`;

export const exportNodes = ({ label, key, properties }: NodeModel): Statement<ExportPage, ExportRow> => ({
  name: `Export.${label}`,
  text: `MATCH (n:${label})
WHERE n.${key} > $after
WITH n ORDER BY n.${key} LIMIT $limit
RETURN n.${key} AS key, ${map("n", storedNames(properties))} AS fields, ${
    label === "Article" ? "[(n)-[:TAGGED]->(t:Topic) | {id: t.id, name: t.name}]" : "[]"
  } AS topics`,
});

/** `fields` holds the ends under the names of their fields. */
export const exportRelations = ({ type, from, to, properties }: RelationModel): Statement<ExportPage, ExportRow> => ({
  name: `Export.${type}`,
  text: `MATCH (f)-[r:${type}]->(t)
WHERE r.key > $after
WITH f, r, t ORDER BY r.key LIMIT $limit
RETURN r.key AS key, {${[`${from}: f.id`, `${to}: t.id`, ...storedNames(properties).map((name) => `${name}: r.${name}`)].join(", ")}} AS fields, [] AS topics`,
});

export const exportEvidence: Statement<ExportPage, ExportRow> = {
  name: "Export.Evidence",
  text: `MATCH (n:Evidence)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS key, ${map("n", EVIDENCE.properties)} AS fields, [] AS topics`,
};

/** What stands alone under a key of its own: claims, decisions, merges, retractions. */
export const exportKept = (
  label: string,
  key: string,
  fields: readonly string[],
): Statement<ExportPage, ExportRow> => ({
  name: `Export.${label}`,
  text: `MATCH (n:${label})
WHERE n.${key} > $after
WITH n ORDER BY n.${key} LIMIT $limit
RETURN n.${key} AS key, ${map("n", fields)} AS fields, [] AS topics`,
});
