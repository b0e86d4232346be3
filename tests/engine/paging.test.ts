/** Pages that stay right while rows come and go, in every order, forward and backward. */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createContext } from "../../src/context.ts";
import { eventParticipants, events } from "../../src/domains/event/event.cypher.ts";
import { ROLES } from "../../src/domains/event/event.row.ts";
import type { Graph, Reader, Statement } from "../../src/graph/graph.ts";
import { relationKey } from "../../src/graph/key.ts";
import { Reaches } from "../../src/graph/reach.ts";
import type { Reads } from "../../src/graph/reads.ts";
import { pageParameters, pageStatement } from "../../src/graph/relation.composer.ts";
import type { Order, Page } from "../../src/graph/relation.ts";
import { ROOT } from "../../src/graph/rows.composer.ts";
import { comeOrChange } from "../support/attendance.ts";
import { ENGINES, emptyGraph, whyNot } from "../support/engines.ts";
import { UNTRACED } from "../support/tracing.limits.ts";

const UNKNOWN = 2_147_483_647;
const put: Statement<{ rows: readonly object[] }, never> = {
  name: "test.put",
  text: "UNWIND $rows AS row MERGE (n:Event {id: row.id}) SET n += row",
};
const drop: Statement<{ ids: readonly string[] }, never> = {
  name: "test.drop",
  text: "UNWIND $ids AS id MATCH (n:Event {id: id}) DELETE n",
};
const clear: Statement<Record<string, never>, never> = {
  name: "test.clear",
  text: "MATCH (n) WHERE n:Event OR n:Official DETACH DELETE n",
};
const takePart: Statement<{ officials: readonly object[]; parts: readonly object[] }, never> = {
  name: "test.takePart",
  text: `CREATE (e:Event {id: 'event:x'})
WITH e
UNWIND $officials AS official
CREATE (o:Official {id: official.id}) SET o += official
WITH e, o
UNWIND $parts AS part
WITH e, o, part WHERE part.official = o.id
CREATE (o)-[:PARTICIPATED_IN {key: part.key}]->(e)`,
};

const go: Statement<{ ids: readonly string[] }, never> = {
  name: "test.go",
  text: "UNWIND $ids AS id MATCH (n:Official {id: id}) DETACH DELETE n",
};

/** What is read where nothing is asked of a row but who it is: its relationship is not looked at. */
const ONLY_WHO: Reads = { nodes: new Map(), edges: new Set(), cursors: false, more: false };

interface Row {
  id: string;
  nameFolded: string;
  startMin: number;
  startMax: number;
  participantCount: number;
  mentionCount: number;
}

/** Few values, so that many rows are level and only the next order or the key tells them apart. */
const row = fc
  .record({
    name: fc.constantFrom("a", "b", "c"),
    day: fc.option(fc.nat(2)),
    long: fc.nat(1),
    people: fc.nat(2),
    mentions: fc.nat(1),
  })
  .map(({ name, day, long, people, mentions }) => ({
    nameFolded: name,
    startMin: day ?? UNKNOWN,
    startMax: day === null ? -UNKNOWN : day + long,
    participantCount: people,
    mentionCount: mentions,
  }));
const rows = (prefix: string, most: number) =>
  fc.array(row, { maxLength: most }).map((all) =>
    all.map((one, at): Row => {
      const id = `event:${prefix}${at}`;
      return { ...one, id, nameFolded: `${one.nameFolded}\t${id}` };
    }),
  );
const orders = fc.uniqueArray(
  fc.record({ by: fc.constantFrom("START", "NAME", "PARTICIPANT_COUNT", "MENTION_COUNT"), descending: fc.boolean() }),
  { selector: ({ by }) => by, maxLength: 3 },
);

const valueIn = (one: Row, { by, descending }: Order) =>
  by === "NAME"
    ? one.nameFolded
    : by === "START"
      ? descending
        ? one.startMax
        : one.startMin
      : by === "PARTICIPANT_COUNT"
        ? one.participantCount
        : one.mentionCount;

