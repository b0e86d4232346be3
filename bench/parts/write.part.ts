/** Writing 1,000 records. Reported only: ours compares each with the graph, keeps search keys and raises the version, the others create nodes. */
import neo4j from "neo4j-driver";
import { neo4jStore } from "../graph/store.ts";
import type { Pace } from "../measure/rounds.ts";
import { median } from "../measure/statistics.ts";
import { table } from "../measure/table.ts";
import { type Contender, startContender } from "../peers/contender.host.ts";
import { CONTENDERS } from "../peers/contender.ts";
import { unwrite } from "../peers/written.ts";

const WRITERS = ["ours", "neo4jGraphql", "statement"] as const;
type Writer = (typeof WRITERS)[number];
const RECORDS = 1_000;

export async function writePart({ rounds }: Pace): Promise<string> {
  const server = await neo4jStore(1);
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  const contenders: Contender<Writer>[] = [];
  const taken = new Map<Writer, number[]>(WRITERS.map((name) => [name, []]));
  try {
    for (const name of WRITERS) contenders.push(await startContender("query", name, { neo4j: server }));
    let from = 0;
    // The first round warms up.
    for (let round = 0; round <= rounds; round += 1) {
      for (const one of contenders) {
        const began = performance.now();
        await one.write(RECORDS, from);
        if (round > 0) taken.get(one.name)?.push(performance.now() - began);
        from += RECORDS;
        await unwrite(driver);
      }
    }
  } finally {
    for (const one of contenders) await one.end();
    await unwrite(driver);
    await driver.close();
    await server.stop();
  }
  return table(
    [...taken].map(([name, milliseconds]) => ({ name, ms: median(milliseconds) })),
    [
      { title: "by", of: ({ name }) => CONTENDERS[name] },
      { title: `${RECORDS} officials, ms`, of: ({ ms }) => ms },
    ],
  );
}
