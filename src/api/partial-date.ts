/**
 * Partial dates: Extended Date/Time Format (EDTF, ISO 8601-2) level 1, less what has no bounds.
 *
 * Our own reader, though the package `edtf` reads all of it: that takes 0.3 ms a date, and an answer may hold a thousand.
 * The tests hold this reader to the package's bounds.
 */
import { type Day, dayOf, daysIn, isoOf } from "../graph/day.ts";

type DatePrecision = "DAY" | "MONTH" | "SEASON" | "YEAR" | "DECADE" | "CENTURY" | "INTERVAL";

export interface PartialDate {
  readonly edtf: string;
  /** The first and last day it may be, YYYY-MM-DD. */
  readonly earliest: string;
  readonly latest: string;
  /** The same as days since 1970-01-01. */
  readonly min: Day;
  readonly max: Day;
  readonly precision: DatePrecision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** A text that is no partial date: says which part and what is expected. */
export class PartialDateError extends Error {
  override readonly name = "PartialDateError";
  /** What was expected, without the text itself. */
  readonly expected: string;

  constructor(text: string, expected: string) {
    super(`${JSON.stringify(text)} is no date: expected ${expected}`);
    this.expected = expected;
  }
}

const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?([?~%])?$/;
const EXPECTED =
  "YYYY, YYYY-MM, YYYY-MM-DD, YYYY-21 to -24 (seasons), YYYX, YYXX, each with ?, ~ or %, or two of them with / between";

/** @throws PartialDateError for anything but the forms above, years outside 0001 to 9999, and intervals that run backwards */
export function parsePartialDate(text: string): PartialDate {
  const [start, end, ...more] = text.split("/");
  if (start === undefined || more.length > 0) throw new PartialDateError(text, EXPECTED);
  const from = parseOne(start, text);
  if (end === undefined) return { edtf: text, ...from };
  const to = parseOne(end, text);
  if (from.min > to.max) throw new PartialDateError(text, "an interval that does not end before it begins");
  return {
    edtf: text,
    earliest: from.earliest,
    latest: to.latest,
    min: from.min,
    max: to.max,
    precision: "INTERVAL",
    approximate: from.approximate || to.approximate,
    uncertain: from.uncertain || to.uncertain,
  };
}

function parseOne(part: string, whole: string): Omit<PartialDate, "edtf"> {
  const found = DATE.exec(part);
  const fail = (expected: string) => new PartialDateError(whole, expected);
  if (found === null) throw fail(EXPECTED);
  const [, yearText = "", monthText, dayText, mark] = found;
  const masked = yearText.includes("X");
  if (masked && monthText !== undefined) throw fail("no month in a masked year");
  const year = Number(yearText.replaceAll("X", "0"));
  if (year === 0) throw fail("a year from 0001 to 9999");
  const span = masked ? yearsFrom(year, yearText) : spanOf(year, monthText, dayText, fail);
  return {
    ...span,
    earliest: isoOf(span.min),
    latest: isoOf(span.max),
    approximate: mark === "~" || mark === "%",
    uncertain: mark === "?" || mark === "%",
  };
}

type Span = Pick<PartialDate, "min" | "max" | "precision">;

const yearsFrom = (year: number, text: string): Span => {
  const century = text.endsWith("XX");
  const last = year + (century ? 99 : 9);
  return { min: dayOf(year, 1, 1), max: dayOf(last, 12, 31), precision: century ? "CENTURY" : "DECADE" };
};

function spanOf(
  year: number,
  monthText: string | undefined,
  dayText: string | undefined,
  fail: (expected: string) => Error,
): Span {
  if (monthText === undefined) return { min: dayOf(year, 1, 1), max: dayOf(year, 12, 31), precision: "YEAR" };
  const month = Number(monthText);
  if (month >= 21 && month <= 24 && dayText === undefined) {
    // Quarters, as the package `edtf` has them: 21, spring, is January to March.
    const first = (month - 21) * 3 + 1;
    return { min: dayOf(year, first, 1), max: dayOf(year, first + 2, daysIn(year, first + 2)), precision: "SEASON" };
  }
  if (month < 1 || month > 12) throw fail("a month from 01 to 12, or a season from 21 to 24");
  const length = daysIn(year, month);
  if (dayText === undefined) return { min: dayOf(year, month, 1), max: dayOf(year, month, length), precision: "MONTH" };
  const day = Number(dayText);
  if (day < 1 || day > length) throw fail(`a day from 01 to ${length} in that month`);
  return { min: dayOf(year, month, day), max: dayOf(year, month, day), precision: "DAY" };
}
