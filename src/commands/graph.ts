/** The graph that the settings name, opened for one command. */
import type { Config } from "../config.ts";
import type { Graph } from "../graph/graph.ts";
import { openGraph } from "../graph/open.graph.ts";

export const openConfigured = (config: Config): Promise<Graph> =>
  openGraph(
    config.NEO4J_URI === undefined
      ? { engine: "embedded", path: config.GRAPH_PATH }
      : {
          engine: "neo4j",
          uri: config.NEO4J_URI,
          username: config.NEO4J_USERNAME,
          password: config.NEO4J_PASSWORD,
          database: config.NEO4J_DATABASE,
          timeoutMs: config.QUERY_TIMEOUT_MS,
        },
  );
