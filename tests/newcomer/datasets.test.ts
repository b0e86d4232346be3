/** All data sets in one graph, brought in as a user does it, on both engines: what is known of them holds, and the graphs are equal. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { access, whyNot } from "../support/engines.ts";
import { emptied } from "../support/neo4j.ts";
import { chancery } from "../support/process.ts";

const DATA = process.env["CHANCERY_DATA"] ?? "";
const NO_DATA = "CHANCERY_DATA names no folder of data sets";

const folder = mkdtempSync(join(tmpdir(), "chancery-datasets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All facts and files, also where some stand for all: it takes some minutes more. */
const WHOLE = process.env["CHANCERY_DATA_WHOLE"] === "1";

/** In the order in which the README does it. Of the 110,271 named facts a thousand stand for all, which are the same again and again. */
const IMPORTS = [
  ...["historian-gsh", "historian-pocom", "historian-travels", "historian-visits", "untc-treaties"].map(
    (name) => [name, join(DATA, name)] as const,
  ),
  ["wikidata-world-leaders", join(DATA, "wikidata-world-leaders")],
  ["icews", join(DATA, "icews-raw-sample")],
  ["icews", WHOLE ? join(DATA, "icews-named-atise") : join(folder, "icews14")],
] as const;

function writeSomeFacts(): void {
  mkdirSync(join(folder, "icews14"));
  writeFileSync(
    join(folder, "icews14", "valid.txt"),
    beginning(join(DATA, "icews-named-atise", "icews14", "valid.txt")),
  );
}

interface Exported extends Readonly<Record<string, unknown>> {
  readonly record: string;
}

/** Lines of a table of ICEWS that stand for all: events, of which each is told like the next. */
const SOME_LINES = 1_000;
const beginning = (file: string) => readFileSync(file, "utf8").split("\n").slice(0, SOME_LINES).join("\n");

/** More files than this of one folder are of one sort. */
const MANY = 12;

