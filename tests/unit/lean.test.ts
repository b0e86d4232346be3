/** The lean readers take exactly what the schemas take, and make the same of it. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REFUSED, readerOf } from "../../src/ingest/lean.ts";
import { RECORDS, type RecordKind } from "../../src/ingest/record.ts";

const SEED = ["articles", "countries", "meetings"].flatMap((name) =>
  readFileSync(`seed/built-in/${name}.ndjson`, "utf8").trim().split("\n"),
);
const OTHERS = [
  { record: "claim", subject: "official:a", field: "birth", value: "1950", source: "record:d/1" },
  { record: "resolution", source: "record:d/1", text: "X", official: "official:a", score: 0.5, by: "RULE" },
  { record: "merge", id: "official:a", into: "official:b" },
  { record: "retract", key: "official:a" },
  { record: "review", a: "x", b: "y", decision: "same" },
  { record: "membership", member: "country:KOR", organisation: "organisation:o", role: " member ", start: "2024" },
  { record: "party", party: "country:KOR", treaty: "treaty:t", status: "PARTY", consentKind: "ACCESSION" },
  {
    record: "evidence",
    subject: "official:a",
    source: "article:x",
    confidence: 0.5,
    recordedAt: "2026-01-01T00:00:00Z",
  },
].map((record) => JSON.stringify(record));

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, "", " ", 0, -1, 1.5, 3e9, true, [], {}, [null], ["x"], "x y", "2025-13", "201X"),
  fc.constantFrom<unknown>("official:a", "country:THA", "record:d/1", "HOST", "https://example.org", [
    { source: "article:x" },
  ]),
  fc.jsonValue(),
);

function bothRead(value: { record: string }) {
  const schema = RECORDS[value.record as RecordKind];
  const read = schema.safeParse(value);
  return { lean: readerOf(schema)(value), zod: read.success ? read.data : REFUSED };
}

describe("records read leanly", () => {
  it("are the same, as far as the seed and one of each kind go", () => {
    for (const line of [...SEED, ...OTHERS]) {
      const { lean, zod } = bothRead(JSON.parse(line));
      expect(zod).not.toBe(REFUSED);
      expect(lean).toEqual(zod);
    }
  });

  it("hold whole characters, as the graph does", () => {
    const read = bothRead({
      ...{ record: "official", id: "official:a", name: "\udc80\ud83d\ude00\ud83d " },
      ...{ sameAs: ["https://x.org/\ud83d"] },
    } as { record: string });
    expect(read.lean).toEqual(read.zod);
    expect(read.lean).toMatchObject({ name: "\ufffd\ud83d\ude00\ufffd", sameAs: ["https://x.org/\ufffd"] });
  });

  it("are the same, or refused by both, when something in them is odd", () => {
    const records = [...new Map([...SEED, ...OTHERS].map((line) => [JSON.parse(line).record, line])).values()];
    fc.assert(
      fc.property(fc.constantFrom(...records), fc.string(), fc.nat(), odd, (line, unknown, at, value) => {
        const record = JSON.parse(line);
        const names = [...Object.keys(RECORDS[record.record as RecordKind].shape).slice(1), unknown];
        const { lean, zod } = bothRead({ ...record, [names[at % names.length] as string]: value });
        expect(lean).toEqual(zod);
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);
});
