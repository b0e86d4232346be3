/** Cursors: what one list hands out, it takes back, and no other list does. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CursorList, decodeCursor, encodeCursor } from "../../src/api/cursor.ts";

const value = fc.oneof(fc.string(), fc.maxSafeInteger());
const keyset = fc.record({ values: fc.array(value, { maxLength: 4 }), key: fc.string() });
const listOf = (name: string, values: readonly unknown[]): CursorList => ({
  name,
  types: values.map((one) => (typeof one === "number" ? "number" : "string")),
});

describe("a cursor", () => {
  it("leads back to the row it was made for", () => {
    fc.assert(
      fc.property(fc.string(), keyset, (name, row) => {
        const list = listOf(name, row.values);
        expect(decodeCursor(list, "after", encodeCursor(list, row))).toEqual(row);
      }),
    );
  });

  it("is refused by another field or another order", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), keyset, (name, other, row) => {
        fc.pre(name !== other);
        const cursor = encodeCursor(listOf(name, row.values), row);
        expect(() => decodeCursor(listOf(other, row.values), "after", cursor)).toThrow(
          /after: received .* expected a cursor of/,
        );
      }),
    );
  });

  it("is refused when its values are not of the order's types", () => {
    const list: CursorList = { name: "events by START", types: ["number"] };
    const forged = encodeCursor({ name: list.name, types: ["string"] }, { values: ["1 OR true"], key: "k" });
    const fraction = encodeCursor(list, { values: [1.5], key: "k" });
    for (const cursor of [forged, fraction])
      expect(() => decodeCursor(list, "before", cursor)).toThrow(/before: received/);
  });

  it("is refused when it is anything at all but a cursor", () => {
    const list: CursorList = { name: "events by START", types: ["number"] };
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.base64String()), (text) => {
        expect(() => decodeCursor(list, "after", text)).toThrow(
          expect.objectContaining({ extensions: { code: "BAD_USER_INPUT", argument: "after" } }),
        );
      }),
    );
  });
});
