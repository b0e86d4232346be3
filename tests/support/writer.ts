/** A process that writes topics to the graph in its argument until it is killed, and prints the id of each when it is acknowledged. */
import { writeSync } from "node:fs";
import { openGraph } from "../../src/graph/open.graph.ts";

const graph = await openGraph({ engine: "embedded", path: process.argv[2] as string });
const create = { name: "test.write", text: "CREATE (:Topic {id: $id})" };
for (let n = 0; ; n += 1) {
  const id = `topic:${n}`;
  await graph.write((transaction) => transaction.read(create, { id }));
  writeSync(1, `${id}\n`);
}
