/** Reads what is asked of lists: a page, the length and facets of one list go into one statement if they are asked for in the same moment. */
import { LRUCache } from "lru-cache";
import type { Condition } from "./condition.ts";
import { facetStatement } from "./facet.composer.ts";
import type { Facet, FacetRow } from "./facet.ts";
import type { Reader } from "./graph.ts";
import { canShare, facetsShare, type ListParts, type ListRow, listStatement } from "./list.composer.ts";
import { countStatement, type PageRow } from "./relation.composer.ts";
import type { Relation } from "./relation.ts";
import { listParameters } from "./rows.composer.ts";

type AnyRelation = Relation<never, never>;

/** A statement holds the rows that it goes through once. */
const MOST_ROWS = 10_000;

/** Lists that were found to be too long for that, for a while, so that the next request need not find out again. Of one graph. */
export class LongLists {
  /** How many rows a list may have whose parts share a statement. */
  readonly most: number;
  /** So many letters in all: filters are as long as clients like. */
  readonly #names = new LRUCache<string, true>({
    max: 1_000,
    maxSize: 1_000_000,
    sizeCalculation: (_true, name) => name.length,
    ttl: 60_000,
  });

  constructor(most = MOST_ROWS) {
    this.most = most;
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  add(name: string): void {
    this.#names.set(name, true);
  }
}

/** What has been asked of one list so far, and its answer. */
interface Asked {
  parts: ListParts;
  /** Undefined where each part is read alone. */
  readonly rows: Promise<readonly ListRow[] | undefined>;
}

/** Of one request. */
export class Lists {
  readonly #read: Reader["read"];
  readonly #long: LongLists | undefined;
  readonly #asked = new Map<string, Asked>();

  /** @param long absent: each part has a statement of its own */
  constructor(read: Reader["read"], long?: LongLists) {
    this.#read = read;
    this.#long = long;
  }

  /** @param alone reads the page by a statement of its own */
  page(
    relation: AnyRelation,
    part: NonNullable<ListParts["page"]>,
    alone: () => Promise<readonly PageRow[]>,
  ): Promise<readonly PageRow[]> {
    return this.#ask(relation, part.page.where, { page: part }, alone);
  }

  count(
    relation: AnyRelation,
    ids: readonly string[],
    where: Condition | undefined,
  ): Promise<readonly { id: string; count: number }[]> {
    const alone = () => this.#read(countStatement(relation, where), listParameters(relation, ids, where));
    return this.#ask(relation, where, { count: true }, alone);
  }

  facets(
    relation: AnyRelation,
    ids: readonly string[],
    where: Condition | undefined,
    facets: readonly Facet[],
    first: number,
  ): Promise<readonly { id: string; facets: FacetRow[] }[]> {
    const alone = () =>
      this.#read(facetStatement(relation, facets, where), { ...listParameters(relation, ids, where), first });
    return facetsShare(facets) ? this.#ask(relation, where, { facets: { facets, first } }, alone) : alone();
  }

  /** A part that was asked for already, as by another alias, is read alone. */
  async #ask<Row>(
    relation: AnyRelation,
    where: Condition | undefined,
    part: ListParts,
    alone: () => Promise<readonly Row[]>,
  ): Promise<readonly (Row | ListRow)[]> {
    const long = this.#long;
    if (long === undefined || !canShare(relation, where)) return alone();
    const name = `${relation.name} ${JSON.stringify(where)}`;
    if (long.has(name)) return alone();
    const known = this.#asked.get(name);
    if (known !== undefined && Object.keys(part).some((key) => key in known.parts)) return alone();
    const asked = known ?? {
      parts: {},
      rows: momentOver().then(() => this.#together(name, relation, where, long)),
    };
    asked.parts = { ...asked.parts, ...part };
    this.#asked.set(name, asked);
    return (await asked.rows) ?? alone();
  }

  /** Undefined where only one part was asked for, or the list is too long. */
  async #together(
    name: string,
    relation: AnyRelation,
    where: Condition,
    long: LongLists,
  ): Promise<readonly ListRow[] | undefined> {
    const { parts } = this.#asked.get(name) as Asked;
    this.#asked.delete(name);
    if (Object.keys(parts).length === 1) return undefined;
    const { statement, parameters } = listStatement(relation, where, parts, long.most + 1);
    const rows = await this.#read(statement, parameters);
    if (rows.every(({ count }) => count <= long.most)) return rows;
    long.add(name);
    return undefined;
  }
}

/** Loaders that were asked in one turn dispatch in ticks that are lined up by then. */
const momentOver = () => new Promise<void>((resolve) => process.nextTick(resolve));
