/** The statements of the write path, made from the model: labels and types cannot be parameters, so there is one text for each. */
import type { Statement } from "../graph/graph.ts";
import { type Count, countsOf } from "./count.ts";
import type { NodeModel, Properties, RelationModel, Stored, Value } from "./model.ts";

/** The stored properties of a model: partial dates have bounds beside them. */
export const storedNames = (properties: Readonly<Record<string, Stored>>): string[] =>
  Object.entries(properties).flatMap(([field, how]) =>
    how === "value" || how === "list" || how === "json" ? [field] : [field, `${field}Min`, `${field}Max`],
  );

const columns = (variable: string, names: readonly string[]) =>
  `{${names.map((name) => `${name}: ${variable}.${name}`).join(", ")}}`;

/** What a record says of a node or a relation, without what is made of it. */
type Found = { key: string; properties: Properties };

export const readNodes = (
  model: NodeModel,
): Statement<{ keys: readonly string[] }, Found & { own: boolean | null }> => ({
  name: `Ingest.read.${model.label}`,
  text: `UNWIND $keys AS key
MATCH (n:${model.label} {${model.key}: key})
RETURN key, ${columns("n", Object.keys(model.properties))} AS properties, n.own AS own`,
});

/** Marks what somebody's own word has told of. */
export const markOwn: Statement<{ keys: readonly string[] }, never> = {
  name: "Ingest.markOwn",
  text: "UNWIND $keys AS key MATCH (n:Entity {id: key}) SET n.own = true",
};

type Rows<R> = { rows: readonly R[] };
export type NodeRow = { readonly key: string; readonly properties: Properties };

/** Nodes with what is stored of them, their key included. */
export const writeNodes = (model: NodeModel): Statement<Rows<Properties>, never> => ({
  name: `Ingest.write.${model.label}`,
  text: `UNWIND $rows AS row
MERGE (n:${model.entity ? "Entity:" : ""}${model.label} {${model.key}: row.${model.key}})
${onCreate(countsOf(model.label))}SET n += row`,
});

/** Properties of nodes that are there. */
export const setProperties = (model: NodeModel): Statement<Rows<NodeRow>, never> => ({
  name: `Ingest.set.${model.label}`,
  text: `UNWIND $rows AS row
MATCH (n:${model.label} {${model.key}: row.key})
SET n += row.properties`,
});

/** Orders need counts on every node, those without relationships included. */
const onCreate = (counts: readonly Count[]) =>
  counts.length === 0 ? "" : `ON CREATE SET ${counts.map(({ property }) => `n.${property} = 0`).join(", ")}\n`;

/** What is new is written without what it has not: each value costs on its way to the engine. */
export function present(properties: Properties): Properties {
  const given: Properties = {};
  for (const name in properties) if (properties[name] !== null) given[name] = properties[name] as Value;
  return given;
}

/** Adds to what a node counts. */
export const addCounts = ({ label, property }: Count): Statement<Rows<readonly [id: string, more: number]>, never> => ({
  name: `Ingest.count.${label}.${property}`,
  text: `UNWIND $rows AS row
MATCH (n:${label} {id: row[0]})
SET n.${property} = n.${property} + row[1]`,
});

/** Counts again what the node's relationships lead to. In a subquery: Grafeo joins an OPTIONAL MATCH with all nodes of its label. */
export const recount = ({ label, property, type, direction, far }: Count): Statement<Ids, never> => ({
  name: `Ingest.recount.${label}.${property}`,
  text: `UNWIND $ids AS id
MATCH (n:${label} {id: id})
CALL (n) {
  MATCH (n)${direction === "out" ? `-[:${type}]->` : `<-[:${type}]-`}(m:${far})
  RETURN count(DISTINCT m) AS total
}
SET n.${property} = total`,
});

type Ids = { ids: readonly string[] };

/** The labels of both ends: ids say which. */
export interface EndLabels {
  readonly from: string;
  readonly to: string;
}

export type RelationRow = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
};
export type Type = Pick<RelationModel, "type" | "anchor">;

/** From the anchored end, which has few relationships of this type. */
const along = ({ type, anchor }: Type, far: string) =>
  anchor === "from" ? `-[r:${type} {key: row.key}]->${far}` : `<-[r:${type} {key: row.key}]-${far}`;

/** @param ids what holds the ids of the ends */
export const ends = ({ anchor }: Type, labels: EndLabels, ids = { from: "row.from", to: "row.to" }) => {
  const node = (end: "from" | "to") => `(${end}:${labels[end]} {id: ${ids[end]}})`;
  return anchor === "from" ? ([node("from"), node("to")] as const) : ([node("to"), node("from")] as const);
};

export const readRelations = (
  model: Type & Pick<RelationModel, "properties">,
  labels: EndLabels,
): Statement<Rows<Pick<RelationRow, "key" | "from" | "to">>, Found> => {
  const [near, far] = ends(model, labels);
  return {
    name: `Ingest.read.${model.type}`,
    text: `UNWIND $rows AS row
MATCH ${near}${along(model, far)}
RETURN row.key AS key, ${columns("r", Object.keys(model.properties))} AS properties`,
  };
};

export const dropRelations = (
  model: Type,
  labels: EndLabels,
): Statement<Rows<Pick<RelationRow, "key" | "from" | "to">>, never> => {
  const [near, far] = ends(model, labels);
  return {
    name: `Ingest.drop.${model.type}`,
    text: `UNWIND $rows AS row
MATCH ${near}${along(model, far)}
DELETE r`,
  };
};

