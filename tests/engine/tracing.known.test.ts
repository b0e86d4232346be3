/** What tracing looks up of ids that have moved on since it read the graph, on both engines. */
import { expect } from "vitest";
import { mention } from "../../src/tracing/dossier.cypher.ts";
import { knownAs } from "../../src/tracing/known.cypher.ts";
import { onEngines } from "../support/on.engines.ts";
import { article, official } from "../support/sourced.ts";

onEngines("ids that tracing was asked about", (on) => {
  const { test, records } = on;
  test("lead to what they are now, and those of nothing of the kind to nothing", async () => {
    await records(article("old"), article("new"), { record: "merge", id: "article:old", into: "article:new" });
    await records(official("a"));
    const ids = ["article:old", "article:new", "article:none", "official:a"];
    const rows = await on.graph.read(knownAs("Article"), { ids, version: 1 });
    expect(rows.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([
      { id: "article:new", known: "article:new" },
      { id: "article:old", known: "article:new" },
    ]);
  });

  test("are mentioned where they still are, by these very names", async () => {
    await records(article("x"), official("a"), official("b"), official("c"));
    await records({ record: "mention", article: "article:x", entity: "official:a" });
    await records({ record: "mention", article: "article:x", entity: "official:b" });
    await records({ record: "merge", id: "official:b", into: "official:c" });
    const ids = ["a", "b", "c", "none"].map((name) => `article:x official:${name}`);
    const rows = await on.graph.read(mention, { ids: [...ids, "article:none official:a"], version: 1 });
    expect(rows.map(({ id }) => id).toSorted()).toEqual(["article:x official:a", "article:x official:c"]);
  });
});
