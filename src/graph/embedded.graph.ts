/** The default engine: an in-process graph (Grafeo). Only the embedded files know its API. */
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import grafeo from "@grafeo-db/js";
import { LOCK_FILE, takeLock } from "./embedded.lock.ts";
import { EMBEDDED_MIGRATIONS } from "./embedded.migrations.ts";
import {
  type Call,
  ConflictError,
  type Graph,
  GraphOpenError,
  GraphTimeoutError,
  GraphUnavailableError,
  type GraphVersion,
  IN_MEMORY,
  KeyTakenError,
  type Reader,
} from "./graph.ts";
import { makeMeta, raiseVersion, readMigrations, readVersion, recordMigration } from "./meta.cypher.ts";
import { SEARCH_KEYS } from "./model.ts";
import { named } from "./named.ts";
import { numberedStatement, Records, rowsByNumber } from "./records.ts";
import { retried } from "./retry.ts";
import { turns } from "./turns.ts";

type Database = grafeo.GrafeoDB;
type Executor = Pick<Database, "executeCypher">;

const GRAPH_FILE = "graph.grafeo";
/** What may stand in a graph's folder before there is a graph, drafts of it included. */
const OURS = [LOCK_FILE, "serve.json"];

/** The log is folded into the file at least this often, and once it has this many bytes. */
const CHECKPOINT = { intervalMs: 60_000, walBytes: 64_000_000 };
/**
 * A statement cannot be interrupted: past this many that still run so long after they were given up, no more are started.
 * Most are over well before, and a request that is given up may have hundreds of them.
 */
const MOST_ABANDONED = 8;
const GRACE_MS = 1_000;
const MOST_TOKENS = 1_000;
/** The signal of what does not happen. */
const NEVER = new AbortController().signal;
/** Rows of a streamed page: making objects of them takes a few milliseconds. */
const PAGE = 1_000;

/**
 * @param path the folder that holds the graph, made if missing, or `:memory:`
 * @param nodesKept how many nodes are remembered at most, as far as they were read
 * @throws GraphOpenError if another process has it, if the folder holds something else, or if the file cannot be read
 */
