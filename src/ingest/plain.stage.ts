/** Topics, data sets and their records: they stand for themselves, and no source disagrees on them. */
import { changes } from "./changes.ts";
import { columnsOf } from "./create.cypher.ts";
import { addNodes } from "./create.ts";
import { readNodes, writeNodes } from "./ingest.cypher.ts";
import { NODES, type Properties } from "./model.ts";
import { differences } from "./node.stage.ts";
import { type Fields, nodeProperties } from "./plan.ts";
import type { Run, Told } from "./run.ts";
import { fieldsFrom } from "./subject.ts";

export type PlainKind = "topic" | "dataset" | "datasetRecord";

export interface PlainOptions {
  /** Further properties of nodes that are written, no part of their records: their names, and what they are. */
  readonly more?: { readonly names: readonly string[]; readonly of: (key: string) => Properties };
  /** Whether what is there takes the names that the records give. */
  readonly isRenamed?: boolean;
  /** Whether the graph may have something under the key; without it, all keys are looked for. */
  readonly mayBeThere?: (key: string) => boolean;
}

export async function takePlain(
  run: Run,
  kind: PlainKind,
  batch: readonly Told[],
  { more = { names: [], of: () => ({}) }, isRenamed = true, mayBeThere = () => true }: PlainOptions = {},
): Promise<void> {
  const model = NODES[kind];
  const wanted = new Map(
    batch.map((told) => [(told.record as unknown as Record<string, string>)[model.key] as string, told]),
  );
  await run.ready(wanted.keys());
  const keys = [...wanted.keys()].filter(mayBeThere);
  const known = keys.length === 0 ? [] : await run.graph.read(readNodes(model), { keys });
  const found = new Map(known.map(({ key, properties }) => [key, properties]));
  const [made, changed]: [Properties[], Properties[]] = [[], []];
  const outcomes = [];
  for (const [key, { record }] of wanted) {
    const stored = found.get(key);
    const before = stored === undefined ? undefined : fieldsFrom(model, stored);
    const fields = kind === "dataset" ? notEarlier(record as unknown as Fields, before) : (record as unknown as Fields);
    const same =
      before !== undefined &&
      (!isRenamed ||
        Object.keys(model.properties).every((field) => (before[field] ?? null) === (fields[field] ?? null)));
    outcomes.push({
      key,
      before,
      fields,
      outcome: before === undefined ? "created" : same ? "unchanged" : "changed",
    } as const);
    if (!same) (before === undefined ? made : changed).push({ ...nodeProperties(kind, fields), ...more.of(key) });
  }
  const all = changes();
  addNodes(model, [...columnsOf(model), ...more.names], made, all);
  if (changed.length > 0) all.add("node", (transaction) => transaction.read(writeNodes(model), { rows: changed }));
  await run.write(all, wanted.keys());
  for (const { key, before, fields, outcome } of outcomes) {
    run.count(kind, outcome, key);
    if (outcome !== "unchanged") differences(run, Object.keys(model.properties), key, before, fields);
  }
}

/** A data set was imported when it last was: records that were written down before that do not take it back. */
const notEarlier = (told: Fields, before: Fields | undefined): Fields =>
  before !== undefined && momentOf(before) > momentOf(told) ? { ...told, importedAt: before["importedAt"] } : told;

const momentOf = ({ importedAt }: Fields): number => Date.parse(String(importedAt));
