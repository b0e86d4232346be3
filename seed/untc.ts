/** What a row of the UN treaty collection says: who the participant is, when it signed, when and how it consented to be bound. */
import { readFileSync } from "node:fs";
import { fold } from "../src/api/fold.ts";
import { COUNTRIES_FILE } from "./countries.ts";

export interface Bond {
  readonly status: "SIGNATORY" | "PARTY";
  readonly signed?: string;
  readonly consent?: string;
  readonly consentKind?: string;
  /** The columns that say so. */
  readonly columns: readonly string[];
}

/** Spellings of participants that no country goes by in the packages; reviewed by hand. */
const SPELLINGS: Readonly<Record<string, string>> = {
  "Bolivia (Plurinational State of)": "country:BOL",
  "Brunei Darussalam": "country:BRN",
  "Cabo Verde": "country:CPV",
  "Central African Republic": "country:CAF",
  Congo: "country:COG",
  "Czech Republic": "country:CZE",
  "Democratic People's Republic of Korea": "country:PRK",
  "Democratic Republic of the Congo": "country:COD",
  "European Union": "organisation:european-union",
  "Holy See": "country:VAT",
  "Iran (Islamic Republic of)": "country:IRN",
  "Lao People's Democratic Republic": "country:LAO",
  "Micronesia (Federated States of)": "country:FSM",
  "Netherlands (Kingdom of the)": "country:NLD",
  "Republic of Korea": "country:KOR",
  "Republic of Moldova": "country:MDA",
  "Russian Federation": "country:RUS",
  "St. Kitts and Nevis": "country:KNA",
  "St. Lucia": "country:LCA",
  "St. Vincent and the Grenadines": "country:VCT",
  "State of Palestine": "country:PSE",
  "Syrian Arab Republic": "country:SYR",
  "The former Yugoslav Republic of Macedonia": "country:MKD",
  "United Kingdom of Great Britain and Northern Ireland": "country:GBR",
  "United Republic of Tanzania": "country:TZA",
  "United States of America": "country:USA",
  "Venezuela (Bolivarian Republic of)": "country:VEN",
  "Viet Nam": "country:VNM",
  "World Health Organization": "organisation:world-health-organization",
  "United Nations Industrial Development Organization":
    "organisation:united-nations-industrial-development-organization",
};

let names: ReadonlyMap<string, string> | undefined;

/** Countries of the seed by their folded names and English aliases. */
function countryNames(): ReadonlyMap<string, string> {
  if (names !== undefined) return names;
  const found = new Map<string, string>();
  const records = readFileSync(COUNTRIES_FILE, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as CountryRecord);
  for (const { record, id, name, aliases = [] } of records) {
    if (record !== "country") continue;
    for (const text of [name, ...aliases.map((alias) => alias.text)])
      if (!found.has(fold(text))) found.set(fold(text), id);
  }
  names = found;
  return found;
}

interface CountryRecord {
  readonly record: string;
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly { readonly text: string }[];
}

/** The party that a participant's name stands for, undefined for one that the seed does not have (a state that is gone). */
export function partyIdOf(participant: string): string | undefined {
  const plain = participant
    .replace(/\s+\d+(,\s*\d+)*$/, "")
    .replace(/’/g, "'")
    .trim();
  return SPELLINGS[plain] ?? countryNames().get(fold(plain));
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const CELL = /^(\d{1,2}) (\w{3}) (\d{4})(?:\s+([A-Za-z]+))?$/;

/** `12 Jun 1992 a`: the day as ISO 8601, and the letters after it. */
export function cellOf(text: string): { readonly day: string; readonly suffix: string } | undefined {
  const [, day, month, year, suffix = ""] = CELL.exec(text.trim()) ?? [];
  const number = MONTHS.indexOf(month ?? "") + 1;
  if (day === undefined || year === undefined || number === 0) return undefined;
  return { day: `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`, suffix };
}

const KINDS: Readonly<Record<string, string>> = {
  a: "ACCESSION",
  A: "ACCEPTANCE",
  AA: "APPROVAL",
  d: "SUCCESSION",
  s: "DEFINITIVE_SIGNATURE",
  c: "FORMAL_CONFIRMATION",
};
/** Headings' actions without a suffix, for cells that have none either. */
const HEADED: readonly (readonly [RegExp, string])[] = [
  [/\bRatification\b(?!\()/, "RATIFICATION"],
  [/\bAcceptance\b(?!\()/, "ACCEPTANCE"],
  [/\bAccession\b(?!\()/, "ACCESSION"],
  [/\bApproval\b(?!\()/, "APPROVAL"],
];

const isSignature = (column: string) => column.startsWith("Signature");
const isNotice = (column: string) =>
  column === "Participant" || /notification|declaration|registration|provisional/i.test(column);

/** The earliest consent of the row and its signature; undefined for a row that says neither. */
export function bondOf(cells: Readonly<Record<string, string>>): Bond | undefined {
  const read = Object.entries(cells).flatMap(([column, text]) => {
    const cell = isNotice(column) ? undefined : cellOf(text);
    return cell === undefined || cell.suffix === "n" ? [] : [{ column, ...cell }];
  });
  const signature = read.find(({ column }) => isSignature(column));
  const consents = read.filter(({ column }) => !isSignature(column)).sort((a, b) => (a.day < b.day ? -1 : 1));
  const [consent] = consents;
  if (signature === undefined && consent === undefined) return undefined;
  return {
    status: consent === undefined ? "SIGNATORY" : "PARTY",
    ...(signature !== undefined && { signed: signature.day }),
    ...(consent !== undefined && { consent: consent.day, consentKind: kindOf(consent) }),
    columns: [signature?.column, consent?.column].filter((column) => column !== undefined),
  };
}

const kindOf = ({ column, suffix }: { column: string; suffix: string }): string =>
  suffix === "" ? (HEADED.find(([heading]) => heading.test(column))?.[1] ?? "OTHER") : (KINDS[suffix] ?? "OTHER");
