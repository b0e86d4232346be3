/** The interchange format: one zod schema for each kind of record, with its required fields and defaults. */
import { z } from "zod";
import { type IdKind, isIdOf } from "../api/id.ts";
import { PartialDateError, parsePartialDate } from "../api/partial-date.ts";
import { typeOfKey } from "../graph/key.ts";
import { RELATION_TYPES } from "../graph/model.ts";

const text = z.string().trim().min(1, "a text that is not empty");
const idOf = (...kinds: readonly IdKind[]) =>
  z.string().refine((id) => isIdOf(id, kinds), `an id such as ${kinds.map((kind) => `${kind}:…`).join(" or ")}`);
const count = z.int("a whole number").min(0, "0 or more").max(2_147_483_647, "at most 2147483647");

/** EDTF as api/partial-date.ts reads it; the message is its own. */
const date = z.string().check((context) => {
  try {
    parsePartialDate(context.value);
  } catch (error) {
    if (!(error instanceof PartialDateError)) throw error;
    context.issues.push({ code: "custom", message: error.message, input: context.value });
  }
});
const instant = z.iso.datetime("an instant in UTC such as 2026-11-23T00:00:00Z");
const url = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i, "an absolute address");
const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z.enum(values, { error: `one of ${values.join(", ")}` });

/** Absent and null are the same. */
const maybe = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? null);
const listOf = <T extends z.ZodType>(type: T) =>
  z
    .array(type)
    .nullish()
    .transform((value) => value ?? []);

const PARTY = ["country", "organisation"] as const;
const ENTITY = [...PARTY, "official", "office", "event", "treaty", "article"] as const;
const SOURCE = ["article", "record"] as const;
/** What can be merged. Articles cannot: what they say is evidence of its own. */
const MERGED = [...PARTY, "official", "office", "event", "treaty", "evidence"] as const;

const evidenceSource = idOf(...SOURCE);
const evidenceDetails = {
  locator: maybe(text),
  quote: maybe(text),
  confidence: z.number().min(0, "from 0 to 1").max(1, "from 0 to 1").default(1),
  recordedAt: maybe(instant),
};
const inlineEvidence = z.strictObject({ source: evidenceSource, ...evidenceDetails });
export type InlineEvidence = z.infer<typeof inlineEvidence>;
const evidence = { evidence: listOf(inlineEvidence) };

const EVIDENCED: ReadonlySet<string> = new Set(RELATION_TYPES);

/** Whether evidence and claims can be about it. */
const isSubject = (text: string) => isIdOf(text, ENTITY) || EVIDENCED.has(typeOfKey(text));

const alias = z.strictObject({
  text,
  language: maybe(text),
  script: maybe(text),
  kind: oneOf("SPELLING", "NATIVE", "ROMANISATION", "ABBREVIATION", "FORMER", "TITLE", "OTHER").default("OTHER"),
});

const entity = <const Kind extends IdKind>(kind: Kind) => ({
  record: z.literal(kind),
  id: idOf(kind),
  name: text,
  aliases: listOf(alias),
  sameAs: listOf(url),
  ...evidence,
});

