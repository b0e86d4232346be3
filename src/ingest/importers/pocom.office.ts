/** Offices of the Historian's missions and positions: chiefs of mission to countries and organisations, and principals. */
import { withArticle } from "../resolution/article.ts";
import { type CountryName, countryOfSlug } from "../resolution/country.ts";
import { type OrganisationName, organisationOf } from "../resolution/organisation.ts";

type Value = Readonly<Record<string, unknown>>;

export const USA: CountryName = { id: "country:USA", name: "United States" };

/** The missions' organisations by the mission's id. */
const ORGANISATIONS: Readonly<Record<string, string>> = {
  "representative-to-asean": "Association of Southeast Asian Nations",
  "representative-to-au": "African Union",
  "representative-to-eu": "European Union",
  "representative-to-iaea": "International Atomic Energy Agency",
  "representative-to-icao": "International Civil Aviation Organization",
  "representative-to-nato": "North Atlantic Treaty Organization",
  "representative-to-oas": "Organization of American States",
  "representative-to-oecd": "Organisation for Economic Co-operation and Development",
  "representative-to-osce": "Organization for Security and Cooperation in Europe",
  "representative-to-un": "United Nations",
  "representative-to-unafa": "United Nations Agencies for Food and Agriculture",
  "representative-to-unesco": "United Nations Educational, Scientific and Cultural Organization",
  "representative-to-unido": "United Nations Industrial Development Organization",
  "representative-to-usoarn": "U.S. Office for Arms Reduction Negotiations",
  "representative-uneo": "European Office of the United Nations",
  "representative-unvo": "Vienna Office of the United Nations",
};

export const organisationOfMission = (mission: string): OrganisationName | undefined =>
  Object.hasOwn(ORGANISATIONS, mission) ? organisationOf(ORGANISATIONS[mission] ?? "") : undefined;

/** The country that received a chief: today's state of that slug; for one that is gone, the state of the day. */
export function receiverOf(territory: string, start: string): CountryName | undefined {
  const today = countryOfSlug(territory);
  return today !== undefined && /:[A-Z]{3}$/.test(today.id) ? today : countryOfSlug(territory, start);
}

/** A mission has one office; where it went to another state than the mission is named after, another. */
export const chiefSlug = (mission: string, territory: string): string =>
  countryOfSlug(mission)?.id === countryOfSlug(territory)?.id ? mission : territory.toLowerCase();

export const chiefOfficeId = (slug: string): string => `office:us-chief-of-mission-to-${slug}`;
export const principalOfficeId = (position: string): string => `office:us-${position}`;

const titles = (texts: Iterable<string>, name: string): readonly Value[] =>
  [...new Set(texts)]
    .filter((text) => text !== "" && text !== name)
    .toSorted()
    .map((text) => ({ text, language: "en", kind: "TITLE" }));

/** @param names the titles that its holders bore */
export function chiefOffice(
  slug: string,
  { id, name }: { readonly id: string; readonly name: string },
  names: Iterable<string>,
  evidence: Value,
): Value {
  const called = `Chief of Mission of the United States to ${withArticle(name)}`;
  const aliases = titles(names, called);
  return {
    ...{ record: "office", id: chiefOfficeId(slug), name: called, of: USA.id, accreditedTo: id },
    ...(aliases.length > 0 && { aliases }),
    evidence: [evidence],
  };
}

export function principalOffice(position: string, title: string, evidence: Value): Value {
  const name = /\bU\.S\./.test(title) ? title : `${title} of the United States`;
  return {
    ...{ record: "office", id: principalOfficeId(position), name, of: USA.id },
    aliases: titles([title], name),
    evidence: [evidence],
  };
}
