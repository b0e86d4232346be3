/** An export that is read back makes the same graph, which then takes what sources say as the first one does, on both engines. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { onEngines } from "../support/on.engines.ts";
import { bring, event, exported, official, source, took } from "../support/sourced.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-read-back-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

onEngines("an export that is read back", (on) => {
  const { test, records, all } = on;

  test("holds a decision that nothing spoke for", async () => {
    await bring(on.graph, "d", 1, [
      source("1", official("a"), {
        record: "resolution",
        text: "King X",
        official: "official:a",
        score: 0,
        by: "RULE",
      }),
    ]);
    await on.readBack();
    expect(await all()).toContainEqual(expect.stringContaining('"score":0,"by":"RULE"'));
  });

  test("tells whose word a relation's fields are, when a source then says something else", async () => {
    const base = [official("a"), event("e"), { record: "country", id: "country:THA", name: "Thailand" }];
    const own = took("a", "e", { role: "HOST", capacity: "PM" });
    const says = (more: object) => [source("1", took("a", "e", { role: "HOST", ...more }))];
    const forParty = { onBehalfOf: "country:THA" };
    for (const [more, sets, then] of [
      // Somebody's own word beside a source that is silent of it.
      [[own], [["e", forParty]], ["e", { capacity: "Premier", ...forParty }]],
      // Two sources, of which one then leaves out what it alone has said, or says it otherwise.
      [
        [],
        [
          ["d", { capacity: "PM" }],
          ["e", forParty],
        ],
        ["d", {}],
      ],
      [
        [],
        [
          ["d", { capacity: "PM" }],
          ["e", forParty],
        ],
        ["d", { capacity: "Premier" }],
      ],
    ] as [object[], [string, object][], [string, object]][]) {
      await on.clear();
      await records(...base, ...more);
      for (const [at, [name, said]] of sets.entries()) await bring(on.graph, name, at + 3, says(said));
      const lines = await exported(on.graph);
      const change = () => bring(on.graph, then[0], 3, says(then[1]));
      await change();
      const expected = await all();
      await on.readBack(lines);
      await change();
      expect(await all()).toEqual(expected);
    }
  });
});
