/** One coded happening of ICEWS, from either layout: twenty columns of a tab file, or a name, a relation, a name and a day. */
import { createHash } from "node:crypto";
import { cameoCode, codeOfRelation, eventCode, isMutual } from "./icews.relation.ts";
import type { TableRow } from "./table.read.ts";

export interface Happening {
  readonly recordId: string;
  readonly event: string;
  readonly source: string;
  readonly target: string;
  readonly code: string;
  readonly text: string;
  /** ISO 8601. */
  readonly day: string;
  readonly place?: string;
  /** The English name of the country of the place. */
  readonly where?: string;
}

/** The columns of the layout that the Dataverse publishes. */
export const CODED_COLUMNS = [
  ...["Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code"],
  ...["Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher"],
  ...["City", "District", "Province", "Country", "Latitude", "Longitude"],
];
export const NAMED_COLUMNS = ["subject", "relation", "object", "day"];

const hash = (parts: readonly string[]): string =>
  createHash("sha256").update(parts.join("\t")).digest("hex").slice(0, 16);
const said = (text: string | undefined): string => (text === undefined || text === "NA" || text === "." ? "" : text);

/** A day of the calendar. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/**
 * What both sides tell goes by the two names in no order, the code and the day, so that either record finds the event without the other;
 * everything else by its ends in their order.
 */
const eventId = (source: string, target: string, code: string, day: string): string =>
  `event:icews-${hash([...(isMutual(code) ? [source, target].toSorted() : [source, target]), eventCode(code), day])}`;

function problemOf({ source, target, day }: { source: string; target: string; day: string }): string | undefined {
  if (source === "" || target === "") return "the row names no source or no target";
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)) || !isDay(day))
    return `${JSON.stringify(day)} is no day`;
  return source === target ? `source and target are both ${JSON.stringify(source)}` : undefined;
}

/** A row of twenty columns. */
export function codedHappening({ cells }: TableRow): Happening | string {
  const id = cells["Event ID"] ?? "";
  if (!/^\d+$/.test(id)) return `Event ID ${JSON.stringify(id)} is no number`;
  const code = cameoCode(cells["CAMEO Code"] ?? "");
  if (code === undefined) return `CAMEO Code ${JSON.stringify(cells["CAMEO Code"])} is none`;
  const ends = {
    source: said(cells["Source Name"]),
    target: said(cells["Target Name"]),
    day: cells["Event Date"] ?? "",
  };
  const problem = problemOf(ends);
  if (problem !== undefined) return problem;
  const place = said(cells["City"]) || said(cells["District"]) || said(cells["Province"]);
  const where = said(cells["Country"]);
  return {
    ...{ recordId: id, ...ends, code, text: said(cells["Event Text"]) },
    event: isMutual(code) ? eventId(ends.source, ends.target, code, ends.day) : `event:icews-${id}`,
    ...(place !== "" && { place }),
    ...(where !== "" && { where }),
  };
}

/** A row of two names with their relation and day; it has no id of its own. */
export function namedHappening({ cells }: TableRow, file: string): Happening | string {
  const { subject: source = "", relation = "", object: target = "", day = "" } = cells;
  const code = codeOfRelation(relation);
  if (code === undefined) return `relation ${JSON.stringify(relation)} is not known`;
  const problem = problemOf({ source, target, day });
  if (problem !== undefined) return problem;
  return {
    ...{ source, target, day, code, text: relation, event: eventId(source, target, code, day) },
    recordId: `${file}/${hash([source, relation, target, day])}`,
  };
}
