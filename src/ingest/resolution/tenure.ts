/** Who held an office on a day, for names that several holders share: fathers and sons, uncles and nephews, one back in office. */
import { FAMILY_FIRST, isSurnameLast, nameOf, nameScore } from "./name.ts";
import { samePart } from "./spelling.ts";
import { ROWS } from "./tenure.table.ts";
import { isRegnal, rolesOf } from "./title.ts";

export interface Tenure {
  readonly country: string;
  /** One person's in every row, also of another country: a year of birth in brackets keeps namesakes apart. */
  readonly holder: string;
  /** The holder's name and its other spellings. */
  readonly names: readonly string[];
  readonly title: string;
  /** Years or ISO 8601 days; a year means its first or last day. */
  readonly from: string;
  readonly to: string;
}

export const TENURES: readonly Tenure[] = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [country = "", names = "", title = "", from = "", to = ""] = row.split("|");
    const [holder = "", ...others] = names.split("=");
    return {
      country: `country:${country}`,
      holder,
      names: [holder.replace(/ \(\d+\)$/, ""), ...others],
      title,
      from,
      to,
    };
  });

/** What is to be found among the tenures. */
export interface Sought {
  readonly name: string;
  readonly title: string;
  /** ISO 8601 day. */
  readonly day: string;
  /** Country ids. */
  readonly countries: readonly string[];
}

const isOn = ({ from, to }: Tenure, day: string): boolean =>
  from <= day && day <= (to.length === 4 ? `${to}-12-31` : to.padEnd(10, "~"));

/** From it on a name is the holder's: office and day speak for it already. */
const SAME_HOLDER = 0.7;

function fits(sought: Sought, tenure: Tenure): boolean {
  const name = nameOf(sought.name);
  const regnal = isRegnal(sought.title);
  return tenure.names.some((text) => {
    const held = nameOf(text);
    if (name.number !== undefined && held.number !== undefined && name.number !== held.number) return false;
    const [part = ""] = name.parts;
    if (name.parts.length === 1)
      return (isSurnameLast(tenure.country) ? held.parts.slice(-1) : held.parts).some((other) => samePart(part, other));
    const reigns = rolesOf(tenure.title).includes("MONARCH");
    const isGivenFirst = !FAMILY_FIRST.test(tenure.country);
    const isGiven = samePart(part, held.parts[0] ?? "");
    if (isGivenFirst && reigns && isGiven) return true;
    // Of a house everybody has the names of those before: Nasser Sabah al-Ahmed al-Sabah is no Sabah al-Ahmad.
    if (isGivenFirst && reigns && name.parts.length > held.parts.length && held.parts.length > 1) return false;
    return nameScore(name, held, tenure.country, regnal) >= SAME_HOLDER;
  });
}

/**
 * The one holder of that name's office on a day; undefined where none or several are known.
 * @param family what stands for a country and its predecessors
 */
export function holderOf(
  tenures: readonly Tenure[],
  family: (country: string) => string,
  sought: Sought,
): Tenure | undefined {
  const roles = rolesOf(sought.title);
  const families = sought.countries.map(family);
  const found = tenures.filter(
    (tenure) =>
      isOn(tenure, sought.day) &&
      families.includes(family(tenure.country)) &&
      rolesOf(tenure.title).some((role) =>
        role === "OTHER" ? sought.title.includes(tenure.title) : roles.includes(role),
      ) &&
      fits(sought, tenure),
  );
  return new Set(found.map(({ holder }) => holder)).size === 1 ? found[0] : undefined;
}
