/** Rows that nobody would write on purpose cost themselves and nothing else: not their import, not the process. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { importRecords } from "../../src/ingest/import.ts";
import type { Reject } from "../../src/ingest/summary.ts";
import { onEngines } from "../support/on.engines.ts";
import { article, exportedOf, official } from "../support/sourced.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-odd-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

onEngines("odd rows", (on) => {
  const { test, records, clear } = on;
  /** Imports the row with a good one on each side. */
  const besideGoodOnes = async (row: object | string) => {
    const path = join(folder, "odd.ndjson");
    const rows = [official("a"), row, official("b")].map((one) =>
      typeof one === "string" ? one : JSON.stringify(one),
    );
    writeFileSync(path, rows.join("\n"));
    const rejects: Reject[] = [];
    const summary = await importRecords(on.graph, [path], { onReject: (reject) => rejects.push(reject) });
    expect(summary).toMatchObject({ created: 2, rejected: 1 });
    return { summary, rejects };
  };

  for (const record of ["__proto__", "constructor", "toString", "nation"])
    test(`of the kind ${record} are refused, and counted as unknown`, async () => {
      const { summary } = await besideGoodOnes({ record });
      expect("rejected" in {}).toBe(false);
      expect(summary.byKind).toMatchObject({ unknown: { rejected: 1 }, official: { created: 2 } });
      expect(Object.keys(summary.byKind).toSorted()).toEqual(["official", "unknown"]);
    });

  for (const record of [
    { record: "retract", key: "SIGNEDs" },
    { record: "claim", subject: "SIGNEDs", field: "date", value: "1950", source: "article:x" },
    { record: "evidence", subject: "official:a", source: "article:x", relation: "SIGNEDs" },
  ])
    test(`of the kind ${record.record} that name a relation by a type and a letter more are refused`, async () => {
      const { rejects } = await besideGoodOnes(record);
      expect(rejects).toMatchObject([{ line: 2, reason: expect.stringContaining("the key of a relation") }]);
    });

  test("with a topic whose name is too long for an id are refused: it could not be read back", async () => {
    const { rejects } = await besideGoodOnes(article("x", { topics: ["peace", "very ".repeat(100)] }));
    expect(rejects).toMatchObject([{ line: 2, reason: expect.stringContaining("article.topics") }]);
    expect(await exportedOf(on.graph, "topic")).toEqual([]);
  });

  test("that review texts with tabs in them come back as they were", async () => {
    const review = { record: "review", a: "Ann\tof Kenya", b: "Ann", decision: "same" };
    const turned = { record: "review", a: "Bo", b: "Bo\tof\tNorway", decision: "different" };
    await records(review, turned);
    const found = await exportedOf(on.graph, "review");
    expect(found).toEqual([{ ...review, a: review.b, b: review.a }, turned]);
    expect(await records(...found)).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
    await clear();
    await records(...found);
    expect(await exportedOf(on.graph, "review")).toEqual(found);
  });

  for (const [what, row] of [
    ["a name", `{"record":"country","id":"country:A","name":${nested(100_000)}}`],
    ["a kind", `{"record":${nested(100_000)}}`],
    ["a field that there is not", `{"record":"country","id":"country:A","name":"A","more":${nested(100_000)}}`],
  ] as const)
    test(`that nest ${what} a hundred thousand deep are refused, and shown as they were written`, async () => {
      const { rejects } = await besideGoodOnes(row);
      expect(rejects).toMatchObject([{ line: 2, record: row, reason: expect.stringContaining("nested") }]);
    });
});
