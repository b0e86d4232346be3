/** Documents that were executed once without an error, which need not be parsed and validated again; and new ones, prepared as Yoga does it. */
import type { ServerResponse } from "node:http";
import type { DocumentNode, GraphQLError, GraphQLSchema } from "graphql";
import type { Plugin } from "graphql-yoga";
import { rememberedByText } from "./api/documents.cache.ts";
import { isQuery, type Plan, planOf } from "./execution/plan.ts";

export interface KnownDocument {
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
}

export interface KnownDocuments {
  /** Tells of Yoga's executions. */
  readonly plugin: Plugin;
  get(text: string): KnownDocument | undefined;
  /** Remembers one that was executed without an error. */
  set(text: string, document: KnownDocument): void;
  /** Whether the request of this response was executed without an error. */
  succeeded(response: ServerResponse): boolean;
}

export function knownDocuments(): KnownDocuments {
  const known = rememberedByText<KnownDocument>();
  const succeeded = new WeakSet<ServerResponse>();
  return {
    get: (text) => known.get(text),
    set: (text, document) => void known.set(text, document),
    succeeded: (response) => succeeded.has(response),
    plugin: {
      onExecute({ args: { schema, document, contextValue } }) {
        const { params, res } = contextValue as { params?: { query?: unknown }; res?: ServerResponse };
        const text = params?.query;
        if (typeof text !== "string") return undefined;
        return {
          onExecuteDone({ result }) {
            if (Symbol.asyncIterator in result || result.errors !== undefined) return;
            known.set(text, { document, schema });
            if (res !== undefined) succeeded.add(res);
          },
        };
      },
    },
  };
}

/** How a known document's operation is executed, undefined where that is not for us: a mutation, introspection, an unknown name. */
export function queryPlan({ schema, document }: KnownDocument, operationName: string | null): Plan | undefined {
  const plan = planOf(schema, document, operationName);
  return plan !== undefined && isQuery(plan) ? plan : undefined;
}

/** What Yoga and its plugins make of a document. */
interface Preparing {
  readonly schema: GraphQLSchema;
  parse(text: string): DocumentNode;
  validate(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[];
}

/**
 * A new document, by Yoga's own functions and so by its plugins and caches; undefined where anything is wrong with it, which
 * is for Yoga to tell.
 * @param bounded the plugin that refuses documents that are too long
 */
export function prepared(
  text: string,
  { schema, parse, validate }: Preparing,
  bounded: Plugin,
): KnownDocument | undefined {
  try {
    bounded.onParams?.({ params: { query: text } } as never);
    const document = parse(text);
    return validate(schema, document).length === 0 ? { document, schema } : undefined;
  } catch {
    return undefined;
  }
}
