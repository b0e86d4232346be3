/** What one request carries: its loaders and the record of its statements. Loaders live exactly as long as the request. */
import DataLoader from "dataloader";
import { kindOfId } from "./domains/kinds.row.ts";
import type { Condition } from "./graph/condition.ts";
import type { Facet, FacetRow } from "./graph/facet.ts";
import type { Call, Graph, GraphVersion, Parameters, Reader, Searched, SearchHit, Statement } from "./graph/graph.ts";
import type { Kind } from "./graph/kind.ts";
import {
  countStatement,
  facetStatement,
  listParameters,
  nodesStatement,
  pageParameters,
  pageStatement,
} from "./graph/relation.composer.ts";
import type { Page, Relation, Row } from "./graph/relation.ts";
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
  /** Nodes of one kind by a property unique to each (`id` unless said otherwise); null where there is none. */
  node<Node>(kind: Kind<Node>, by?: keyof Node & string): DataLoader<string, Node | null>;
  /** A node of whatever kind its id says; null where there is none. */
  anyNode(id: string): Promise<{ id: string } | null>;
  /** One page of one relation; parents that ask for the same page share a statement. */
  related<Node, Edge>(relation: Relation<Node, Edge>, page: Page): DataLoader<string, Row<Node, Edge>[]>;
  /** How many rows a list has, of all the relation's or of those that the condition leaves. */
  count(relation: Relation<never, never>, where?: Condition): DataLoader<string, number>;
  /** The greatest `first` buckets of each facet of a list. */
  facets(
    relation: Relation<never, never>,
    facets: readonly Facet[],
    first: number,
    where?: Condition,
  ): DataLoader<string, FacetRow[]>;
  /** The row of a statement for each of many ids; null where it has none. */
  keyed<Row extends { id: string }, Rest extends Parameters>(
    statement: Statement<{ ids: readonly string[] } & Rest, Row>,
    parameters: Rest,
  ): DataLoader<string, Row | null>;
  /** The rows of a statement without parameters, read once a request however many fields ask. */
  once<R>(statement: Statement<Record<string, never>, R>): Promise<R[]>;
  /** Full-text candidates of one kind, best first; `tokens` as search/keys.ts makes them. */
  search(kind: Searched, tokens: readonly string[], limit: number): Promise<SearchHit[]>;
  version(): Promise<GraphVersion>;
}

/** @param onStatement told of every statement when it has come back */
export function createContext(
  graph: Graph,
  call: Call & { readonly requestId: string },
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

  const loaders = new Map<string, DataLoader<string, never>>();
  /** The loader of this name, made at first use: `load` answers for a whole batch of keys, `absent` for those it leaves out. */
  const loader = <V>(
    name: string,
    absent: V,
    load: (keys: readonly string[]) => Promise<[key: string, value: V][]>,
  ) => {
    let found = loaders.get(name) as DataLoader<string, V> | undefined;
    if (found === undefined) {
      found = new DataLoader(async (keys) => {
        const values = new Map(await load(keys));
        return keys.map((key) => values.get(key) ?? absent);
      });
      loaders.set(name, found as DataLoader<string, never>);
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

  const node: Context["node"] = <Node>(kind: Kind<Node>, by = "id" as keyof Node & string) =>
    loader<Node | null>(`${kind.label} by ${by}`, null, async (values) =>
      (await read(nodesStatement(kind, by), { values })).map((row) => [row[by] as string, row]),
    );
  return {
    requestId: call.requestId,
    engine: graph.engine,
    trace: requestTracing(tracing.keeper, tracing.limits, call.signal),
    runs,
    read,
    node,
    anyNode: async (id) => {
      const kind = kindOfId(id);
      return kind === undefined ? null : node(kind).load(id);
    },
    related: (relation, page) =>
      loader(`${relation.name} ${JSON.stringify(page)}`, [], async (ids) =>
        (await read(pageStatement(relation, page), pageParameters(relation, ids, page))).map(({ id, rows }) => [
          id,
          rows,
        ]),
      ),
    count: (relation, where) =>
      loader(`${relation.name} count ${JSON.stringify(where)}`, 0, async (ids) =>
        (await read(countStatement(relation, where), listParameters(relation, ids, where))).map(({ id, count }) => [
          id,
          count,
        ]),
      ),
    facets: (relation, facets, first, where) =>
      loader(`${relation.name} facets ${JSON.stringify([facets, first, where])}`, [], async (ids) => {
        const parameters = { ...listParameters(relation, ids, where), first };
        const rows = await read(facetStatement(relation, facets, where), parameters);
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
    search: (kind, tokens, limit) => timed(`${kind}.search`, () => graph.search(kind, tokens, limit, call)),
    version: () => remembered("Graph.version", () => timed("Graph.version", () => graph.version(call))),
  };
}
