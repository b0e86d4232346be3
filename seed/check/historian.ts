/** Visits, trips, presidents and officers of the Office of the Historian, beside what the seed says of them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../../src/api/fold.ts";
import type { Check, Fact, Seed, SeedRecord } from "./fact.ts";
import { textOf } from "./fact.ts";

const read = new Map<string, readonly string[]>();

/** The lines of a file, which many facts cite; undefined where there is no file. */
function linesOf(path: string): readonly string[] | undefined {
  if (!read.has(path) && existsSync(path)) read.set(path, readFileSync(path, "utf8").split("\n"));
  return read.get(path);
}

/** Longer than any element. */
const ELEMENT_LINES = 60;

/** The element that begins at the line of a dataset record's id, up to its end. */
function elementAt(folder: string, cited: CitedRecord | undefined, tag: string): string | undefined {
  if (cited === undefined) return undefined;
  const { dataset, file, line, recordId } = cited;
  const rest = linesOf(join(folder, dataset, file))
    ?.slice(line - 1, line - 1 + ELEMENT_LINES)
    .join("\n");
  if (rest === undefined) return undefined;
  const element = rest.slice(0, rest.indexOf(`</${tag}>`));
  const id = recordId.split("/").at(-1) ?? recordId;
  const same = element.includes(`<id>${id}</id>`) || element.trimStart().startsWith(`<${tag} n="${id}"`);
  return same && element.trimStart().startsWith(`<${tag}`) ? element : undefined;
}

const field = (element: string, name: string): string =>
  (new RegExp(`<${name}(?: [^>]*)?>([\\s\\S]*?)</${name}>`).exec(element)?.[1] ?? "").replace(/\s+/g, " ").trim();
const attribute = (element: string, tag: string, name: string): string =>
  new RegExp(`<${tag}[^>]* ${name}="([^"]*)"`).exec(element)?.[1] ?? "";

interface CitedRecord {
  readonly dataset: string;
  readonly file: string;
  /** That of the element's start. */
  readonly line: number;
  readonly recordId: string;
}

const citedRecord = (seed: Seed, source: string) => seed.byId.get(source) as unknown as CitedRecord | undefined;

/** The last word of every name an official goes by, and whether one of them stands in the text. */
function namedIn(text: string, official: SeedRecord | undefined): boolean {
  const names = [
    textOf(official, "name"),
    ...((official?.["aliases"] ?? []) as { text: string }[]).map((alias) => alias.text),
  ];
  const folded = fold(text);
  return names.some((name) =>
    fold(name)
      .split(/[ ,]+/)
      .every((word) => folded.includes(word)),
  );
}

const different = (what: string, seed: unknown, source: string) =>
  `${what} is ${JSON.stringify(seed)} in the seed and ${JSON.stringify(source)} in the source`;

function periodProblem(record: SeedRecord, element: string): string | undefined {
  const [start, end] = [field(element, "start-date"), field(element, "end-date")];
  if (record["start"] !== start) return different("start", record["start"], start);
  if ((record["end"] ?? start) !== end) return different("end", record["end"], end);
  return undefined;
}

/** A visit and a trip have their own event, and nobody else's. */
function eventProblem({ record, source }: Fact): string | undefined {
  const event = `event:${source.replace("record:", "").replace("visits/", "visit-").replace("travels/", "trip-")}`;
  const said = record.record === "event" ? record.id : record["event"];
  return said === undefined || said === event ? undefined : different("event", said, event);
}

/** The text itself tells what an event was. */
const summaryProblem = (record: SeedRecord, text: string) =>
  textOf(record, "summary") === text ? undefined : different("summary", record["summary"], text);

/** By the tenures of the seed, which are checked beside the presidents' own list. */
const wasPresident = ({ records }: Seed, official: string, day: string): boolean =>
  records.some(
    ({ record: { record, office, start, end, ...tenure } }) =>
      record === "tenure" &&
      office === "office:us-president" &&
      tenure["official"] === official &&
      String(start) <= day &&
      (end === undefined || day <= String(end)),
  );

/** What a person is called in the text that names them. */
const capacityProblem = ({ record }: Fact, text: string) =>
  fold(text).includes(fold(textOf(record, "capacity"))) ? undefined : different("capacity", record["capacity"], text);

const roleProblem = ({ record }: Fact, ...roles: readonly string[]) =>
  record.record !== "participation" || roles.includes(textOf(record, "role"))
    ? undefined
    : different("role", record["role"], roles.join(" or "));

/** Historian's slugs of countries that are not their English names. */
const SLUGS: Readonly<Record<string, string>> = {
  burma: "MMR",
  "cote-divoire": "CIV",
  "holy-see": "VAT",
  korea: "KOR",
  "korea-south": "KOR",
  "palestinian-authority": "PSE",
  "west-bank": "PSE",
};

function isCountry(seed: Seed, id: unknown, slug: string): boolean {
  if (id === `country:${SLUGS[slug]}`) return true;
  const country = seed.byId.get(String(id));
  const names = [
    textOf(country, "name"),
    ...((country?.["aliases"] ?? []) as { text: string }[]).map(({ text }) => text),
  ];
  return names.some((name) => fold(name).replace(/[^a-z]+/g, "-") === slug);
}

const behalfProblem = (seed: Seed, { record }: Fact, slug: string) =>
  isCountry(seed, record["onBehalfOf"], slug) ? undefined : different("onBehalfOf", record["onBehalfOf"], slug);

