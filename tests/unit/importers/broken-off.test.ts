/** Files that break off, or that are only a part of the data set: what was not read is not gone, and none of it is taken away. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Graph } from "../../../src/graph/graph.ts";
import { importSourced } from "../../../src/ingest/import.ts";
import { readMapping } from "../../../src/ingest/importers/csv.mapping.ts";
import { csvImporter } from "../../../src/ingest/importers/csv.ts";
import { historianGsh } from "../../../src/ingest/importers/historian-gsh.ts";
import { historianPocom } from "../../../src/ingest/importers/historian-pocom.ts";
import { historianVisits } from "../../../src/ingest/importers/historian-visits.ts";
import type { Importer } from "../../../src/ingest/importers/importer.ts";
import { untcTreaties } from "../../../src/ingest/importers/untc-treaties.ts";
import { emptyGraph } from "../../support/engines.ts";
import { exported } from "../../support/sourced.ts";

let graph: Graph;
let folder: string;
beforeEach(async () => {
  graph = await emptyGraph("embedded");
  folder = mkdtempSync(join(tmpdir(), "chancery-broken-"));
});
afterEach(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

const write = (files: Readonly<Record<string, string>>) => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
};
const bring = async (importer: Importer<unknown>, part = "", prune = true) => {
  const path = join(folder, part);
  const whole = await importer.isWhole(path);
  return importSourced(graph, importer.read(path, undefined), {
    ...{ dataset: importer.name, rank: importer.rank, whole, prune },
  });
};
const ids = async (kind: string): Promise<string[]> =>
  (await exported(graph))
    .map((line) => JSON.parse(line) as { record: string; id?: string; official?: string })
    .filter(({ record }) => record === kind)
    .map(({ id, official }) => id ?? official ?? "");

const person = (id: string) =>
  `<person><id>${id}</id><persName><surname>${id}</surname><forename>A</forename></persName><birth>1900</birth><death/></person>`;
const chief = (id: string, who: string, started: string) =>
  `<chief><id>${id}</id><person-id>${who}</person-id><role-title-id>ambassador</role-title-id><contemporary-territory-id>france</contemporary-territory-id><started><date>${started}</date></started><ended><date>1999-01-01</date></ended><note/></chief>`;
const mission = (chiefs: string, end = "</chiefs></country-mission>") =>
  `<country-mission><territory-id>france</territory-id><chiefs>${chiefs}${end}`;
const POCOM = {
  "people/a/adams.xml": person("adams"),
  "people/b/baker.xml": person("baker"),
  "missions-countries/france.xml": mission(chief("one", "adams", "1990-01-01") + chief("two", "baker", "1995-01-01")),
};

const index = (...rows: string[]) =>
  `chapter_no,treaty_no,treaty_name,url,chapter_url,chapter_name\n${rows.map((row) => `${row},,,\n`).join("")}`;

describe("a file that breaks off", () => {
  it("keeps the treaties and parties that stood below, though what is gone is retired", async () => {
    write({ "index.csv": index("1,1,One", "1,2,Two", "1,3,Three"), "treaties/1-9.csv": "Participant,Signature\n" });
    await bring(untcTreaties);
    expect(await ids("treaty")).toHaveLength(3);
    write({ "index.csv": index("1,1,One", '1,2,"Two', "1,3,Three") });
    await bring(untcTreaties);
    expect(await ids("treaty")).toHaveLength(3);
    write({ "index.csv": index("1,1,One") });
    await bring(untcTreaties);
    expect(await ids("treaty")).toHaveLength(1);
  });

  it("keeps the rows of a table of one's own", async () => {
    const mapping = readMapping(
      "dataset: mine\nkey: [id]\nrecords:\n  - record: topic\n    fields: {id: 'topic:{id}', name: '{name}'}\n",
      "map.yaml",
    );
    const mine = csvImporter(mapping);
    write({ "mine.csv": "id,name\na,A\nb,B\n" });
    await bring(mine, "mine.csv");
    expect(await ids("datasetRecord")).toHaveLength(2);
    write({ "mine.csv": 'id,name\na,"A\nb,B\n' });
    await bring(mine, "mine.csv");
    expect(await ids("datasetRecord")).toHaveLength(2);
  });

  it("keeps the territories", async () => {
    const territory = (id: string) =>
      `<territory><id>${id}</id><short-form-name>${id}</short-form-name><valid-since>1900</valid-since><valid-until>9999</valid-until></territory>`;
    write({ "data/territories/a.xml": territory("atlantis"), "data/territories/b.xml": territory("thule") });
    await bring(historianGsh);
    expect(await ids("country")).toEqual(["country:atlantis", "country:thule"]);
    write({ "data/territories/b.xml": "<territory><id>thule" });
    await bring(historianGsh);
    expect(await ids("country")).toEqual(["country:atlantis", "country:thule"]);
  });

  it("keeps the terms of a mission", async () => {
    write(POCOM);
    await bring(historianPocom);
    expect(await ids("tenure")).toEqual(["official:adams", "official:baker"]);
    write({ "missions-countries/france.xml": mission(chief("one", "adams", "1990-01-01"), "<chief><id>") });
    await bring(historianPocom);
    expect(await ids("tenure")).toEqual(["official:adams", "official:baker"]);
  });
});

describe("a row that is refused", () => {
  const visit = (id: string, start: string) =>
    `<visit><id>${id}</id><visitor>President Uhuru Kenyatta</visitor><from id="kenya">Kenya</from><start-date>${start}</start-date><end-date>${start}</end-date><description>Official visit.</description></visit>`;
  const years = async (...visits: string[]) => {
    write({ "data/2015.xml": `<visits>${visits.join("")}</visits>` });
    await importSourced(graph, historianVisits.read(folder, { known: [], reviewed: [], kept: new Map() }), {
      ...{ dataset: "historian-visits", rank: 2, whole: true, prune: true },
    });
    return ids("datasetRecord");
  };

  it("is no visit that is gone, whatever else has gone from its file", async () => {
    expect(await years(visit("1", "2015-01-01"), visit("2", "2015-02-02"), visit("3", "2015-03-03"))).toHaveLength(3);
    const left = await years(visit("1", "2015-01-01"), visit("2", "2 February"));
    expect(left).toEqual(["record:hsg-visits/1", "record:hsg-visits/2"]);
    expect(await ids("event")).toHaveLength(2);
  });

  it("takes no term away, whether its day is wrong or its person", async () => {
    write(POCOM);
    await bring(historianPocom);
    const standing = ["official:adams", "official:baker"];
    for (const second of [
      chief("two", "baker", "1995-01-0x"),
      chief("two", "bakker", "1995-01-01"),
      chief("two", "", "1995"),
    ]) {
      write({ "missions-countries/france.xml": mission(chief("one", "adams", "1990-01-01") + second) });
      await bring(historianPocom);
      expect(await ids("tenure")).toEqual(standing);
    }
    write({ "missions-countries/france.xml": mission(chief("two", "baker", "1995-01-0x")) });
    await bring(historianPocom);
    expect(await ids("tenure")).toEqual(["official:baker"]);
  });

  it("keeps its person and its treaty", async () => {
    write(POCOM);
    await bring(historianPocom);
    write({ "people/b/baker.xml": person("baker").replace("1900", "MCM") });
    rmSync(join(folder, "people/a/adams.xml"));
    write({ "missions-countries/france.xml": mission(chief("two", "baker", "1995-01-01")) });
    await bring(historianPocom);
    expect(await ids("official")).toContain("official:baker");
    write({ "index.csv": index("1,1,One", "1,2,Two", "1,3,Three"), "treaties/1-9.csv": "Participant,Signature\n" });
    await bring(untcTreaties);
    write({ "index.csv": index("1,1,One", "1,2,") });
    await bring(untcTreaties);
    expect(await ids("treaty")).toHaveLength(2);
  });

  it("of which a column has gone is any of the file; one that has come is passed over", async () => {
    write({ "index.csv": index("1,1,One", "1,2,Two"), "treaties/1-9.csv": "Participant,Signature\n" });
    await bring(untcTreaties);
    write({ "index.csv": index("1,1,One").replace("treaty_no", "number") });
    expect(await bring(untcTreaties)).toMatchObject({ retired: 0 });
    expect(await ids("treaty")).toHaveLength(2);
    write({ "index.csv": index("1,1,One").replaceAll("\n", ",more\n") });
    await bring(untcTreaties);
    expect(await ids("treaty")).toEqual(["treaty:untc-1-1"]);
  });

  it("of a table of one's own is any of its rows", async () => {
    const mapping = readMapping(
      "dataset: mine\nrecords:\n  - record: event\n    fields: {id: 'event:{id}', name: '{id}', kind: MEETING, encounter: DIRECT, start: '{day}'}\n",
      "map.yaml",
    );
    const mine = csvImporter(mapping);
    write({ "mine.csv": "id,day\na,2012-05-01\nb,2012-05-02\n" });
    await bring(mine, "mine.csv");
    write({ "mine.csv": "id,day\na,2012-05-01\nb,2012-05-33\n" });
    expect(await bring(mine, "mine.csv")).toMatchObject({ rejected: 1, retired: 0 });
    expect(await ids("event")).toEqual(["event:a", "event:b"]);
    // A row that stands twice hides nothing.
    write({ "mine.csv": "id,day\na,2012-05-01\na,2012-05-01\n" });
    await bring(mine, "mine.csv");
    expect(await ids("event")).toEqual(["event:a"]);
  });
});

describe("a part of a data set", () => {
  it("takes no terms away from persons whose missions were not read", async () => {
    write(POCOM);
    await bring(historianPocom);
    const before = await ids("tenure");
    await bring(historianPocom, "people", false);
    await bring(historianPocom, "people/a/adams.xml", false);
    expect(await ids("tenure")).toEqual(before);
    expect(before).toHaveLength(2);
    write({ "missions-countries/france.xml": mission(chief("one", "adams", "1990-01-01")) });
    await bring(historianPocom, "", false);
    expect(await ids("tenure")).toEqual(["official:adams"]);
  });
});
