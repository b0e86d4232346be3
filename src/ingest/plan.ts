/** From a record to what the graph should hold: nodes, relationships, evidence. Pure. */
import { createHash } from "node:crypto";
import { slugOf } from "../api/id.ts";
import { type PartialDate, parsePartialDate } from "../api/partial-date.ts";
import { OPEN_END, OPEN_START, UNKNOWN } from "../graph/day.ts";
import { relationKey } from "../graph/key.ts";
import { derivedOf } from "./derived.ts";
import {
  isRelationKind,
  NODES,
  type NodeKind,
  type Properties,
  RELATIONS,
  type RelationKind,
  type Stored,
  type Value,
} from "./model.ts";
import { type AnyRecord, type InlineEvidence, RecordError, type RecordKind } from "./record.ts";

export interface NodeItem {
  readonly kind: NodeKind;
  /** The value of its key: the id, or a data set's name. */
  readonly key: string;
  readonly properties: Properties;
  /** By relationship type: the ids it should lead to. */
  readonly references: readonly { readonly field: string; readonly type: string; readonly to: readonly string[] }[];
}

export interface RelationItem {
  readonly kind: RelationKind;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

export interface EvidenceItem {
  readonly id: string;
  readonly subject: string;
  readonly relation: string | null;
  readonly source: string;
  readonly locator: string | null;
  readonly quote: string | null;
  readonly confidence: number;
  /** Null: now, unless the graph has it already. */
  readonly recordedAt: string | null;
}

export interface Plan {
  readonly node?: NodeItem;
  /** Topics that an article's names make. */
  readonly topics: readonly NodeItem[];
  readonly relation?: RelationItem;
  readonly evidence: readonly EvidenceItem[];
}

/** A record's plan and where it stands. */
export interface Planned {
  readonly plan: Plan;
  readonly file: string;
  readonly line: number;
  readonly value: unknown;
  /** The kind of record, as the summary counts it. */
  readonly kind: string;
}
/** @throws RecordError where a period ends before it begins, and for names without a slug */
export function planOf(record: AnyRecord): Plan {
  const { record: kind } = record;
  if (kind === "evidence") {
    const { subject, relation, ...rest } = record;
    return { topics: [], evidence: [evidenceItem(subject, relation, rest)] };
  }
  const fields = record as unknown as Fields;
  checkPeriod(kind, fields);
  if (isRelationKind(kind)) {
    const relation = relationItem(kind, fields);
    return {
      topics: [],
      relation,
      evidence: fields.evidence.map((one) => evidenceItem(relation.from, relation.key, one)),
    };
  }
  const node = nodeItem(kind, fields);
  const topics = kind === "article" ? (fields["topics"] as string[]).map(topicItem) : [];
  return { node, topics, evidence: (fields.evidence ?? []).map((one) => evidenceItem(node.key, null, one)) };
}

/** What tells records of one kind apart. */
export const identityOf = ({ node, relation, evidence }: Plan): string =>
  node === undefined ? (relation?.key ?? (evidence[0] as EvidenceItem).id) : `${node.kind} ${node.key}`;

type Fields = Readonly<Record<string, unknown>> & { readonly evidence: readonly InlineEvidence[] };

function nodeItem(kind: NodeKind, fields: Fields): NodeItem {
  const model = NODES[kind];
  return {
    kind,
    key: fields[model.key] as string,
    properties: { ...stored(model.properties, fields), ...derivedOf(model, fields) },
    references: Object.entries(model.references).map(([field, type]) => ({
      field,
      type,
      to: idsIn(field, fields[field]),
    })),
  };
}

/** Topics are named by articles and known by the slug of their name. */
const topicItem = (name: string): NodeItem => ({
  kind: "topic",
  key: topicId(name),
  properties: { id: topicId(name), name, ...derivedOf(NODES.topic, { name }) },
  references: [],
});

function topicId(name: string): string {
  const slug = slugOf(name);
  if (slug === "")
    throw new RecordError(`article.topics: received ${JSON.stringify(name)}, expected a name with letters or digits`);
  return `topic:${slug}`;
}

const idsIn = (field: string, value: unknown): string[] =>
  field === "topics" ? [...new Set((value as string[]).map(topicId))] : value === null ? [] : [value as string];

function relationItem(kind: RelationKind, fields: Fields): RelationItem {
  const { type, from: fromField, to: toField, keyed, properties } = RELATIONS[kind];
  const from = fields[fromField] as string;
  const to = fields[toField] as string;
  const parts = keyed.map((field) => keyPart(kind, field, fields[field] as string | null));
  return { kind, key: relationKey(type, from, to, ...parts), from, to, properties: stored(properties, fields) };
}

/** A membership's role is free text; enum values and dates stand as they are. */
const keyPart = (kind: RelationKind, field: string, value: string | null) =>
  value !== null && kind === "membership" && field === "role" ? slugOf(value) : value;

const HASH_LENGTH = 24;

function evidenceItem(subject: string, relation: string | null, evidence: InlineEvidence): EvidenceItem {
  const { source, locator, quote, confidence, recordedAt } = evidence;
  const hash = createHash("sha256")
    .update(JSON.stringify([subject, relation, source, locator, quote]))
    .digest("hex");
  return {
    id: `evidence:${hash.slice(0, HASH_LENGTH)}`,
    subject,
    relation,
    source,
    locator,
    quote,
    confidence,
    recordedAt,
  };
}

/** The properties of a node or a relationship: each field as its model says, dates with their bounds. */
function stored(model: Readonly<Record<string, Stored>>, fields: Fields): Properties {
  const properties: Properties = {};
  for (const [field, how] of Object.entries(model)) {
    const value = fields[field];
    if (how === "value") properties[field] = value as Value;
    else if (how === "list") properties[field] = (value as string[]).length > 0 ? (value as string[]) : null;
    else if (how === "json") properties[field] = (value as unknown[]).length > 0 ? JSON.stringify(value) : null;
    else Object.assign(properties, dated(field, value as string | null, absent(how, fields)));
  }
  return properties;
}

type Bounds = Pick<PartialDate, "min" | "max">;

const dated = (field: string, edtf: string | null, otherwise: Bounds): Properties => {
  const { min, max } = edtf === null ? otherwise : parsePartialDate(edtf);
  return { [field]: edtf, [`${field}Min`]: min, [`${field}Max`]: max };
};

/** The bounds of a date that is not given. An event without an end is over when it began. */
function absent(how: Stored, fields: Fields): Bounds {
  if (how === "openStart") return OPEN_START;
  if (how === "openEnd") return OPEN_END;
  const start = fields["start"] as string | null;
  return how === "endOfEvent" && start !== null ? parsePartialDate(start) : UNKNOWN;
}

const PERIODS: Partial<Record<RecordKind, readonly [start: string, end: string]>> = {
  event: ["start", "end"],
  tenure: ["start", "end"],
  membership: ["start", "end"],
  country: ["validFrom", "validTo"],
};

function checkPeriod(kind: RecordKind, fields: Fields): void {
  const [startField, endField] = PERIODS[kind] ?? [];
  if (startField === undefined || endField === undefined) return;
  const [start, end] = [fields[startField], fields[endField]] as [string | null, string | null];
  if (start === null || end === null || parsePartialDate(start).min <= parsePartialDate(end).max) return;
  throw new RecordError(
    `${kind}.${endField}: received ${JSON.stringify(end)}, expected a day not before ${startField} ${JSON.stringify(start)}`,
  );
}

/** What a stored thing is beside what it should be; absent properties and null are the same. */
export function outcomeOf(found: Properties | undefined, wanted: Properties): "created" | "changed" | "unchanged" {
  if (found === undefined) return "created";
  const same = Object.entries(wanted).every(
    ([name, value]) => JSON.stringify(found[name] ?? null) === JSON.stringify(value),
  );
  return same ? "unchanged" : "changed";
}
