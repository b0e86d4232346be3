/** Partial dates: what is read, with which bounds, and what is refused. */
import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PartialDateError, parsePartialDate } from "../../src/api/partial-date.ts";

const pad = (value: number, length: number) => String(value).padStart(length, "0");
const year = fc.integer({ min: 1, max: 9999 }).map((value) => pad(value, 4));
const month = fc.integer({ min: 1, max: 12 }).map((value) => pad(value, 2));
const mark = fc.constantFrom("", "?", "~", "%");
const day = fc
  .date({ min: new Date("0100-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const one = fc.oneof(
  fc.tuple(year, mark).map((parts) => parts.join("")),
  fc.tuple(year, month, mark).map(([y, m, q]) => `${y}-${m}${q}`),
  fc.tuple(year, fc.constantFrom("21", "22", "23", "24")).map((parts) => parts.join("-")),
  fc.tuple(day, mark).map((parts) => parts.join("")),
  fc.integer({ min: 1, max: 999 }).map((decade) => `${pad(decade, 3)}X`),
  fc.integer({ min: 1, max: 99 }).map((century) => `${pad(century, 2)}XX`),
);

describe("a partial date", () => {
  it("has the bounds that the package edtf gives it", () => {
    fc.assert(
      fc.property(one, (text) => {
        const { min, max } = edtf(text);
        const read = parsePartialDate(text);
        expect([read.min, read.max]).toEqual([Math.floor(min / 86_400_000), Math.floor(max / 86_400_000)]);
        expect(read.earliest).toBe(new Date(min).toISOString().slice(0, 10));
      }),
      { numRuns: 500 },
    );
  });

  it("lies within the interval that begins or ends with it", () => {
    fc.assert(
      fc.property(one, one, (a, b) => {
        const [from, to] = [parsePartialDate(a), parsePartialDate(b)];
        fc.pre(from.min <= to.max);
        const interval = parsePartialDate(`${a}/${b}`);
        expect(interval).toMatchObject({ min: from.min, max: to.max, precision: "INTERVAL", edtf: `${a}/${b}` });
      }),
    );
  });

  it("throws nothing but its own error, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9X/.?~%-]{0,14}$/)), (text) => {
        try {
          const { min, max } = parsePartialDate(text);
          expect(min).toBeLessThanOrEqual(max);
        } catch (error) {
          expect(error).toBeInstanceOf(PartialDateError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["2025-07-14", "2025-07-14", "2025-07-14", "DAY"],
    ["2024-02", "2024-02-01", "2024-02-29", "MONTH"],
    ["2025-24", "2025-10-01", "2025-12-31", "SEASON"],
    ["1900", "1900-01-01", "1900-12-31", "YEAR"],
    ["201X", "2010-01-01", "2019-12-31", "DECADE"],
    ["20XX", "2000-01-01", "2099-12-31", "CENTURY"],
    ["2020/2024-06", "2020-01-01", "2024-06-30", "INTERVAL"],
  ])("%s is from %s to %s, a %s", (text, earliest, latest, precision) => {
    expect(parsePartialDate(text)).toMatchObject({ edtf: text, earliest, latest, precision });
  });

  it("says when it is approximate or uncertain", () => {
    const marks = ["1992", "1992~", "1992?", "1992%"].map((text) => parsePartialDate(text));
    expect(marks.map(({ approximate }) => approximate)).toEqual([false, true, false, true]);
    expect(marks.map(({ uncertain }) => uncertain)).toEqual([false, false, true, true]);
  });

  it.each([
    ["", /is no date: expected YYYY/],
    ["yesterday", /is no date/],
    ["2025-13", /expected a month from 01 to 12, or a season from 21 to 24/],
    ["2025-02-29", /expected a day from 01 to 28 in that month/],
    ["0000", /expected a year from 0001 to 9999/],
    ["10000", /is no date/],
    ["-0500", /is no date/],
    ["2004-XX", /is no date/],
    ["201X-05", /expected no month in a masked year/],
    ["2020/..", /is no date/],
    ["../2020", /is no date/],
    ["2020/", /is no date/],
    ["2020/2021/2022", /is no date/],
    ["2021/2020", /expected an interval that does not end before it begins/],
    ["14/07/2025", /is no date/],
  ])("%j is refused", (text, message) => {
    expect(() => parsePartialDate(text)).toThrow(message);
  });
});
