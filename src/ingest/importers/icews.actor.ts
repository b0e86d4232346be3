/** Who the names of ICEWS are: countries, listed organisations, persons of the reviewed list or of the graph; roles stand for their country. */
import { slugOf } from "../../api/id.ts";
import { continuedBy, countryOfId, countryOfName } from "../resolution/country.ts";
import { type Name, nameOf, nameScore } from "../resolution/name.ts";
import { organisationOf, organisationRecords } from "../resolution/organisation.ts";
import type { KnownPerson } from "../resolution/register.ts";
import { pairsWithOfficials, undenied } from "../resolution/review.strings.ts";
import { officialPairs, type ReviewedPair } from "../resolution/review.ts";
import { calledIn, graphOf, type Known, partedNames } from "./icews.graph.ts";
import { PERSON_ROWS } from "./icews.person.table.ts";

type Value = Readonly<Record<string, unknown>>;

/** What the importer relies on besides its files. */
export interface IcewsAround {
  readonly known: readonly KnownPerson[];
  /** Pairs of names as written, or `name @ country id`, with each other or with an official's id. */
  readonly reviewed: readonly ReviewedPair[];
  /** Decisions of earlier runs, by record, name and country with a tab between. */
  readonly kept: ReadonlyMap<string, { readonly official: string; readonly score: number }>;
}

export interface Actor {
  /** The person; where there is none, a country or an organisation at most. */
  readonly official?: string;
  readonly country?: string;
  /** How the person was decided. */
  readonly score?: number;
  readonly by?: "RULE" | "REVIEW";
  /** A country or an organisation that is there itself, or by somebody whose name is not said. */
  readonly party?: string;
  /** What the actor refers to, without evidence. */
  readonly records: readonly Value[];
}

interface Listed {
  readonly name: string;
  readonly spellings: readonly string[];
  readonly country: string | undefined;
  readonly slug: string | undefined;
}

function listed(): ReadonlyMap<string, Listed> {
  const found = new Map<string, Listed>();
  for (const row of PERSON_ROWS.trim().split("\n")) {
    const [code = ""] = row.split(" ");
    const country = code === "-" ? undefined : `country:${code}`;
    for (const entry of row.slice(code.length + 1).split("|")) {
      const [names = "", slug] = entry.split("@");
      const spellings = names.split("=");
      const person = { name: spellings[0] ?? "", spellings: spellings.slice(1), country, slug };
      for (const spelling of spellings) found.set(spelling, person);
    }
  }
  return found;
}
const PERSONS = listed();

/** `Foreign Affairs (Bangladesh)`: what stands in brackets at the end. */
const inBrackets = (name: string): string | undefined => /\(([^()]*)\)\s*$/.exec(name)?.[1];

function partyOf(name: string): Actor | undefined {
  const organisation = organisationOf(name);
  if (organisation !== undefined) return { party: organisation.id, records: organisationRecords(organisation) };
  const country = countryOfName(name);
  return country && { party: country.id, records: [{ record: "country", ...country }] };
}

/** The years that the data tells of, with a career's length around. */
const ERA = { from: 1990, to: 2025 };

/** Of a name that is not the one that an official goes by, so that of two names it is the one to give way. */
const ALIAS = 0.99;
/** Below it a name is another person's. */
const SAME_NAME = 0.9;

const inEra = ({ offices }: KnownPerson): boolean =>
  offices.length === 0 || offices.some(({ from, to }) => from <= ERA.to && to >= ERA.from);

/** The official of the graph, among those of one country, who bears that name best, if only one does. */
function knownAs(
  name: string,
  country: string,
  known: readonly KnownPerson[],
): { readonly person: KnownPerson; readonly score: number } | undefined {
  const wanted = nameOf(name);
  if (wanted.parts.length < 2) return undefined;
  const scored = known
    .filter(inEra)
    .map((person) => ({
      person,
      score: Math.max(...person.names.map((other) => scoreOf(wanted, nameOf(other), country))),
    }))
    .filter(({ score }) => score >= SAME_NAME)
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = scored;
  return best !== undefined && (second === undefined || second.score < best.score) ? best : undefined;
}

const scoreOf = (wanted: Name, other: Name, country: string): number =>
  other.parts.length < 2 ? 0 : nameScore(wanted, other, country);

/** What earlier runs and reviews say of a name. */
interface Standing {
  readonly official: string;
  readonly by: "RULE" | "REVIEW";
  readonly score: number;
}

