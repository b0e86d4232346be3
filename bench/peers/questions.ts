/** What is timed: the questions of the bench, for ours, for @neo4j/graphql and as one statement each. */
import { articleId, countryId, iso3Of, officialId } from "../graph/generate.ts";
import type { Question, Variables } from "./question.ts";

const SAMPLES = 20;
const samples = (make: (at: number) => Variables) => Array.from({ length: SAMPLES }, (_, at) => make(at));
/** Every fifth of the hundred countries with the most officials. */
const countries = samples((at) => ({ iso3: iso3Of(at * 5) }));

interface Nodes<T> {
  readonly nodes: readonly T[];
}
interface Named {
  readonly id: string;
  readonly name: string;
}
interface Person extends Named {
  readonly country?: Named | readonly Named[] | null;
}
interface Gathering<People> extends Named {
  readonly participants: People;
}
interface Active<Gatherings> extends Named {
  readonly events: Gatherings;
}

const one = <T>(value: T | readonly T[] | null | undefined) => (Array.isArray(value) ? value[0] : value) ?? null;
const person = ({ id, name, country }: Person) => ({
  id,
  name,
  ...(country !== undefined && { country: one(country) }),
});
const gathering =
  <People>(people: (participants: People) => readonly Person[]) =>
  ({ id, name, participants }: Gathering<People>) => ({
    id,
    name,
    participants: people(participants).map(person),
  });

/** Ours has connections, the others lists. */
const fromNodes = ({
  country,
}: {
  country: { name: string; officials: Nodes<Active<Nodes<Gathering<Nodes<Person>>>>> };
}) => ({
  name: country.name,
  officials: country.officials.nodes.map(({ id, name, events }) => ({
    id,
    name,
    events: events?.nodes.map(gathering(({ nodes }: Nodes<Person>) => nodes)),
  })),
});
type Lists = { name: string; officials: readonly Active<readonly Gathering<readonly Person[]>[]>[] };
const fromLists = ({ name, officials }: Lists) => ({
  name,
  officials: officials.map(({ id, name, events }) => ({
    id,
    name,
    events: events?.map(gathering((people: readonly Person[]) => people)),
  })),
});
const first = <T>(rows: readonly T[]) => rows[0] as T;

const BY_NAME = "sort: [{ nameFolded: ASC }, { id: ASC }]";
const LATEST = "sort: [{ startMax: DESC }, { id: ASC }]";

const nestedOperation = (participant: string) => ({
  query: `query Nested($iso3: String!) { country(iso3: $iso3) { name officials(first: 20) { nodes { id name
    events(first: 5) { nodes { id name participants(first: 10) { nodes { ${participant} } } } } } } } }`,
  shape: fromNodes,
});
const nestedPeer = (participant: string) => ({
  query: `query Nested($iso3: String!) { countries(where: { iso3: { eq: $iso3 } }) { name officials(limit: 20, ${BY_NAME}) { id name
    events(limit: 5, ${LATEST}) { id name participants(limit: 10, ${BY_NAME}) { ${participant} } } } } }`,
  shape: ({ countries }: { countries: readonly Lists[] }) => fromLists(first(countries)),
});
const nestedStatement = (participant: string) => ({
  text: `MATCH (c:Country {iso3: $iso3})
CALL (c) {
  MATCH (c)<-[:REPRESENTS]-(o:Official)
  WITH o ORDER BY o.nameFolded, o.id LIMIT 20
  CALL (o) {
    MATCH (o)-[:PARTICIPATED_IN]->(e:Event)
    WITH e ORDER BY e.startMax DESC, e.id LIMIT 5
    CALL (e) {
      MATCH (e)<-[:PARTICIPATED_IN]-(p:Official)
      WITH p ORDER BY p.nameFolded, p.id LIMIT 10
      RETURN collect(${participant}) AS participants
    }
    RETURN collect({id: e.id, name: e.name, participants: participants}) AS events
  }
  RETURN collect({id: o.id, name: o.name, events: events}) AS officials
}
RETURN c.name AS name, officials`,
  shape: (rows: readonly Lists[]) => fromLists(first(rows)),
});

const WITH_COUNTRY =
  "{id: p.id, name: p.name, country: [(p)-[:REPRESENTS]->(home:Country) | {id: home.id, name: home.name}]}";

const shallow: Question = {
  name: "shallow",
  title: "a country and 50 officials",
  samples: countries,
  targets: { neo4jGraphql: 1.3 },
  ours: {
    query: `query Shallow($iso3: String!) { country(iso3: $iso3) { name officials(first: 50) { nodes { id name } } } }`,
    shape: fromNodes,
  },
  neo4jGraphql: {
    query: `query Shallow($iso3: String!) { countries(where: { iso3: { eq: $iso3 } }) { name officials(limit: 50, ${BY_NAME}) { id name } } }`,
    shape: ({ countries }: { countries: readonly Lists[] }) => fromLists(first(countries)),
  },
  statement: {
    text: `MATCH (c:Country {iso3: $iso3})
CALL (c) {
  MATCH (c)<-[:REPRESENTS]-(o:Official)
  WITH o ORDER BY o.nameFolded, o.id LIMIT 50
  RETURN collect({id: o.id, name: o.name}) AS officials
}
RETURN c.name AS name, officials`,
    shape: (rows: readonly Lists[]) => fromLists(first(rows)),
  },
};

