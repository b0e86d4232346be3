/** Days, months and years as people write them in tables, by formats such as `dd/mm/yyyy` and `d Mon yyyy`. */
import { PartialDateError } from "../../api/partial-date.ts";
import { dateOf as partialDateOf } from "../date.ts";

const MONTHS = [
  ...["january", "february", "march", "april", "may", "june", "july", "august", "september", "october"],
  ...["november", "december"],
];

/** What stands for a part of a date, the longest first; `Mon` is the English month, short or whole. */
const PARTS: readonly (readonly [string, string])[] = [
  ["yyyy", "(?<year>\\d{4})"],
  ["Month", "(?<name>\\p{L}+)\\.?"],
  ["Mon", "(?<name>\\p{L}+)\\.?"],
  ["dd", "(?<day>\\d{1,2})"],
  ["mm", "(?<month>\\d{1,2})"],
  ["d", "(?<day>\\d{1,2})"],
  ["m", "(?<month>\\d{1,2})"],
];

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The expression that a format stands for; undefined for a text that is no format: it needs a year, and each part once. */
export function dateFormat(format: string): RegExp | undefined {
  let rest = format;
  let source = "";
  const seen: string[] = [];
  while (rest !== "") {
    const part = PARTS.find(([letters]) => rest.startsWith(letters));
    if (part === undefined && /^\p{L}/u.test(rest)) return undefined;
    source += part === undefined ? literal(rest.charAt(0)).replace(" ", "\\s+") : part[1];
    if (part !== undefined) seen.push(/<(\w+)>/.exec(part[1])?.[1] ?? "");
    rest = rest.slice(part?.[0].length ?? 1);
  }
  const [years, months, days] = [["year"], ["month", "name"], ["day"]].map(
    (names) => seen.filter((name) => names.includes(name)).length,
  );
  const whole = years === 1 && (months ?? 0) <= 1 && (days ?? 0) <= 1 && (days === 0 || months === 1);
  return whole ? new RegExp(`^${source}$`, "u") : undefined;
}

const monthOf = (name: string): number => {
  const found = MONTHS.filter((month) => name.length >= 3 && month.startsWith(name.toLowerCase()));
  return found.length === 1 ? MONTHS.indexOf(found[0] ?? "") + 1 : name.toLowerCase() === "sept" ? 9 : 0;
};

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * The date as EDTF: a day, a month or a year.
 * @param formats expressions of `dateFormat`, tried in order
 * @returns undefined for what fits none of them or is no day of the calendar
 */
export function dateOf(text: string, formats: readonly RegExp[]): string | undefined {
  for (const format of formats) {
    const { year = "", month, name, day } = format.exec(text)?.groups ?? {};
    if (year === "") continue;
    if (month === undefined && name === undefined) return year;
    const number = name === undefined ? Number(month) : monthOf(name);
    if (number < 1 || number > 12) continue;
    const inYear = `${year}-${String(number).padStart(2, "0")}`;
    if (day === undefined) return inYear;
    if (Number(day) >= 1 && Number(day) <= lastDay(Number(year), number)) return `${inYear}-${day.padStart(2, "0")}`;
  }
  return undefined;
}

/** What is a date already needs no format. */
const ISO = ["yyyy-mm-dd", "yyyy-mm", "yyyy"].flatMap((format) => dateFormat(format) ?? []);

/**
 * The date as EDTF, by the formats or because it is EDTF already.
 * @returns undefined for what is neither
 */
export function edtfOf(text: string, formats: readonly RegExp[]): string | undefined {
  const made = dateOf(text, [...formats, ...ISO]);
  if (made !== undefined) return made;
  try {
    partialDateOf(text);
    return text;
  } catch (error) {
    if (error instanceof PartialDateError) return undefined;
    throw error;
  }
}
