/** Which country a slug of the Historian or an English name stands for, on a day; states that are gone are their own. */
import { countries, type ICountry, type TCountryCode } from "countries-list";
import iso from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import { fold } from "../../api/fold.ts";
import { CODE_OF_SLUG, ERAS, GONE_STATES, SPELLED } from "./country.table.ts";

iso.registerLocale(english);

export interface CountryName {
  /** `country:KOR`, for a state that is gone the Historian's slug: `country:soviet-union-1991`. */
  readonly id: string;
  readonly name: string;
}

/** ISO 3166 has no code for Kosovo. */
const KOSOVO = "XKX";

const codeOf = (alpha2: TCountryCode): string | undefined => (alpha2 === "XK" ? KOSOVO : iso.alpha2ToAlpha3(alpha2));
const PRESENT_COUNTRIES = Object.entries(countries) as [TCountryCode, ICountry][];

const PRESENT: ReadonlyMap<string, CountryName> = new Map(
  PRESENT_COUNTRIES.flatMap(([alpha2, { name }]) => {
    const code = codeOf(alpha2);
    return code === undefined ? [] : [[code, { id: `country:${code}`, name }] as const];
  }),
);
const GONE: ReadonlyMap<string, CountryName> = new Map(
  GONE_STATES.map(({ slug, name }) => [slug, { id: `country:${slug}`, name }]),
);

/** By alpha-3 or the slug of a state that is gone. */
const countryOf = (code: string): CountryName | undefined => PRESENT.get(code) ?? GONE.get(code);

/** A country by its id, as far as this module names it; undefined for what is no country's id. */
export const countryOfId = (id: string): CountryName | undefined =>
  id.startsWith("country:") ? countryOf(id.slice("country:".length)) : undefined;

/** Letters and digits of the folded name, `St.` written out, `and` for `&`, without articles. */
const keyOf = (name: string): string =>
  fold(name.replace(/&/g, " and "))
    .replace(/['`.]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\bst\b/g, "saint")
    .replace(/\bthe\b/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** What the key of each name stands for; what stands first wins. */
const NAMES: ReadonlyMap<string, string> = new Map(
  [
    ...SPELLED,
    ...PRESENT_COUNTRIES.flatMap(([alpha2, { name, alias = [] }]) => {
      const code = codeOf(alpha2);
      const names = [name, ...alias, ...(iso.getName(alpha2, "en", { select: "all" }) ?? [])];
      return code === undefined ? [] : names.map((text) => [code, text] as const);
    }),
    ...GONE_STATES.map(({ slug, name }) => [slug, name] as const),
  ]
    .map(([code, text]) => [keyOf(text), code] as const)
    .reverse(),
);

/** What a code was on a day, the last that it was where no day is given. */
function onDay(code: string, day: string | undefined): CountryName | undefined {
  const eras = ERAS.get(code);
  const era = eras?.find(({ until }) => until === undefined || (day !== undefined && day < until));
  return countryOf(era?.is ?? code);
}

/**
 * The country of a slug as the Office of the Historian writes it (`russia`, `congo-kinshasa`, `somoa`), also of its
 * territories that are gone as far as the records use them.
 * @param day ISO 8601, or the beginning of one (`1951`); without it what the slug means today
 * @returns undefined for a slug that stands for none
 */
export function countryOfSlug(slug: string, day?: string): CountryName | undefined {
  const code = CODE_OF_SLUG.get(slug) ?? NAMES.get(keyOf(slug));
  return code === undefined ? undefined : onDay(code, day);
}

/** What stands before `of` in the full name of a state. */
const FORM =
  /^(?:(?:[a-z]+ )*?(?:republic|kingdom|state|commonwealth|union|federation|principality|sultanate|emirate|duchy|bailiwick) of )(.+)$/;

/** A name, as written, without what it says in brackets, with what follows its comma put first, without its form of state. */
function spellingsOf(name: string): readonly string[] {
  const outside = name.replace(/\([^)]*\)/g, " ");
  const turned = /^([^,]+), ([^,]+)$/.exec(outside.trim());
  const ones = [
    name,
    ...(turned === null ? [] : [`${turned[2]} ${turned[1]}`]),
    outside,
    `${/^[^,(]+/.exec(outside)?.[0]}`,
  ];
  const keys = ones.map(keyOf).filter((key) => key !== "");
  return [...keys, ...keys.flatMap((key) => FORM.exec(key)?.[1] ?? [])];
}

/**
 * The country of an English name in any of its usual spellings: `Iran (Islamic Republic of)`, `Korea, South`, `Cote d'Ivoire`.
 * @param day ISO 8601, or the beginning of one: then `Germany` in 1970 is West Germany; without it the name means today's state
 * @returns undefined for a name of none
 */
export function countryOfName(name: string, day?: string): CountryName | undefined {
  const code = spellingsOf(name)
    .map((key) => NAMES.get(key))
    .find((found) => found !== undefined);
  return code === undefined ? undefined : onDay(code, day);
}

const CONTINUED: ReadonlyMap<string, string> = new Map(
  GONE_STATES.flatMap(({ slug, present }) =>
    present === undefined ? [] : [[`country:${slug}`, `country:${present}`] as const],
  ),
);

/** The present state in which the careers of a state that is gone run on (the Soviet Union's in Russia); any other country's own id. */
export const continuedBy = (country: string): string => CONTINUED.get(country) ?? country;
