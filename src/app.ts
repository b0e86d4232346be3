/** Yoga with its plugins and limits: everything between an HTTP request for /graphql and the schema. */
import { setMaxListeners } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createYoga } from "graphql-yoga";
import { answerCache } from "./answer.cache.ts";
import { rememberedByText } from "./api/documents.cache.ts";
import { automaticDocuments, trustedDocuments } from "./api/documents.plugin.ts";
import { codedErrors } from "./api/error.plugin.ts";
import { limitedOperations } from "./api/limits.plugin.ts";
import { namedLiterals } from "./api/literals.plugin.ts";
import { jsonOnly } from "./api/media.plugin.ts";
import { countedStatements } from "./api/statements.plugin.ts";
import { boundedTransport } from "./api/transport.plugin.ts";
import { type Config, readTrustedDocuments } from "./config.ts";
import { type Context, createContext, type Economy } from "./context.ts";
import { knownDocuments, prepared } from "./direct.documents.ts";
import { directHandler } from "./direct.handler.ts";
import { levelExecution } from "./execution/executor.plugin.ts";
import type { Graph } from "./graph/graph.ts";
import { LongLists } from "./graph/list.read.ts";
import { Reaches } from "./graph/reach.ts";
import { schema } from "./schema.ts";
import type { ProjectionKeeper } from "./tracing/keeper.ts";

export const GRAPHQL_PATH = "/graphql";

/** What the server knows of a request before GraphQL does. */
interface RequestContext {
  readonly requestId: string;
}

export interface AppEvents {
  /** An error that clients see masked, with the id they were given. */
  onMasked(error: unknown, requestId: string): void;
  /** One statement, when it has come back. */
  onStatement(name: string, milliseconds: number): void;
  /** One answer: who gave it. */
  onAnswered(by: "yoga" | "direct" | "cache"): void;
}

export type AppSettings = Pick<
  Config,
  | "ANSWER_CACHE_BYTES"
  | "CORS_ORIGIN"
  | "DIRECT"
  | "EXECUTOR"
  | "LOOK_AHEAD"
  | "MAX_BODY_BYTES"
  | "MAX_COST"
  | "MAX_DEPTH"
  | "MAX_FILTER_DEPTH"
  | "MAX_TOKENS"
  | "NARROW_ROWS"
  | "ONE_PASS"
  | "PAGE_REACH"
  | "QUERY_TIMEOUT_MS"
  | "TRACE_BUDGET"
  | "TRUSTED_DOCUMENTS"
  | "GRAPHIQL"
  | "NODE_ENV"
  | "VERSION_MAX_AGE_MS"
  | "VERSION_SETTLE_MS"
>;

/** What the settings leave on. What pages remember is shared by all requests that are given the same one. */
export const economyOf = (
  settings: Pick<Config, "LOOK_AHEAD" | "NARROW_ROWS" | "ONE_PASS" | "PAGE_REACH">,
  { far }: Pick<Graph, "far">,
): Economy => ({
  narrowRows: settings.NARROW_ROWS === "on",
  ...(settings.LOOK_AHEAD === "off" && { lookAhead: false }),
  ...(settings.ONE_PASS === "on" && { longLists: new LongLists() }),
  // Over a far graph pages come along with others mostly, before anyone knows whose they are.
  ...(settings.PAGE_REACH === "on" && !far && { reaches: new Reaches() }),
});

/** How much of a request's time its searches may take: the rest is for loading what they lead to. */
const SEARCHING = 0.5;

export interface App {
  /** Answers one request for the path. */
  handle(request: IncomingMessage, response: ServerResponse, known: RequestContext): Promise<void>;
}

export function createApp(graph: Graph, keeper: ProjectionKeeper, settings: AppSettings, events: AppEvents): App {
  const limits = { budget: settings.TRACE_BUDGET, milliseconds: settings.QUERY_TIMEOUT_MS * SEARCHING };
  const economy = economyOf(settings, graph);
  const contextOf = (call: { requestId: string; signal: AbortSignal }) =>
    createContext(graph, { ...call, ...economy }, { keeper, limits }, events.onStatement);
  const named =
    settings.TRUSTED_DOCUMENTS === undefined
      ? automaticDocuments()
      : trustedDocuments(readTrustedDocuments(settings.TRUSTED_DOCUMENTS), settings.GRAPHIQL === "on");
  const bounded = boundedTransport(settings);
  const documents = knownDocuments();
  const yoga = createYoga<RequestContext, Context>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    context: ({ request, requestId }) => {
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(settings.QUERY_TIMEOUT_MS)]);
      // Each statement under way listens for the end of its request, and a request may have many.
      setMaxListeners(0, signal);
      return contextOf({ requestId, signal });
    },
    plugins: [
      jsonOnly,
      named,
      bounded,
      namedLiterals,
      limitedOperations(settings),
      ...(settings.EXECUTOR === "graphql-js" ? [] : [levelExecution]),
      codedErrors(events.onMasked),
      ...(settings.NODE_ENV === "production" ? [] : [countedStatements]),
      documents.plugin,
    ],
    cors: settings.CORS_ORIGIN.length > 0 ? { origin: settings.CORS_ORIGIN, methods: ["GET", "POST"] } : false,
    extraParamNames: ["documentId"],
    parserAndValidationCache: { documentCache: rememberedByText(), errorCache: rememberedByText() },
    maxRequestBodySize: settings.MAX_BODY_BYTES,
    // Errors are coded and masked by our own plugin, GraphiQL is served by the server, logging is ours.
    maskedErrors: false,
    graphiql: false,
    landingPage: false,
    logging: false,
  });
  const byYoga: App["handle"] = async (request, response, known) => {
    await yoga.handle(request, response, known);
    events.onAnswered("yoga");
  };
  if (settings.DIRECT === "off" || settings.EXECUTOR === "graphql-js") return { handle: byYoga };
  const direct = directHandler({
    path: GRAPHQL_PATH,
    limits: settings,
    documents,
    // Yoga's plugins look at what a document came with.
    prepare: (params) => prepared(params.query, yoga.getEnveloped({ request: { method: "POST" }, params }), bounded),
    named,
    contextOf,
    report: events.onMasked,
    answers:
      settings.ANSWER_CACHE_BYTES === 0
        ? undefined
        : answerCache(graph, {
            bytes: settings.ANSWER_CACHE_BYTES,
            versionMaxAgeMs: settings.VERSION_MAX_AGE_MS,
            settleMs: graph.far ? settings.VERSION_SETTLE_MS : 0,
          }),
  });
  return {
    handle: async (request, response, known) => {
      const by = await direct.handle(request, response, known.requestId);
      if (by !== undefined) {
        events.onAnswered(by);
        return;
      }
      direct.learn(request, response);
      await byYoga(request, response, known);
    },
  };
}
