/** From a record to what it says: of which subject, which fields with which values, for which reasons. Pure. */
import { createHash } from "node:crypto";
import { isIdOf, LONGEST_SLUG, slugOf } from "../api/id.ts";
import type { PartialDate } from "../api/partial-date.ts";
import { OPEN_END, OPEN_START, UNKNOWN } from "../graph/day.ts";
import { relationKey } from "../graph/key.ts";
import { claimValue } from "./claim.value.ts";
import { dateOf } from "./date.ts";
import { derivedOf } from "./derived.ts";
import {
  isNodeKind,
  isRelationKind,
  NODES,
  type NodeKind,
  type NodeModel,
  type Properties,
  RELATIONS,
  type RelationKind,
  type RelationModel,
  type Stored,
  type Value,
} from "./model.ts";
import {
  type AnyRecord,
  type InlineEvidence,
  problemOf,
  RecordError,
  type RecordKind,
  type RecordOf,
} from "./record.ts";
import { checkKey } from "./relation.key.ts";

/** Fields of a record by their names. */
export type Fields = Readonly<Record<string, unknown>>;

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

/** What tells a record from others of its kind. */
export function identityOf(record: AnyRecord): string {
  const fields = record as unknown as Fields;
  const kind = record.record;
  if (isNodeKind(kind)) return `${kind} ${fields[NODES[kind].key]}`;
  if (isRelationKind(kind)) return keyOf(kind, fields);
  if (kind === "evidence") return evidenceItem(record.subject, record.relation, record).id;
  if (kind === "claim") return keyOfClaim(record);
  if (kind === "resolution") return resolutionKey(record);
  if (kind === "review") return `review ${reviewKey(record)}`;
  return record.record === "retract" ? `retract ${record.key}` : `${kind} ${(record as { id: string }).id}`;
}

/** The sources that a record cites. */
export function sourcesOf(record: AnyRecord): readonly string[] {
  if (record.record === "datasetRecord") return [record.id];
  if ("source" in record) return [record.source];
  if (!("evidence" in record)) return [];
  const { evidence } = record;
  return evidence.length < 2
    ? evidence.map(({ source }) => source)
    : [...new Set(evidence.map(({ source }) => source))];
}

/** @throws RecordError where a period ends before it begins, for topics that can have no id, and for keys that no relation can have */
export function checkRecord(record: AnyRecord): void {
  checkKey(record);
  checkPeriod(record.record, record as unknown as Fields);
  if (record.record === "article") for (const name of record.topics) checkTopic(name);
  if (record.record === "merge") checkMerge(record);
  if (record.record === "claim") checkClaim(record);
  if (record.record === "evidence") checkSays(record);
}

/** A claim that follows from what its source says; there is one for a field. */
export const claimKey = (subject: string, field: string, source: string): string => `${subject}\t${field}\t${source}`;

/** A claim that is a record of its own is known by its value too: one source may make several. */
export const keyOfClaim = ({ subject, field, source, value, derived }: ClaimFields): string =>
  derived ? claimKey(subject, field, source) : `${claimKey(subject, field, source)}\t${value}`;

interface ClaimFields {
  readonly subject: string;
  readonly field: string;
  readonly source: string;
  readonly value: string;
  readonly derived: boolean | null;
}
export const resolutionKey = (record: { source: string; text: string; country: string | null }): string =>
  `${record.source}\t${record.text}\t${record.country ?? ""}`;
interface Pair {
  readonly a: string;
  readonly b: string;
}
/** The pair is the same either way round. */
export const reviewKey = (pair: Pair): string => ordered(pair).join("\t");
/** Both texts in the one order that they are stored in. */
export const ordered = ({ a, b }: Pair): readonly [a: string, b: string] => (a < b ? [a, b] : [b, a]);

/** The key of the relation that a record's fields say. */
export function keyOf(kind: RelationKind, fields: Readonly<Record<string, unknown>>): string {
  const { type, from, to, keyed } = RELATIONS[kind];
  const parts = keyed.map((field) => keyPart(kind, field, fields[field] as string | null | undefined));
  return relationKey(type, fields[from] as string, fields[to] as string, ...parts);
}

/** A membership's role is free text; enum values and dates stand as they are. */
const keyPart = (kind: RelationKind, field: string, value: string | null | undefined) =>
  value && kind === "membership" && field === "role" ? slugOf(value) : value;

/** Topics are named by articles and known by the slug of their name. */
export function topicsOf(names: readonly string[]): { id: string; name: string }[] {
  const topics = new Map<string, string>();
  for (const name of names) if (!topics.has(topicId(name))) topics.set(topicId(name), name);
  return [...topics].map(([id, name]) => ({ id, name }));
}

const topicId = (name: string): string => `topic:${slugOf(name)}`;

