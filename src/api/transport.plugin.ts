/** What the transport takes: one operation in JSON, in UTF-8, of bounded nesting and length. */
import { GraphQLError } from "graphql";
import type { GraphQLParams, Plugin } from "graphql-yoga";
import { DEEPEST, nestingOfJson, sizeOfDocument } from "./nesting.ts";

/** A request of node:http whose body has been read before Yoga got it. */
export interface WithBody {
  body?: Uint8Array;
}

/** Refuses what cannot be read, and documents of more tokens than the limit, before anything is parsed. */
export const boundedTransport = ({
  MAX_TOKENS,
}: {
  readonly MAX_TOKENS: number;
}): Plugin<object, { readonly req?: WithBody }> => ({
  onRequestParse({ request, requestParser, setRequestParser, serverContext: { req } }) {
    if (request.method === "GET") checkAddress(request.url);
    else if (requestParser !== undefined)
      setRequestParser(async (asked) => paramsOf(req?.body ?? (await asked.arrayBuffer())));
  },
  onParams({ params: { query } }) {
    if (typeof query !== "string") return;
    const { tokens, nesting } = sizeOfDocument(query, MAX_TOKENS);
    if (nesting > DEEPEST) throw refused(`query: brackets nest more than ${DEEPEST} deep`);
    if (tokens > MAX_TOKENS) {
      throw new GraphQLError(`The document has more than ${MAX_TOKENS} tokens, which is MAX_TOKENS.`, {
        extensions: { code: "QUERY_TOO_COMPLEX", limit: MAX_TOKENS, http: { status: 400 } },
      });
    }
  },
});

/** Variables and extensions are JSON in the address of a GET. */
function checkAddress(address: string): void {
  const search = address.slice(address.indexOf("?") + 1);
  try {
    decodeURIComponent(search);
  } catch {
    throw refused("address: received an escape that is no UTF-8");
  }
  for (const [name, value] of new URLSearchParams(search))
    if (name !== "query" && nestingOfJson(value) > DEEPEST)
      throw refused(`${name}: brackets nest more than ${DEEPEST} deep`);
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** What a body asks for. @throws GraphQLError that says why it cannot be read */
export function paramsOf(bytes: ArrayBuffer | Uint8Array): GraphQLParams {
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    throw refused("body: received bytes that are no UTF-8");
  }
  if (nestingOfJson(text) > DEEPEST) throw refused(`body: brackets nest more than ${DEEPEST} deep`);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    throw refused(`body: received no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (Array.isArray(body)) throw refused("body: received a list, expected one operation; batches are not taken");
  if (typeof body !== "object" || body === null)
    throw refused("body: received no JSON object, expected { query, variables, operationName }");
  return body;
}

const refused = (message: string) =>
  new GraphQLError(message, { extensions: { code: "BAD_REQUEST", http: { status: 400 } } });
