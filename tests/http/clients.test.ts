/** Clients that people use, each with fragments and pages of its own making. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApolloClient, gql as apolloGql, HttpLink, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { Client, cacheExchange, fetchExchange, gql as urqlGql } from "@urql/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { schema } from "../../src/schema.ts";
import { type Asking, serving } from "../support/ask.ts";
import { seededGraph } from "../support/engines.ts";
import { possibleTypesOf } from "../support/possible-types.ts";

const require = createRequire(import.meta.url);

let graph: Graph;
let asking: Asking;
let everyone: string[];
beforeAll(async () => {
  graph = await seededGraph("embedded");
  asking = await serving(graph);
  const query = '{ country(iso3: "USA") { officials(first: 100) { nodes { name } } } }';
  const response = await fetch(asking.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const answer = (await response.json()) as { data: { country: { officials: { nodes: { name: string }[] } } } };
  everyone = answer.data.country.officials.nodes.map(({ name }) => name);
});
afterAll(async () => {
  await asking.close();
  await graph.close();
});

/** One page of a country's officials, with a fragment on an interface. */
const OFFICIALS = `
  query ClientsOfficials($after: String) {
    country(iso3: "USA") {
      id
      officials(first: 3, after: $after) {
        edges { cursor node { ...ClientsNamed country { ...ClientsNamed } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
  fragment ClientsNamed on Entity { __typename id name }
`;

interface Page {
  country: {
    officials: {
      edges: { node: { name: string; country: { name: string } } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
}

describe("Apollo Client", () => {
  it("reads a list to its end, page after page, into one cached list", async () => {
    const client = new ApolloClient({
      link: new HttpLink({ uri: asking.url }),
      cache: new InMemoryCache({
        possibleTypes: possibleTypesOf(schema),
        typePolicies: { Country: { fields: { officials: relayStylePagination() } } },
      }),
    });
    const query = apolloGql(OFFICIALS);
    let data: Page | null = null;
    for (let after: string | undefined; ; ) {
      await client.query<Page>({ query, variables: { after }, fetchPolicy: "network-only" });
      data = client.readQuery<Page>({ query });
      const { hasNextPage, endCursor } = (data as Page).country.officials.pageInfo;
      if (!hasNextPage) break;
      after = endCursor;
    }
    expect(data?.country.officials.edges.map(({ node }) => node.name)).toEqual(everyone);
    expect(data?.country.officials.edges[0]?.node.country.name).toBe("United States");
    client.stop();
  });
});

describe("urql", () => {
  it("reads a list to its end by GET, as it does by default", async () => {
    const client = new Client({
      url: asking.url,
      exchanges: [cacheExchange, fetchExchange],
      preferGetMethod: "within-url-limit",
    });
    const names: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data, error } = await client.query<Page>(urqlGql(OFFICIALS), { after }).toPromise();
      expect(error).toBeUndefined();
      const officials: Page["country"]["officials"] = (data as Page).country.officials;
      names.push(...officials.edges.map(({ node }) => node.name));
      if (!officials.pageInfo.hasNextPage) break;
      after = officials.pageInfo.endCursor;
    }
    expect(names).toEqual(everyone);
  });
});

const RELAY = `
import { graphql } from "relay-runtime";
graphql\`
  query officialsQuery {
    country(iso3: "USA") { ...officials_country }
  }
\`;
graphql\`
  fragment officials_country on Country
  @argumentDefinitions(count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" })
  @refetchable(queryName: "officialsPaginationQuery") {
    officials(first: $count, after: $cursor) @connection(key: "officials_officials") {
      edges { node { ...officials_named } }
    }
  }
\`;
graphql\`
  fragment officials_named on Entity { id name }
\`;
`;

describe("Relay", () => {
  const folder = mkdtempSync(join(tmpdir(), "chancery-relay-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("compiles a connection against the schema and reads it, page after page, into its store", async () => {
    mkdirSync(join(folder, "generated"));
    writeFileSync(join(folder, "officials.ts"), RELAY);
    writeFileSync(join(folder, "schema.graphql"), readFileSync("schema/schema.graphql"));
    writeFileSync(
      join(folder, "relay.config.json"),
      JSON.stringify({
        src: ".",
        schema: "schema.graphql",
        language: "typescript",
        artifactDirectory: "generated",
        excludes: ["generated/**"],
        eagerEsModules: true,
        codegenCommand: null,
      }),
    );
    execFileSync(process.execPath, [require.resolve("relay-compiler/cli.js"), "relay.config.json"], { cwd: folder });

    const {
      Environment,
      Network,
      RecordSource,
      Store,
      fetchQuery,
      createOperationDescriptor,
    } = require("relay-runtime");
    const artifact = async (name: string) => (await import(join(folder, "generated", `${name}.graphql.ts`))).default;
    const environment = new Environment({
      store: new Store(new RecordSource()),
      network: Network.create(async ({ text }: { text: string }, variables: object) => {
        const headers = { "content-type": "application/json" };
        const body = JSON.stringify({ query: text, variables });
        return (await fetch(asking.url, { method: "POST", headers, body })).json();
      }),
    });
    const first = await artifact("officialsQuery");
    await fetchQuery(environment, first, {}).toPromise();
    const more = await artifact("officialsPaginationQuery");
    const stored = () => {
      const records = environment.getStore().getSource().toJSON() as Record<string, Record<string, unknown>>;
      const record = (id: string) => records[id] ?? {};
      const follow = (from: Record<string, unknown>, field: string) => record((from[field] as { __ref: string }).__ref);
      const connection = record(
        Object.keys(records).find((id) => id.endsWith("__officials_officials_connection")) ?? "",
      );
      const { __refs: edges } = connection["edges"] as { __refs: string[] };
      const names = edges.map((id) => follow(record(id), "node")["name"]);
      const info = follow(connection, "pageInfo");
      return { names, more: info["hasNextPage"] as boolean, cursor: info["endCursor"] as string };
    };
    while (stored().more) {
      const descriptor = createOperationDescriptor(more, { count: 3, cursor: stored().cursor, id: "country:USA" });
      await environment.execute({ operation: descriptor }).toPromise();
    }
    expect(stored().names).toEqual(everyone);
  });
});