/** The tenures that officials have of an office. */
export const tenuresOf: Statement<
  Rows<{ from: string; to: string }>,
  { key: string; from: string; to: string; start: string | null; end: string | null }
> = {
  name: "Ingest.tenuresOf",
  text: `UNWIND $rows AS row
MATCH (f:Official {id: row.from})-[r:HELD_OFFICE]->(t:Office {id: row.to})
RETURN DISTINCT r.key AS key, f.id AS from, t.id AS to, r.start AS start, r.end AS end`,
};

/** Properties of relations that are there. */
export const setRelations = (model: Type, labels: EndLabels): Statement<Rows<RelationRow>, never> => {
  const [near, far] = ends(model, labels);
  return {
    name: `Ingest.set.${model.type}`,
    text: `UNWIND $rows AS row
MATCH ${near}${along(model, far)}
SET r += row.properties`,
  };
};

/** Where the references of nodes lead now. */
export const readReferences = (
  label: string,
  type: string,
): Statement<{ ids: readonly string[] }, { from: string; to: string }> => ({
  name: `Ingest.read.${type}`,
  text: `UNWIND $ids AS id
MATCH (:${label} {id: id})-[r:${type}]->(n)
RETURN id AS from, n.id AS to`,
});

export type ReferenceRow = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly evidence: readonly string[];
};

export const writeReferences = (label: string, type: string, to: string): Statement<Rows<ReferenceRow>, never> => ({
  name: `Ingest.write.${type}`,
  text: `UNWIND $rows AS row
MATCH (from:${label} {id: row.from})
MATCH (to:${to} {id: row.to})
MERGE (from)-[r:${type} {key: row.key}]->(to)
SET r.evidence = row.evidence`,
});

export const dropReferences = (label: string, type: string): Statement<Rows<{ key: string; from: string }>, never> => ({
  name: `Ingest.drop.${type}`,
  text: `UNWIND $rows AS row
MATCH (:${label} {id: row.from})-[r:${type} {key: row.key}]->()
DELETE r`,
});

/** Which of these ids are nodes of the label. */
export const nodesAmong = (label: string): Statement<{ ids: readonly string[] }, { id: string }> => ({
  name: `Ingest.present.${label}`,
  text: `UNWIND $ids AS id
MATCH (n:${label} {id: id})
RETURN n.id AS id`,
});

export type KnownEvidence = {
  readonly id: string;
  readonly confidence: number;
  readonly recordedAt: string;
  readonly says: number | null;
};

export const readEvidence: Statement<{ ids: readonly string[] }, KnownEvidence> = {
  name: "Ingest.read.Evidence",
  text: `UNWIND $ids AS id
MATCH (e:Evidence {id: id})
RETURN id, e.confidence AS confidence, e.recordedAt AS recordedAt, e.says AS says`,
};

/** Who speaks of these entities, and of which of their fields. */
export const voicesOfEntities: Statement<
  { keys: readonly string[] },
  { key: string; source: string; says: number | null }
> = {
  name: "Ingest.voicesOfEntities",
  text: `UNWIND $keys AS key
MATCH (e:Evidence {subject: key})
WHERE e.relation IS NULL
RETURN DISTINCT key, e.source AS source, e.says AS says`,
};

export const voicesOfRelations: Statement<
  { keys: readonly string[] },
  { key: string; source: string; says: number | null }
> = {
  name: "Ingest.voicesOfRelations",
  text: `UNWIND $keys AS key
MATCH (e:Evidence {relation: key})
RETURN DISTINCT key, e.source AS source, e.says AS says`,
};

/** Pieces of evidence with all that is stored of them, from sources of one label. */
export const writeEvidence = (source: string): Statement<Rows<Properties>, never> => ({
  name: "Ingest.write.Evidence",
  text: `UNWIND $rows AS row
MATCH (s:${source} {id: row.source})
MERGE (e:Evidence {id: row.id})
SET e += row
MERGE (e)-[r:FROM {key: 'FROM ' + row.id + ' ' + row.source}]->(s)
SET r.evidence = []`,
});

/** The evidence of relations, by key, and of entities themselves. */
export const evidenceOfRelations: Statement<{ keys: readonly string[] }, { key: string; ids: string[] }> = {
  name: "Ingest.evidenceOfRelations",
  text: `UNWIND $keys AS key
MATCH (e:Evidence {relation: key})
WITH key, e.id AS id ORDER BY id
RETURN key, collect(id) AS ids`,
};

export const evidenceOfSubjects: Statement<{ keys: readonly string[] }, { key: string; ids: string[] }> = {
  name: "Ingest.evidenceOfSubjects",
  text: `UNWIND $keys AS key
MATCH (e:Evidence {subject: key})
WHERE e.relation IS NULL
WITH key, e.id AS id ORDER BY id
RETURN key, collect(id) AS ids`,
};

export type EvidenceListRow = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly ids: readonly string[];
};

export const setRelationEvidence = (model: Type, labels: EndLabels): Statement<Rows<EvidenceListRow>, never> => {
  const [near, far] = ends(model, labels);
  return {
    name: `Ingest.evidence.${model.type}`,
    text: `UNWIND $rows AS row
MATCH ${near}${along(model, far)}
SET r.evidence = row.ids`,
  };
};

export const setReferenceEvidence = (
  label: string,
  type: string,
): Statement<Rows<{ key: string; ids: readonly string[] }>, never> => ({
  name: `Ingest.evidence.${type}`,
  text: `UNWIND $rows AS row
MATCH (:${label} {id: row.key})-[r:${type}]->()
SET r.evidence = row.ids`,
});
