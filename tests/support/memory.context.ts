/** A request's context over rows made up from their ids: the same ids and seed give the same rows, and failures where they are wanted. */
import DataLoader from "dataloader";
import { type Context, nodesOfAnyKind } from "../../src/context.ts";
import { kindOfId } from "../../src/domains/kinds.row.ts";
import { Loader, type Lookup } from "../../src/graph/loader.ts";
import { edgeProperties, nodeProperties, type Reads } from "../../src/graph/reads.ts";
import type { Page, Relation, Row } from "../../src/graph/relation.ts";
import { requestTracing } from "../../src/tracing/request.ts";
import { projectionOf } from "./projection.ts";
import { keeping, LIMITS } from "./tracing.limits.ts";

export interface MemorySettings {
  readonly seed: number;
  /** One value in so many is null, an error, or of the wrong type; 0 for none. */
  readonly failOneIn: number;
  /** How many rows a page has; a page never has more than its limit. */
  readonly rows: (parent: string, limit: number) => number;
  /** How many different countries there are. */
  readonly countries: number;
  /** Rows made before, by loader and key: with it they are made once, so that storage is free. */
  readonly stored?: Map<string, unknown>;
  /** What batches: the server's own loaders unless DataLoader is asked for, as servers on graphql-js have it. */
  readonly loading?: "dataloader";
}

const NOBODY_MET = projectionOf([]);

/** FNV-1a, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const PREFIXES = {
  Country: "country",
  Official: "official",
  Office: "office",
  Organisation: "organisation",
  Event: "event",
  Treaty: "treaty",
  Article: "article",
  Topic: "topic",
  Evidence: "evidence",
  DatasetRecord: "record",
} as const;
const KINDS = Object.values(PREFIXES);

const DAYS = ["2024-03-05", "2025-07", "1992~", "201X", "2020/2024"];

/** What a property holds, by its name: most are texts. */
const VALUES: Readonly<Record<string, (hash: number) => unknown>> = {
  aliases: (hash) => (hash % 3 ? null : '[{"text":"Name","kind":"NATIVE"},{"text":"N"}]'),
  sameAs: (hash) => (hash % 3 ? null : ["https://example.org/a", "https://example.org/b"]),
  kind: (hash) => (hash % 2 ? "VISIT" : "SUMMIT"),
  status: (hash) => (hash % 2 ? "HELD" : "PARTY"),
  encounter: () => "DIRECT",
  role: (hash) => (hash % 2 ? "HOST" : "GUEST"),
  scope: () => "BILATERAL",
  consentKind: () => "ACCESSION",
  consent: (hash) => DAYS[hash % DAYS.length],
  evidence: (hash) => [`evidence:${hash % 9}`, `evidence:${hash % 7}`],
  source: (hash) => (hash % 2 ? `article:${hash % 5}` : `record:${hash % 5}`),
  subject: (hash) => `official:${hash % 5}`,
  onBehalfOf: (hash) => (hash % 2 ? `country:${hash % 5}` : `organisation:${hash % 5}`),
  locators: () => ["paragraph 1", "paragraph 2"],
};
const DATES =
  /^(start|end|birth|death|published|adopted|signed|inForce|withdrawn|date|validFrom|validTo|entryIntoForce)$/;
const NUMBERS =
  /(Min|Max|Count|count|headcount|line|confidence|counterparts|officials|events|parties|mentions|participants)$/;

/** What stands for a value that cannot be had. */
function broken(how: number, what: string): unknown {
  if (how === 0) return new Error(`there is no ${what}`);
  if (how === 1) return {};
  if (how > 2) return how === 3 ? null : undefined;
  const late = Promise.reject(new Error(`${what} failed late`));
  late.catch(() => {}); // Nobody may ask for it.
  return late;
}

