/** The product as it is served, on either engine. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type DocumentNode, parse } from "graphql";
import { pino } from "pino";
import { economyOf } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { executeByLevel } from "../../src/execution/executor.ts";
import { type GraphSettings, openGraph } from "../../src/graph/open.graph.ts";
import { importRecords } from "../../src/ingest/import.ts";
import { schema } from "../../src/schema.ts";
import { startServer } from "../../src/server.ts";
import { neo4jSettings } from "../graph/store.ts";
import type { Answering, Stores } from "./contender.ts";
import { contextOver } from "./context.ts";
import { written } from "./written.ts";

/** @param settings of the server, as the environment would hold them */
export async function startOurs(graphSettings: GraphSettings, settings: NodeJS.ProcessEnv): Promise<Answering> {
  const config = { ...readConfig({ NODE_ENV: "production", GRAPHIQL: "off", ...settings }), PORT: 0 };
  const graph = await openGraph(
    graphSettings.engine === "embedded" ? { ...graphSettings, nodesKept: config.NODES_KEPT } : graphSettings,
  );
  const { url, close } = await startServer(graph, config, pino({ level: "silent" }));
  await ready(url);
  const economy = economyOf(config, graph);
  const documents = new Map<string, DocumentNode>();
  let statements = 0;
  return {
    url,
    ask: async ({ ours: { query, variables: own } }, variables) => {
      const document = documents.get(query) ?? parse(query);
      documents.set(query, document);
      const contextValue = contextOver(graph, { signal: AbortSignal.timeout(30_000), ...economy });
      const variableValues = own?.(variables) ?? variables;
      const answer = await executeByLevel({ schema, document, contextValue, variableValues });
      statements = contextValue.runs.length;
      return answer;
    },
    statements: () => statements,
    write: async (count, from) => {
      const file = join(mkdtempSync(join(tmpdir(), "chancery-bench-")), "written.ndjson");
      writeFileSync(
        file,
        written(count, from)
          .map((one) => JSON.stringify({ record: "official", ...one }))
          .join("\n"),
      );
      const { rejected } = await importRecords(graph, [file]);
      rmSync(dirname(file), { recursive: true });
      if (rejected > 0) throw new Error(`${rejected} of ${count} records were refused`);
    },
    close: async () => {
      await close();
      await graph.close();
    },
  };
}

/** Until it says that it is: what tracing works on is built after the start, and would be timed with the first questions. */
async function ready(url: string): Promise<void> {
  while (!(await fetch(new URL("/readyz", url))).ok) await pause(100);
}

export const onNeo4j = ({ neo4j }: Stores): GraphSettings => {
  if (neo4j === undefined) throw new Error("this contender needs a Neo4j");
  return neo4jSettings(neo4j);
};

export const onEmbedded = ({ embedded }: Stores): GraphSettings => {
  if (embedded === undefined) throw new Error("this contender needs an embedded graph");
  return { engine: "embedded", path: embedded };
};
