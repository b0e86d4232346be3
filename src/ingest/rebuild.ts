/** Brings graphs that earlier versions made up to date: what nodes keep beside their records, and their counts. */
import type { Graph, Statement } from "../graph/graph.ts";
import { countsOf } from "./count.ts";
import { DERIVED_VERSION, derivedNames, derivedOf } from "./derived.ts";
import { type ExportRow, exportNodes } from "./export.cypher.ts";
import { rowsOf } from "./export.ts";
import { type NodeRow, recount, setProperties } from "./ingest.cypher.ts";
import { NODES, type NodeModel } from "./model.ts";

type None = Record<string, never>;

const readDerived: Statement<None, { derived: number | null }> = {
  name: "Ingest.derived",
  text: "MATCH (m:Meta) RETURN m.derived AS derived",
};

const markDerived: Statement<{ derived: number }, never> = {
  name: "Ingest.markDerived",
  text: "MATCH (m:Meta) SET m.derived = $derived",
};

/** Nodes a transaction takes. */
const PAGE = 500;

/**
 * Changes nothing in a graph that is up to date. Cut off anywhere, it begins again at the next start.
 * @param onBegin told before the first node of an older graph is touched: of a large one it takes minutes
 */
export async function rebuild(graph: Graph, onBegin?: () => void): Promise<void> {
  const [meta] = await graph.read(readDerived, {});
  if (meta?.derived === DERIVED_VERSION) return;
  let begun = false;
  const begin = () => {
    if (!begun) onBegin?.();
    begun = true;
  };
  for (const model of Object.values(NODES)) if (derivedNames(model).length > 0) await rebuildNodes(graph, model, begin);
  await graph.write((transaction) => transaction.read(markDerived, { derived: DERIVED_VERSION }));
}

async function rebuildNodes(graph: Graph, model: NodeModel, onPage: () => void): Promise<void> {
  for await (const page of rowsOf(graph, exportNodes(model), PAGE)) {
    onPage();
    const ids = page.map(({ key }) => key);
    const kept = new Map((await graph.read(keptDerived(model), { ids })).map(({ id, values }) => [id, values]));
    const rows = page.map((row) => changed(derivedRow(model, row), derivedNames(model), kept.get(row.key) ?? []));
    await graph.write(async (transaction) => {
      await transaction.read(setProperties(model), { rows });
      for (const count of countsOf(model.label))
        await transaction.read(recount({ ...count, label: model.label }), { ids });
    });
  }
}

const keptDerived = (model: NodeModel): Statement<{ ids: readonly string[] }, { id: string; values: unknown[] }> => ({
  name: `Ingest.derived.${model.label}`,
  text: `UNWIND $ids AS id
MATCH (n:${model.label} {${model.key}: id})
RETURN id, [${derivedNames(model)
    .map((name) => `n.${name}`)
    .join(", ")}] AS values`,
});

/** Without what is there already: to write search keys again takes an engine longer than all the rest. */
const changed = ({ key, properties }: NodeRow, names: readonly string[], kept: readonly unknown[]): NodeRow => ({
  key,
  properties: Object.fromEntries(
    Object.entries(properties).filter(([name, value]) => value !== (kept[names.indexOf(name)] ?? null)),
  ),
});

/** Aliases are stored as JSON text. */
const derivedRow = (model: NodeModel, { key, fields }: ExportRow): NodeRow => {
  const { aliases, ...rest } = fields;
  const named = typeof aliases === "string" ? { ...rest, aliases: JSON.parse(aliases) as unknown } : rest;
  return { key, properties: derivedOf(model, named) };
};
