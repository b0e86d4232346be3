/** `chancery doctor`: checks configuration, engine, indexes and versions; says what is wrong and what mends it. */
import type { Config } from "../config.ts";
import { counts } from "../domains/graph/graph.cypher.ts";
import { type Graph, GraphOpenError, SEARCHED } from "../graph/graph.ts";
import { isSeeded } from "../ingest/seed.state.ts";
import { VERSION } from "../package.ts";
import { EXIT, type Exit } from "./exit.ts";
import { openConfigured } from "./graph.ts";

interface Finding {
  readonly what: string;
  readonly found: string;
  /** What to do; absent when all is well. */
  readonly mend?: string;
}

const OLDEST_NODE = [20, 19] as const;

export async function doctor(config: Config, write: (line: string) => void): Promise<Exit> {
  const findings = [version(), settings(config), ...(await graphFindings(config))];
  for (const { what, found, mend } of findings) {
    write(`${mend === undefined ? "ok     " : "wrong  "} ${what}: ${found}`);
    if (mend !== undefined) write(`        -> ${mend}`);
  }
  return findings.some(({ mend }) => mend !== undefined) ? EXIT.failed : EXIT.done;
}

function version(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const old = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  const found = `chancery ${VERSION} on Node ${process.versions.node}`;
  return { what: "versions", found, ...(old && { mend: `install Node ${OLDEST_NODE.join(".")} or later` }) };
}

const settings = (config: Config): Finding => ({
  what: "settings",
  found:
    config.NEO4J_URI === undefined
      ? `embedded graph in ${config.GRAPH_PATH}`
      : `Neo4j at ${config.NEO4J_URI}, database ${config.NEO4J_DATABASE}, as ${config.NEO4J_USERNAME}`,
});

async function graphFindings(config: Config): Promise<Finding[]> {
  let graph: Graph;
  try {
    graph = await openConfigured(config);
  } catch (error) {
    if (!(error instanceof GraphOpenError)) throw error;
    // The message of a GraphOpenError says both what is wrong and what mends it.
    return [{ what: "graph", found: "cannot be opened", mend: error.message }];
  }
  try {
    return [await identity(graph), await content(graph, config), ...(await indexes(graph))];
  } finally {
    await graph.close();
  }
}

async function identity(graph: Graph): Promise<Finding> {
  const { graphId, version: graphVersion } = await graph.version();
  return { what: "graph", found: `${graph.engine}, id ${graphId}, version ${graphVersion}` };
}

async function content(graph: Graph, { SEED }: Config): Promise<Finding> {
  const [found = {}] = await graph.read(counts, {});
  const listed = Object.entries(found)
    .map(([label, count]) => `${count} ${label}`)
    .join(", ");
  const missing = SEED === "built-in" && !(await isSeeded(graph));
  return {
    what: "content",
    found: listed,
    ...(missing && { mend: "the built-in seed is not loaded: run chancery seed, or start the server" }),
  };
}

/** Each full-text index answers for a word; one that does not was dropped or never made. */
const indexes = (graph: Graph): Promise<Finding[]> =>
  Promise.all(
    SEARCHED.map(async (kind): Promise<Finding> => {
      const what = `full-text index of ${kind}`;
      try {
        await graph.search<{ id: string }>({ kinds: [kind], tokens: ["a"], limit: 1, properties: ["id"] });
        return { what, found: "answers" };
      } catch (error) {
        const found = error instanceof Error ? error.message : String(error);
        return { what, found, mend: "open the graph once with this version: it makes what is missing" };
      }
    }),
  );
