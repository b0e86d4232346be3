/** The parts that statements about pages are made of. */
import { edgeProperties, nodeProperties, type Reads } from "./reads.ts";
import type { Join, Order, Page, Relation } from "./relation.ts";
import { EVERY } from "./relation.ts";
import type { RowColumns } from "./row.reader.ts";

/** One thing that rows are compared by. */
export interface Term {
  readonly property: string;
  readonly descending: boolean;
}

/** What a list is ordered by, the key at last. */
export const termsOf = (relation: Relation<never, never>, { orders }: Page): Term[] => [
  ...orders.map((order) => term(relation, order)),
  { property: keyOf(relation.join), descending: false },
];

/** The property follows the order's direction, never the page's: a backward page only flips the comparison. */
function term(relation: Relation<never, never>, { by, descending }: Order): Term {
  const order = relation.orders[by];
  if (order === undefined) {
    throw new RangeError(`${relation.name} has no order ${by}; it has ${Object.keys(relation.orders).join(", ")}`);
  }
  return { property: descending ? order.descending : order.ascending, descending };
}

/** What stands after ORDER BY. */
export const ordered = (terms: readonly Term[], { backward = false }: Page): string =>
  terms.map(({ property, descending }) => property + (descending !== backward ? " DESC" : "")).join(", ");

/** What a row of the relation holds under these reads. */
export const rowColumns = (
  relation: Relation<never, never>,
  terms: readonly Term[],
  reads: Reads | undefined,
): RowColumns => {
  const placed = reads?.cursors !== false;
  return {
    values: placed ? terms.slice(0, -1).map(({ property }) => property) : [],
    key: placed ? [keyOf(relation.join)] : [],
    node: nodeProperties(relation.to, relation.node, reads),
    edge: edgeProperties(relation.edge, reads),
  };
};

export const hasRelationship = (join: Join) => join !== EVERY && "type" in join;
const keyOf = (join: Join) => (hasRelationship(join) ? "r.key" : "n.id");