/** A topic that no record may name could not be read back. */
function checkTopic(name: string): void {
  const id = topicId(name);
  if (isIdOf(id, ["topic"])) return;
  const expected = `a name with ${slugOf(name) === "" ? "letters or digits" : `${LONGEST_SLUG} letters and digits at most`}`;
  throw new RecordError(`article.topics: received ${JSON.stringify(name)}, expected ${expected}`);
}

function checkMerge({ id, into }: { id: string; into: string }): void {
  const kind = (one: string) => one.slice(0, one.indexOf(":"));
  if (kind(id) !== kind(into)) throw new RecordError(`merge.into: received ${into}, expected the kind of ${id}`);
  if (id === into) throw new RecordError(`merge.into: ${id} cannot be merged into itself`);
}

/** A claim is about a value that sources can disagree on, and may be shown one day. */
function checkClaim({ subject, field, value }: { subject: string; field: string; value: string }): void {
  const [kind, model] = modelOfSubject(subject);
  const fields = disputable(model);
  if (!fields.includes(field))
    throw new RecordError(`claim.field: received ${JSON.stringify(field)}, expected one of ${fields.join(", ")}`);
  const problem = problemOf(kind, field, claimValue(field, value));
  if (problem !== undefined)
    throw new RecordError(`claim.value: received ${JSON.stringify(value)}, expected ${problem}`);
}

function checkSays({ subject, relation, says }: RecordOf<"evidence">): void {
  const fields = disputable(modelOfSubject(relation ?? subject)[1]);
  const strange = says?.find((one) => !fields.includes(one));
  if (strange !== undefined)
    throw new RecordError(`evidence.says: received ${JSON.stringify(strange)}, expected one of ${fields.join(", ")}`);
}

/** The fields whose values sources can disagree on. */
export const disputable = ({ properties }: Pick<NodeModel | RelationModel, "properties">): string[] =>
  Object.keys(properties).filter((field) => field !== "id" && !["list", "json"].includes(properties[field] ?? ""));

/** @param subject the id of an entity or the key of a relation */
export const modelOfSubject = (subject: string): readonly [RecordKind, NodeModel | RelationModel] => {
  const relation = Object.entries(RELATIONS).find(([, { type }]) => subject.startsWith(`${type} `));
  if (relation !== undefined) return relation as [RelationKind, RelationModel];
  const kind = subject.slice(0, subject.indexOf(":")) as NodeKind;
  return [kind, NODES[kind]];
};

/** Everything that is stored of a node. @param fields as its record has them */
export const nodeProperties = (kind: NodeKind, fields: Fields): Properties => ({
  ...stored(NODES[kind].properties, fields),
  ...derivedOf(NODES[kind], fields),
});

/** Everything that is stored of a relation but its key and its evidence. */
export const relationProperties = (kind: RelationKind, fields: Fields): Properties =>
  stored(RELATIONS[kind].properties, fields);

const HASH_LENGTH = 24;

const evidenceId = (...parts: readonly (string | null)[]): string =>
  `evidence:${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, HASH_LENGTH)}`;

/** The id says all that tells the piece of evidence from others. */
export function evidenceItem(subject: string, relation: string | null, evidence: InlineEvidence): EvidenceItem {
  const { source, locator, quote, confidence, recordedAt } = evidence;
  return {
    id: evidenceId(subject, relation, source, locator, quote),
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
  const { min, max } = edtf === null ? otherwise : dateOf(edtf);
  return { [field]: edtf, [`${field}Min`]: min, [`${field}Max`]: max };
};

/** The bounds of a date that is not given. An event without an end is over when it began. */
function absent(how: Stored, fields: Fields): Bounds {
  if (how === "openStart") return OPEN_START;
  if (how === "openEnd") return OPEN_END;
  const start = fields["start"] as string | null;
  return how === "endOfEvent" && start !== null ? dateOf(start) : UNKNOWN;
}

export const PERIODS: Partial<Record<RecordKind, readonly [start: string, end: string]>> = {
  event: ["start", "end"],
  tenure: ["start", "end"],
  membership: ["start", "end"],
  country: ["validFrom", "validTo"],
};

function checkPeriod(kind: RecordKind, fields: Fields): void {
  const [startField, endField] = PERIODS[kind] ?? [];
  if (startField === undefined || endField === undefined) return;
  const [start, end] = [fields[startField], fields[endField]] as [string | null, string | null];
  if (fits(start, end)) return;
  throw new RecordError(
    `${kind}.${endField}: received ${JSON.stringify(end)}, expected a day not before ${startField} ${JSON.stringify(start)}`,
  );
}

/** Whether something can begin and end on these days. */
export const fits = (start: string | null, end: string | null): boolean =>
  start === null || end === null || dateOf(start).min <= dateOf(end).max;
