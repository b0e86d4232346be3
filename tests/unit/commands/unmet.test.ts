/** Reviewed pairs that name nobody of a data set are told of; those that name somebody are not. */
import { expect, it } from "vitest";
import type { Reviewed } from "../../../src/commands/reviewed.ts";
import { watchPairs } from "../../../src/commands/unmet.ts";
import type { Sourced } from "../../../src/ingest/importers/importer.ts";

const place = { file: "data.xml", line: 1 };
const pair = (line: number, a: string, b: string): Reviewed => ({
  ...{ file: "reviewed.ndjson", line, value: { record: "review", a, b, decision: "same" } },
});
const resolution = (text: string, country: string | null): Sourced => ({
  ...place,
  value: { record: "resolution", source: "record:d/7", text, country, official: "official:o", score: 1, by: "RULE" },
});

async function* streamed(items: readonly Sourced[]) {
  yield* items;
}

it("are those of which no string, record or string with its country comes by", async () => {
  const pairs = [
    pair(1, "King Hussein", "official:hussein"),
    pair(2, "Hussein @ country:JOR", "Nobody"),
    pair(3, "record:d/7", "official:o"),
    pair(4, "Q7", "official:o"),
    pair(5, "record:d/7 King Hussein", "official:o"),
    pair(6, "Hussein @ country:IRQ", "official:o"),
    pair(7, "Nobody", "Noone"),
    pair(8, "King Husein", "official:hussein"),
    pair(9, "Looked At", "official:o"),
  ];
  const { watched, unmet } = watchPairs(pairs);
  const parts = { candidate: null, candidateScore: null, parts: {}, official: null, score: 0.5 };
  const items: Sourced[] = [
    { opened: "data.xml" },
    { ...place, value: { record: "official", id: "official:o", name: "O", sameAs: ["https://example.org/entity/Q7"] } },
    resolution("King Hussein", "country:JOR"),
    resolution("Hussein", "country:JOR"),
    { ...place, review: { source: "record:d/8", text: "Looked At", country: null, ...parts } },
  ];
  const passed: Sourced[] = [];
  for await (const item of watched(streamed(items))) passed.push(item);
  expect(passed).toEqual(items);
  expect(unmet().map(({ line }) => line)).toEqual([6, 7, 8]);
});
