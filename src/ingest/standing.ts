/**
 * What is believed about one subject, an entity or a relation, when several sources speak of it: the best-ranked value of
 * each field is shown, and what the others say otherwise becomes claims. Pure.
 */

export type Scalar = string | number | null;
export type Scalars = Readonly<Record<string, Scalar>>;

/** Which fields a source speaks of: a bit for each, in the order of the subject's fields. */
export type Says = number;

/** A source that gives no more than a name: it stands back behind any that says more. */
export const BARE: Says = 1 << 30;
/** Evidence of which it is not known what its source says of each field counts as saying all that is shown. */
export const ALL: Says = BARE - 1;

/** What the graph holds about a subject. */
export interface Standing {
  readonly shown: Scalars;
  /** By source. */
  readonly voices: ReadonlyMap<string, Says>;
  /** By field, then by source: only what differs from what is shown. */
  readonly claims: ReadonlyMap<string, ReadonlyMap<string, Scalar>>;
  /** Somebody's own word has told of it, and so has given what cannot be empty. */
  readonly isOwn?: boolean | undefined;
  /** A field whose shown value the subject's key says: it stands. */
  readonly keyed?: string | undefined;
}

/** What one source says of the subject now, in place of all it said before; no values where it has nothing to say any more. */
export interface Word {
  readonly source: string;
  readonly values: Scalars;
  /** Only the name is given. */
  readonly bare: boolean;
}

export interface Settled {
  readonly shown: Scalars;
  readonly claims: ReadonlyMap<string, ReadonlyMap<string, Scalar>>;
}

export interface Shape {
  /** The fields whose values sources can disagree on, in the order of the bits. */
  readonly fields: readonly string[];
  /** Fields that cannot be empty: the last value stays. */
  readonly required: ReadonlySet<string>;
  /** The first and the last day of a period, which come from one source where two would not fit. */
  readonly period?: readonly [start: string, end: string] | undefined;
  /** Whether a period with these ends can be. */
  readonly fits: (start: Scalar, end: Scalar) => boolean;
}

/** Less is better; ties go to the lesser id. */
export type RankOf = (source: string) => number;

export const EMPTY: Standing = { shown: {}, voices: new Map(), claims: new Map() };

/** Fields that a word has values for. */
export const saysOf = (shape: Shape, { values, bare }: Word): Says => saysIn(shape, values, bare);

export function saysIn({ fields }: Shape, values: Readonly<Record<string, unknown>>, bare: boolean): Says {
  if (bare) return BARE;
  let says = 0;
  for (let bit = 0; bit < fields.length; bit += 1)
    if ((values[fields[bit] as string] ?? null) !== null) says |= 1 << bit;
  return says;
}

function isBetter(one: string, other: string, rankOf: RankOf): boolean {
  const difference = rankOf(one) - rankOf(other);
  return difference === 0 ? one < other : difference < 0;
}

function bestOf(sources: Iterable<string>, rankOf: RankOf): string | undefined {
  let found: string | undefined;
  for (const source of sources) if (found === undefined || isBetter(source, found, rankOf)) found = source;
  return found;
}

/** @param words one for each source that speaks anew */
export function settled(shape: Shape, standing: Standing, words: readonly Word[], rankOf: RankOf): Settled {
  const better = (one: string, other: string) => isBetter(one, other, rankOf);
  const best = (sources: Iterable<string>) => bestOf(sources, rankOf);
  const shown: Record<string, Scalar> = {};
  const tables = new Map<string, ReadonlyMap<string, Scalar>>();
  const pinned = new Set<string>();
  for (const [bit, field] of shape.fields.entries()) {
    const before = standing.shown[field] ?? null;
    const claims = standing.claims.get(field);
    const table = new Map<string, Scalar>(claims);
    let supported = false;
    for (const [source, says] of standing.voices) {
      if ((says & (1 << bit)) === 0 || claims?.has(source)) continue;
      table.set(source, before);
      supported = true;
    }
    // Somebody's own word stays until it is set otherwise. What a source that is gone has left of a name is not told from it.
    const isDisputed = claims !== undefined && claims.size > 0;
    const isLeft = !supported && (isDisputed || (before !== null && isOwn(shape, field, standing)));
    // Where a source says the same as somebody's own word, that has still given what cannot be empty.
    const isGiven = standing.isOwn === true && before !== null && shape.required.has(field);
    if (isLeft || isGiven || field === standing.keyed) pinned.add(field);
    let spoken = false;
    for (const { source, values, bare } of words) {
      const value = bare ? null : (values[field] ?? null);
      spoken ||= table.has(source) || value !== null;
      if (value === null) table.delete(source);
      else table.set(source, value);
    }
    for (const [source, value] of table) if (value === null) table.delete(source);
    tables.set(field, table);
    const winner = best(table.keys());
    if (!spoken || pinned.has(field)) shown[field] = before;
    else if (winner !== undefined) shown[field] = table.get(winner) ?? null;
    else shown[field] = supported && !shape.required.has(field) ? null : before;
  }
  if (!pinned.has("name")) nameOfBare(shown, standing, words, tables, better, best);
  if (shape.period !== undefined && !shape.fits(shown[shape.period[0]] ?? null, shown[shape.period[1]] ?? null)) {
    const [start, end] = shape.period;
    const winner = best((tables.get(start) as ReadonlyMap<string, Scalar>).keys());
    // What no source has said of either end stands, and what would turn it round does not.
    if (shape.period.some((field) => pinned.has(field)))
      for (const field of shape.period) shown[field] = standing.shown[field] ?? null;
    else {
      shown[end] = winner === undefined ? null : (tables.get(end)?.get(winner) ?? null);
      if (winner !== undefined) shown[start] = tables.get(start)?.get(winner) ?? null;
    }
  }
  return { shown, claims: disputed(tables, shown) };
}

