/** Servers for the HTTP layer: the same schema, the same loaders and rows from memory; only the server and the executor differ. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Graph } from "../../src/graph/graph.ts";
import { openGraph } from "../../src/graph/open.graph.ts";
import { ANSWERS_KEPT, type Stores } from "../peers/contender.ts";
import { remembering } from "./remembering.ts";

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** By what they are called in the table. */
export const HTTP_CONTENDERS = {
  ours: "ours",
  oursCached: "ours, answers kept",
  yoga: "Yoga over our schema",
  apollo: "Apollo Server over our schema",
  mercurius: "mercurius over our schema",
  mercuriusJit: "mercurius with JIT over our schema",
  grafserv: "grafserv over its own schema",
} as const;
export type HttpName = keyof typeof HTTP_CONTENDERS;

const STARTS: Readonly<Record<HttpName, (graph: Graph) => Promise<Served>>> = {
  ours: async (graph) => (await import("./ours.http.ts")).serveOurs(graph, {}),
  oursCached: async (graph) => (await import("./ours.http.ts")).serveOurs(graph, ANSWERS_KEPT),
  yoga: async (graph) => (await import("./yoga.http.ts")).serveYoga(graph),
  apollo: async (graph) => (await import("./apollo.http.ts")).serveApollo(graph),
  mercurius: async (graph) => (await import("./mercurius.http.ts")).serveMercurius(graph, false),
  mercuriusJit: async (graph) => (await import("./mercurius.http.ts")).serveMercurius(graph, true),
  grafserv: async (graph) => (await import("./grafserv.http.ts")).serveGrafserv(graph),
};

export async function startHttp(name: HttpName, { embedded }: Stores): Promise<Served> {
  if (embedded === undefined) throw new Error("the HTTP layer needs an embedded graph");
  // One process at a time may have a graph.
  const path = mkdtempSync(join(tmpdir(), "chancery-bench-"));
  cpSync(embedded, path, { recursive: true });
  const graph = remembering(await openGraph({ engine: "embedded", path }));
  const { url, close } = await STARTS[name](graph);
  return {
    url,
    close: async () => {
      await close();
      await graph.close();
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Serves on a free port of this machine. */
export async function listening(server: Server, path: string): Promise<Served> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export const served = (listener: RequestListener, path = "/graphql") => listening(createServer(listener), path);
