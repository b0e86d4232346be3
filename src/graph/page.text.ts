/** The parts that statements about pages are made of. */
import { edgeProperties, nodeProperties, type Reads } from "./reads.ts";
import type { Join, Order, Page, Relation } from "./relation.ts";
import { EVERY } from "./relation.ts";
import type { Numbers, RowColumns } from "./row.reader.ts";

/**
 * What stands between two nodes of a pattern.
 * @param r the relationship's variable; none where nothing is read of it
 */
export const arrowOf = ({ type, direction }: { type: string; direction: "out" | "in" }, r = ""): string =>
  direction === "out" ? `-[${r}:${type}]->` : `<-[${r}:${type}]-`;

/** One thing that rows are compared by. */
export interface Term {
  readonly property: string;
  readonly descending: boolean;
  /** Its place among the values of a row's keyset, the key at last. */
  readonly place: number;
  readonly unique: boolean;
}

/** What a list is ordered by, the key at last. */
export const termsOf = (relation: Relation<never, never>, { orders }: Page): Term[] => [
  ...orders.map((order, place) => term(relation, order, place)),
  { property: keyOf(relation.join), descending: false, place: orders.length, unique: true },
];

/** The property follows the order's direction, never the page's: a backward page only flips the comparison. */
function term(relation: Relation<never, never>, { by, descending }: Order, place: number): Term {
  const order = relation.orders[by];
  if (order === undefined) {
    throw new RangeError(`${relation.name} has no order ${by}; it has ${Object.keys(relation.orders).join(", ")}`);
  }
  const property = descending ? order.descending : order.ascending;
  return { property, descending, place, unique: order.unique === true };
}

/**
 * Of these terms those that can tell two rows apart: none after one in which no two nodes are level, but for the relationships of one node.
 * @param alike whether the relationships of one node are as good as each other
 */
export function decisive({ join }: Relation<never, never>, terms: readonly Term[], alike = false): readonly Term[] {
  const first = terms.findIndex(({ unique }) => unique) + 1;
  const several = hasRelationship(join) && join.each !== 1 && !alike;
  const rest = several && first < terms.length ? terms.slice(-1) : [];
  return [...terms.slice(0, first), ...rest];
}

/** Whether a page's rows come with falling values: a backward page turns the order round. */
export const isFalling = ({ descending }: Pick<Order, "descending">, { backward = false }: Page): boolean =>
  descending !== backward;

/** What stands after ORDER BY. */
const ordered = (terms: readonly Term[], page: Page): string =>
  terms.map((term) => term.property + (isFalling(term, page) ? " DESC" : "")).join(", ");

/** Lines that put rows in order and take the page's, and the parameters in them. */
export interface InOrder {
  readonly lines: readonly string[];
  readonly parameters: Readonly<Record<string, number>>;
}

/**
 * Where no two nodes are level and two have few relationships with each other, so many more rows than the page has are taken by the node
 * alone first: keys of relationships are read of those only, which halves the time for a node with hundreds. Where a row says nothing of
 * its relationship, those of one node make equal rows: then no key is read, and only the node goes on.
 * @param terms all that the list is ordered by
 * @param columns what the rows hold
 * @param names those of the far node and of the relationship from here on, where they are not `n` and `r`
 * @param suffix unique in the statement: ends the parameters' names
 */
export function inOrder(
  relation: Relation<never, never>,
  page: Page,
  terms: readonly Term[],
  { key, edge }: RowColumns,
  names?: { readonly n: string; readonly r: string },
  suffix = "",
): InOrder {
  const { join } = relation;
  const alike = key.length + edge.length === 0;
  const by = decisive(relation, terms, alike);
  const carriesR = hasRelationship(join) && (!alike || by.some(({ property }) => property.startsWith("r.")));
  const carried = Object.entries(names ?? { n: "n", r: "r" })
    .filter(([name]) => name === "n" || carriesR)
    .map(([name, now]) => (name === now ? name : `${name} AS ${now}`));
  const line = `WITH ${carried.join(", ")} ORDER BY ${ordered(by, page)}`;
  if (page.limit === undefined) return { lines: [line], parameters: {} };
  const lines = [`${line} LIMIT $limit${suffix}`];
  const parameters = { [`limit${suffix}`]: page.limit };
  if (!hasRelationship(join) || join.each === undefined || by.at(-2)?.unique !== true) return { lines, parameters };
  return {
    lines: [`WITH n, r ORDER BY ${ordered(by.slice(0, -1), page)} LIMIT $window${suffix}`, ...lines],
    parameters: { ...parameters, [`window${suffix}`]: page.limit + join.each - 1 },
  };
}

/** What a row of the relation holds under these reads. */
export const rowColumns = (
  relation: Relation<never, never>,
  terms: readonly Term[],
  reads: Reads | undefined,
  numbers?: Numbers,
): RowColumns => {
  const placed = reads?.cursors !== false;
  return {
    values: placed ? terms.slice(0, -1).map(({ property }) => property) : [],
    key: placed ? [keyOf(relation.join)] : [],
    node: nodeProperties(relation.to, relation.node, reads),
    edge: edgeProperties(relation.edge, reads),
    numbers,
  };
};

const hasRelationship = (join: Join): join is Extract<Join, { type: string }> => join !== EVERY && "type" in join;
const keyOf = (join: Join) => (hasRelationship(join) ? "r.key" : "n.id");
