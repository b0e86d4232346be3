/** From page arguments to edges with cursors: shared by every connection. */
import type { Context } from "../context.ts";
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

/** What a connection field resolves to; `counted` is what `totalCount` counts. */
export interface Connection<Node, Properties> {
  readonly edges: Edge<Node, Properties>[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  readonly counted: { readonly relation: Relation<never, never>; readonly parent: string };
}

/** The pages of one relation for a whole level of parents. */
async function pages<Node, Properties>(
  relation: Relation<Node, Properties>,
  order: readonly Order[],
  parents: readonly string[],
  args: PageArguments,
  context: Context,
): Promise<(Connection<Node, Properties> | Error)[]> {
  const orders = ordersOf(args.orderBy, order);
  const list = listOf(relation, orders);
  const { size, backward } = sizeOf(args);
  const page: Page = {
    orders,
    limit: size + 1,
    backward,
    after: args.after == null ? undefined : decodeCursor(list, "after", args.after),
    before: args.before == null ? undefined : decodeCursor(list, "before", args.before),
  };
  const found = await context.related(relation, page).loadMany(parents);
  return found.map((rows, at) =>
    rows instanceof Error
      ? rows
      : { ...edgesOf(list, rows, size, page), counted: { relation, parent: parents[at] as string } },
  );
}

/** Spread into a connection field over a relation whose far nodes are of one kind. */
export const paged = <Node, Properties>(relation: Relation<Node, Properties>, order: readonly Order[]) =>
  leveled((parents: readonly { id: string }[], args: PageArguments, context: Context) =>
    pages(
      relation,
      order,
      parents.map(({ id }) => id),
      args,
      context,
    ),
  );

/** Spread into a connection field whose far nodes are of several kinds: their ids come with the page, the nodes are looked up by kind. */
export const pagedAny = <Node extends { id: string }, Properties>(
  relation: Relation<{ id: string }, Properties>,
  order: readonly Order[],
) =>
  leveled(async (parents: readonly { id: string }[], args: PageArguments, context: Context) => {
    const ids = parents.map(({ id }) => id);
    const found = await pages(relation, order, ids, args, context);
    return Promise.all(
      found.map((page) => (page instanceof Error ? page : withNodes<Node, Properties>(page, context))),
    );
  });

async function withNodes<Node extends { id: string }, Properties>(
  page: Connection<{ id: string }, Properties>,
  context: Context,
): Promise<Connection<Node, Properties>> {
  const edges = page.edges.map(async (edge) => {
    const node = await context.anyNode(edge.node.id);
    if (node === null)
      throw new Error(`${page.counted.relation.name} leads to ${edge.node.id}, which is not in the graph`);
    return { ...edge, node: node as Node };
  });
  return { ...page, edges: await Promise.all(edges) };
}

/** Spread into a root connection: every node of a kind. */
export const pagedRoot = <Node>(relation: Relation<Node, object>, order: readonly Order[]) =>
  leveled(async (parents: readonly unknown[], args: PageArguments, context: Context) => {
    const [page] = await pages(relation, order, [ROOT], args, context);
    return parents.map(() => page as Connection<Node, object> | Error);
  });

/** Which list a cursor belongs to. */
function listOf(relation: Relation<never, never>, orders: readonly Order[]): CursorList {
  const names = orders.map(({ by, descending }) => (descending ? `${by} descending` : by));
  return {
    name: `${relation.name} by ${names.join(", ")}`,
    types: orders.map(({ by }) => relation.orders[by]?.type ?? "string"),
  };
}

/** @throws BAD_USER_INPUT for a page outside 1 to 100, and for both first and last */
function sizeOf({ first, last }: PageArguments): { size: number; backward: boolean } {
  if (first != null && last != null) throw badInput("last", last, "first or last, not both");
  const [argument, size] = last == null ? (["first", first ?? DEFAULT_PAGE] as const) : (["last", last] as const);
  if (size < 1 || size > LARGEST_PAGE) throw badInput(argument, size, `1 to ${LARGEST_PAGE}`);
  return { size, backward: last != null };
}

function edgesOf<Node, Properties>(
  list: CursorList,
  rows: readonly Row<Node, Properties>[],
  size: number,
  { backward, after, before }: Page,
) {
  const kept = rows.slice(0, size);
  if (backward) kept.reverse();
  const edges = kept.map((row) => ({ ...row.edge, cursor: encodeCursor(list, row), node: row.node }));
  const more = rows.length > size;
  return {
    edges,
    pageInfo: {
      hasNextPage: backward ? before !== undefined : more || before !== undefined,
      hasPreviousPage: backward ? more || after !== undefined : after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
