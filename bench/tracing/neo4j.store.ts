/** A Neo4j with the made-up graph: the one that NEO4J_TEST_URI names, filled if it is empty, or one that is started and filled for this run. */
import type { Graph } from "../../src/graph/graph.ts";
import { openGraph } from "../../src/graph/open.graph.ts";
import { aside, type Neo4jAccess, startNeo4j, whyNoNeo4j } from "../../tests/support/neo4j.ts";
import { MEMORY, neo4jSettings } from "../graph/store.ts";
import { load, type Made } from "./generate.ts";

interface Store {
  readonly access: Neo4jAccess;
  readonly graph: Graph;
  close(): Promise<void>;
}

/** @returns why there is none, where there is none */
export async function filledNeo4j(made: () => Made): Promise<Store | string> {
  const {
    NEO4J_TEST_URI: uri,
    NEO4J_TEST_USERNAME: username = "neo4j",
    NEO4J_TEST_PASSWORD: password = "",
  } = process.env;
  const reason = uri ? undefined : whyNoNeo4j();
  if (reason !== undefined) return reason;
  const started = uri ? undefined : await startNeo4j(aside(MEMORY));
  const access = started ?? { uri: uri as string, username, password };
  const graph = await openGraph(neo4jSettings(access));
  const [row] = await graph.read<Record<string, never>, { n: number }>(
    { name: "Bench.count", text: "MATCH (n:Official) RETURN count(n) AS n" },
    {},
  );
  if (row?.n === 0) await load(graph, made());
  return {
    access,
    graph,
    close: async () => {
      await graph.close();
      await started?.remove();
    },
  };
}
