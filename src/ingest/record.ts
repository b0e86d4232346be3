/** The interchange format: one zod schema for each kind of record, with its required fields and defaults. */
import { z } from "zod";
import { type IdKind, isIdOf } from "../api/id.ts";
import { PartialDateError } from "../api/partial-date.ts";
import { typeOfKey } from "../graph/key.ts";
import { RELATION_TYPES } from "../graph/model.ts";
import { dateOf } from "./date.ts";
import { either, lean, listOf, maybe, oneOf, only, REFUSED, readerOf, strict } from "./lean.ts";

const text = lean(z.string().trim().min(1, "a text that is not empty"), (value) => {
  const trimmed = typeof value === "string" ? value.trim() : "";
  return trimmed === "" ? REFUSED : trimmed;
});
const idOf = (...kinds: readonly IdKind[]) =>
  lean(
    z.string().refine((id) => isIdOf(id, kinds), `an id such as ${kinds.map((kind) => `${kind}:…`).join(" or ")}`),
    (value) => (typeof value === "string" && isIdOf(value, kinds) ? value : REFUSED),
  );
/** A whole number from `least`. */
const whole = (least: number, message: string) => {
  const schema = z.int("a whole number").min(least, message).max(2_147_483_647, "at most 2147483647");
  return lean(schema, (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= 2_147_483_647 ? value : REFUSED,
  );
};
const count = whole(0, "0 or more");
const ordinal = whole(1, "1 or more");

/** EDTF as api/partial-date.ts reads it; the message is its own. */
const date = lean(
  z.string().check((context) => {
    try {
      dateOf(context.value);
    } catch (error) {
      if (!(error instanceof PartialDateError)) throw error;
      context.issues.push({ code: "custom", message: error.message, input: context.value });
    }
  }),
  (value) => {
    try {
      return typeof value === "string" && dateOf(value) ? value : REFUSED;
    } catch {
      return REFUSED;
    }
  },
);
const instant = z.iso.datetime("an instant in UTC such as 2026-11-23T00:00:00Z");
const URL_FORM = /^[a-z][a-z0-9+.-]*:\S+$/i;
const url = lean(z.string().regex(URL_FORM, "an absolute address"), (value) =>
  typeof value === "string" && URL_FORM.test(value) ? value : REFUSED,
);

const PARTY = ["country", "organisation"] as const;
const ENTITY = [...PARTY, "official", "office", "event", "treaty", "article"] as const;
const SOURCE = ["article", "record"] as const;
/** What can be merged. Articles cannot: what they say is evidence of its own. */
const MERGED = [...PARTY, "official", "office", "event", "treaty", "evidence"] as const;

const portion = lean(z.number().min(0, "from 0 to 1").max(1, "from 0 to 1"), (value) =>
  typeof value === "number" && value >= 0 && value <= 1 ? value : REFUSED,
);
const evidenceSource = idOf(...SOURCE);
const evidenceDetails = {
  locator: maybe(text),
  quote: maybe(text),
  confidence: either(portion, 1),
  recordedAt: maybe(instant),
};
const inlineEvidence = strict({ source: evidenceSource, ...evidenceDetails });
export type InlineEvidence = z.infer<typeof inlineEvidence>;
const evidence = { evidence: listOf(inlineEvidence) };

const EVIDENCED: ReadonlySet<string> = new Set(RELATION_TYPES);

/** Whether evidence and claims can be about it. */
const isSubject = (text: string) => isIdOf(text, ENTITY) || EVIDENCED.has(typeOfKey(text));

const alias = strict({
  text,
  language: maybe(text),
  script: maybe(text),
  kind: either(oneOf("SPELLING", "NATIVE", "ROMANISATION", "ABBREVIATION", "FORMER", "TITLE", "OTHER"), "OTHER"),
});

const entity = <const Kind extends IdKind>(kind: Kind) => ({
  record: only(kind),
  id: idOf(kind),
  name: text,
  aliases: listOf(alias),
  sameAs: listOf(url),
  ...evidence,
});

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
  }),
  claim: strict({
    record: only("claim"),
    subject: z.string().refine(isSubject, "the id of an entity or the key of a relation"),
    field: text,
    value: text,
    source: evidenceSource,
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

/** @throws RecordError naming the field, what was received and what is expected */
export function parseRecord(value: unknown): AnyRecord {
  const kind = (value as { record?: unknown } | null)?.record;
  const known = typeof kind === "string" && Object.hasOwn(RECORDS, kind);
  if (!known)
    throw new RecordError(
      `record: received ${JSON.stringify(kind)}, expected one of ${Object.keys(RECORDS).join(", ")}`,
    );
  const taken = READ[kind as RecordKind](value);
  if (taken !== REFUSED) return taken as AnyRecord;
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
