/** Mentions become persons: by country, name, office and years, each decision with its score, its parts and the runner-up. */
import { familyOf } from "./family.ts";
import { giveIds, nameAmong } from "./identifier.ts";
import { fullest, type Mention, type Unit, unitsOf } from "./mention.ts";
import { join, type KnownPerson, know, ownCountry, Register } from "./register.ts";
import { type ReviewedPair, reviewNames, type Verdict, verdictsOf } from "./review.ts";
import {
  foundingScore,
  isAbroad,
  KNOWN,
  type Person,
  type Scored,
  SURE,
  scoreOf,
  sharesName,
  sureness,
} from "./score.ts";
import { holderOf, TENURES, type Tenure } from "./tenure.ts";

export interface Decision {
  readonly mention: Mention;
  readonly official: string;
  /** The country that the official acts for: of those the mention can be of one that is the official's, else the official's own. */
  readonly home?: string;
  /** What the official goes by among these mentions, or in the office that was found. */
  readonly name: string;
  readonly score: number;
  /** Their product is the score; `alone` where another person comes near to one who is taken for nobody known. */
  readonly parts: {
    readonly name: number;
    readonly years: number;
    readonly role: number;
    readonly country: number;
    readonly alone?: number;
  };
  readonly runnerUp?: { readonly official: string; readonly score: number };
  readonly by: "RULE" | "REVIEW";
  /** The tables of tenures have the official in that office on that day. */
  readonly held: boolean;
}

/** Below it a mention stays a person of its own and goes to the review file. */
const THRESHOLD = 0.6;
/** Of a runner-up that is worth telling. */
const WORTH = 0.4;
/** From it on nobody else is worth telling. */
const CLEAR = 0.97;

/** Offices of known persons that have a term, not the mere days on which they are attested. */
const tenuresOf = ({ id, names, country, offices }: KnownPerson): readonly Tenure[] =>
  country === undefined
    ? []
    : offices
        .filter(({ term }) => term === true)
        .map(({ title, from, to }) => ({ country, holder: id, names, title, from: String(from), to: String(to) }));

interface Ranked {
  readonly person: Person;
  readonly scored: Scored;
}
const byScore = (a: Ranked, b: Ranked): number =>
  b.scored.score - a.scored.score || b.person.attested - a.person.attested;

interface Placed {
  readonly unit: Unit;
  readonly person: Person;
  readonly scored: Scored;
  /** Nobody known was found, so that the person is new. */
  readonly founds: boolean;
}

/** Decides every mention: reviewed pairs win, given ids stand, the rest is scored against the persons of the country. */
export function resolve(
  mentions: readonly Mention[],
  known: readonly KnownPerson[] = [],
  pairs: readonly ReviewedPair[] = [],
): readonly Decision[] {
  const verdict = verdictsOf(pairs);
  const score = (unit: Unit, person: Person): Scored => scoreOf(unit, person, verdict(unit, person));
  const attested = known.flatMap(tenuresOf);
  const register = new Register();
  for (const one of known) know(register, one);
  const placed: Placed[] = [];
  const place = (unit: Unit, person: Person, scored: Scored, founds = false) => {
    join(register, person, unit);
    placed.push({ unit, person, scored, founds });
  };
  const reviewedAs = reviewNames(pairs);
  const isSure = (mention: Mention) => mention.given !== undefined && reviewedAs(mention) === "";
  const heldBy = (mention: Mention) =>
    mention.held ?? holderOf(TENURES, familyOf, mention) ?? holderOf(attested, familyOf, mention);
  // Each by itself, since each has a score of its own; under the name that the holder of its office has, as others are.
  for (const unit of mentions.filter(isSure).flatMap((mention) => unitsOf([mention], heldBy, reviewedAs))) {
    const given = givenOf(unit, register);
    if (given === undefined) continue;
    // Nobody known, where an import was cut off between the decision and the person.
    if (given.person.countries.size === 0) given.person.countries.set(ownCountry(unit), 1);
    place(unit, given.person, given.scored);
  }
  const units = unitsOf(
    mentions.filter((mention) => !isSure(mention)),
    heldBy,
    reviewedAs,
  );
  for (const unit of units.toSorted(fullest)) {
    const judged = pairs.length === 0 ? undefined : judgedOf(unit, register, verdict);
    const held = givenOf(unit, register) ?? holding(unit, register);
    const stands = held !== undefined && verdict(unit, held.person) !== "different" ? held : undefined;
    const best = judged ?? stands ?? homeOf(unit, register, score) ?? abroadOf(unit, register, score);
    if (best !== undefined) place(unit, best.person, best.scored);
    else {
      const person = register.make(ownCountry(unit));
      person.countries.set(ownCountry(unit), 1);
      place(unit, person, foundingScore(unit), true);
    }
  }
  giveIds(register.all());
  return placed.flatMap((one) => decisionsOn(one, register, score));
}

