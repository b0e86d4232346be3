/** `chancery serve`: opens the graph, seeds it once, serves it until told to stop. */
import type { Logger } from "pino";
import type { Config } from "../config.ts";
import type { Graph } from "../graph/graph.ts";
import { isSeeded } from "../ingest/seed.state.ts";
import { startLocalServer } from "../local/local.server.ts";
import { graphNamed, isRunning, leaveServed, readServed, type Served } from "../local/serve.file.ts";
import { type RunningServer, startServer } from "../server.ts";
import { EXIT, type Exit } from "./exit.ts";
import { openConfigured } from "./graph.ts";
import { WAITING } from "./report.ts";
import { seedGraph } from "./seed.command.ts";
import { logStrays } from "./stray.ts";

/** How often the server looks whether the process that started it is still there, in milliseconds. */
const PARENT_CHECK_MS = 500;

export async function serve(config: Config, log: Logger): Promise<Exit> {
  const graph = await openConfigured(config);
  const stopLogging = logStrays(log);
  try {
    return await serveUntilTold(graph, config, log);
  } finally {
    stopLogging();
  }
}

/** The graph is closed when it ends, well or not. */
async function serveUntilTold(graph: Graph, config: Config, log: Logger): Promise<Exit> {
  let server: RunningServer;
  let forCommands: ServingCommands;
  let told: Promise<string>;
  try {
    if (config.SEED === "built-in" && !(await isSeeded(graph))) await firstSeed(graph, log);
    // Others are answered before the start is over, so that from here on it ends in order.
    told = toldToStop(config);
    server = await startServer(graph, config, log);
    forCommands = await serveCommands(graph, config, log).catch(async (error: unknown) => {
      await server.close();
      throw error;
    });
  } catch (error) {
    await graph.close();
    throw error;
  }
  log.info({ url: server.url, engine: graph.engine }, "listening");
  greet(server.url, graph.engine);
  const reason = await told;
  log.info({ reason }, "closing");
  await forCommands.close();
  await server.close();
  await graph.close();
  log.info("closed");
  return EXIT.done;
}

async function firstSeed(graph: Graph, log: Logger): Promise<void> {
  log.info("loading the built-in seed; this happens once");
  const { created, rejected } = await seedGraph(graph, { onWait: () => log.info(WAITING) });
  log.info({ created, rejected }, "seeded");
}

interface ServingCommands {
  close(): Promise<void>;
}

/** Lets commands on this machine find the server, and bring records to it and fetch them. */
async function serveCommands(graph: Graph, config: Config, log: Logger): Promise<ServingCommands> {
  const { address, token, close } = await startLocalServer(graph, log);
  const withdraw = leave(config, { address, token, pid: process.pid, graph: graphNamed(config) }, log);
  return {
    close: async () => {
      withdraw();
      await close();
    },
  };
}

/** Without the file commands cannot find this server; on Neo4j they can do without it. */
function leave({ GRAPH_PATH: folder }: Config, served: Served, log: Logger): () => void {
  const other = readServed(folder);
  try {
    const withdraw = leaveServed(folder, served);
    if (other !== undefined && isRunning(other.pid))
      log.warn(
        { folder, process: other.pid },
        "commands now go to this server, no longer to the other one of this folder",
      );
    return withdraw;
  } catch (error) {
    log.warn({ err: error, folder }, "serve.json cannot be written: commands will not find this server");
    return () => {};
  }
}

/** For the person at the terminal; programs read the log line `listening`. */
function greet(url: string, engine: string): void {
  process.stderr.write(
    [
      "",
      `Chancery is at ${url} (${engine}). Open it in a browser for GraphiQL.`,
      "",
      "Three things to try:",
      `  { country(iso3: "THA") { name officials { nodes { name events { nodes { name } } } } } }`,
      `  { article(id: "article:korea-herald-2025-07-26-thailand-cambodia") { name mentions { nodes { name } } } }`,
      `  { treaty(id: "treaty:untc-4-1") { name parties(first: 5) { totalCount edges { status node { name } } } } }`,
      "",
      "More, while it runs: npm run --silent chancery -- import DATASET PATH (docs/importing.md).",
      "",
      "",
    ].join("\n"),
  );
}

/**
 * Resolves with the reason to stop: a signal, or the end of npm's shell, which does not pass signals on.
 * Outside npm a vanished parent is no reason: servers are started by shells that end.
 */
const toldToStop = ({ npm_lifecycle_event: underNpm }: Config) =>
  new Promise<string>((resolve) => {
    const parent = process.ppid;
    const watch =
      underNpm === undefined
        ? undefined
        : setInterval(() => {
            if (process.ppid !== parent) stop("parent process ended");
          }, PARENT_CHECK_MS).unref();
    const stop = (reason: string) => {
      clearInterval(watch);
      resolve(reason);
    };
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => stop(signal));
  });
