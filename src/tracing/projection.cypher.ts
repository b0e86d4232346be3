/** What the projection is read from: few statements with long answers. */
import type { Statement } from "../graph/graph.ts";

type None = Record<string, never>;

export const officials: Statement<None, { id: string }> = {
  name: "Tracing.officials",
  text: "MATCH (n:Official) RETURN n.id AS id ORDER BY id",
};

export const datasets: Statement<None, { name: string }> = {
  name: "Tracing.datasets",
  text: "MATCH (n:Dataset) RETURN n.name AS name",
};

export interface EventRow {
  readonly id: string;
  readonly encounter: string;
  readonly status: string;
  readonly min: number;
  /** Of the end, or of the start where there is no end: ingest stores it so. */
  readonly max: number;
  readonly headcount: number | null;
  /** Ids, once for each role. */
  readonly participants: readonly string[];
}

export const events: Statement<None, EventRow> = {
  name: "Tracing.events",
  text: `MATCH (n:Event)
RETURN n.id AS id, n.encounter AS encounter, n.status AS status, n.startMin AS min, n.endMax AS max, n.headcount AS headcount,
  [(n)<-[:PARTICIPATED_IN]-(o:Official) | o.id] AS participants`,
};

interface DatedRow {
  readonly id: string;
  readonly min: number;
  readonly max: number;
}

export const treaties: Statement<None, DatedRow> = {
  name: "Tracing.treaties",
  text: "MATCH (n:Treaty) RETURN n.id AS id, n.adoptedMin AS min, n.adoptedMax AS max",
};

export const signatures: Statement<None, { official: string; treaty: string; min: number; max: number }> = {
  name: "Tracing.signatures",
  text: "MATCH (n:Official)-[r:SIGNED]->(t:Treaty) RETURN n.id AS official, t.id AS treaty, r.dateMin AS min, r.dateMax AS max",
};

export interface SourceRow {
  readonly id: string;
  readonly publisher: string;
  /** Keys of what it is evidence for; null for an entity itself. */
  readonly relations: readonly (string | null)[];
}

export const articles: Statement<None, DatedRow & SourceRow & { readonly mentions: readonly string[] }> = {
  name: "Tracing.articles",
  text: `MATCH (n:Article)
RETURN n.id AS id, n.publishedMin AS min, n.publishedMax AS max, n.publisher AS publisher,
  [(n)-[:MENTIONS]->(o:Official) | o.id] AS mentions, [(n)<-[:FROM]-(e:Evidence) | e.relation] AS relations ORDER BY id`,
};

export const records: Statement<None, SourceRow> = {
  name: "Tracing.records",
  text: `MATCH (n:DatasetRecord)
RETURN n.id AS id, n.dataset AS publisher, [(n)<-[:FROM]-(e:Evidence) | e.relation] AS relations ORDER BY id`,
};
