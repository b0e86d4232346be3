/** Who the strings of visits and trips are: decided for a whole data set at once, and told as records. */
import { AMERICANS } from "../resolution/american.ts";
import { outOfOffice } from "../resolution/anachronism.ts";
import type { Mention } from "../resolution/mention.ts";
import { WEAK_NAME } from "../resolution/name.ts";
import { resolveReviewed } from "../resolution/resolve.reviewed.ts";
import type { Decision } from "../resolution/resolve.ts";
import { reviewNames } from "../resolution/review.ts";
import { decisionKey, type Surroundings } from "../resolution/surroundings.ts";
import type { Value } from "./historian.read.ts";
import type { ReviewRow } from "./importer.ts";

export interface Persons {
  /** The official of a mention. */
  readonly officialOf: (mention: Mention) => string;
  /** The country that an official of a mention acts for. */
  readonly countryOf: (mention: Mention) => string | undefined;
  /** The officials that a record names, with that record as evidence, and the decisions on its strings. */
  readonly recordsOf: (source: string) => readonly Value[];
  readonly reviewsOf: (source: string) => readonly ReviewRow[];
}

const keyOf = ({ source, text, name, countries }: Mention): string => [source, text, name, countries.join()].join("\t");

/**
 * Decides all mentions of a data set at once.
 * @param events what the ids of the data set's events begin with
 */
export function decide(mentions: readonly Mention[], around: Surroundings, events: string): Persons {
  const named = reviewNames(around.reviewed);
  const standing = mentions.map((mention): Mention => {
    if (mention.given !== undefined || named(mention) !== "") return mention;
    const kept = around.kept.get(decisionKey(mention.source, mention.text, mention.countries[0] ?? null));
    return kept === undefined ? mention : { ...mention, given: kept };
  });
  const decisions = resolveReviewed(standing, around.known, around.reviewed);
  const byMention = new Map(decisions.map((one) => [keyOf(one.mention), one]));
  const left = outOfOffice(decisions, around.known, events);
  const bySource = grouped(decisions, ({ mention }) => mention.source);
  const byOfficial = grouped(decisions, ({ official }) => official);
  const known = new Map(around.known.map((person) => [person.id, person]));
  const homes = new Map(
    [...byOfficial].map(([official, ones]) => [official, known.get(official)?.country ?? homeOf(official, ones)]),
  );
  const officials = new Map(
    [...byOfficial].map(([id, ones]) => {
      const name = known.get(id)?.names[0] ?? AMERICANS.get(id) ?? ones[0]?.name ?? "";
      const country = homes.get(id);
      const spellings = [...new Set(ones.map(({ mention }) => mention.name))].filter((text) => text !== name);
      const aliases = spellings.toSorted().map((text) => ({ text, kind: "SPELLING" }));
      return [id, { record: "official", id, name, ...(country !== undefined && { country }), aliases }] as const;
    }),
  );
  return {
    officialOf: (mention) => byMention.get(keyOf(mention))?.official ?? "",
    countryOf: (mention) => byMention.get(keyOf(mention))?.home,
    recordsOf: (source) => {
      const ones = bySource.get(source) ?? [];
      return [
        ...[...grouped(ones, ({ official }) => official)].map(([id, [one]]) => ({
          ...officials.get(id),
          evidence: [{ source, locator: one?.mention.locator }],
        })),
        ...ones.map(({ mention, official, score, by }) => ({
          ...{ record: "resolution", source, text: mention.text, country: mention.countries[0] ?? null },
          ...{ official, score, by },
        })),
      ];
    },
    reviewsOf: (source) =>
      (bySource.get(source) ?? []).flatMap((one) => {
        const since = left.get(one);
        return [...(isDoubtful(one) ? [rowOf(one)] : []), ...(since === undefined ? [] : [leftRow(one, since)])];
      }),
  };
}

function grouped<One>(ones: readonly One[], keyOfOne: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of ones) {
    const group = groups.get(keyOfOne(one));
    if (group === undefined) groups.set(keyOfOne(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** The country in an official's id, else the one that the texts say most plainly. */
function homeOf(official: string, ones: readonly Decision[]): string | undefined {
  const parts = official.split(".").slice(1);
  const countries = ones.flatMap(({ mention }) => mention.countries);
  return (
    countries.find((country) => parts.includes(country.replace("country:", ""))) ??
    ones.find(({ mention }) => mention.said)?.mention.countries[0] ??
    countries[0]
  );
}

/** Somebody should look where the score is low or another person fits nearly as well: by the score, which is kept, and so at every import. */
const isDoubtful = ({ score, by, runnerUp }: Decision): boolean =>
  by === "RULE" && (score < WEAK_NAME || (runnerUp !== undefined && score - runnerUp.score < 0.15));

/** A row on an office that somebody else seems to have held by then. */
const leftRow = (one: Decision, since: string): ReviewRow => ({
  ...{ ...rowOf(one), candidate: since, candidateScore: null },
  parts: { ...one.parts, inOffice: 0 },
});

const rowOf = ({ mention, official, score, parts, runnerUp }: Decision): ReviewRow => ({
  ...{ source: mention.source, text: mention.text, country: mention.countries[0] ?? null, official, score },
  ...{ candidate: runnerUp?.official ?? null, candidateScore: runnerUp?.score ?? null, parts: { ...parts } },
});