/** No source says what is shown; what cannot be empty may be the last value of one that is gone, where no word is known to be somebody's own. */
const isOwn = ({ required }: Shape, field: string, { voices, isOwn: known }: Standing): boolean =>
  known === true || !required.has(field) || voices.size === 0;

/** Bare names count where no source says more; of several the best-ranked. */
function nameOfBare(
  shown: Record<string, Scalar>,
  { shown: before, voices }: Standing,
  words: readonly Word[],
  tables: ReadonlyMap<string, ReadonlyMap<string, Scalar>>,
  better: (one: string, other: string) => boolean,
  best: (sources: Iterable<string>) => string | undefined,
): void {
  if ((tables.get("name")?.size ?? 0) > 0) return;
  const bare = words.filter((word) => word.bare);
  const winner = best(bare.map(({ source }) => source));
  if (winner === undefined) return;
  const value = bare.find(({ source }) => source === winner)?.values["name"] ?? null;
  const rivals = [...voices].filter(([source, says]) => (says & BARE) !== 0 && source !== winner);
  const said = (before["name"] ?? null) !== null;
  if (!said || rivals.every(([source]) => better(winner, source))) {
    if (!said || rivals.length > 0 || voices.has(winner)) shown["name"] = value;
  }
}

/** What sources say otherwise than is shown. */
function disputed(
  tables: ReadonlyMap<string, ReadonlyMap<string, Scalar>>,
  shown: Scalars,
): ReadonlyMap<string, ReadonlyMap<string, Scalar>> {
  const claims = new Map<string, ReadonlyMap<string, Scalar>>();
  for (const [field, table] of tables) {
    const other = new Map([...table].filter(([, value]) => value !== shown[field]));
    if (other.size > 0) claims.set(field, other);
  }
  return claims;
}

/**
 * Somebody's own word, without a source: it is shown, and what sources say otherwise becomes claims. Of what it leaves out
 * sources have the word; where none of them is shown, it takes back what it said before.
 */
export function overruled(
  { fields, period, fits }: Shape,
  standing: Standing,
  values: Scalars,
  rankOf: RankOf,
): Settled {
  const shown: Record<string, Scalar> = {};
  const tables = new Map<string, ReadonlyMap<string, Scalar>>();
  for (const [bit, field] of fields.entries()) {
    const claims = standing.claims.get(field);
    const table = new Map<string, Scalar>(claims);
    const before = standing.shown[field] ?? null;
    let supported = false;
    for (const [source, says] of standing.voices) {
      if ((says & (1 << bit)) === 0 || claims?.has(source) || before === null) continue;
      table.set(source, before);
      supported = true;
    }
    const next = bestOf(claims?.keys() ?? [], rankOf);
    const without = supported || before === null ? before : next === undefined ? null : (claims?.get(next) ?? null);
    shown[field] = values[field] ?? without;
    tables.set(field, table);
  }
  if (period !== undefined && !fits(shown[period[0]] ?? null, shown[period[1]] ?? null))
    for (const field of period) shown[field] = values[field] ?? null;
  return { shown, claims: disputed(tables, shown) };
}

/** A word that only fills what is empty: no source's, nor somebody's own about just this. A period that it would turn round stays as it was. */
export function filled({ fields, period, fits }: Shape, standing: Standing, values: Scalars): Settled {
  const before = standing.shown;
  const shown = Object.fromEntries(fields.map((field) => [field, before[field] ?? values[field] ?? null]));
  if (period !== undefined && !fits(shown[period[0]] ?? null, shown[period[1]] ?? null))
    for (const field of period) shown[field] = before[field] ?? null;
  return { shown, claims: disputed(standing.claims, shown) };
}
