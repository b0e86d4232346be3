/** Whether what a record refers to is there: in the same input, or in the graph. */

import { kindOfId } from "../domains/kinds.row.ts";
import type { Graph } from "../graph/graph.ts";
import { grouped } from "./batch.ts";
import { present } from "./ingest.cypher.ts";
import type { Survey } from "./survey.ts";

export interface Existence {
  /** Those of the ids that are nowhere. */
  absent(ids: Iterable<string>): Promise<ReadonlySet<string>>;
}

/** The label of the node that an id names. */
export function labelOf(id: string): string {
  const kind = kindOfId(id);
  if (kind === undefined) throw new TypeError(`no node is named by ${id}`);
  return kind.label;
}

export function existenceIn(graph: Graph, { nodes }: Survey): Existence {
  /** What the graph was asked already, and whether it had it. */
  const asked = new Map<string, boolean>();
  return {
    async absent(ids) {
      const outside = [...new Set(ids)].filter((id) => !nodes.has(id));
      const byLabel = grouped(
        outside.filter((id) => !asked.has(id)),
        labelOf,
      );
      for (const [label, unknown] of byLabel) {
        for (const id of unknown) asked.set(id, false);
        for (const { id } of await graph.read(present(label), { ids: unknown })) asked.set(id, true);
      }
      return new Set(outside.filter((id) => !asked.get(id)));
    },
  };
}
