/** What a request of ours carries, for those who execute without our server. None of the benches' questions traces paths. */
import { type Context, createContext, type Economy } from "../../src/context.ts";
import type { Call, Graph } from "../../src/graph/graph.ts";
import { UNTRACED } from "../../tests/support/tracing.limits.ts";

export const contextOver = (graph: Graph, settings: Omit<Call, "requestId"> & Economy = {}): Context =>
  createContext(graph, { requestId: "bench", ...settings }, UNTRACED);