export const checkVisit =
  (folder: string): Check =>
  (fact, seed) => {
    const { record, source, locator } = fact;
    const element = elementAt(folder, citedRecord(seed, source), "visit");
    if (element === undefined) return "the source has no such visit at that line";
    const elsewhere = eventProblem(fact);
    if (elsewhere !== undefined) return elsewhere;
    const slug = attribute(element, "from", "id");
    const president = record["role"] === "HOST" || (record.record === "official" && locator !== "visitor");
    if (record.record === "event") {
      const meets =
        field(element, "description").startsWith("Met with") ||
        field(element, "description").startsWith("Bilateral Meeting");
      const [kind, encounter] = meets ? ["MEETING", "DIRECT"] : ["VISIT", "VISIT"];
      if (record["kind"] !== kind) return different("kind", record["kind"], kind as string);
      if (record["encounter"] !== encounter) return different("encounter", record["encounter"], encounter as string);
      if (record["country"] !== "country:USA") return different("country", record["country"], "country:USA");
      if (!field(element, "description").includes(textOf(record, "place")))
        return different("place", record["place"], field(element, "description"));
      return periodProblem(record, element) ?? summaryProblem(record, field(element, "description"));
    }
    const id = textOf(record, record.record === "official" ? "id" : "official");
    const official = seed.byId.get(id);
    if (president) {
      const day = field(element, "start-date");
      if (!wasPresident(seed, id, day)) return `${id} was not president on ${day}`;
      const name = textOf(official, "name").split(" ").at(-1) ?? "";
      return locator === "start-date" || namedIn(field(element, "description"), { record: "", name })
        ? undefined
        : "the description does not name the president";
    }
    if (!namedIn(field(element, "visitor"), official)) return `the visitor is ${field(element, "visitor")}`;
    if (record.record === "official")
      return isCountry(seed, record["country"], slug) ? undefined : different("country", record["country"], slug);
    return (
      behalfProblem(seed, fact, slug) ?? roleProblem(fact, "GUEST") ?? capacityProblem(fact, field(element, "visitor"))
    );
  };

export const checkTrip =
  (folder: string): Check =>
  (fact, seed) => {
    const { record, source, locator } = fact;
    if (source.includes("/presidents/")) return checkPresident(folder, fact, seed);
    const element = elementAt(folder, citedRecord(seed, source), "trip");
    if (element === undefined) return "the source has no such trip at that line";
    const elsewhere = eventProblem(fact);
    if (elsewhere !== undefined) return elsewhere;
    const slug = attribute(element, "country", "id");
    if (record.record === "event") {
      if (!isCountry(seed, record["country"], slug)) return different("country", record["country"], slug);
      if ((record["place"] ?? "") !== field(element, "locale"))
        return different("place", record["place"], field(element, "locale"));
      if (!field(element, "remarks").startsWith("Met with ")) return "the remarks do not say that they met";
      if (record["encounter"] !== "DIRECT") return different("encounter", record["encounter"], "DIRECT");
      return periodProblem(record, element) ?? summaryProblem(record, field(element, "remarks"));
    }
    const official = seed.byId.get(textOf(record, record.record === "official" ? "id" : "official"));
    if (locator === "name")
      return namedIn(field(element, "name"), official)
        ? roleProblem(fact, "GUEST")
        : `the traveller is ${field(element, "name")}`;
    if (!namedIn(field(element, "remarks"), official)) return `the remarks are ${field(element, "remarks")}`;
    if (record.record === "official")
      return isCountry(seed, record["country"], slug) ? undefined : different("country", record["country"], slug);
    return (
      behalfProblem(seed, fact, slug) ??
      roleProblem(fact, "HOST", "ATTENDEE") ??
      capacityProblem(fact, field(element, "remarks"))
    );
  };

/** Days of office in the presidents' own list; the importer closes a term that the list leaves open where the next begins. */
function checkPresident(folder: string, { record, source }: Fact, seed: Seed): string | undefined {
  const element = elementAt(folder, citedRecord(seed, source), "president");
  if (element === undefined) return "the source has no such president at that line";
  const [took, left] = [field(element, "took-office-date"), field(element, "left-office-date")];
  if (record.record === "tenure") {
    if (record["start"] !== took) return different("start", record["start"], took);
    return (record["end"] ?? "") === left ? undefined : different("end", record["end"], left);
  }
  if (record.record === "official" && record["name"] !== field(element, "name"))
    return different("name", record["name"], field(element, "name"));
  const born = field(element, "birth-year");
  return record.record !== "official" || record["birth"] === born
    ? undefined
    : different("birth", record["birth"], born);
}

export const checkOfficer =
  (folder: string): Check =>
  ({ record, source, locator }, seed) => {
    const element = elementAt(folder, citedRecord(seed, source), "person");
    if (element === undefined) return "the source has no such person at that line";
    if (record.record === "official") {
      if (!namedIn(`${field(element, "forename")} ${field(element, "surname")}`, record))
        return `the person is ${field(element, "persName")}`;
      return record["birth"] === undefined || record["birth"] === field(element, "birth")
        ? undefined
        : different("birth", record["birth"], field(element, "birth"));
    }
    const [file = "", term = ""] = locator.split(/#|\/1$/);
    const positions = readFileSync(join(folder, "historian-pocom", "positions-principals", file), "utf8");
    const found = positions.split("<principal>").find((one) => one.includes(`<id>${term}</id>`));
    if (found === undefined || !found.includes(source.slice("record:hsg-pocom/".length)))
      return `there is no term ${term} of that person`;
    if (record.record !== "tenure") return undefined;
    const [started, ended] = ["started", "ended"].map((name) => field(field(found, name), "date"));
    if (record["start"] !== started) return different("start", record["start"], started ?? "");
    return record["end"] === ended ? undefined : different("end", record["end"], ended ?? "");
  };
