/** Nodes with their properties. References to what is not there are left out and refused. */

import { batches } from "./batch.ts";
import { nodeProperties, readNodes, writeNodes } from "./ingest.cypher.ts";
import { NODES, type NodeKind, type Properties } from "./model.ts";
import { type NodeItem, outcomeOf, type Planned } from "./plan.ts";
import type { Phase, Run } from "./run.ts";

/** What became of nodes, by key; those that stayed as they were are not listed. */
export type Outcomes = ReadonlyMap<string, "created" | "changed">;

interface Wanted {
  readonly item: NodeItem;
  readonly planned: Planned;
}

const TOPICS = "topics of articles";

export function nodePhase(run: Run): Phase & { readonly outcomes: Outcomes } {
  const outcomes = new Map<string, "created" | "changed">();
  const write = async (
    kind: NodeKind,
    items: readonly NodeItem[],
    isWanted: (found: Properties | undefined) => boolean,
  ) => {
    const model = NODES[kind];
    const keys = items.map(({ key }) => key);
    const found = new Map(
      (await run.graph.read(readNodes(model), { keys })).map(({ key, properties }) => [key, properties]),
    );
    const rows = items.filter(({ key, properties }) => {
      const outcome = outcomeOf(found.get(key), properties);
      if (outcome === "unchanged" || !isWanted(found.get(key))) return false;
      outcomes.set(key, outcome);
      return true;
    });
    if (rows.length === 0) return;
    await run.write(async (transaction) => {
      await transaction.read(writeNodes(model), { rows: rows.map(({ key, properties }) => ({ key, properties })) });
    });
  };
  const nodes = batches<Wanted>(run.batch, async (kind, wanted) =>
    write(kind as NodeKind, await withoutAbsent(run, wanted), () => true),
  );
  /** An article makes the topics that are not there; it does not rename those that are. */
  const topics = batches<NodeItem>(run.batch, async (_group, items) => {
    const once = new Map(items.map((item) => [item.key, item]));
    await write("topic", [...once.values()].reverse(), (found) => found === undefined);
  });
  return {
    outcomes,
    async take(planned) {
      const { node } = planned.plan;
      if (node !== undefined) await nodes.add(node.kind, { item: node, planned });
      for (const topic of planned.plan.topics) await topics.add(TOPICS, topic);
    },
    async end() {
      await nodes.end();
      await topics.end();
    },
  };
}

/** The items without the references that lead nowhere; each of those is refused, the rest lands. */
async function withoutAbsent(run: Run, wanted: readonly Wanted[]): Promise<NodeItem[]> {
  const absent = await run.existence.absent(wanted.flatMap(({ item }) => item.references.flatMap(({ to }) => to)));
  if (absent.size === 0) return wanted.map(({ item }) => item);
  return wanted.map(({ item, planned }) => {
    const lost = item.references.flatMap(({ field, to }) =>
      to.filter((id) => absent.has(id)).map((id) => ({ field, id })),
    );
    for (const { field, id } of lost)
      run.refuse(planned, `${item.kind}.${field}: ${id} is neither in the graph nor in the input`);
    const stored = new Set(nodeProperties(NODES[item.kind]));
    const cleared = lost.filter(({ field }) => stored.has(field)).map(({ field }) => [field, null] as const);
    return { ...item, properties: { ...item.properties, ...Object.fromEntries(cleared) } };
  });
}
