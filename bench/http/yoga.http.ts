/** Plain Yoga over our schema: graphql-js, and our loaders in its context. */
import { createYoga } from "graphql-yoga";
import type { Graph } from "../../src/graph/graph.ts";
import { schema } from "../../src/schema.ts";
import { contextOver } from "../peers/context.ts";
import { type Served, served } from "./http.contender.ts";

export const serveYoga = (graph: Graph): Promise<Served> =>
  served(
    createYoga({ schema, context: () => contextOver(graph), graphiql: false, landingPage: false, logging: false }),
  );
