/** A process that imports made-up data sets into the graph in its argument, one after the other, until it is done or killed; it says when it begins to write. */
import { writeSync } from "node:fs";
import { openGraph } from "../../src/graph/open.graph.ts";
import { importSourced } from "../../src/ingest/import.ts";
import type { Sourced } from "../../src/ingest/importers/importer.ts";
import { itemsOf } from "./sourced.ts";
import { TOLD } from "./told.ts";

async function* streamed(items: Iterable<Sourced>): AsyncGenerator<Sourced> {
  yield* items;
}

const [, , engine = "", path = "", username = "", password = ""] = process.argv;
const graph = await openGraph(
  engine === "embedded"
    ? { engine, path }
    : { engine: "neo4j", uri: path, username, password, database: "neo4j", timeoutMs: 30_000 },
);
writeSync(1, "open\n");
for (const { dataset, rank, sources } of TOLD)
  await importSourced(graph, streamed(itemsOf(dataset, sources)), {
    dataset,
    rank,
    batch: 20,
    prune: true,
    whole: true,
  });
await graph.close();
writeSync(1, "done\n");
