/** Mentions become persons: grouped by country, name and years, each decision with its score, its parts and the runner-up. */
import { familyOf } from "./family.ts";
import { FAMILY_FIRST, type Name, nameOf, nameScore } from "./name.ts";
import { holderOf, TENURES, type Tenure } from "./tenure.ts";
import { isRegnal, type RoleClass, rolesOf } from "./title.ts";

/** A name as a record gives it. */
export interface Mention {
  /** The record that gives it, `record:...`. */
  readonly source: string;
  /** Where in the record. */
  readonly locator: string;
  /** The string that was read, titles included. */
  readonly text: string;
  readonly name: string;
  readonly title: string;
  /** ISO 8601 day. */
  readonly day: string;
  /** Country ids that it can be of, the likeliest first; empty for an organisation's. */
  readonly countries: readonly string[];
  /** Whether the text itself says whose: then no other country is tried. */
  readonly said: boolean;
  /** Who it is, where that is known from elsewhere: a president, a decision of an earlier run. */
  readonly given?: { readonly official: string; readonly score: number };
}

/** A person who is known before the mentions are read: from the graph, an earlier import, the seed. */
export interface KnownPerson {
  readonly id: string;
  readonly names: readonly string[];
  readonly country?: string;
  /** Offices with the years in which they are attested or were held. */
  readonly offices: readonly {
    readonly title: string;
    readonly from: number;
    readonly to: number;
    readonly term?: boolean;
  }[];
}

export interface Decision {
  readonly mention: Mention;
  readonly official: string;
  /** What the official goes by among these mentions, or in the office that was found. */
  readonly name: string;
  readonly score: number;
  readonly parts: { readonly name: number; readonly years: number; readonly role: number; readonly country: number };
  readonly runnerUp?: { readonly official: string; readonly score: number };
  readonly by: "RULE" | "REVIEW";
}

export interface ReviewedPair {
  readonly a: string;
  readonly b: string;
  readonly decision: "same" | "different";
}

/** Below it a mention stays a person of its own and goes to the review file. */
export const THRESHOLD = 0.6;

interface Unit {
  readonly name: Name;
  readonly mentions: Mention[];
  readonly country: string;
  from: number;
  to: number;
  roles: Set<RoleClass>;
  /** Of a house, so that the first name is the name. */
  readonly regnal: boolean;
}

interface Person {
  id?: string;
  readonly names: Name[];
  readonly units: Unit[];
  readonly countries: Map<string, number>;
  readonly spans: { readonly roles: ReadonlySet<RoleClass>; readonly from: number; readonly to: number }[];
  readonly review: { unit: Unit; score: Scored; other?: { person: Person; score: number } }[];
}

interface Scored {
  /** Somebody judged it. */
  readonly reviewed?: true;
  readonly score: number;
  readonly name: number;
  readonly years: number;
  readonly role: number;
  readonly country: number;
}

const year = (day: string): number => Number(day.slice(0, 4));
const gapOf = (a: { from: number; to: number }, b: { from: number; to: number }): number =>
  Math.max(0, a.from - b.to, b.from - a.to);

/** Years apart to a factor: a bare surname says less than a full name, so it carries less far. */
function yearScore(gap: number, full: boolean): number {
  const [near, far] = full ? [14, 26] : [9, 18];
  if (gap <= near) return 1;
  if (gap >= far) return 0;
  return 1 - (0.5 * (gap - near)) / (far - near);
}

