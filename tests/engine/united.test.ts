/** Merges lose nothing, and nor does somebody's own word: lists are united, and the same files again change nothing, on both engines. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect } from "vitest";
import { onEngines } from "../support/on.engines.ts";
import { article, bring, event, exported, exportedOf, official, source, took } from "../support/sourced.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-united-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SET = [
  { record: "dataset", name: "d", importedAt: "2026-01-01T00:00:00Z", rank: 3 },
  { record: "datasetRecord", id: "record:d/1", dataset: "d", recordId: "1", file: "f", line: 1 },
];
const by = (source: string, locator = "text") => ({ evidence: [{ source, locator }] });
const spelled = (...texts: string[]) => ({ aliases: texts.map((text) => ({ text, kind: "SPELLING" })) });

onEngines("what is united", (on) => {
  const { test, records, all } = on;
  const shown = async (kind: string, id: string) => (await exportedOf(on.graph, kind)).find((one) => one.id === id);

  describe("by a merge", () => {
    const merge = { record: "merge", id: "official:q", into: "official:p" };

    test("holds the aliases and addresses of the survivor where one source names both", async () => {
      const told = [
        article("x"),
        official("p", { ...spelled("Pe"), sameAs: ["https://example.org/p"], ...by("article:x") }),
        official("q", { ...spelled("Kyu"), ...by("article:x", "later") }),
      ];
      await records(...told);
      await records(merge);
      const united = { ...spelled("Kyu", "Pe"), sameAs: ["https://example.org/p"] };
      expect(await shown("official", "official:p")).toMatchObject(united);
      const before = await all();
      expect(await records(...told)).toMatchObject({ created: 0, changed: 0 });
      expect(await all()).toEqual(before);
    });

    test("holds the topics and aliases of both where the survivor comes in the file of the merge", async () => {
      const old = [article("old", { topics: ["Border"] }), official("q", spelled("Kyu"))];
      const now = [
        article("new", { topics: ["Peace"] }),
        official("p", spelled("Pe")),
        { record: "merge", id: "article:old", into: "article:new" },
        merge,
      ];
      await records(...old);
      await records(...now);
      expect(await shown("article", "article:new")).toMatchObject({ topics: ["Border", "Peace"] });
      expect(await shown("official", "official:p")).toMatchObject(spelled("Kyu", "Pe"));
      const before = await all();
      for (const file of [old, now, old]) {
        expect(await records(...file)).toMatchObject({ created: 0, changed: 0 });
        expect(await all()).toEqual(before);
      }
    });

    test("is what the surviving article says, not the old one, where the subject was merged too", async () => {
      const told = [
        article("old"),
        article("new"),
        official("a", { birth: "1950" }),
        event("e"),
        event("f"),
        { ...took("a", "f", { capacity: "Old" }), ...by("article:old") },
        { ...took("a", "f", { capacity: "New" }), ...by("article:new") },
      ];
      await records(...told);
      await records(
        { record: "merge", id: "article:old", into: "article:new" },
        { record: "merge", id: "event:f", into: "event:e" },
      );
      const capacity = async () => (await exportedOf(on.graph, "participation")).map((one) => one.capacity);
      expect(await capacity()).toEqual(["New"]);
      expect(await records(...told)).toMatchObject({ created: 0, changed: 0 });
      expect(await capacity()).toEqual(["New"]);
    });

    test("is somebody's own word too, beside sources that are silent of it", async () => {
      const host = took("q", "e", { role: "HOST" });
      const told = [
        ...[article("x"), { record: "country", id: "country:THA", name: "Thailand" }, event("e")],
        ...[official("q", { country: "country:THA", ...by("article:x") }), official("q", { birth: "1920" })],
        ...[
          { ...host, onBehalfOf: "country:THA", ...by("article:x") },
          { ...host, capacity: "PM" },
        ],
      ];
      for (const survivor of [[], [official("p")]]) {
        await on.clear();
        await records(...survivor, ...told);
        await records(merge);
        expect(await shown("official", "official:p")).toMatchObject({ birth: "1920", country: "country:THA" });
        const taken = { capacity: "PM", onBehalfOf: "country:THA" };
        expect(await exportedOf(on.graph, "participation")).toMatchObject([taken]);
        const before = await all();
        expect(await records(...survivor, ...told)).toMatchObject({ created: 0, changed: 0 });
        expect(await all()).toEqual(before);
      }
    });

    test("keeps the survivor's own name, though a source gives it too", async () => {
      const told = [
        ...[article("x"), article("y"), official("p", by("article:y")), official("p", { birth: "1920" })],
        official("q", by("article:x")),
        official("q", { death: "1990", ...by("article:x", "later") }),
      ];
      await records(...told);
      await records(merge);
      expect(await shown("official", "official:p")).toMatchObject({ name: "p", death: "1990" });
      const before = await all();
      expect(await records(...told)).toMatchObject({ created: 0, changed: 0 });
      expect(await all()).toEqual(before);
    });

    test("keeps the survivor's word where what it refers to was merged as well", async () => {
      const country = (id: string) => ({ record: "country", id: `country:${id}`, name: id });
      const from = { country: "country:AAA", ...by("article:x") };
      const told = [article("x"), country("AAA"), country("BBB"), official("a", from)];
      const all = [...told, official("p", { birth: "1921", ...from })];
      await records(...all);
      await records(
        { record: "merge", id: "official:a", into: "official:p" },
        { record: "merge", id: "country:AAA", into: "country:BBB" },
      );
      expect(await records(...all)).toMatchObject({ created: 0, changed: 0 });
      expect(await shown("official", "official:p")).toMatchObject({ name: "p", country: "country:BBB" });
    });

    test("never takes a name that others gave the survivor for the word of one that only named it", async () => {
      const told = [
        ...SET,
        article("x"),
        official("p", { name: "P of d", birth: "1950", ...by("record:d/1") }),
        official("p", { name: "P of x", ...by("article:x") }),
        official("q", { name: "Q of x", birth: "1951", ...by("article:x", "later") }),
      ];
      await records(...told);
      await records(merge);
      const claims = (await exportedOf(on.graph, "claim")).map(({ field, value }) => [field, value]);
      expect(claims).toEqual([
        ["birth", "1951"],
        ["name", "Q of x"],
      ]);
      const before = await all();
      await records(...told);
      expect(await all()).toEqual(before);
    });
  });

  describe("with somebody's own word", () => {
    const own = [official("p", { name: "Own", ...spelled("Mine"), sameAs: ["https://example.org/mine"] })];
    const bare = [...SET, official("p", { name: "Theirs", ...spelled("Pe"), ...by("record:d/1") })];
    const full = [...SET, official("p", { name: "Theirs", birth: "1950", ...spelled("Pe"), ...by("record:d/1") })];
    const united = { name: "Own", ...spelled("Mine", "Pe"), sameAs: ["https://example.org/mine"] };

    test("are its name and lists whatever sources say, before or after it, however often", async () => {
      for (const said of [bare, full]) {
        for (const order of [
          [own, said, said],
          [said, own, said],
          [own, said, own, said],
          [said, own, own, said],
        ]) {
          await on.clear();
          for (const file of order) await records(...file);
          expect(await shown("official", "official:p")).toMatchObject(united);
          const before = await all();
          for (const file of [own, said]) expect(await records(...file)).toMatchObject({ created: 0, changed: 0 });
          expect(await all()).toEqual(before);
        }
      }
    });

    test("is the name of a survivor that comes in the file of the merge", async () => {
      const old = [...SET, official("q", { ...spelled("Kyu"), ...by("record:d/1") })];
      const now = [official("p", spelled("Pe")), { record: "merge", id: "official:q", into: "official:p" }];
      for (const file of [old, now, old, now]) await records(...file);
      expect(await shown("official", "official:p")).toMatchObject({ name: "p", ...spelled("Kyu", "Pe") });
    });

    test("stands alike after an export is read back, when a source then says something else", async () => {
      const says = (more: object) => [source("1", official("p", more), official("q", more), event("e"))];
      const first = { name: "Theirs", description: "d", ...spelled("Pe") };
      const then = { name: "Others", birth: "1941", death: "2000", ...spelled("Pa") };
      const told = [{ ...own[0], birth: "1940" }];
      for (const [before, after] of [
        [first, then],
        [{ name: "Theirs" }, then],
        [first, { name: "Others" }],
      ] as const) {
        await on.clear();
        await bring(on.graph, "d", 3, says(before));
        await records(...told);
        const lines = await exported(on.graph);
        await bring(on.graph, "d", 3, says(after));
        const expected = await all();
        await on.readBack(lines);
        expect(await records(...told)).toMatchObject({ created: 0, changed: 0 });
        await bring(on.graph, "d", 3, says(after));
        expect(await all()).toEqual(expected);
        expect(await shown("official", "official:p")).toMatchObject({ name: "Own", birth: "1940" });
      }
    });

    test("is the tenure that it dates as a source does, when a better one dates it otherwise", async () => {
      const held = (start: string, more: object = {}) => ({
        ...{ record: "tenure", official: "official:p", office: "office:pm", start, ...more },
      });
      await records(official("p"), { record: "office", id: "office:pm", name: "PM" });
      await bring(on.graph, "e", 5, [source("1", held("1990"))]);
      await records(held("1990", { end: "1997" }));
      await bring(on.graph, "d", 1, [source("1", held("1989"))]);
      expect(await exportedOf(on.graph, "tenure")).toMatchObject([{ start: "1990", end: "1997" }]);
      const before = await all();
      expect(await records(held("1990", { end: "1997" }))).toMatchObject({ created: 0, changed: 0 });
      expect(await all()).toEqual(before);
    });

    test("takes from its lists what it no longer says, where no source speaks", async () => {
      await records(official("p", spelled("Pa", "Pe")));
      await records(official("p", spelled("Pa")));
      expect(await shown("official", "official:p")).toMatchObject(spelled("Pa"));
    });
  });
});
