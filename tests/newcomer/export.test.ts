/** `chancery export`: records that come back, tables for spreadsheets, a picture for Gephi. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf } from "../support/gexf.rules.ts";
import { chancery } from "../support/process.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-export-"));
const env = { GRAPH_PATH: join(folder, "graph"), LOG_LEVEL: "warn" };
let records: Record<string, unknown>[];

const exported = async (...args: string[]) => {
  const ended = await chancery(["export", ...args], env).ended;
  expect(ended).toMatchObject({ status: 0, err: "" });
  return ended.out;
};
const ofKind = (kind: string) => records.filter(({ record }) => record === kind);

beforeAll(async () => {
  const odd = join(folder, "odd.ndjson");
  // What XML and tables find hard: quotes, angles, line breaks, a control character, what looks like a formula.
  const lines = [
    { record: "official", id: "official:odd.THA", name: '=cmd|"<Odd> & \u0001Sons"\nLtd.', country: "country:THA" },
    { record: "event", id: "event:odd", name: "Talks", kind: "MEETING", encounter: "DIRECT", start: "1974-05?" },
    { record: "participation", official: "official:odd.THA", event: "event:odd", role: "HOST", capacity: "a, b" },
    { record: "participation", official: "official:odd.THA", event: "event:odd", role: "CHAIR" },
  ];
  writeFileSync(odd, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  expect((await chancery(["seed"], env).ended).status).toBe(0);
  expect((await chancery(["import", "records", odd], env).ended).status).toBe(0);
  records = (await exported())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("records", () => {
  it("imported into an empty graph and exported again are the same", async () => {
    const [file, copy] = [join(folder, "graph.ndjson"), { GRAPH_PATH: join(folder, "copy") }];
    await exported("--output", file);
    expect((await chancery(["import", "records", file], copy).ended).status).toBe(0);
    expect((await chancery(["export"], copy).ended).out).toBe(readFileSync(file, "utf8"));
  }, 120_000);

  it("replace an earlier file only once they are whole", async () => {
    const file = join(folder, "earlier.ndjson");
    writeFileSync(file, "the earlier export\n");
    const held = { ...env, GRAPH_PATH: join(folder, "no-graph") };
    mkdirSync(held.GRAPH_PATH);
    writeFileSync(join(held.GRAPH_PATH, "notes.txt"), "not a graph");
    expect((await chancery(["export", "--output", file], held).ended).status).toBe(1);
    expect(readFileSync(file, "utf8")).toBe("the earlier export\n");
    await exported("--kinds", "topic", "--output", file);
    expect(readFileSync(file, "utf8")).toContain('"record":"topic"');
    expect(readdirSync(folder).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });
});

describe("csv", () => {
  it("writes a table for each kind, with a row for each record and nothing lost", async () => {
    const tables = join(folder, "tables");
    await exported("--format", "csv", "--output", tables);
    for (const name of readdirSync(tables)) {
      const rows = parse(readFileSync(join(tables, name), "utf8"), { columns: true }) as Record<string, string>[];
      const wanted = ofKind(name.replace(/\.csv$/, "")).map(({ record: _, ...fields }) =>
        Object.fromEntries(
          Object.entries(fields).map(([field, value]) => [
            field,
            typeof value === "object" ? JSON.stringify(value) : String(value),
          ]),
        ),
      );
      const found = rows.map(({ key: _, ...cells }) =>
        Object.fromEntries(
          Object.entries(cells)
            .filter(([, cell]) => cell !== "")
            .map(([field, cell]) => [field, cell.replace(/^'=/, "=")]),
        ),
      );
      expect(found, name).toEqual(wanted);
    }
    expect(readdirSync(tables)).toEqual(expect.arrayContaining(["country.csv", "participation.csv", "evidence.csv"]));
  });

  it("names relations by the keys that the table of evidence uses", async () => {
    const tables = join(folder, "keyed");
    await exported("--format", "csv", "--kinds", "participation,membership,evidence", "--output", tables);
    expect(readdirSync(tables).sort()).toEqual(["evidence.csv", "membership.csv", "participation.csv"]);
    const rowsOf = (kind: string) =>
      parse(readFileSync(join(tables, `${kind}.csv`), "utf8"), { columns: true }) as Record<string, string>[];
    const keys = new Set([...rowsOf("participation"), ...rowsOf("membership")].map(({ key }) => key));
    const named = rowsOf("evidence").filter(({ relation }) => /^(PARTICIPATED_IN|MEMBER_OF) /.test(relation ?? ""));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ relation }) => !keys.has(relation))).toEqual([]);
  });

  it("a cell that a spreadsheet would run is made text", async () => {
    const tables = join(folder, "formula");
    await exported("--format", "csv", "--kinds", "official", "--output", tables);
    expect(readFileSync(join(tables, "official.csv"), "utf8")).toContain(`official:odd.THA,"'=cmd|`);
  });

  it("without a folder is wrong usage", async () => {
    const ended = await chancery(["export", "--format", "csv"], env).ended;
    expect([ended.status, ended.err]).toEqual([2, expect.stringContaining("name their folder with --output")]);
  });
});

describe("gexf", () => {
  let document: string;
  let graph: MultiDirectedGraph;
  beforeAll(async () => {
    document = await exported("--format", "gexf");
    graph = gexf.parse(MultiDirectedGraph, document) as MultiDirectedGraph;
  });
  /** The attributes of an element as they are written, which the parser does not all keep. */
  const written = (element: string, id: string) => {
    const [text = ""] = new RegExp(`<${element} id="${id}"[^>]*>`).exec(document) ?? [];
    return Object.fromEntries([...text.matchAll(/ (\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
  };

  it("keeps to the schema of the format", () => {
    expect(faultsOf(document)).toEqual([]);
  });

  it("holds every entity as a node and every relation as an edge", () => {
    const drawn = ["country", "official", "office", "organisation", "event", "treaty", "article", "topic"];
    const kinds = ["participation", "presence", "tenure", "membership", "party", "signature"];
    const relations = [...kinds, "mention", "partOf", "concerns", "succession"];
    const references = records.flatMap((record) =>
      record["record"] === "article"
        ? (record["topics"] as string[])
        : [
            ...(["official", "event"].includes(record["record"] as string) && record["country"] ? [1] : []),
            ...(record["record"] === "office" ? ["of", "accreditedTo"].filter((field) => record[field]) : []),
            ...(record["record"] === "organisation" && record["parent"] ? [1] : []),
          ],
    );
    expect(graph.order).toBe(drawn.flatMap(ofKind).length);
    expect(graph.size).toBe(relations.flatMap(ofKind).length + references.length);
    expect(graph.getNodeAttributes("country:THA")).toMatchObject({ label: "Thailand", kind: "country" });
  });

  it("keeps names as they are, but for what XML cannot say", () => {
    expect(graph.getNodeAttribute("official:odd.THA", "label")).toBe('=cmd|"<Odd> &  Sons"\nLtd.');
  });

  it("keeps two roles of one person at one event apart", () => {
    expect(graph.edges("official:odd.THA", "event:odd")).toHaveLength(2);
  });

  it("shows what happened on its days and offices for as long as they were held", () => {
    const month = { start: "1974-05-01", end: "1974-05-31" };
    expect(written("node", "event:odd")).toMatchObject(month);
    expect(written("edge", "PARTICIPATED_IN official:odd.THA event:odd HOST")).toMatchObject({
      kind: "PARTICIPATED_IN",
      label: "HOST",
      ...month,
    });
    const [tenure] = ofKind("tenure").filter(({ start, end }) => start !== undefined && end === undefined);
    const key = `HELD_OFFICE ${tenure?.["official"]} ${tenure?.["office"]} ${tenure?.["start"]}`;
    const life = written("edge", key);
    expect([life["start"]?.slice(0, 4), life["end"]]).toEqual([String(tenure?.["start"]).slice(0, 4), undefined]);
    expect(written("node", "country:THA")).not.toHaveProperty("start");
  });

  it("of some kinds has no edge that leads to nowhere", async () => {
    const some = await exported("--format", "gexf", "--kinds", "official,participation,event");
    expect(faultsOf(some)).toEqual([]);
    const kinds = new Set(gexf.parse(MultiDirectedGraph, some).mapEdges((_, { type }) => type as string));
    expect(kinds).toEqual(new Set(["PARTICIPATED_IN"]));
  });
});