const nested: Question = {
  name: "nested",
  title: "20 officials, 5 latest events each, 10 participants each",
  samples: countries,
  targets: { neo4jGraphql: 5, statement: 0.75 },
  ours: nestedOperation("id name"),
  neo4jGraphql: nestedPeer("id name"),
  statement: nestedStatement("{id: p.id, name: p.name}"),
};

const deep: Question = {
  name: "deep",
  title: "nested, and each participant's country",
  samples: countries,
  targets: { neo4jGraphql: 10 },
  ours: nestedOperation("id name country { id name }"),
  neo4jGraphql: nestedPeer("id name country { id name }"),
  statement: nestedStatement(WITH_COUNTRY),
};

interface Listed {
  readonly events: { readonly totalCount: number; readonly nodes: readonly unknown[]; readonly facets: unknown };
}
interface PeerListed {
  readonly eventsConnection: { readonly totalCount: number; readonly edges: readonly { readonly node: unknown }[] };
}
/** Days since 1970 of 2000-01-01 and 2014-12-31. */
const [FROM_DAY, TO_DAY] = [10_957, 16_435];
const SHORT_LIST = samples((at) => ({ countries: [countryId(at * 5), countryId(at * 5 + 1)] }));
const OURS_FILTER = `filter: { kind: [VISIT, SUMMIT], takesPlaceIn: $countries, during: { from: "2000-01-01", to: "2014-12-31" } }, first: 20`;
const MATCHED = `MATCH (n:Event) WHERE n.country IN $countries AND n.kind IN ['VISIT', 'SUMMIT'] AND n.startMin <= ${TO_DAY} AND n.endMax >= ${FROM_DAY}`;
const PAGE = `CALL () { ${MATCHED} WITH n ORDER BY n.startMax DESC, n.id LIMIT 20 RETURN collect({id: n.id, name: n.name, kind: n.kind}) AS nodes }
CALL () { ${MATCHED} RETURN count(*) AS totalCount }`;

const filtered: Question = {
  name: "filtered",
  title: "a filtered list of events with its total",
  samples: SHORT_LIST,
  targets: { neo4jGraphql: 1 },
  ours: {
    query: `query Filtered($countries: [ID!]!) { events(${OURS_FILTER}) { totalCount nodes { id name kind } } }`,
    shape: ({ events }: Listed) => events,
  },
  neo4jGraphql: {
    query: `query Filtered($countries: [String!]!) { eventsConnection(where: { kind: { in: ["VISIT", "SUMMIT"] }, country: { in: $countries },
      startMin: { lte: ${TO_DAY} }, endMax: { gte: ${FROM_DAY} } }, first: 20, ${LATEST}) { totalCount edges { node { id name kind } } } }`,
    shape: ({ eventsConnection: { totalCount, edges } }: PeerListed) => ({
      totalCount,
      nodes: edges.map(({ node }) => node),
    }),
  },
  statement: {
    text: `${PAGE}
RETURN totalCount, nodes`,
    shape: first,
  },
};

const facetOf = (key: string) =>
  `CALL () { ${MATCHED} WITH ${key} AS key, count(*) AS count ORDER BY count DESC, key WITH collect({key: toString(key), count: count}) AS buckets RETURN buckets[..10] AS `;

const faceted: Question = {
  name: "faceted",
  title: "the same with facets by kind and year",
  samples: SHORT_LIST,
  targets: {},
  ours: {
    query: `query Faceted($countries: [ID!]!) { events(${OURS_FILTER}) { totalCount nodes { id name kind } facets(by: [KIND, YEAR]) { buckets { key count } } } }`,
    shape: ({ events }: Listed) => events,
  },
  statement: {
    text: `${PAGE}
${facetOf("n.kind")} byKind }
${facetOf("n.startYear")} byYear }
RETURN totalCount, nodes, [{buckets: byKind}, {buckets: byYear}] AS facets`,
    shape: first,
  },
};

const node: Question = {
  name: "node",
  title: "an official by id",
  samples: samples((at) => ({ id: officialId(at * 37) })),
  targets: { neo4jGraphql: 1 },
  ours: {
    query: "query Node($id: ID!) { node(id: $id) { id ... on Official { name description } } }",
    shape: ({ node }: { node: unknown }) => node,
  },
  neo4jGraphql: {
    query: "query Node($id: ID!) { officials(where: { id: { eq: $id } }) { id name description } }",
    shape: ({ officials }: { officials: readonly unknown[] }) => first(officials),
  },
  statement: {
    text: "MATCH (o:Official {id: $id}) RETURN o.id AS id, o.name AS name, o.description AS description",
    shape: first,
  },
};

