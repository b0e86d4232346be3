/** Counts that lists are sorted by, and what nodes keep beside their records: right after an import, and after an older graph is opened. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Graph, Statement } from "../../src/graph/graph.ts";
import { COUNTS, type Count } from "../../src/ingest/count.ts";
import { derivedNames } from "../../src/ingest/derived.ts";
import { importRecords } from "../../src/ingest/import.ts";
import { NODES } from "../../src/ingest/model.ts";
import { rebuild } from "../../src/ingest/rebuild.ts";
import { ENGINES, emptyGraph, seededGraph, whyNot } from "../support/engines.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-counts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type None = Record<string, never>;
const statement = <Row>(text: string): Statement<None, Row> => ({ name: "test", text });

/** Nodes whose count is not the number of what they lead to, counted from the relationships. */
const wrong = ({ label, property, type, direction, far }: Count) =>
  statement<{ id: string; kept: number | null; real: number }>(
    `MATCH (n:${label})
OPTIONAL MATCH (n)${direction === "out" ? `-[:${type}]->` : `<-[:${type}]-`}(m:${far})
WITH n, collect(DISTINCT m.id) AS far
WHERE n.${property} IS NULL OR n.${property} <> size(far)
RETURN n.id AS id, n.${property} AS kept, size(far) AS real`,
  );

const record = (...rows: object[]) => {
  const path = join(folder, `${Math.random()}.ndjson`);
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  return path;
};

describe.each(ENGINES)("counts (%s)", (engine) => {
  const reason = whyNot(engine);
  let graph: Graph;
  const test = (name: string, body: () => Promise<void>) =>
    it(name, async ({ skip }) => {
      skip(reason !== undefined, reason);
      await body();
    });
  afterEach(async () => graph?.close());

  describe("of the seed", () => {
    beforeEach(async () => {
      if (reason === undefined) graph = await seededGraph(engine);
    });

    test("are what the relationships say, for every node", async () => {
      for (const count of COUNTS) expect(await graph.read(wrong(count), {})).toEqual([]);
      const [most] = await graph.read(
        statement<{ most: number }>("MATCH (n:Official) RETURN max(n.eventCount) AS most"),
        {},
      );
      expect(most?.most).toBeGreaterThan(50);
    });

    test("and what is made of records are made again for a graph of an earlier version", async () => {
      const kept = async () => {
        const found: unknown[] = [];
        for (const model of Object.values(NODES).filter((one) => derivedNames(one).length > 0)) {
          const names = [
            ...derivedNames(model),
            ...(model.entity ? ["mentionCount", "eventCount", "partyCount", "participantCount"] : []),
          ];
          const columns = names.map((name) => `n.${name} AS ${name}`).join(", ");
          found.push(
            await graph.read(statement(`MATCH (n:${model.label}) RETURN n.id AS id, ${columns} ORDER BY id`), {}),
          );
        }
        return found;
      };
      const before = await kept();
      await graph.write(async (transaction) => {
        for (const name of [
          "nameFolded",
          "nameLines",
          "searchKeys",
          "placeLines",
          "startYear",
          "mentionCount",
          "eventCount",
        ])
          await transaction.read(statement(`MATCH (n:Entity) SET n.${name} = null`), {});
        await transaction.read(statement("MATCH (m:Meta) SET m.derived = null"), {});
      });
      expect(await kept()).not.toEqual(before);
      await rebuild(graph);
      expect(await kept()).toEqual(before);
      const { version } = await graph.version();
      await rebuild(graph);
      expect((await graph.version()).version).toBe(version);
    });
  });

  describe("while records come in", () => {
    beforeEach(async () => {
      if (reason === undefined) graph = await emptyGraph(engine);
    });

    test("begin at none, count two roles in one event once, and an event of any status", async () => {
      const took = (event: string, role: string) => ({ record: "participation", official: "official:a", event, role });
      const event = (id: string, status: string) => ({
        record: "event",
        id,
        name: id,
        kind: "MEETING",
        encounter: "DIRECT",
        status,
      });
      const official = (id: string) => ({ record: "official", id, name: id });
      await importRecords(graph, [
        record(
          official("official:a"),
          official("official:b"),
          event("event:x", "HELD"),
          event("event:y", "CANCELLED"),
          took("event:x", "HOST"),
        ),
      ]);
      await importRecords(graph, [record(took("event:x", "SPEAKER"), took("event:y", "GUEST"))]);
      const counts = await graph.read(
        statement(
          "MATCH (n:Entity) RETURN n.id AS id, n.eventCount AS events, n.participantCount AS participants, n.mentionCount AS mentions ORDER BY id",
        ),
        {},
      );
      expect(counts).toEqual([
        { id: "event:x", events: null, participants: 1, mentions: 0 },
        { id: "event:y", events: null, participants: 1, mentions: 0 },
        { id: "official:a", events: 2, participants: null, mentions: 0 },
        { id: "official:b", events: 0, participants: null, mentions: 0 },
      ]);
    });
  });
});
