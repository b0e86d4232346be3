/** Who the persons of the tables are: by their Q-id, and where the graph has them already, the official that it has. */
import { slugOf } from "../../api/id.ts";
import { continuedBy, countryOfName } from "../resolution/country.ts";
import { nameOf, nameScore } from "../resolution/name.ts";
import { PRESIDENTS } from "../resolution/president.ts";
import type { KnownPerson } from "../resolution/register.ts";
import { pairsWithOfficials, type Taken, undenied } from "../resolution/review.strings.ts";
import { officialPairs, type ReviewedPair } from "../resolution/review.ts";

/** What an earlier run decided. */
interface Kept {
  readonly official: string;
  readonly score: number;
}

/** What the importer relies on besides its files. */
export interface WikidataAround {
  readonly known: readonly KnownPerson[];
  /** Pairs of names as written, alone or with their country, or of Q-ids, with each other or with an official's id. */
  readonly reviewed: readonly ReviewedPair[];
  /** Decisions of earlier runs, by record, name and country with a tab between. */
  readonly kept: ReadonlyMap<string, Kept>;
}

export const addressOf = (q: string): string => `https://www.wikidata.org/entity/${q}`;

/** Heads of several states at once are of the one that they live in. */
export const HOMES: Readonly<Record<string, string>> = {
  Q9682: "country:GBR",
  Q43274: "country:GBR",
  Q3052772: "country:FRA",
};

/** `Philippe of Belgium`, `Osman Hussein (politician)`: the name without what tells it from others. */
export const bareName = (label: string): string =>
  label
    .replace(/ \([^)]*\)/g, "")
    .replace(/, (?!(Jr|Sr)\b).*$/, "")
    .replace(/ of (?:the )?(\p{Lu}.*)$/u, (all, country: string) => (countryOfName(country) === undefined ? all : ""));

/** A person as all rows together tell, before it is decided who that is. */
export interface Person {
  /** Empty for one who has none. */
  readonly q: string;
  /** What it goes by first, then as the rows spell it. */
  readonly names: string[];
  /** Id of the country; undefined for the heads of organisations. */
  country: string | undefined;
  /** The first year that any row gives. */
  first: number;
  /** The record that names the person first. */
  readonly source: string;
}

export interface DecidedPerson extends Person {
  readonly id: string;
  readonly score: number;
  readonly by: "RULE" | "REVIEW";
  readonly runnerUp?: { readonly official: string; readonly score: number };
}

/** Below it a name is another person's. */
const SAME_NAME = 0.9;
/** From it on a name is near enough to ask whether it is the same person's. */
const LIKE_NAME = 0.7;
/** Of a new person whose name comes near to that of one who is known. */
const TIE = 0.5;
/** Years that a career can lie before or after the offices that the graph knows. */
const CAREER = 25;
const OPEN = 9999;

const PRESIDENTS_KNOWN: readonly KnownPerson[] = PRESIDENTS.map(({ slug, name, from, to }) => ({
  ...{ id: `official:${slug}`, names: [name], country: "country:USA" },
  offices: [{ title: "President", from: Number(from.slice(0, 4)), to: Number(to?.slice(0, 4) ?? OPEN), term: true }],
}));

/** What a reviewed pair can call a person by. */
const keysOf = ({ q, names, country = "" }: Pick<Person, "q" | "names" | "country">): readonly string[] => [
  ...(q === "" ? [] : [q]),
  ...[...names, ...names.map((name) => `${name} @ ${country}`)],
];

/** Whether a reviewed pair has both for different persons. */
export function apartBy(pairs: readonly ReviewedPair[]): (one: Called, other: Called) => boolean {
  const apart = new Set(
    pairs.filter(({ decision }) => decision === "different").flatMap(({ a, b }) => [`${a}\t${b}`, `${b}\t${a}`]),
  );
  return (one, other) =>
    apart.size > 0 && keysOf(one).some((key) => keysOf(other).some((name) => apart.has(`${key}\t${name}`)));
}

type Called = Pick<Person, "q" | "names" | "country">;

/** Decides all persons, who may be judged to be each other. */
export function decidePersons(persons: readonly Person[], around: WikidataAround): ReadonlyMap<Person, DecidedPerson> {
  const under = (reviewed: readonly ReviewedPair[]) => {
    const leaders = new Leaders({ ...around, reviewed });
    return new Map(persons.map((person) => [person, leaders.decide(person)]));
  };
  const pairs = pairsWithOfficials(
    around.reviewed,
    (judged) => {
      const byKey = new Map<string, Taken[]>();
      for (const { id: official, score, ...person } of under(judged).values())
        for (const key of keysOf(person)) byKey.set(key, [...(byKey.get(key) ?? []), { official, score }]);
      return (name) => byKey.get(name) ?? [];
    },
    ([name = ""], denied) => undenied(`official:${slugOf(name)}`, denied),
  );
  return under(pairs);
}

const scoreOf = (names: readonly string[], other: KnownPerson, country: string): number =>
  Math.max(
    0,
    ...names.flatMap((name) =>
      other.names
        .map(nameOf)
        .filter(({ parts, number }) => parts.length > 1 || number !== undefined)
        .map((known) => nameScore(nameOf(name), known, country)),
    ),
  );

