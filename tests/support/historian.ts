/** What the tests of the Historian's data sets share: countries by slug from the built-in seed, and the labels. */
import { readFileSync } from "node:fs";
import { fold } from "../../src/api/fold.ts";
import type { CountryName } from "../../src/ingest/importers/historian.record.ts";

const SLUGS: Readonly<Record<string, string>> = {
  "antigua-barbuda": "ATG",
  bahamas: "BHS",
  "bosnia-herzegovina": "BIH",
  burma: "MMR",
  "cape-verde": "CPV",
  "congo-democratic-republic": "COD",
  "congo-kinshasa": "COD",
  "congo-republic": "COG",
  "cote-divoire": "CIV",
  "czech-republic": "CZE",
  czechia: "CZE",
  gambia: "GMB",
  "holy-see": "VAT",
  korea: "KOR",
  "korea-north": "PRK",
  "korea-south": "KOR",
  macedonia: "MKD",
  "palestinian-authority": "PSE",
  "saint-kitts-nevis": "KNA",
  "saint-vincent-grenadines": "VCT",
  somoa: "WSM",
  swaziland: "SWZ",
  "timor-leste": "TLS",
  turkey: "TUR",
  turkiye: "TUR",
  "united-states": "USA",
  "west-bank": "PSE",
};

const ids = new Map<string, string>();
for (const line of readFileSync("seed/built-in/countries.ndjson", "utf8").trim().split("\n")) {
  const { record, id, name, aliases = [] } = JSON.parse(line) as Entry;
  if (record === "country")
    for (const text of [name, ...aliases.map((alias) => alias.text)]) ids.set(fold(text).replace(/[^a-z]+/g, "-"), id);
}

interface Entry {
  readonly record: string;
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly { readonly text: string }[];
}

/** The country of a slug on a day, Russia and Germany through time. */
export function countryOf(slug: string, day: string): CountryName {
  const through =
    slug === "russia"
      ? day < "1991-12-26"
        ? "soviet-union-1991"
        : "RUS"
      : slug === "germany"
        ? day >= "1949" && day < "1990-10-03"
          ? "west-germany-1990"
          : "DEU"
        : SLUGS[slug];
  return { id: through === undefined ? (ids.get(slug) ?? `country:${slug}`) : `country:${through}`, name: slug };
}

/** 0 to 1, of pairs or persons found, missed and made up. */
export const f1 = (found: number, missed: number, madeUp: number): number =>
  (2 * found) / (2 * found + missed + madeUp);
