/** Decisions where reviewed pairs name officials whom nobody knows yet: those that the rules find in this very run, and new ones. */
import { countryOfId } from "./country.ts";
import type { Mention } from "./mention.ts";
import type { KnownPerson } from "./register.ts";
import { type Decision, resolve } from "./resolve.ts";
import { type ReviewedPair, reviewNames } from "./review.ts";

/** The country in an official's id, `official:amara-okello.KEN`. */
const countryIn = (official: string): string | undefined =>
  official
    .split(".")
    .slice(1)
    .map((part) => `country:${part}`)
    .find((id) => countryOfId(id) !== undefined);

/** Nothing but an id, which no rule matches, so that only the pairs speak of it. */
function strangerOf(id: string): KnownPerson {
  const country = countryIn(id);
  return { id, names: [], offices: [], ...(country !== undefined && { country }) };
}

/**
 * Decides every mention. Ids are given when all is decided, so what pairs say of an id that is new would come too late:
 * then all is decided again, with what got that id as given, as a second import finds it in the graph.
 */
export function resolveReviewed(
  mentions: readonly Mention[],
  known: readonly KnownPerson[],
  pairs: readonly ReviewedPair[],
): readonly Decision[] {
  const decisions = resolve(mentions, known, pairs);
  const ids = new Set(known.map(({ id }) => id));
  const named = pairs.flatMap(({ a, b }) => [a, b]).filter((name) => name.startsWith("official:") && !ids.has(name));
  if (named.length === 0) return decisions;
  const strangers = new Set(named);
  const reviewedAs = reviewNames(pairs);
  const found = new Map(decisions.map((decision) => [decision.mention, decision]));
  const standing = mentions.map((mention): Mention => {
    const decision = found.get(mention);
    const stands = decision !== undefined && strangers.has(decision.official) && reviewedAs(mention) === "";
    return stands ? { ...mention, given: { official: decision.official, score: decision.score } } : mention;
  });
  return resolve(standing, [...known, ...[...strangers].map(strangerOf)], pairs);
}
