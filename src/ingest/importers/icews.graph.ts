/** The officials of the graph, and what reviewed pairs call them by, as the names of ICEWS are looked up among them. */
import { continuedBy } from "../resolution/country.ts";
import type { KnownPerson } from "../resolution/register.ts";
import type { ReviewedPair } from "../resolution/review.ts";

/** `Wang Yi @ country:CHN` as reviewed pairs have it, or a name alone. */
export function calledIn(call: string): { readonly name: string; readonly country: string | undefined } {
  const [name = "", country] = call.split(" @ ");
  return { name, country };
}

/** Names with those that they are judged to differ from. */
export function partedNames(reviewed: readonly ReviewedPair[]): ReadonlyMap<string, readonly string[]> {
  const parted = new Map<string, readonly string[]>();
  for (const { a, b, decision } of reviewed) {
    const [one, other] = [calledIn(a).name, calledIn(b).name];
    if (decision === "same") continue;
    parted.set(one, [...(parted.get(one) ?? []), other]);
    parted.set(other, [...(parted.get(other) ?? []), one]);
  }
  return parted;
}

/** Officials by what they are looked up by. */
export interface Known {
  /** By the state that their country is part of today. */
  readonly byCountry: ReadonlyMap<string, readonly KnownPerson[]>;
  /** All who bear a name as written. */
  readonly byName: ReadonlyMap<string, readonly KnownPerson[]>;
  /** Names with those that somebody has judged to be another's. */
  readonly partedFrom: ReadonlyMap<string, readonly string[]>;
  readonly byId: ReadonlyMap<string, KnownPerson>;
}

/** Looks through the officials once. */
export function graphOf(known: readonly KnownPerson[], partedFrom: Known["partedFrom"]): Known {
  const byCountry = new Map<string, KnownPerson[]>();
  const byName = new Map<string, KnownPerson[]>();
  for (const person of known) {
    const country = continuedBy(person.country ?? "");
    byCountry.set(country, [...(byCountry.get(country) ?? []), person]);
    for (const name of new Set(person.names)) byName.set(name, [...(byName.get(name) ?? []), person]);
  }
  return {
    ...{ byCountry, byName, partedFrom },
    byId: new Map(known.map((person) => [person.id, person])),
  };
}
