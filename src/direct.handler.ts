/**
 * Answers a POST over node:http itself where it has seen Yoga answer the like: to a client that accepts the same. What is
 * parsed and validated is so by Yoga and its plugins, once. Whatever else it is, Yoga's: errors of the transport and of
 * documents, mutations, introspection, statements asked for. Nothing is decided here that Yoga would decide otherwise.
 */
import { setMaxListeners } from "node:events";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { GraphQLParams, Plugin } from "graphql-yoga";
import { LRUCache } from "lru-cache";
import type { AnswerCache } from "./answer.cache.ts";
import { codedAll, type Report } from "./api/error.plugin.ts";
import { costOf, isRefused, type OperationLimits } from "./api/limits.plugin.ts";
import { STATEMENTS_HEADER } from "./api/statements.plugin.ts";
import { paramsOf, type WithBody } from "./api/transport.plugin.ts";
import { textOf } from "./api/variables.text.ts";
import type { Context } from "./context.ts";
import { type KnownDocument, type KnownDocuments, queryPlan } from "./direct.documents.ts";
import { executeByLevel } from "./execution/executor.ts";

export interface DirectOptions {
  readonly path: string;
  readonly limits: OperationLimits & { readonly MAX_BODY_BYTES: number; readonly QUERY_TIMEOUT_MS: number };
  readonly documents: KnownDocuments;
  /** A document that is new, parsed and validated; undefined where Yoga has to say what is wrong with it. */
  prepare(asked: Asked): KnownDocument | undefined;
  /** The plugin that finds documents by their hash, or refuses them. */
  readonly named: Plugin;
  contextOf(request: { requestId: string; signal: AbortSignal }): Context;
  readonly report: Report;
  /** Absent: nothing is kept. */
  readonly answers?: AnswerCache | undefined;
}

/** What a plain request asks for. */
type Asked = GraphQLParams & { readonly query: string };

/** What answered: the client may have gone away meanwhile. Undefined where Yoga has to answer. */
type Answered = "direct" | "cache" | undefined;

