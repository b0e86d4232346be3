/** The one Meta node: which graph this is, its version, and the migrations it has had. */
import type { GraphVersion, Statement } from "./graph.ts";

type None = Record<string, never>;

/** Makes the node where there is none; running it again changes nothing. */
export const makeMeta: Statement<{ graphId: string }, never> = {
  name: "Meta.make",
  text: "MERGE (m:Meta {id: 'meta'}) ON CREATE SET m.graphId = $graphId, m.version = 0, m.migrations = []",
};

export const readVersion: Statement<None, GraphVersion> = {
  name: "Graph.version",
  text: "MATCH (m:Meta {id: 'meta'}) RETURN m.graphId AS graphId, m.version AS version",
};

/** Part of every writing transaction. It also makes concurrent writers meet at one node, so that versions have no gaps. */
export const raiseVersion: Statement<None, { version: number }> = {
  name: "Meta.raiseVersion",
  text: "MATCH (m:Meta {id: 'meta'}) SET m.version = m.version + 1 RETURN m.version AS version",
};

export const readMigrations: Statement<None, { migrations: string[] }> = {
  name: "Meta.migrations",
  text: "MATCH (m:Meta {id: 'meta'}) RETURN m.migrations AS migrations",
};

export const recordMigration: Statement<{ migrations: readonly string[] }, never> = {
  name: "Meta.recordMigration",
  text: "MATCH (m:Meta {id: 'meta'}) SET m.migrations = $migrations",
};

/** Of which there can be one at a time: a second waits for the first to be committed or, as this one is, taken back. */
export const takeTurn: Statement<None, never> = {
  name: "Meta.takeTurn",
  text: "CREATE (:Meta {id: 'turn'})",
};

/** Asks whether the turn is still held, in its own transaction; or what a leader knows, outside of it. */
export const holdTurn: Statement<None, { held: number }> = { name: "Meta.holdTurn", text: "RETURN 1 AS held" };
