/** How well a unit of mentions and a person fit: by name, years, office and country, each a factor from 0 to 1. */
import { isOfAmerica, isThatOffice } from "./american.office.ts";
import type { Unit } from "./mention.ts";
import { FAMILY_FIRST, type Name, nameScore, WEAK_NAME } from "./name.ts";
import type { Verdict } from "./review.ts";
import { type RoleClass, rolesOf } from "./title.ts";

interface Span {
  readonly roles: ReadonlySet<RoleClass>;
  /** As written. */
  readonly titles: ReadonlySet<string>;
  /** Years. */
  readonly from: number;
  readonly to: number;
}

/** The years of one office. */
export const spanOf = ({ title, from, to }: Pick<Span, "from" | "to"> & { readonly title: string }): Span => ({
  ...{ roles: new Set(rolesOf(title)), titles: new Set([title]), from, to },
});

export interface Person {
  id?: string;
  readonly names: Name[];
  readonly units: Unit[];
  readonly countries: Map<string, number>;
  readonly spans: Span[];
  /** Of a house, so that the first name is the name. */
  regnal: boolean;
  /** In how many records and terms. */
  attested: number;
  /** Whom the tables of tenures know the person as. */
  readonly holders: Set<string>;
}

export interface Scored {
  readonly score: number;
  readonly name: number;
  readonly years: number;
  readonly role: number;
  readonly country: number;
  /** Somebody judged it. */
  readonly reviewed?: true;
  /** It was decided before. */
  readonly given?: true;
}

export const SURE: Scored = { score: 1, name: 1, years: 1, role: 1, country: 1 };
/** One and the same holder of an office. */
export const KNOWN: Scored = { ...SURE, score: 0.99 };
const NOT: Scored = { score: 0, name: 0, years: 0, role: 0, country: 0 };

const gapOf = (
  a: { readonly from: number; readonly to: number },
  b: { readonly from: number; readonly to: number },
): number => Math.max(0, a.from - b.to, b.from - a.to);

/** Up to how many years apart a name carries, and from how many on it does not: less for what says less. */
function reachOf(unit: Unit, name: number, person: Person): readonly [near: number, far: number] {
  if (isBare(unit.name) || person.names.every(isBare)) return unit.regnal ? [12, 26] : [9, 18];
  if (name < 0.7) return [4, 5];
  if (name < 0.8) return [8, 9];
  return name === 1 && person.names.some(({ parts, number }) => parts.length > 1 || number !== undefined)
    ? [26, 60]
    : [14, 26];
}

/** Years apart to a factor; among several who fit, whoever is nearer fits better. */
function yearScore(gap: number, [near, far]: readonly [number, number]): number {
  if (gap <= near) return 1 - gap * 0.004;
  return gap >= far ? 0 : 0.9 - (0.4 * (gap - near)) / (far - near);
}

/** Surnames and given names so common that alone they say little. */
const COMMON = new Set(
  "kim lee li park pak chang chung choi wang zhang chen liu yang huang wu nguyen tran khan ali mohammed mohamed muhammad hassan singh rahman ahmed ahmad ibrahim abdullah".split(
    " ",
  ),
);

export function scoreOf(unit: Unit, person: Person, verdict: Verdict | undefined): Scored {
  if (verdict === "different") return NOT;
  if (verdict === "same") return { ...SURE, reviewed: true };
  if (unit.held !== undefined && person.holders.size > 0) return person.holders.has(unit.held.holder) ? KNOWN : NOT;
  const scores = person.names.map((other) => nameScore(unit.name, other, unit.country, unit.regnal || person.regnal));
  const contradicted = person.names.some(
    (other, index) =>
      other.parts.length > 1 &&
      unit.name.parts.length > 1 &&
      scores[index] === 0 &&
      other.parts.length + unit.name.parts.length > 3,
  );
  const best = Math.max(0, ...scores);
  const name = contradicted && best < 0.75 ? 0 : best;
  if (name === 0) return NOT;
  const years =
    person.spans.length === 0
      ? 0.8
      : yearScore(Math.min(...person.spans.map((span) => gapOf(unit, span))), reachOf(unit, name, person));
  const near = person.spans.filter((span) => gapOf(unit, span) <= 6);
  const alike = near.some((span) => [...unit.roles].some((one) => span.roles.has(one)));
  const untitled = unit.mentions.every(({ title }) => title === "");
  const unproven = name < WEAK_NAME && !near.some((span) => isSameOffice(unit, span));
  const held = isSomeAmerican(unit, person)
    ? SOME_AMERICAN
    : unproven
      ? UNPROVEN
      : untitled
        ? 1
        : (near.length === 0 ? farFactor(unit, person) : alike ? 1 : 0.85) * houseFactor(unit, person);
  const role = held * commonFactor(unit, alike);
  const country = person.countries.has(unit.country) || unit.country === "" ? 1 : 0.95;
  return { score: name * years * role * country, name, years, role, country };
}

