/** A contender: what it is called, what it needs, and how it answers a question. One process each, so that neither memory nor CPU is shared. */
import type { Question, Variables } from "./question.ts";

/** What it runs on. */
export interface Stores {
  readonly neo4j?: { readonly uri: string; readonly username: string; readonly password: string };
  readonly embedded?: string;
}

/** A contender in its own process, ready to answer. */
export interface Answering {
  /** Where it takes HTTP requests. */
  readonly url: string;
  /** The answer without HTTP: executed, not yet written as JSON. Not for those of the HTTP layer. */
  ask?(question: Question, variables: Variables): Promise<unknown>;
  /** How many statements its last answer without HTTP took, for those that can tell. */
  statements?(): number;
  /** Writes so many new officials, numbered from `from`. */
  write?(count: number, from: number): Promise<void>;
  close(): Promise<void>;
}

export type Start = (stores: Stores) => Promise<Answering>;

/** What is posted for a question. */
export function bodyOf(name: ContenderName, question: Question, variables: Variables): string | undefined {
  if (name === "statement") {
    return question.statement && JSON.stringify({ name: question.name, variables });
  }
  const operation = name === "neo4jGraphql" ? question.neo4jGraphql : question.ours;
  return (
    operation && JSON.stringify({ query: operation.query, variables: operation.variables?.(variables) ?? variables })
  );
}

/** The common shape of what came back. @throws where it holds errors */
export function shapeOf(name: ContenderName, question: Question, answer: unknown): unknown {
  if (name === "statement") return question.statement?.shape(answer as never);
  const { data, errors } = answer as { data?: unknown; errors?: readonly { message: string }[] };
  if (errors?.length) throw new Error(`${name}, ${question.name}: ${errors[0]?.message}`);
  return (name === "neo4jGraphql" ? question.neo4jGraphql : question.ours)?.shape(data as never);
}

/** The settings of a server that keeps answers; it does not unless it is told to. */
export const ANSWERS_KEPT = { ANSWER_CACHE_BYTES: "200000000" };

export const CONTENDERS = {
  ours: "ours",
  oursCached: "ours, answers kept",
  oursEmbedded: "ours, embedded",
  neo4jGraphql: "@neo4j/graphql",
  statement: "one statement",
} as const;
export type ContenderName = keyof typeof CONTENDERS;
