/** Our server as it is started for users. */
import { pino } from "pino";
import { readConfig } from "../../src/config.ts";
import type { Graph } from "../../src/graph/graph.ts";
import { startServer } from "../../src/server.ts";
import type { Served } from "./http.contender.ts";

export const serveOurs = (graph: Graph, settings: NodeJS.ProcessEnv): Promise<Served> =>
  startServer(
    graph,
    { ...readConfig({ NODE_ENV: "production", GRAPHIQL: "off", ...settings }), PORT: 0 },
    pino({ level: "silent" }),
  );
