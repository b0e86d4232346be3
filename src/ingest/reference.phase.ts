/** The relationships that fields of nodes stand for: made where they are missing, dropped where the field says otherwise. */
import { relationKey } from "../graph/key.ts";
import { batches, grouped } from "./batch.ts";
import { labelOf } from "./existence.ts";
import { dropReferences, evidenceOfSubjects, readReferences, writeReferences } from "./ingest.cypher.ts";
import { NODES, type NodeKind } from "./model.ts";
import type { Outcomes } from "./node.phase.ts";
import type { NodeItem } from "./plan.ts";
import type { Phase, Run } from "./run.ts";

interface Link {
  readonly from: string;
  readonly to: string;
}

/** Counts the nodes too: only here is it known whether one has stayed as it was. */
export function referencePhase(run: Run, outcomes: Outcomes): Phase {
  const items = batches<NodeItem>(run.batch, async (kind, nodes) => {
    const moved = new Set<string>();
    const { references, label } = NODES[kind as NodeKind];
    for (const type of Object.values(references)) {
      for (const from of await settle(run, label, type, nodes)) moved.add(from);
    }
    for (const { key } of nodes) run.count(kind, outcomes.get(key) ?? (moved.has(key) ? "changed" : "unchanged"));
  });
  return {
    async take({ plan: { node } }) {
      if (node !== undefined) await items.add(node.kind, node);
    },
    end: items.end,
  };
}

/** Makes and drops relationships of one type until they are what the nodes say. @returns the nodes whose links changed */
async function settle(run: Run, label: string, type: string, nodes: readonly NodeItem[]): Promise<string[]> {
  const asked = nodes.flatMap(({ key, references }) =>
    references
      .filter((reference) => reference.type === type)
      .flatMap(({ to }) => to.map((id) => ({ from: key, to: id }))),
  );
  const absent = await run.existence.absent(asked.map(({ to }) => to));
  const wanted = linksByKey(
    type,
    asked.filter(({ to }) => !absent.has(to)),
  );
  const found = linksByKey(
    type,
    await run.graph.read(readReferences(label, type), { ids: nodes.map(({ key }) => key) }),
  );
  const missing = [...wanted].filter(([key]) => !found.has(key));
  const stale = [...found].filter(([key]) => !wanted.has(key)).map(([key, { from }]) => ({ key, from }));
  if (missing.length === 0 && stale.length === 0) return [];
  await run.write(async (transaction) => {
    if (stale.length > 0) await transaction.read(dropReferences(label, type), { rows: stale });
    const keys = [...new Set(missing.map(([, { from }]) => from))];
    const evidence = new Map((await transaction.read(evidenceOfSubjects, { keys })).map(({ key, ids }) => [key, ids]));
    for (const [to, links] of grouped(missing, ([, link]) => labelOf(link.to))) {
      const rows = links.map(([key, link]) => ({ key, ...link, evidence: evidence.get(link.from) ?? [] }));
      await transaction.read(writeReferences(label, type, to), { rows });
    }
  });
  return [...missing.map(([, { from }]) => from), ...stale.map(({ from }) => from)];
}

const linksByKey = (type: string, links: readonly Link[]) =>
  new Map(links.map(({ from, to }) => [relationKey(type, from, to), { from, to }]));