interface Decided extends Standing {
  readonly person?: KnownPerson;
}

/** @param known the graph's officials of the person's country, and of those that it follows */
function decide(
  { name, country, slug }: Listed,
  known: readonly KnownPerson[],
  standing: Standing | undefined,
  different: ReadonlySet<string>,
): Decided {
  const byId = (id: string) => known.find((person) => person.id === id);
  const withPerson = (decided: Standing): Decided => {
    const person = byId(decided.official);
    return { ...decided, ...(person !== undefined && { person }) };
  };
  if (standing?.by === "REVIEW" || (standing !== undefined && !different.has(standing.official)))
    return withPerson(standing);
  if (slug !== undefined && !different.has(`official:${slug}`))
    return withPerson({ official: `official:${slug}`, by: "RULE", score: 1 });
  const others = known.filter(({ id }) => !different.has(id));
  const same = country === undefined ? undefined : knownAs(name, country, others);
  if (same !== undefined) return { official: same.person.id, by: "RULE", ...same };
  return withPerson({ official: undenied(ownId(name, country), different), by: "RULE", score: 1 });
}

/** The id that the list gives. */
const idOf = ({ name, country, slug }: Listed): string =>
  slug === undefined ? ownId(name, country) : `official:${slug}`;

const ownId = (name: string, country: string | undefined): string =>
  `official:${[slugOf(name), country?.replace("country:", "")].filter(Boolean).join(".")}`;

/** @param called what the official goes by; undefined where that is the name itself */
function personOf(
  { name, spellings, country }: Listed,
  { official, by, score, person }: Decided,
  called = person?.names[0] ?? name,
): Actor {
  const home = country ?? person?.country;
  const aliases = [name, ...spellings].filter((text) => text !== called).map((text) => ({ text, kind: "SPELLING" }));
  const state = home === undefined ? undefined : countryOfId(home);
  return {
    ...{ official, by, score },
    ...(home !== undefined && { country: home }),
    records: [
      ...(state === undefined ? [] : [{ record: "country", ...state }]),
      {
        ...{ record: "official", id: official, name: called },
        ...(home !== undefined && { country: home }),
        ...(aliases.length > 0 && { aliases }),
      },
    ],
  };
}

/** What earlier runs decided and what was reviewed, by name and country. */
function standingOf(kept: IcewsAround["kept"], reviewed: readonly ReviewedPair[]): ReadonlyMap<string, Standing> {
  const standing = new Map<string, Standing>();
  for (const [key, { official, score }] of kept) {
    const [source = "", text = "", country = ""] = key.split("\t");
    if (source.startsWith("record:icews/")) standing.set(`${text}\t${country}`, { official, by: "RULE", score });
  }
  for (const [call, official] of officialPairs(reviewed, "same")) {
    const { name, country } = calledIn(call);
    standing.set(country === undefined ? name : `${name}\t${country}`, { official, by: "REVIEW", score: 1 });
  }
  return standing;
}

type ActorOf = (name: string) => Actor | undefined;

/**
 * Tells who a name is, each name worked out once.
 * @returns a function from the name to who it is; undefined for one that is none of them
 */
export function actorsFrom(around: IcewsAround): ActorOf {
  const graph = graphOf(around.known, partedNames(around.reviewed));
  const pairs = pairsWithOfficials(
    around.reviewed,
    (judged) => {
      const actorOf = actorsUnder(judged, around.kept, graph);
      return (call) => {
        const { name, country } = calledIn(call);
        const listed = PERSONS.get(name)?.country;
        if (country !== undefined && listed !== undefined && listed !== country) return [];
        const { official, score = 1 } = actorOf(name) ?? {};
        return official === undefined ? [] : [{ official, score }];
      };
    },
    (calls, denied) => {
      const [first] = calls.map(calledIn);
      const country = calls.map(calledIn).find((one) => one.country !== undefined)?.country;
      return undenied(ownId(first?.name ?? "", country), denied);
    },
  );
  return actorsUnder(pairs, around.kept, graph);
}

/** What an official goes by, and whose it is, where that is known. */
interface Called {
  readonly name: string | undefined;
  readonly country: string | undefined;
}

