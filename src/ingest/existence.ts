/** Whether what a record refers to is there: in the same input, or in the graph. */

import { kindOfId } from "../domains/kinds.row.ts";
import type { Graph } from "../graph/graph.ts";
import { grouped } from "./batch.ts";
import { DigestSet } from "./digest.ts";
import { nodesAmong } from "./ingest.cypher.ts";
import { MARKS, type Marks } from "./marks.ts";

export interface Existence {
  /** Those of the ids that are nowhere. */
  absent(ids: Iterable<string>): Promise<ReadonlySet<string>>;
  /** Those of the ids that the input defines, but that are not in the graph yet. */
  awaited(ids: Iterable<string>): Promise<ReadonlySet<string>>;
  /** The input, or an earlier merge, has this id too. */
  define(id: string): void;
  isDefined(id: string): boolean;
  /** Of what the input says of this id, or key, a record did not land: that the input defines it promises nothing any more. */
  leaveOut(id: string): void;
  /** Whether it lands, or has landed, since the input tells of it. */
  isComing(id: string): boolean;
  /** In the words of a rejection. */
  whyAbsent(id: string): string;
}

/** The label of the node that an id names. */
export function labelOf(id: string): string {
  const kind = kindOfId(id);
  if (kind === undefined) throw new TypeError(`no node is named by ${id}`);
  return kind.label;
}

/**
 * @param marks of the ids that the input defines
 * @param isDoubtful whether what the input defines may have been left out by an earlier import, and is passed over in this one
 */
export function existenceIn(graph: Graph, marks: Marks, isDoubtful: () => boolean): Existence {
  const isDefined = (id: string) => marks.has(id, MARKS.DEFINED);
  const isComing = (id: string) => {
    const all = marks.of(id);
    if ((all & MARKS.CREATED) !== 0) return true;
    return (all & MARKS.DEFINED) !== 0 && (all & MARKS.LEFT_OUT) === 0 && !isDoubtful();
  };
  /** What the graph was asked already, and had, or had not. */
  const had = new DigestSet();
  const lacked = new DigestSet();
  const ask = async (ids: readonly string[]): Promise<Set<string>> => {
    const lost = new Set<string>();
    for (const [label, ones] of grouped(ids, labelOf)) {
      const found = new Set((await graph.read(nodesAmong(label), { ids: ones })).map(({ id }) => id));
      for (const id of ones) if (!found.has(id)) lost.add(id);
    }
    return lost;
  };
  return {
    async absent(ids) {
      const outside = [...new Set(ids)].filter((id) => !isComing(id) && !had.has(id));
      const unknown = outside.filter((id) => !lacked.has(id));
      const lost = await ask(unknown);
      for (const id of unknown) (lost.has(id) ? lacked : had).add(id);
      return new Set(outside.filter((id) => lacked.has(id)));
    },
    awaited: (ids) => ask([...new Set(ids)].filter(isDefined)),
    define: (id) => void marks.add(id, MARKS.DEFINED),
    isDefined,
    leaveOut: (id) => void marks.add(id, MARKS.LEFT_OUT),
    isComing,
    whyAbsent: (id) =>
      marks.has(id, MARKS.LEFT_OUT)
        ? `${id} is in the input, but nothing that is said of it there stands`
        : `${id} is neither in the graph nor in the input`,
  };
}
