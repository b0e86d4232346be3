/** Measures who-is-this and who-met-whom against labels made by hand; the figures are printed. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { historianTravels } from "../../../src/ingest/importers/historian-travels.ts";
import { historianVisits } from "../../../src/ingest/importers/historian-visits.ts";
import { countryOf, f1 } from "../../support/historian.ts";

const DATA = process.env["CHANCERY_DATA"] ?? "";
const here = DATA !== "" && existsSync(join(DATA, "historian-visits"));
const LABELS = "tests/unit/resolution/labels";

interface Value {
  readonly record: string;
  readonly [field: string]: unknown;
}
const visits: Value[] = [];
const travels: Value[] = [];
let rejected = 0;

const ends = (value: Value): string => String(value["event"]).replace(/\.gathering$/, "");
const guests = (event: string): readonly Value[] =>
  visits.filter((one) => one.record === "participation" && one["role"] === "GUEST" && one["event"] === event);

describe.skipIf(!here)("figures of the Historian's visits and travels (CHANCERY_DATA names the data sets)", () => {
  beforeAll(async () => {
    const around = { country: countryOf };
    for await (const one of historianVisits(join(DATA, "historian-visits"), around))
      if ("value" in one) visits.push(one.value as Value);
      else if ("reject" in one) rejected++;
    const known = visits
      .filter(({ record }) => record === "official")
      .map((one) => ({
        id: String(one["id"]),
        names: [
          String(one["name"]),
          ...((one["aliases"] as { text: string }[] | undefined) ?? []).map(({ text }) => text),
        ],
        country: String(one["country"]),
        offices: [] as { title: string; from: number; to: number }[],
      }));
    const byId = new Map(known.map((one) => [one.id, one]));
    const years = new Map(
      visits
        .filter(({ record }) => record === "event")
        .map((one) => [one["id"], Number(String(one["start"]).slice(0, 4))]),
    );
    for (const one of visits.filter(({ record, role }) => record === "participation" && role === "GUEST")) {
      const year = years.get(one["event"]) ?? 0;
      byId.get(String(one["official"]))?.offices.push({ title: String(one["capacity"] ?? ""), from: year, to: year });
    }
    for await (const one of historianTravels(join(DATA, "historian-travels"), { ...around, known }))
      if ("value" in one) travels.push(one.value as Value);
      else if ("reject" in one) rejected++;
  }, 120_000);

  it("rejects nothing of the two data sets", () => expect(rejected).toBe(0));

  it("tells who visitors are, over spellings and over visits", () => {
    const labels = readFileSync(join(LABELS, "visitors-first.ndjson"), "utf8").trim().split("\n");
    const wanted = new Map<string, number>();
    labels.forEach((line, index) => {
      const { country, spellings } = JSON.parse(line) as { country: string; spellings: string[] };
      for (const text of spellings) wanted.set(`${country}\t${text}`, index);
    });
    const groups = new Map<string, { wanted: number; got: string; count: number }>();
    for (const [id, country, visitor] of visitorsIn(join(DATA, "historian-visits"))) {
      const key = `${country}\t${visitor}`;
      const person = wanted.get(key);
      const official = String(guests(`event:hsg-visit-${id}`)[0]?.["official"]);
      if (person === undefined) continue;
      const group = groups.get(key + official) ?? { wanted: person, got: official, count: 0 };
      group.count++;
      groups.set(key + official, group);
    }
    const spelling = [0, 0, 0] as [number, number, number];
    const record = [0, 0, 0] as [number, number, number];
    const all = [...groups.values()];
    all.forEach((a, i) => {
      record[0] += (a.count * (a.count - 1)) / 2;
      for (const b of all.slice(i + 1)) {
        const [want, got] = [a.wanted === b.wanted, a.got === b.got];
        const place = want && got ? 0 : want ? 1 : got ? 2 : undefined;
        if (place === undefined) continue;
        spelling[place]++;
        record[place] += a.count * b.count;
      }
    });
    const figures = { spellings: f1(...spelling), records: f1(...record), strings: wanted.size };
    process.stdout.write(`visitors ${JSON.stringify(figures)}\n`);
    expect(figures.spellings).toBeGreaterThanOrEqual(0.95);
    expect(figures.records).toBeGreaterThanOrEqual(0.99);
  });

  it.each(["remarks-first.txt", "remarks-second.txt"])("tells who met whom, and how: %s", (file) => {
    const names = new Map<unknown, string>();
    for (const one of [...visits, ...travels])
      if (one.record === "official")
        names.set(
          one["id"],
          [one["name"], ...((one["aliases"] as { text: string }[] | undefined) ?? []).map(({ text }) => text)].join(
            " / ",
          ),
        );
    const events = new Map(travels.filter(({ record }) => record === "event").map((one) => [String(one["id"]), one]));
    const persons = new Map<string, Value[]>();
    for (const one of travels.filter(({ record, role }) => record === "participation" && role !== "GUEST"))
      persons.set(ends(one), [...(persons.get(ends(one)) ?? []), one]);
    let [found, missed, madeUp, classes, records] = [0, 0, 0, 0, 0];
    const wrong: string[] = [];
    for (const line of readFileSync(join(LABELS, file), "utf8").split("\n")) {
      if (line === "" || line.startsWith("#")) continue;
      const [id = "", ...parts] = line.split(" | ").map((part) => part.trim());
      const event = `event:hsg-trip-${id}`;
      const start = String(events.get(event)?.["start"]);
      const want = parts.flatMap((part) =>
        (part.split(/:\s*/)[1] ?? "")
          .split(", ")
          .filter(Boolean)
          .map((person) => {
            const [, name = "", slug = ""] = /^(.*) \((.*)\)$/.exec(person) ?? [];
            return { name, country: slug === "-" ? undefined : countryOf(slug, start).id };
          }),
      );
      const got = [...new Map((persons.get(event) ?? []).map((one) => [one["official"], one])).values()];
      const left = [...got];
      for (const { name, country } of want) {
        const at = left.findIndex(
          (one) =>
            (one["onBehalfOf"] === country ||
              country === undefined ||
              String(one["official"]).endsWith(String(country).slice(8))) &&
            name
              .split(/[ -]/)
              .some(
                (word) =>
                  word.length > 2 &&
                  String(names.get(one["official"])).toLowerCase().includes(word.toLowerCase().replace("’", "'")),
              ),
        );
        if (at < 0) {
          missed++;
          wrong.push(`${id} misses ${name} of ${country}; has ${left.map((one) => `${one["official"]}`).join()}`);
        } else {
          found++;
          left.splice(at, 1);
        }
      }
      madeUp += left.length;
      if (left.length > 0) wrong.push(`${id} has ${left.map((one) => one["official"]).join()}`);
      const said = parts.map((part) => part.split(":")[0] ?? "").toSorted();
      const did = [event, `${event}.gathering`]
        .flatMap((one) => (events.has(one) ? [String(events.get(one)?.["encounter"])] : []))
        .toSorted();
      records++;
      if (said.join() === did.join()) classes++;
      else wrong.push(`${id} is ${did.join()}, not ${said.join()}`);
    }
    const figures = { file, persons: f1(found, missed, madeUp), classes: classes / records, records };
    process.stdout.write(`remarks ${JSON.stringify(figures)}\n${wrong.map((line) => `  ${line}\n`).join("")}`);
    expect(figures.persons).toBeGreaterThanOrEqual(0.95);
    expect(figures.classes).toBeGreaterThanOrEqual(0.9);
  });

  it("holds the check values", () => {
    const kissinger = new Set(
      travels
        .filter(
          ({ record, role, official }) =>
            record === "participation" && role === "GUEST" && official === "official:kissinger-henry-a",
        )
        .map(ends),
    );
    expect(kissinger.size).toBe(216);
    const places = new Set(
      travels.filter(({ record, id }) => record === "event" && kissinger.has(String(id))).map((one) => one["country"]),
    );
    expect(places.size).toBeGreaterThanOrEqual(58);
    const gromyko = travels
      .filter((one) => one.record === "participation" && String(one["official"]).includes("gromyko"))
      .map(ends);
    expect([...new Set(gromyko)].filter((event) => kissinger.has(event))).toHaveLength(7);
    const visitsOf = (field: string, value: string) =>
      new Set(
        visits
          .filter((one) => one.record === "participation" && one["role"] === "GUEST" && one[field] === value)
          .map(ends),
      ).size;
    expect(visitsOf("onBehalfOf", "country:ISR")).toBe(127);
    expect(visitsOf("official", "official:hussein.JOR")).toBe(39);
  });
});

/** Id, country slug and visitor of each visit, read as text so that the measure does not rest on the reader it measures. */
function visitorsIn(folder: string): readonly (readonly [string, string, string])[] {
  return [
    "1870",
    "1880",
    "1890",
    "1900",
    "1910",
    "1920",
    "1930",
    "1940",
    "1950",
    "1960",
    "1970",
    "1980",
    "1990",
    "2000",
    "2010",
    "2020",
  ].flatMap((decade) =>
    [
      ...readFileSync(join(folder, "data", `${decade}.xml`), "utf8").matchAll(
        /<visit>[\s\S]*?<id>(\d+)<[\s\S]*?<visitor>([\s\S]*?)<\/visitor>\s*<from id="([^"]*)"/g,
      ),
    ].map(
      ([, id = "", visitor = "", country = ""]) =>
        [id, country, visitor.replace(/\s+/g, " ").replace(/&amp;/g, "&").trim()] as const,
    ),
  );
}
