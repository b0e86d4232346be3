/** Statements about what was decided by hand or by rule: merges, retractions, resolutions, reviews; and about claims. */
import type { Statement } from "../graph/graph.ts";

type None = Record<string, never>;
type Rows<R> = { rows: readonly R[] };
type Keys = { keys: readonly string[] };

/** Merged entities. Evidence is left out: there may be much of it, and its ids are made anew from what it says. */
export const readMerges: Statement<None, { id: string; into: string }> = {
  name: "Ingest.merges",
  text: "MATCH (m:Merged) WHERE NOT m.id STARTS WITH 'evidence:' RETURN m.id AS id, m.into AS into",
};

export const readMerged: Statement<Keys, { id: string; into: string }> = {
  name: "Ingest.merged",
  text: "UNWIND $keys AS key MATCH (m:Merged {id: key}) RETURN m.id AS id, m.into AS into",
};

export type Lead = { readonly id: string; readonly into: string };

export const writeMerges: Statement<Rows<Lead>, never> = {
  name: "Ingest.write.Merged",
  text: "UNWIND $rows AS row MERGE (m:Merged {id: row.id}) SET m.into = row.into",
};

/** What has led to one of these ids leads to what that leads to. */
export const moveMerges: Statement<Rows<Lead>, never> = {
  name: "Ingest.move.Merged",
  text: "UNWIND $rows AS row MATCH (m:Merged {into: row.id}) SET m.into = row.into",
};

/** What is led to stands, and leads nowhere. */
export const dropMerges: Statement<Rows<Lead>, never> = {
  name: "Ingest.drop.Merged",
  text: "UNWIND $rows AS row MATCH (m:Merged {id: row.into}) DELETE m",
};

export const readRetractions: Statement<None, { key: string }> = {
  name: "Ingest.retractions",
  text: "MATCH (r:Retracted) RETURN r.key AS key",
};

export const writeRetractions: Statement<Keys, never> = {
  name: "Ingest.write.Retracted",
  text: "UNWIND $keys AS key MERGE (:Retracted {key: key})",
};

export const dropRetractions: Statement<Keys, never> = {
  name: "Ingest.drop.Retracted",
  text: "UNWIND $keys AS key MATCH (r:Retracted {key: key}) DELETE r",
};

export type ClaimRow = {
  readonly key: string;
  readonly subject: string;
  readonly field: string;
  readonly value: string;
  readonly source: string;
  /** It follows from what the source says of the subject; null for one that is a record of its own. */
  readonly derived: boolean | null;
};

const CLAIM =
  "RETURN c.key AS key, c.subject AS subject, c.field AS field, c.value AS value, c.source AS source, c.derived AS derived";

/** Those that follow from what sources say. */
export const readClaims: Statement<Keys, ClaimRow> = {
  name: "Ingest.read.Claim",
  text: `UNWIND $keys AS key
MATCH (c:Claim {subject: key})
WHERE c.derived = true
${CLAIM}`,
};

/** Those that are records of their own. */
export const toldClaims: Statement<Keys, ClaimRow> = {
  name: "Ingest.read.toldClaim",
  text: `UNWIND $keys AS key
MATCH (c:Claim {subject: key})
WHERE c.derived IS NULL
${CLAIM}`,
};

/** Claims with one of these values: looked up when what an id names is merged. */
export const claimsSaying: Statement<{ values: readonly string[] }, ClaimRow> = {
  name: "Ingest.claimsSaying",
  text: `MATCH (c:Claim)
WHERE c.value IN $values
${CLAIM}`,
};

export const writeClaims: Statement<Rows<ClaimRow>, never> = {
  name: "Ingest.write.Claim",
  text: "UNWIND $rows AS row MERGE (c:Claim {key: row.key}) SET c += row",
};

export const dropClaims: Statement<Keys, never> = {
  name: "Ingest.drop.Claim",
  text: "UNWIND $keys AS key MATCH (c:Claim {key: key}) DELETE c",
};

/** Nodes that are known by a key of their own and stand alone. */
export type Kept = "Claim" | "Resolution" | "Review";
export type KeptRow = {
  readonly key: string;
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
};

export const readKept = (label: Kept): Statement<Keys, KeptRow> => ({
  name: `Ingest.kept.${label}`,
  text: `UNWIND $keys AS key
MATCH (n:${label} {key: key})
RETURN key, {${KEPT[label].map((field) => `${field}: n.${field}`).join(", ")}} AS properties`,
});

export const writeKept = (label: Kept): Statement<Rows<KeptRow>, never> => ({
  name: `Ingest.keep.${label}`,
  text: `UNWIND $rows AS row MERGE (n:${label} {key: row.key}) SET n += row.properties`,
});

/** What is stored of each, as their records have it. */
export const KEPT = {
  Claim: ["subject", "field", "value", "source", "derived"],
  Resolution: ["source", "text", "country", "official", "score", "by"],
  Review: ["a", "b", "decision"],
} as const;

/** Resolutions that were read from these sources. */
export const resolutionsOf: Statement<Keys, { key: string; source: string }> = {
  name: "Ingest.resolutionsOf",
  text: "UNWIND $keys AS key MATCH (n:Resolution {source: key}) RETURN n.key AS key, n.source AS source",
};

export const dropResolutions: Statement<Keys, never> = {
  name: "Ingest.drop.Resolution",
  text: "UNWIND $keys AS key MATCH (n:Resolution {key: key}) DELETE n",
};

/** Decisions that are known by this id: read from that article, or about somebody of that country. */
export const resolutionsNaming: Statement<{ id: string }, KeptRow> = {
  name: "Ingest.resolutionsNaming",
  text: `MATCH (n:Resolution)
WHERE n.source = $id OR n.country = $id
RETURN n.key AS key, {${KEPT.Resolution.map((field) => `${field}: n.${field}`).join(", ")}} AS properties`,
};

/** What these sources claim. */
export const claimsFrom: Statement<Keys, ClaimRow> = {
  name: "Ingest.claimsFrom",
  text: `UNWIND $keys AS key
MATCH (c:Claim {source: key})
${CLAIM}`,
};

/** Decisions for an official that was merged into another. */
export const moveResolutions: Statement<{ id: string; into: string }, never> = {
  name: "Ingest.move.Resolution",
  text: "MATCH (n:Resolution {official: $id}) SET n.official = $into",
};