const inReach = ({ offices }: KnownPerson, year: number): boolean =>
  offices.length === 0 || year === 0 || offices.some(({ from, to }) => year >= from - CAREER && year <= to + CAREER);

/** Decides persons one after another; ids that are given are not given again. */
class Leaders {
  readonly #byAddress = new Map<string, KnownPerson>();
  readonly #byCountry = new Map<string, KnownPerson[]>();
  readonly #byId = new Map<string, KnownPerson>();
  readonly #same = new Map<string, string>();
  readonly #different: ReadonlySet<string>;
  readonly #kept: WikidataAround["kept"];
  readonly #taken = new Map<string, string>();

  constructor({ known, reviewed, kept }: WikidataAround) {
    this.#kept = kept;
    for (const one of [...known, ...PRESIDENTS_KNOWN]) {
      if (this.#byId.has(one.id)) continue;
      this.#byId.set(one.id, one);
      const country = continuedBy(one.country ?? "");
      this.#byCountry.set(country, [...(this.#byCountry.get(country) ?? []), one]);
      for (const address of one.sameAs ?? []) this.#byAddress.set(address, one);
    }
    for (const [name, official] of officialPairs(reviewed, "same")) this.#same.set(name, official);
    this.#different = new Set(officialPairs(reviewed, "different").map(([name, official]) => `${name}\t${official}`));
  }

  /** The id by a review, by the Wikidata address, by an earlier decision, else by name, country and years; else a new one. */
  decide(person: Person): DecidedPerson {
    const told = keysOf(person)
      .map((key) => this.#same.get(key))
      .find((id) => id !== undefined);
    if (told !== undefined) return { ...person, id: told, score: 1, by: "REVIEW" };
    const before = this.#before(person);
    const addressed = person.q === "" ? undefined : this.#byAddress.get(addressOf(person.q))?.id;
    const sure = addressed === undefined || this.#isJudgedOther(person, addressed) ? before?.official : addressed;
    if (sure !== undefined) {
      const score = before?.official === sure ? before.score : 1;
      // What was doubtful is so until somebody judges it.
      const least = score === TIE ? LIKE_NAME : SAME_NAME;
      const others = score < 1 ? this.#candidates(person) : [];
      const other = others.find((rival) => rival.one.id !== sure && rival.score >= least);
      const rival = other && { runnerUp: { official: other.one.id, score: other.score } };
      return { ...person, id: sure, score, by: "RULE", ...rival };
    }
    const candidates = this.#candidates(person);
    const [best, second] = candidates.filter(({ score }) => score >= SAME_NAME);
    const runnerUp = second && { runnerUp: { official: second.one.id, score: second.score } };
    if (best !== undefined && (second === undefined || second.score < best.score))
      return { ...person, id: best.one.id, score: best.score, by: "RULE", ...runnerUp };
    const [near] = candidates;
    const tie = near && { runnerUp: { official: near.one.id, score: near.score } };
    return { ...person, id: this.#newId(person), score: tie === undefined ? 1 : TIE, by: "RULE", ...tie };
  }

  /** What an earlier run decided, unless somebody has judged otherwise since. */
  #before(person: Person): Kept | undefined {
    const { source, names, country = "" } = person;
    const found = names.map((name) => this.#kept.get(`${source}\t${name}\t${country}`));
    const kept = found.find((one) => one !== undefined);
    return kept === undefined || this.#isJudgedOther(person, kept.official) ? undefined : kept;
  }

  /** The heads of organisations, who are of no country, among others of none. */
  #candidates(person: Person) {
    const { names, country = "", first } = person;
    return (this.#byCountry.get(continuedBy(country)) ?? [])
      .filter((one) => inReach(one, first) && !this.#isAnother(one, person))
      .map((one) => ({ one, score: scoreOf(names, one, country) }))
      .filter(({ score }) => score >= LIKE_NAME)
      .toSorted((a, b) => b.score - a.score);
  }

  /** One with another Q-id, or judged to be another. */
  #isAnother({ id, sameAs = [] }: KnownPerson, person: Person): boolean {
    const entities = sameAs.filter((address) => address.includes("wikidata.org/entity/"));
    if (person.q !== "" && entities.length > 0 && !entities.includes(addressOf(person.q))) return true;
    return this.#isJudgedOther(person, id);
  }

  #isJudgedOther(person: Person, official: string): boolean {
    return this.#different.size > 0 && keysOf(person).some((key) => this.#different.has(`${key}\t${official}`));
  }

  #newId(person: Person): string {
    const { q, names, country, first } = person;
    const own = q || (names[0] ?? "");
    const base = `official:${[slugOf(names[0] ?? ""), country?.replace("country:", "")].filter(Boolean).join(".")}`;
    const tries = [base, `${base}.${first}`, ...Array.from({ length: 9 }, (_, n) => `${base}.${first}-${n + 2}`)];
    const isFree = (id: string) => (this.#taken.get(id) ?? own) === own && !this.#byId.has(id);
    const id = tries.find((one) => isFree(one) && !this.#isJudgedOther(person, one)) ?? base;
    this.#taken.set(id, own);
    return id;
  }
}
