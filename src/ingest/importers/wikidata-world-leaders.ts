/** Heads of state and government, foreign ministers and heads of organisations, from Wikidata and Wikipedia. */
import { continuedBy } from "../resolution/country.ts";
import { nameOf, nameScore } from "../resolution/name.ts";
import { fileRead } from "./file.read.ts";
import type { Importer, ReadOptions, Sourced } from "./importer.ts";
import { isWholeFolder, type Layout, progressOf, type SourceFile, sourceFiles } from "./source.files.ts";
import { columnProblems } from "./table.columns.ts";
import { isHeader, rowsOf } from "./table.read.ts";
import { type Office, officeOfLabel, organisationOfOffice, type Party, partyOfLabel } from "./wikidata.office.ts";
import {
  addressOf,
  apartBy,
  bareName,
  type DecidedPerson,
  decidePersons,
  HOMES,
  type Person,
  type WikidataAround,
} from "./wikidata.person.ts";
import { LEADER_TABLES, type Leader, type LeaderTable, leaderOf } from "./wikidata.table.ts";

const LAYOUT: Layout = {
  name: "wikidata-world-leaders",
  files: [/^(data\/(wikidata|wikipedia)|foreign-ministers\/(wikidata|scraped|holders21))\.csv$/],
  expected: "data/wikidata.csv, data/wikipedia.csv and foreign-ministers/{wikidata,scraped,holders21}.csv",
};

type Value = Readonly<Record<string, unknown>>;
interface Place {
  readonly file: string;
  readonly line: number;
}
/** A row that tells of somebody, with its place and what it was read from. */
interface Told extends Place {
  readonly leader: Leader;
  readonly cells: Readonly<Record<string, string>>;
}

const partyOf = ({ country, office }: Leader): Party | undefined =>
  country === "" ? organisationOfOffice(office) : partyOfLabel(country);

