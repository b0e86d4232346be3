/** Every kind of thing answers: by its id, in its list, and with all that it leads to. */
import { expect } from "vitest";
import { onBothEngines } from "../support/engines.ts";
import { graphql } from "./gql/gql.ts";

const NODE = graphql(`
  query AnyNode($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Entity {
        name
        aliases {
          text
          kind
        }
        sameAs
        evidence {
          totalCount
          nodes {
            id
            subject {
              id
            }
            relation
            locator
            confidence
            recordedAt
          }
        }
        mentionedIn(first: 3) {
          totalCount
          edges {
            count
            locators
            node {
              name
            }
          }
        }
      }
      ... on Party {
        events(first: 3) {
          totalCount
          nodes {
            id
          }
        }
        treaties(first: 3) {
          totalCount
          edges {
            status
            signed {
              edtf
            }
            consent {
              edtf
              precision
            }
            consentKind
            inForce {
              edtf
            }
            withdrawn {
              edtf
            }
            node {
              id
            }
            evidence {
              id
            }
          }
        }
        offices(first: 3) {
          totalCount
          nodes {
            id
          }
        }
        missions(first: 3) {
          totalCount
          nodes {
            id
          }
        }
        memberships(first: 3) {
          totalCount
          edges {
            role
            period {
              start {
                edtf
              }
              end {
                edtf
              }
            }
            node {
              id
            }
            evidence {
              id
            }
          }
        }
      }
      ... on Country {
        iso2
        iso3
        region
        officialName
        validity {
          start {
            edtf
          }
        }
        predecessors {
          id
        }
        successors {
          id
        }
        officials(first: 3, orderBy: [{ by: NAME, direction: DESC }]) {
          totalCount
          nodes {
            id
          }
        }
      }
      ... on Organisation {
        abbreviation
        parent {
          id
        }
        children {
          nodes {
            id
          }
        }
        members(first: 3) {
          totalCount
          edges {
            role
            period {
              start {
                edtf
              }
            }
            node {
              __typename
              id
              name
            }
            evidence {
              id
            }
          }
        }
      }
      ... on Office {
        of {
          id
        }
        accreditedTo {
          id
        }
        holders {
          totalCount
          edges {
            period {
              start {
                edtf
              }
              end {
                edtf
              }
            }
            node {
              id
            }
            evidence {
              id
            }
          }
        }
      }
      ... on Official {
        description
        country {
          id
        }
        birth {
          edtf
          approximate
          uncertain
        }
        death {
          edtf
        }
        signed {
          totalCount
        }
      }
      ... on Event {
        kind
        status
        encounter
        place
        summary
        headcount
        country {
          id
        }
        partOf {
          id
        }
        parts {
          nodes {
            id
          }
        }
        parties {
          totalCount
          edges {
            node {
              __typename
              id
            }
            evidence {
              id
            }
          }
        }
        concerned: treaties {
          nodes {
            id
          }
        }
      }
      ... on Treaty {
        scope
        adopted {
          edtf
        }
        inForce {
          edtf
        }
        place
        depositary
        parties(first: 3) {
          totalCount
          edges {
            status
            node {
              id
            }
            evidence {
              source {
                ... on DatasetRecord {
                  id
                }
              }
            }
          }
        }
        signatories {
          totalCount
        }
        about: events {
          nodes {
            id
          }
        }
      }
      ... on Article {
        publisher
        byline
        published {
          edtf
          uncertain
        }
        url
        language
        topics {
          id
          name
        }
        mentions(first: 5) {
          totalCount
          edges {
            count
            locators
            node {
              __typename
              id
            }
          }
        }
        supports(first: 5) {
          totalCount
          nodes {
            id
          }
        }
      }
      ... on Topic {
        name
        articles {
          totalCount
          nodes {
            id
          }
        }
      }
      ... on DatasetRecord {
        dataset
        recordId
        file
        line
        url
        supports {
          totalCount
          nodes {
            subject {
              id
            }
          }
        }
      }
    }
  }
`);

const ROOTS = graphql(`
  query Roots {
    graph {
      id
      engine
      version
      countries
      officials
      offices
      organisations
      events
      treaties
      articles
      datasets {
        name
        records
        importedAt
      }
    }
    countries(first: 2) {
      totalCount
      nodes {
        id
      }
    }
    officials(first: 2) {
      totalCount
      nodes {
        id
      }
    }
    offices(first: 2) {
      totalCount
      nodes {
        id
      }
    }
    organisations(first: 2) {
      totalCount
      nodes {
        id
      }
    }
    events(first: 2, orderBy: [{ by: NAME }]) {
      totalCount
      nodes {
        id
      }
    }
    treaties(first: 2, orderBy: [{ by: ADOPTED, direction: ASC }]) {
      totalCount
      nodes {
        id
      }
    }
    articles(first: 2, orderBy: [{ by: PUBLISHED, direction: DESC }]) {
      totalCount
      nodes {
        id
      }
    }
    topics(first: 2) {
      totalCount
      nodes {
        id
      }
    }
  }
`);

const SINGLE = graphql(`
  query Single($country: ID!, $official: ID!, $organisation: ID!, $office: ID!, $event: ID!, $treaty: ID!, $article: ID!, $topic: ID!) {
    country(id: $country) {
      id
    }
    official(id: $official) {
      id
    }
    organisation(id: $organisation) {
      id
    }
    office(id: $office) {
      id
    }
    event(id: $event) {
      id
    }
    treaty(id: $treaty) {
      id
    }
    article(id: $article) {
      id
    }
    topic(id: $topic) {
      id
    }
  }
`);

const NODES = graphql(`
  query Nodes($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
    }
  }
`);

