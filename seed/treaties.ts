/**
 * Makes built-in/treaties.ndjson from the UN treaty collection (untc-treaties, as of March 2015): the treaties chosen below,
 * every party with its dates, and the organisations whose founding treaty is among them, with their members.
 * Run: CHANCERY_DATA=<folder of the data sets> npx tsx seed/treaties.ts
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import { ndjson } from "./countries.ts";
import { type Bond, bondOf, partyIdOf } from "./untc.ts";

export const TREATIES_FILE = new URL("built-in/treaties.ndjson", import.meta.url);

interface Choice {
  /** The number in the collection: chapter, dash, treaty. */
  readonly number: string;
  readonly name: string;
  readonly adopted: string;
  readonly place: string;
  readonly aliases?: readonly string[];
  readonly abbreviation?: string;
  /** The organisation that the treaty founds, whose members are its parties. */
  readonly founds?: {
    readonly id: string;
    readonly name: string;
    readonly abbreviation?: string;
    readonly korean?: string;
  };
}

/** Names as they are commonly written, dates and places from the titles in the collection's index. */
export const CHOICES: readonly Choice[] = [
  { number: "3-3", name: "Vienna Convention on Diplomatic Relations", adopted: "1961-04-18", place: "Vienna" },
  { number: "3-6", name: "Vienna Convention on Consular Relations", adopted: "1963-04-24", place: "Vienna" },
  {
    number: "4-1",
    name: "Convention on the Prevention and Punishment of the Crime of Genocide",
    adopted: "1948-12-09",
    place: "Paris",
    aliases: ["Genocide Convention", "UN Convention on Genocide"],
  },
  {
    number: "4-2",
    name: "International Convention on the Elimination of All Forms of Racial Discrimination",
    adopted: "1966-03-07",
    place: "New York",
    abbreviation: "ICERD",
  },
  {
    number: "4-3",
    name: "International Covenant on Economic, Social and Cultural Rights",
    adopted: "1966-12-16",
    place: "New York",
    abbreviation: "ICESCR",
  },
  {
    number: "4-4",
    name: "International Covenant on Civil and Political Rights",
    adopted: "1966-12-16",
    place: "New York",
    abbreviation: "ICCPR",
  },
  {
    number: "4-8",
    name: "Convention on the Elimination of All Forms of Discrimination against Women",
    adopted: "1979-12-18",
    place: "New York",
    abbreviation: "CEDAW",
  },
  {
    number: "4-9",
    name: "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment",
    adopted: "1984-12-10",
    place: "New York",
    abbreviation: "CAT",
    aliases: ["Torture Convention"],
  },
  {
    number: "4-11",
    name: "Convention on the Rights of the Child",
    adopted: "1989-11-20",
    place: "New York",
    abbreviation: "CRC",
  },
  {
    number: "4-15",
    name: "Convention on the Rights of Persons with Disabilities",
    adopted: "2006-12-13",
    place: "New York",
    abbreviation: "CRPD",
  },
  {
    number: "5-2",
    name: "Convention relating to the Status of Refugees",
    adopted: "1951-07-28",
    place: "Geneva",
    aliases: ["Refugee Convention"],
  },
  { number: "5-5", name: "Protocol relating to the Status of Refugees", adopted: "1967-01-31", place: "New York" },
  {
    number: "9-1",
    name: "Constitution of the World Health Organization",
    adopted: "1946-07-22",
    place: "New York",
    founds: {
      id: "organisation:world-health-organization",
      name: "World Health Organization",
      abbreviation: "WHO",
      korean: "세계보건기구",
    },
  },
  {
    number: "9-3",
    name: "Agreement on the establishment of the International Vaccine Institute",
    adopted: "1996-10-28",
    place: "New York",
    founds: {
      id: "organisation:international-vaccine-institute",
      name: "International Vaccine Institute",
      abbreviation: "IVI",
      korean: "국제백신연구소",
    },
  },
  {
    number: "9-4",
    name: "WHO Framework Convention on Tobacco Control",
    adopted: "2003-05-21",
    place: "Geneva",
    abbreviation: "FCTC",
  },
  {
    number: "10-2",
    name: "Agreement establishing the African Development Bank",
    adopted: "1963-08-04",
    place: "Khartoum",
    founds: { id: "organisation:african-development-bank", name: "African Development Bank", abbreviation: "AfDB" },
  },
  {
    number: "10-4",
    name: "Agreement establishing the Asian Development Bank",
    adopted: "1965-12-04",
    place: "Manila",
    founds: {
      id: "organisation:asian-development-bank",
      name: "Asian Development Bank",
      abbreviation: "ADB",
      korean: "아시아개발은행",
    },
  },
  {
    number: "10-8",
    name: "Agreement establishing the International Fund for Agricultural Development",
    adopted: "1976-06-13",
    place: "Rome",
    founds: {
      id: "organisation:international-fund-for-agricultural-development",
      name: "International Fund for Agricultural Development",
      abbreviation: "IFAD",
    },
  },
  {
    number: "10-9",
    name: "Constitution of the United Nations Industrial Development Organization",
    adopted: "1979-04-08",
    place: "Vienna",
    founds: {
      id: "organisation:united-nations-industrial-development-organization",
      name: "United Nations Industrial Development Organization",
      abbreviation: "UNIDO",
    },
  },
  {
    number: "10-14",
    name: "Agreement to establish the South Centre",
    adopted: "1994-09-01",
    place: "Geneva",
    founds: { id: "organisation:south-centre", name: "South Centre" },
  },
  {
    number: "12-1",
    name: "Convention on the International Maritime Organization",
    adopted: "1948-03-06",
    place: "Geneva",
    founds: {
      id: "organisation:international-maritime-organization",
      name: "International Maritime Organization",
      abbreviation: "IMO",
      korean: "국제해사기구",
    },
  },
  {
    number: "14-6",
    name: "International Agreement for the Establishment of the University for Peace",
    adopted: "1980-12-05",
    place: "New York",
    founds: { id: "organisation:university-for-peace", name: "University for Peace", abbreviation: "UPEACE" },
  },
  {
    number: "18-10",
    name: "Rome Statute of the International Criminal Court",
    adopted: "1998-07-17",
    place: "Rome",
    aliases: ["Rome Statute"],
    founds: {
      id: "organisation:international-criminal-court",
      name: "International Criminal Court",
      abbreviation: "ICC",
      korean: "국제형사재판소",
    },
  },
  {
    number: "18-14",
    name: "United Nations Convention against Corruption",
    adopted: "2003-10-31",
    place: "New York",
    abbreviation: "UNCAC",
  },
  {
    number: "21-6",
    name: "United Nations Convention on the Law of the Sea",
    adopted: "1982-12-10",
    place: "Montego Bay",
    abbreviation: "UNCLOS",
    founds: {
      id: "organisation:international-seabed-authority",
      name: "International Seabed Authority",
      abbreviation: "ISA",
    },
  },
  {
    number: "23-1",
    name: "Vienna Convention on the Law of Treaties",
    adopted: "1969-05-23",
    place: "Vienna",
    abbreviation: "VCLT",
  },
  {
    number: "25-2",
    name: "Constitution of the Asia-Pacific Telecommunity",
    adopted: "1976-03-27",
    place: "Bangkok",
    founds: { id: "organisation:asia-pacific-telecommunity", name: "Asia-Pacific Telecommunity", abbreviation: "APT" },
  },
  {
    number: "26-3",
    name: "Convention on the Prohibition of the Development, Production, Stockpiling and Use of Chemical Weapons and on their Destruction",
    adopted: "1992-09-03",
    place: "Geneva",
    abbreviation: "CWC",
    aliases: ["Chemical Weapons Convention"],
    founds: {
      id: "organisation:organisation-for-the-prohibition-of-chemical-weapons",
      name: "Organisation for the Prohibition of Chemical Weapons",
      abbreviation: "OPCW",
      korean: "화학무기금지기구",
    },
  },
  {
    number: "26-4",
    name: "Comprehensive Nuclear-Test-Ban Treaty",
    adopted: "1996-09-10",
    place: "New York",
    abbreviation: "CTBT",
  },
  { number: "26-8", name: "Arms Trade Treaty", adopted: "2013-04-02", place: "New York", abbreviation: "ATT" },
  {
    number: "27-2",
    name: "Vienna Convention for the Protection of the Ozone Layer",
    adopted: "1985-03-22",
    place: "Vienna",
  },
  {
    number: "27-7",
    name: "United Nations Framework Convention on Climate Change",
    adopted: "1992-05-09",
    place: "New York",
    abbreviation: "UNFCCC",
    aliases: ["Climate Convention"],
  },
  {
    number: "27-8",
    name: "Convention on Biological Diversity",
    adopted: "1992-06-05",
    place: "Rio de Janeiro",
    abbreviation: "CBD",
  },
];

