/** A made-up graph of diplomacy as records: the same for the same seed and size, and as uneven as the real one. */
import { type AnyRecord, parseRecord } from "../../src/ingest/record.ts";
import { below, oneOf, type Random, randomFrom, skewed } from "../../tests/support/random.ts";

export interface Size {
  readonly countries: number;
  readonly officials: number;
  readonly events: number;
  readonly participations: number;
  readonly articles: number;
  readonly mentions: number;
}

/** The graph that all queries are timed on. */
export const WHOLE: Size = {
  countries: 250,
  officials: 60_000,
  events: 20_000,
  participations: 300_000,
  articles: 15_000,
  mentions: 200_000,
};

/** A graph so many times smaller. Countries stay as many: there are no more of them in a larger world. */
export const fraction = (part: number): Size => ({
  ...WHOLE,
  officials: Math.round(WHOLE.officials / part),
  events: Math.round(WHOLE.events / part),
  participations: Math.round(WHOLE.participations / part),
  articles: Math.round(WHOLE.articles / part),
  mentions: Math.round(WHOLE.mentions / part),
});

const SEED = 20_250_726;
const FIRST_DAY = Date.UTC(1990, 0, 1);
const LAST_DAY = Date.UTC(2024, 11, 31);

const SYLLABLES = "an bel cor dan el fa gor hu is jo ka lin mo na or pe ran si tu va wen xi yo za".split(" ");
const REGIONS = ["Africa", "Americas", "Asia", "Europe", "Oceania"];
const KINDS = ["MEETING", "MEETING", "VISIT", "VISIT", "CALL", "SUMMIT", "CONFERENCE", "SESSION", "SIGNING"] as const;
const ENCOUNTERS = ["DIRECT", "VISIT", "PHONE", "CO_ATTENDED"] as const;
const ROLES = ["HOST", "GUEST", "SPEAKER", "CHAIR", "ATTENDEE", "ATTENDEE"] as const;
const TITLES = ["Minister of Foreign Affairs", "Ambassador", "Head of Government", "Permanent Representative", "Envoy"];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const word = (random: Random, syllables: number) =>
  capital(Array.from({ length: syllables }, () => oneOf(random, SYLLABLES)).join(""));
const day = (random: Random) => new Date(FIRST_DAY + random() * (LAST_DAY - FIRST_DAY)).toISOString().slice(0, 10);

/** AAA, AAB, ...: no country of this world is one of ours. */
export const iso3Of = (index: number): string =>
  [index / 676, index / 26, index].map((digit) => String.fromCharCode(65 + (Math.floor(digit) % 26))).join("");
export const countryId = (index: number) => `country:${iso3Of(index)}`;
export const officialId = (index: number) => `official:o${index}`;
const eventId = (index: number) => `event:e${index}`;
export const articleId = (index: number) => `article:a${index}`;

/** Pairs without repetition, drawn until there are enough. */
function* pairs(
  count: number,
  size: number,
  draw: () => readonly [number, number],
): Generator<readonly [number, number]> {
  const seen = new Set<number>();
  while (seen.size < count) {
    const pair = draw();
    const place = pair[0] * size + pair[1];
    if (seen.has(place)) continue;
    seen.add(place);
    yield pair;
  }
}

/** Every record of the graph: nodes before the relations between them, each relation with one piece of evidence. */
export function* records(size: Size): Generator<AnyRecord> {
  const random = randomFrom(SEED);
  for (let index = 0; index < size.countries; index += 1) {
    yield parseRecord({
      record: "country",
      id: countryId(index),
      name: `${word(random, 3)} ${iso3Of(index)}`,
      iso3: iso3Of(index),
      region: oneOf(random, REGIONS),
    });
  }
  const country = skewed(random, size.countries, 0.8);
  for (let index = 0; index < size.officials; index += 1) {
    const home = country();
    yield parseRecord({
      record: "official",
      id: officialId(index),
      name: `${word(random, 2)} ${word(random, 3)}`,
      description: `${oneOf(random, TITLES)} of ${iso3Of(home)}`,
      country: countryId(home),
    });
  }
  for (let index = 0; index < size.events; index += 1) {
    const [kind, host] = [oneOf(random, KINDS), country()];
    yield parseRecord({
      record: "event",
      id: eventId(index),
      name: `${capital(kind.toLowerCase())} of ${word(random, 3)}`,
      kind,
      encounter: oneOf(random, ENCOUNTERS),
      status: random() < 0.95 ? "HELD" : "PLANNED",
      start: day(random),
      place: word(random, 2),
      country: countryId(host),
      summary: `Talks on ${word(random, 2).toLowerCase()} and ${word(random, 3).toLowerCase()}`,
    });
  }
  for (let index = 0; index < size.articles; index += 1) {
    yield parseRecord({
      record: "article",
      id: articleId(index),
      name: `${word(random, 3)} ${word(random, 2)} on ${word(random, 3)}`,
      publisher: `The ${word(random, 2)} Herald`,
      published: day(random),
      language: "en",
      topics: [`topic ${below(random, 200)}`],
    });
  }
  const source = () => [
    { source: articleId(below(random, size.articles)), locator: `paragraph ${1 + below(random, 9)}` },
  ];
  const official = skewed(random, size.officials, 0.6);
  const event = skewed(random, size.events, 0.6);
  for (const [at, of] of pairs(size.participations, size.events, () => [official(), event()])) {
    yield parseRecord({
      record: "participation",
      official: officialId(at),
      event: eventId(of),
      role: oneOf(random, ROLES),
      evidence: source(),
    });
  }
  const article = skewed(random, size.articles, 0.4);
  const entities = size.officials + size.events + size.countries;
  const mentioned = () => {
    const kind = random();
    if (kind < 0.7) return official();
    return kind < 0.85 ? size.officials + event() : size.officials + size.events + country();
  };
  for (const [by, of] of pairs(size.mentions, entities, () => [article(), mentioned()])) {
    yield parseRecord({
      record: "mention",
      article: articleId(by),
      entity: entityId(of, size),
      count: 1 + below(random, 5),
    });
  }
}

const entityId = (index: number, { officials, events }: Size) => {
  if (index < officials) return officialId(index);
  return index < officials + events ? eventId(index - officials) : countryId(index - officials - events);
};
