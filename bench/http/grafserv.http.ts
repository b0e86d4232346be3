/** grafserv over a schema of its own, planned as its documentation has it: our resolvers would keep it from planning. */
import { createServer } from "node:http";
import { get, type LoadManyCallback, loadMany, loadOne, makeGrafastSchema, type Step } from "grafast";
import { grafserv } from "grafserv/node";
import type { Graph, Statement } from "../../src/graph/graph.ts";
import { listening, type Served } from "./http.contender.ts";

const TYPES = `
type Query { country(iso3: String!): Country }
type Country { id: ID! name: String! officials(first: Int!): OfficialConnection! }
type OfficialConnection { nodes: [Official!]! }
type Official { id: ID! name: String! events(first: Int!): EventConnection! }
type EventConnection { nodes: [Event!]! }
type Event { id: ID! name: String! participants(first: Int!): OfficialConnection! }
`;

type Named = { id: string; name: string };
type PageOf = Statement<{ ids: readonly string[]; limit: number }, { id: string; rows: Named[] }>;

const countries: Statement<{ values: readonly string[] }, Named & { iso3: string }> = {
  name: "Bench.countries",
  text: "UNWIND $values AS value MATCH (n:Country {iso3: value}) RETURN n.id AS id, n.name AS name, n.iso3 AS iso3",
};

/** The first rows of every parent, with what the answer shows and nothing else. */
const pageOf = (pattern: string, order: string): PageOf => ({
  name: "Bench.page",
  text: `UNWIND $ids AS parent
CALL (parent) {
  MATCH ${pattern}
  WITH n, r ORDER BY ${order}, r.key LIMIT $limit
  RETURN collect({id: n.id, name: n.name}) AS rows
}
RETURN parent AS id, rows`,
});

const officials = pageOf("(:Country {id: parent})<-[r:REPRESENTS]-(n:Official)", "n.nameFolded");
const events = pageOf("(:Official {id: parent})-[r:PARTICIPATED_IN]->(n:Event)", "n.startMax DESC");
const participants = pageOf("(:Event {id: parent})<-[r:PARTICIPATED_IN]-(n:Official)", "n.nameFolded");

type Load = LoadManyCallback<string, Named, Named[], { first: number }>;

export async function serveGrafserv(graph: Graph): Promise<Served> {
  const byIso3 = async (values: readonly string[]) => {
    const rows = await graph.read(countries, { values });
    return values.map((value) => rows.find(({ iso3 }) => iso3 === value) ?? null);
  };
  const connection = (page: PageOf) => {
    const load: Load = async (ids, { params: { first = 20 } }) => {
      const found = await graph.read(page, { ids, limit: first });
      const rows = new Map(found.map((row) => [row.id, row.rows]));
      return ids.map((id) => rows.get(id) ?? []);
    };
    return ($parent: Step<Named>, { $first }: { $first: Step<number> }) => {
      const $rows = loadMany(get($parent, "id"), load);
      $rows.setParam("first", $first);
      return $rows;
    };
  };
  const nodes = ($rows: Step) => $rows;
  const schema = makeGrafastSchema({
    typeDefs: TYPES,
    objects: {
      Query: { plans: { country: (_$root, { $iso3 }) => loadOne($iso3 as Step<string>, byIso3) } },
      Country: { plans: { officials: connection(officials) as never } },
      OfficialConnection: { plans: { nodes } },
      Official: { plans: { events: connection(events) as never } },
      EventConnection: { plans: { nodes } },
      Event: { plans: { participants: connection(participants) as never } },
    },
  });
  const server = createServer();
  await grafserv({
    schema,
    preset: { grafserv: { graphqlPath: "/graphql" }, grafast: { explain: false } },
  }).addTo(server);
  return listening(server, "/graphql");
}
