/** Reads the graph back as records: the keys of a kind in order, then their rows a page at a time. */

import { EVIDENCE } from "../domains/evidence/evidence.row.ts";
import type { Statement } from "../graph/graph.ts";
import { endsOfKey } from "../graph/key.ts";
import { storedNames } from "./ingest.cypher.ts";
import type { NodeModel, RelationModel } from "./model.ts";

export interface ExportRow {
  readonly key: string;
  readonly fields: Record<string, unknown>;
  /** The ids that an article's topics have, with their names; empty for everything else. */
  readonly topics: { id: string; name: string }[];
}

/** A key, and the id of the node that the row hangs on where it is no node itself. */
interface Place {
  readonly key: string;
  readonly at: string;
}

/**
 * How all of a kind is read. A page of rows by their keys costs the same wherever it stands, while a page after a key
 * sorts everything anew: on an engine without ordered indexes that is quadratic.
 */
export interface Reading {
  readonly keys: Statement<Record<string, never>, { key: string }>;
  /** In any order, and more than was asked for; keys that are gone are left out. */
  readonly rows: Statement<{ places: readonly Place[] }, ExportRow>;
  readonly placeOf: (key: string) => Place;
}

const map = (variable: string, names: readonly string[]) =>
  `{${names.map((name) => `${name}: ${variable}.${name}`).join(", ")}}`;

const NO_TOPICS = "[]";

const standing = (label: string, key: string, fields: readonly string[], topics = NO_TOPICS): Reading => ({
  keys: { name: `Export.keys.${label}`, text: `MATCH (n:${label}) RETURN n.${key} AS key ORDER BY key` },
  rows: {
    name: `Export.${label}`,
    text: `UNWIND $places AS place
MATCH (n:${label} {${key}: place.key})
RETURN n.${key} AS key, ${map("n", fields)} AS fields, ${topics} AS topics`,
  },
  placeOf: (at) => ({ key: at, at }),
});

export const exportNodes = ({ label, key, entity, properties }: NodeModel): Reading =>
  standing(
    label,
    key,
    [...storedNames(properties), ...(entity ? ["own"] : [])],
    label === "Article" ? "[(n)-[:TAGGED]->(t:Topic) | {id: t.id, name: t.name}]" : NO_TOPICS,
  );

/** `fields` holds the ends under the names of their fields. */
export const exportRelations = ({ type, from, to, anchor, properties }: RelationModel): Reading => {
  const fields = [`${from}: f.id`, `${to}: t.id`, ...storedNames(properties).map((name) => `${name}: r.${name}`)];
  const along = anchor === "from" ? `-[r:${type}]->(t)` : `<-[r:${type}]-(f)`;
  const near = anchor === "from" ? "f" : "t";
  return {
    keys: { name: `Export.keys.${type}`, text: `MATCH ()-[r:${type}]->() RETURN r.key AS key ORDER BY key` },
    rows: {
      name: `Export.${type}`,
      // All relations of the ends, of which few are not asked for: to seek each by its key took Neo4j milliseconds, where
      // it did not look through all relations for each. DISTINCT keeps it from taking both patterns for one.
      text: `UNWIND $places AS place
MATCH (${near}:Entity {id: place.at})
WITH DISTINCT ${near}
MATCH (${near})${along}
RETURN r.key AS key, {${fields.join(", ")}} AS fields, ${NO_TOPICS} AS topics`,
    },
    placeOf: (key) => ({ key, at: endsOfKey(key)[anchor] }),
  };
};

/** `fields` holds what the source says too. */
export const exportEvidence: Reading = standing("Evidence", "id", [...EVIDENCE.properties, "says"]);

/** What stands alone under a key of its own: claims, decisions, merges, retractions. */
export const exportKept = (label: string, key: string, fields: readonly string[]): Reading =>
  standing(label, key, fields);
