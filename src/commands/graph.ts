/** The graph that the settings name, opened and brought up to date for one command. */
import type { Config } from "../config.ts";
import type { Graph } from "../graph/graph.ts";
import { type GraphSettings, openGraph } from "../graph/open.graph.ts";
import { rebuild } from "../ingest/rebuild.ts";

export async function openConfigured(config: Config): Promise<Graph> {
  const graph = await openGraph(settingsOf(config));
  try {
    await rebuild(graph, () =>
      process.stderr.write("Bringing the graph up to date with this version; this happens once.\n"),
    );
  } catch (error) {
    await graph.close();
    throw error;
  }
  return graph;
}

const settingsOf = (config: Config): GraphSettings =>
  config.NEO4J_URI === undefined
    ? { engine: "embedded", path: config.GRAPH_PATH, nodesKept: config.NODES_KEPT }
    : {
        engine: "neo4j",
        uri: config.NEO4J_URI,
        username: config.NEO4J_USERNAME,
        password: config.NEO4J_PASSWORD,
        database: config.NEO4J_DATABASE,
        timeoutMs: config.QUERY_TIMEOUT_MS,
      };
