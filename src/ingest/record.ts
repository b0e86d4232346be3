/** The interchange format: one schema for each kind of record, with its required fields and defaults. */
import { z } from "zod";
import { isIdOf } from "../api/id.ts";
import { typeOfKey } from "../graph/key.ts";
import { either, listOf, maybe, oneOf, only, REFUSED, readerOf, strict } from "./lean.ts";
import {
  count,
  date,
  ENTITY,
  EVIDENCED,
  entity,
  evidence,
  evidenceDetails,
  evidenceSource,
  type InlineEvidence,
  idOf,
  instant,
  isSubject,
  MERGED,
  ordinal,
  PARTY,
  text,
  url,
} from "./record.values.ts";

export type { InlineEvidence };

/** By the `record` field. Their order is the order of exports. */
export const RECORDS = {
  country: strict({
    ...entity("country"),
    officialName: maybe(text),
    iso2: maybe(z.string().regex(/^[A-Z]{2}$/, "two capital letters")),
    iso3: maybe(z.string().regex(/^[A-Z]{3}$/, "three capital letters")),
    region: maybe(text),
    validFrom: maybe(date),
    validTo: maybe(date),
  }),
  official: strict({
    ...entity("official"),
    description: maybe(text),
    country: maybe(idOf("country")),
    birth: maybe(date),
    death: maybe(date),
  }),
  office: strict({ ...entity("office"), of: maybe(idOf(...PARTY)), accreditedTo: maybe(idOf(...PARTY)) }),
  organisation: strict({
    ...entity("organisation"),
    abbreviation: maybe(text),
    parent: maybe(idOf("organisation")),
  }),
  event: strict({
    ...entity("event"),
    kind: oneOf(
      ...(["MEETING", "VISIT", "CALL", "SUMMIT", "SESSION", "CONFERENCE", "CEREMONY", "SIGNING"] as const),
      ...(["NEGOTIATION", "STATEMENT", "AGREEMENT", "PROTEST", "SANCTION", "CONFLICT", "AID", "OTHER"] as const),
    ),
    status: either(oneOf("HELD", "PLANNED", "CANCELLED", "REFUSED"), "HELD"),
    encounter: oneOf("DIRECT", "VISIT", "PHONE", "CO_ATTENDED", "CO_SIGNED", "CO_MENTIONED"),
    start: maybe(date),
    end: maybe(date),
    place: maybe(text),
    country: maybe(idOf("country")),
    summary: maybe(text),
    headcount: maybe(count),
  }),
  treaty: strict({
    ...entity("treaty"),
    scope: oneOf("BILATERAL", "PLURILATERAL", "MULTILATERAL"),
    adopted: maybe(date),
    inForce: maybe(date),
    place: maybe(text),
    depositary: maybe(text),
  }),
  article: strict({
    ...entity("article"),
    publisher: text,
    byline: maybe(text),
    published: maybe(date),
    url: maybe(url),
    language: maybe(text),
    summary: maybe(text),
    topics: listOf(text),
  }),
  dataset: strict({
    record: only("dataset"),
    name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "words of a-z and 0-9 with - between"),
    importedAt: instant,
    rank: ordinal,
  }),
  datasetRecord: strict({
    record: only("datasetRecord"),
    id: idOf("record"),
    dataset: text,
    recordId: text,
    file: text,
    line: maybe(ordinal),
    url: maybe(url),
  }),
  participation: strict({
    record: only("participation"),
    official: idOf("official"),
    event: idOf("event"),
    role: either(
      oneOf(
        ...(["HOST", "GUEST", "SPEAKER", "CHAIR", "MEDIATOR", "NEGOTIATOR"] as const),
        ...(["SIGNATORY", "CALLER", "INITIATOR", "RECIPIENT", "ATTENDEE", "OTHER"] as const),
      ),
      "ATTENDEE",
    ),
    capacity: maybe(text),
    onBehalfOf: maybe(idOf(...PARTY)),
    ...evidence,
  }),
  presence: strict({
    record: only("presence"),
    party: idOf(...PARTY),
    event: idOf("event"),
    ...evidence,
  }),
  tenure: strict({
    record: only("tenure"),
    official: idOf("official"),
    office: idOf("office"),
    start: maybe(date),
    end: maybe(date),
    ...evidence,
  }),
  membership: strict({
    record: only("membership"),
    member: idOf(...PARTY),
    organisation: idOf("organisation"),
    role: maybe(text),
    start: maybe(date),
    end: maybe(date),
    ...evidence,
  }),
  party: strict({
    record: only("party"),
    party: idOf(...PARTY),
    treaty: idOf("treaty"),
    status: oneOf("SIGNATORY", "PARTY", "WITHDRAWN"),
    signed: maybe(date),
    consent: maybe(date),
    consentKind: maybe(
      oneOf(
        ...(["RATIFICATION", "ACCESSION", "ACCEPTANCE", "APPROVAL"] as const),
        ...(["SUCCESSION", "DEFINITIVE_SIGNATURE", "FORMAL_CONFIRMATION", "OTHER"] as const),
      ),
    ),
    inForce: maybe(date),
    withdrawn: maybe(date),
    ...evidence,
  }),
  signature: strict({
    record: only("signature"),
    official: idOf("official"),
    treaty: idOf("treaty"),
    date: maybe(date),
    onBehalfOf: maybe(idOf(...PARTY)),
    ...evidence,
  }),
  mention: strict({
    record: only("mention"),
    article: idOf("article"),
    entity: idOf(...ENTITY),
    count: either(count, 1),
    locators: listOf(text),
    ...evidence,
  }),
  partOf: strict({ record: only("partOf"), event: idOf("event"), parent: idOf("event"), ...evidence }),
  concerns: strict({
    record: only("concerns"),
    event: idOf("event"),
    treaty: idOf("treaty"),
    ...evidence,
  }),
  succession: strict({
    record: only("succession"),
    predecessor: idOf("country"),
    successor: idOf("country"),
    ...evidence,
  }),
  topic: strict({ record: only("topic"), id: idOf("topic"), name: text }),
  evidence: strict({
    record: only("evidence"),
    id: maybe(idOf("evidence")),
    source: evidenceSource,
    subject: idOf(...ENTITY),
    relation: maybe(z.string().refine((key) => EVIDENCED.has(typeOfKey(key)), "the key of a relation: TYPE from to …")),
    ...evidenceDetails,
    says: maybe(listOf(text)),
  }),
  claim: strict({
    record: only("claim"),
    subject: z.string().refine(isSubject, "the id of an entity or the key of a relation"),
    field: text,
    value: text,
    source: evidenceSource,
    derived: maybe(z.boolean()),
  }),
  resolution: strict({
    record: only("resolution"),
    source: evidenceSource,
    text,
    country: maybe(idOf("country")),
    official: maybe(idOf("official")),
    score: z.number().min(0, "0 or more"),
    by: oneOf("RULE", "REVIEW"),
  }),
  merge: strict({ record: only("merge"), id: idOf(...MERGED), into: idOf(...MERGED) }),
  retract: strict({
    record: only("retract"),
    key: z
      .string()
      .refine(
        (key) => isSubject(key) || isIdOf(key, ["evidence"]),
        "the key of a relation, or the id of an entity or of evidence",
      ),
  }),
  review: strict({ record: only("review"), a: text, b: text, decision: oneOf("same", "different") }),
} as const;

