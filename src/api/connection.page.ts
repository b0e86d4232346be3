/** What a connection field answers with: pages read for a whole level of parents together, when something of them is asked for. */
import type { Condition } from "../graph/condition.ts";
import type { Relation, Row } from "../graph/relation.ts";
import { type CursorList, encodeCursor } from "./cursor.ts";
import type { Level } from "./level.ts";

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
  readonly edges: Promise<readonly Edge<Node, Properties>[]>;
  readonly pageInfo: Promise<PageInfo>;
  readonly list: RowList;
}

/** One value, or the error in its place, for each parent. */
type Each<Value> = Promise<readonly (Value | Error)[]>;

export interface PagesOptions<Node, Properties, Whole> {
  readonly relation: Relation<Node, Properties>;
  readonly where: Condition | undefined;
  readonly parents: readonly string[];
  readonly cursors: CursorList;
  /** How many rows a page has at most; one more is loaded, to know whether there are more. */
  readonly size: number;
  readonly backward: boolean;
  /** Whether the page was asked for by `after`, by `before`. */
  readonly bounded: { readonly after: boolean; readonly before: boolean };
  /** The rows of every parent. */
  load(): readonly (Row<Node, Properties>[] | Error)[] | Each<Row<Node, Properties>[]>;
  /** The nodes that the field answers with, for those that the rows hold; absent: the same. */
  readonly complete?: ((nodes: readonly Node[]) => Each<Whole>) | undefined;
}

/** The pages of one relation for a level of parents: whatever is asked of them is made once, for all. */
export class Pages<Node, Properties, Whole = Node> {
  readonly #options: PagesOptions<Node, Properties, Whole>;
  #rows: Each<Row<Node, Properties>[]> | undefined;
  #nodes: Each<readonly Whole[]> | undefined;
  #edges: Each<readonly Edge<Whole, Properties>[]> | undefined;

  constructor(options: PagesOptions<Node, Properties, Whole>) {
    this.#options = options;
  }

  listOf(at: number): RowList {
    const { relation, parents, where } = this.#options;
    return { relation, parent: parents[at] as string, where };
  }

  nodes(): Each<readonly Whole[]> {
    this.#nodes ??= this.#loaded().then((all) => this.#wholes(all.map((rows) => this.#kept(rows))));
    return this.#nodes;
  }

  edges(): Each<readonly Edge<Whole, Properties>[]> {
    this.#edges ??= this.#madeEdges();
    return this.#edges;
  }

  async pageInfos(): Each<PageInfo> {
    const { size, backward, bounded, cursors } = this.#options;
    const all = await this.#loaded();
    return all.map((rows) => {
      if (rows instanceof Error) return rows;
      const more = rows.length > size;
      const kept = this.#kept(rows) as readonly Row<Node, Properties>[];
      const cursorOf = (row: Row<Node, Properties> | undefined) =>
        row === undefined ? null : encodeCursor(cursors, row);
      return {
        hasNextPage: backward ? bounded.before : more || bounded.before,
        hasPreviousPage: backward ? more || bounded.after : bounded.after,
        get startCursor() {
          return cursorOf(kept[0]);
        },
        get endCursor() {
          return cursorOf(kept.at(-1));
        },
      };
    });
  }

  #loaded(): Each<Row<Node, Properties>[]> {
    this.#rows ??= Promise.resolve(this.#options.load());
    return this.#rows;
  }

  /** The rows of a page: without the one too many, in the list's own order. */
  #kept(rows: Row<Node, Properties>[] | Error): readonly Row<Node, Properties>[] | Error {
    if (rows instanceof Error) return rows;
    const { size, backward } = this.#options;
    if (!backward) return rows.length > size ? rows.slice(0, size) : rows;
    return rows.slice(0, size).reverse();
  }

  /** The nodes of these pages. Where they are looked up, all are at once; a page of which one fails fails. */
  async #wholes(pages: readonly (readonly Row<Node, Properties>[] | Error)[]): Each<readonly Whole[]> {
    const { complete } = this.#options;
    const own = pages.map((rows) => (rows instanceof Error ? rows : rows.map(({ node }) => node)));
    if (complete === undefined) return own as unknown as (readonly Whole[] | Error)[];
    const found = await complete(own.flatMap((nodes) => (nodes instanceof Error ? [] : nodes)));
    let at = 0;
    return own.map((nodes) => {
      if (nodes instanceof Error) return nodes;
      const whole = found.slice(at, at + nodes.length);
      at += nodes.length;
      return whole.find((node) => node instanceof Error) ?? (whole as Whole[]);
    });
  }

  async #madeEdges(): Each<readonly Edge<Whole, Properties>[]> {
    const { relation, cursors } = this.#options;
    const [all, nodes] = await Promise.all([this.#loaded(), this.nodes()]);
    const RowEdge = edgeClassOf(relation);
    return nodes.map((wholes, page) => {
      if (wholes instanceof Error) return wholes;
      const rows = this.#kept(all[page] as Row<Node, Properties>[]) as readonly Row<Node, Properties>[];
      return rows.map(
        (row, at) =>
          new RowEdge(wholes[at], row as Row<unknown, object>, cursors) as unknown as Edge<Whole, Properties>,
      );
    });
  }
}

