/** Relations between nodes that are there; one whose end is not is refused. */

import { batches } from "./batch.ts";
import { labelOf } from "./existence.ts";
import { type EndLabels, readRelations, writeRelations } from "./ingest.cypher.ts";
import { RELATIONS, type RelationKind } from "./model.ts";
import { outcomeOf, type Planned, type RelationItem } from "./plan.ts";
import { recountEnds } from "./recount.ts";
import type { Phase, Run } from "./run.ts";

interface Wanted {
  readonly item: RelationItem;
  readonly planned: Planned;
}

/** `refused`: the keys of relations that were not taken, whose evidence is not taken either. */
export function relationPhase(run: Run): Phase & { readonly refused: ReadonlySet<string> } {
  const refused = new Set<string>();
  const relations = batches<Wanted>(run.batch, async (_group, wanted) => {
    const rows = await landing(run, wanted, refused);
    const [first] = rows;
    if (first === undefined) return;
    const model = RELATIONS[first.kind];
    const labels: EndLabels = { from: labelOf(first.from), to: labelOf(first.to) };
    const known = await run.graph.read(readRelations(model, labels), { rows });
    const found = new Map(known.map(({ key, properties }) => [key, properties]));
    const outcomes = rows.map((row) => [row, outcomeOf(found.get(row.key), row.properties)] as const);
    const changed = outcomes.filter(([, outcome]) => outcome !== "unchanged").map(([row]) => row);
    const created = outcomes.filter(([, outcome]) => outcome === "created").map(([row]) => row);
    if (changed.length > 0) {
      await run.write(async (transaction) => {
        await transaction.read(writeRelations(model, labels), { rows: changed });
        await recountEnds(transaction, first.kind, created);
      });
    }
    for (const [{ kind }, outcome] of outcomes) run.count(kind, outcome);
  });
  return {
    refused,
    async take(planned) {
      const { relation: item } = planned.plan;
      if (item !== undefined)
        await relations.add(`${item.kind} ${labelOf(item.from)} ${labelOf(item.to)}`, { item, planned });
    },
    end: relations.end,
  };
}

/** The relations whose ends are there. One that acts on behalf of nobody known lands without that. */
async function landing(run: Run, wanted: readonly Wanted[], refused: Set<string>): Promise<RelationItem[]> {
  const absent = await run.existence.absent(wanted.flatMap(({ item }) => [item.from, item.to, ...behalfOf(item)]));
  return wanted.flatMap(({ item, planned }) => {
    const place = (field: string) => `${item.kind}.${field}`;
    for (const end of ["from", "to"] as const) {
      if (!absent.has(item[end])) continue;
      refused.add(item.key);
      run.refuse(planned, `${place(fieldOf(item.kind, end))}: ${item[end]} is neither in the graph nor in the input`);
      return [];
    }
    const [behalf] = behalfOf(item);
    if (behalf === undefined || !absent.has(behalf)) return [item];
    run.refuse(planned, `${place("onBehalfOf")}: ${behalf} is neither in the graph nor in the input`);
    return [{ ...item, properties: { ...item.properties, onBehalfOf: null } }];
  });
}

const fieldOf = (kind: RelationKind, end: "from" | "to") => RELATIONS[kind][end];
const behalfOf = ({ properties }: RelationItem): string[] =>
  typeof properties["onBehalfOf"] === "string" ? [properties["onBehalfOf"]] : [];
