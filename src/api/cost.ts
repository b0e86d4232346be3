/** What a query costs: a figure from its shape alone, so that it is known before anything runs. */
/** What lists without a page are taken to hold: evidence of an edge, aliases, topics. */
const SHORT_LIST = 2;
/** Buckets are a short list for every so many that are asked for: the page of what they sum up multiplies them too, and has nothing to do with them. */
const BUCKETS = 50;
/** How many of those are counted where something is asked of what they lead to: as many as a facet shows unless told otherwise. */
const LEADING = 10;
const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 100;

interface Arguments {
  readonly first?: unknown;
  readonly last?: unknown;
  readonly ids?: unknown;
  readonly by?: unknown;
}

/** How many rows the arguments ask for; what the field would refuse is counted as the nearest that it takes. */
function rowsOf({ first, last, ids, by }: Arguments, otherwise: number): number {
  if (Array.isArray(ids)) return Math.max(1, ids.length);
  const asked = typeof first === "number" ? first : typeof last === "number" ? last : otherwise;
  const rows = Math.min(Math.max(asked, 1), LARGEST_PAGE);
  return Array.isArray(by) ? Math.max(1, by.length) * Math.ceil(rows / BUCKETS) : rows;
}

interface CostedField {
  readonly name: string;
  readonly type: unknown;
  readonly args: readonly { readonly name: string }[];
}

/**
 * One for the field, and what is selected below it for each row that it may give: a page's size, a list's `first`, or
 * two for a list that has neither. A connection counts its rows once, so its `edges` and `nodes` cost nothing themselves.
 */
export function costOf(args: object, _context: object, field: CostedField): { field: number; multiplier: number } {
  const paged = field.args.some(({ name }) => name === "first" || name === "ids");
  const listed = String(field.type).startsWith("[");
  if (paged) return { field: 1, multiplier: rowsOf(args, DEFAULT_PAGE) };
  return { field: 1, multiplier: listed ? SHORT_LIST : 1 };
}

/** The cost of what only holds the rows that another field has counted. */
export const COUNTED_ABOVE = { field: 0, multiplier: 1 } as const;

/** The cost of what a bucket leads to, of which anything may be asked. */
export const LED_TO = { field: 1, multiplier: LEADING / SHORT_LIST } as const;
