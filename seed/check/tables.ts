/** Treaties, leaders, countries and articles, beside what the seed says of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { fold } from "../../src/api/fold.ts";
import { bondOf } from "../../src/ingest/importers/untc.bond.ts";
import { KNOWN_TREATIES } from "../../src/ingest/importers/untc.known.ts";
import { partyRecordId, treatyRecordId } from "../../src/ingest/importers/untc-treaties.ts";
import { officeOfLabel, partyOfLabel } from "../../src/ingest/importers/wikidata.office.ts";
import { leaderKey } from "../../src/ingest/importers/wikidata.table.ts";
import { countryOfName } from "../../src/ingest/resolution/country.ts";
import { organisationOf } from "../../src/ingest/resolution/organisation.ts";
import { countryRecords } from "../countries.ts";
import type { Check, Fact, Seed, SeedRecord } from "./fact.ts";
import { textOf } from "./fact.ts";
import { sentencesOf } from "./sentence.ts";

const same = (what: string, seed: unknown, source: unknown): string | undefined =>
  (seed ?? "") === (source ?? "")
    ? undefined
    : `${what} is ${JSON.stringify(seed)} in the seed and ${JSON.stringify(source)} in the source`;

/** The dataset record says in which file and line its source stands. */
function placeProblem(seed: Seed, source: string, file: string, line: number | undefined): string | undefined {
  const cited = seed.byId.get(source);
  return same("file", cited?.["file"], file) ?? same("line", cited?.["line"], line);
}

/** One row of a table of the UN collection: its cells by column, and its line, from 1. */
interface UntcRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

function readRows(folder: string, file: string): readonly UntcRow[] {
  const text = readFileSync(join(folder, "untc-treaties", file), "utf8");
  const rows = parse(text, { columns: true, bom: true, info: true, relax_column_count: true }) as {
    info: { lines: number };
    record: Record<string, string>;
  }[];
  return rows.map(({ info, record }) => ({ line: info.lines, cells: record }));
}

const partyIdOf = (participant: string): string | undefined =>
  (organisationOf(participant) ?? countryOfName(participant))?.id;

