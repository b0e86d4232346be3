/** Neo4j through its driver: reads go to followers, writes to the leader, bookmarks make them agree. Only the neo4j files know it. */
import { randomUUID } from "node:crypto";
import neo4j, {
  type Driver,
  type Record as DriverRecord,
  type ManagedTransaction,
  type Neo4jError,
} from "neo4j-driver";
import {
  type Call,
  type Graph,
  GraphOpenError,
  GraphTimeoutError,
  type GraphVersion,
  type Parameters,
  type Reader,
  type Statement,
} from "./graph.ts";
import { makeMeta, raiseVersion, readMigrations, readVersion, recordMigration } from "./meta.cypher.ts";
import { abandonable, translated } from "./neo4j.call.ts";
import { NEO4J_MIGRATIONS, searchIndexOf } from "./neo4j.migrations.ts";
import { turnsOn } from "./neo4j.turn.ts";

export interface Neo4jSettings {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
  /** After how many milliseconds the server ends a transaction. */
  readonly timeoutMs: number;
}

/** Driver settings, in milliseconds: a server that is gone is noticed within seconds, not after the driver's minute. */
const PATIENCE = {
  connectionTimeout: 3_000,
  connectionAcquisitionTimeout: 5_000,
  maxTransactionRetryTime: 3_000,
  maxConnectionLifetime: 3_600_000,
  maxConnectionPoolSize: 100,
} as const;
/** A fetch size: rows are kept in memory anyway, and asking for more of them costs a trip. */
const EVERYTHING = -1;
/** The oldest server this was tried on: the subqueries that every page uses came with it. */
const OLDEST = [5, 26] as const;
/** Lucene refuses queries of more clauses. */
const MOST_TOKENS = 1_000;
/** How long a stream may take at least, in milliseconds: it is read at its reader's own pace, and ends with them. */
const STREAM_MS = 600_000;
/** Milliseconds after which the server ends a transaction: never. */
const UNENDING = 0;
/** Rows of a streamed page. */
const PAGE = 1_000;

/** All kinds in one trip, with what is read of the nodes: the index has found them already. */
const searching = (properties: readonly string[]): Statement<Parameters, never> => ({
  name: "Graph.search",
  text: [
    "UNWIND $indexes AS index",
    "CALL db.index.fulltext.queryNodes(index, $query, {limit: $limit}) YIELD node",
    `RETURN ${properties.map((name) => `node.${name} AS ${name}`).join(", ")}`,
  ].join("\n"),
});