export const UNTC = "untc-treaties";

/** The id of a treaty's record, and of a party's row in it. */
export const treatyRecordId = (number: string) => `record:untc/${number}`;
export const rowRecordId = (number: string, participant: string) =>
  `${treatyRecordId(number)}/${createHash("sha256").update(participant).digest("hex").slice(0, 16)}`;

/** One row of a treaty's file: its cells by column, and its line, from 1. */
export interface UntcRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export function readRows(folder: string, file: string): UntcRow[] {
  const text = readFileSync(join(folder, UNTC, file), "utf8");
  const rows = parse(text, { columns: true, bom: true, info: true, relax_column_count: true }) as {
    info: { lines: number };
    record: Record<string, string>;
  }[];
  return rows.map(({ info, record }) => ({ line: info.lines, cells: record }));
}

const fileOf = (number: string) => `treaties/${number}.csv`;

/** The records of one choice: its treaty, its parties, its organisation. */
function recordsOf(folder: string, choice: Choice): object[] {
  const { number, name, adopted, place, aliases = [], abbreviation, founds } = choice;
  const [chapter, treaty] = number.split("-");
  const entry = readRows(folder, "index.csv").find(
    ({ cells }) => cells["chapter_no"] === chapter && cells["treaty_no"] === treaty,
  );
  if (entry === undefined) throw new Error(`${number} is not in the index`);
  const source = treatyRecordId(number);
  const evidence = [{ source, locator: "treaty_name" }];
  const parties = readRows(folder, fileOf(number)).flatMap((row) => partyRecords(choice, row));
  return [
    {
      record: "datasetRecord",
      id: source,
      dataset: UNTC,
      recordId: number,
      file: "index.csv",
      line: entry.line,
      url: entry.cells["url"],
    },
    {
      record: "treaty",
      id: `treaty:untc-${number}`,
      name,
      scope: "MULTILATERAL",
      adopted,
      place,
      depositary: "Secretary-General of the United Nations",
      aliases: [
        ...aliases.map((text) => ({ text, language: "en", kind: "OTHER" })),
        ...(abbreviation === undefined ? [] : [{ text: abbreviation, language: "en", kind: "ABBREVIATION" }]),
      ],
      evidence,
    },
    ...(founds === undefined ? [] : [organisationRecord(founds, evidence)]),
    ...parties,
  ];
}

