/**
 * How far pages went when they were last read, so that what lies beyond is not put in order again: for a node with hundreds of neighbours
 * that is most of a page's time. What is remembered is never believed: a page that is full within its reach is the first of all rows,
 * whatever was written since, and one that is not is read again without. What lists are ordered by is never null in the store
 * (`OrderProperties`), so that no row is left out by the comparison alone.
 */
import { isFalling } from "./page.text.ts";
import { isFirstPage, type Order, type OrderProperties, type Page, type Relation } from "./relation.ts";

/** What a page's last row has in what the list is ordered by first. */
export type Reach = string | number;

/** Beyond all that is stored, for parents whose pages are not known yet. */
const FARTHEST = {
  string: { rising: "\u{10FFFF}", falling: "" },
  number: { rising: Number.MAX_SAFE_INTEGER, falling: -Number.MAX_SAFE_INTEGER },
} as const;

/** Some hundred bytes each. */
const MOST_KNOWN = 50_000;

/** How far the pages of one name went, by the id of the node that they are of. */
type Known = Map<string, Reach>;

/** Of one process over one graph. Plain maps: to keep in order what was used last took a tenth of an answer from memory. */
export class Reaches {
  #pages = new Map<string, Known>();
  #number = 0;
  readonly #most: number;

  /** @param most how many are known at most */
  constructor(most = MOST_KNOWN) {
    this.#most = most;
  }

  /** What is known of a page, as of now. */
  of(name: string): ReadonlyMap<string, Reach> {
    return this.#pages.get(name) ?? NONE;
  }

  /** Where there is no room for more, all is forgotten: the next page of each says it again. */
  learn(name: string, id: string, reach: Reach): void {
    const known = this.#pages.get(name);
    const before = known?.get(id);
    if (before === reach) return;
    if (before === undefined) {
      if (this.#number >= this.#most) {
        this.#pages = new Map();
        this.#number = 0;
      }
      this.#number += 1;
    }
    const own = this.#pages.get(name);
    if (own === undefined) this.#pages.set(name, new Map([[id, reach]]));
    else own.set(id, reach);
  }

  forget(name: string, id: string): void {
    const known = this.#pages.get(name);
    if (!known?.delete(id)) return;
    this.#number -= 1;
    if (known.size === 0) this.#pages.delete(name);
  }
}

const NONE: ReadonlyMap<string, Reach> = new Map();

/** Whether a page's statement can begin from how far it went. */
export const canReach = (relation: Relation<never, never>, page: Page): boolean =>
  page.orders.length > 0 && isFirstPage(relation, page);

/** A page with what it is loaded under: `pageName`. */
interface NamedPage {
  readonly relation: Relation<never, never>;
  readonly page: Page;
  readonly name: string;
}

/** One parent's page as it was read. */
interface PageRead {
  readonly id: string;
  readonly rows: readonly unknown[];
  /** Of the last row; null where there is none. */
  readonly reach?: Reach | null;
}

/**
 * The pages of these parents.
 * @param page for which `canReach` holds
 * @param read reads pages whole, or, of pairs of a parent and its reach, within that
 */
export async function readWithin<Row extends PageRead>(
  known: Reaches,
  { relation, page, name }: NamedPage,
  ids: readonly string[],
  read: (ids: readonly string[], within?: readonly (readonly [id: string, reach: Reach])[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const limit = page.limit as number;
  const reaches = known.of(name);
  const learn = (found: readonly Row[]) => {
    for (const { id, rows, reach } of found)
      if (reach != null && rows.length === limit && reaches.get(id) !== reach) known.learn(name, id, reach);
    return found;
  };
  const farthest = farthestOf(relation, page);
  const within = ids.map((id) => [id, reaches.get(id) ?? farthest] as const);
  if (within.every(([, reach]) => reach === farthest)) return learn(await read(ids));
  const found = await read(ids, within);
  const fewer = found.filter(({ rows }) => rows.length < limit);
  if (fewer.length === 0) return learn(found);
  const asked = new Map(within);
  const short = fewer.filter(({ id }) => asked.get(id) !== farthest);
  if (short.length === 0) return learn(found);
  for (const { id } of short) known.forget(name, id);
  const again = new Map((await read(short.map(({ id }) => id))).map((row) => [row.id, row]));
  return learn(found.map((row) => again.get(row.id) ?? row));
}

function farthestOf({ orders }: Relation<never, never>, page: Page): Reach {
  const [first] = page.orders as [Order];
  const { type } = orders[first.by] as OrderProperties;
  return FARTHEST[type][isFalling(first, page) ? "falling" : "rising"];
}
