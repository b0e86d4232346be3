/** Reviewed pairs of two strings, for importers that decide one name after another: told as pairs of a string and an official. */
import { officialPairs, type ReviewedPair } from "./review.ts";

/** Whom a string is taken for. */
export interface Taken {
  readonly official: string;
  readonly score: number;
}

/** Who a string is under pairs that name officials: all whom it may call; none where it is nobody. */
export type Decide = (pairs: readonly ReviewedPair[]) => (name: string) => readonly Taken[];

const isOfficial = (name: string): boolean => name.startsWith("official:");
const pairName = (one: string, other: string): string => (one < other ? `${one}\t${other}` : `${other}\t${one}`);

/** The id, or with `.2`, `.3` and so on the first that nobody has denied. */
export function undenied(id: string, denied: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? id : `${id}.${n}`;
    if (!denied.has(tried)) return tried;
  }
}

/** Who is told to be an official and denied it is denied it. */
function withoutDenied(pairs: readonly ReviewedPair[]): readonly ReviewedPair[] {
  const denied = new Set(officialPairs(pairs, "different").map((pair) => pair.join("\t")));
  return pairs.filter(({ a, b, decision }) => decision === "different" || !denied.has(`${a}\t${b}`));
}

/** Makes the official of strings of whom none is anybody yet; none of those whom they are judged not to be. */
export type Make = (names: readonly string[], denied: ReadonlySet<string>) => string;

/**
 * Strings judged to be the same go to one official, the best-founded of those that one of them is taken for; of two that are
 * judged to differ and are taken for one, the worse-founded goes elsewhere. `different` wins over `same`.
 * @returns only pairs that name an official
 */
export function pairsWithOfficials(
  pairs: readonly ReviewedPair[],
  decide: Decide,
  make: Make,
): readonly ReviewedPair[] {
  const own = withoutDenied(
    pairs
      .filter(({ a, b }) => isOfficial(a) || isOfficial(b))
      .map(({ a, b, decision }) => (isOfficial(b) ? { a, b, decision } : { a: b, b: a, decision })),
  );
  const strings = pairs.filter(({ a, b }) => !isOfficial(a) && !isOfficial(b));
  if (strings.length === 0) return own;
  const groups = groupsOf(strings);
  const groupOf = (name: string) => groups.find((group) => group.includes(name)) ?? [name];
  // What is judged of one of a group is judged of all.
  const spread = withoutDenied(
    own.flatMap(({ a: name, b, decision }) => groupOf(name).map((a) => ({ a, b, decision }))),
  );
  const apart = strings.filter(({ decision }) => decision === "different");
  let known = spread;
  for (;;) {
    const taken = decide(known);
    const targets = new Map(groups.map((group) => [group, targetOf(group, taken, known, make)]));
    const officialsOf = (name: string): readonly Taken[] => {
      const target = targets.get(groupOf(name) as string[]);
      return target === undefined
        ? taken(name)
        : [{ official: target, score: bestScore(groupOf(name), taken, target) }];
    };
    const parted = apart.flatMap(({ a, b }): readonly ReviewedPair[] => {
      const shared = officialsOf(a).flatMap((one) =>
        officialsOf(b).flatMap((other) => (one.official === other.official ? [{ one, other }] : [])),
      );
      return shared.flatMap(({ one, other }) => {
        const { official } = one;
        const loser = isFounded(a, one, b, other) ? b : a;
        return groupOf(loser).map((name) => ({ a: name, b: official, decision: "different" as const }));
      });
    });
    const fresh = parted.filter(
      (pair) => !known.some(({ a, b, decision }) => a === pair.a && b === pair.b && decision === "different"),
    );
    if (fresh.length > 0) {
      const lost = new Set(fresh.map(({ a, b }) => `${a}\t${b}`));
      known = [...known.filter(({ a, b }) => !lost.has(`${a}\t${b}`)), ...fresh];
      continue;
    }
    const joined = [...targets].flatMap(([group, official]) =>
      group.map((a) => ({ a, b: official, decision: "same" as const })),
    );
    return [...known, ...joined];
  }
}

/** Strings that are all the same, two or more in each group; no two that are judged to differ. */
function groupsOf(pairs: readonly ReviewedPair[]): readonly string[][] {
  const apart = new Set(pairs.filter(({ decision }) => decision === "different").map(({ a, b }) => pairName(a, b)));
  const same = pairs.filter(({ decision }) => decision === "same").map(({ a, b }) => pairName(a, b));
  let groups: string[][] = [];
  for (const pair of [...new Set(same)].toSorted()) {
    const [a, b] = pair.split("\t") as [string, string];
    const [one, other] = [a, b].map((name) => groups.find((group) => group.includes(name)) ?? [name]) as [
      string[],
      string[],
    ];
    if (one === other || one.some((x) => other.some((y) => apart.has(pairName(x, y))))) continue;
    groups = [...groups.filter((group) => group !== one && group !== other), [...one, ...other].toSorted()];
  }
  return groups;
}

function targetOf(
  group: readonly string[],
  taken: (name: string) => readonly Taken[],
  pairs: readonly ReviewedPair[],
  make: Make,
): string {
  const judged = officialPairs(pairs, "same").filter(([name]) => group.includes(name));
  const denied = new Set(
    officialPairs(pairs, "different")
      .filter(([name]) => group.includes(name))
      .map(([, id]) => id),
  );
  const [said] = judged
    .map(([, official]) => official)
    .filter((official) => !denied.has(official))
    .toSorted();
  if (said !== undefined) return said;
  const [best] = group
    .flatMap(taken)
    .filter(({ official }) => !denied.has(official))
    .toSorted((one, other) => other.score - one.score || (one.official < other.official ? -1 : 1));
  return best?.official ?? make(group, denied);
}

const bestScore = (group: readonly string[], taken: (name: string) => readonly Taken[], official: string): number =>
  Math.max(
    0,
    ...group
      .flatMap(taken)
      .filter((one) => one.official === official)
      .map(({ score }) => score),
  );

/** Whether the first string is rather this official than the second: by its score, then by its spelling. */
const isFounded = (a: string, one: Taken, b: string, other: Taken): boolean => {
  if (one.score !== other.score) return one.score > other.score;
  return a < b;
};
