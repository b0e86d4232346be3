/** Documents that Yoga has parsed, validated and executed once without an error: they need none of it again. */
import type { DocumentNode, GraphQLSchema } from "graphql";
import type { Plugin } from "graphql-yoga";
import { LRUCache } from "lru-cache";
import type { Plan } from "./execution/plan.ts";
import { isQuery, planOf } from "./execution/plan.ts";

/** How many texts are remembered. */
const MOST_DOCUMENTS = 1_000;

export interface KnownDocument {
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
}

export interface KnownDocuments {
  /** Tells of every execution. */
  readonly plugin: Plugin;
  get(text: string): KnownDocument | undefined;
}

export function knownDocuments(): KnownDocuments {
  const known = new LRUCache<string, KnownDocument>({ max: MOST_DOCUMENTS });
  return {
    get: (text) => known.get(text),
    plugin: {
      onExecute({ args: { schema, document, contextValue } }) {
        const text = (contextValue as { params?: { query?: unknown } }).params?.query;
        if (typeof text !== "string") return undefined;
        return {
          onExecuteDone({ result }) {
            if (!(Symbol.asyncIterator in result) && result.errors === undefined) known.set(text, { document, schema });
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
