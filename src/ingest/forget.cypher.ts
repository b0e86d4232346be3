/** Statements that take things out of the graph. */
import type { Statement } from "../graph/graph.ts";

type Keys = { keys: readonly string[] };

export const dropEvidence: Statement<Keys, never> = {
  name: "Ingest.drop.Evidence",
  text: "UNWIND $keys AS key MATCH (e:Evidence {id: key}) DETACH DELETE e",
};

export const dropEvidenceOfRelations: Statement<Keys, never> = {
  name: "Ingest.drop.evidenceOfRelations",
  text: "UNWIND $keys AS key MATCH (e:Evidence {relation: key}) DETACH DELETE e",
};

/** Of the entities themselves; their relations' goes with these. */
export const dropEvidenceOfEntities: Statement<Keys, never> = {
  name: "Ingest.drop.evidenceOfEntities",
  text: "UNWIND $keys AS key MATCH (e:Evidence {subject: key}) WHERE e.relation IS NULL DETACH DELETE e",
};

export const dropClaimsAbout: Statement<Keys, never> = {
  name: "Ingest.drop.claimsAbout",
  text: "UNWIND $keys AS key MATCH (c:Claim {subject: key}) DELETE c",
};

export const dropNodes = (label: string): Statement<Keys, never> => ({
  name: `Ingest.drop.${label}`,
  text: `UNWIND $keys AS key MATCH (n:${label} {id: key}) DETACH DELETE n`,
});

/** What evidence says, whose, and of what. */
export type EvidenceFound = {
  readonly id: string;
  readonly subject: string;
  readonly relation: string | null;
  readonly source: string;
  readonly locator: string | null;
  readonly quote: string | null;
  readonly confidence: number;
  readonly recordedAt: string;
  readonly says: number | null;
};

const EVIDENCE = `RETURN e.id AS id, e.subject AS subject, e.relation AS relation, e.source AS source, e.locator AS locator,
  e.quote AS quote, e.confidence AS confidence, e.recordedAt AS recordedAt, e.says AS says`;

export const evidenceFromSources: Statement<Keys, EvidenceFound> = {
  name: "Ingest.evidenceFromSources",
  text: `UNWIND $keys AS key
MATCH (:DatasetRecord {id: key})<-[:FROM]-(e:Evidence)
${EVIDENCE}`,
};

export const evidenceFromArticle: Statement<Keys, EvidenceFound> = {
  name: "Ingest.evidenceFromArticle",
  text: `UNWIND $keys AS key
MATCH (:Article {id: key})<-[:FROM]-(e:Evidence)
${EVIDENCE}`,
};

export const evidenceAboutRelations: Statement<Keys, EvidenceFound> = {
  name: "Ingest.evidenceAboutRelations",
  text: `UNWIND $keys AS key
MATCH (e:Evidence {relation: key})
${EVIDENCE}`,
};

export const evidenceAboutEntities: Statement<Keys, EvidenceFound> = {
  name: "Ingest.evidenceAboutEntities",
  text: `UNWIND $keys AS key
MATCH (e:Evidence {subject: key})
WHERE e.relation IS NULL
${EVIDENCE}`,
};

export const evidenceById: Statement<Keys, EvidenceFound> = {
  name: "Ingest.evidenceById",
  text: `UNWIND $keys AS key
MATCH (e:Evidence {id: key})
${EVIDENCE}`,
};

/** The keys of a node's relationships of any type, and where they lead. */
export const relationshipsOf: Statement<Keys, { id: string; key: string; type: string; out: boolean; other: string }> =
  {
    name: "Ingest.relationshipsOf",
    text: `UNWIND $keys AS id
MATCH (n:Entity {id: id})-[r]->(m)
RETURN id, r.key AS key, type(r) AS type, true AS out, m.id AS other
UNION
UNWIND $keys AS id
MATCH (n:Entity {id: id})<-[r]-(m)
RETURN id, r.key AS key, type(r) AS type, false AS out, m.id AS other`,
  };

/** Which of these entities the built-in seed holds. */
export const seededAmong: Statement<Keys, { id: string }> = {
  name: "Ingest.seededAmong",
  text: "UNWIND $keys AS key MATCH (n:Entity {id: key}) WHERE n.seeded = true RETURN n.id AS id",
};

/** Relations whose officials act on behalf of one of these. */
export const actingFor = (type: "PARTICIPATED_IN" | "SIGNED"): Statement<Keys, { id: string; key: string }> => ({
  name: `Ingest.actingFor.${type}`,
  text: `MATCH (:Official)-[r:${type}]->() WHERE r.onBehalfOf IN $keys RETURN r.onBehalfOf AS id, r.key AS key`,
});

/** The records of a data set that the graph has. */
export const recordsOf: Statement<{ dataset: string }, { id: string; file: string }> = {
  name: "Ingest.recordsOf",
  text: "MATCH (r:DatasetRecord {dataset: $dataset}) RETURN r.id AS id, r.file AS file",
};

export const countRecordsOf: Statement<{ dataset: string }, { total: number }> = {
  name: "Ingest.countRecordsOf",
  text: "MATCH (r:DatasetRecord {dataset: $dataset}) RETURN count(r) AS total",
};
