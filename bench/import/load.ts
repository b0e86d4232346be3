/** One load in a process of its own, so that its peak of memory is its own: prints what it took as JSON. */

import { openGraph } from "../../src/graph/open.graph.ts";
import { importSourced } from "../../src/ingest/import.ts";
import { factsOf } from "./facts.ts";
import { icewsIn } from "./icews.ts";
import { dumpRows, loadRows } from "./rows.ts";

const BATCH = 500;
const [mode = "", facts = "0", target = "", rows = ""] = process.argv.slice(2);
const graph = await openGraph(
  target.startsWith("bolt:")
    ? {
        engine: "neo4j",
        uri: target,
        username: "neo4j",
        password: process.env["NEO4J_PASSWORD"] ?? "",
        database: "neo4j",
        timeoutMs: 60_000,
      }
    : { engine: "embedded", path: target },
);
const began = performance.now();
let count = 0;
if (mode === "dump") await dumpRows(graph, rows);
else if (mode === "bare") count = await loadRows(graph, rows, BATCH);
else {
  const [items, word] =
    mode === "icews" ? icewsIn(graph, rows) : [factsOf(Number(facts)), { dataset: "generated", rank: 6 }];
  const summary = await importSourced(graph, items, { ...word, batch: BATCH });
  count = summary.created + summary.changed;
  if (mode !== "icews" && summary.rejected > 0) throw new Error(`${summary.rejected} rows were refused`);
}
const seconds = (performance.now() - began) / 1000;
const peakMb = process.resourceUsage().maxRSS / 1024;
await graph.close();
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ mode, seconds, cpu: (user + system) / 1e6, count, peakMb }));
