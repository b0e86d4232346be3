/** Filters on both engines, against what they mean. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import "../../src/schema.ts";
import { createContext } from "../../src/context.ts";
import { articles } from "../../src/domains/article/article.cypher.ts";
import { ArticleFilter } from "../../src/domains/article/article.filter.ts";
import { countries } from "../../src/domains/country/country.cypher.ts";
import { CountryFilter } from "../../src/domains/country/country.filter.ts";
import { events } from "../../src/domains/event/event.cypher.ts";
import { EventFilter, OfficialFilter } from "../../src/domains/meeting.filter.ref.ts";
import { offices } from "../../src/domains/office/office.cypher.ts";
import { OfficeFilter } from "../../src/domains/office/office.filter.ts";
import { officials } from "../../src/domains/official/official.cypher.ts";
import { organisations } from "../../src/domains/organisation/organisation.cypher.ts";
import { OrganisationFilter } from "../../src/domains/organisation/organisation.filter.ts";
import { treaties } from "../../src/domains/treaty/treaty.cypher.ts";
import { TreatyFilter } from "../../src/domains/treaty/treaty.filter.ref.ts";
import type { Condition } from "../../src/graph/condition.ts";
import type { Graph, Reader } from "../../src/graph/graph.ts";
import { Lists, LongLists } from "../../src/graph/list.read.ts";
import { COMPARED_BY } from "../../src/graph/model.ts";
import { pageParameters, pageStatement } from "../../src/graph/relation.composer.ts";
import type { Keyset, Relation } from "../../src/graph/relation.ts";
import { ROOT } from "../../src/graph/rows.composer.ts";
import { exportRecords } from "../../src/ingest/export.ts";
import { ENGINES, seededGraph, whyNot } from "../support/engines.ts";
import { filtersOver } from "../support/filter.arbitrary.ts";
import { Reference } from "../support/filter.reference.ts";
import { UNTRACED } from "../support/tracing.limits.ts";

const LISTS: Record<
  string,
  readonly [Relation<never, never>, { condition(at: string, filter: never): Condition | undefined }]
> = {
  official: [officials, OfficialFilter],
  event: [events, EventFilter],
  treaty: [treaties, TreatyFilter],
  article: [articles, ArticleFilter],
  country: [countries, CountryFilter],
  organisation: [organisations, OrganisationFilter],
  office: [offices, OfficeFilter],
};

/** Each new shape is a new plan to the database, so there are fewer of them than pure properties have. */
const RUNS = { embedded: 30, neo4j: 12 } as const;

