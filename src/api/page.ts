/** From page arguments to the connections of a whole level: shared by every connection field. */
import type { Context } from "../context.ts";
import type { Ahead, Wanted } from "../graph/ahead.ts";
import type { Condition } from "../graph/condition.ts";
import type { Order, Page, Relation } from "../graph/relation.ts";
import { ROOT } from "../graph/rows.composer.ts";
import { type Connection, connectionsOf, Pages } from "./connection.page.ts";
import { type CursorList, decodeCursor } from "./cursor.ts";
import { badInput } from "./error.ts";
import { gone } from "./gone.ts";
import { type Level, leveled } from "./level.ts";
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

/**
 * Which rows a field's arguments ask for, undefined for all of them. It stands beside the arguments that it reads, so
 * their type is its own affair.
 * @throws BAD_USER_INPUT
 */
export type Narrowing = (args: never) => Condition | undefined;

const everything = () => undefined;

/** What a connection field says of itself besides its level: the page that it asks for, so that it can be told ahead. */
export interface Paging {
  /** @throws BAD_USER_INPUT as the field will */
  readonly page: (args: never, context: Context) => Omit<Wanted, "ahead">;
}

/**
 * Spread into a connection field over a relation whose far nodes are of one kind.
 * @param parentOf what the relation's statements know a parent by: its id, unless said otherwise
 */
export const paged = <Node, Properties>(
  relation: Relation<Node, Properties>,
  order: readonly Order[],
  narrow: Narrowing = everything,
  parentOf: (parent: never) => string = idOf,
) => {
  const asked = (args: PageArguments, context: Context) => askedOf(relation, order, args, narrow, context);
  const level: Level<{ id: string }, PageArguments, Connection<Node, Properties>> = (parents, args, context, ahead) =>
    pages(relation, asked(args, context), context, parents.map(parentOf as typeof idOf), ahead);
  return leveled(level, { reads: [], ...paging(relation, asked) });
};

/** Spread into a connection field whose far nodes are of several kinds: their ids come with the page, the nodes are looked up by kind. */
export const pagedAny = <Node extends { id: string }, Properties>(
  relation: Relation<{ id: string }, Properties>,
  order: readonly Order[],
  narrow: Narrowing = everything,
) => {
  const asked = (args: PageArguments, context: Context) => askedOf(relation, order, args, narrow, context);
  const level: Level<{ id: string }, PageArguments, Connection<Node, Properties>> = (parents, args, context, ahead) =>
    pages<{ id: string }, Properties, Node>(
      relation,
      asked(args, context),
      context,
      parents.map(idOf),
      undefined,
      (nodes) => looked<Node>(nodes.map(idOf), context, ahead),
    );
  return leveled(level, { reads: [], ...paging(relation, asked) });
};

/** Spread into a root connection: every node of a kind. */
export const pagedRoot = <Node>(
  relation: Relation<Node, object>,
  order: readonly Order[],
  narrow: Narrowing = everything,
) =>
  leveled(
    (parents: readonly unknown[], args: PageArguments, context: Context, ahead?: Ahead) => {
      const [page] = pages(relation, askedOf(relation, order, args, narrow, context), context, [ROOT], ahead);
      return parents.map(() => page as Connection<Node, object>);
    },
    { reads: [] },
  );

const idOf = ({ id }: { id: string }) => id;

const paging = (relation: Relation<never, never>, asked: (args: PageArguments, context: Context) => Asked): Paging => ({
  page: (args, context) => ({ relation, page: asked(args, context).page }),
});

/** What a field's arguments ask for. */
interface Asked {
  readonly page: Page;
  readonly cursors: CursorList;
  readonly size: number;
}

/** @throws BAD_USER_INPUT */
function askedOf(
  relation: Relation<never, never>,
  order: readonly Order[],
  args: PageArguments,
  narrow: Narrowing,
  context: Context,
): Asked {
  const where = narrow(args as never);
  const orders = ordersOf(args.orderBy, order);
  const cursors = cursorsOf(relation, orders);
  const { size, backward } = sizeOf(args);
  const page = {
    where,
    orders,
    // One more tells whether there are more.
    limit: context.reads()?.more === false ? size : size + 1,
    backward,
    after: args.after == null ? undefined : decodeCursor(cursors, "after", args.after),
    before: args.before == null ? undefined : decodeCursor(cursors, "before", args.before),
  };
  return { page, cursors, size };
}

/**
 * The pages of one relation for a whole level of parents; rows are read when they are wanted, then for all parents together.
 * @param complete the nodes that the field answers with, for those that the rows hold
 */
function pages<Node, Properties, Whole = Node>(
  relation: Relation<Node, Properties>,
  { page, cursors, size }: Asked,
  context: Context,
  parents: readonly string[],
  ahead?: Ahead,
  complete?: (nodes: readonly Node[]) => Promise<readonly (Whole | Error)[]>,
): Connection<Whole, Properties>[] {
  const all = new Pages<Node, Properties, Whole>({
    relation,
    where: page.where,
    parents,
    cursors,
    size,
    backward: page.backward === true,
    bounded: { after: page.after !== undefined, before: page.before !== undefined },
    load: () => context.related(relation, page).loadMany(parents, ahead),
    complete,
  });
  return connectionsOf(all, parents);
}

/** The nodes of these ids, each looked up by its kind; an error that names the id for one that has gone since. */
async function looked<Node>(
  ids: readonly string[],
  context: Context,
  ahead: Ahead | undefined,
): Promise<(Node | Error)[]> {
  const found = (await context.anyNodes(ids, ahead)) as (Node | Error | null)[];
  return found.map((node, at) => node ?? gone(ids[at] as string));
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