/** @param pairs each with an official's id */
function actorsUnder(pairs: readonly ReviewedPair[], kept: IcewsAround["kept"], graph: Known): ActorOf {
  const standing = standingOf(kept, pairs);
  const apart = officialPairs(pairs, "different");
  const same = officialPairs(pairs, "same").map(([call, official]) => [calledIn(call), official] as const);
  const differentFrom = (name: string, country: string | undefined) =>
    new Set(apart.filter(([call]) => call === name || call === `${name} @ ${country}`).map(([, official]) => official));
  /** What an official goes by, and whose it is, where reviewed names lead to it: as the graph has it, else as the name that made its id. */
  const judgedAs = (official: string): Called => {
    const known = graph.byId.get(official);
    if (known !== undefined) return { name: known.names[0], country: known.country };
    const calls = same.filter(([, id]) => id === official).map(([call]) => call);
    const names = calls.map(({ name }) => name).toSorted();
    const listed = names.flatMap((name) => PERSONS.get(name) ?? []);
    const maker = listed.find((one) => official === idOf(one));
    const countries = [maker, ...calls, ...listed].flatMap((one) => one?.country ?? []);
    return { name: maker?.name ?? names[0], country: countries[0] };
  };
  const listedAs = (name: string): Listed | undefined => {
    const person = PERSONS.get(name);
    if (person === undefined || pairs.length === 0) return person;
    // Spellings that were judged to be somebody else's are names of their own.
    const isParted = (spelling: string) => differentFrom(spelling, person.country).size > 0;
    if (name !== person.name && isParted(name)) return { ...person, name, spellings: [], slug: undefined };
    return { ...person, spellings: person.spellings.filter((spelling) => !isParted(spelling)) };
  };
  const work = (name: string): Actor | undefined => {
    const listed = listedAs(name);
    const judged = listed === undefined ? same.find(([call]) => call.name === name) : undefined;
    if (judged !== undefined) {
      const [, official] = judged;
      const called = judgedAs(official);
      const person = { name, spellings: [], country: called.country, slug: undefined };
      return personOf(person, { official, by: "REVIEW", score: 1 }, called.name);
    }
    if (listed !== undefined) {
      const said = standing.get(name) ?? standing.get(`${name}\t${listed.country ?? ""}`);
      const ones = graph.byCountry.get(continuedBy(listed.country ?? "")) ?? [];
      const decided = decide(listed, ones, said, differentFrom(name, listed.country));
      return personOf(listed, decided, decided.by === "REVIEW" ? judgedAs(decided.official).name : undefined);
    }
    const bracketed = inBrackets(name);
    if (bracketed !== undefined) return partyOf(bracketed);
    return partyOf(name) ?? bearerOf(name);
  };
  /** The official of the graph who bears exactly that name; one of its own where it is judged to be none of them. */
  const bearerOf = (name: string): Actor | undefined => {
    const bearers = graph.byName.get(name) ?? [];
    const denied = new Set(bearers.flatMap(({ country }) => [...differentFrom(name, country)]));
    const isParted = bearers.some(({ id }) => denied.has(id));
    const home = bearers.find((one) => apart.some(([call]) => call === `${name} @ ${one.country}`))?.country;
    const own = undenied(ownId(name, home), denied);
    const free = bearers.filter(({ id }) => !denied.has(id) && !(isParted && id === own));
    // Who bears both of two names that are judged to differ is asked about first, also where the graph has the other by now.
    const others = graph.partedFrom.get(name) ?? [];
    const bearer = free.find(({ names }) => others.some((other) => names.includes(other))) ?? free.at(-1);
    if (bearer !== undefined) {
      const { id: official, country, names } = bearer;
      return { official, score: names[0] === name ? 1 : ALIAS, ...(country && { country }), records: [] };
    }
    if (!isParted) return undefined;
    const person = graph.byId.get(own);
    const decided: Decided = { official: own, by: "RULE", score: 1, ...(person !== undefined && { person }) };
    return personOf({ name, spellings: [], country: home, slug: undefined }, decided);
  };
  const byName = new Map<string, Actor | undefined>();
  return (name) => {
    if (!byName.has(name)) byName.set(name, work(name));
    return byName.get(name);
  };
}

/** Names that stand for nobody in particular, and for no state: nothing to review. */
export const isNobody = (name: string): boolean =>
  /^(Unspecified Actor|Unidentified State Actor|International|International Government Organizations|Non-Governmental Organizations|ethnic|united|Social Group|Middle East|Africa|North America|Latin America|South Asia|Southeast Asia|Caribbean|Persian Gulf|NA)$/.test(
    inBrackets(name) ?? name,
  );
