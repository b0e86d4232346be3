/** mercurius over our schema, with or without its JIT. */
import fastify from "fastify";
import { mercurius } from "mercurius";
import type { Graph } from "../../src/graph/graph.ts";
import { schema } from "../../src/schema.ts";
import { contextOver } from "../peers/context.ts";
import type { Served } from "./http.contender.ts";

export async function serveMercurius(graph: Graph, jit: boolean): Promise<Served> {
  const server = fastify();
  await server.register(mercurius, {
    schema,
    context: () => contextOver(graph),
    // Compiled after a document has come once.
    ...(jit && { jit: 1 }),
  });
  const origin = await server.listen({ port: 0, host: "127.0.0.1" });
  return { url: `${origin}/graphql`, close: () => server.close() };
}
