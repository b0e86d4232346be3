/** Two articles that are one: what either said is said by the survivor, and the old ids lead to it, on both engines. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect } from "vitest";
import { onEngines } from "../support/on.engines.ts";
import { article, event, exported, exportedOf, official, timeless, took } from "../support/sourced.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-merged-article-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const by = (id: string, locator = "paragraph 1") => ({ source: `article:${id}`, locator });
const merge = { record: "merge", id: "article:old", into: "article:new" };
const office = { record: "office", id: "office:pm", name: "Prime Minister" };
const held = (start: string, ...evidence: object[]) => ({
  ...{ record: "tenure", official: "official:a", office: "office:pm", start, evidence },
});

/** Either article speaks of things of its own, and both of some. */
const TOLD = [
  article("old", { topics: ["Border"], byline: "B", summary: "zebra", published: "2001-02-03" }),
  article("new", { topics: ["Peace"], language: "en" }),
  { record: "country", id: "country:THA", name: "Thailand" },
  official("a", { birth: "1950", country: "country:THA", evidence: [by("old")] }),
  official("b", { birth: "1960", evidence: [by("new")] }),
  event("x", { evidence: [by("old"), by("new")] }),
  event("y", { place: "Rome", evidence: [by("old", "paragraph 2")] }),
  { ...took("a", "x", { capacity: "Envoy" }), evidence: [by("old"), by("new")] },
  { ...took("b", "y"), evidence: [by("old")] },
  { record: "mention", article: "article:old", entity: "official:a", count: 3, locators: ["paragraph 2"] },
  { record: "mention", article: "article:old", entity: "official:b" },
  { record: "mention", article: "article:new", entity: "official:b", count: 2, locators: ["paragraph 9"] },
];