/** The list as it should be, sorted in code. */
const sorted = (all: readonly Row[], by: readonly Order[]) =>
  [...all]
    .sort((one, other) => {
      for (const order of by) {
        const [a, b] = [valueIn(one, order), valueIn(other, order)];
        if (a !== b) return (a < b ? -1 : 1) * (order.descending ? -1 : 1);
      }
      return one.id < other.id ? -1 : 1;
    })
    .map(({ id }) => id);

describe.each(ENGINES)("pages (%s)", (engine) => {
  const reason = whyNot(engine);
  let graph: Graph;
  beforeAll(async () => {
    if (reason === undefined) graph = await emptyGraph(engine);
  });
  beforeEach(async () => {
    if (reason === undefined) await graph.write((transaction) => transaction.read(clear, {}));
  });
  afterAll(async () => graph?.close());

  it("joined together hold every row that stayed once and in order, whatever came and went between them", async ({
    skip,
  }) => {
    skip(reason !== undefined, reason);
    await fc.assert(
      fc.asyncProperty(
        rows("stays-", 12),
        rows("comes-", 5),
        rows("goes-", 5),
        orders,
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        async (staying, coming, going, by, size, backward) => {
          await graph.write(async (transaction) => {
            await transaction.read(clear, {});
            await transaction.read(put, { rows: [...staying, ...going] });
          });
          const seen: string[] = [];
          for (let bound: { values: readonly (string | number)[]; key: string } | undefined; ; ) {
            const context = createContext(graph, { requestId: "test" }, UNTRACED);
            const page = { orders: by, limit: size + 1, backward, [backward ? "before" : "after"]: bound };
            const found = await context.related(events, page).load(ROOT);
            seen.push(...found.slice(0, size).map(({ key }) => key));
            if (found.length <= size) break;
            bound = found[size - 1];
            const [comes, goes] = [coming.pop(), going.pop()];
            await graph.write(async (transaction) => {
              if (comes) await transaction.read(put, { rows: [comes] });
              if (goes) await transaction.read(drop, { ids: [goes.id] });
            });
          }
          const stayed = seen.filter((id) => id.startsWith("event:stays-"));
          const expected = sorted(staying, by);
          expect(stayed).toEqual(backward ? expected.reverse() : expected);
          expect(new Set(seen).size).toBe(seen.length);
        },
      ),
      { numRuns: engine === "embedded" ? 100 : 25 },
    );
  });

  it("of who took part hold each part once, by name and then by role, however many parts one has", async ({ skip }) => {
    skip(reason !== undefined, reason);
    const roles = Array.from({ length: ROLES }, (_, at) => `ROLE${String(at).padStart(2, "0")}`);
    const people = fc.uniqueArray(
      fc.record({
        id: fc.nat(99).map((at) => `official:${at}`),
        name: fc.constantFrom("a", "a b", "b"),
        roles: fc.oneof(fc.subarray(roles, { minLength: 1, maxLength: 2 }), fc.constant(roles)),
      }),
      { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
    );
    const whoIn = async (page: Page) => {
      const { statement, parameters, rowsOf } = pageStatement(eventParticipants, page, ONLY_WHO);
      const asked = { ...pageParameters(eventParticipants, ["event:x"], page), ...parameters };
      return (await graph.read(statement, asked)).flatMap(({ rows }) => rowsOf(rows)).map(({ node }) => node.id);
    };
    const takingPart = fc.asyncProperty(
      ...([people, fc.integer({ min: 1, max: 9 }), fc.boolean(), fc.boolean()] as const),
      async (some, size, descending, backward) => {
        const officials = some.map(({ id, name }) => ({ id, nameFolded: `${name}\t${id}` }));
        const parts = some.flatMap(({ id, roles }, at) =>
          roles.map((role) => ({
            official: id,
            name: officials[at]?.nameFolded as string,
            key: relationKey("PARTICIPATED_IN", id, "event:x", role),
          })),
        );
        await graph.write(async (transaction) => {
          await transaction.read(clear, {});
          await transaction.read(takePart, { officials, parts });
        });
        const seen: string[] = [];
        const orders = [{ by: "NAME", descending }];
        for (let bound: { values: readonly (string | number)[]; key: string } | undefined; ; ) {
          const context = createContext(graph, { requestId: "test" }, UNTRACED);
          const page = { orders, limit: size + 1, backward, [backward ? "before" : "after"]: bound };
          const found = await context.related(eventParticipants, page).load("event:x");
          expect(await whoIn(page)).toEqual(found.map(({ node }) => node.id));
          seen.push(...found.slice(0, size).map(({ key }) => key));
          if (found.length <= size) break;
          bound = found[size - 1];
        }
        const expected = [...parts]
          .sort((a, b) =>
            a.name === b.name ? (a.key < b.key ? -1 : 1) : (a.name < b.name ? -1 : 1) * (descending ? -1 : 1),
          )
          .map(({ key }) => key);
        expect(seen).toEqual(backward ? expected.reverse() : expected);
      },
    );
    await fc.assert(takingPart, { numRuns: engine === "embedded" ? 60 : 15 });
  });

  it("are the same from how far they went when they were last read, whatever came, went and changed its place since", async ({
    skip,
  }) => {
    skip(reason !== undefined, reason);
    const [within, again] = [new Set<string>(), new Set<string>()];
    const EVENTS = ["event:x", "event:y"];
    const write = fc.record({
      comes: fc.uniqueArray(
        fc.record({
          at: fc.nat(14),
          event: fc.constantFrom(...EVENTS),
          name: fc.constantFrom("a", "b", "c"),
          role: fc.constantFrom("ATTENDEE", "HOST"),
          count: fc.nat(2),
        }),
        { selector: ({ at }) => at, maxLength: 8 },
      ),
      goes: fc.uniqueArray(fc.nat(14), { maxLength: 6 }),
    });
    const page = fc.record({
      orders: fc.uniqueArray(
        fc.record({ by: fc.constantFrom("NAME", "EVENT_COUNT", "MENTION_COUNT"), descending: fc.boolean() }),
        { selector: ({ by }) => by, minLength: 1, maxLength: 2 },
      ),
      limit: fc.integer({ min: 1, max: 5 }),
      backward: fc.boolean(),
    });
    const same = fc.asyncProperty(
      fc.uniqueArray(page, { minLength: 1, maxLength: 3, selector: JSON.stringify }),
      fc.array(write, { minLength: 2, maxLength: 5 }),
      async (pages, writes) => {
        const reaches = new Reaches();
        const read: Reader["read"] = (statement, parameters, call) => {
          if ("within" in parameters) within.add(statement.text);
          return graph.read(statement, parameters, call);
        };
        await graph.write((transaction) => transaction.read(clear, {}));
        for (const { comes, goes } of writes) {
          const rows = comes.map(({ at, event, name, role, count }) => {
            const id = `official:${at}`;
            const key = relationKey("PARTICIPATED_IN", id, event, role);
            return { id, event, key, nameFolded: `${name}\t${id}`, eventCount: count, mentionCount: at % 2 };
          });
          await graph.write(async (transaction) => {
            await transaction.read(comeOrChange, { rows });
            await transaction.read(go, { ids: goes.map((at) => `official:${at}`) });
          });
          for (const one of pages) {
            const plain = createContext({ ...graph, records: undefined }, { requestId: "test" }, UNTRACED);
            const asking = () => createContext({ ...graph, read }, { requestId: "test", reaches }, UNTRACED);
            const quick = asking();
            const found = await quick.related(eventParticipants, one).loadMany(EVENTS);
            expect(found).toEqual(await plain.related(eventParticipants, one).loadMany(EVENTS));
            const pagesRead = quick.runs.filter(({ name }) => name !== "Official.by.number");
            expect(pagesRead.length).toBeLessThanOrEqual(2);
            expect(quick.runs.length - pagesRead.length).toBeLessThanOrEqual(1);
            const next = asking();
            expect(await next.related(eventParticipants, one).loadMany(EVENTS)).toEqual(found);
            expect(next.runs).toHaveLength(1);
            if (pagesRead.length === 2) again.add(JSON.stringify(one));
          }
        }
      },
    );
    await fc.assert(same, { numRuns: engine === "embedded" ? 60 : 20 });
    expect(within.size).toBeGreaterThan(3);
    expect(again.size).toBeGreaterThan(3);
  });
});