describe.each(ENGINES)("filters (%s)", (engine) => {
  const reason = whyNot(engine);
  let graph: Graph;
  let reference: Reference;
  beforeAll(async () => {
    if (reason !== undefined) return;
    graph = await seededGraph(engine);
    const lines: string[] = [];
    for await (const line of exportRecords(graph)) lines.push(line);
    reference = new Reference(lines);
  });
  afterAll(async () => graph?.close());

  for (const kind of Object.keys(LISTS) as (keyof ReturnType<typeof filtersOver>)[]) {
    it(`of lists of ${kind} leave what the contract says, and count it`, async ({ skip }) => {
      skip(reason !== undefined, reason);
      const [relation, filter] = LISTS[kind] as (typeof LISTS)[string];
      await fc.assert(
        fc.asyncProperty(filtersOver(reference)[kind], fc.boolean(), async (shape, together) => {
          const where = filter.condition("filter", shape as never);
          const context = createContext(graph, { requestId: "test", longLists: new LongLists() }, UNTRACED);
          const rowsAsked = context.related(relation, { where, orders: [] }).load(ROOT);
          if (!together) await rowsAsked;
          const [rows, count] = await Promise.all([rowsAsked, context.count(relation, where).load(ROOT)]);
          const expected = reference.matching(kind, shape);
          expect(rows.map(({ key }) => key).sort()).toEqual(expected);
          expect(count).toBe(expected.length);
          // Embedded, nodes that are not known yet are read by their numbers.
          const statements = context.runs.filter(({ name }) => !name.endsWith(".by.number"));
          expect(statements.length).toBe(together && where !== undefined ? 1 : 2);
        }),
        { numRuns: RUNS[engine] },
      );
    });
  }

  it("leave a list that is longer than one statement may hold to a statement for each of its parts", async ({
    skip,
  }) => {
    skip(reason !== undefined, reason);
    const where = EventFilter.condition("filter", { kind: ["VISIT"], status: ["HELD"] } as never) as Condition;
    const orders = [{ by: "NAME", descending: false }];
    const page = { where, orders, limit: 2 };
    const facets = [{ property: "n.kind" }] as const;
    const asked = async (long: LongLists) => {
      const names: string[] = [];
      const read: Reader["read"] = (statement, parameters, call) => {
        names.push(statement.name);
        return graph.read(statement, parameters, call);
      };
      const lists = new Lists(read, long);
      const { statement, parameters } = pageStatement(events, page);
      const alone = () => read(statement, { ...pageParameters(events, [ROOT], page), ...parameters });
      const [[pages], [count], [summed]] = await Promise.all([
        lists.page(events, { page, reads: undefined, numbers: undefined }, alone),
        lists.count(events, [ROOT], where),
        lists.facets(events, [ROOT], where, facets, 5),
      ]);
      return { names, found: { rows: pages?.rows, count: count?.count, facets: summed?.facets } };
    };
    const together = await asked(new LongLists());
    expect(together.names).toEqual(["events.page+count+facets"]);
    expect(together.found.rows).toHaveLength(2);
    const visits = together.found.count as number;
    expect(together.found.facets).toEqual([{ buckets: [{ key: "VISIT", label: null, count: visits }], total: visits }]);
    expect(await asked(new LongLists(visits))).toEqual(together);
    const fewer = new LongLists(visits - 1);
    const each = ["events.count", "events.facets", "events.page"];
    const apart = await asked(fewer);
    expect(apart.found).toEqual(together.found);
    expect(apart.names.toSorted()).toEqual([...each, "events.page+count+facets"]);
    // What was found out holds for those who ask next.
    expect((await asked(fewer)).names.toSorted()).toEqual(each);
  });

  it("give the same pages of a list, from wherever, whether or not its length is asked for with them", async ({
    skip,
  }) => {
    skip(reason !== undefined, reason);
    const together = { requestId: "test", longLists: new LongLists() };
    const page = fc.record({
      order: fc.constantFrom("START", "NAME"),
      descending: fc.boolean(),
      backward: fc.boolean(),
      limit: fc.integer({ min: 1, max: 4 }),
      narrow: fc.boolean(),
    });
    const same = fc.asyncProperty(filtersOver(reference).event, page, async (shape, one) => {
      const { order, descending, backward, limit, narrow } = one;
      const where = EventFilter.condition("filter", shape as never);
      let bound: Keyset | undefined;
      for (let step = 0; step < 3; step += 1) {
        const asked = {
          where,
          orders: [{ by: order, descending }],
          limit,
          backward,
          [backward ? "before" : "after"]: bound,
        };
        const [plain, quick] = [
          createContext({ ...graph, records: undefined }, { requestId: "test" }, UNTRACED),
          createContext(graph, together, UNTRACED),
        ];
        const read = {
          nodes: new Map([["Event", new Set(["name"])]]),
          edges: new Set<string>(),
          cursors: true,
          more: true,
        };
        if (narrow) for (const context of [plain, quick]) context.narrow(read);
        const [rows, number] = await Promise.all([
          quick.related(events, asked).load(ROOT),
          quick.count(events, where).load(ROOT),
        ]);
        expect(rows).toEqual(await plain.related(events, asked).load(ROOT));
        expect(number).toBe(reference.matching("event", shape).length);
        if (rows.length < limit) break;
        bound = rows.at(-1);
      }
    });
    await fc.assert(same, { numRuns: engine === "embedded" ? 20 : 5 });
  });

  it("fail for all that was asked of a list in the same moment, and for the next who asks not", async ({ skip }) => {
    skip(reason !== undefined, reason);
    const where = EventFilter.condition("filter", { kind: ["VISIT"] } as never) as Condition;
    const failing = new Lists(() => Promise.reject(new Error("gone")), new LongLists());
    const parts = () => [
      failing.count(events, [ROOT], where),
      failing.facets(events, [ROOT], where, [{ property: "n.kind" }], 1),
    ];
    for (const result of await Promise.allSettled(parts()))
      expect(result).toMatchObject({ reason: { message: "gone" } });
    for (const result of await Promise.allSettled(parts()))
      expect(result).toMatchObject({ reason: { message: "gone" } });
  });

  it("may begin at the nodes that an id names, since each such property is a relationship too", async ({ skip }) => {
    skip(reason !== undefined, reason);
    for (const [name, { type, to }] of Object.entries(COMPARED_BY)) {
      const [label, property] = name.split(".") as [string, string];
      const pairs = async (text: string) =>
        (await graph.read<Record<string, never>, { id: string; to: string }>({ name: "test.pairs", text }, {}))
          .map(({ id, to }) => `${id} ${to}`)
          .toSorted();
      const held = await pairs(
        `MATCH (n:${label}) WHERE n.${property} IS NOT NULL RETURN n.id AS id, n.${property} AS to`,
      );
      expect(held.length).toBeGreaterThan(0);
      expect(await pairs(`MATCH (n:${label})-[:${type}]->(m:${to}) RETURN n.id AS id, m.id AS to`)).toEqual(held);
    }
  });
});