function score(unit: Unit, person: Person, reviewed: Reviews): Scored {
  const verdicts = person.units.map((other) => reviewed.of(unit, other)).filter((verdict) => verdict !== undefined);
  const nameOnes = person.names.map((other) => reviewed.ofNames(unit, other, person));
  if ([...verdicts, ...nameOnes].includes("different")) return { score: 0, name: 0, years: 0, role: 0, country: 0 };
  if ([...verdicts, ...nameOnes].includes("same"))
    return { score: 1, name: 1, years: 1, role: 1, country: 1, reviewed: true };
  const scores = person.names.map((other) =>
    nameScore(unit.name, other, unit.country, unit.regnal || person.units.some(({ regnal }) => regnal)),
  );
  const contradicted = person.names.some(
    (other, index) =>
      other.parts.length > 1 &&
      unit.name.parts.length > 1 &&
      scores[index] === 0 &&
      other.parts.length + unit.name.parts.length > 3,
  );
  const best = Math.max(0, ...scores);
  const name = contradicted && best < 0.75 ? 0 : best;
  if (name === 0) return { score: 0, name: 0, years: 0, role: 0, country: 0 };
  const gap = Math.min(...person.spans.map((span) => gapOf(unit, span)));
  const full = unit.name.parts.length > 1 || unit.name.number !== undefined;
  const weak = name < 0.7 ? 4 : name < 0.8 ? 8 : Number.POSITIVE_INFINITY;
  const years = person.spans.length === 0 ? 0.8 : gap > weak ? 0 : yearScore(gap, full);
  const near = person.spans.filter((span) => gapOf(unit, span) <= 6);
  const role =
    near.length === 0 ? 0.9 : near.some((span) => [...unit.roles].some((one) => span.roles.has(one))) ? 1 : 0.85;
  const common =
    unit.name.parts.length === 1 &&
    FAMILY_FIRST.test(unit.country) &&
    !near.some((span) => [...unit.roles].some((one) => span.roles.has(one)));
  const monarch = unit.roles.has("MONARCH") !== person.spans.some((span) => span.roles.has("MONARCH"));
  const country = person.countries.has(unit.country) || unit.country === "" ? 1 : 0.95;
  const total = name * years * role * country * (monarch && person.spans.length > 0 ? 0.6 : 1) * (common ? 0.6 : 1);
  return { score: total, name, years, role, country };
}

interface Reviews {
  readonly of: (a: Unit, b: Unit) => "same" | "different" | undefined;
  readonly ofNames: (a: Unit, b: Name, person: Person) => "same" | "different" | undefined;
}

/** Strings that a pair can call a mention by. */
const namesOf = ({ text, source, countries: [country = ""] }: Mention): readonly string[] => [
  ...[text, `${text} @ ${country}`, source, `${source} ${text}`],
];

/** Whether a reviewed pair names a mention, so that no earlier decision on it stands. */
export function reviewNames(pairs: readonly ReviewedPair[]): (mention: Mention) => boolean {
  const named = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  return (mention) => named.size > 0 && namesOf(mention).some((name) => named.has(name));
}

/** Pairs name an official's id, a string as read, or `string @ country`, the latter kept to that country. */
function reviewsOf(pairs: readonly ReviewedPair[]): Reviews {
  if (pairs.length === 0) return { of: () => undefined, ofNames: () => undefined };
  const verdicts = new Map<string, "same" | "different">();
  for (const { a, b, decision } of pairs) {
    verdicts.set(`${a}\t${b}`, decision);
    verdicts.set(`${b}\t${a}`, decision);
  }
  const keys = (unit: Unit): readonly string[] => [...new Set(unit.mentions.flatMap(namesOf))];
  const between = (ones: readonly string[], others: readonly string[]) => {
    for (const a of ones)
      for (const b of others) {
        const verdict = verdicts.get(`${a}\t${b}`);
        if (verdict !== undefined) return verdict;
      }
    return undefined;
  };
  return {
    of: (a, b) => between(keys(a), keys(b)),
    ofNames: (a, b, person) =>
      between(keys(a), [b.text, `${b.text} @ ${a.country}`, ...(person.id === undefined ? [] : [person.id])]),
  };
}

/** The name as written, or the full name of whoever held that office then. */
const nameIn = (mention: Mention, tenures: readonly Tenure[]): string =>
  holderOf(tenures, familyOf, mention)?.name ?? mention.name;