export async function openEmbedded(path: string, nodesKept: number): Promise<Graph> {
  if (path === IN_MEMORY) return graphOver(grafeo.GrafeoDB.create(), nodesKept, () => {});
  const file = prepare(path);
  const unlock = takeLock(path);
  try {
    const database = existsSync(file) ? opened(file) : grafeo.GrafeoDB.create(file);
    database.setCheckpointTriggers(CHECKPOINT);
    return await graphOver(database, nodesKept, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** The graph's file in its folder, which is made if missing and refused, untouched, if it holds something else. */
function prepare(path: string): string {
  if (existsSync(path) && !statSync(path).isDirectory()) {
    throw new GraphOpenError(`${path} is a file; GRAPH_PATH names the folder that holds the graph. Name another one.`);
  }
  mkdirSync(path, { recursive: true });
  const found = readdirSync(path);
  const foreign = found.filter((name) => !OURS.some((own) => name.startsWith(own)));
  if (foreign.length > 0 && !found.includes(GRAPH_FILE)) {
    const example = foreign.slice(0, 3).join(", ");
    throw new GraphOpenError(
      `${path} holds no graph but other files (${example}); nothing was changed. Name another GRAPH_PATH.`,
    );
  }
  return join(path, GRAPH_FILE);
}

function opened(file: string): Database {
  try {
    return grafeo.GrafeoDB.open(file);
  } catch (error) {
    // By a process that our own lock does not show: of another container, say.
    if (reasonOf(error).includes("cannot be locked")) {
      throw new GraphOpenError(
        `${file} is in use by another process, and one at a time can have it: stop that one, then try again.`,
      );
    }
    throw new GraphOpenError(
      `${file} cannot be read as a graph (${reasonOf(error)}); nothing was changed. ` +
        "Restore it from a copy, or move its folder away and start again: the seed and your imports can be loaded anew.",
    );
  }
}

async function graphOver(database: Database, nodesKept: number, release: () => void): Promise<Graph> {
  const records = new Records(nodesKept);
  const { read, running } = reader(database);
  await migrate(database, { read });
  /** Writers take turns: the engine would let them collide instead. */
  const inTurn = turns();
  const alone = turns();
  return {
    far: false,
    ...(nodesKept > 0 && { records }),
    engine: `embedded (Grafeo ${database.version()})`,
    read,
    stream: async function* (statement, parameters, call) {
      const rows = await running(call, () => database.executeCypher(statement.text, parameters));
      for (let from = 0; from < rows.length; from += PAGE) {
        if (call?.signal?.aborted) throw new GraphTimeoutError("the statement was given up");
        const page = Array.from({ length: Math.min(PAGE, rows.length - from) }, (_, at) => rows.get(from + at));
        yield page as never;
        await setImmediate();
      }
    },
    write: (work) => inTurn(() => written(database, work, () => records.written())),
    // No other process has the graph, and nothing takes a turn away.
    alone: (work, call) => alone(() => work(NEVER), call?.signal),
    search: async ({ kinds, tokens, limit, properties }, call) => {
      if (tokens.length === 0) return [];
      const query = tokens.slice(0, MOST_TOKENS).join(" ");
      const hits = await running(call, () =>
        Promise.all(kinds.map((kind) => database.textSearch(kind, SEARCH_KEYS, query, limit))),
      );
      const numbers = hits.flat().map(([node]) => node as number);
      // Looking a node up in the engine's API copies all of it, which takes ten times as long.
      const byNumber = async (asked: readonly number[]) =>
        rowsByNumber<never>(properties, await read(numberedStatement("Graph", properties), { numbers: asked }, call));
      const rows = (await records.of(numbers, properties, byNumber)) ?? (await byNumber(numbers));
      return numbers.flatMap((number) => rows.get(number) ?? []);
    },
    version: async (call) => (await read(readVersion, {}, call))[0] as GraphVersion,
    close: () =>
      inTurn(async () => {
        database.close();
        release();
      }),
  };
}

async function migrate(database: Database, { read }: Reader): Promise<void> {
  await read(makeMeta, { graphId: randomUUID() });
  const [{ migrations: had } = { migrations: [] }] = await read(readMigrations, {});
  for (const { name, run } of EMBEDDED_MIGRATIONS.filter(({ name }) => !had.includes(name))) {
    await run(database);
    had.push(name);
    await read(recordMigration, { migrations: had });
  }
}

async function written<T>(
  database: Database,
  work: (transaction: Reader) => Promise<T>,
  onWritten: () => void,
): Promise<T> {
  try {
    return await retried(() => attempt(database, work, onWritten), { attempts: 8, pauseMs: 5, again: isConflict });
  } catch (error) {
    if (isConflict(error)) throw new ConflictError(`writers kept colliding: ${reasonOf(error)}`);
    throw reasonOf(error).includes("UNIQUE constraint violation") ? new KeyTakenError(reasonOf(error)) : error;
  }
}

async function attempt<T>(
  database: Database,
  work: (transaction: Reader) => Promise<T>,
  onWritten: () => void,
): Promise<T> {
  const transaction = database.beginTransaction();
  try {
    const { read } = reader(transaction);
    const result = await work({ read });
    await read(raiseVersion, {});
    try {
      transaction.commit();
    } finally {
      onWritten(); // Whatever a commit that fails has left.
    }
    return result;
  } catch (error) {
    if (transaction.isActive) transaction.rollback();
    throw error;
  }
}

function reader(executor: Executor) {
  /** When statements that still run were given up, earliest first. */
  const abandoned = new Set<{ readonly at: number }>();
  const isOverrun = () => {
    if (abandoned.size < MOST_ABANDONED) return false;
    const { at } = [...abandoned][MOST_ABANDONED - 1] as { at: number };
    return performance.now() - at >= GRACE_MS;
  };
  /** Runs to its end whatever happens; a call that is given up only stops waiting for it. */
  const running = async <T>({ signal }: Call = {}, work: () => Promise<T>): Promise<T> => {
    if (signal?.aborted) throw new GraphTimeoutError("the request was given up before the statement ran");
    if (isOverrun()) throw new GraphUnavailableError("too many statements are running past their time");
    if (signal === undefined) return work();
    return new Promise<T>((resolve, reject) => {
      let givenUp: { readonly at: number } | undefined;
      const giveUp = () => {
        givenUp = { at: performance.now() };
        abandoned.add(givenUp);
        reject(new GraphTimeoutError("the statement was given up"));
      };
      signal.addEventListener("abort", giveUp, { once: true });
      const settle =
        <V>(pass: (value: V) => void) =>
        (value: V) => {
          signal.removeEventListener("abort", giveUp);
          if (givenUp === undefined) pass(value);
          else abandoned.delete(givenUp);
        };
      work().then(settle(resolve), settle(reject));
    });
  };
  const read: Reader["read"] = (statement, parameters, call) =>
    running(call, async () => objectsOf(await executor.executeCypher(statement.text, parameters)) as never);
  return { read, running };
}

/** Rows as objects, made here of the engine's lists: it takes twice as long to name every value of every row itself. */
function objectsOf(result: grafeo.QueryResult): unknown[] {
  const { columns } = result;
  return result.rows().map((values) => named(columns, values));
}

const isConflict = (error: unknown) => error instanceof Error && error.message.includes("GRAFEO-T001");
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
