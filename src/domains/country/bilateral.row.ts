/** Two countries, in either order: nothing of it is stored, its id says which two. */
export interface BilateralRow {
  /** `relation:AZE-KOR`. */
  readonly id: string;
  /** The countries' ids, in the order of their slugs. */
  readonly countries: readonly [string, string];
}

const COUNTRY_PREFIX = "country:";
const PREFIX = "relation:";

/** The relation between two different countries. */
export function bilateral(one: string, other: string): BilateralRow {
  const [first, second] = one < other ? [one, other] : [other, one];
  const [a, b] = [first.slice(COUNTRY_PREFIX.length), second.slice(COUNTRY_PREFIX.length)];
  return { id: `${PREFIX}${a}-${b}`, countries: [first, second] };
}

/** In how many places an id may be cut: twice as many as the longest slugs that sources have need, where a client may send hundreds. */
const MOST_CUTS = 16;

/** Every pair of countries that an id may mean: slugs of states that are gone have `-` in them, `relation:KOR-soviet-union`. */
export function readingsOf(id: string): BilateralRow[] {
  const slug = id.slice(PREFIX.length);
  const cuts = [...slug.matchAll(/-/g)].map(({ index }) => [slug.slice(0, index), slug.slice(index + 1)] as const);
  if (cuts.length > MOST_CUTS) return [];
  return cuts
    .filter(([a, b]) => a !== "" && b !== "" && a < b)
    .map(([a, b]) => bilateral(COUNTRY_PREFIX + a, COUNTRY_PREFIX + b));
}

export const isBilateral = (id: string) => id.startsWith(PREFIX);
