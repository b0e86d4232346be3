/** Lists: pages forward and back, counts, orders, and what is refused. */
import { expect } from "vitest";
import type { Asking } from "../support/ask.ts";
import { onBothEngines } from "../support/engines.ts";
import { graphql } from "./gql/gql.ts";
import type { EventOrder, EventsQuery, OfficialsQueryVariables } from "./gql/graphql.ts";

const EVENTS = graphql(`
  query Events($first: Int, $after: String, $last: Int, $before: String, $orderBy: [EventOrder!]) {
    events(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
      totalCount
      nodes {
        id
      }
      edges {
        cursor
        node {
          id
          name
          period {
            start {
              earliest
              latest
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

const PARTIES = graphql(`
  query Parties($after: String, $before: String, $first: Int, $last: Int) {
    treaty(id: "treaty:untc-4-1") {
      parties(first: $first, last: $last, after: $after, before: $before) {
        totalCount
        edges {
          node {
            id
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }
`);

const OFFICIALS = graphql(`
  query Officials($first: Int, $after: String, $last: Int, $before: String) {
    officials(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
      }
    }
  }
`);

/** All ids of the list, forward by pages of this size. */
async function forward({ data }: Asking, size: number, orderBy: EventOrder[] | null): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { events }: EventsQuery = await data(EVENTS, { first: size, after, orderBy });
    ids.push(...events.nodes.map(({ id }) => id));
    if (!events.pageInfo.hasNextPage) return ids;
    after = events.pageInfo.endCursor ?? null;
  }
}

/** The same from the end. */
async function backward({ data }: Asking, size: number, orderBy: EventOrder[] | null): Promise<string[]> {
  const ids: string[] = [];
  for (let before: string | null = null; ; ) {
    const { events }: EventsQuery = await data(EVENTS, { last: size, before, orderBy });
    ids.unshift(...events.nodes.map(({ id }) => id));
    if (!events.pageInfo.hasPreviousPage) return ids;
    before = events.pageInfo.startCursor ?? null;
  }
}

const ORDERS: readonly (EventOrder[] | null)[] = [
  null,
  [{ by: "START", direction: "ASC" }],
  [{ by: "START", direction: "DESC" }],
  [{ by: "NAME", direction: "DESC" }],
  [
    { by: "NAME", direction: "ASC" },
    { by: "START", direction: "DESC" },
  ],
];

onBothEngines("pages", (engine) => {
  engine.it("joined together are the whole list, forward and back, in every order", async (asking) => {
    for (const order of ORDERS) {
      const pages = await forward(asking, 37, order);
      const { events } = await asking.data(EVENTS, { first: 1 });
      expect(pages.length).toBe(events.totalCount);
      expect(new Set(pages).size).toBe(pages.length);
      expect(await backward(asking, 41, order)).toEqual(pages);
    }
  });

  engine.it("follow a treaty's parties there and back", async ({ data }) => {
    const first = (await data(PARTIES, { first: 100 })).treaty?.parties;
    expect(first?.totalCount).toBeGreaterThan(100);
    const rest = (await data(PARTIES, { first: 100, after: first?.pageInfo.endCursor })).treaty?.parties;
    expect(rest?.pageInfo.hasPreviousPage).toBe(true);
    expect((first?.edges.length ?? 0) + (rest?.edges.length ?? 0)).toBe(first?.totalCount);
    const back = (await data(PARTIES, { last: 100, before: rest?.pageInfo.startCursor })).treaty?.parties;
    expect(back?.edges).toEqual(first?.edges);
  });

  engine.it("between two cursors hold what lies between them", async ({ data }) => {
    const { events } = await data(EVENTS, { first: 10 });
    const cursors = events.edges.map(({ cursor }) => cursor);
    const between = await data(EVENTS, { first: 100, after: cursors[1] as string, before: cursors[8] as string });
    expect(between.events.nodes).toEqual(events.nodes.slice(2, 8));
    const lastTwo = await data(EVENTS, { last: 2, after: cursors[1] as string, before: cursors[8] as string });
    expect(lastTwo.events.nodes).toEqual(events.nodes.slice(6, 8));
  });

  engine.it("are latest first unless said otherwise, and unknown days come last both ways", async ({ data }) => {
    const latest = (await data(EVENTS, { first: 100 })).events.edges.map(({ node }) => node.period.start?.latest);
    const dated = latest.filter((day) => day !== undefined);
    expect(dated).toEqual([...dated].sort().reverse());
    const ascending = await data(EVENTS, { first: 100, orderBy: [{ by: "START", direction: "ASC" }] });
    const earliest = ascending.events.edges.map(({ node }) => node.period.start?.earliest);
    expect(earliest).toEqual([...earliest].sort());
    expect(earliest[0]).toBeDefined();
  });

  const refused: readonly (readonly [OfficialsQueryVariables, string])[] = [
    [{ first: 0 }, "first: received 0, expected 1 to 100"],
    [{ first: -5 }, "first: received -5, expected 1 to 100"],
    [{ first: 101 }, "first: received 101, expected 1 to 100"],
    [{ last: 0 }, "last: received 0, expected 1 to 100"],
    [{ last: 1000 }, "last: received 1000, expected 1 to 100"],
    [{ first: 2, last: 2 }, "last: received 2, expected first or last, not both"],
    [{ first: 2, after: "nonsense" }, 'after: received "nonsense", expected a cursor of officials by NAME'],
    [{ last: 2, before: "bm8=" }, 'before: received "bm8=", expected a cursor of officials by NAME'],
  ];
  for (const [variables, message] of refused) {
    engine.it(`${JSON.stringify(variables)} are refused`, async ({ ask }) => {
      const { errors } = await ask(OFFICIALS, variables);
      expect(errors).toEqual([
        expect.objectContaining({ message, extensions: expect.objectContaining({ code: "BAD_USER_INPUT" }) }),
      ]);
    });
  }

  engine.it("refuse a cursor of another list", async ({ ask, data }) => {
    const { events } = await data(EVENTS, { first: 1 });
    const { errors } = await ask(OFFICIALS, { first: 1, after: events.pageInfo.endCursor });
    expect(errors?.[0]?.message).toMatch(/^after: received .*, expected a cursor of officials by NAME$/);
  });

  engine.it("take null for first and last as not given", async ({ data }) => {
    expect((await data(OFFICIALS, { first: null, last: null })).officials.nodes.length).toBe(20);
  });

  engine.sameAnswer("are the same on both engines", async (asking) => {
    const pages = [];
    for (const order of ORDERS) pages.push(await forward(asking, 50, order));
    return pages;
  });
});
