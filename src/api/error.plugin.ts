/** Every error that leaves the server carries one of the codes of the documentation; what is not meant for clients is masked and logged. */
import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import { ConflictError, GraphTimeoutError, GraphUnavailableError } from "../graph/graph.ts";

/** What clients may wait before they ask again. */
const RETRY_AFTER_MS = 1_000;

/** Codes of Yoga's and graphql-js's own, by ours. */
const RENAMED: Readonly<Record<string, string>> = {
  OPERATION_RESOLUTION_FAILURE: "BAD_REQUEST",
  REQUEST_ENTITY_TOO_LARGE: "BAD_REQUEST",
  METHOD_NOT_ALLOWED: "BAD_REQUEST",
};

export type Report = (error: unknown, requestId: string) => void;

/** @param report receives what was masked, with the id that the client is told */
export const codedErrors = (report: Report): Plugin<object, { requestId: string }> => ({
  onResultProcess({ result, setResult, serverContext }) {
    if (Symbol.asyncIterator in result || Array.isArray(result)) return;
    const { errors } = result as { errors?: readonly GraphQLError[] };
    if (errors === undefined || errors.length === 0) return;
    setResult({ ...result, errors: codedAll(errors, serverContext.requestId, report) });
  },
});

/** The errors as clients are told them. */
export const codedAll = (errors: readonly GraphQLError[], requestId: string, report: Report): GraphQLError[] =>
  errors.map((error) => coded(error, requestId, report));

function coded(error: GraphQLError, requestId: string, report: Report): GraphQLError {
  const { code } = error.extensions;
  const cause = rootOf(error);
  if (typeof code === "string" && code !== "INTERNAL_SERVER_ERROR") {
    const { originalError: _internal, ...extensions } = error.extensions;
    const name = RENAMED[code] ?? code;
    return rewritten(error, error.message, {
      ...extensions,
      ...(name === "BAD_REQUEST" && refused(error)),
      code: name,
    });
  }
  if (cause instanceof GraphUnavailableError) {
    const extensions = { code: "GRAPH_UNAVAILABLE", retryAfterMs: RETRY_AFTER_MS };
    report(cause, requestId);
    return rewritten(error, "The graph cannot be reached now; ask again later.", extensions);
  }
  if (cause instanceof GraphTimeoutError) {
    return rewritten(error, "The request took too long and was given up.", { code: "TIMEOUT" });
  }
  if (cause instanceof ConflictError) {
    return rewritten(error, "Others wrote at the same time; nothing was written. Try again.", { code: "CONFLICT" });
  }
  // What graphql-js itself refuses after validation are values that do not fit their types.
  if (cause instanceof GraphQLError && code === undefined) {
    return rewritten(error, error.message, { ...error.extensions, code: "BAD_USER_INPUT" });
  }
  report(cause, requestId);
  return rewritten(error, `Something went wrong on our side; it is logged as request ${requestId}.`, {
    code: "INTERNAL_SERVER_ERROR",
    requestId,
    ...(error.extensions["http"] ? { http: error.extensions["http"] } : {}),
  });
}

/** What the transport refuses has its status whatever the answer's media type: Yoga would say 200 to clients that accept application/json. */
const refused = ({ extensions: { http } }: GraphQLError) =>
  http === undefined ? {} : { http: { status: http.status, headers: http.headers } };

/** The error at the bottom of GraphQL's wrappers. */
function rootOf(error: GraphQLError): Error {
  const { originalError } = error;
  if (originalError == null) return error;
  return originalError instanceof GraphQLError ? rootOf(originalError) : originalError;
}

/** The same place and path, without the original: its message and stack are nobody's business. */
const rewritten = (error: GraphQLError, message: string, extensions: Record<string, unknown>) =>
  new GraphQLError(message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions,
  });
