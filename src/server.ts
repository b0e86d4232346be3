/** HTTP: GraphQL, GraphiQL, health, metrics, and an orderly end. */
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import { createApp, GRAPHQL_PATH } from "./app.ts";
import type { Config } from "./config.ts";
import type { Graph } from "./graph/graph.ts";
import { graphiqlPage } from "./graphiql.ts";
import { createMetrics } from "./metrics.ts";
import { projectionKeeper } from "./tracing/keeper.ts";
import { warmUp } from "./warm.ts";
import { keepYoung } from "./young.ts";

export interface RunningServer {
  /** Where GraphQL is served: `http://localhost:4000/graphql`. */
  readonly url: string;
  /** Stops accepting and finishes what runs. The graph is the caller's to close. */
  close(): Promise<void>;
}

/** How long running requests may take once the server is closing, in milliseconds; then they are cut. */
const CLOSING_MS = 8_000;
/** How often the server looks for requests that take too long to arrive, in milliseconds. */
const CHECK_MS = 5_000;
/** How long `/readyz` waits for the graph, in milliseconds. */
const READY_MS = 2_000;

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

export async function startServer(graph: Graph, config: Config, log: Logger): Promise<RunningServer> {
  if (config.YOUNG_ROWS === "on") keepYoung();
  const metrics = createMetrics();
  const keeper = projectionKeeper(graph, {
    settleMs: graph.far ? config.VERSION_SETTLE_MS : 0,
    onError: (error) => log.error({ err: error }, "the projection could not be built"),
  });
  const app = createApp(graph, keeper, config, {
    onMasked: (error, requestId) => {
      metrics.masked();
      log.error({ err: error, requestId }, "request failed");
    },
    onAnswered: (by) => metrics.answered(by),
    onStatement: (name, milliseconds) => metrics.statement(firstOf(name), milliseconds / 1_000),
  });

  const graphql: Handler = async (request, response) => {
    const requestId = requestIdOf(request);
    response.setHeader("x-request-id", requestId);
    if (config.GRAPHIQL === "on" && wantsPage(request)) {
      const { body, headers } = await graphiqlPage(request.headers["accept-encoding"]);
      response.writeHead(200, headers).end(body);
    } else {
      await app.handle(request, response, { requestId });
    }
  };
  const routes: Readonly<Record<string, Handler>> = {
    [GRAPHQL_PATH]: graphql,
    "/": (_request, response) => void response.writeHead(302, { location: GRAPHQL_PATH }).end(),
    "/healthz": (_request, response) => text(response, 200, "ok"),
    "/readyz": async (_request, response) => {
      const reason = (await unreadyReason(graph)) ?? keeper.unready();
      text(response, reason === undefined ? 200 : 503, reason ?? "ready");
    },
    "/metrics": async (_request, response) => {
      response.writeHead(200, { "content-type": metrics.contentType }).end(await metrics.text());
    },
  };

  const server = createServer(
    { connectionsCheckingInterval: Math.min(config.REQUEST_TIMEOUT_MS, CHECK_MS) },
    (request, response) => {
      const began = performance.now();
      const path = request.url?.split("?", 1)[0] ?? "/";
      const route = routes[path] === undefined ? "other" : path;
      response.once("close", () => {
        const seconds = (performance.now() - began) / 1_000;
        metrics.request(request.method ?? "?", route, response.statusCode, seconds);
        log.debug(
          { method: request.method, path, status: response.statusCode, milliseconds: seconds * 1_000 },
          "request",
        );
      });
      const handler = routes[path] ?? notFound;
      Promise.resolve(handler(request, response)).catch((error: unknown) => {
        log.error({ err: error, path }, "request failed");
        if (!response.headersSent) text(response, 500, "Something went wrong on our side; it is in the log.");
        else response.destroy();
      });
    },
  );
  server.requestTimeout = config.REQUEST_TIMEOUT_MS;
  server.headersTimeout = config.REQUEST_TIMEOUT_MS;
  try {
    await listening(server, config);
  } catch (error) {
    await keeper.close();
    throw error;
  }
  const { port, address } = server.address() as AddressInfo;
  await warmUp({ host: reachable(address), port, path: GRAPHQL_PATH }, config);
  return {
    url: `http://${shownHost(config.HOST)}:${port}${GRAPHQL_PATH}`,
    close: () => closed(server).then(() => keeper.close()),
  };
}

const text = (response: ServerResponse, status: number, body: string) =>
  void response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${body}\n`);

const notFound: Handler = (_request, response) =>
  text(response, 404, `Nothing is here. GraphQL is at ${GRAPHQL_PATH}; there are /healthz, /readyz and /metrics.`);

/** A browser's own request for the page, not a client's for data. */
const wantsPage = ({ method, headers, url }: IncomingMessage) =>
  method === "GET" && !url?.includes("query=") && (headers.accept ?? "").includes("text/html");

/** The caller's own id where it is a plain one, so that its logs and ours can be laid side by side. */
function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

/** Why the server cannot answer, undefined when it can. */
async function unreadyReason(graph: Graph): Promise<string | undefined> {
  try {
    await graph.version({ signal: AbortSignal.timeout(READY_MS) });
    return undefined;
  } catch (error) {
    return `the graph does not answer: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const listening = (server: Server, { HOST, PORT }: Config) =>
  new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(PORT, HOST, () => {
      server.off("error", reject);
      resolve();
    });
  });

/** Of a statement that brought others along, the one that it is: what comes along is up to clients, and labels must be few. */
const firstOf = (name: string) => name.split("+", 1)[0] as string;

/** Where a server that listens everywhere is found on its own machine. */
const reachable = (address: string) => ({ "0.0.0.0": "127.0.0.1", "::": "::1" })[address] ?? address;

/** An address that can be opened: wildcards are shown as localhost, IPv6 in brackets. */
function shownHost(host: string): string {
  if (["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
