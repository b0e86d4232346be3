/** Filters, orders, facets, days and relations between countries as clients ask for them. */
import { expect } from "vitest";
import { onBothEngines } from "../support/engines.ts";
import { graphql } from "./gql/gql.ts";
import type { EventFacet, EventFilter, FilteredEventsQuery } from "./gql/graphql.ts";

const EVENTS = graphql(`
  query FilteredEvents($filter: EventFilter, $by: [EventFacet!]!, $buckets: Int!, $after: String) {
    events(filter: $filter, first: 100, after: $after) {
      totalCount
      nodes {
        id
        kind
        status
        encounter
        period {
          start {
            earliest
          }
        }
        country {
          id
          name
        }
      }
      facets(by: $by, first: $buckets) {
        field
        otherCount
        buckets {
          key
          label
          count
          entity {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const EVERYTHING_OF_COUNTRIES = graphql(`
  query ListsOfCountries($first: Int!) {
    countries(first: $first) {
      totalCount
      nodes {
        officials(first: 5, filter: { eventCount: { gte: 1 } }, orderBy: [{ by: EVENT_COUNT, direction: DESC }]) {
          totalCount
          facets(by: [OFFICE]) {
            otherCount
          }
          nodes {
            id
          }
        }
      }
    }
  }
`);

const ONLY_COUNTS = graphql(`
  query OnlyCounts {
    events(filter: { kind: [VISIT] }) {
      totalCount
    }
    treaties {
      facets(by: [SCOPE, DECADE]) {
        buckets {
          key
        }
      }
    }
  }
`);

const MOST_EVENTS = graphql(`
  query MostEvents($after: String) {
    officials(first: 10, after: $after, orderBy: [{ by: EVENT_COUNT, direction: DESC }, { by: NAME }]) {
      nodes {
        id
        events {
          totalCount
        }
      }
      pageInfo {
        endCursor
      }
    }
  }
`);

const AS_OF = graphql(`
  query AsOf($day: Date!) {
    office(id: "office:us-secretary") {
      holders(asOf: $day) {
        nodes {
          name
        }
      }
    }
    organisation(id: "organisation:un-security-council") {
      members(asOf: $day) {
        edges {
          role
          node {
            name
          }
        }
      }
    }
    country(iso3: "USA") {
      offices(asOf: $day) {
        nodes {
          id
        }
      }
    }
    treaty(id: "treaty:untc-4-1") {
      parties(asOf: $day) {
        totalCount
      }
    }
  }
`);

const RELATION = graphql(`
  query Relation($other: ID!) {
    country(iso3: "KOR") {
      relationsWith(country: $other) {
        id
        countries {
          id
        }
        meetings
        treaties
        articles
        firstMet {
          edtf
        }
        lastMet {
          edtf
        }
        events(filter: { status: [HELD], not: { encounter: [CO_MENTIONED] } }, first: 100) {
          totalCount
          nodes {
            id
          }
        }
      }
    }
    events(
      first: 100
      filter: {
        and: [{ attendedBy: ["country:KOR"] }, { attendedBy: [$other] }]
        status: [HELD]
        not: { encounter: [CO_MENTIONED] }
      }
    ) {
      nodes {
        id
        period {
          start {
            edtf
          }
        }
      }
    }
  }
`);

const WITH_NOBODY = graphql(`
  query WithNobody($other: ID!) {
    country(iso3: "KOR") {
      relationsWith(country: $other) {
        id
      }
    }
  }
`);

const NODE_OF_TWO = graphql(`
  query NodeOfTwo($id: ID!) {
    node(id: $id) {
      __typename
      id
    }
  }
`);

const ROLES = graphql(`
  query Roles($roles: [ParticipantRole!], $behalf: [ID!]) {
    official(id: "official:trump-donald-j") {
      events(roles: $roles, onBehalfOf: $behalf, first: 100) {
        totalCount
        edges {
          role
          onBehalfOf {
            id
          }
        }
      }
    }
  }
`);

const RELATED = graphql(`
  query Related($first: Int!) {
    articles {
      nodes {
        id
        mentions(first: 100) {
          nodes {
            id
          }
        }
        related(first: $first) {
          score
          article {
            id
          }
          shared {
            id
          }
        }
      }
    }
  }
`);

const FACETS: EventFacet[] = ["KIND", "STATUS", "ENCOUNTER", "YEAR", "TAKES_PLACE_IN"];
const FILTERS: EventFilter[] = [
  {},
  { kind: ["VISIT"], during: { from: "2016-01-01", to: "2018-12-31", match: "CERTAIN" } },
  { or: [{ attendedBy: ["country:KOR"] }, { participants: { some: { name: { contains: "trump" } } } }] },
  { takesPlaceIn: ["country:KOR", "country:JPN"] },
];

onBothEngines("lists", (engine) => {
  for (const filter of FILTERS) {
    engine.it(`are summed up by facets over the whole list: ${JSON.stringify(filter)}`, async ({ data }) => {
      const all: FilteredEventsQuery["events"]["nodes"][number][] = [];
      for (let after: string | null | undefined; ; ) {
        const { events } = await data(EVENTS, { filter, by: [], buckets: 1, after });
        all.push(...events.nodes);
        if (!events.pageInfo.hasNextPage) break;
        after = events.pageInfo.endCursor;
      }
      const { events } = await data(EVENTS, { filter, by: FACETS, buckets: 3 });
      expect(events.totalCount).toBe(all.length);
      const keys: Record<string, (event: (typeof all)[number]) => string | undefined> = {
        KIND: ({ kind }) => kind,
        STATUS: ({ status }) => status,
        ENCOUNTER: ({ encounter }) => encounter,
        YEAR: ({ period }) => period.start?.earliest.slice(0, 4),
        TAKES_PLACE_IN: ({ country }) => country?.id,
      };
      for (const { field, buckets, otherCount } of events.facets) {
        const tally = new Map<string, number>();
        for (const event of all) {
          const key = keys[field]?.(event);
          if (key !== undefined) tally.set(key, (tally.get(key) ?? 0) + 1);
        }
        const expected = [...tally].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
        expect(buckets.map(({ key, count }) => [key, count])).toEqual(expected.slice(0, 3));
        expect(otherCount).toBe(expected.slice(3).reduce((sum, [, count]) => sum + count, 0));
        for (const { key, label, entity } of buckets)
          expect([entity?.id ?? null, entity === null || entity?.name === label]).toEqual([
            field === "TAKES_PLACE_IN" ? key : null,
            true,
          ]);
      }
    });
  }

  engine.it("take one statement each for page, count and facets, whatever the number of parents", async ({ ask }) => {
    const [one, many] = [
      await ask(EVERYTHING_OF_COUNTRIES, { first: 1 }),
      await ask(EVERYTHING_OF_COUNTRIES, { first: 100 }),
    ];
    expect(many.extensions?.statements?.names.toSorted()).toEqual([
      "Country.officials.count",
      "Country.officials.facets",
      "Country.officials.page",
      "countries.count",
      "countries.page",
    ]);
    expect(one.extensions?.statements?.number).toBe(5);
  });

  engine.it("read no page of which nothing is asked for", async ({ ask }) => {
    const { extensions } = await ask(ONLY_COUNTS, {});
    expect(extensions?.statements?.names.toSorted()).toEqual(["events.count", "treaties.facets"]);
  });

  engine.it("are sorted by counts, and go on where they stopped", async ({ data }) => {
    const first = (await data(MOST_EVENTS, {})).officials;
    const second = (await data(MOST_EVENTS, { after: first.pageInfo.endCursor })).officials;
    const nodes = [...first.nodes, ...second.nodes];
    const counts = nodes.map(({ events }) => events.totalCount);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(20);
  });

  engine.it("of tenures, memberships and parties are those of a day", async ({ data }) => {
    const in2016 = await data(AS_OF, { day: "2016-06-01" });
    expect(in2016.office?.holders.nodes.map(({ name }) => name)).toEqual(["John Forbes Kerry"]);
    expect(in2016.country?.offices.nodes.map(({ id }) => id)).toContain("office:us-secretary");
    const in2025 = await data(AS_OF, { day: "2025-06-01" });
    expect(in2025.organisation?.members.edges.map(({ node }) => node.name)).toContain("South Korea");
    const before = await data(AS_OF, { day: "1948-01-01" });
    expect(before.treaty?.parties.totalCount).toBe(0);
    expect(before.country?.offices.nodes).toEqual([]);
    expect(in2016.treaty?.parties.totalCount).toBeGreaterThan(100);
  });

  engine.it(
    "of what two countries did are the same from either side, and those that both attended",
    async ({ data }) => {
      const { country, events } = await data(RELATION, { other: "country:USA" });
      const relation = country?.relationsWith;
      expect(relation).toMatchObject({
        id: "relation:KOR-USA",
        countries: [{ id: "country:KOR" }, { id: "country:USA" }],
      });
      expect(relation?.events.nodes.map(({ id }) => id)).toEqual(events.nodes.map(({ id }) => id));
      expect(relation?.meetings).toBe(events.nodes.length);
      expect(relation?.meetings).toBeGreaterThan(5);
      expect(relation?.treaties).toBeGreaterThan(5);
      const starts = events.nodes.map(({ period }) => period.start?.edtf as string).sort();
      expect(relation?.firstMet?.edtf).toBe(starts[0]);
      expect((await data(NODE_OF_TWO, { id: "relation:KOR-USA" })).node).toEqual({
        __typename: "BilateralRelation",
        id: "relation:KOR-USA",
      });
    },
  );

  engine.it("of a country with itself or with none are null", async ({ data, ask }) => {
    for (const other of ["country:KOR", "country:ZZZ", "official:anwar-ibrahim.MYS"])
      expect((await data(RELATION, { other })).country?.relationsWith).toBeNull();
    const { errors } = await ask(RELATION, { other: "USA" });
    expect(errors?.map(({ extensions }) => extensions.argument)).toContain("filter.and[1].attendedBy[0]");
    const malformed = await ask(WITH_NOBODY, { other: "USA" });
    expect(malformed.errors?.map(({ message }) => message)).toEqual([
      'country: received "USA", expected an id such as official:ramin-hasanov.AZE',
    ]);
    expect((await data(NODE_OF_TWO, { id: "relation:KOR-ZZZ" })).node).toBeNull();
  });

  engine.it("of an official's events are narrowed by role and by whom they acted for", async ({ data }) => {
    const all = (await data(ROLES, {})).official?.events;
    const hosted = (await data(ROLES, { roles: ["HOST"] })).official?.events;
    expect(hosted?.totalCount).toBe(all?.edges.filter(({ role }) => role === "HOST").length);
    expect(hosted?.totalCount).toBeGreaterThan(0);
    const forKorea = (await data(ROLES, { behalf: ["country:KOR"] })).official?.events;
    expect(forKorea?.totalCount).toBe(0);
  });

  engine.it("of related articles rank by rare shared entities", async ({ data }) => {
    const { articles } = await data(RELATED, { first: 2 });
    const mentions = new Map<string, number>();
    for (const { mentions: list } of articles.nodes)
      for (const { id } of list.nodes) mentions.set(id, (mentions.get(id) ?? 0) + 1);
    for (const { id, related, mentions: own } of articles.nodes) {
      expect(related.length).toBe(2);
      for (const { score, article, shared } of related) {
        expect(article.id).not.toBe(id);
        const other = articles.nodes.find((one) => one.id === article.id)?.mentions.nodes.map((one) => one.id);
        expect(shared.map((one) => one.id)).toEqual(
          own.nodes
            .map((one) => one.id)
            .filter((one) => other?.includes(one))
            .sort(),
        );
        const expected = shared.reduce((sum, one) => sum + 1 / Math.log(1 + (mentions.get(one.id) ?? 0)), 0);
        expect(score).toBeCloseTo(expected, 12);
      }
      expect(related[0]?.score).toBeGreaterThanOrEqual(related[1]?.score as number);
    }
  });

  const refused: readonly (readonly [EventFilter, string])[] = [
    [
      { attendedBy: ["Korea"] },
      'filter.attendedBy[0]: received "Korea", expected an id such as official:ramin-hasanov.AZE',
    ],
    [{ id: Array<string>(101).fill("event:x") }, "filter.id: received 101, expected at most 100 in the list"],
    [
      { and: [{}, { during: { from: "2020-02-01", to: "2020-01-01" } }] },
      'filter.and[1].during: received {"from":"2020-02-01","to":"2020-01-01"}, expected a period that does not end before it begins',
    ],
  ];
  for (const [filter, message] of refused) {
    engine.it(`refuse ${message.slice(0, 50)}`, async ({ ask }) => {
      const { errors, extensions } = await ask(EVENTS, { filter, by: [], buckets: 1 });
      expect(errors).toEqual([
        expect.objectContaining({ message, extensions: expect.objectContaining({ code: "BAD_USER_INPUT" }) }),
      ]);
      expect(extensions?.statements?.number ?? 0).toBe(0);
    });
  }

  engine.it("refuse more or fewer buckets than 1 to 100, and days that are none", async ({ ask }) => {
    for (const buckets of [0, 101]) {
      const { errors } = await ask(EVENTS, { by: ["KIND"], buckets });
      expect(errors?.[0]?.message).toBe(`first: received ${buckets}, expected 1 to 100`);
    }
    for (const day of ["2020-02-30", "yesterday", "0000-01-01", "2020-1-1"])
      expect((await ask(AS_OF, { day })).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  engine.sameAnswer("are the same on both engines, with their facets", async ({ data }) => {
    const answers = [];
    for (const filter of FILTERS) answers.push(await data(EVENTS, { filter, by: FACETS, buckets: 10 }));
    return [answers, await data(RELATED, { first: 5 }), await data(RELATION, { other: "country:JPN" })];
  });
});
