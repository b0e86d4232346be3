/** The product as it is served, on either engine. */
import { type DocumentNode, parse } from "graphql";
import { pino } from "pino";
import { readConfig } from "../../src/config.ts";
import { createContext } from "../../src/context.ts";
import { executeByLevel } from "../../src/execution/executor.ts";
import { type GraphSettings, openGraph } from "../../src/graph/open.graph.ts";
import { schema } from "../../src/schema.ts";
import { startServer } from "../../src/server.ts";
import { neo4jSettings } from "../graph/store.ts";
import type { Answering, Stores } from "./contender.ts";

/** @param settings of the server, as the environment would hold them */
export async function startOurs(graphSettings: GraphSettings, settings: NodeJS.ProcessEnv): Promise<Answering> {
  const graph = await openGraph(graphSettings);
  const config = { ...readConfig({ NODE_ENV: "production", GRAPHIQL: "off", ...settings }), PORT: 0 };
  const { url, close } = await startServer(graph, config, pino({ level: "silent" }));
  const documents = new Map<string, DocumentNode>();
  return {
    url,
    ask: async ({ ours: { query, variables: own } }, variables) => {
      const document = documents.get(query) ?? parse(query);
      documents.set(query, document);
      const contextValue = createContext(graph, { requestId: "bench", signal: AbortSignal.timeout(30_000) });
      return executeByLevel({ schema, document, contextValue, variableValues: own?.(variables) ?? variables });
    },
    close: async () => {
      await close();
      await graph.close();
    },
  };
}

export const onNeo4j = ({ neo4j }: Stores): GraphSettings => {
  if (neo4j === undefined) throw new Error("this contender needs a Neo4j");
  return neo4jSettings(neo4j);
};

export const onEmbedded = ({ embedded }: Stores): GraphSettings => {
  if (embedded === undefined) throw new Error("this contender needs an embedded graph");
  return { engine: "embedded", path: embedded };
};
