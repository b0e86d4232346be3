/** The generated graphs, each loaded once and kept in the user's cache: a Neo4j store and an embedded graph for each size. */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { type GraphSettings, openGraph } from "../../src/graph/open.graph.ts";
import { DERIVED_VERSION } from "../../src/ingest/derived.ts";
import { type Neo4jServer, startNeo4j } from "../../tests/support/neo4j.ts";
import { fraction, records } from "./generate.ts";
import { load } from "./load.ts";

/** Raised when the generated graph is made otherwise. */
const GENERATION = 2;
const BATCH = { neo4j: 5_000, embedded: 1_000 } as const;
/** What a Neo4j of the benches may take: its pages fit into it. */
export const MEMORY = { heap: "2g", pageCache: "1g" } as const;
const TIMEOUT_MS = 120_000;

/** How many times smaller than the whole graph. */
export type Part = 1 | 4 | 16;

const cache = () =>
  join(
    process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"),
    "chancery",
    `bench-${GENERATION}-${DERIVED_VERSION}`,
  );

export const neo4jSettings = ({ uri, username, password }: Pick<Neo4jServer, "uri" | "username" | "password">) => ({
  engine: "neo4j" as const,
  uri,
  username,
  password,
  database: "neo4j",
  timeoutMs: TIMEOUT_MS,
});

/** A Neo4j with the graph in it; whoever asks for it stops it. */
export async function neo4jStore(part: Part): Promise<Neo4jServer> {
  const home = join(cache(), `neo4j-${part}`);
  if (!existsSync(home)) {
    const work = fresh(`${home}.loading`);
    const server = await startNeo4j({ home: work, ...MEMORY });
    await filled(neo4jSettings(server), part).finally(() => server.stop());
    renameSync(work, home);
  }
  const server = await startNeo4j({ home, ...MEMORY });
  process.once("exit", () => void server.stop()); // What ends it is done before the first wait.
  return server;
}

/** The folder of an embedded graph. */
export async function embeddedStore(part: Part): Promise<string> {
  const path = join(cache(), `embedded-${part}`);
  if (!existsSync(path)) {
    const work = fresh(`${path}.loading`);
    await filled({ engine: "embedded", path: work }, part);
    renameSync(work, path);
  }
  return path;
}

/** A load that was cut off leaves nothing behind that a later run would take for whole. */
function fresh(path: string): string {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

async function filled(settings: GraphSettings, part: Part): Promise<void> {
  const began = performance.now();
  console.error(`Loading the graph into ${settings.engine} at 1/${part} of its size; this happens once.`);
  const graph = await openGraph(settings);
  try {
    await load(graph, () => records(fraction(part)), BATCH[settings.engine]);
  } finally {
    await graph.close();
  }
  console.error(`Loaded in ${((performance.now() - began) / 1_000).toFixed(0)} s.`);
}
