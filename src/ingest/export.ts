/** The graph as records: by kind in the order of the format, then by id or key, fields in the order of the schema. */
import { slugOf } from "../api/id.ts";
import type { Graph, Statement } from "../graph/graph.ts";
import { KEPT } from "./decision.cypher.ts";
import {
  type ExportPage,
  type ExportRow,
  exportEvidence,
  exportKept,
  exportNodes,
  exportRelations,
} from "./export.cypher.ts";
import { isNodeKind, isRelationKind, NODES, RELATIONS } from "./model.ts";
import { RECORDS, type RecordKind } from "./record.ts";

export interface ExportOptions {
  /** Kinds of record to write; all of them without it. */
  readonly kinds?: readonly RecordKind[] | undefined;
}

/** Rows read at a time. */
const PAGE = 20_000;

const RECORD_KINDS = Object.keys(RECORDS) as RecordKind[];

/** Lines of newline-delimited JSON, each with its newline. Imported into an empty graph, they make the same graph. */
export async function* exportRecords(
  graph: Graph,
  { kinds = RECORD_KINDS }: ExportOptions = {},
): AsyncGenerator<string> {
  for (const kind of RECORD_KINDS.filter((one) => kinds.includes(one))) {
    const statement = statementOf(kind);
    for (let after = ""; ; ) {
      const rows = await graph.read(statement, { after, limit: PAGE });
      for (const row of rows) yield `${JSON.stringify(recordOf(kind, row))}\n`;
      if (rows.length < PAGE) break;
      after = (rows.at(-1) as ExportRow).key;
    }
  }
}

function statementOf(kind: RecordKind): Statement<ExportPage, ExportRow> {
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
  const stored = kind === "article" ? { ...fields, topics: topicNames(topics) } : fields;
  const named = Object.keys(RECORDS[kind].shape).map((field) => [field, exportedValue(field, stored[field])] as const);
  return { record: kind, ...Object.fromEntries(named.filter(([, value]) => value !== undefined)) };
}

/** Undefined for what is absent: null, and the empty list. */
function exportedValue(field: string, value: unknown): unknown {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  if (field !== "aliases") return value;
  const aliases = JSON.parse(value as string) as Record<string, unknown>[];
  return aliases.map((alias) => Object.fromEntries(Object.entries(alias).filter(([, part]) => part !== null)));
}

/** Names that lead back to the topics' ids: the topic's own, or its slug where it is known by another name. */
const topicNames = (topics: ExportRow["topics"]) =>
  topics.map(({ id, name }) => (`topic:${slugOf(name)}` === id ? name : id.slice("topic:".length))).sort();
