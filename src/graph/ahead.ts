/** Pages that are certain to be asked for of rows that are not there yet, so that the rows' own statement may bring them along. */
import type { Page, Relation } from "./relation.ts";

/** One page of every row. */
export interface Wanted {
  readonly relation: Relation<never, never>;
  readonly page: Page;
  /** What will be asked for of the page's own rows. */
  readonly ahead: Ahead | undefined;
}

/** What will be asked for of rows, by their label: first and last pages (`isFirstPage`), since no statement brings others along. */
export interface Ahead {
  /** The same for the same wants. */
  readonly name: string;
  readonly of: ReadonlyMap<string, readonly Wanted[]>;
}

/** What a page is loaded under: equal pages share it. */
export const pageName = ({ name }: Relation<never, never>, page: Page): string => `${name} ${JSON.stringify(page)}`;

/** Undefined for no wants at all. */
export function aheadOf(of: ReadonlyMap<string, readonly Wanted[]>): Ahead | undefined {
  if (of.size === 0) return undefined;
  const nameOf = ({ relation, page, ahead }: Wanted) => `${pageName(relation, page)} ${ahead?.name}`;
  return { of, name: [...of].map(([label, wants]) => `${label} [${wants.map(nameOf).join()}]`).join() };
}

/**
 * How many rows one statement looks further from. A row that stands in several pages is looked further from each time,
 * which a statement of its own would do once, so that what comes along is bounded.
 */
const MOST_ROWS = 500;

/** Of what will be asked for of so many rows of a label, what their statement should bring along. */
export function broughtAlong(ahead: Ahead | undefined, label: string, rows: number): readonly Wanted[] {
  return (rows > MOST_ROWS ? undefined : ahead?.of.get(label)) ?? [];
}
