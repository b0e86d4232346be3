/** What a request of ours carries, for servers that are not ours. */
import { type Context, createContext } from "../../src/context.ts";
import type { Graph } from "../../src/graph/graph.ts";

export const contextOver = (graph: Graph): Context => createContext(graph, { requestId: "bench" });