type Score = (unit: Unit, person: Person) => Scored;
const familiesOf = ({ countries }: Unit): readonly string[] => [
  ...new Set((countries.length === 0 ? [""] : countries).map(familyOf)),
];

/** Persons of the countries that a unit can be of, best first. */
const ranked = (unit: Unit, register: Register, score: Score): readonly Ranked[] =>
  familiesOf(unit)
    .flatMap((family, index) =>
      register.of(family).map((person) => {
        const scored = score(unit, person);
        return { person, scored: index === 0 ? scored : { ...scored, score: scored.score * 0.97 } };
      }),
    )
    .filter(({ scored }) => scored.score > 0)
    .toSorted(byScore);

/** Whom somebody judged to be the same. */
function judgedOf(
  unit: Unit,
  register: Register,
  verdict: (unit: Unit, person: Person) => Verdict | undefined,
): Ranked | undefined {
  const person = register.all().find((one) => verdict(unit, one) === "same");
  return person === undefined ? undefined : { person, scored: { ...SURE, reviewed: true } };
}

/** Whom the importer or an earlier run took its mentions for. */
function givenOf({ country, mentions: [mention] }: Unit, register: Register): Ranked | undefined {
  if (mention?.given === undefined) return undefined;
  const { official, score } = mention.given;
  return { person: register.make(country, official), scored: { ...SURE, score, given: true } };
}

/** Whoever is known to have held the office, in whatever country the person stands. */
function holding(unit: Unit, register: Register): Ranked | undefined {
  const person = register.holding(unit);
  return person === undefined ? undefined : { person, scored: KNOWN };
}

function homeOf(unit: Unit, register: Register, score: Score): Ranked | undefined {
  const [best] = ranked(unit, register, score);
  return best !== undefined && best.scored.score >= THRESHOLD ? best : undefined;
}

/** Where the text does not say whose, one who is known elsewhere, if it is clearly one. */
function abroadOf(unit: Unit, register: Register, score: Score): Ranked | undefined {
  if (unit.said && unit.countries.length > 0) return undefined;
  const [first, second] = register
    .elsewhere(unit, familiesOf(unit))
    .filter((person) => sharesName(unit, person))
    .map((person) => ({ person, scored: score(unit, person) }))
    .filter(({ person, scored }) => scored.score >= 0.5 && isAbroad(unit, person, scored))
    .toSorted(byScore);
  if (first === undefined) return undefined;
  return second === undefined || first.scored.score - second.scored.score > 0.05 ? first : undefined;
}

function homeIn({ countries }: Unit, person: Person): string | undefined {
  const own = [...person.countries].toSorted((a, b) => b[1] - a[1]).map(([country]) => country);
  const families = own.map(familyOf);
  return countries.find((country) => families.includes(familyOf(country))) ?? own[0];
}

/** The decisions of a unit; the runner-up is whoever else of the country fits best, judged when all are known. */
function decisionsOn({ unit, person, scored, founds }: Placed, register: Register, score: Score): readonly Decision[] {
  const others = founds || scored.score < CLEAR ? ranked(unit, register, score) : [];
  const near = others.find((one) => one.person !== person && one.scored.score >= WORTH);
  const alone = founds && near !== undefined ? Math.max(0, 1 - near.scored.score) : 1;
  const { score: sure, given: _, ...parts } = founds ? scored : sureness(unit, scored);
  const rounded = (value: number) => Math.round(value * 100) / 100;
  const name = nameAmong(person.units);
  const home = homeIn(unit, person);
  return unit.mentions.map((mention) => ({
    ...{ mention, official: person.id ?? "", name, score: rounded(sure * alone) },
    ...(home !== undefined && { home }),
    held: unit.held !== undefined,
    parts: {
      ...{ name: rounded(parts.name), years: rounded(parts.years) },
      ...{ role: rounded(parts.role), country: rounded(parts.country) },
      ...(alone < 1 && { alone: rounded(alone) }),
    },
    by: scored.reviewed === true ? "REVIEW" : "RULE",
    ...(near !== undefined && { runnerUp: { official: near.person.id ?? "", score: rounded(near.scored.score) } }),
  }));
}
