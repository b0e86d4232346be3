/** From page arguments to edges with cursors: shared by every connection. */
import type { Context } from "../context.ts";
import type { Condition } from "../graph/condition.ts";
import { ROOT } from "../graph/relation.composer.ts";
import type { Order, Page, Relation, Row } from "../graph/relation.ts";
import { type CursorList, decodeCursor, encodeCursor } from "./cursor.ts";
import { badInput } from "./error.ts";
import { leveled } from "./level.ts";
import { type OrderArgument, ordersOf } from "./order.ts";

export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  orderBy?: readonly OrderArgument[] | null | undefined;
}

const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 100;

type Edge<Node, Properties> = Properties & { cursor: string; node: Node };

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** The whole list that a page is of: what `totalCount` counts and facets sum up. */
export interface RowList {
  readonly relation: Relation<never, never>;
  readonly parent: string;
  readonly where: Condition | undefined;
}

/** What a connection field resolves to. The page is read when `edges`, `nodes` or `pageInfo` is asked for, not before. */
export interface Connection<Node, Properties> {
  readonly edges: Promise<Edge<Node, Properties>[]>;
  readonly pageInfo: Promise<PageInfo>;
  readonly list: RowList;
}

/**
 * Which rows a field's arguments ask for, undefined for all of them. It stands beside the arguments that it reads, so
 * their type is its own affair.
 * @throws BAD_USER_INPUT
 */
export type Narrowing = (args: never) => Condition | undefined;

const everything = () => undefined;

/**
 * Spread into a connection field over a relation whose far nodes are of one kind.
 * @param parentOf what the relation's statements know a parent by: its id, unless said otherwise
 */
export const paged = <Node, Properties>(
  relation: Relation<Node, Properties>,
  order: readonly Order[],
  narrow: Narrowing = everything,
  parentOf: (parent: never) => string = idOf,
) =>
  leveled(async (parents: readonly { id: string }[], args: PageArguments, context: Context) =>
    pages(relation, order, args, narrow(args as never), context, parents.map(parentOf as typeof idOf)),
  );

/** Spread into a connection field whose far nodes are of several kinds: their ids come with the page, the nodes are looked up by kind. */
export const pagedAny = <Node extends { id: string }, Properties>(
  relation: Relation<{ id: string }, Properties>,
  order: readonly Order[],
  narrow: Narrowing = everything,
) =>
  leveled(async (parents: readonly { id: string }[], args: PageArguments, context: Context) =>
    pages<{ id: string }, Properties, Node>(
      relation,
      order,
      args,
      narrow(args as never),
      context,
      parents.map(idOf),
      (edges) => withNodes(relation, edges, context),
    ),
  );

/** Spread into a root connection: every node of a kind. */
export const pagedRoot = <Node>(
  relation: Relation<Node, object>,
  order: readonly Order[],
  narrow: Narrowing = everything,
) =>
  leveled(async (parents: readonly unknown[], args: PageArguments, context: Context) => {
    const [page] = pages(relation, order, args, narrow(args as never), context, [ROOT]);
    return parents.map(() => page as Connection<Node, object>);
  });

const idOf = ({ id }: { id: string }) => id;

/**
 * The pages of one relation for a whole level of parents. Arguments are checked at once; rows are read when they are
 * wanted, then for all parents together.
 * @param complete makes of a row's node what the field answers with
 */
function pages<Node, Properties, Whole = Node>(
  relation: Relation<Node, Properties>,
  order: readonly Order[],
  args: PageArguments,
  where: Condition | undefined,
  context: Context,
  parents: readonly string[],
  complete?: (edges: Edge<Node, Properties>[]) => Promise<Edge<Whole, Properties>[]>,
): Connection<Whole, Properties>[] {
  const orders = ordersOf(args.orderBy, order);
  const cursors = cursorsOf(relation, orders);
  const { size, backward } = sizeOf(args);
  const page: Page = {
    where,
    orders,
    limit: size + 1,
    backward,
    after: args.after == null ? undefined : decodeCursor(cursors, "after", args.after),
    before: args.before == null ? undefined : decodeCursor(cursors, "before", args.before),
  };
  const loaded = once(() => context.related(relation, page).loadMany(parents));
  return parents.map((parent, at) => {
    const rows = once(async () => {
      const found = (await loaded())[at] as Row<Node, Properties>[] | Error;
      if (found instanceof Error) throw found;
      return pageOf(cursors, found, size, page);
    });
    const edges = once(async () => {
      const { edges } = await rows();
      return complete ? complete(edges) : (edges as unknown as Edge<Whole, Properties>[]);
    });
    return {
      get edges() {
        return edges();
      },
      get pageInfo() {
        return rows().then(({ pageInfo }) => pageInfo);
      },
      list: { relation, parent, where },
    };
  });
}

/** The work, done when it is first asked for and then remembered. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}

const withNodes = <Node extends { id: string }, Properties>(
  relation: Relation<never, never>,
  edges: readonly Edge<{ id: string }, Properties>[],
  context: Context,
): Promise<Edge<Node, Properties>[]> =>
  Promise.all(
    edges.map(async (edge) => {
      const node = await context.anyNode(edge.node.id);
      if (node === null) throw new Error(`${relation.name} leads to ${edge.node.id}, which is not in the graph`);
      return Object.assign(edge, { node: node as Node }); // A page's edges are its own.
    }),
  );

/** A row as an edge. Its cursor is made when it is asked for: most questions ask for none, and it costs more than the rest. */
class RowEdge {
  node: unknown;
  readonly #cursors: CursorList;
  readonly #row: Row<unknown, object>;

  constructor(cursors: CursorList, row: Row<unknown, object>) {
    this.node = row.node;
    this.#cursors = cursors;
    this.#row = row;
    for (const name in row.edge) (this as Record<string, unknown>)[name] = (row.edge as Record<string, unknown>)[name];
  }

  get cursor(): string {
    return encodeCursor(this.#cursors, this.#row);
  }
}

/** Which list a cursor belongs to. */
function cursorsOf(relation: Relation<never, never>, orders: readonly Order[]): CursorList {
  const names = orders.map(({ by, descending }) => (descending ? `${by} descending` : by));
  return {
    name: `${relation.name} by ${names.join(", ")}`,
    types: orders.map(({ by }) => relation.orders[by]?.type ?? "string"),
  };
}

/** @throws BAD_USER_INPUT for a page outside 1 to 100, and for both first and last */
export function sizeOf({ first, last }: PageArguments): { size: number; backward: boolean } {
  if (first != null && last != null) throw badInput("last", last, "first or last, not both");
  const [argument, size] = last == null ? (["first", first ?? DEFAULT_PAGE] as const) : (["last", last] as const);
  if (size < 1 || size > LARGEST_PAGE) throw badInput(argument, size, `1 to ${LARGEST_PAGE}`);
  return { size, backward: last != null };
}

function pageOf<Node, Properties>(
  cursors: CursorList,
  rows: readonly Row<Node, Properties>[],
  size: number,
  { backward, after, before }: Page,
) {
  const kept = rows.slice(0, size);
  if (backward) kept.reverse();
  const edges = kept.map(
    (row) => new RowEdge(cursors, row as Row<unknown, object>) as unknown as Edge<Node, Properties>,
  );
  const more = rows.length > size;
  return {
    edges,
    pageInfo: {
      hasNextPage: backward ? before !== undefined : more || before !== undefined,
      hasPreviousPage: backward ? more || after !== undefined : after !== undefined,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}