/** Mentions of one spelling in one country, as long as the years between them let it be one person. */
function unitsOf(mentions: readonly Mention[], tenures: readonly Tenure[]): readonly Unit[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const expanded = nameIn(mention, tenures);
    const bare = nameOf(expanded).parts.length === 1 ? rolesOf(mention.title)[0] : "";
    const key = `${bare}\t${mention.countries[0] ?? ""}\t${mention.said}\t${mention.countries.join()}\t${nameOf(expanded).parts.join(" ")}\t${nameOf(expanded).number ?? ""}\t${nameOf(expanded).younger ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  const units: Unit[] = [];
  for (const group of groups.values()) {
    let unit: Unit | undefined;
    for (const mention of group.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
      const at = year(mention.day);
      const name = nameOf(nameIn(mention, tenures));
      const reach = name.parts.length > 1 || name.number !== undefined ? 25 : 20;
      if (unit === undefined || at - unit.to >= reach) {
        unit = {
          name,
          mentions: [],
          country: mention.countries[0] ?? "",
          from: at,
          to: at,
          roles: new Set(),
          regnal: isRegnal(mention.title),
        };
        units.push(unit);
      }
      unit.mentions.push(mention);
      unit.to = at;
      for (const role of rolesOf(mention.title)) unit.roles.add(role);
    }
  }
  return units;
}

const isBare = ({ name }: Unit): number => (name.parts.length === 1 && name.number === undefined ? 1 : 0);
const fullest = (a: Unit, b: Unit): number =>
  isBare(a) - isBare(b) ||
  Number(b.mentions[0]?.said) - Number(a.mentions[0]?.said) ||
  b.name.parts.length + (b.name.number ? 1 : 0) - a.name.parts.length - (a.name.number ? 1 : 0) ||
  b.mentions.length - a.mentions.length ||
  a.from - b.from ||
  (a.name.text < b.name.text ? -1 : 1);

/** Offices of known persons that have a term, not the mere days on which they are attested. */
const tenuresOf = ({ names, country, offices }: KnownPerson): readonly Tenure[] =>
  country === undefined
    ? []
    : offices
        .filter(({ term }) => term === true)
        .map(({ title, from, to }) => ({ country, name: names[0] ?? "", title, from: String(from), to: String(to) }));

/** Decides every mention: given ids stand, reviewed pairs win, the rest is scored against the persons of the country. */
export function resolve(
  mentions: readonly Mention[],
  known: readonly KnownPerson[] = [],
  pairs: readonly ReviewedPair[] = [],
): readonly Decision[] {
  const reviewed = reviewsOf(pairs);
  const held = [...TENURES, ...known.flatMap(tenuresOf)];
  const families = new Map<string, Person[]>();
  const join = (family: string, person: Person) => families.set(family, [...(families.get(family) ?? []), person]);
  const byId = new Map<string, Person>();
  const personOf = (id: string): Person => {
    const made: Person = byId.get(id) ?? { id, names: [], units: [], countries: new Map(), spans: [], review: [] };
    byId.set(id, made);
    return made;
  };
  for (const one of known) {
    const person = personOf(one.id);
    person.names.push(...one.names.map(nameOf));
    person.spans.push(...one.offices.map(({ title, from, to }) => ({ roles: new Set(rolesOf(title)), from, to })));
    if (one.country !== undefined) person.countries.set(one.country, 1);
    join(familyOf(one.country ?? ""), person);
  }
  const add = (person: Person, unit: Unit, scored: Scored, other?: { person: Person; score: number }) => {
    person.units.push(unit);
    if (!person.names.some((name) => name.text === unit.name.text)) person.names.push(unit.name);
    person.spans.push({ roles: unit.roles, from: unit.from, to: unit.to });
    person.review.push({ unit, score: scored, ...(other !== undefined && { other }) });
    if (!person.countries.has(unit.country) && unit.mentions[0]?.said !== false)
      person.countries.set(unit.country, unit.mentions.length);
  };
  for (const mention of mentions) {
    const [unit] = mention.given === undefined ? [] : unitsOf([mention], []);
    if (unit === undefined || mention.given === undefined) continue;
    const person = personOf(mention.given.official);
    if (person.units.length === 0 && person.names.length === 0) join(familyOf(unit.country), person);
    add(person, unit, { ...SURE, score: mention.given.score });
  }
  const elsewhere = (unit: Unit): Ranked[] =>
    [...families.entries()]
      .filter(
        ([family]) => !unit.mentions.some(({ countries }) => countries.some((country) => familyOf(country) === family)),
      )
      .flatMap(([, persons]) => persons.filter((person) => sharesName(unit, person)))
      .map((person) => ({ person, scored: score(unit, person, reviewed) }))
      .filter(({ person, scored }) => abroad(unit, person, scored))
      .toSorted(byScore);
  const units = unitsOf(
    mentions.filter(({ given }) => given === undefined),
    held,
  ).toSorted(fullest);
  for (const unit of units) {
    const countries = unit.mentions[0]?.countries ?? [];
    const ranked = [...new Set((countries.length === 0 ? [""] : countries).map(familyOf))]
      .flatMap((family, index) =>
        (families.get(family) ?? []).map((person) => {
          const scored = score(unit, person, reviewed);
          return { person, scored: index === 0 ? scored : { ...scored, score: scored.score * 0.97 } };
        }),
      )
      .filter(({ scored }) => scored.score > 0)
      .toSorted(byScore);
    const [best, second] = ranked;
    const other = second === undefined ? undefined : { person: second.person, score: second.scored.score };
    if (best !== undefined && best.scored.score >= THRESHOLD) {
      add(best.person, unit, best.scored, other);
      continue;
    }
    const said = unit.mentions[0]?.said ?? true;
    const away = said && countries.length > 0 ? [] : elsewhere(unit);
    const [far, farther] = away;
    if (far !== undefined && (farther === undefined || far.scored.score - farther.scored.score > 0.05)) {
      add(
        far.person,
        unit,
        far.scored,
        farther === undefined ? other : { person: farther.person, score: farther.scored.score },
      );
      continue;
    }
    const person: Person = { names: [], units: [], countries: new Map(), spans: [], review: [] };
    join(familyOf(unit.country), person);
    person.countries.set(unit.country, 1);
    add(person, unit, SURE, best === undefined ? undefined : { person: best.person, score: best.scored.score });
  }
  const all = [...new Set([...byId.values(), ...[...families.values()].flat()])];
  giveIds(all);
  const called = new Map(all.map((person) => [person, displayName(person.units)]));
  return all.flatMap((person) =>
    person.review.flatMap(({ unit, score: scored, other }) =>
      unit.mentions.map(
        (mention): Decision => ({
          mention,
          official: person.id ?? "",
          name: called.get(person) ?? "",
          score: Math.round(scored.score * 100) / 100,
          parts: { name: scored.name, years: scored.years, role: scored.role, country: scored.country },
          by: scored.reviewed === true ? "REVIEW" : "RULE",
          ...(other !== undefined &&
            other.score > 0.3 && {
              runnerUp: { official: other.person.id ?? "", score: Math.round(other.score * 100) / 100 },
            }),
        }),
      ),
    ),
  );
}

const SURE: Scored = { score: 1, name: 1, years: 1, role: 1, country: 1 };
interface Ranked {
  readonly person: Person;
  readonly scored: Scored;
}
const byScore = (a: Ranked, b: Ranked): number =>
  b.scored.score - a.scored.score || b.person.spans.length - a.person.spans.length;

/** Whether one of the person's names has all parts of the unit's, letter by letter. */
const sharesName = ({ name }: Unit, { names }: Person): boolean =>
  names.some(
    ({ parts }) => name.parts.every((part) => parts.includes(part)) && new Set(name.parts).size === name.parts.length,
  );

/** One who is met away from home: the same surname, an office of the same kind within three years, attested more than once. */
function abroad(unit: Unit, person: Person, scored: Scored): boolean {
  if (scored.name < 0.85) return false;
  if (unit.name.parts.length > 1 && person.spans.some((span) => gapOf(unit, span) <= 8)) return true;
  const surname = unit.name.parts.at(-1) ?? "";
  if (unit.name.parts.length === 1 && surname.length < 4) return false;
  const held = person.spans.some(
    (span) => gapOf(unit, span) <= 3 && [...unit.roles].some((role) => role !== "OTHER" && span.roles.has(role)),
  );
  const attested =
    person.units.reduce((sum, { mentions }) => sum + mentions.length, 0) + (person.units.length === 0 ? 2 : 0);
  return held && attested >= 2;
}

const slug = (text: string): string =>
  nameOf(text)
    .text.normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/ı/g, "i")
    .replace(/ß/g, "ss")
    .replace(/đ/g, "d")
    .toLowerCase()
    .replace(/['’.]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** The name that a person goes by: the fullest of those written most. */
function displayName(units: readonly { readonly name: Name; readonly mentions: readonly Mention[] }[]): string {
  const counts = new Map<string, number>();
  for (const { name } of units) counts.set(name.text, 0);
  for (const { mentions } of units) for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  const regnal = units.some(({ mentions }) => mentions.some(({ title }) => isRegnal(title)));
  const full = (name: string) =>
    regnal ? 0 : Math.min(nameOf(name).parts.length + (nameOf(name).number === undefined ? 0 : 1), 2);
  return [...counts].toSorted(([a, x], [b, y]) => full(b) - full(a) || y - x || (a < b ? -1 : 1))[0]?.[0] ?? "";
}

function giveIds(persons: readonly Person[]): void {
  const taken = new Set(persons.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const first = (person: Person) => Math.min(...person.units.map(({ from }) => from));
  for (const person of persons.filter(({ id }) => id === undefined).toSorted((a, b) => first(a) - first(b))) {
    const [country = ""] = [...person.countries].toSorted((a, b) => b[1] - a[1])[0] ?? [];
    const part = country.replace("country:", "");
    const base = `official:${slug(displayName(person.units))}${part === "" ? "" : `.${part}`}`;
    person.id = taken.has(base) ? `${base}.${first(person)}` : base;
    for (let n = 2; taken.has(person.id); n++) person.id = `${base}.${first(person)}-${n}`;
    taken.add(person.id);
  }
}
