/** The tables of world leaders: which columns say what, and a row as all of them tell it. */
import { createHash } from "node:crypto";

export interface LeaderTable {
  readonly file: string;
  readonly columns: readonly string[];
  /** The country's column; the heads of organisations have none. */
  readonly country?: string;
  readonly person: string;
  readonly name: string;
  readonly office: string;
  readonly start: string;
  readonly end?: string;
}

/** Those with countries first, so that a person's is known before the heads of organisations are read. */
export const LEADER_TABLES: readonly LeaderTable[] = [
  {
    ...{ file: "data/wikidata.csv", country: "country", person: "officeholder", name: "officeholderLabel" },
    ...{ office: "positionLabel", start: "start_year", end: "end_year" },
    columns: [
      ...["countryid", "country", "position", "positionLabel", "officeholder", "officeholderLabel"],
      ...["start_year", "end_year"],
    ],
  },
  {
    ...{ file: "data/wikipedia.csv", country: "country", person: "officeholder", name: "officeholderlabel" },
    ...{ office: "positionlabel", start: "start_year", end: "end_year" },
    columns: [
      ...["continent", "country", "position", "positionlabel", "officeholder", "officeholderlabel"],
      ...["start_year", "end_year"],
    ],
  },
  {
    ...{ file: "foreign-ministers/wikidata.csv", country: "countryLabel", person: "person", name: "name" },
    ...{ office: "positionLabel", start: "start" },
    columns: ["person", "name", "country", "countryLabel", "position", "positionLabel", "start", "psid"],
  },
  {
    ...{ file: "foreign-ministers/scraped.csv", country: "countryLabel", person: "person", name: "name" },
    ...{ office: "positionLabel", start: "start" },
    columns: ["country", "countryLabel", "person", "name", "position", "positionLabel", "start"],
  },
  {
    ...{ file: "foreign-ministers/holders21.csv", person: "personID", name: "person", office: "position" },
    ...{ start: "start", end: "end" },
    columns: ["position", "person", "personID", "start", "end"],
  },
];

export interface Leader {
  readonly source: string;
  /** The Q-id; empty for those who have none. */
  readonly q: string;
  readonly name: string;
  /** As the table calls it; empty for the heads of organisations. */
  readonly country: string;
  readonly office: string;
  /** EDTF; null where the table does not say. */
  readonly start: string | null;
  readonly end: string | null;
}

/** Keys of rows that have none: a hash of what makes the row itself; for a person without Q-id the name stands. */
export const leaderKey = (person: string, position: string, start: string): string =>
  createHash("sha256").update([person, position, start].join("\t")).digest("hex").slice(0, 16);

const DATE = /^(\d{4}(-\d\d(-\d\d)?)?)?$/;

/** @returns what is wrong with the row where it tells of nobody in an office */
export function leaderOf(cells: Readonly<Record<string, string>>, table: LeaderTable): Leader | string {
  const at = (column: string | undefined): string => (column === undefined ? "" : (cells[column] ?? ""));
  const [q, name, office] = [at(table.person), at(table.name), at(table.office)];
  const [start, end] = [at(table.start), at(table.end)];
  if (name === "") return "the row names nobody";
  if (/^Q\d+$/.test(name)) return `${name} has no name in the language of the table`;
  if (name === "Vacant") return "the office was vacant";
  if (q !== "" && !/^Q\d+$/.test(q)) return `${name}: ${JSON.stringify(q)} is no id of Wikidata`;
  if (office === "") return `${name}: the row names no office`;
  for (const date of [start, end])
    if (!DATE.test(date)) return `${name}: ${JSON.stringify(date)} is no day, month or year`;
  const length = Math.min(start.length, end.length);
  if (end.slice(0, length) < start.slice(0, length))
    return `${name}: held office until ${end}, before it began in ${start}`;
  return {
    source: `record:wikidata/${table.file}/${leaderKey(q || name, office, start)}`,
    ...{ q, name, country: at(table.country), office, start: start || null, end: end || null },
  };
}
