/** What one request carries: its loaders and the record of its statements. Loaders live exactly as long as the request. */
import { kindOfId } from "./domains/kinds.row.ts";
import { type Ahead, broughtAlong, pageName } from "./graph/ahead.ts";
import { type Along, eachAlong } from "./graph/along.composer.ts";
import type { Condition } from "./graph/condition.ts";
import type { Facet, FacetRow } from "./graph/facet.ts";
import type { Call, FullText, Graph, GraphVersion, Parameters, Reader, Statement } from "./graph/graph.ts";
import type { Kind } from "./graph/kind.ts";
import { Lists, type LongLists } from "./graph/list.read.ts";
import { type Load, Loader, type Lookup } from "./graph/loader.ts";
import { mergedInto } from "./graph/merged.cypher.ts";
import { readPages } from "./graph/page.read.ts";
import type { Reaches } from "./graph/reach.ts";
import type { Reads } from "./graph/reads.ts";
import { nodesStatement, pageParameters, pageStatement } from "./graph/relation.composer.ts";
import type { Page, Relation, Row } from "./graph/relation.ts";
import type { RawRows } from "./graph/row.reader.ts";
import type { ProjectionKeeper } from "./tracing/keeper.ts";
import { type RequestTracing, requestTracing, type TracingLimits } from "./tracing/request.ts";

/** One statement that a request ran: what `extensions.statements` sums up. */
interface Run {
  readonly name: string;
  readonly milliseconds: number;
}

export interface Context extends Reader {
  readonly requestId: string;
  readonly engine: string;
  /** Paths, meetings and networks, over a projection of the graph. */
  readonly trace: RequestTracing;
  /** What has run so far, in the order of completion. */
  readonly runs: readonly Run[];
  /** What rows are read for; undefined: for everything, so that they are fetched whole. Asked, not held: Yoga copies contexts. */
  reads(): Reads | undefined;
  /** Whether what will be asked for of rows should be told ahead, so that their statements bring it along. */
  readonly looksAhead: boolean;
  /** From now on rows hold only what is read of them. Asked once a request, before anything is loaded. */
  narrow(reads: Reads): void;
  /**
   * Nodes of one kind by a property unique to each (`id` unless said otherwise); null where there is none.
   * An id that was merged into another gives the node of that.
   */
  node<Node>(kind: Kind<Node>, by?: keyof Node & string): Lookup<Node | null>;
  /** A node of whatever kind its id says; null where there is none. */
  anyNode(id: string, ahead?: Ahead): Promise<{ id: string } | null>;
  /** The same for many ids at once, in their order, failures in their places. */
  anyNodes(ids: readonly string[], ahead?: Ahead): Promise<({ id: string } | Error | null)[]>;
  /** A node that came along with other rows, for when it is asked for by its id: as much of it as the operation reads. */
  came(node: { readonly id: string }): void;
  /** One page of one relation; parents that ask for the same page share a statement. */
  related<Node, Edge>(relation: Relation<Node, Edge>, page: Page): Lookup<Row<Node, Edge>[]>;
  /** How many rows a list has, of all the relation's or of those that the condition leaves. */
  count(relation: Relation<never, never>, where?: Condition): Lookup<number>;
  /** The greatest `first` buckets of each facet of a list. */
  facets(
    relation: Relation<never, never>,
    facets: readonly Facet[],
    first: number,
    where?: Condition,
  ): Lookup<FacetRow[]>;
  /** The row of a statement for each of many ids; null where it has none. */
  keyed<Row extends { id: string }, Rest extends Parameters>(
    statement: Statement<{ ids: readonly string[] } & Rest, Row>,
    parameters: Rest,
  ): Lookup<Row | null>;
  /** The rows of a statement without parameters, read once a request however many fields ask. */
  once<R>(statement: Statement<Record<string, never>, R>): Promise<R[]>;
  /** Full-text candidates; tokens as search/keys.ts makes them. */
  search<Row>(wanted: FullText<Row>): Promise<Row[]>;
  version(): Promise<GraphVersion>;
}