/** Far from any office that is known: a bare surname of a minister is seldom the former head of state's. */
const farFactor = (unit: Unit, { spans }: Person): number => {
  const isMinister = unit.roles.has("FOREIGN") || unit.roles.has("DEFENCE");
  const reigned = spans.every(({ roles, to }) => roles.has("PRESIDENT") && roles.size === 1 && to < unit.from);
  return isBare(unit.name) && isMinister && reigned ? FORMER_HEAD : 0.9;
};
const FORMER_HEAD = 0.65;

const isBare = ({ parts, number }: Name): boolean => parts.length === 1 && number === undefined;

/** Of a surname that many have, of any other, and of a name alone without an office. */
const [COMMON_NAME, BARE_NAME, NO_OFFICE] = [0.8, 0.9, 0.8];
/** Of a country that the text does not say. */
const GUESSED = 0.95;

/** How sure it is whom a name alone speaks of: a full name of one person, a bare one of whoever bears it. */
const alone = ({ name, regnal }: Unit): number =>
  isBare(name) ? (COMMON.has(name.parts[0] ?? "") && !regnal ? COMMON_NAME : BARE_NAME) : 1;

/** Nobody else is known who fits: then what the text itself says is all there is to be sure of. */
export function foundingScore(unit: Unit): Scored {
  if (unit.held !== undefined) return KNOWN;
  const untitled = unit.mentions.every(({ title }) => title === "");
  const [name, role] = [alone(unit), untitled && isBare(unit.name) ? NO_OFFICE : 1];
  const country = unit.said || unit.country === "" ? 1 : GUESSED;
  return { score: name * role * country, name, years: 1, role, country };
}

/** The same bare name again is no more than that, however well it fits. */
export const sureness = (unit: Unit, scored: Scored): Scored =>
  scored.name === 1 && scored !== KNOWN && !scored.reviewed && !scored.given && isBare(unit.name)
    ? { ...scored, name: alone(unit), score: scored.score * alone(unit) }
    : scored;

/** Of a bare surname that some American has, who held no such office then: never enough, but somebody should look. */
const SOME_AMERICAN = 0.5;

/** A bare surname is an American's only beside an office that the American held about then. */
function isSomeAmerican(unit: Unit, { countries, spans }: Person): boolean {
  if (!isBare(unit.name) || ![...countries.keys()].some(isOfAmerica)) return false;
  const near = spans.filter((span) => gapOf(unit, span) <= MOST_YEARS);
  return ![...unit.titles].every((title) =>
    near.some((span) => [...span.titles].some((office) => isThatOffice(title, office))),
  );
}

/** Of a weak name without the same office in near years: never enough. */
const UNPROVEN = 0.79;

/** One of the great offices in both, or the same title; no title is none. */
const isSameOffice = (a: Span, b: Span): boolean =>
  [...a.roles].some((role) => role !== "OTHER" && b.roles.has(role)) ||
  [...a.titles].some((title) => title !== "" && b.titles.has(title));

/** A monarch is not the minister of the same name, unless heir before. */
function houseFactor(unit: Unit, { spans }: Person): number {
  const reigns = spans.filter(({ roles }) => roles.has("MONARCH"));
  if (spans.length === 0 || unit.roles.has("MONARCH") === reigns.length > 0) return 1;
  const heirs = unit.roles.has("HEIR") ? [unit] : spans.filter(({ roles }) => roles.has("HEIR"));
  const kings = unit.roles.has("MONARCH") ? [unit] : reigns;
  return heirs.some((heir) => kings.some(({ from }) => heir.to <= from + 1)) ? 1 : 0.6;
}

const commonFactor = ({ name, country, regnal }: Unit, alike: boolean): number => {
  const common = name.parts.length === 1 && COMMON.has(name.parts[0] ?? "") && !regnal;
  return common && !alike && (FAMILY_FIRST.test(country) || country !== "") ? 0.6 : 1;
};

/** Whether one of the person's names has all parts of the unit's, letter by letter. */
export const sharesName = ({ name }: Unit, { names }: Person): boolean =>
  names.some(
    ({ parts, number }) =>
      name.parts.every((part) => parts.includes(part)) &&
      new Set(name.parts).size === name.parts.length &&
      (name.number === number || (name.parts.length > 1 && (name.number ?? number) === (number ?? name.number))),
  );

const MOST_YEARS = 2;

/** One who is met away from home: the full name, or the surname with an office of the same kind at the time, attested more than once. */
export function isAbroad(unit: Unit, person: Person, { name }: Scored): boolean {
  if (name < 0.85) return false;
  const { parts, number } = unit.name;
  if (parts.length > 1) return person.spans.some((span) => gapOf(unit, span) <= 8);
  const [part = ""] = parts;
  const called = person.names.some(
    (other) => (person.regnal ? other.parts[0] : other.parts.at(-1)) === part && other.number === number,
  );
  if (!called || part.length < 4 || (COMMON.has(part) && !person.regnal)) return false;
  if (isSomeAmerican(unit, person)) return false;
  const held = person.spans.some(
    (span) =>
      gapOf(unit, span) <= MOST_YEARS && [...unit.roles].some((role) => role !== "OTHER" && span.roles.has(role)),
  );
  return held && person.attested >= 2;
}
