/** Records that give an office to somebody who seems to have left it: lists of names are copied from year to year. */
import { familyOf } from "./family.ts";
import type { KnownPerson } from "./register.ts";
import type { Decision } from "./resolve.ts";
import { type RoleClass, rolesOf } from "./title.ts";

/** Offices with one holder at a time. */
const SINGLE: ReadonlySet<RoleClass> = new Set(["PRESIDENT", "GOVERNMENT", "FOREIGN"]);

const officeIn = (country: string | undefined, title: string): string | undefined => {
  const [role] = rolesOf(title);
  const plain = !/vice|deputy|speaker|assembly/i.test(title);
  return role !== undefined && plain && country !== undefined && SINGLE.has(role)
    ? `${familyOf(country)} ${role}`
    : undefined;
};

interface Attested {
  readonly official: string;
  /** ISO 8601. */
  readonly day: string;
  /** Of this run. */
  readonly decision?: Decision;
}

const yearOf = ({ day }: Attested): string => day.slice(0, 4);

/** What earlier imports say, by the middle of the years. */
const knownOnes = ({ id, country, offices }: KnownPerson): readonly (readonly [string | undefined, Attested])[] =>
  offices.flatMap(({ title, from, to }) =>
    [...new Set([from, to])].map((year) => [officeIn(country, title), { official: id, day: `${year}-07-01` }] as const),
  );

/**
 * Decisions on an office that somebody else was attested in since the person last was, and that the person is never attested in again.
 * Nothing is repaired: one who came back for a short time looks the same.
 * @param known who is known from elsewhere, with the years of their offices
 * @returns the other official by decision
 */
export function outOfOffice(
  decisions: readonly Decision[],
  known: readonly KnownPerson[] = [],
): ReadonlyMap<Decision, string> {
  const offices = new Map<string, Attested[]>();
  const attest = (office: string | undefined, one: Attested) => {
    if (office === undefined) return;
    const ones = offices.get(office);
    if (ones === undefined) offices.set(office, [one]);
    else ones.push(one);
  };
  for (const [office, one] of known.flatMap(knownOnes)) attest(office, one);
  for (const decision of decisions) {
    const { mention, official, home } = decision;
    if (mention.former !== true) attest(officeIn(home, mention.title), { official, day: mention.day, decision });
  }
  const found = new Map<Decision, string>();
  for (const ones of offices.values())
    for (const [decision, other] of leftIn(ones.toSorted((a, b) => (a.day < b.day ? -1 : 1))))
      found.set(decision, other);
  return found;
}

/** What is told of one office, by day. */
function leftIn(ones: readonly Attested[]): readonly (readonly [Decision, string])[] {
  const last = new Map(ones.map(({ official }, index) => [official, index]));
  const found: (readonly [Decision, string])[] = [];
  const seen = new Set<string>();
  let before: string | undefined;
  // A year alone does not tell who was first in it: it waits for the next.
  let waiting: Attested[] = [];
  const see = ({ official }: Attested) => {
    seen.add(official);
    before = official;
  };
  for (const [index, one] of ones.entries()) {
    const { official, decision } = one;
    const past = waiting.filter((other) => yearOf(other) < yearOf(one));
    if (past.length > 0) {
      for (const other of past) see(other);
      waiting = waiting.filter((other) => !past.includes(other));
    }
    if (decision === undefined) {
      waiting.push(one);
      continue;
    }
    const isLast = last.get(official) === index;
    if (!decision.held && before !== undefined && before !== official && seen.has(official) && isLast)
      found.push([decision, before]);
    see(one);
  }
  return found;
}
