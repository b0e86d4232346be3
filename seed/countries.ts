/** Makes built-in/countries.ndjson: the countries of today from the packages countries-list and i18n-iso-countries. Run: npx tsx seed/countries.ts */

import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { continents, countries, type ICountry, type TCountryCode } from "countries-list";
import iso from "i18n-iso-countries";

const require = createRequire(import.meta.url);
for (const language of ["en", "ko"]) iso.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));

export const COUNTRIES_FILE = new URL("built-in/countries.ndjson", import.meta.url);

interface Alias {
  text: string;
  language?: string;
  script?: string;
  kind: string;
}

/** The code that the data sets use for Kosovo, which ISO 3166 has none for. */
const KOSOVO = { iso2: "XK", iso3: "XKX" };

/** Scripts of ISO 15924 that native names are written in, by the letters that tell. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = (
  [
    ["Hangul", "Hang"],
    ["Hiragana", "Jpan"],
    ["Katakana", "Jpan"],
    ["Han", "Hani"],
    ["Cyrillic", "Cyrl"],
    ["Arabic", "Arab"],
    ["Greek", "Grek"],
    ["Hebrew", "Hebr"],
    ["Thai", "Thai"],
    ["Lao", "Laoo"],
    ["Khmer", "Khmr"],
    ["Myanmar", "Mymr"],
    ["Georgian", "Geor"],
    ["Armenian", "Armn"],
    ["Devanagari", "Deva"],
    ["Bengali", "Beng"],
    ["Sinhala", "Sinh"],
    ["Tibetan", "Tibt"],
    ["Ethiopic", "Ethi"],
    ["Thaana", "Thaa"],
    ["Latin", "Latn"],
  ] as const
).map(([script, code]) => [new RegExp(`\\p{Script=${script}}`, "u"), code]);

const scriptOf = (text: string) => SCRIPTS.find(([letters]) => letters.test(text))?.[1];

/** Each other name once: the native one, the English variants, the Korean ones. */
function aliasesOf(code: string, country: ICountry): Alias[] {
  const english = [...(country.alias ?? []), ...(iso.getName(code, "en", { select: "all" }) ?? [])];
  const korean = iso.getName(code, "ko", { select: "all" }) ?? [];
  const language = country.languages[0];
  const found: Alias[] = [
    { text: country.native, ...(language && { language }), ...scripted(country.native), kind: "NATIVE" },
    ...english.map((text) => ({
      text,
      language: "en",
      kind: /^(?:[A-Z]\.?){2,}$/.test(text) ? "ABBREVIATION" : "OTHER",
    })),
    ...korean.map((text) => ({ text, language: "ko", script: "Hang", kind: language === "ko" ? "NATIVE" : "OTHER" })),
  ];
  const seen = new Set([country.name]);
  return found.filter(({ text }) => !seen.has(text) && seen.add(text));
}

const scripted = (text: string) => {
  const script = scriptOf(text);
  return script === undefined ? {} : { script };
};

/** The records of all countries, by code. */
export function countryRecords(): object[] {
  const codes = (Object.keys(countries) as TCountryCode[])
    .map((iso2) => ({ iso2, iso3: iso2 === KOSOVO.iso2 ? KOSOVO.iso3 : iso.alpha2ToAlpha3(iso2) }))
    .filter((code): code is { iso2: TCountryCode; iso3: string } => code.iso3 !== undefined)
    .sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
  return [
    { record: "dataset", name: "countries", importedAt: "2026-11-24T00:00:00Z", rank: 1 },
    ...codes.flatMap(({ iso2, iso3 }) => {
      const country = countries[iso2] as ICountry;
      const source = `record:countries/${iso3}`;
      return [
        { record: "datasetRecord", id: source, dataset: "countries", recordId: iso3, file: "countries-list" },
        {
          record: "country",
          id: `country:${iso3}`,
          name: country.name,
          iso2,
          iso3,
          region: continents[country.continent],
          aliases: aliasesOf(iso2, country),
          evidence: [{ source }],
        },
      ];
    }),
  ];
}

export const ndjson = (records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join("");

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  writeFileSync(COUNTRIES_FILE, ndjson(countryRecords()));
