/** Opens the engine that the settings name, and loads no other. */
import { type Graph, GraphOpenError } from "./graph.ts";
import type { Neo4jSettings } from "./neo4j.graph.ts";
import { NODES_KEPT } from "./records.ts";

export type GraphSettings =
  | { readonly engine: "embedded"; readonly path: string; readonly nodesKept?: number | undefined }
  | ({ readonly engine: "neo4j" } & Neo4jSettings);

/** @throws GraphOpenError with what is wrong and what mends it */
export async function openGraph(settings: GraphSettings): Promise<Graph> {
  if (settings.engine === "neo4j") {
    const { openNeo4j } = await import("./neo4j.graph.ts");
    return openNeo4j(settings);
  }
  const { openEmbedded } = await import("./embedded.graph.ts").catch((error: unknown) => {
    throw new GraphOpenError(
      `The embedded graph has no binary for ${process.platform} ${process.arch} ` +
        `(${error instanceof Error ? error.message : String(error)}): set NEO4J_URI to use a Neo4j instead.`,
    );
  });
  return openEmbedded(settings.path, settings.nodesKept ?? NODES_KEPT);
}