const organisationRecord = ({ id, name, abbreviation, korean }: NonNullable<Choice["founds"]>, evidence: object[]) => ({
  record: "organisation",
  id,
  name,
  ...(abbreviation !== undefined && { abbreviation }),
  ...(korean !== undefined && { aliases: [{ text: korean, language: "ko", script: "Hang", kind: "OTHER" }] }),
  evidence,
});

function partyRecords({ number, founds }: Choice, { line, cells }: UntcRow): object[] {
  const participant = cells["Participant"] ?? "";
  const party = partyIdOf(participant);
  const bond = bondOf(cells);
  if (party === undefined || bond === undefined) return [];
  const source = rowRecordId(number, participant);
  const evidence = [{ source, locator: bond.columns.join(", ") }];
  return [
    {
      record: "datasetRecord",
      id: source,
      dataset: UNTC,
      recordId: source.slice("record:untc/".length),
      file: fileOf(number),
      line,
    },
    { record: "party", party, treaty: `treaty:untc-${number}`, ...dated(bond), evidence },
    ...(founds !== undefined && bond.consent !== undefined
      ? [
          {
            record: "membership",
            member: party,
            organisation: founds.id,
            role: "member",
            start: bond.consent,
            evidence,
          },
        ]
      : []),
  ];
}

const dated = ({ status, signed, consent, consentKind }: Bond) => ({
  status,
  ...(signed !== undefined && { signed }),
  ...(consent !== undefined && { consent, consentKind }),
});

/** All records of the file. */
export const treatyRecords = (folder: string): object[] => [
  { record: "dataset", name: UNTC, importedAt: "2026-11-24T00:00:00Z", rank: 4 },
  ...CHOICES.flatMap((choice) => recordsOf(folder, choice)),
];

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.env["CHANCERY_DATA"];
  if (!folder) throw new Error("CHANCERY_DATA names no folder");
  writeFileSync(TREATIES_FILE, ndjson(treatyRecords(folder)));
}
