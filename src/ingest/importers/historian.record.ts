/** What visits and trips have in common: the records of an event, of who took part, and of how persons were decided. */

import { PRESIDENTS, presidentNamed, presidentOn } from "../resolution/president.ts";
import {
  type Decision,
  type KnownPerson,
  type Mention,
  type ReviewedPair,
  resolve,
  THRESHOLD,
} from "../resolution/resolve.ts";
import { rolesOf } from "../resolution/title.ts";

/** One thing that an importer has to say, with its place. */
export type Sourced = { readonly file: string; readonly line: number } & (
  | { readonly value: Readonly<Record<string, unknown>> }
  | { readonly reject: string }
  | { readonly review: ReviewRow }
);

/** A decision below the threshold, for somebody to judge. */
interface ReviewRow {
  readonly source: string;
  readonly text: string;
  readonly country: string | null;
  readonly official: string;
  readonly score: number;
  readonly candidate: string;
  readonly candidateScore: number;
  readonly parts: Decision["parts"];
}

export interface CountryName {
  readonly id: string;
  readonly name: string;
}

/** What the importers rely on besides their files. */
export interface Surroundings {
  /** The country of a Historian's slug on a day; undefined for one that no set has. */
  readonly country: (slug: string, day: string) => CountryName | undefined;
  readonly known?: readonly KnownPerson[];
  readonly reviewed?: readonly ReviewedPair[];
  /** Decisions of earlier runs, by record, string and country with a tab between. */
  readonly kept?: ReadonlyMap<string, string>;
}

export const USA: CountryName = { id: "country:USA", name: "United States" };
/** One decision: the record, the string and the country. */
const decisionKey = (source: string, text: string, country: string): string => `${source}\t${text}\t${country}`;

/** Presidents and other officials whose ids the Historian gives, found by the name that a text calls them. */
export function americanOf(
  title: string,
  name: string,
  day: string,
  secretaries: readonly {
    readonly id: string;
    readonly surname: string;
    readonly from: string;
    readonly to: string;
  }[] = [],
): string | undefined {
  const surname = name.split(" ").at(-1) ?? "";
  if (/^President\b/.test(title)) {
    const serving = presidentOn(day);
    const named = serving?.surname === surname ? serving : presidentNamed(surname, day);
    if (named === undefined) return undefined;
    const years = Number(named.from.slice(0, 4)) - Number(day.slice(0, 4));
    const [given = ""] = named.name.split(" ");
    const first = name.split(" ")[0] ?? "";
    return years <= 1 && (first === surname || first === given || first.length <= 2)
      ? `official:${named.slug}`
      : undefined;
  }
  if (/^Vice President\b/.test(title)) {
    const [, id] = VICE.find(([who, , from, to]) => who === surname && from <= day && day <= to) ?? [];
    return id === undefined ? undefined : `official:${id}`;
  }
  if (/^(Gen\.|General)$/.test(title) && AT_WAR.has(surname)) return AT_WAR.get(surname);
  if (/^Secretary( of State)?$/.test(title))
    return secretaries.find(
      (one) => one.surname === surname && one.from.slice(0, 4) <= day.slice(0, 4) && day <= one.to,
    )?.id;
  return undefined;
}

/** Generals of the United States whom the remarks name abroad without saying whose they are. */
const AT_WAR: ReadonlyMap<string, string> = new Map([
  ["Eisenhower", "official:eisenhower-dwight-d"],
  ["Petraeus", "official:david-petraeus.USA"],
  ["MacArthur", "official:douglas-macarthur.USA"],
  ["Westmoreland", "official:william-westmoreland.USA"],
  ["McChrystal", "official:stanley-mcchrystal.USA"],
]);

