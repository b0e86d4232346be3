/** Merges lose nothing, and nor does somebody's own word: lists are united, and the same files again change nothing, on both engines. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { importRecords } from "../../src/ingest/import.ts";
import { cleared, ENGINES, whyNot } from "../support/engines.ts";
import { exported, exportedOf, official, onEither, timeless } from "../support/sourced.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-united-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const article = (id: string, more: object = {}) => ({
  ...{ record: "article", id: `article:${id}`, name: `Article ${id}`, publisher: "P" },
  ...more,
});
const by = (source: string, locator = "text") => ({ evidence: [{ source, locator }] });
const spelled = (...texts: string[]) => ({ aliases: texts.map((text) => ({ text, kind: "SPELLING" })) });
const seen: Record<string, string[]> = {};

describe.each(ENGINES)("what is united (%s)", (engine) => {
  const reason = whyNot(engine);
  let graph: Graph;
  beforeEach(async () => {
    if (reason === undefined) graph = await cleared(engine, graph);
  });
  afterAll(() => graph?.close());
  const test = onEither(reason, () => graph, seen);
  const records = async (...rows: object[]) => {
    const path = join(folder, "records.ndjson");
    writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    return importRecords(graph, [path], { onReject: ({ reason: why }) => expect.fail(why) });
  };
  const shown = async (kind: string, id: string) => (await exportedOf(graph, kind)).find((one) => one.id === id);
  const all = async () => timeless(await exported(graph));

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
  });
});
