/** Officials who take part in events: they come, or what is said of them changes. */
import type { Statement } from "../../src/graph/graph.ts";

export const comeOrChange: Statement<{ rows: readonly object[] }, never> = {
  name: "test.comeOrChange",
  text: `UNWIND $rows AS row
MERGE (e:Event {id: row.event})
MERGE (o:Official {id: row.id}) SET o.name = row.nameFolded, o.nameFolded = row.nameFolded, o.eventCount = row.eventCount, o.mentionCount = row.mentionCount
MERGE (o)-[r:PARTICIPATED_IN {key: row.key}]->(e)`,
};