/** The rows of a table that tell of somebody; the others as rejects. */
function tellings(
  source: SourceFile,
  table: LeaderTable,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Told | Sourced> {
  const seen = new Map<string, number>();
  return fileRead(source.file, rowsOf(source, {}, onBytes), function* (row, place): Generator<Told | Sourced> {
    if (isHeader(row)) yield* columnProblems(place, row.header, table.columns);
    else {
      const leader = leaderOf(row.cells, table);
      if (typeof leader === "string") yield { ...place, reject: leader, row: row.cells };
      else if (seen.has(leader.source))
        yield {
          ...place,
          reject: `the same person, office and start stand in line ${seen.get(leader.source)} already`,
          row: row.cells,
          source: leader.source,
        };
      else {
        seen.set(leader.source, row.line);
        yield { ...place, leader, cells: row.cells };
      }
    }
  });
}

/** What all rows together tell of each person, by Q-id, or by name and country of those without one. */
class Register {
  readonly #persons = new Map<string, Person>();
  readonly #areApart: ReturnType<typeof apartBy>;

  constructor({ reviewed }: WikidataAround) {
    this.#areApart = apartBy(reviewed);
  }

  add({ q, name, source, start }: Leader, country: string | undefined): void {
    const person = this.find(q, name, country);
    const year = Number(start?.slice(0, 4) ?? 0);
    if (person === undefined) {
      const names = [...new Set([bareName(name), name])];
      this.#persons.set(q || `${name}\t${country}`, { q, names, country: HOMES[q] ?? country, first: year, source });
      return;
    }
    if (!person.names.includes(name)) person.names.push(name);
    person.country ??= country;
    if (year > 0 && (person.first === 0 || year < person.first)) person.first = year;
  }

  /** One without a Q-id is the one of that country who bears the name, if only one does. */
  find(q: string, name: string, country: string | undefined): Person | undefined {
    const own = this.#persons.get(q || `${name}\t${country}`);
    if (own !== undefined || q !== "" || country === undefined) return own;
    const ones = [...this.#persons.values()].filter(
      (person) =>
        person.country !== undefined &&
        continuedBy(person.country) === continuedBy(country) &&
        !this.#areApart({ q, names: [name], country }, person) &&
        person.names.some((other) => nameScore(nameOf(name), nameOf(other), country) >= 0.9),
    );
    return ones.length === 1 ? ones[0] : undefined;
  }

  decided(around: WikidataAround): ReadonlyMap<Person, DecidedPerson> {
    return decidePersons([...this.#persons.values()], around);
  }
}

function* recordsOf(
  { leader, file, line }: Told,
  table: LeaderTable,
  {
    party,
    office,
    person,
  }: { readonly party: Party; readonly office: Office | undefined; readonly person: DecidedPerson },
  told: Set<string>,
): Generator<Value> {
  const { source, start, end } = leader;
  const by = (locator: string) => ({ evidence: [{ source, locator }] });
  yield {
    ...{ record: "datasetRecord", id: source, dataset: LAYOUT.name },
    ...{ recordId: source.slice("record:wikidata/".length), file, line },
  };
  for (const value of party.records) {
    const id = String(value["id"]);
    if (told.has(id)) continue;
    told.add(id);
    yield value["record"] === "country" ? value : { ...value, ...by(table.office) };
  }
  const others = person.names.filter((name) => name !== person.names[0]).map((text) => ({ text, kind: "SPELLING" }));
  yield {
    ...{ record: "official", id: person.id, name: person.names[0] },
    ...(person.country !== undefined && { country: person.country }),
    ...(others.length > 0 && { aliases: others }),
    ...(person.q !== "" && { sameAs: [addressOf(person.q)] }),
    ...by(table.name),
  };
  yield {
    ...{ record: "resolution", source, text: leader.name, country: person.country ?? null },
    ...{ official: person.id, score: person.score, by: person.by },
  };
  if (office === undefined) return;
  yield { record: "office", ...office, of: party.id, ...by(table.office) };
  const locator = table.end === undefined ? table.start : `${table.start}, ${table.end}`;
  yield { record: "tenure", official: person.id, office: office.id, start, end, ...by(locator) };
}

async function* read(path: string, around: WikidataAround, options?: ReadOptions): AsyncGenerator<Sourced> {
  const files = await sourceFiles(path, LAYOUT);
  const onBytes = progressOf(files, options);
  const tables = LEADER_TABLES.flatMap((table) => {
    const source = files.find(({ file }) => file === table.file);
    return source === undefined ? [] : [{ table, source }];
  });
  const register = new Register(around);
  for (const { table, source } of tables)
    for await (const one of tellings(source, table, () => undefined))
      if ("leader" in one) register.add(one.leader, countryIdOf(one.leader));
  const decided = register.decided(around);
  const told = new Set<string>();
  for (const { table, source } of tables) {
    for await (const one of tellings(source, table, onBytes)) {
      if (!("leader" in one)) {
        yield one;
        continue;
      }
      const { file, line, leader, cells } = one;
      const party = partyOf(leader);
      const office = party && officeOfLabel(leader.office, party);
      const found = register.find(leader.q, leader.name, countryIdOf(leader));
      const person = found && decided.get(found);
      if (office === undefined) {
        const reject = `${leader.name}: ${JSON.stringify(leader.office)} is no office of a country or an organisation`;
        yield { file, line, reject, row: cells, source: leader.source };
      }
      if (party === undefined || person === undefined) continue;
      for (const value of recordsOf(one, table, { party, office, person }, told)) yield { file, line, value };
      if (person.runnerUp !== undefined && person.source === leader.source)
        yield { file, line, review: reviewOf(leader, person, person.runnerUp) };
    }
  }
}

/** The country of a row; none where its party is an organisation. */
function countryIdOf(leader: Leader): string | undefined {
  const id = leader.country === "" ? undefined : partyOfLabel(leader.country)?.id;
  return id?.startsWith("country:") ? id : undefined;
}

const reviewOf = (
  { source, name }: Leader,
  { country, id, score }: DecidedPerson,
  runnerUp: NonNullable<DecidedPerson["runnerUp"]>,
) => ({
  ...{ source, text: name, country: country ?? null, official: id, score },
  ...{ candidate: runnerUp.official, candidateScore: runnerUp.score, parts: { name: score } },
});

/** Reads the tables twice, first for the persons, who are held: one for each Q-id. */
export const wikidataWorldLeaders: Importer<WikidataAround> = {
  name: LAYOUT.name,
  rank: 5,
  isWhole: (path) => isWholeFolder(path, LAYOUT),
  read,
};
