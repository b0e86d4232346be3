/** Apollo Server over our schema. */
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import type { Context } from "../../src/context.ts";
import type { Graph } from "../../src/graph/graph.ts";
import { schema } from "../../src/schema.ts";
import { contextOver } from "../peers/context.ts";
import type { Served } from "./http.contender.ts";

export async function serveApollo(graph: Graph): Promise<Served> {
  const server = new ApolloServer<Context>({ schema, introspection: false, csrfPrevention: false });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: "127.0.0.1" },
    context: async () => contextOver(graph),
  });
  return { url, close: () => server.stop() };
}
