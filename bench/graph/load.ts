/** Writes a generated graph as the product stores it, in bulk: `import` compares each record with the graph first, which an empty one does not need. */

import { typeOfId } from "../../src/domains/kinds.row.ts";
import type { Graph, Statement } from "../../src/graph/graph.ts";
import { relationKey } from "../../src/graph/key.ts";
import { COUNTS, countsOf } from "../../src/ingest/count.ts";
import { DERIVED_VERSION } from "../../src/ingest/derived.ts";
import {
  isNodeKind,
  isRelationKind,
  NODES,
  type NodeKind,
  type Properties,
  RELATIONS,
  type RelationKind,
} from "../../src/ingest/model.ts";
import {
  type EvidenceItem,
  evidenceItem,
  type Fields,
  keyOf,
  nodeProperties,
  relationProperties,
  topicsOf,
} from "../../src/ingest/plan.ts";
import type { AnyRecord, InlineEvidence } from "../../src/ingest/record.ts";
import { saysIn } from "../../src/ingest/standing.ts";
import { shapeOf } from "../../src/ingest/subject.ts";

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

/** The mark of entities that are told of without a source. */
const ownWord = (kind: NodeKind, fields: Fields): Row =>
  NODES[kind].entity && evidenceOf(fields).length === 0 ? { own: true } : {};

const RECORDED_AT = "2025-01-01T00:00:00Z";

/** @param records the same each time it is called; nodes before what joins them @param batch rows a transaction takes */
export async function load(graph: Graph, records: () => Iterable<AnyRecord>, batch: number): Promise<void> {
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
  const addNode = async (kind: NodeKind, fields: Fields) => {
    const key = keyOfNode(kind, fields);
    if (made.has(key)) return;
    made.add(key);
    await add(createNodes(kind), kind, {
      properties: { ...nodeProperties(kind, fields), ...counts(NODES[kind].label, key), ...ownWord(kind, fields) },
    });
  };
  const addRelation = (type: string, from: string, to: string, properties: Row) => {
    const ends = [typeOfId(from), typeOfId(to)] as const;
    return add(createRelations(type, ...ends), `${type} ${ends}`, { from, to, properties });
  };
  const addEvidence = (item: EvidenceItem, says: number) => {
    const { id, subject, relation, source, locator, quote, confidence } = item;
    return add(createEvidence, "evidence", {
      source,
      key: relationKey("FROM", id, source),
      properties: { id, subject, relation, source, locator, quote, confidence, says, recordedAt: RECORDED_AT },
    });
  };

  for (const record of records()) {
    const kind = record.record;
    if (!isNodeKind(kind)) continue;
    if (record.record === "article") for (const topic of topicsOf(record.topics)) await addNode("topic", { ...topic });
    await addNode(kind, fieldsOf(record));
  }
  await flushAll();
  for (const record of records()) {
    const kind = record.record;
    const fields = fieldsOf(record);
    if (isNodeKind(kind)) {
      const key = keyOfNode(kind, fields);
      for (const { type, to } of linksOf(kind, fields))
        await addRelation(type, key, to, { key: relationKey(type, key, to), evidence: [] });
      const says = saysIn(shapeOf(kind, NODES[kind]), fields, false);
      for (const one of evidenceOf(fields)) await addEvidence(evidenceItem(key, null, one), says);
    } else if (isRelationKind(kind)) {
      const [from, to] = endsOf(kind, fields);
      const key = keyOf(kind, fields);
      const evidence = evidenceOf(fields).map((one) => evidenceItem(from, key, one));
      const properties = { ...relationProperties(kind, fields), key, evidence: evidence.map(({ id }) => id).sort() };
      await addRelation(RELATIONS[kind].type, from, to, properties);
      const says = saysIn(shapeOf(kind, RELATIONS[kind]), fields, false);
      for (const one of evidence) await addEvidence(one, says);
    }
  }
  await flushAll();
  await graph.write((transaction) => transaction.read(finish, { derived: DERIVED_VERSION }));
}

const fieldsOf = (record: AnyRecord): Fields => record as unknown as Fields;
const keyOfNode = (kind: NodeKind, fields: Fields) => fields[NODES[kind].key] as string;
const evidenceOf = (fields: Fields) => (fields["evidence"] ?? []) as readonly InlineEvidence[];
const endsOf = (kind: RelationKind, fields: Fields) =>
  [fields[RELATIONS[kind].from] as string, fields[RELATIONS[kind].to] as string] as const;

/** The relationships that a node's fields stand for. */
const linksOf = (kind: NodeKind, fields: Fields) =>
  Object.entries(NODES[kind].references).flatMap(([field, type]) => {
    const ids =
      field === "topics" ? topicsOf(fields[field] as string[]).map(({ id }) => id) : [fields[field] as string | null];
    return ids.flatMap((to) => (to === null ? [] : [{ type, to }]));
  });

/** What nodes keep of their relations, by label and id; 0 where there are none. The pairs are different ones, so that rows are nodes. */
function countRelations(records: Iterable<AnyRecord>): (label: string, id: string) => Properties {
  const found = new Map<string, number>();
  for (const record of records) {
    const kind = record.record;
    if (!isRelationKind(kind)) continue;
    const [from, to] = endsOf(kind, fieldsOf(record));
    for (const { end, property } of COUNTS.filter(({ relation }) => relation === kind)) {
      const place = `${end === "from" ? from : to} ${property}`;
      found.set(place, (found.get(place) ?? 0) + 1);
    }
  }
  return (label, id) =>
    Object.fromEntries(countsOf(label).map(({ property }) => [property, found.get(`${id} ${property}`) ?? 0]));
}
