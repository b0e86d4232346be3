/** Rows are read the same where a process may not make code from strings (`node --disallow-code-generation-from-strings`). */
import { expect, it, vi } from "vitest";
import { type RawRows, rowReader } from "../../src/graph/row.reader.ts";

const placed = { values: ["n.start"], key: ["r.key"], node: ["id", "name"], edge: ["role"] };
const bare = { values: [], key: [], node: ["id"], edge: [] };
const rows: RawRows = [[1, "k", "event:a", "A", null]];
const numbered: RawRows = [[7, 1, "k", "event:a", "A", null]];
const known = new Map([[7, { id: "event:a", name: "A" }]]);
const alone: RawRows = [[7, 1, "k", null]];
const expected = [{ values: [1], key: "k", node: { id: "event:a", name: "A" }, edge: { role: null } }];

it("by code made for them", () => {
  expect(rowReader(placed)(rows)).toEqual(expected);
  expect(rowReader({ ...placed, numbers: "beside" })(numbered)).toEqual(expected);
  expect(rowReader({ ...placed, numbers: "alone" })(alone, known)).toEqual(expected);
  expect(rowReader(bare)([["event:a"]])).toEqual([{ values: [], key: "", node: { id: "event:a" }, edge: {} }]);
});

it("and without", () => {
  vi.stubGlobal("Function", function forbidden() {
    throw new EvalError("Code generation from strings disallowed for this context");
  });
  try {
    // Other names, since readers are kept.
    const named = { ...placed, node: ["id", "nameFolded"] };
    const [row] = expected as [(typeof expected)[0]];
    expect(rowReader(named)(rows)).toEqual([{ ...row, node: { id: "event:a", nameFolded: "A" } }]);
    const place = { ...placed, key: ["r.key2"], edge: ["status"] };
    const other = [{ ...row, edge: { status: null } }];
    expect(rowReader({ ...place, numbers: "beside" })(numbered)).toEqual(other);
    expect(rowReader({ ...place, numbers: "alone" })(alone, known)).toEqual(other);
    expect(rowReader({ ...bare, node: ["key"] })([["event:a"]])).toEqual([
      { values: [], key: "", node: { key: "event:a" }, edge: {} },
    ]);
  } finally {
    vi.unstubAllGlobals();
  }
});
