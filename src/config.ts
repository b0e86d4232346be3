/** The only reader of the environment: every setting with its default and unit. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { TrustedDocuments } from "./api/documents.plugin.ts";
import { NODES_KEPT } from "./graph/records.ts";

const whole = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, expected)
    .transform(Number)
    .refine((value) => value >= least && value <= most, expected);
};
const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z.enum(values, { error: `one of ${values.join(", ")}` });
const DAY_MS = 86_400_000;

const SETTINGS = z.object({
  /** Where to listen. */
  HOST: z.string().default("127.0.0.1"),
  /** 0 takes a free one, and the log says which. */
  PORT: whole(0, 65_535).default(4000),
  /** The folder of the embedded graph, made if missing; `:memory:` for none. */
  GRAPH_PATH: z.string().default("./data/graph"),
  /** Set: use this Neo4j instead of the embedded graph. */
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/, "an address such as neo4j://localhost:7687")
    .optional(),
  NEO4J_USERNAME: z.string().default("neo4j"),
  NEO4J_PASSWORD: z.string().default(""),
  NEO4J_DATABASE: z.string().default("neo4j"),
  /** `none` starts with an empty graph. */
  SEED: oneOf("built-in", "none").default("built-in"),
  LOG_LEVEL: oneOf("fatal", "error", "warn", "info", "debug", "trace", "silent").default("info"),
  /** Origins that browsers may call from, comma-separated; none by default. */
  CORS_ORIGIN: z
    .string()
    .transform((list) => list.split(",").map((origin) => origin.trim()))
    .refine(
      (origins) => origins.every((origin) => /^https?:\/\/[^/\s]+$/.test(origin)),
      "origins such as https://example.org, comma-separated",
    )
    .default([]),
  GRAPHIQL: oneOf("on", "off").default("on"),
  /** The largest request body, in bytes. */
  MAX_BODY_BYTES: whole(1_000, 100_000_000).default(100_000),
  /** How many fields may nest in an operation. */
  MAX_DEPTH: whole(1, 1_000).default(20),
  /** How many steps a filter may go into and, or, not, some and none. */
  MAX_FILTER_DEPTH: whole(0, 20).default(4),
  /** What an operation may cost (docs/limits.md says how that is counted). */
  MAX_COST: whole(1, 1_000_000_000).default(20_000),
  /** How many tokens a document may have. */
  MAX_TOKENS: whole(1, 1_000_000).default(2_000),
  /** A file of trusted documents, by hash: others are refused. Unset, any document is taken. */
  TRUSTED_DOCUMENTS: z.string().optional(),
  /** How long one request's statements may take, in milliseconds. */
  QUERY_TIMEOUT_MS: whole(1, DAY_MS).default(10_000),
  /** How long a request's head and body may take to arrive, in milliseconds. */
  REQUEST_TIMEOUT_MS: whole(1, DAY_MS).default(30_000),
  /** How many states one search between officials may visit; past that it says that it was cut short. */
  TRACE_BUDGET: whole(1, 1_000_000_000).default(1_000_000),
  /** `level` works a level of an answer at a time; `graphql-js` calls every field of every row. Answers are the same. */
  EXECUTOR: oneOf("level", "graphql-js").default("level"),
  /** Whether queries are answered without what Yoga does for a request, where a like client was answered before. Needs EXECUTOR `level`. Answers are the same. */
  DIRECT: oneOf("on", "off").default("on"),
  /** How long a start may take to ask itself a few questions, so that the first of others is answered fast, in milliseconds; 0 asks none. */
  WARM_UP_MS: whole(0, 60_000).default(1_000),
  /** How many bytes of answers are kept for when they are asked for again; 0 keeps none. Needs DIRECT. Answers are the same. */
  ANSWER_CACHE_BYTES: whole(0, 10_000_000_000).default(0),
  /** How old the graph's version may be that kept answers are compared with, in milliseconds: 0 reads it for each. */
  VERSION_MAX_AGE_MS: whole(0, DAY_MS).default(0),
  /** How long a version must have been seen before answers of it are kept, in milliseconds; on Neo4j, where parts of a commit are seen one after the other. */
  VERSION_SETTLE_MS: whole(0, DAY_MS).default(1_000),
  /** Whether statements fetch only the properties that an operation reads. Needs EXECUTOR `level`. Answers are the same. */
  NARROW_ROWS: oneOf("on", "off").default("on"),
  /** Whether statements on Neo4j bring along pages that follow, so that fewer are needed. Needs EXECUTOR `level`. Answers are the same. */
  LOOK_AHEAD: oneOf("on", "off").default("on"),
  /** Whether statements of the embedded graph begin from how far the same pages went before. Answers are the same. */
  PAGE_REACH: oneOf("on", "off").default("on"),
  /** Whether a filtered list is gone through once for its page, its length and its facets. Answers are the same. */
  ONE_PASS: oneOf("on", "off").default("on"),
  /** How many rows of nodes of the embedded graph are remembered, one for each selection of properties, until something is written; 0: none. Answers are the same. */
  NODES_KEPT: whole(0, 10_000_000).default(NODES_KEPT),
  /** Whether objects are made among those that live shortly, wherever V8 would make them. Answers are the same. */
  YOUNG_ROWS: oneOf("on", "off").default("on"),
  NODE_ENV: z.string().default("development"),
  /** Set by npm around the scripts it runs. */
  npm_lifecycle_event: z.string().optional(),
});

export type Config = z.infer<typeof SETTINGS>;

/** A setting that cannot be used: names it, the value and what is allowed. */
export class SettingError extends Error {
  override readonly name = "SettingError";
}

/** @throws SettingError for the first wrong setting. Empty variables count as unset. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const read = SETTINGS.safeParse(given);
  if (read.success) {
    // A start ends here, before it opens a graph and seeds it.
    if (read.data.TRUSTED_DOCUMENTS !== undefined) readTrustedDocuments(read.data.TRUSTED_DOCUMENTS);
    return read.data;
  }
  const { path, message } = read.error.issues[0] as z.core.$ZodIssue;
  const name = String(path[0]);
  const value = name.includes("PASSWORD") ? "(hidden)" : JSON.stringify(given[name]);
  throw new SettingError(`${name}: received ${value}, expected ${message}`);
}

/** @throws SettingError where the file cannot be read, or is no list of documents by their hash */
export function readTrustedDocuments(file: string): TrustedDocuments {
  const value = jsonIn(file);
  const fits =
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === "string");
  if (!fits) throw untrusted(file, "holds something else");
  return value as TrustedDocuments;
}

function jsonIn(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw untrusted(file, code === "ENOENT" ? "is not there" : `cannot be read (${code})`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw untrusted(file, "is no JSON");
  }
}

const untrusted = (file: string, fault: string) =>
  new SettingError(
    `TRUSTED_DOCUMENTS: received ${JSON.stringify(file)}, which ${fault}; expected a JSON file of documents by their hash`,
  );
