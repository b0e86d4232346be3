/** Constraints and indexes of the embedded graph, in the order they came. What has landed is never changed, only followed. */
import type grafeo from "@grafeo-db/js";
import { SEARCHED } from "./graph.ts";
import { LOOKED_UP, SEARCH_KEYS, UNIQUE } from "./model.ts";

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
      // A UNIQUE constraint is no index here, so each key gets both. Indexes are hashes: none helps to sort.
      for (const [label, property] of UNIQUE) {
        const name = `${label}_${property}`;
        await database.executeCypher(
          `CREATE CONSTRAINT ${name}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
        );
        await database.executeCypher(`CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`);
      }
      for (const [label, property] of LOOKED_UP) {
        await database.executeCypher(
          `CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
        );
      }
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
];