/** How a request's statements are made; all of it is on unless said otherwise. */
export interface Economy {
  /** Whether rows may hold only what is read of them. */
  readonly narrowRows?: boolean;
  /** Whether statements bring along what follows: where the graph is far, unless said otherwise. */
  readonly lookAhead?: boolean;
  /** How far pages went, for all requests of a process: where they are given, statements begin from there. */
  readonly reaches?: Reaches | undefined;
  /** Lists that are too long to be gone through once for all that is asked of them, for all requests of a process: where they are given, others are. */
  readonly longLists?: LongLists | undefined;
}

/** @param onStatement told of every statement when it has come back */
export function createContext(
  graph: Graph,
  call: Call & { readonly requestId: string } & Economy,
  tracing: { readonly keeper: ProjectionKeeper; readonly limits: TracingLimits },
  onStatement?: (name: string, milliseconds: number) => void,
): Context {
  const runs: Run[] = [];
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    try {
      return await work();
    } finally {
      const milliseconds = performance.now() - began;
      runs.push({ name, milliseconds });
      onStatement?.(name, milliseconds);
    }
  };
  const read = <P extends Parameters, R>(statement: Statement<P, R>, parameters: P): Promise<R[]> =>
    timed(statement.name, () => graph.read(statement, parameters, call));

  const lists = new Lists(read, call.longLists);
  const reading = { read, lists, reaches: call.reaches, records: graph.records };

  let reads: Reads | undefined;
  const loaders = new Map<string, Loader<never>>();
  /** The loader of this name, made at first use: `load` answers for a whole batch of keys, `absent` for those it leaves out. */
  const loader = <V>(name: string, absent: V, load: Load<V>) => {
    let found = loaders.get(name) as Loader<V> | undefined;
    if (found === undefined) {
      found = new Loader(absent, load);
      loaders.set(name, found as Loader<never>);
    }
    return found;
  };

  const loadersUnder = new Map<Condition | undefined, Map<string, Loader<never>>>();
  /**
   * The same under a condition. The parents of a level ask with one object, each for itself, and its text is as long as the
   * client's filter: it is made once for the object. Equal conditions share a loader all the same.
   */
  const loaderUnder = <V>(where: Condition | undefined, name: string, absent: V, load: Load<V>) => {
    let named = loadersUnder.get(where);
    if (named === undefined) {
      named = new Map();
      loadersUnder.set(where, named);
    }
    let found = named.get(name) as Loader<V> | undefined;
    if (found === undefined) {
      found = loader(`${name} ${JSON.stringify(where)}`, absent, load);
      named.set(name, found as Loader<never>);
    }
    return found;
  };

  const answers = new Map<string, Promise<unknown>>();
  /** What `work` gives, asked for once a request. */
  const remembered = <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const found = (answers.get(name) as Promise<T> | undefined) ?? work();
    answers.set(name, found);
    return found;
  };

  const pages = <Node, Edge>(relation: Relation<Node, Edge>, page: Page) => {
    const name = pageName(relation, page);
    return loader<Row<Node, Edge>[]>(name, [], async (ids, ahead) => {
      const wants = broughtAlong(ahead, relation.to, ids.length * (page.limit ?? Number.POSITIVE_INFINITY));
      if (wants.length === 0) return readPages(reading, { relation, page, name, reads }, ids);
      const options = { wants, parents: ids.length };
      const { statement, parameters, rowsOf, width, along } = pageStatement(relation, page, reads, options);
      const found = await read(statement, { ...pageParameters(relation, ids, page), ...parameters });
      return found.map(({ id, rows: raw }) => {
        const rows = rowsOf(raw);
        if (along.length > 0) keep(along, raw, (at) => (rows[at] as Row<{ id: string }, Edge>).node.id, width);
        return [id, rows];
      });
    });
  };

  /** Keeps what came along with rows for when it is asked for. */
  const keep = (along: readonly Along[], raw: RawRows, idOf: (row: number) => string, width: number) =>
    eachAlong(along, raw, idOf, width, ({ relation, page }, id, rowsOf) => {
      const known = pages(relation as unknown as Relation<{ id: string }, never>, page);
      if (known.has(id)) return false;
      const rows = rowsOf();
      known.prime(id, rows);
      return rows;
    });

  const node = <Node>(kind: Kind<Node>, by = "id" as keyof Node & string) =>
    loader<Node | null>(`${kind.label} by ${by}`, null, async (values, ahead) => {
      const found = async (asked: readonly string[]) => {
        const wants = broughtAlong(ahead, kind.label, asked.length);
        const { statement, parameters, along } = nodesStatement(kind, by, reads, { wants, nodes: asked.length });
        const rows = await read(statement, { ...parameters, values: asked });
        if (along.length > 0)
          keep(
            along,
            rows.map((row) => row.along as readonly unknown[]),
            (at) => (rows[at] as unknown as { id: string }).id,
            0,
          );
        return new Map(rows.map((row) => [row[by] as string, row]));
      };
      const rows = await found(values);
      const lost = by === "id" ? values.filter((id) => !rows.has(id)) : [];
      const merged = lost.length === 0 ? [] : await read(mergedInto, { ids: lost });
      const survivors = merged.length === 0 ? rows : await found([...new Set(merged.map(({ into }) => into))]);
      for (const { id, into } of merged) {
        const survivor = survivors.get(into);
        if (survivor !== undefined) rows.set(id, survivor);
      }
      return [...rows];
    });
  return {
    requestId: call.requestId,
    engine: graph.engine,
    trace: requestTracing(tracing.keeper, tracing.limits, call.signal),
    runs,
    reads: () => reads,
    looksAhead: call.lookAhead ?? graph.far,
    narrow: (asked) => {
      if (call.narrowRows !== false) reads = asked;
    },
    read,
    node,
    anyNode: async (id, ahead) => {
      const kind = kindOfId(id);
      return kind === undefined ? null : node(kind).load(id, ahead);
    },
    came: (row) => {
      const kind = kindOfId(row.id);
      if (kind !== undefined) node(kind).prime(row.id, row as never);
    },
    anyNodes: (ids, ahead) => nodesOfAnyKind(ids, node, ahead),
    related: pages,
    count: (relation, where) =>
      loaderUnder(where, `${relation.name} count`, 0, async (ids) =>
        (await lists.count(relation, ids, where)).map(({ id, count }) => [id, count]),
      ),
    facets: (relation, facets, first, where) =>
      loaderUnder(where, `${relation.name} facets ${JSON.stringify([facets, first])}`, [], async (ids) => {
        const rows = await lists.facets(relation, ids, where, facets, first);
        return rows.map(({ id, facets }) => [id, facets]);
      }),
    keyed: <Row extends { id: string }, Rest extends Parameters>(
      statement: Statement<{ ids: readonly string[] } & Rest, Row>,
      parameters: Rest,
    ) =>
      loader<Row | null>(`${statement.name} ${JSON.stringify(parameters)}`, null, async (ids) =>
        (await read(statement, { ids, ...parameters })).map((row) => [row.id, row]),
      ),
    once: (statement) => remembered(statement.name, () => read(statement, {})),
    search: (wanted) => timed("Graph.search", () => graph.search(wanted, call)),
    version: () => remembered("Graph.version", () => timed("Graph.version", () => graph.version(call))),
  };
}

/** Ids of one kind are loaded together; what names no kind is not there. */
export async function nodesOfAnyKind(
  ids: readonly string[],
  node: Context["node"],
  ahead?: Ahead,
): Promise<({ id: string } | Error | null)[]> {
  const kinds = ids.map(kindOfId);
  const found = new Array<{ id: string } | Error | null>(ids.length).fill(null);
  await Promise.all(
    [...new Set(kinds)].map(async (kind) => {
      if (kind === undefined) return;
      const ats = [...ids.keys()].filter((at) => kinds[at] === kind);
      const nodes = await node(kind).loadMany(
        ats.map((at) => ids[at] as string),
        ahead,
      );
      for (const [index, at] of ats.entries()) found[at] = nodes[index] ?? null;
    }),
  );
  return found;
}