const COUNTRY = graphql(`
  query Country($id: ID, $iso3: String) {
    country(id: $id, iso3: $iso3) {
      name
    }
  }
`);

const EVIDENCE = graphql(`
  query Evidence($id: ID!) {
    official(id: $id) {
      evidence(first: 1) {
        nodes {
          id
          source {
            __typename
            ... on Article {
              supports(first: 100) {
                nodes {
                  id
                }
              }
            }
            ... on DatasetRecord {
              supports(first: 100) {
                nodes {
                  id
                }
              }
            }
          }
        }
      }
    }
  }
`);

const KNOWN = {
  country: "country:THA",
  official: "official:anwar-ibrahim.MYS",
  organisation: "organisation:un-security-council",
  office: "office:prime-minister-of-thailand",
  event: "event:bastille-day-seoul-2025",
  treaty: "treaty:untc-4-1",
  article: "article:korea-herald-2025-07-22-colombia",
  topic: "topic:korean-war",
};

onBothEngines("every kind of thing", (engine) => {
  for (const id of [
    ...Object.values(KNOWN),
    "record:untc/4-1",
    "record:countries/THA",
    "event:korean-war",
    "country:FRA",
  ]) {
    engine.it(`${id} is found by its id, with all that it leads to`, async ({ data }) => {
      const { node } = await data(NODE, { id });
      expect(node?.id).toBe(id);
    });
    engine.sameAnswer(`${id} is the same on both engines`, async ({ data }) => {
      const { node } = await data(NODE, { id });
      return JSON.parse(JSON.stringify(node, (key, value) => (key === "recordedAt" ? "then" : value)));
    });
  }

  engine.it("has a list, whose count is the graph's own", async ({ data }) => {
    const { graph, ...lists } = await data(ROOTS, {});
    for (const kind of [
      "countries",
      "officials",
      "offices",
      "organisations",
      "events",
      "treaties",
      "articles",
    ] as const) {
      expect(lists[kind].totalCount, kind).toBe(graph[kind]);
      expect(lists[kind].nodes).toHaveLength(2);
    }
    expect(graph.officials).toBeGreaterThanOrEqual(120);
    expect(lists.topics.nodes).toHaveLength(2);
    expect(graph.datasets.map(({ name }) => name)).toEqual([
      "countries",
      "historian-pocom",
      "historian-travels",
      "historian-visits",
      "korean-names",
      "untc-treaties",
      "wikidata-world-leaders",
    ]);
    expect(graph.datasets.filter(({ records }) => records === 0)).toEqual([]);
  });

  engine.it("is found by its own root, and null where there is none or it is of another kind", async ({ data }) => {
    const found = await data(SINGLE, KNOWN);
    expect(Object.fromEntries(Object.entries(found).map(([kind, node]) => [kind, node?.id]))).toEqual(KNOWN);
    const unknown = Object.fromEntries(Object.keys(KNOWN).map((kind) => [kind, `${kind}:nothing`])) as typeof KNOWN;
    expect(new Set(Object.values(await data(SINGLE, unknown)))).toEqual(new Set([null]));
    const others = Object.fromEntries(Object.keys(KNOWN).map((kind) => [kind, "evidence:nothing"])) as typeof KNOWN;
    expect(new Set(Object.values(await data(SINGLE, others)))).toEqual(new Set([null]));
  });

  engine.it("comes back in the order asked for, null where there is none", async ({ data }) => {
    const ids = [KNOWN.topic, "event:nothing", KNOWN.country, "relation:AZE-KOR", "relation:AZE-ZZZ"];
    expect((await data(NODES, { ids })).nodes.map((node) => node?.id ?? null)).toEqual([
      KNOWN.topic,
      null,
      KNOWN.country,
      "relation:AZE-KOR",
      null,
    ]);
  });

  engine.it("is refused by a malformed id, and more than 100 at once", async ({ ask }) => {
    const malformed = await ask(NODES, { ids: [KNOWN.topic, "Thailand"] });
    expect(malformed.errors?.[0]).toMatchObject({
      message: 'ids: received "Thailand", expected an id such as official:ramin-hasanov.AZE',
      extensions: { code: "BAD_USER_INPUT", argument: "ids" },
    });
    const many = await ask(NODES, { ids: Array.from({ length: 101 }, () => KNOWN.topic) });
    expect(many.errors?.[0]?.message).toBe('ids: received "101 ids", expected at most 100');
    const single = await ask(SINGLE, { ...KNOWN, event: "' OR 1=1 //" });
    expect(single.errors?.[0]).toMatchObject({
      path: ["event"],
      extensions: { code: "BAD_USER_INPUT", argument: "id" },
    });
    expect(single.data.country?.id).toBe(KNOWN.country);
  });

  engine.it("country takes an id or an ISO code, exactly one", async ({ ask, data }) => {
    expect((await data(COUNTRY, { iso3: "THA" })).country?.name).toBe("Thailand");
    expect((await data(COUNTRY, { iso3: "ZZZ" })).country).toBeNull();
    for (const variables of [{}, { id: KNOWN.country, iso3: "THA" }]) {
      expect((await ask(COUNTRY, variables)).errors?.[0]?.message).toMatch(
        /^id: received .*, expected exactly one of id and iso3$/,
      );
    }
  });

  engine.it("leads from evidence to its source and back", async ({ data }) => {
    for (const id of [KNOWN.official, "official:moon-jae-in.KOR"]) {
      const [evidence] = (await data(EVIDENCE, { id })).official?.evidence.nodes ?? [];
      expect(evidence?.source.supports.nodes).toContainEqual({ id: evidence?.id });
    }
  });
});