/** @throws GraphOpenError if the server cannot be reached, refuses the login, lacks the database or is too old */
export async function openNeo4j(settings: Neo4jSettings): Promise<Graph> {
  const { uri, username, password, database, timeoutMs } = settings;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    userAgent: "chancery",
    ...PATIENCE,
  });
  const config = (name: string, call?: Call, timeout = timeoutMs) => ({
    timeout,
    metadata: { statement: name, ...(call?.requestId !== undefined && { requestId: call.requestId }) },
  });

  /**
   * One trip to the server: a statement that is its own transaction. One that fails in passing is run again as
   * `executeQuery` would run it, which takes three trips. The session is ours, since closing it ends the statement.
   */
  const read: Reader["read"] = (statement, parameters, call) => {
    const session = driver.session({
      database,
      defaultAccessMode: neo4j.session.READ,
      bookmarkManager: driver.executeQueryBookmarkManager,
      fetchSize: EVERYTHING,
    });
    const [given, settings] = [integers(parameters), config(statement.name, call)];
    const again = (error: Neo4jError) => {
      if (!neo4j.isRetryableError(error)) throw error;
      return session.executeRead((transaction) => transaction.run(statement.text, given), settings);
    };
    const work = () =>
      session
        .run(statement.text, given, settings)
        .then(undefined, again)
        .finally(() => session.close());
    return abandonable(
      statement.name,
      call,
      async () => (await work()).records.map(rowOf) as never,
      () => session.close(),
    );
  };

  const stream: Graph["stream"] = async function* <R>(
    statement: Statement<never, R>,
    parameters: Parameters,
    call?: Call,
  ) {
    const session = driver.session({
      database,
      defaultAccessMode: neo4j.session.READ,
      bookmarkManager: driver.executeQueryBookmarkManager,
      fetchSize: PAGE,
    });
    // Looked at between rows: a session that is closed while it is read from ends its rows as if there were no more,
    // and leaves its connection to the next reader in no state to answer.
    const goOn = () => {
      if (call?.signal?.aborted) throw new GraphTimeoutError("the statement was given up");
    };
    try {
      goOn();
      let page: R[] = [];
      const settings = config(statement.name, call, Math.max(timeoutMs, STREAM_MS));
      for await (const record of session.run(statement.text, integers(parameters), settings)) {
        goOn();
        page.push(rowOf(record) as R);
        if (page.length < PAGE) continue;
        yield page;
        page = [];
      }
      if (page.length > 0) yield page;
    } catch (error) {
      throw translated(error, statement.name);
    } finally {
      await session.close();
    }
  };

  const write: Graph["write"] = async (work) => {
    const session = driver.session({ database, bookmarkManager: driver.executeQueryBookmarkManager });
    try {
      return await session.executeWrite(async (transaction) => {
        const inside = reader(transaction);
        const result = await work(inside);
        await inside.read(raiseVersion, {});
        return result;
      }, config("Graph.write"));
    } catch (error) {
      throw translated(error);
    } finally {
      await session.close();
    }
  };

  try {
    const server = await connected(driver, settings);
    await migrate(driver, { read }, write, database);
    return {
      far: true,
      engine: `neo4j (${server})`,
      read,
      stream,
      write,
      alone: turnsOn(driver, database, (name, call) => config(name, call, UNENDING)),
      search: ({ kinds, tokens, limit, properties }, call) =>
        tokens.length === 0
          ? Promise.resolve([])
          : read(searching(properties), { indexes: kinds.map(searchIndexOf), query: lucene(tokens), limit }, call),
      version: async (call) => (await read(readVersion, {}, call))[0] as GraphVersion,
      close: () => driver.close(),
    };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** The server's product and version, once it has answered. */
async function connected(driver: Driver, { uri, username, database }: Neo4jSettings): Promise<string> {
  try {
    const { records } = await driver.executeQuery(
      "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version",
      {},
      { database, routing: neo4j.routing.READ },
    );
    const version = String(records[0]?.get("version"));
    const [major = 0, minor = 0] = version.split(".").map(Number);
    if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return version;
    throw new GraphOpenError(`Neo4j at ${uri} is ${version}; version ${OLDEST.join(".")} or later is needed.`);
  } catch (error) {
    if (error instanceof GraphOpenError) throw error;
    const { code = "", message } = error as Neo4jError;
    if (code.startsWith("Neo.ClientError.Security")) {
      throw new GraphOpenError(
        `Neo4j at ${uri} refuses the login of ${username}: set NEO4J_USERNAME and NEO4J_PASSWORD. (${code})`,
      );
    }
    if (code === "Neo.ClientError.Database.DatabaseNotFound") {
      throw new GraphOpenError(`Neo4j at ${uri} has no database ${database}: set NEO4J_DATABASE to one that is there.`);
    }
    throw new GraphOpenError(
      `Neo4j at ${uri} cannot be reached (${message}): start it, or set NEO4J_URI to where it runs.`,
    );
  }
}

async function migrate(driver: Driver, { read }: Reader, write: Graph["write"], database: string): Promise<void> {
  const schema = (text: string) => driver.executeQuery(text, {}, { database });
  // The constraint first: with it, two servers that start at once make one Meta node.
  for (const { statements } of NEO4J_MIGRATIONS.slice(0, 1)) for (const text of statements) await schema(text);
  await driver.executeQuery(makeMeta.text, { graphId: randomUUID() }, { database });
  const [{ migrations: had } = { migrations: [] }] = await read(readMigrations, {});
  const missing = NEO4J_MIGRATIONS.filter(({ name }) => !had.includes(name));
  for (const { statements } of missing) for (const text of statements) await schema(text);
  if (missing.length === 0) return;
  await schema("CALL db.awaitIndexes(300)");
  const migrations = [...had, ...missing.map(({ name }) => name)];
  await write((transaction) => transaction.read(recordMigration, { migrations }));
}

/** A record as an object. The driver's own way goes through a list for every field, which costs as much as receiving a short row. */
function rowOf(record: DriverRecord): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  const { keys } = record;
  for (let at = 0; at < keys.length; at += 1) row[keys[at] as string] = record.get(at);
  return row;
}

const reader = (transaction: ManagedTransaction): Reader => ({
  read: async (statement, parameters) =>
    (await transaction.run(statement.text, integers(parameters))).records.map(rowOf) as never,
});

/** Tokens are a-z, 0-9 and Hangul, which Lucene's syntax leaves alone; anything else is dropped rather than escaped. */
const lucene = (tokens: readonly string[]) =>
  tokens
    .slice(0, MOST_TOKENS)
    .map((token) => token.replace(/[^a-z0-9\p{Script=Hangul}]/gu, ""))
    .filter(Boolean)
    .join(" ");

/** JavaScript numbers travel as floats, which LIMIT refuses and which would turn stored days into floats: every whole number becomes an integer. */
const integers = (parameters: Parameters) => whole(parameters) as Parameters;
const whole = (value: unknown): unknown => {
  if (typeof value === "string") return value;
  if (Number.isSafeInteger(value)) return neo4j.int(value as number);
  if (Array.isArray(value)) return value.map(whole);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, whole(inner)]));
};
