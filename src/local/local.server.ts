/** What a running server does for commands on the same machine: /import and /export, on a loopback port of their own. */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import type { Graph } from "../graph/graph.ts";
import { exportRoute } from "./export.route.ts";
import { refusalOf } from "./guard.ts";
import { importRoute } from "./import.route.ts";
import { type LocalRoute, refuse } from "./route.ts";

export interface LocalServer {
  readonly address: string;
  /** What a request must show as its bearer. */
  readonly token: string;
  /** Stops an import between two batches, then ends. */
  close(): Promise<void>;
}

/**
 * A port of its own, so that no other host can even connect, whatever HOST says,
 * and so that limits on queries (their size, the time they take to arrive) hold there and not here.
 */
export async function startLocalServer(graph: Graph, log: Logger): Promise<LocalServer> {
  const token = randomBytes(32).toString("base64url");
  const closing = new AbortController();
  const running = new Set<Promise<void>>();
  const routes: Readonly<Record<string, LocalRoute>> = {
    "POST /import": importRoute(graph, log),
    "GET /export": exportRoute(graph),
    "HEAD /export": async (_request, response) => void response.writeHead(200).end(),
  };
  const answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> = async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    const refusal = refusalOf(request, token);
    const route = routes[`${request.method} ${pathname}`];
    if (refusal !== undefined) refuse(request, response, refusal.status, refusal.reason);
    else if (route === undefined) refuse(request, response, 404, "There are POST /import and GET /export.");
    else await route(request, response, searchParams, closing.signal);
  };
  const server = createServer({ requestTimeout: 0 }, (request, response) => {
    const work = answer(request, response).catch((error: unknown) => {
      log.warn({ err: error, path: request.url }, "a local request was not finished");
      response.destroy();
    });
    running.add(work);
    void work.then(() => running.delete(work));
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    token,
    close: async () => {
      closing.abort(new Error("the server is closing"));
      server.close();
      server.closeIdleConnections();
      await Promise.all(running);
      server.closeAllConnections();
    },
  };
}
