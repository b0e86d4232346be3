/** Constraints and indexes of the embedded graph, in the order they came. What has landed is never changed, only followed. */
import type grafeo from "@grafeo-db/js";
import { SEARCHED } from "./graph.ts";
import { CLAIMED, COMPARED, KEPT_KEYS, KEPT_LOOKED_UP, LOOKED_UP, MARK_DERIVED, SEARCH_KEYS, UNIQUE } from "./model.ts";

type Database = grafeo.GrafeoDB;

export interface EmbeddedMigration {
  readonly name: string;
  /** Running it again changes nothing: a start that was cut off runs it once more. */
  readonly run: (database: Database) => Promise<void>;
}

export const EMBEDDED_MIGRATIONS: readonly EmbeddedMigration[] = [
  {
    name: "0001-keys",
    run: async (database) => {
      await makeUnique(database, UNIQUE);
      await makeIndexes(database, LOOKED_UP);
    },
  },
  {
    name: "0002-search",
    run: async (database) => {
      for (const kind of SEARCHED) {
        await database.createTextIndex(kind, SEARCH_KEYS, { tokenizer: "standard", stopWords: [] });
      }
    },
  },
  {
    name: "0003-claims",
    run: async (database) => {
      await makeUnique(database, KEPT_KEYS);
      await makeIndexes(database, KEPT_LOOKED_UP);
    },
  },
  { name: "0004-compared", run: (database) => makeIndexes(database, COMPARED) },
  {
    name: "0005-own-claims",
    run: async (database) => {
      await makeIndexes(database, CLAIMED);
      await database.executeCypher(MARK_DERIVED);
    },
  },
];

type Properties = readonly (readonly [label: string, property: string])[];

/** A UNIQUE constraint is no index here, so each key gets both. Indexes are hashes: none helps to sort. */
async function makeUnique(database: Database, properties: Properties): Promise<void> {
  for (const [label, property] of properties)
    await database.executeCypher(
      `CREATE CONSTRAINT ${label}_${property}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
    );
  await makeIndexes(database, properties);
}

async function makeIndexes(database: Database, properties: Properties): Promise<void> {
  for (const [label, property] of properties)
    await database.executeCypher(`CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`);
}