/** By the `record` field. Their order is the order of exports. */
export const RECORDS = {
  country: z.strictObject({
    ...entity("country"),
    officialName: maybe(text),
    iso2: maybe(z.string().regex(/^[A-Z]{2}$/, "two capital letters")),
    iso3: maybe(z.string().regex(/^[A-Z]{3}$/, "three capital letters")),
    region: maybe(text),
    validFrom: maybe(date),
    validTo: maybe(date),
  }),
  official: z.strictObject({
    ...entity("official"),
    description: maybe(text),
    country: maybe(idOf("country")),
    birth: maybe(date),
    death: maybe(date),
  }),
  office: z.strictObject({ ...entity("office"), of: maybe(idOf(...PARTY)), accreditedTo: maybe(idOf(...PARTY)) }),
  organisation: z.strictObject({
    ...entity("organisation"),
    abbreviation: maybe(text),
    parent: maybe(idOf("organisation")),
  }),
  event: z.strictObject({
    ...entity("event"),
    kind: oneOf(
      ...(["MEETING", "VISIT", "CALL", "SUMMIT", "SESSION", "CONFERENCE", "CEREMONY", "SIGNING"] as const),
      ...(["NEGOTIATION", "STATEMENT", "AGREEMENT", "PROTEST", "SANCTION", "CONFLICT", "AID", "OTHER"] as const),
    ),
    status: oneOf("HELD", "PLANNED", "CANCELLED", "REFUSED").default("HELD"),
    encounter: oneOf("DIRECT", "VISIT", "PHONE", "CO_ATTENDED", "CO_SIGNED", "CO_MENTIONED"),
    start: maybe(date),
    end: maybe(date),
    place: maybe(text),
    country: maybe(idOf("country")),
    summary: maybe(text),
    headcount: maybe(count),
  }),
  treaty: z.strictObject({
    ...entity("treaty"),
    scope: oneOf("BILATERAL", "PLURILATERAL", "MULTILATERAL"),
    adopted: maybe(date),
    inForce: maybe(date),
    place: maybe(text),
    depositary: maybe(text),
  }),
  article: z.strictObject({
    ...entity("article"),
    publisher: text,
    byline: maybe(text),
    published: maybe(date),
    url: maybe(url),
    language: maybe(text),
    summary: maybe(text),
    topics: listOf(text),
  }),
  dataset: z.strictObject({
    record: z.literal("dataset"),
    name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "words of a-z and 0-9 with - between"),
    importedAt: instant,
    rank: z.int("a whole number").min(1, "1 or more"),
  }),
  datasetRecord: z.strictObject({
    record: z.literal("datasetRecord"),
    id: idOf("record"),
    dataset: text,
    recordId: text,
    file: text,
    line: maybe(z.int("a whole number").min(1, "1 or more")),
    url: maybe(url),
  }),
  participation: z.strictObject({
    record: z.literal("participation"),
    official: idOf("official"),
    event: idOf("event"),
    role: oneOf(
      ...(["HOST", "GUEST", "SPEAKER", "CHAIR", "MEDIATOR", "NEGOTIATOR"] as const),
      ...(["SIGNATORY", "CALLER", "INITIATOR", "RECIPIENT", "ATTENDEE", "OTHER"] as const),
    ).default("ATTENDEE"),
    capacity: maybe(text),
    onBehalfOf: maybe(idOf(...PARTY)),
    ...evidence,
  }),
  presence: z.strictObject({
    record: z.literal("presence"),
    party: idOf(...PARTY),
    event: idOf("event"),
    ...evidence,
  }),
  tenure: z.strictObject({
    record: z.literal("tenure"),
    official: idOf("official"),
    office: idOf("office"),
    start: maybe(date),
    end: maybe(date),
    ...evidence,
  }),
  membership: z.strictObject({
    record: z.literal("membership"),
    member: idOf(...PARTY),
    organisation: idOf("organisation"),
    role: maybe(text),
    start: maybe(date),
    end: maybe(date),
    ...evidence,
  }),
  party: z.strictObject({
    record: z.literal("party"),
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
  signature: z.strictObject({
    record: z.literal("signature"),
    official: idOf("official"),
    treaty: idOf("treaty"),
    date: maybe(date),
    onBehalfOf: maybe(idOf(...PARTY)),
    ...evidence,
  }),
  mention: z.strictObject({
    record: z.literal("mention"),
    article: idOf("article"),
    entity: idOf(...ENTITY),
    count: count.default(1),
    locators: listOf(text),
    ...evidence,
  }),
  partOf: z.strictObject({ record: z.literal("partOf"), event: idOf("event"), parent: idOf("event"), ...evidence }),
  concerns: z.strictObject({
    record: z.literal("concerns"),
    event: idOf("event"),
    treaty: idOf("treaty"),
    ...evidence,
  }),
  succession: z.strictObject({
    record: z.literal("succession"),
    predecessor: idOf("country"),
    successor: idOf("country"),
    ...evidence,
  }),
  topic: z.strictObject({ record: z.literal("topic"), id: idOf("topic"), name: text }),
  evidence: z.strictObject({
    record: z.literal("evidence"),
    id: maybe(idOf("evidence")),
    source: evidenceSource,
    subject: idOf(...ENTITY),
    relation: maybe(z.string().refine((key) => EVIDENCED.has(typeOfKey(key)), "the key of a relation: TYPE from to …")),
    ...evidenceDetails,
  }),
  claim: z.strictObject({
    record: z.literal("claim"),
    subject: z.string().refine(isSubject, "the id of an entity or the key of a relation"),
    field: text,
    value: text,
    source: evidenceSource,
  }),
  resolution: z.strictObject({
    record: z.literal("resolution"),
    source: evidenceSource,
    text,
    country: maybe(idOf("country")),
    official: maybe(idOf("official")),
    score: z.number().min(0, "0 or more"),
    by: oneOf("RULE", "REVIEW"),
  }),
  merge: z.strictObject({ record: z.literal("merge"), id: idOf(...MERGED), into: idOf(...MERGED) }),
  retract: z.strictObject({
    record: z.literal("retract"),
    key: z
      .string()
      .refine(
        (key) => isSubject(key) || isIdOf(key, ["evidence"]),
        "the key of a relation, or the id of an entity or of evidence",
      ),
  }),
  review: z.strictObject({ record: z.literal("review"), a: text, b: text, decision: oneOf("same", "different") }),
} as const;

export type RecordKind = keyof typeof RECORDS;
export type RecordOf<Kind extends RecordKind> = z.output<(typeof RECORDS)[Kind]>;
export type AnyRecord = { [Kind in RecordKind]: RecordOf<Kind> }[RecordKind];

/** Why a record cannot be taken, in words for whoever wrote it. */
export class RecordError extends Error {
  override readonly name = "RecordError";
}

/** @throws RecordError naming the field, what was received and what is expected */
export function parseRecord(value: unknown): AnyRecord {
  const kind = (value as { record?: unknown } | null)?.record;
  const known = typeof kind === "string" && Object.hasOwn(RECORDS, kind);
  if (!known)
    throw new RecordError(
      `record: received ${JSON.stringify(kind)}, expected one of ${Object.keys(RECORDS).join(", ")}`,
    );
  const read = RECORDS[kind as RecordKind].safeParse(value);
  if (read.success) return read.data;
  throw new RecordError(read.error.issues.map((issue) => explain(kind as string, value, issue)).join("; "));
}

function explain(kind: string, value: unknown, { path, message, ...issue }: z.core.$ZodIssue): string {
  const place = [kind, ...path].join(".");
  if (issue.code === "unrecognized_keys") return `${place}: there is no field ${issue.keys.join(", ")}`;
  const received = path.reduce<unknown>(
    (inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  );
  if (received === undefined) return `${place}: is missing`;
  return `${place}: received ${JSON.stringify(received)}, expected ${message.replace(/^Invalid input: expected /, "")}`;
}
