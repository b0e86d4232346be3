/** The graph as records: by kind in the order of the format, then by id or key, fields in the order of the schema. */
import { slugOf } from "../api/id.ts";
import type { Graph } from "../graph/graph.ts";
import { KEPT } from "./decision.cypher.ts";
import {
  type ExportRow,
  exportEvidence,
  exportKept,
  exportNodes,
  exportRelations,
  type Reading,
} from "./export.cypher.ts";
import { isNodeKind, isRelationKind, NODES, RELATIONS } from "./model.ts";
import { RECORDS, type RecordKind } from "./record.ts";
import { fieldsSaid } from "./says.ts";

export interface ExportOptions {
  /** Kinds of record to write; all of them without it. */
  readonly kinds?: readonly RecordKind[] | undefined;
}

/** Rows read at a time. */
const PAGE = 5_000;

const RECORD_KINDS = Object.keys(RECORDS) as RecordKind[];

/** Lines of newline-delimited JSON, each with its newline. Imported into an empty graph, they make the same graph. */
export async function* exportRecords(
  graph: Graph,
  { kinds = RECORD_KINDS }: ExportOptions = {},
): AsyncGenerator<string> {
  for (const kind of RECORD_KINDS.filter((one) => kinds.includes(one))) {
    for await (const rows of rowsOf(graph, readingOf(kind)))
      for (const row of rows) yield `${JSON.stringify(recordOf(kind, row))}\n`;
  }
}

/** Everything of a kind in the order of its keys, in pages. Of the keys alone all are held at once. */
export async function* rowsOf(
  graph: Graph,
  { keys, rows, placeOf }: Reading,
  size = PAGE,
): AsyncGenerator<ExportRow[]> {
  const all: string[] = [];
  for await (const page of graph.stream(keys, {})) for (const { key } of page) all.push(key);
  for (let from = 0; from < all.length; from += size) {
    const wanted = all.slice(from, from + size);
    const places = [...new Map(wanted.map(placeOf).map((place) => [place.at, place])).values()];
    const found = new Map((await graph.read(rows, { places })).map((row) => [row.key, row] as const));
    yield wanted.flatMap((key) => found.get(key) ?? []);
  }
}

function readingOf(kind: RecordKind): Reading {
  if (isNodeKind(kind)) return exportNodes(NODES[kind]);
  if (isRelationKind(kind)) return exportRelations(RELATIONS[kind]);
  if (kind === "claim") return exportKept("Claim", "key", KEPT.Claim);
  if (kind === "resolution") return exportKept("Resolution", "key", KEPT.Resolution);
  if (kind === "review") return exportKept("Review", "key", KEPT.Review);
  if (kind === "merge") return exportKept("Merged", "id", ["id", "into"]);
  return kind === "retract" ? exportKept("Retracted", "key", ["key"]) : exportEvidence;
}

/** The record without what is absent. Evidence has records of its own, so none stands inline. */
function recordOf(kind: RecordKind, { fields, topics }: ExportRow): Record<string, unknown> {
  const tags = kind === "article" ? { topics: topicNames(topics) } : {};
  const stored: Record<string, unknown> = { ...fields, ...tags, ...marksOf(kind, fields) };
  const named = Object.keys(RECORDS[kind].shape).map((field) => [field, exportedValue(field, stored[field])] as const);
  return { record: kind, ...Object.fromEntries(named.filter(([, value]) => value !== undefined)) };
}

/** Whether somebody's own word tells of an entity, and of which fields a source speaks: what is shown does not say whose word it is. */
function marksOf(kind: RecordKind, { own, says, subject, relation }: ExportRow["fields"]): Record<string, unknown> {
  if (isNodeKind(kind) && NODES[kind].entity) return { own: own === true ? null : false };
  if (kind !== "evidence" || typeof says !== "number") return {};
  return { says: fieldsSaid((relation ?? subject) as string, says) };
}

/** Undefined for what is absent: null, and the empty list, but that of the fields which a source speaks of. */
function exportedValue(field: string, value: unknown): unknown {
  if (field === "says") return value ?? undefined;
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  if (field !== "aliases") return value;
  const aliases = JSON.parse(value as string) as Record<string, unknown>[];
  return aliases.map((alias) => Object.fromEntries(Object.entries(alias).filter(([, part]) => part !== null)));
}

/** Names that lead back to the topics' ids: the topic's own, or its slug where it is known by another name. */
const topicNames = (topics: ExportRow["topics"]) =>
  topics.map(({ id, name }) => (`topic:${slugOf(name)}` === id ? name : id.slice("topic:".length))).sort();
