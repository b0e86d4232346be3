/** Pairs that somebody has judged: `same` and `different` always win over the rules. */
import type { Mention, Unit } from "./mention.ts";
import type { Name } from "./name.ts";

/** Two strings as read, `string @ country`, records, or officials' ids; or a record and a string with a space between. */
export interface ReviewedPair {
  readonly a: string;
  readonly b: string;
  readonly decision: "same" | "different";
}

export type Verdict = "same" | "different";

/** Strings that a pair can call a mention by. */
const namesOf = ({ text, source, countries: [country = ""] }: Mention): readonly string[] => [
  ...[text, `${text} @ ${country}`, source, `${source} ${text}`],
];

/** By what reviewed pairs name a mention, so that no earlier decision on it stands; empty where none does. */
export function reviewNames(pairs: readonly ReviewedPair[]): (mention: Mention) => string {
  const named = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  return (mention) =>
    named.size === 0
      ? ""
      : namesOf(mention)
          .filter((name) => named.has(name))
          .join("\t");
}

/** The pairs of an official and something else so judged, the official last. */
export const officialPairs = (
  reviewed: readonly ReviewedPair[],
  judged: Verdict,
): readonly (readonly [name: string, official: string])[] =>
  reviewed
    .filter(({ decision }) => decision === judged)
    .flatMap(({ a, b }) =>
      b.startsWith("official:") ? [[a, b] as const] : a.startsWith("official:") ? [[b, a] as const] : [],
    );

/** What is known of a person to be judged by. */
interface Judged {
  readonly id?: string;
  readonly names: readonly Name[];
  readonly units: readonly Unit[];
}

/** What the pairs say about a unit and a person; `different` wins over `same`. */
export function verdictsOf(pairs: readonly ReviewedPair[]): (unit: Unit, person: Judged) => Verdict | undefined {
  if (pairs.length === 0) return () => undefined;
  const verdicts = new Map<string, Verdict>();
  for (const { a, b, decision } of pairs) {
    verdicts.set(`${a}\t${b}`, decision);
    verdicts.set(`${b}\t${a}`, decision);
  }
  const keysOf = (unit: Unit) => [...new Set(unit.mentions.flatMap(namesOf))];
  return (unit, { id, names, units }) => {
    const others = [
      ...units.flatMap(keysOf),
      ...names.flatMap(({ text }) => [text, `${text} @ ${unit.country}`]),
      ...(id === undefined ? [] : [id]),
    ];
    const found = new Set(keysOf(unit).flatMap((key) => others.map((other) => verdicts.get(`${key}\t${other}`))));
    if (found.has("different")) return "different";
    return found.has("same") ? "same" : undefined;
  };
}
