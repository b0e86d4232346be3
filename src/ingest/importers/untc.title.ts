/** The titles of the UN treaty collection's index: the treaty's name, then where and when it was made. */

export interface Title {
  readonly name: string;
  readonly place?: string;
  /** ISO 8601; the first of several days. */
  readonly adopted?: string;
}

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"],
  ...["November", "December"],
];
const DAY = /(\d{1,2}) ([A-Z][a-z]+) (\d{4})/;

/** `Name of the treaty. Place, 12 June 1992`, with `*` after names of agreements that were replaced. */
export function titleOf(text: string): Title {
  const [, named = text, made = ""] = /^(.*)\.\s+([^.]*)$/.exec(text) ?? [];
  const name = named
    .replace(/\*+$/, "")
    .replace(/ \(deposited in the archives[^)]*\)/, "")
    .trim();
  const [before = "", ...rest] = made.split(DAY);
  const [day, month] = rest;
  const number = MONTHS.indexOf(month ?? "") + 1;
  const place = before.replace(/,\s*$/, "").trim();
  return {
    name,
    ...(place !== "" && { place }),
    ...(day !== undefined &&
      number > 0 && { adopted: `${rest[2]}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}` }),
  };
}
