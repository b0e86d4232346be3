/** Multilateral treaties deposited with the Secretary-General of the United Nations, and the parties to each. */
import { createHash } from "node:crypto";
import { countryOfName } from "../resolution/country.ts";
import { organisationOf, organisationRecords } from "../resolution/organisation.ts";
import { fileRead } from "./file.read.ts";
import type { Importer, ReadOptions, Sourced } from "./importer.ts";
import { isWholeFolder, type Layout, progressOf, type SourceFile, sourceFiles } from "./source.files.ts";
import { columnProblems } from "./table.columns.ts";
import { isHeader, rowsOf } from "./table.read.ts";
import { type Bond, badColumn, bondOf, isKnownColumn } from "./untc.bond.ts";
import { type FoundedOrganisation, KNOWN_TREATIES } from "./untc.known.ts";
import { titleOf } from "./untc.title.ts";

const LAYOUT: Layout = {
  name: "untc-treaties",
  files: [/^(index\.csv|treaties\/[^/]+\.csv)$/],
  expected: "index.csv and CSV files in treaties",
};

type Value = Readonly<Record<string, unknown>>;
type Cells = Readonly<Record<string, string>>;

const treatyId = (number: string): string => `treaty:untc-${number}`;
/** @param number chapter, dash and treaty as in the index: `27-7.a` */
export const treatyRecordId = (number: string): string => `record:untc/${number}`;
/** A row has no id of its own: a hash of its participant stands for it. */
export const partyRecordId = (number: string, participant: string): string =>
  `${treatyRecordId(number)}/${createHash("sha256").update(participant).digest("hex").slice(0, 16)}`;

/** Files are named with `-` where the index has a dot: `treaties/27-7-a.csv`. */
export const numberOfFile = (file: string): string =>
  file.replace(/^treaties\/(\d+-[^-]+)-?(.*)\.csv$/, (_, treaty: string, part: string) =>
    part === "" ? treaty : `${treaty}.${part}`,
  );

/** The declarations that a state is bound by the Charter or by the Court's jurisdiction; they have columns of their own and no day of consent. */
const DECLARATIONS: ReadonlySet<string> = new Set(["1-2", "1-4"]);

const INDEX_COLUMNS = ["chapter_no", "treaty_no", "treaty_name", "url", "chapter_url", "chapter_name"];

function* treatyRecords(cells: Cells, place: { readonly file: string; readonly line: number }): Generator<Value> {
  const number = `${cells["chapter_no"]}-${cells["treaty_no"]}`;
  const source = treatyRecordId(number);
  const url = cells["url"] ?? "";
  yield {
    ...{ record: "datasetRecord", id: source, dataset: LAYOUT.name, recordId: number, ...place },
    ...(/^https?:\S+$/.test(url) && { url }),
  };
  const evidence = [{ source, locator: "treaty_name" }];
  const { name, names = [], abbreviation, founds } = KNOWN_TREATIES.get(number) ?? {};
  const { name: title, adopted, place: where } = titleOf((cells["treaty_name"] ?? "").replace(/\s+/g, " "));
  yield {
    ...{ record: "treaty", id: treatyId(number), name: name ?? title, scope: "MULTILATERAL" },
    ...(adopted !== undefined && { adopted }),
    ...(where !== undefined && { place: where }),
    depositary: "Secretary-General of the United Nations",
    aliases: [...names.map((text) => english(text, "OTHER")), ...abbreviated(abbreviation)],
    evidence,
  };
  if (founds !== undefined) yield organisationRecord(founds, evidence);
}

const english = (text: string, kind: string): Value => ({ text, language: "en", kind });
const abbreviated = (text: string | undefined): readonly Value[] =>
  text === undefined ? [] : [english(text, "ABBREVIATION")];

const organisationRecord = (
  { id, name, abbreviation, korean }: FoundedOrganisation,
  evidence: readonly Value[],
): Value => ({
  ...{ record: "organisation", id, name },
  ...(abbreviation !== undefined && { abbreviation }),
  ...(korean !== undefined && { aliases: [{ text: korean, language: "ko", script: "Hang", kind: "OTHER" }] }),
  evidence,
});

