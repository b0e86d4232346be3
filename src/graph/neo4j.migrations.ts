/** Constraints and indexes of a Neo4j database, in the order they came. What has landed is never changed, only followed. */
import { SEARCHED, type Searched } from "./graph.ts";
import {
  CLAIMED,
  COMPARED,
  COUNTED,
  KEPT_KEYS,
  KEPT_LOOKED_UP,
  LOOKED_UP,
  MARK_DERIVED,
  RELATIONSHIP_TYPES,
  SEARCH_KEYS,
  SORTED,
  UNIQUE,
} from "./model.ts";

export interface Neo4jMigration {
  readonly name: string;
  readonly statements: readonly string[];
}

export const searchIndexOf = (kind: Searched) => `search_${kind.toLowerCase()}`;

/** `IF NOT EXISTS` throughout, so that two servers may start at once. */
export const NEO4J_MIGRATIONS: readonly Neo4jMigration[] = [
  {
    name: "0001-keys",
    statements: [
      ...UNIQUE.map(
        ([label, property]) =>
          `CREATE CONSTRAINT ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
      ),
      ...RELATIONSHIP_TYPES.map(
        (type) =>
          `CREATE CONSTRAINT ${type.toLowerCase()}_key IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.key IS UNIQUE`,
      ),
      ...[...LOOKED_UP, ...SORTED].map(
        ([label, property]) =>
          `CREATE INDEX ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
      ),
    ],
  },
  {
    name: "0002-search",
    statements: SEARCHED.map(
      (kind) =>
        `CREATE FULLTEXT INDEX ${searchIndexOf(kind)} IF NOT EXISTS FOR (n:${kind}) ON EACH [n.${SEARCH_KEYS}] ` +
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
    ),
  },
  {
    name: "0003-counts",
    statements: [...COUNTED, ...COMPARED].map(
      ([label, property]) =>
        `CREATE INDEX ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
    ),
  },
  {
    name: "0004-claims",
    statements: [
      ...KEPT_KEYS.map(
        ([label, property]) =>
          `CREATE CONSTRAINT ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
      ),
      ...KEPT_LOOKED_UP.map(
        ([label, property]) =>
          `CREATE INDEX ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
      ),
    ],
  },
  {
    name: "0005-own-claims",
    statements: [
      ...CLAIMED.map(
        ([label, property]) =>
          `CREATE INDEX ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
      ),
      MARK_DERIVED,
    ],
  },
];
