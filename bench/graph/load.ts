/** Writes a generated graph as the product stores it, in bulk: `import` compares each record with the graph first, which an empty one does not need. */

import { typeOfId } from "../../src/domains/kinds.row.ts";
import type { Graph, Statement } from "../../src/graph/graph.ts";
import { relationKey } from "../../src/graph/key.ts";
import { COUNTS, countsOf } from "../../src/ingest/count.ts";
import { DERIVED_VERSION } from "../../src/ingest/derived.ts";
import { NODES, type NodeKind, type Properties, RELATIONS } from "../../src/ingest/model.ts";
import { type EvidenceItem, type NodeItem, planOf, type RelationItem } from "../../src/ingest/plan.ts";

type Row = Readonly<Record<string, unknown>>;
type Write = Statement<{ rows: readonly Row[] }, never>;

const createNodes = (kind: NodeKind): Write => ({
  name: `Bench.create.${kind}`,
  text: `UNWIND $rows AS row CREATE (n:${NODES[kind].entity ? "Entity:" : ""}${NODES[kind].label}) SET n = row.properties`,
});

const createRelations = (type: string, from: string, to: string): Write => ({
  name: `Bench.create.${type}`,
  text: `UNWIND $rows AS row
MATCH (from:${from} {id: row.from})
MATCH (to:${to} {id: row.to})
CREATE (from)-[r:${type}]->(to)
SET r = row.properties`,
});

const createEvidence: Write = {
  name: "Bench.create.Evidence",
  text: `UNWIND $rows AS row
MATCH (source:Article {id: row.source})
CREATE (e:Evidence)-[:FROM {key: row.key, evidence: []}]->(source)
SET e = row.properties`,
};

const finish: Statement<{ derived: number }, never> = {
  name: "Bench.finish",
  text: "MATCH (m:Meta) SET m.derived = $derived, m.seeded = true",
};

const RECORDED_AT = "2025-01-01T00:00:00Z";

/** @param records the same each time it is called; nodes before what joins them @param batch rows a transaction takes */
export async function load(
  graph: Graph,
  records: () => Iterable<Parameters<typeof planOf>[0]>,
  batch: number,
): Promise<void> {
  const counts = countRelations(records());
  const waiting = new Map<string, { statement: Write; rows: Row[] }>();
  const flush = async ({ statement, rows }: { statement: Write; rows: Row[] }) => {
    if (rows.length > 0) await graph.write((transaction) => transaction.read(statement, { rows: rows.splice(0) }));
  };
  const add = async (statement: Write, group: string, row: Row) => {
    const place = waiting.get(group) ?? { statement, rows: [] };
    waiting.set(group, place);
    place.rows.push(row);
    if (place.rows.length >= batch) await flush(place);
  };
  const flushAll = async () => {
    for (const place of waiting.values()) await flush(place);
    waiting.clear();
  };
  const made = new Set<string>();
  const addNode = async ({ kind, key, properties }: NodeItem) => {
    if (made.has(key)) return;
    made.add(key);
    await add(createNodes(kind), kind, { properties: { ...properties, ...counts(NODES[kind].label, key) } });
  };
  const addRelation = (type: string, from: string, to: string, properties: Row) => {
    const ends = [typeOfId(from), typeOfId(to)] as const;
    return add(createRelations(type, ...ends), `${type} ${ends}`, { from, to, properties });
  };
  const addEvidence = ({ id, subject, relation, source, locator, quote, confidence }: EvidenceItem) =>
    add(createEvidence, "evidence", {
      source,
      key: relationKey("FROM", id, source),
      properties: { id, subject, relation, source, locator, quote, confidence, recordedAt: RECORDED_AT },
    });

  for (const record of records()) {
    const { node, topics } = planOf(record);
    if (node === undefined) continue;
    for (const topic of topics) await addNode(topic);
    await addNode(node);
  }
  await flushAll();
  for (const record of records()) {
    const { node, relation, evidence } = planOf(record);
    for (const { type, to } of node?.references ?? [])
      for (const id of to)
        await addRelation(type, node?.key as string, id, { key: relationKey(type, node?.key, id), evidence: [] });
    if (relation !== undefined) {
      const { key, from, to, properties } = relation;
      const { type } = RELATIONS[relation.kind];
      await addRelation(type, from, to, { ...properties, key, evidence: evidence.map(({ id }) => id).sort() });
    }
    for (const one of evidence) await addEvidence(one);
  }
  await flushAll();
  await graph.write((transaction) => transaction.read(finish, { derived: DERIVED_VERSION }));
}

/** What nodes keep of their relations, by label and id; 0 where there are none. The pairs are different ones, so that rows are nodes. */
function countRelations(records: Iterable<Parameters<typeof planOf>[0]>): (label: string, id: string) => Properties {
  const found = new Map<string, number>();
  const counted = (relation: RelationItem) => {
    for (const { end, property } of COUNTS.filter((count) => count.relation === relation.kind)) {
      const place = `${relation[end]} ${property}`;
      found.set(place, (found.get(place) ?? 0) + 1);
    }
  };
  for (const record of records) {
    const { relation } = planOf(record);
    if (relation !== undefined) counted(relation);
  }
  return (label, id) =>
    Object.fromEntries(countsOf(label).map(({ property }) => [property, found.get(`${id} ${property}`) ?? 0]));
}
