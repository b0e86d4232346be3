/** Documents that Yoga has parsed, validated and executed once without an error: they need none of it again. */
import type { ServerResponse } from "node:http";
import type { DocumentNode, GraphQLSchema } from "graphql";
import type { Plugin } from "graphql-yoga";
import { rememberedByText } from "./api/documents.cache.ts";
import { isQuery, type Plan, planOf } from "./execution/plan.ts";

export interface KnownDocument {
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
}

export interface KnownDocuments {
  /** Tells of every execution. */
  readonly plugin: Plugin;
  get(text: string): KnownDocument | undefined;
  /** Whether the request of this response was executed without an error. */
  succeeded(response: ServerResponse): boolean;
}

export function knownDocuments(): KnownDocuments {
  const known = rememberedByText<KnownDocument>();
  const succeeded = new WeakSet<ServerResponse>();
  return {
    get: (text) => known.get(text),
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
