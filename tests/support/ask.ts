/** A server over a graph, and typed questions to it over real HTTP. */
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { pino } from "pino";
import { type Config, readConfig } from "../../src/config.ts";
import type { Graph } from "../../src/graph/graph.ts";
import { startServer } from "../../src/server.ts";

interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly argument?: string; readonly requestId?: string };
}

interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly AnswerError[];
  readonly extensions?: { readonly statements?: { number: number; milliseconds: number; names: string[] } };
}

export interface Asking {
  readonly url: string;
  /** Server root, without /graphql. */
  readonly origin: string;
  /** What came back, errors included. */
  ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Answer<Data>>;
  /** The data; throws the errors, if there are any. */
  data<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data>;
  close(): Promise<void>;
}

/** Settings that a whole run of tests is under, as JSON: what makes answers fast may be off, and they are the same. */
const OTHERWISE: Record<string, string> = JSON.parse(process.env["CHANCERY_TEST_SETTINGS"] ?? "{}");

/** Serves the graph on a free port. The graph stays the caller's to close. */
export async function serving(graph: Graph, settings: Partial<Config> = {}): Promise<Asking> {
  // Questions of its own would be counted among those of the tests.
  const config = { ...readConfig(OTHERWISE), PORT: 0, WARM_UP_MS: 0, ...settings };
  const { url, close } = await startServer(graph, config, pino({ level: "silent" }));
  const ask: Asking["ask"] = async (document, variables) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", "x-chancery-statements": "1" },
      body: JSON.stringify({ query: print(document), variables }),
    });
    return (await response.json()) as Answer<never>;
  };
  return {
    url,
    origin: new URL(url).origin,
    ask,
    data: async (document, variables) => {
      const answer = await ask(document, variables);
      if (answer.errors !== undefined) throw new Error(answer.errors.map(({ message }) => message).join("\n"));
      return answer.data;
    },
    close,
  };
}