export interface Direct {
  /** Where Yoga has to answer, a body that was read is left on the request for it. */
  handle(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<Answered>;
  /** Looks at what Yoga is about to answer, to answer the like. */
  learn(request: IncomingMessage, response: ServerResponse): void;
}

/** Where the graph's version cannot be read, nothing is found; who executes the operation finds out what is wrong. */
const none = () => undefined;

/** How many combinations of what clients accept, and from where, are remembered. */
const MOST_KINDS = 500;
const JSON_BODY = /^application\/json(?:; *charset=utf-8)?$/i;
/** Headers that make a request more than a plain one. */
const UNUSUAL = ["content-encoding", "access-control-request-headers", STATEMENTS_HEADER] as const;
const OWN_HEADERS = new Set([
  "x-request-id",
  "content-length",
  "date",
  "connection",
  "keep-alive",
  "transfer-encoding",
]);

export function directHandler({
  path,
  limits,
  documents,
  prepare,
  named,
  contextOf,
  report,
  answers,
}: DirectOptions): Direct {
  /** What Yoga's answers without errors have for headers, by the kind of client. */
  const headers = new LRUCache<string, OutgoingHttpHeaders>({ max: MOST_KINDS });

  const attempt = async (
    asked: Asked,
    head: OutgoingHttpHeaders,
    response: ServerResponse,
    requestId: string,
  ): Promise<Answered> => {
    const { query, operationName, variables } = asked;
    const remembered = documents.get(query);
    const known = remembered ?? prepare(asked);
    const plan = known && queryPlan(known, operationName ?? null);
    if (known === undefined || plan === undefined) return undefined;
    const cost = costOf(known.schema, known.document, plan.operation, variables ?? {}, limits);
    if (isRefused(cost)) return undefined;
    const { signal, done } = signalOf(response, limits.QUERY_TIMEOUT_MS);
    try {
      const question = plan.ofVersion ? textOf([query, operationName ?? null, variables ?? null]) : undefined;
      const found =
        question === undefined ? undefined : await answers?.find(question, { requestId, signal }).catch(none);
      if (Buffer.isBuffer(found)) {
        give(response, head, found);
        return "cache";
      }
      const { data, errors } = await executeByLevel({
        schema: known.schema,
        document: known.document,
        operationName: operationName ?? null,
        variableValues: variables,
        contextValue: contextOf({ requestId, signal }),
      });
      const told = errors && codedAll(errors, requestId, report);
      // Errors before execution, and those that say a status of their own, are told as Yoga tells them.
      if (told !== undefined && (data === undefined || told.some(({ extensions }) => extensions["http"] !== undefined)))
        return undefined;
      if (remembered === undefined && told === undefined) documents.set(query, known);
      const text = JSON.stringify({ ...(told && { errors: told }), data, extensions: { cost } });
      if (found === undefined || told !== undefined) {
        give(response, head, text);
        return "direct";
      }
      const bytes = Buffer.from(text);
      give(response, head, bytes);
      found.keep(bytes).catch(none);
      return "direct";
    } finally {
      done();
    }
  };
  /** A fault of its own leaves the request to Yoga. */
  const answer: typeof attempt = (params, head, response, requestId) =>
    attempt(params, head, response, requestId).catch((error: unknown) => {
      report(error, requestId);
      return undefined;
    });

  return {
    async handle(request, response, requestId) {
      const length = lengthOf(request, path, limits.MAX_BODY_BYTES);
      const head = length === undefined ? undefined : headers.get(kindOf(request));
      if (head === undefined) return undefined;
      const bytes = await bodyOf(request, length as number);
      if (bytes === undefined) return "direct"; // The client is gone.
      const params = read(bytes, named);
      const answered = params && (await answer(params, head, response, requestId));
      if (answered === undefined) (request as IncomingMessage & WithBody).body = bytes;
      return answered;
    },
    learn(request, response) {
      const kind = kindOf(request);
      if (headers.has(kind) || lengthOf(request, path, limits.MAX_BODY_BYTES) === undefined) return;
      const writeHead = response.writeHead.bind(response) as (...all: unknown[]) => ServerResponse;
      // Headers are given here at once, or were set one by one before.
      response.writeHead = (status: number, ...rest: unknown[]) => {
        const all = { ...response.getHeaders(), ...lowerCased(rest.at(-1)) };
        if (status === 200 && documents.succeeded(response) && /json/.test(String(all["content-type"])))
          headers.set(kind, Object.fromEntries(Object.entries(all).filter(([name]) => !OWN_HEADERS.has(name))));
        return writeHead(status, ...rest);
      };
    },
  };
}

/** With its length, as Yoga gives it: Node would send in chunks what it is not told the length of. */
function give(response: ServerResponse, head: OutgoingHttpHeaders, body: string | Buffer): void {
  const length = Buffer.byteLength(body);
  // A text of as many bytes as characters is ASCII, which the two encodings write alike, this one without looking.
  const encoding = length === body.length ? "latin1" : "utf8";
  response.writeHead(200, { ...head, "content-length": length }).end(body, encoding);
}

/** Headers of an object with their names in lower case; none of anything else. */
const lowerCased = (headers: unknown): OutgoingHttpHeaders =>
  typeof headers === "object" && headers !== null
    ? Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    : {};

/** What tells answers' headers apart. */
const kindOf = ({ headers: { accept, origin } }: IncomingMessage) => JSON.stringify([accept, origin]);

/** The body's length, where the request is a plain one: undefined for any other. */
function lengthOf({ method, url, headers }: IncomingMessage, path: string, most: number): number | undefined {
  if (method !== "POST" || url !== path || !JSON_BODY.test(headers["content-type"] ?? "")) return undefined;
  if (UNUSUAL.some((name) => headers[name] !== undefined)) return undefined;
  const given = headers["content-length"] ?? "";
  const length = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  return length > 0 && length <= most ? length : undefined;
}

/** Undefined where the client goes away before it has sent all. */
const bodyOf = (request: IncomingMessage, length: number) =>
  new Promise<Buffer | undefined>((resolve) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.once("end", () => resolve(parts.length === 1 ? parts[0] : Buffer.concat(parts, length)));
    request.once("close", () => resolve(undefined));
  });

const NAMES = new Set(["query", "variables", "operationName", "extensions", "documentId"]);
const isObject = (value: unknown) => typeof value === "object" && !Array.isArray(value);

/** What is asked for, undefined where something of it is out of the ordinary. */
function read(bytes: Uint8Array, named: Plugin): Asked | undefined {
  try {
    let params = paramsOf(bytes);
    const setParams = (given: GraphQLParams) => {
      params = given;
    };
    named.onParams?.({ params, setParams } as never);
    const { query, variables, operationName, extensions } = params;
    const plain =
      Object.keys(params).every((name) => NAMES.has(name)) &&
      typeof query === "string" &&
      (operationName == null || typeof operationName === "string") &&
      (variables == null || isObject(variables)) &&
      (extensions == null || isObject(extensions));
    return plain ? (params as Asked) : undefined;
  } catch {
    return undefined; // Yoga comes to the same end, and tells it.
  }
}

/** Given up when the client goes away, and when the request has taken its time. */
function signalOf(response: ServerResponse, milliseconds: number) {
  const controller = new AbortController();
  const { signal } = controller;
  // Each statement under way listens for the end of its request, and a request may have many.
  setMaxListeners(0, signal);
  const abort = () => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  response.once("close", abort);
  const done = () => {
    clearTimeout(timer);
    response.removeListener("close", abort);
  };
  return { signal, done };
}