export type RecordKind = keyof typeof RECORDS;
export type RecordOf<Kind extends RecordKind> = z.output<(typeof RECORDS)[Kind]>;
export type AnyRecord = { [Kind in RecordKind]: RecordOf<Kind> }[RecordKind];

const READ = Object.fromEntries(Object.entries(RECORDS).map(([kind, schema]) => [kind, readerOf(schema)])) as Readonly<
  Record<RecordKind, (value: unknown) => unknown>
>;

/** Why a record cannot be taken, in words for whoever wrote it. */
export class RecordError extends Error {
  override readonly name = "RecordError";
}

export const isRecordKind = (kind: unknown): kind is RecordKind =>
  typeof kind === "string" && Object.hasOwn(RECORDS, kind);

/** @throws RecordError naming the field, what was received and what is expected */
export function parseRecord(value: unknown): AnyRecord {
  const kind = (value as { record?: unknown } | null)?.record;
  if (!isRecordKind(kind))
    throw new RecordError(
      `record: received ${JSON.stringify(kind)}, expected one of ${Object.keys(RECORDS).join(", ")}`,
    );
  const taken = READ[kind](value);
  if (taken !== REFUSED) return taken as AnyRecord;
  const read = RECORDS[kind].safeParse(value);
  if (read.success) return read.data;
  throw new RecordError(read.error.issues.map((issue) => explain(kind, value, issue)).join("; "));
}

function explain(kind: string, value: unknown, { path, message, ...issue }: z.core.$ZodIssue): string {
  const place = [kind, ...path].join(".");
  if (issue.code === "unrecognized_keys") return `${place}: there is no field ${issue.keys.join(", ")}`;
  const received = path.reduce<unknown>(
    (inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  );
  if (received === undefined) return `${place}: is missing`;
  return `${place}: received ${JSON.stringify(received)}, expected ${expectedBy(message)}`;
}

/** What a field of a kind of record expects instead of this value; undefined where it takes it. */
export function problemOf(kind: RecordKind, field: string, value: unknown): string | undefined {
  const schema = (RECORDS[kind].shape as Readonly<Record<string, z.ZodType>>)[field];
  if (schema === undefined || readerOf(schema)(value) !== REFUSED) return undefined;
  return expectedBy(schema.safeParse(value).error?.issues[0]?.message ?? "another value");
}

/** What zod's own words for an issue expect, without what they received. */
const expectedBy = (message: string): string =>
  message.replace(/^Invalid input: expected /, "").replace(/, received (\w+)$/, "");
