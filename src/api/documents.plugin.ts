/**
 * Documents by their hash: automatic persisted queries (Apollo's protocol), or, when a file of trusted documents is
 * given, those and no others. The packages of Yoga for this ask for another major version of a tool that we use.
 */
import { createHash } from "node:crypto";
import { GraphQLError, getIntrospectionQuery, type IntrospectionOptions, stripIgnoredCharacters } from "graphql";
import type { GraphQLParams, Plugin } from "graphql-yoga";
import { LRUCache } from "lru-cache";

/** How much text is remembered for automatic persisted queries, hashes included, in UTF-16 code units. */
const MOST_REMEMBERED = 10_000_000;

type Params = GraphQLParams & { documentId?: unknown };

/**
 * Clients send a hash alone, and the document with it when the server does not know the hash. What is sent in place of a
 * document and is none is refused by Yoga, with a hash or without.
 */
export function automaticDocuments(): Plugin {
  const known = new LRUCache<string, string>({
    maxSize: MOST_REMEMBERED,
    sizeCalculation: (query, hash) => query.length + hash.length,
  });
  return {
    onParams({ params, setParams }) {
      const hash = hashIn(params);
      if (hash === undefined) return;
      if (params.query == null) {
        const query = known.get(hash);
        if (query === undefined) throw notFound();
        setParams({ ...params, query });
      } else if (typeof params.query === "string") {
        const expected = createHash("sha256").update(params.query).digest("hex");
        if (expected !== hash) throw mismatched(hash, expected);
        known.set(hash, params.query);
      }
    },
  };
}

/** Documents by hash, as GraphQL Code Generator's `persistedDocuments` writes them. */
export type TrustedDocuments = Readonly<Record<string, string>>;

/**
 * Takes a document by the hash that the file gives it (`documentId`, or `extensions.persistedQuery.sha256Hash`), or by a
 * text that is in the file.
 * @param graphiql whether the page's own introspection is trusted too
 */
export function trustedDocuments(documents: TrustedDocuments, graphiql: boolean): Plugin {
  const texts = new Set(
    [...Object.values(documents), ...(graphiql ? introspections() : [])].map((text) => stripIgnoredCharacters(text)),
  );
  return {
    onParams({ params, setParams }) {
      const { documentId } = params as Params;
      const hash = typeof documentId === "string" ? documentId : hashIn(params);
      const named = hash === undefined ? undefined : documentOf(documents, hash);
      if (named !== undefined) setParams({ ...params, query: named });
      else if (typeof params.query !== "string" || !texts.has(stripped(params.query))) throw notFound();
    },
  };
}

/** Newer files name the algorithm before the hash. */
const documentOf = (documents: TrustedDocuments, hash: string): string | undefined =>
  [hash, `sha256:${hash}`].filter((name) => Object.hasOwn(documents, name)).map((name) => documents[name])[0];

/** Every introspection that GraphiQL may send: it asks for more or less by what the server has answered before. */
function introspections(): string[] {
  const options = [
    "descriptions",
    "specifiedByUrl",
    "directiveIsRepeatable",
    "schemaDescription",
    "inputValueDeprecation",
    "oneOf",
  ];
  return Array.from({ length: 2 ** options.length }, (_, chosen) =>
    getIntrospectionQuery(
      Object.fromEntries(options.map((name, at) => [name, (chosen & (1 << at)) !== 0])) as IntrospectionOptions,
    ),
  );
}

/** A text that is no document is in no list. */
function stripped(text: string): string {
  try {
    return stripIgnoredCharacters(text);
  } catch {
    return text;
  }
}

function hashIn({ extensions }: GraphQLParams): string | undefined {
  const persisted = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery;
  return typeof persisted?.sha256Hash === "string" ? persisted.sha256Hash : undefined;
}

/** The message is part of the protocol: clients look for it. */
const notFound = () =>
  new GraphQLError("PersistedQueryNotFound", { extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } });

const mismatched = (received: string, expected: string) =>
  new GraphQLError(
    `extensions.persistedQuery.sha256Hash: received ${JSON.stringify(received)}, expected the document's own, ${JSON.stringify(expected)}`,
    { extensions: { code: "BAD_REQUEST", http: { status: 400 } } },
  );
