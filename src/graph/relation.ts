/** Relations as data: what is joined, what is read of it, and the orders its lists may have. */
import type { Condition, Property } from "./condition.ts";
import type { Kind } from "./kind.ts";

/** A relationship between nodes, whose type leads to nodes of the relation only; `from` may be `Entity` where several kinds share the relation. */
interface Along {
  readonly type: string;
  readonly direction: "out" | "in";
  readonly from: string;
  /** How many such relationships two nodes may have at most; absent: any number. */
  readonly each?: number;
}

/** The far node holds the parent's id in a property; with `unless`, only where that other property is absent. */
interface HeldIn {
  readonly heldIn: string;
  readonly unless?: string;
}

/** What no pattern says: Cypher that binds `n`, each node once, for a `parent`. */
interface Rows {
  readonly rows: string;
  /** What it needs that is found once for all parents, returned under this name. */
  readonly prologue: { readonly name: string; readonly text: string };
}

/** Every node of the far label: a root list, which has no parent. */
export const EVERY = "every";

export type Join = Along | HeldIn | Rows | typeof EVERY;

/**
 * What an order compares: a property for ascending pages and one for descending ones, each never null in the store.
 * `n` is the far node, `r` the relationship.
 */
export interface OrderProperties {
  readonly ascending: Property;
  readonly descending: Property;
  readonly type: "string" | "number";
  /** No two nodes are level in it. */
  readonly unique?: true;
}

/** By their names in the API. */
export type Orders = Readonly<Record<string, OrderProperties>>;

/** The order of every list of named things. */
export const NAME: OrderProperties = {
  ...{ ascending: "n.nameFolded", descending: "n.nameFolded", type: "string" },
  unique: true,
};

/** How many relationships a node has, kept on it. */
export const count = (property: Property): OrderProperties => ({
  ascending: property,
  descending: property,
  type: "number",
});

/** Partial dates ascend by their first possible day and descend by their last, so that unknown ones come last both ways. */
export const day = (property: Property): OrderProperties => ({
  ascending: `${property}Min`,
  descending: `${property}Max`,
  type: "number",
});

export interface Relation<Node, Edge> {
  /** `Official.events`: names its statements, its loaders and its cursors. */
  readonly name: string;
  readonly join: Join;
  /** The far label. Where it is a common one (`Entity`), `node` is the id alone and the rest is looked up by kind. */
  readonly to: string;
  readonly node: readonly (keyof Node & string)[];
  readonly edge: readonly (keyof Edge & string)[];
  /** By their names in the API. */
  readonly orders: Orders;
}

/** The root list of a kind. */
export const every = <Node>(
  name: string,
  { label, properties }: Kind<Node>,
  orders: Orders,
): Relation<Node, object> => ({ name, join: EVERY, to: label, node: properties, edge: [], orders });

export interface Order {
  /** A name in the relation's `orders`. */
  readonly by: string;
  readonly descending: boolean;
}

/** Where a page begins or ends: a row's order values, then its relationship's key (or the node's id where there is none). */
export interface Keyset {
  readonly values: readonly (string | number)[];
  readonly key: string;
}

export interface Page {
  /** Which rows the list has; absent: all of the relation. */
  readonly where?: Condition | undefined;
  readonly orders: readonly Order[];
  /** How many rows at most; absent: all of them, for lists that are short by nature. */
  readonly limit?: number | undefined;
  /** The last rows of the range, last first, instead of the first ones. */
  readonly backward?: boolean | undefined;
  readonly after?: Keyset | undefined;
  readonly before?: Keyset | undefined;
}

/** Whether a page is the first of all that one node is related to, or the last: what statements bring along, and what a reach is kept of. */
export const isFirstPage = ({ join }: Relation<never, never>, page: Page): boolean =>
  typeof join === "object" &&
  "type" in join &&
  page.limit !== undefined &&
  page.where === undefined &&
  page.after === undefined &&
  page.before === undefined;

export interface Row<Node, Edge> extends Keyset {
  readonly node: Node;
  readonly edge: Edge;
}