/** Surname, id without its kind, days of office. */
const VICE: readonly (readonly [string, string, string, string])[] = [
  ["Nixon", "nixon-richard-m", "1953-01-20", "1961-01-20"],
  ["Johnson", "johnson-lyndon-b", "1961-01-20", "1963-11-22"],
  ["Humphrey", "hubert-humphrey.USA", "1965-01-20", "1969-01-20"],
  ["Agnew", "spiro-agnew.USA", "1969-01-20", "1973-10-10"],
  ["Ford", "ford-gerald-r", "1973-12-06", "1974-08-09"],
  ["Rockefeller", "nelson-rockefeller.USA", "1974-12-19", "1977-01-20"],
  ["Mondale", "walter-mondale.USA", "1977-01-20", "1981-01-20"],
  ["Bush", "bush-george-h-w", "1981-01-20", "1989-01-20"],
  ["Quayle", "dan-quayle.USA", "1989-01-20", "1993-01-20"],
  ["Gore", "al-gore.USA", "1993-01-20", "2001-01-20"],
  ["Cheney", "dick-cheney.USA", "2001-01-20", "2009-01-20"],
  ["Biden", "biden-joseph-r", "2009-01-20", "2017-01-20"],
  ["Pence", "mike-pence.USA", "2017-01-20", "2021-01-20"],
  ["Harris", "kamala-harris.USA", "2021-01-20", "2025-01-20"],
];

/** Offices of the United States that stand without saying so. */
const AMERICAN =
  /^(Secretary of (Defense|the Treasury|Treasury|Commerce|Energy|Homeland Security|Transportation|Agriculture)|Treasury Secretary|Commerce Secretary|Energy Secretary|Homeland Security Secretary|Senators?|Congress(wo)?man|Special Envoy|Special Presidential Envoy)$/;
export const isAmerican = (title: string, host: string): boolean =>
  AMERICAN.test(title) && !["country:PHL", "country:MEX", "country:HND"].includes(host);

export interface Resolved {
  /** The official of a mention, by record and text. */
  readonly officialOf: (mention: Mention) => string;
  /** The country that an official is of, by what the texts say. */
  readonly countryOf: (official: string) => string | undefined;
  readonly decisions: readonly Decision[];
  readonly records: (decision: Decision) => readonly Readonly<Record<string, unknown>>[];
  readonly review: (decision: Decision) => ReviewRow | undefined;
}

/** Decides all mentions of a data set at once, and tells the records that follow. */
export function decide(mentions: readonly Mention[], around: Surroundings): Resolved {
  const kept = mentions.map((mention) => {
    const id =
      mention.official ?? around.kept?.get(decisionKey(mention.source, mention.text, mention.countries[0] ?? ""));
    return id === undefined ? mention : { ...mention, official: id };
  });
  const decisions = resolve(kept, around.known, around.reviewed);
  const byMention = new Map(decisions.map((one) => [keyOf(one.mention), one.official]));
  const spelled = new Map<string, Mention[]>();
  for (const { mention, official } of decisions) spelled.set(official, [...(spelled.get(official) ?? []), mention]);
  const told = new Set<string>();
  const homes = new Map(
    (around.known ?? []).flatMap(({ id, country }) => (country === undefined ? [] : [[id, country] as const])),
  );
  const homeOf = (official: string): string | undefined => {
    const ones = spelled.get(official) ?? [];
    const part = official
      .split(".")
      .slice(1)
      .find((piece) => ones.some(({ countries }) => countries.includes(`country:${piece}`)));
    if (part !== undefined) return `country:${part}`;
    return (
      homes.get(official) ??
      ones.find(({ said, countries }) => said && countries.length > 0)?.countries[0] ??
      ones[0]?.countries[0]
    );
  };
  const fixed = new Map(PRESIDENTS.map(({ slug, name }) => [`official:${slug}`, name]));
  for (const { id, names } of around.known ?? []) if (names[0] !== undefined) fixed.set(id, names[0]);
  return {
    decisions,
    countryOf: homeOf,
    officialOf: (mention) => byMention.get(keyOf(mention)) ?? "",
    records: (decision) => {
      const { official, mention } = decision;
      const ones = spelled.get(official) ?? [];
      const made: Record<string, unknown>[] = [];
      if (!told.has(official)) {
        told.add(official);
        const name = fixed.get(official) ?? decision.name;
        const country = homeOf(official);
        const spellings = [...new Set(ones.map((one) => one.name))].filter((text) => text !== name);
        made.push({
          record: "official",
          id: official,
          name,
          ...(country !== undefined && { country }),
          aliases: spellings.map((text) => ({ text, kind: "SPELLING" })),
          evidence: [{ source: mention.source, locator: mention.source.includes("visits") ? "visitor" : "remarks" }],
        });
      }
      made.push({
        record: "resolution",
        source: mention.source,
        text: mention.text,
        country: mention.countries[0] ?? null,
        official,
        score: decision.score,
        by: decision.by,
      });
      return made;
    },
    review: ({ mention, official, score, parts, runnerUp }) =>
      runnerUp === undefined ||
      (runnerUp.score < 0.4 && score >= THRESHOLD) ||
      runnerUp.official === official ||
      score - runnerUp.score > 0.15
        ? undefined
        : {
            source: mention.source,
            text: mention.text,
            country: mention.countries[0] ?? null,
            official,
            score,
            candidate: runnerUp.official,
            candidateScore: runnerUp.score,
            parts,
          },
  };
}

