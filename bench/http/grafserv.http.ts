/** grafserv over a schema of its own, planned as its documentation has it: our resolvers would keep it from planning. */
import { createServer } from "node:http";
import { get, type LoadManyCallback, loadMany, loadOne, makeGrafastSchema, type Step } from "grafast";
import { grafserv } from "grafserv/node";
import { countryOfficials } from "../../src/domains/country/country.cypher.ts";
import { COUNTRY } from "../../src/domains/country/country.row.ts";
import { eventParticipants } from "../../src/domains/event/event.cypher.ts";
import { officialEvents } from "../../src/domains/official/official.cypher.ts";
import type { Graph } from "../../src/graph/graph.ts";
import type { Kind } from "../../src/graph/kind.ts";
import { nodesStatement, pageParameters, pageStatement } from "../../src/graph/relation.composer.ts";
import type { Page, Relation } from "../../src/graph/relation.ts";
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

export function serveGrafserv(graph: Graph): Promise<Served> {
  const byIso3 = async (values: readonly string[]) => {
    const rows = await graph.read(nodesStatement(COUNTRY as unknown as Kind<Named & { iso3: string }>, "iso3"), {
      values,
    });
    return values.map((value) => rows.find(({ iso3 }) => iso3 === value) ?? null);
  };
  /** The rows of a relation, for all parents at once. */
  const page =
    (
      relation: Relation<never, never>,
      orders: Page["orders"],
    ): LoadManyCallback<string, Named, Named[], { first: number }> =>
    async (ids, { params }) => {
      const asked: Page = { orders, limit: (params.first ?? 20) + 1 };
      const found = await graph.read(pageStatement(relation, asked), pageParameters(relation, ids, asked));
      const rows = new Map(
        found.map((row) => [row.id, row.rows.slice(0, params.first).map(({ node }) => node as Named)]),
      );
      return ids.map((id) => rows.get(id) ?? []);
    };
  const officials = page(countryOfficials as never, [{ by: "NAME", descending: false }]);
  const events = page(officialEvents as never, [{ by: "START", descending: true }]);
  const participants = page(eventParticipants as never, [{ by: "NAME", descending: false }]);
  const connection =
    (load: LoadManyCallback<string, Named, Named[], { first: number }>) =>
    ($parent: Step<Named>, { $first }: { $first: Step<number> }) => {
      const $rows = loadMany(get($parent, "id"), load);
      $rows.setParam("first", $first);
      return $rows;
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
  const instance = grafserv({ schema, preset: { grafserv: { graphqlPath: "/graphql" }, grafast: { explain: false } } });
  return Promise.resolve(instance.addTo(server)).then(() => listening(server, "/graphql"));
}