/** What a party's row says must be what the seed says of the party, and of its membership. */
export const checkTreaty = (folder: string): Check => {
  const rows = new Map<string, UntcRow & { readonly file: string; readonly number: string }>();
  const index = readRows(folder, "index.csv");
  for (const number of KNOWN_TREATIES.keys()) {
    const file = `treaties/${number}.csv`;
    for (const row of readRows(folder, file))
      rows.set(partyRecordId(number, row.cells["Participant"] ?? ""), { ...row, file, number });
  }
  return ({ record, source }, seed) => {
    if (record.record === "treaty" || record.record === "organisation") {
      const entry = index.find(
        ({ cells }) => treatyRecordId(`${cells["chapter_no"]}-${cells["treaty_no"]}`) === source,
      );
      const founded = [...KNOWN_TREATIES.values()].some(
        ({ number, founds }) => treatyRecordId(number) === source && founds?.id === record.id,
      );
      if (record.record === "organisation" && !founded) return "the treaty does not found it";
      return (
        placeProblem(seed, source, "index.csv", entry?.line) ??
        (record.record === "treaty" ? treatyProblem(record, source, entry?.cells) : undefined)
      );
    }
    const row = rows.get(source);
    if (row === undefined) return "the source has no such row";
    const { cells, number } = row;
    const founds = KNOWN_TREATIES.get(number)?.founds;
    const elsewhere =
      placeProblem(seed, source, row.file, row.line) ??
      (record.record === "membership"
        ? same("organisation", record["organisation"], founds?.id)
        : same("treaty", record["treaty"], `treaty:untc-${number}`));
    if (elsewhere !== undefined) return elsewhere;
    const bond = bondOf(cells);
    const party = record[record.record === "membership" ? "member" : "party"];
    return (
      same("party", party, partyIdOf(cells["Participant"] ?? "")) ??
      (record.record === "membership"
        ? same("start", record["start"], bond?.consent)
        : (same("status", record["status"], bond?.status) ??
          same("signed", record["signed"], bond?.signed) ??
          same("consent", record["consent"], bond?.consent) ??
          same("consentKind", record["consentKind"], bond?.consentKind)))
    );
  };
};

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The title in the index ends in place and day, and begins with the name, or nearly so. */
function treatyProblem(record: SeedRecord, source: string, entry: UntcRow["cells"] | undefined): string | undefined {
  if (record.id !== source.replace("record:untc/", "treaty:untc-")) return `the record is ${source}`;
  const title = entry?.["treaty_name"]?.replace(/\s+/g, " ") ?? "";
  const [year = "", month = "", day = ""] = textOf(record, "adopted").split("-");
  const written = `${textOf(record, "place")}, ${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
  if (!title.endsWith(written)) return `the title ends otherwise than in ${written}: ${title}`;
  return fold(title).startsWith(fold(textOf(record, "name"))) ? undefined : `the title is ${title}`;
}

interface Leader {
  readonly file: string;
  readonly line: number;
  readonly q: string;
  readonly name: string;
  readonly office: string;
  readonly start: string;
  readonly end: string;
}

/** Rows of the files that the seed cites, by their record ids. */
function leaders(folder: string): ReadonlyMap<string, Leader> {
  const read = (file: string) =>
    parse(readFileSync(join(folder, "wikidata-world-leaders", file), "utf8"), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
  const found = new Map<string, Leader>();
  type Cells = Record<Exclude<keyof Leader, "file" | "line">, string | undefined>;
  const add = (file: string, at: number, { q, name, office, start, end }: Cells) =>
    found.set(`record:wikidata/${file}/${leaderKey(q || (name ?? ""), office ?? "", start ?? "")}`, {
      file,
      // The first line is the header, and no cell breaks a line.
      line: at + 2,
      q: q ?? "",
      name: name ?? "",
      office: office ?? "",
      start: start ?? "",
      end: end ?? "",
    });
  for (const [at, row] of read("data/wikidata.csv").entries()) {
    add("data/wikidata.csv", at, {
      q: row["officeholder"],
      name: row["officeholderLabel"],
      office: row["positionLabel"],
      start: row["start_year"],
      end: row["end_year"],
    });
  }
  for (const [at, row] of read("foreign-ministers/wikidata.csv").entries()) {
    add("foreign-ministers/wikidata.csv", at, {
      q: row["person"],
      name: row["name"],
      office: row["positionLabel"],
      start: row["start"],
      end: "",
    });
  }
  for (const [at, row] of read("foreign-ministers/holders21.csv").entries()) {
    add("foreign-ministers/holders21.csv", at, {
      q: row["personID"],
      name: row["person"],
      office: row["position"],
      start: row["start"],
      end: row["end"],
    });
  }
  return found;
}

/** An office is called as in the row, its name ends in its party, and the row's holder is of that party. */
function officeProblem(record: SeedRecord, row: Leader, seed: Seed): string | undefined {
  const called = namesOf(record).some((name) => fold(name).startsWith(fold(row.office)));
  const named = namesOf(seed.byId.get(textOf(record, "of"))).flatMap((name) => partyOfLabel(name) ?? []);
  if (!called && !named.some((party) => officeOfLabel(row.office, party)?.id === record.id))
    return `the position is ${row.office}`;
  const of = textOf(record, "of");
  const held = seed.records.find(
    ({ record: one }) =>
      one.record === "tenure" &&
      one["office"] === record.id &&
      seed.byId.get(textOf(one, "official"))?.["country"] !== of,
  );
  return held === undefined || !of.startsWith("country:")
    ? undefined
    : `${textOf(held.record, "official")} is not of ${of}`;
}

const namesOf = (record: SeedRecord | undefined): string[] => [
  textOf(record, "name"),
  ...((record?.["aliases"] ?? []) as { text: string }[]).map(({ text }) => text),
];

export const checkLeader = (folder: string): Check => {
  const rows = leaders(folder);
  return ({ record, source }, seed) => {
    const row = rows.get(source);
    if (row === undefined) return "the source has no such row";
    const elsewhere = placeProblem(seed, source, row.file, row.line);
    if (elsewhere !== undefined) return elsewhere;
    if (record.record === "office") return officeProblem(record, row, seed);
    const official = record.record === "tenure" ? seed.byId.get(textOf(record, "official")) : record;
    const names = namesOf(official);
    const plain = (name: string) => fold(name).replace(/[^a-z ]/g, "");
    if (!names.some((name) => plain(name) === plain(row.name))) return `the holder is ${row.name}`;
    if (record.record === "official") {
      return ((record["sameAs"] ?? []) as string[]).includes(`https://www.wikidata.org/entity/${row.q}`)
        ? undefined
        : `the person is ${row.q}`;
    }
    return same("start", record["start"], row.start) ?? same("end", record["end"], row.end);
  };
};

