/** A real Neo4j for tests, from Maven Central: fetched once, kept in the user's cache, started on free ports with a store of its own. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";

export interface Neo4jAccess {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

export interface Neo4jServer extends Neo4jAccess {
  /** The process, undefined while it is stopped. */
  pid(): number | undefined;
  /** Ends the process and waits for it. */
  stop(): Promise<void>;
  /** Starts it again on the same ports with the same store. */
  start(): Promise<void>;
  /** Ends it and removes its store. */
  remove(): Promise<void>;
}

const VERSION = "5.26.26";
const CREDENTIALS = { username: "neo4j", password: "only-for-tests" };
const READY_MS = 90_000;

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>chancery</groupId>
  <artifactId>neo4j-for-tests</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${VERSION}</version></dependency>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>${VERSION}</version></dependency>
  </dependencies>
</project>
`;

/** Why Neo4j cannot be run here, undefined if it can. */
export function whyNoNeo4j(): string | undefined {
  try {
    // "openjdk 17.0.15 2025-04-15", "java 21.0.1 2023-10-17 LTS"
    const [, major] = /^\S+ (\d+)/.exec(execFileSync("java", ["--version"], { encoding: "utf8" })) ?? [];
    if (Number(major) < 17) return `Java ${major} is too old: 17 or later is needed`;
  } catch {
    return "there is no Java";
  }
  try {
    execFileSync(maven, ["--version"], { stdio: "ignore", shell: onWindows });
  } catch {
    return "there is no Maven";
  }
  return undefined;
}

const onWindows = process.platform === "win32";
const maven = onWindows ? "mvn.cmd" : "mvn";

/** The folder with Neo4j's jars. A fetch that was cut off leaves nothing behind that a later run would take for whole. */
function provision(): string {
  const cache = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "chancery");
  const jars = join(cache, `neo4j-${VERSION}`);
  if (existsSync(jars)) return jars;
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, "fetching-"));
  writeFileSync(join(work, "pom.xml"), POM);
  const goal = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies";
  execFileSync(maven, ["--batch-mode", "--quiet", goal, `-DoutputDirectory=${join(work, "jars")}`], {
    cwd: work,
    stdio: ["ignore", "inherit", "inherit"],
    shell: onWindows,
  });
  renameSync(join(work, "jars"), jars);
  rmSync(work, { recursive: true, force: true });
  return jars;
}

export interface Neo4jStore {
  /** Where its store is kept; empty at first, and again with what it held when it was stopped. */
  readonly home: string;
  /** As the JVM and Neo4j write them: `512m`. */
  readonly heap: string;
  readonly pageCache: string;
  /** Further arguments of the JVM. */
  readonly jvm?: readonly string[];
}

/** For servers that live for a test: they compile quickly rather than well, which takes a third less of the processor. Nothing is measured on them. */
export const SHORT_LIVED: readonly string[] = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

/** An empty store in a folder of its own, with little memory unless more is said. */
export const aside = (memory: Omit<Neo4jStore, "home"> = { heap: "1g", pageCache: "64m" }): Neo4jStore => ({
  home: mkdtempSync(join(tmpdir(), "chancery-neo4j-")),
  ...memory,
});

/**
 * @param store an empty one in a folder of its own, unless said otherwise
 * @throws if it cannot be fetched or does not answer in time
 */
export async function startNeo4j({ home, heap, pageCache, jvm = [] }: Neo4jStore = aside()): Promise<Neo4jServer> {
  const jars = provision();
  const port = await freePort();
  const uri = `bolt://127.0.0.1:${port}`;
  mkdirSync(join(home, "conf"), { recursive: true });
  writeFileSync(join(home, "conf", "neo4j.conf"), settings(home, port, pageCache));
  let running: ChildProcess | undefined;
  const stop = async () => {
    const child = running;
    running = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await ended;
  };
  const start = async () => {
    running = spawn("java", [...jvm, ...javaArguments(jars, home, heap)], { stdio: "ignore" });
    await answering(uri, running);
  };
  await start();
  await changePassword(uri);
  return {
    uri,
    ...CREDENTIALS,
    pid: () => running?.pid,
    stop,
    start,
    remove: async () => {
      await stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const settings = (home: string, port: number, pageCache: string) =>
  `server.directories.data=${join(home, "data")}
server.directories.logs=${join(home, "logs")}
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=${pageCache}
`.replaceAll("\\", "/");

const javaArguments = (jars: string, home: string, heap: string) => [
  `-Xmx${heap}`,
  ...["java.nio", "java.io", "sun.nio.ch"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  "-cp",
  join(jars, "*"),
  "org.neo4j.server.CommunityEntryPoint",
  `--home-dir=${home}`,
  `--config-dir=${join(home, "conf")}`,
];

async function answering(uri: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + READY_MS;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`Neo4j ended with status ${child.exitCode} while starting`);
    const driver = neo4j.driver(uri, undefined, { connectionTimeout: 1_000 });
    try {
      await driver.getServerInfo();
      return;
    } catch (error) {
      // It answers, if only to say that it wants a password.
      if ((error as { code?: string }).code?.startsWith("Neo.ClientError.Security")) return;
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 300));
    } finally {
      await driver.close();
    }
  }
}

/** The first login must change the password; a store that was used before has it already. */
async function changePassword(uri: string): Promise<void> {
  if (await accepts(uri, CREDENTIALS.password)) return;
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", "neo4j"));
  const session = driver.session({ database: "system" });
  try {
    await session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password: CREDENTIALS.password });
  } finally {
    await session.close();
    await driver.close();
  }
}

async function accepts(uri: string, password: string): Promise<boolean> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(CREDENTIALS.username, password));
  try {
    return await driver.verifyAuthentication();
  } finally {
    await driver.close();
  }
}

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** Removes every node, constraint and index, so that the next to open it finds a new database. */
export async function emptied({ uri, username, password }: Neo4jAccess): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    // In parts: a large graph is more than one transaction may hold.
    const session = driver.session();
    await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
    await session.close();
    const { records: constraints } = await driver.executeQuery("SHOW CONSTRAINTS YIELD name");
    for (const record of constraints) await driver.executeQuery(`DROP CONSTRAINT ${record.get("name")} IF EXISTS`);
    const { records: indexes } = await driver.executeQuery("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'");
    for (const record of indexes) await driver.executeQuery(`DROP INDEX ${record.get("name")} IF EXISTS`);
  } finally {
    await driver.close();
  }
}