/** Pages of whatever relation: what they hold is known to the field that made them. */
type AnyPages = Pages<object, object, object>;

/** The pages as the connections of their parents. */
export const connectionsOf = <Node, Properties, Whole>(
  pages: Pages<Node, Properties, Whole>,
  parents: readonly string[],
): Connection<Whole, Properties>[] =>
  parents.map((_parent, at) => new PagedConnection(pages as unknown as AnyPages, at)) as unknown as Connection<
    Whole,
    Properties
  >[];

/** One parent's page. */
class PagedConnection implements Connection<object, object> {
  readonly pages: AnyPages;
  readonly at: number;

  /** @param at the parent's place among those of the pages */
  constructor(pages: AnyPages, at: number) {
    this.pages = pages;
    this.at = at;
  }

  get edges(): Promise<readonly Edge<object, object>[]> {
    return oneOf(this.pages.edges(), this.at);
  }

  get pageInfo(): Promise<PageInfo> {
    return oneOf(this.pages.pageInfos(), this.at);
  }

  get list(): RowList {
    return this.pages.listOf(this.at);
  }
}

async function oneOf<Value>(all: Each<Value>, at: number): Promise<Value> {
  const value = (await all)[at];
  if (value instanceof Error) throw value;
  return value as Value;
}

/**
 * A row as an edge: what the relationship holds is read through it, so that an edge costs three fields however many that
 * are, and its cursor is made when it is asked for, which costs more than all the rest and is seldom.
 */
class RowEdge {
  readonly node: unknown;
  protected readonly row: Row<unknown, object>;
  protected readonly cursors: CursorList;

  constructor(node: unknown, row: Row<unknown, object>, cursors: CursorList) {
    this.node = node;
    this.row = row;
    this.cursors = cursors;
  }

  get cursor(): string {
    return encodeCursor(this.cursors, this.row);
  }
}

const edgeClasses = new WeakMap<Relation<never, never>, typeof RowEdge>();

function edgeClassOf(relation: Relation<never, never>): typeof RowEdge {
  let found = edgeClasses.get(relation);
  if (found === undefined) {
    found = class extends RowEdge {};
    for (const name of relation.edge)
      Object.defineProperty(found.prototype, name, {
        get(this: { row: Row<unknown, Record<string, unknown>> }) {
          return this.row.edge[name];
        },
      });
    edgeClasses.set(relation, found);
  }
  return found;
}

/** A connection made otherwise than by pages: a search's. */
type Other = { readonly edges: unknown; readonly pageInfo: unknown };

/** A field of every connection, for a level of them at once: those of one level mostly share their pages. */
const ofPages =
  <Value>(whole: (pages: AnyPages) => Each<Value>, one: (connection: Other) => unknown): Level<object, object, Value> =>
  (connections) => {
    const [first] = connections;
    if (
      first instanceof PagedConnection &&
      connections.every((each) => each instanceof PagedConnection && each.pages === first.pages)
    )
      return whole(first.pages).then((all) =>
        (connections as readonly PagedConnection[]).map(({ at }) => all[at] as Value),
      );
    return Promise.all(
      connections.map(async (each) => {
        try {
          return (
            each instanceof PagedConnection ? (await whole(each.pages))[each.at] : await one(each as Other)
          ) as Value;
        } catch (error) {
          return error instanceof Error ? error : new Error(String(error));
        }
      }),
    );
  };

/** The level functions of the fields that every connection has. */
export const CONNECTION_LEVELS = {
  edges: ofPages<unknown>(
    (pages) => pages.edges(),
    ({ edges }) => edges,
  ),
  nodes: ofPages<unknown>(
    (pages) => pages.nodes(),
    async ({ edges }) => ((await edges) as readonly { node: unknown }[]).map(({ node }) => node),
  ),
  pageInfo: ofPages<unknown>(
    (pages) => pages.pageInfos(),
    ({ pageInfo }) => pageInfo,
  ),
} as const;