const byId = (rows: readonly Named[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

const nodes: Question = {
  name: "nodes",
  title: "100 officials by id",
  samples: samples((at) => ({ ids: Array.from({ length: 100 }, (_, index) => officialId(at * 131 + index * 7)) })),
  targets: { neo4jGraphql: 1 },
  ours: {
    query: "query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id ... on Official { name description } } }",
    shape: ({ nodes }: { nodes: readonly Named[] }) => byId(nodes),
  },
  neo4jGraphql: {
    query: "query Nodes($ids: [ID!]!) { officials(where: { id: { in: $ids } }) { id name description } }",
    shape: ({ officials }: { officials: readonly Named[] }) => byId(officials),
  },
  statement: {
    text: "MATCH (o:Official) WHERE o.id IN $ids RETURN o.id AS id, o.name AS name, o.description AS description",
    shape: byId,
  },
};

interface Mentioned<Gatherings> extends Named {
  readonly events?: Gatherings | null;
}
const mention = ({ id, name, events }: Mentioned<readonly Gathering<readonly Person[]>[]>) => ({
  id,
  name,
  ...(events && { events: events.map(gathering((people: readonly Person[]) => people)) }),
});
const article = (found: { name: string; mentions: readonly Mentioned<readonly Gathering<readonly Person[]>[]>[] }) => ({
  name: found.name,
  mentions: found.mentions.map(mention),
});

const walk: Question = {
  name: "walk",
  title: "an article, its mentions, their events, the participants, their countries",
  samples: samples((at) => ({ id: articleId(at * 11) })),
  targets: { neo4jGraphql: 1 },
  ours: {
    query: `query Walk($id: ID!) { article(id: $id) { name mentions(first: 10) { nodes { id name ... on Official {
      events(first: 3) { nodes { id name participants(first: 5) { nodes { id name country { id name } } } } } } } } } }`,
    shape: ({
      article: { name, mentions },
    }: {
      article: { name: string; mentions: Nodes<Mentioned<Nodes<Gathering<Nodes<Person>>>>> };
    }) =>
      article({
        name,
        mentions: mentions.nodes.map(({ id, name, events }) => ({
          id,
          name,
          ...(events && {
            events: events.nodes.map((event) => ({ ...event, participants: event.participants.nodes })),
          }),
        })),
      }),
  },
  neo4jGraphql: {
    query: `query Walk($id: ID!) { articles(where: { id: { eq: $id } }) { name mentions(limit: 10, ${BY_NAME}) { id name ... on Official {
      events(limit: 3, ${LATEST}) { id name participants(limit: 5, ${BY_NAME}) { id name country { id name } } } } } } }`,
    shape: ({ articles }: { articles: readonly Parameters<typeof article>[0][] }) => article(first(articles)),
  },
  statement: {
    text: `MATCH (a:Article {id: $id})
CALL (a) {
  MATCH (a)-[:MENTIONS]->(m:Entity)
  WITH m ORDER BY m.nameFolded, m.id LIMIT 10
  CALL (m) {
    MATCH (m)-[:PARTICIPATED_IN]->(e:Event)
    WITH e ORDER BY e.startMax DESC, e.id LIMIT 3
    CALL (e) {
      MATCH (e)<-[:PARTICIPATED_IN]-(p:Official)
      WITH p ORDER BY p.nameFolded, p.id LIMIT 5
      RETURN collect(${WITH_COUNTRY}) AS participants
    }
    RETURN collect({id: e.id, name: e.name, participants: participants}) AS events
  }
  RETURN collect({id: m.id, name: m.name, events: CASE WHEN m:Official THEN events END}) AS mentions
}
RETURN a.name AS name, mentions`,
    shape: (rows: readonly Parameters<typeof article>[0][]) => article(first(rows)),
  },
};

/**
 * One box over everything, scored in code: nobody else answers the same, so it stands alone. The engines' own indexes
 * choose whom to score, and with thousands of likely names not quite the same; the first five are.
 */
const search: Question = {
  name: "search",
  title: "search over all kinds, first 20",
  samples: samples((at) => ({
    text: ["Bel Anka", "summit of kalin", "feron", "minister tuva", "Jora Simo"][at % 5] as string,
  })),
  targets: {},
  ours: {
    query: "query Search($text: String!) { search(text: $text, first: 20) { edges { score node { id name } } } }",
    shape: ({ search: { edges } }: { search: { edges: readonly unknown[] } }) => edges.slice(0, 5),
  },
};

export const QUESTIONS: readonly Question[] = [shallow, nested, deep, filtered, faceted, search, node, nodes, walk];
