/** Claims that are records of their own stand beside whatever else their source says, on both engines. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect } from "vitest";
import { importRecords } from "../../src/ingest/import.ts";
import { onEngines } from "../support/on.engines.ts";
import { article, bring, event, exportedOf, official, source, took } from "../support/sourced.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-claims-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const by = (id: string) => ({ evidence: [{ source: `article:${id}`, locator: "text" }] });
const country = (id: string) => ({ record: "country", id: `country:${id}`, name: id });
const claim = (from: string, value: string, subject = "official:a", field = "birth") => ({
  ...{ record: "claim", subject, field, value, source: from.includes(":") ? from : `article:${from}` },
});

onEngines("a claim of its own", (on) => {
  const { test, records, all } = on;
  const claims = async () => (await exportedOf(on.graph, "claim")).map(({ record: _, ...said }) => said);
  const said = async () => (await claims()).map(({ source: from, value }) => `${from} ${value}`);
  const unchanged = async (...rows: object[]) => {
    const before = await all();
    // What is remembered of the last input is not to hide what this one does.
    await records({ record: "topic", id: "topic:between", name: `Between ${Math.random()}` });
    expect(await records(...rows)).toMatchObject({ created: 0, changed: 0, rejected: 0 });
    const isOther = (line: string) => !line.includes("topic:between");
    expect((await all()).filter(isOther)).toEqual(before.filter(isOther));
    await records({ record: "topic", id: "topic:between", name: "Between" });
  };

  for (const [title, more] of [
    ["another value of the field", { birth: "1920" }],
    ["nothing of the field", { death: "1990" }],
  ] as const) {
    test(`is kept where its source says ${title}, however often both are read`, async () => {
      const told = [article("x"), official("a", { ...more, ...by("x") }), claim("x", "1925")];
      await records(...told);
      expect(await claims()).toEqual([{ subject: "official:a", field: "birth", value: "1925", source: "article:x" }]);
      expect(await exportedOf(on.graph, "official")).toMatchObject([more]);
      await unchanged(...told);
      await unchanged(...told.slice(0, 2));
      await on.clear();
      await records(...told.slice(0, 2));
      await records(told[2] as object);
      await unchanged(...told);
    });
  }

  test("is told from what its source says and another's is shown over, also after an export is read back", async () => {
    const sets = [source("1", official("a", { birth: "1919" }))];
    const told = [article("x"), official("a", { birth: "1920", ...by("x") }), claim("x", "1925"), claim("x", "1926")];
    await bring(on.graph, "d", 2, sets);
    await records(...told);
    const derived = { subject: "official:a", field: "birth", value: "1920", source: "article:x", derived: true };
    expect(await claims()).toHaveLength(3);
    expect(await claims()).toContainEqual(derived);
    await unchanged(...told);
    await on.readBack();
    await unchanged(...told);
    await records(article("x"), official("a", { birth: "1921", ...by("x") }));
    expect((await said()).sort()).toEqual(["article:x 1921", "article:x 1925", "article:x 1926"]);
  });

  test("goes with its article, and with its subject", async () => {
    const told = [article("x"), article("y"), official("a"), official("b"), claim("x", "1925")];
    await records(...told, claim("y", "1926", "official:b"));
    await records({ record: "retract", key: "article:x" });
    expect(await said()).toEqual(["article:y 1926"]);
    await records({ record: "retract", key: "official:b" });
    expect(await claims()).toEqual([]);
    expect(await records(...told)).toMatchObject({ created: 0, changed: 0 });
    expect(await claims()).toEqual([]);
  });

  test("under a record of a data set goes when that is pruned", async () => {
    await records(official("a"));
    await bring(on.graph, "d", 2, [source("1", official("a")), source("2", official("a"))]);
    await records(claim("record:d/1", "1925"), claim("record:d/2", "1926"));
    await bring(on.graph, "d", 2, [source("1", official("a"), claim("record:d/1", "1925"))], {
      prune: true,
      whole: true,
    });
    expect(await said()).toEqual(["record:d/1 1925"]);
  });

  test("follows merges of its subject, of its article and of what it names, in one file or in two", async () => {
    const key = (what: string) => `PARTICIPATED_IN official:a event:${what} ATTENDEE`;
    const told = [
      ...[article("old"), article("new"), country("AAA"), country("BBB"), country("CCC"), event("e"), event("f")],
      ...[official("a", by("old")), official("b", { birth: "1930", ...by("new") })],
      ...[took("a", "e"), { ...took("a", "f"), ...by("new") }],
      ...[claim("old", "1925"), claim("new", "1926"), claim("new", "1927", "official:b")],
      ...[claim("old", "country:AAA", "official:b", "country"), claim("new", "Envoy", key("f"), "capacity")],
    ];
    const merges = [
      { record: "merge", id: "article:old", into: "article:new" },
      { record: "merge", id: "official:b", into: "official:a" },
      { record: "merge", id: "event:f", into: "event:e" },
      { record: "merge", id: "country:AAA", into: "country:BBB" },
    ];
    await records(...told);
    await records(...merges);
    expect((await claims()).map(({ subject, value, source: from }) => `${subject} ${value} ${from}`).sort()).toEqual([
      `${key("e")} Envoy article:new`,
      "official:a 1925 article:new",
      "official:a 1926 article:new",
      "official:a 1927 article:new",
      "official:a country:BBB article:new",
    ]);
    await unchanged(...told);
    await unchanged(...told, ...merges);
    const two = (await all()).filter(
      (line) => !line.includes("topic:between") && !line.startsWith('{"record":"merge"'),
    );
    await on.clear();
    await records(...told, ...merges);
    expect((await all()).filter((line) => !line.startsWith('{"record":"merge"'))).toEqual(two);
  });

  describe("about a tenure", () => {
    const base = [official("a"), { record: "office", id: "office:pm", name: "PM" }];
    const held = (start: string, more: object = {}) => ({
      ...{ record: "tenure", official: "official:a", office: "office:pm", start },
      ...more,
    });
    const ended = (year: string, from: string) =>
      claim(from, "1995", `HELD_OFFICE official:a office:pm ${year}`, "end");
    const about = async () =>
      (await claims()).map(({ subject, value, derived }) => [subject.slice(-4), value, derived]);

    for (const year of ["1990", "1991"]) {
      test(`named by ${year} stays when that goes by another start, in the import that gives both`, async () => {
        await records(...base);
        const both = (first: readonly ReturnType<typeof held>[], end?: string) => [
          ...(first.length === 0 ? [] : [source("1", ...first)]),
          source("2", held("1991", { end }), ended(year, "record:d/2")),
        ];
        const settled = async (sources: ReturnType<typeof both>) => {
          await bring(on.graph, "d", 1, sources);
          const before = await all();
          expect(await bring(on.graph, "d", 1, sources)).toMatchObject({
            created: 0,
            changed: 0,
            retired: 0,
            rejected: 0,
          });
          expect(await all()).toEqual(before);
        };
        await settled(both([held("1990")]));
        expect(await about()).toContainEqual(["1990", "1995", undefined]);
        await settled([source("1", official("a")), ...both([], "1994")]);
        expect(await about()).toEqual([["1991", "1995", undefined]]);
      });
    }

    test("goes by the start that the tenure goes by, also when an export is read back", async () => {
      const told = [
        article("x"),
        article("y"),
        ...base,
        held("1990", by("x")),
        held("1991", by("y")),
        ended("1991", "y"),
      ];
      await records(...told);
      expect(await about()).toContainEqual(["1990", "1995", undefined]);
      await unchanged(...told);
      await on.readBack();
      await unchanged(...told);
    });

    test("that is refused is refused too", async () => {
      const rejects: string[] = [];
      const path = join(folder, "refused.ndjson");
      const rows = [article("y"), base[1], held("1991", by("y")), ended("1991", "y")];
      writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
      await importRecords(on.graph, [path], { onReject: ({ reason }) => rejects.push(reason) });
      expect(rejects).toEqual([
        "tenure.official: official:a is neither in the graph nor in the input",
        "claim: HELD_OFFICE official:a office:pm 1991 is neither in the graph nor in the input",
      ]);
      expect(await claims()).toEqual([]);
    });
  });
});