export function memoryContext({ seed, failOneIn, rows, countries, stored, loading }: MemorySettings): Context {
  const madeUp = (of: string, name: string): unknown => {
    const hash = hashOf(`${seed} ${of} ${name}`);
    if (failOneIn > 0 && hash % failOneIn === 0) {
      return broken((hash >>> 8) % 5, `${name} of ${of}`);
    }
    const spread = hash >>> 3;
    if (name === "country") return `country:${spread % countries}`;
    if (DATES.test(name)) return DAYS[spread % DAYS.length];
    const made = VALUES[name];
    if (made !== undefined) return made(spread);
    return NUMBERS.test(name) ? spread % 100 : `${name} of ${of}`;
  };
  let reads: Reads | undefined;
  const rowOf = (of: string, id: string | undefined, names: readonly string[]): never =>
    Object.fromEntries(names.map((name) => [name, name === "id" && id ? id : madeUp(of, name)])) as never;
  /** As statements of the server do, rows hold what is read of them; those kept from request to request are whole. */
  const narrowed = () => (stored === undefined ? reads : undefined);
  const fails = (name: string, key: string) =>
    failOneIn > 0 && hashOf(`${seed} ${name} ${key}`) % (failOneIn * 4) === 0;

  const kept = <V>(name: string, key: string, make: (key: string) => V): V => {
    if (stored === undefined) return make(key);
    const place = `${name} ${key}`;
    if (!stored.has(place)) stored.set(place, make(key));
    return stored.get(place) as V;
  };
  const loaders = new Map<string, Lookup<unknown>>();
  /** @param source what fails, if it fails: the same however many rows of it are asked for */
  const loader = <V>(name: string, make: (key: string) => V, source = name): Lookup<V> => {
    let found = loaders.get(name) as Lookup<V> | undefined;
    if (found === undefined) {
      const answer = (key: string) =>
        fails(source, key) ? new Error(`${source} failed for ${key}`) : kept(name, key, make);
      found =
        loading === "dataloader"
          ? (new DataLoader<string, V>(async (keys) => keys.map(answer)) as Lookup<V>)
          : new Loader<V>(null as V, async (keys) => keys.map((key) => [key, answer(key)] as const) as never);
      loaders.set(name, found as Lookup<unknown>);
    }
    return found;
  };
  const node: Context["node"] = (kind, by = "id" as never) =>
    loader(`${kind.label} by ${by}`, (key) => {
      if (failOneIn > 0 && hashOf(`${seed} ${key}`) % (failOneIn * 2) === 1) return null;
      const id = by === "id" ? key : `${PREFIXES[kind.label as keyof typeof PREFIXES]}:${key}`;
      return rowOf(id, id, [...nodeProperties(kind.label, kind.properties, narrowed()), by]);
    });
  const related = <Node, Edge>(relation: Relation<Node, Edge>, page: Page) =>
    loader(
      `${relation.name} ${JSON.stringify(page)}`,
      (parent): Row<Node, Edge>[] => {
        const limit = page.limit ?? 5;
        return Array.from({ length: Math.min(limit, rows(parent, limit)) }, (_, at) => {
          const key = `${parent}${relation.name}${at}`;
          const spread = hashOf(key);
          const prefix = PREFIXES[relation.to as keyof typeof PREFIXES] ?? KINDS[spread % 7];
          const id = `${prefix}:${spread % 60_000}`;
          return {
            ...(narrowed()?.cursors === false
              ? { key: "", values: [] }
              : {
                  key,
                  values: page.orders.map(({ by }) =>
                    relation.orders[by]?.type === "number" ? spread % 1000 : `name ${spread}`,
                  ),
                }),
            node: rowOf(id, id, nodeProperties(relation.to, relation.node, narrowed())),
            edge: rowOf(key, undefined, edgeProperties(relation.edge, narrowed())),
          };
        });
      },
      relation.name,
    );
  return {
    requestId: "request",
    engine: "memory",
    runs: [],
    trace: requestTracing(
      keeping(async () => NOBODY_MET),
      LIMITS,
      undefined,
    ),
    reads: () => reads,
    narrow: (asked) => {
      reads = asked;
    },
    read: async () => [],
    node,
    anyNode: async (id) => {
      const kind = kindOfId(id);
      return kind === undefined ? null : node(kind).load(id);
    },
    came: () => {},
    anyNodes: (ids) => nodesOfAnyKind(ids, node),
    looksAhead: false,
    related,
    count: (relation) => loader(`${relation.name} count`, (parent) => hashOf(parent) % 1000),
    facets: (relation) => loader(`${relation.name} facets`, () => []),
    keyed: (statement) => loader(statement.name, () => null),
    once: async () => [],
    search: async () => [],
    version: async () => ({ graphId: "graph", version: 1 }),
  };
}