/** A data set with a file in eight where there are many of a sort, and the beginning of a long table: enough to tell both engines of every sort. */
function thinned(from: string, to: string): string {
  mkdirSync(to, { recursive: true });
  const entries = readdirSync(from, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const files = entries.filter((entry) => entry.isFile());
  for (const { name } of files.filter((_, at) => files.length <= MANY || at % 8 === 0))
    writeFileSync(join(to, name), name.endsWith(".tab") ? beginning(join(from, name)) : readFileSync(join(from, name)));
  for (const { name } of entries.filter((entry) => entry.isDirectory())) thinned(join(from, name), join(to, name));
  return to;
}

/** Imports everything and exports it. */
async function graphOf(
  env: Record<string, string>,
  file: string,
  imports: readonly (readonly [dataset: string, path: string])[] = IMPORTS,
): Promise<string> {
  for (const [dataset, path] of imports) {
    const rejects = join(folder, `${dataset}.rejects.ndjson`);
    const ended = await chancery(["import", dataset, path, "--rejects", rejects, "--json"], env).ended;
    expect([0, 3], `${path}: ${ended.err}`).toContain(ended.status);
    expect(JSON.parse(ended.out), path).toMatchObject({ retired: 0, created: expect.any(Number) });
  }
  expect((await chancery(["export", "--output", file], env).ended).status).toBe(0);
  return readFileSync(file, "utf8");
}

/** Without what tells when it was done. */
const withoutTimes = (text: string): string =>
  createHash("sha256")
    .update(text.replace(/,"(recordedAt|importedAt)":"[^"]*"/g, ""))
    .digest("hex");

describe("all data sets in one graph", () => {
  const embedded = { GRAPH_PATH: join(folder, "graph"), LOG_LEVEL: "warn" };
  let text = "";
  let records: Exported[];
  beforeAll(async () => {
    if (DATA === "") return;
    writeSomeFacts();
    text = await graphOf(embedded, join(folder, "embedded.ndjson"));
    records = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Exported);
  }, 600_000);

  const ofKind = (kind: string) => records.filter(({ record }) => record === kind);
  /** The record of the source that an event restates: a gathering and the meeting in it are one. */
  const recordOf = (event: unknown) => String(event).replace(/\.gathering$/, "");
  const guestsAt = (events: RegExp) =>
    ofKind("participation").filter(({ event, role }) => role === "GUEST" && events.test(String(event)));
  const distinct = (values: readonly unknown[]) => new Set(values).size;
  const test = (name: string, body: () => Promise<void> | void) =>
    it(name, async ({ skip }) => {
      skip(DATA === "", NO_DATA);
      await body();
    });

  test("127 visits came from Israel", () => {
    const visits = guestsAt(/^event:hsg-visit-/).filter(({ onBehalfOf }) => onBehalfOf === "country:ISR");
    expect(distinct(visits.map(({ event }) => recordOf(event)))).toBe(127);
  });

  test("38 visits were by exactly King Hussein, and 39 by him", () => {
    const [, official] =
      /"official":"([^"]+)"/.exec(
        text
          .split("\n")
          .find((line) => line.includes('"record":"resolution"') && line.includes('"text":"King Hussein"')) ?? "",
      ) ?? [];
    const named = ofKind("resolution").filter(
      ({ text, source }) => text === "King Hussein" && String(source).startsWith("record:hsg-visits/"),
    );
    expect(distinct(named.map(({ source }) => source))).toBe(38);
    const his = guestsAt(/^event:hsg-visit-/).filter((one) => one["official"] === official);
    expect(distinct(his.map(({ event }) => recordOf(event)))).toBe(39);
  });

  test("Kissinger made 216 trips to 60 countries, and 7 of them name Gromyko", () => {
    const trips = new Set(
      guestsAt(/^event:hsg-trip-/)
        .filter(({ official }) => official === "official:kissinger-henry-a")
        .map(({ event }) => recordOf(event)),
    );
    expect(trips.size).toBe(216);
    const countries = ofKind("event").filter(({ id }) => trips.has(String(id)));
    expect(distinct(countries.map(({ country }) => country))).toBe(60);
    const gromyko = ofKind("official").filter(({ name }) => /Gromyko/.test(String(name)));
    const met = ofKind("participation").filter(
      ({ official, event }) => gromyko.some(({ id }) => id === official) && trips.has(recordOf(event)),
    );
    expect(distinct(met.map(({ event }) => recordOf(event)))).toBe(7);
  });

  test("the Framework Convention on Climate Change has 165 signatures and 196 parties, the European Union in both", () => {
    const bonds = ofKind("party").filter(({ treaty }) => treaty === "treaty:untc-27-7");
    const [signed, parties] = [bonds.filter(({ signed }) => signed), bonds.filter(({ status }) => status === "PARTY")];
    expect([signed.length, parties.length]).toEqual([165, 196]);
    for (const list of [signed, parties])
      expect(list.map(({ party }) => party)).toContain("organisation:european-union");
  });

  test("the Rome Statute has 139 signatures and 122 parties", () => {
    const bonds = ofKind("party").filter(({ treaty }) => treaty === "treaty:untc-18-10");
    expect(bonds.filter(({ signed }) => signed)).toHaveLength(139);
    expect(bonds.filter(({ status }) => status === "PARTY")).toHaveLength(122);
  });

  test("every relation has its ends, and every evidence its source", () => {
    const ids = new Set(records.map(({ id }) => id));
    const ends = ["official", "event", "party", "treaty", "office", "organisation", "member", "parent"] as const;
    const loose = [...ofKind("participation"), ...ofKind("party"), ...ofKind("tenure"), ...ofKind("membership")].filter(
      (one) => ends.some((end) => typeof one[end] === "string" && !ids.has(one[end])),
    );
    expect(loose).toEqual([]);
    expect(ofKind("evidence").filter(({ source }) => !ids.has(source))).toEqual([]);
  });

  test("importing a data set again writes nothing", async () => {
    for (const dataset of ["historian-gsh", "historian-visits"]) {
      const ended = await chancery(
        ["import", dataset, join(DATA, dataset), "--json", "--rejects", join(folder, "again")],
        embedded,
      ).ended;
      expect(JSON.parse(ended.out), dataset).toMatchObject({ created: 0, changed: 0, retired: 0 });
    }
    const again = join(folder, "again.ndjson");
    expect((await chancery(["export", "--output", again], embedded).ended).status).toBe(0);
    expect(readFileSync(again, "utf8") === text).toBe(true);
  });

  it("a Neo4j that was filled alike exports the same", async ({ skip }) => {
    skip(DATA === "", NO_DATA);
    skip(whyNot("neo4j") !== undefined, whyNot("neo4j"));
    const { uri, username, password } = access();
    await emptied({ uri, username, password });
    const env = {
      ...{ GRAPH_PATH: join(folder, "none"), LOG_LEVEL: "warn" },
      ...{ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
    };
    const parts = WHOLE
      ? IMPORTS
      : IMPORTS.map(
          ([dataset, path], at) => [dataset, thinned(path, join(folder, "part", `${at}`, basename(path)))] as const,
        );
    const here = WHOLE
      ? text
      : await graphOf({ ...embedded, GRAPH_PATH: join(folder, "part.graph") }, join(folder, "part.ndjson"), parts);
    const there = await graphOf(env, join(folder, "neo4j.ndjson"), parts);
    expect(there.length).toBe(here.length);
    expect(withoutTimes(there)).toBe(withoutTimes(here));
    await emptied({ uri, username, password });
  }, 600_000);
});