function indexOf(table: SourceFile, onBytes: (bytes: number) => void): AsyncGenerator<Sourced> {
  const seen = new Set<string>();
  return fileRead(table.file, rowsOf(table, {}, onBytes), function* (row, place) {
    if (isHeader(row)) yield* columnProblems(place, row.header, INDEX_COLUMNS);
    else {
      const { chapter_no: chapter = "", treaty_no: treaty = "", treaty_name: name = "" } = row.cells;
      const number = `${chapter}-${treaty}`;
      const isNumber = /^\d+-\d+(\.[a-z0-9]+)?$/.test(number);
      const source = isNumber ? { source: treatyRecordId(number) } : {};
      if (!isNumber || name === "")
        yield {
          ...{ ...place, row: row.cells, ...source },
          reject: `a treaty needs a chapter, a number and a name, not ${number} ${name}`,
        };
      else if (seen.has(number))
        yield { ...place, reject: `treaty ${number} stands above already`, row: row.cells, ...source };
      else {
        seen.add(number);
        for (const value of treatyRecords(row.cells, place)) yield { ...place, value };
      }
    }
  });
}

interface Party {
  readonly id: string;
  /** What tells who it is, where nobody else has. */
  readonly records: readonly Value[];
}

function partyOf(participant: string, source: string): Party | undefined {
  const organisation = organisationOf(participant);
  if (organisation !== undefined) {
    const evidence = [{ source, locator: "Participant" }];
    return { id: organisation.id, records: organisationRecords(organisation).map((one) => ({ ...one, evidence })) };
  }
  const country = countryOfName(participant);
  return country && { id: country.id, records: [{ record: "country", ...country }] };
}

const DECLARED: Bond = { status: "PARTY", consentKind: "OTHER", columns: ["Participant"] };

function partiesOf(source: SourceFile, told: Set<string>, onBytes: (bytes: number) => void): AsyncGenerator<Sourced> {
  const number = numberOfFile(source.file);
  const declares = DECLARATIONS.has(number);
  const isRead = (column: string): boolean => declares || isKnownColumn(column);
  const lines = new Map<string, number>();
  return fileRead(source.file, rowsOf(source, {}, onBytes), function* (row, place) {
    if (isHeader(row)) return yield* columnProblems(place, row.header, ["Participant"], isRead);
    const { cells } = row;
    const participant = cells["Participant"] ?? "";
    const id = partyRecordId(number, participant);
    const party = partyOf(participant, id);
    const bond = declares ? DECLARED : bondOf(cells);
    const problem = problemOf(cells, party, bond, declares, lines);
    if (problem !== undefined || party === undefined || bond === undefined) {
      yield { ...place, reject: problem ?? "", row: cells, ...(party && { source: id }) };
      return;
    }
    lines.set(party.id, row.line);
    if (!told.has(party.id)) for (const value of party.records) yield { ...place, value };
    told.add(party.id);
    for (const value of partyRecords(number, id, party.id, bond, place)) yield { ...place, value };
  });
}

/** @param lines where each party of the treaty stands */
function problemOf(
  cells: Cells,
  party: Party | undefined,
  bond: Bond | undefined,
  declares: boolean,
  lines: ReadonlyMap<string, number>,
): string | undefined {
  const participant = JSON.stringify(cells["Participant"] ?? "");
  if (party === undefined) return `participant ${participant} is neither a country nor an organisation that is known`;
  const above = lines.get(party.id);
  if (above !== undefined) return `participant ${participant} is ${party.id}, which stands in line ${above} already`;
  const bad = declares ? undefined : badColumn(cells);
  if (bad !== undefined)
    return `${participant}: ${JSON.stringify(cells[bad])} in column ${JSON.stringify(bad)} is no day`;
  return bond === undefined ? `participant ${participant} neither signed nor consented to be bound` : undefined;
}

function* partyRecords(
  number: string,
  source: string,
  party: string,
  { columns, ...bond }: Bond,
  place: { readonly file: string; readonly line: number },
): Generator<Value> {
  const recordId = source.slice("record:untc/".length);
  yield { record: "datasetRecord", id: source, dataset: LAYOUT.name, recordId, ...place };
  const evidence = [{ source, locator: columns.join(", ") }];
  yield { record: "party", party, treaty: treatyId(number), ...bond, evidence };
  const organisation = KNOWN_TREATIES.get(number)?.founds?.id;
  if (organisation !== undefined && bond.consent !== undefined)
    yield { record: "membership", member: party, organisation, role: "member", start: bond.consent, evidence };
}

async function* read(path: string, options?: ReadOptions): AsyncGenerator<Sourced> {
  const files = await sourceFiles(path, LAYOUT);
  const onBytes = progressOf(files, options);
  const told = new Set<string>();
  for (const source of files)
    yield* source.file === "index.csv" ? indexOf(source, onBytes) : partiesOf(source, told, onBytes);
}

export const untcTreaties: Importer<unknown> = {
  name: LAYOUT.name,
  rank: 4,
  isWhole: (path) => isWholeFolder(path, LAYOUT),
  read: (path, _around, options) => read(path, options),
};