const keyOf = ({ source, text, name, countries }: Mention): string => [source, text, name, countries.join()].join("\t");

/** What a text calls the occasion. */
export function kindOf(text: string, encounter: string): string {
  if (
    /\b(state|official|working|informal|private|good will|goodwill|unofficial)( working)? (visit|trip)/i.test(text) ||
    encounter === "VISIT"
  )
    return "VISIT";
  if (encounter === "DIRECT") return /summit (meeting )?with/i.test(text) ? "SUMMIT" : "MEETING";
  if (/\bsummit\b/i.test(text)) return "SUMMIT";
  if (/funeral|inaugurat|memorial|ceremon|wedding|coronation|anniversary|dedicat|signing|dinner/i.test(text))
    return "CEREMONY";
  if (/conference|ministerial|assembly|council|forum|congress|session/i.test(text)) return "CONFERENCE";
  return "MEETING";
}

/** The leader of a country, by title. */
export const isLeader = (title: string): boolean =>
  rolesOf(title).some((role) => role === "MONARCH" || role === "PRESIDENT" || role === "GOVERNMENT") &&
  !/crown|vice|deputy/i.test(title);

export interface Part {
  readonly official: string;
  readonly role: "HOST" | "GUEST" | "ATTENDEE";
  readonly capacity: string;
  readonly onBehalfOf?: string;
  readonly locator: string;
}

/** An event with those who took part, each person once, the host's or guest's role before an attendee's. */
export function eventRecords(
  event: Readonly<Record<string, unknown>> & { readonly id: string },
  source: string,
  locator: string,
  parts: readonly Part[],
): readonly Readonly<Record<string, unknown>>[] {
  const seen = new Set<string>();
  return [
    { record: "event", status: "HELD", ...event, evidence: [{ source, locator }] },
    ...parts
      .filter(({ official }) => !seen.has(official) && seen.add(official))
      .map(({ official, role, capacity, onBehalfOf, locator: place }) => ({
        record: "participation",
        official,
        event: event.id,
        role,
        ...(capacity !== "" && { capacity }),
        ...(onBehalfOf !== undefined && { onBehalfOf }),
        evidence: [{ source, locator: place }],
      })),
  ];
}

/** Decisions by the record that they are about. */
export function groupBySource(decisions: readonly Decision[]): ReadonlyMap<string, readonly Decision[]> {
  const groups = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const group = groups.get(decision.mention.source);
    if (group === undefined) groups.set(decision.mention.source, [decision]);
    else group.push(decision);
  }
  return groups;
}
