/** Marks what the built-in seed tells of, so that no data set takes it away. */
import type { Statement } from "../graph/graph.ts";
import { changes } from "./changes.ts";
import type { Intake } from "./intake.ts";
import { isNodeKind, NODES } from "./model.ts";
import type { Run } from "./run.ts";
import { NODE_STAGES } from "./stage.ts";

type Keys = { keys: readonly string[] };

const unmarked: Statement<Keys, { id: string }> = {
  name: "Seed.unmarked",
  text: "UNWIND $keys AS key MATCH (n:Entity {id: key}) WHERE n.seeded IS NULL RETURN n.id AS id",
};

export const markSeeded: Statement<Keys, never> = {
  name: "Seed.markNodes",
  text: "UNWIND $keys AS key MATCH (n:Entity {id: key}) SET n.seeded = true",
};

export async function holdSeed(run: Run, { spool }: Intake): Promise<void> {
  for (const stage of NODE_STAGES) {
    for await (const group of spool.read(stage)) {
      const ids = group
        .filter(({ kind }) => isNodeKind(kind) && NODES[kind].entity)
        .map(({ json }) => run.policy.resolve((JSON.parse(json) as { id: string }).id));
      if (ids.length === 0) continue;
      const keys = (await run.graph.read(unmarked, { keys: ids })).map(({ id }) => id);
      const all = changes();
      if (keys.length > 0) all.add("node", (transaction) => transaction.read(markSeeded, { keys }));
      await run.write(all);
    }
  }
}
