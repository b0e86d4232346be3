/** Yoga with its plugins and limits: everything between an HTTP request for /graphql and the schema. */
import { setMaxListeners } from "node:events";
import { createYoga, type YogaServerInstance } from "graphql-yoga";
import { automaticDocuments, readTrustedDocuments, trustedDocuments } from "./api/documents.plugin.ts";
import { codedErrors } from "./api/error.plugin.ts";
import { limitedOperations } from "./api/limits.plugin.ts";
import { jsonOnly } from "./api/media.plugin.ts";
import { countedStatements } from "./api/statements.plugin.ts";
import { boundedTransport } from "./api/transport.plugin.ts";
import type { Config } from "./config.ts";
import { type Context, createContext } from "./context.ts";
import { levelExecution } from "./execution/executor.plugin.ts";
import type { Graph } from "./graph/graph.ts";
import { schema } from "./schema.ts";
import type { ProjectionKeeper } from "./tracing/keeper.ts";

export const GRAPHQL_PATH = "/graphql";

/** What the server knows of a request before GraphQL does. */
export interface RequestContext {
  readonly requestId: string;
}

export interface AppEvents {
  /** An error that clients see masked, with the id they were given. */
  onMasked(error: unknown, requestId: string): void;
  /** One statement, when it has come back. */
  onStatement(name: string, milliseconds: number): void;
}

export type AppSettings = Pick<
  Config,
  | "CORS_ORIGIN"
  | "EXECUTOR"
  | "MAX_BODY_BYTES"
  | "MAX_COST"
  | "MAX_DEPTH"
  | "MAX_FILTER_DEPTH"
  | "MAX_TOKENS"
  | "QUERY_TIMEOUT_MS"
  | "TRACE_BUDGET"
  | "TRUSTED_DOCUMENTS"
  | "GRAPHIQL"
  | "NODE_ENV"
>;

/** How much of a request's time its searches may take: the rest is for loading what they lead to. */
const SEARCHING = 0.5;

export function createApp(
  graph: Graph,
  keeper: ProjectionKeeper,
  settings: AppSettings,
  events: AppEvents,
): YogaServerInstance<RequestContext, Context> {
  const limits = { budget: settings.TRACE_BUDGET, milliseconds: settings.QUERY_TIMEOUT_MS * SEARCHING };
  return createYoga<RequestContext, Context>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    context: ({ request, requestId }) => {
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(settings.QUERY_TIMEOUT_MS)]);
      // Each statement under way listens for the end of its request, and a request may have many.
      setMaxListeners(0, signal);
      return createContext(graph, { requestId, signal }, { keeper, limits }, events.onStatement);
    },
    plugins: [
      jsonOnly,
      settings.TRUSTED_DOCUMENTS === undefined
        ? automaticDocuments()
        : trustedDocuments(readTrustedDocuments(settings.TRUSTED_DOCUMENTS), settings.GRAPHIQL === "on"),
      boundedTransport(settings),
      limitedOperations(settings),
      ...(settings.EXECUTOR === "graphql-js" ? [] : [levelExecution]),
      codedErrors(events.onMasked),
      ...(settings.NODE_ENV === "production" ? [] : [countedStatements]),
    ],
    cors: settings.CORS_ORIGIN.length > 0 ? { origin: settings.CORS_ORIGIN, methods: ["GET", "POST"] } : false,
    extraParamNames: ["documentId"],
    maxRequestBodySize: settings.MAX_BODY_BYTES,
    // Errors are coded and masked by our own plugin, GraphiQL is served by the server, logging is ours.
    maskedErrors: false,
    graphiql: false,
    landingPage: false,
    logging: false,
  });
}
