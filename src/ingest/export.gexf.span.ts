/** When nodes and edges are there, as Gephi's timeline shows them: from the first to the last day they may be. */
import { parsePartialDate } from "../api/partial-date.ts";
import type { JsonRecord } from "./export.csv.ts";
import type { RelationKind } from "./model.ts";

/** Days, YYYY-MM-DD, both included; an end that is absent is open. */
export interface Span {
  readonly start?: string;
  readonly end?: string;
}

/** Fields in which to look for a day, the first that is there counts. */
interface Dated {
  readonly start: readonly string[];
  readonly end: readonly string[];
}

/** Events and articles have their days; all else is there throughout. */
const NODE_DATES: Readonly<Record<string, Dated>> = {
  event: { start: ["start"], end: ["end", "start"] },
  article: { start: ["published"], end: ["published"] },
};

/** A relation's own dates, or the field that names the event or article whose days it shares. */
const RELATION_DATES: Readonly<Partial<Record<RelationKind, Dated | string>>> = {
  participation: "event",
  presence: "event",
  partOf: "event",
  concerns: "event",
  mention: "article",
  tenure: { start: ["start"], end: ["end"] },
  membership: { start: ["start"], end: ["end"] },
  party: { start: ["consent", "signed"], end: ["withdrawn"] },
  signature: { start: ["date"], end: ["date"] },
};

/** Undefined for what has no dates. */
export function spanOfNode(record: JsonRecord): Span | undefined {
  const dated = NODE_DATES[record["record"] as string];
  return dated === undefined ? undefined : spanOf(record, dated);
}

/** @param spans of the events and articles */
export function spanOfRelation(record: JsonRecord, spans: ReadonlyMap<string, Span>): Span | undefined {
  const dated = RELATION_DATES[record["record"] as RelationKind];
  if (dated === undefined) return undefined;
  return typeof dated === "string" ? spans.get(record[dated] as string) : spanOf(record, dated);
}

function spanOf(record: JsonRecord, { start, end }: Dated): Span | undefined {
  const [from, to] = [dateIn(record, start), dateIn(record, end)];
  if (from === undefined && to === undefined) return undefined;
  return {
    ...(from !== undefined && { start: parsePartialDate(from).earliest }),
    ...(to !== undefined && { end: parsePartialDate(to).latest }),
  };
}

const dateIn = (record: JsonRecord, fields: readonly string[]): string | undefined =>
  fields.map((field) => record[field] as string | undefined).find((date) => date !== undefined);