onEngines("two articles that are one", (on) => {
  const { test, records } = on;
  const lines = (kind: string) => exportedOf(on.graph, kind);
  const version = async () => (await on.graph.version()).version;
  const withoutMerges = async () =>
    timeless(await exported(on.graph)).filter((line) => !line.startsWith('{"record":"merge"'));

  test("leave the old one nowhere but in what leads to the new, in one transaction", async () => {
    await records(...TOLD);
    const before = await version();
    expect(await records(merge)).toMatchObject({ created: 1, rejected: 0 });
    // One for the merge, one for what is remembered of the input.
    expect((await version()) - before).toBeLessThanOrEqual(2);
    const named = (await exported(on.graph)).filter((line) => line.includes("article:old"));
    expect(named).toEqual(['{"record":"merge","id":"article:old","into":"article:new"}']);
  });

  test("say by the new one what either said, each thing once", async () => {
    await records(...TOLD);
    const old = await lines("evidence");
    await records(merge);
    const evidence = await lines("evidence");
    expect(evidence.every(({ source }) => source === "article:new")).toBe(true);
    expect(evidence.map(({ relation, subject, locator }) => `${relation ?? subject} ${locator}`).sort()).toEqual([
      "PARTICIPATED_IN official:a event:x ATTENDEE paragraph 1",
      "PARTICIPATED_IN official:b event:y ATTENDEE paragraph 1",
      "event:x paragraph 1",
      "event:y paragraph 2",
      "official:a paragraph 1",
      "official:b paragraph 1",
    ]);
    const leads = new Map((await lines("merge")).map(({ id, into }) => [id, into]));
    for (const one of old.filter(({ source }) => source === "article:old")) {
      const now = evidence.find(({ id }) => id === leads.get(one.id));
      const { id: _, source: __, ...said } = one;
      expect(now).toMatchObject(said);
    }
    expect(await lines("article")).toMatchObject([
      {
        ...{ id: "article:new", name: "Article new", byline: "B", language: "en", published: "2001-02-03" },
        topics: ["Border", "Peace"],
      },
    ]);
    expect(await lines("mention")).toMatchObject([
      { entity: "official:a", count: 3, locators: ["paragraph 2"] },
      { entity: "official:b", count: 2, locators: ["paragraph 9"] },
    ]);
  });

  test("keep what the graph holds of them up to date: counts, lists of evidence, what is searched", async () => {
    await records(...TOLD, merge);
    const read = (text: string) => on.graph.read({ name: "test", text }, {});
    expect(
      await read("MATCH (o:Official) RETURN o.id AS id, o.mentionCount AS n, o.eventCount AS m ORDER BY id"),
    ).toEqual([
      { id: "official:a", n: 1, m: 1 },
      { id: "official:b", n: 1, m: 1 },
    ]);
    expect(
      await read(
        `MATCH (n)-[r]->() WHERE r.evidence IS NOT NULL AND NOT n:Evidence UNWIND r.evidence AS id
OPTIONAL MATCH (e:Evidence {id: id})-[:FROM]->(s) RETURN DISTINCT type(r) AS type, s.id AS source ORDER BY type`,
      ),
    ).toEqual(["PARTICIPATED_IN", "REPRESENTS"].map((type) => ({ type, source: "article:new" })));
    expect(await on.graph.search({ kinds: ["Article"], tokens: ["zebra"], limit: 5, properties: ["id"] })).toEqual([
      { id: "article:new" },
    ]);
  });

  test("are one whether that was known before or after, and say nothing new when they are told again", async () => {
    await records(...TOLD);
    await records(merge);
    const after = await withoutMerges();
    const before = await version();
    expect(await records(...TOLD)).toMatchObject({ created: 0, changed: 0, rejected: 0 });
    expect(await records(merge)).toMatchObject({ created: 0, unchanged: 1 });
    expect(await withoutMerges()).toEqual(after);
    expect(await version()).toBe(before);
    for (const steps of [[[merge], TOLD], [[merge, ...TOLD]], [[...TOLD, merge]]]) {
      await on.clear();
      for (const rows of steps) await records(...rows);
      expect(await withoutMerges()).toEqual(after);
    }
  });

  test("come out and go in again as they were", async () => {
    await records(...TOLD);
    await records(merge);
    const all = await exported(on.graph);
    await on.readBack(all);
    expect(await records(...TOLD)).toMatchObject({ created: 0, changed: 0, rejected: 0 });
    expect(await exported(on.graph)).toEqual(all);
  });

  test("follow chains, evidence too", async () => {
    await records(...TOLD, article("last"));
    const first = (await lines("evidence")).find(
      ({ source, subject }) => `${source} ${subject}` === "article:old event:y",
    );
    await records(merge);
    await records({ record: "merge", id: "article:new", into: "article:last" });
    expect((await lines("article")).map(({ id }) => id)).toEqual(["article:last"]);
    const merges = await lines("merge");
    const now = (await lines("evidence")).find(
      ({ subject, relation }) => subject === "event:y" && relation === undefined,
    );
    expect(merges.find(({ id }) => id === first.id)?.into).toBe(now.id);
    expect(merges.every(({ into }) => !merges.some(({ id }) => id === into))).toBe(true);
  });

  test("have the survivor's word where they disagree", async () => {
    const disagreeing = [
      article("old"),
      article("new"),
      official("a", { birth: "1950", death: "2000", evidence: [by("old")] }),
      { ...official("a", { birth: "1951", evidence: [by("new")] }) },
      event("x"),
      { ...took("a", "x", { capacity: "Envoy" }), evidence: [by("old")] },
      { ...took("a", "x", { capacity: "King" }), evidence: [by("new")] },
    ];
    await records(...disagreeing);
    expect(await lines("claim")).toHaveLength(2);
    await records(merge);
    const one = await withoutMerges();
    expect(await lines("official")).toMatchObject([{ birth: "1951", death: "2000" }]);
    expect(await lines("participation")).toMatchObject([{ capacity: "King" }]);
    expect(await lines("claim")).toEqual([]);
    await on.clear();
    await records(merge);
    await records(...disagreeing);
    expect(await withoutMerges()).toEqual(one);
  });

  test("date a tenure as the survivor does, and its evidence is found by the old ids", async () => {
    const tenures = [
      ...[article("old"), article("new"), article("other"), official("a"), office],
      held("1990", by("old")),
      held("1991", by("new")),
      held("2004", by("old", "paragraph 4")),
    ];
    await records(...tenures);
    const old = (await lines("evidence")).filter(({ source }) => source === "article:old");
    await records(merge);
    expect((await lines("tenure")).map(({ start }) => start)).toEqual(["1991", "2004"]);
    expect(await lines("claim")).toEqual([]);
    const evidence = await lines("evidence");
    expect(evidence).toHaveLength(2);
    const leads = new Map((await lines("merge")).map(({ id, into }) => [id, into]));
    for (const { id, locator } of old)
      expect(evidence.find((one) => one.id === leads.get(id))).toMatchObject({ locator });
  });

  describe("that date tenures of one office", () => {
    const sets = [
      { record: "dataset", name: "d", importedAt: "2026-01-01T00:00:00Z", rank: 3 },
      { record: "datasetRecord", id: "record:d/1", dataset: "d", recordId: "1", file: "f", line: 1 },
    ];
    const until = (start: string, end: string, ...evidence: object[]) => ({ ...held(start, ...evidence), end });
    const late = { source: "record:d/1", locator: "1" };
    for (const [title, ...tenures] of [
      ["within two years", held("2000", by("new")), held("2001", by("old"))],
      ["ten years apart", held("2000", by("new")), until("2010", "2012", by("old"))],
      ["within two years, and again", held("2000", by("new")), held("2001", by("old")), held("2004", by("old"))],
      ["as a third does", until("2000", "2005", by("new")), until("2001", "2012", by("old")), held("2010", by("last"))],
      ["near a better one", held("1998-06", late), held("2000", by("new")), until("2001", "2003", by("old"))],
      ["where one says it by both", held("2000", by("new"), by("old")), held("2001", by("old", "paragraph 2"))],
    ] as const)
      test(`${title} are one or two alike: merged after, before or with them, and told again`, async () => {
        const told = [...sets, article("old"), article("new"), article("last"), official("a"), office, ...tenures];
        for (const into of ["article:new", "article:last"]) {
          const one = { record: "merge", id: "article:old", into };
          await on.clear();
          await records(...told);
          await records(one);
          const after = await withoutMerges();
          expect(await records(...told)).toMatchObject({ created: 0, changed: 0 });
          expect(await withoutMerges()).toEqual(after);
          for (const steps of [[[one], told], [[...told, one]]]) {
            await on.clear();
            for (const rows of steps) await records(...rows);
            expect(await withoutMerges()).toEqual(after);
          }
        }
      });
  });

  test("bring nothing back that was retracted of either", async () => {
    const mention = "MENTIONS article:old official:a";
    await records(...TOLD);
    const piece = (await lines("evidence")).find(
      ({ source, relation }) => `${source} ${relation}` === "article:old PARTICIPATED_IN official:b event:y ATTENDEE",
    );
    await records({ record: "retract", key: piece.id }, { record: "retract", key: mention });
    await records(merge);
    expect(await lines("participation")).toHaveLength(1);
    expect(await lines("mention")).toHaveLength(1);
    expect(await lines("retract")).toContainEqual({ record: "retract", key: "MENTIONS article:new official:a" });
    const all = await exported(on.graph);
    expect(await records(...TOLD)).toMatchObject({ created: 0, changed: 0 });
    expect(await exported(on.graph)).toEqual(all);
  });

  test("have one decision of each text, and the claims of both", async () => {
    const decided = (id: string, text: string) => ({
      ...{ record: "resolution", source: `article:${id}`, text, official: "official:a", score: 1, by: "RULE" },
    });
    await records(
      ...[article("old"), article("new"), official("a", { birth: "1950" })],
      ...[decided("old", "A"), decided("new", "A"), decided("old", "Ah")],
      official("a", { birth: "1950", evidence: [{ source: "article:other" }] }),
      { record: "claim", subject: "official:a", field: "birth", value: "1949", source: "article:old" },
      article("other"),
    );
    await records(merge);
    expect((await lines("resolution")).map(({ source, text }) => `${source} ${text}`)).toEqual([
      "article:new A",
      "article:new Ah",
    ]);
    expect(await lines("claim")).toMatchObject([{ value: "1949", source: "article:new" }]);
    expect(await records(decided("old", "Ah"), decided("new", "A"))).toMatchObject({ created: 0, changed: 0 });
  });
});