/** Korean names stand in the seed itself, by hand: the Hangul must read as one of the romanised names. */
export const checkKoreanName: Check = ({ record }) => {
  const texts = namesOf(record);
  // At the end of a syllable the one letter is written k or g.
  const letters = (text: string) =>
    fold(text)
      .replace(/[^a-z]/g, "")
      .replaceAll("k", "g");
  const hangul = texts.filter((text) => /\p{Script=Hangul}/u.test(text));
  const read = hangul.filter((text) => texts.some((other) => other !== text && letters(other) === letters(text)));
  return hangul.length > 0 && read.length === hangul.length ? undefined : "no romanised name reads as the Hangul";
};

export const checkCountries = (): Check => {
  const made = new Map(countryRecords().map((one) => [(one as SeedRecord).id, JSON.stringify(one)]));
  return ({ record }) =>
    made.get(record.id) === JSON.stringify(record)
      ? undefined
      : "the packages make another record: run npx tsx seed/countries.ts";
};

const ARTICLE_FILES: Readonly<Record<string, string>> = {
  "article:korea-herald-2025-khojaly": "khojaly.txt",
  "article:korea-herald-2025-07-26-thailand-cambodia": "thailand-cambodia.txt",
  "article:korea-herald-2025-07-22-colombia": "colombia.txt",
  "article:korea-herald-2025-07-15-bastille-day": "bastille-day.txt",
};

interface ArticleText {
  readonly title: string;
  readonly published: string;
  readonly paragraphs: readonly string[];
}

export function readArticle(folder: string, id: string): ArticleText {
  const [title = "", published = "", ...paragraphs] = readFileSync(
    join(folder, "korea-herald", ARTICLE_FILES[id] ?? ""),
    "utf8",
  )
    .trim()
    .split("\n");
  return { title, published, paragraphs };
}

export const ARTICLES = Object.keys(ARTICLE_FILES);

/** The text that a locator leads to, undefined where there is none. */
function located({ paragraphs }: ArticleText, locator: string): string | undefined {
  const [, paragraph, sentence] = /^paragraph (\d+)(?:, sentence (\d+))?$/.exec(locator) ?? [];
  const text = paragraphs[Number(paragraph) - 1];
  return text === undefined || sentence === undefined ? text : sentencesOf(text)[Number(sentence) - 1];
}

/** The sentence is there, and names whom the fact is about: a participant or an official by surname, a number of guests. */
export const checkArticle = (folder: string): Check => {
  const articles = new Map(ARTICLES.map((id) => [id, readArticle(folder, id)]));
  return (fact, seed) => articleProblem(articles.get(fact.source), fact, seed);
};

function articleProblem(article: ArticleText | undefined, { record, locator }: Fact, seed: Seed): string | undefined {
  if (article === undefined) return "there is no such article";
  if (record.record === "article" && record["name"] !== article.title)
    return same("name", record["name"], article.title);
  const text = located(article, locator);
  if (text === undefined) return `there is no ${locator || "place without a locator"}`;
  const person = seed.byId.get(record.record === "official" ? textOf(record, "id") : textOf(record, "official"));
  // "He" and "the ambassador" stand for the speaker named before.
  if (person !== undefined && !/\b(?:he|she|the ambassador)\b/i.test(text)) {
    const words = fold(textOf(person, "name")).split(" ");
    if (!words.some((word) => word.length > 2 && fold(text).includes(word)))
      return `${locator} does not name ${textOf(person, "name")}`;
  }
  return undefined;
}

const FOLDED_RUN = 8;

/** A run of this many words that the text shares with an article, if there is one. */
export function copiedRun(text: string, { paragraphs }: ArticleText): string | undefined {
  const words = fold(text).match(/[a-z0-9]+/g) ?? [];
  if (words.length < FOLDED_RUN) return undefined;
  const whole = ` ${(fold(paragraphs.join(" ")).match(/[a-z0-9]+/g) ?? []).join(" ")} `;
  for (let at = 0; at + FOLDED_RUN <= words.length; at += 1) {
    const run = words.slice(at, at + FOLDED_RUN).join(" ");
    if (whole.includes(` ${run} `)) return run;
  }
  return undefined;
}
