/** An answer is of one version of the graph, however the graph moves while it is made. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { type Asking, serving } from "../support/ask.ts";
import { bringIn, smallWorld } from "../support/tracing.world.ts";
import { graphql } from "./gql/gql.ts";

const DEFENDED = graphql(`
  query DefendedPaths {
    paths(from: "official:ann", to: "official:bob") {
      graphVersion
      paths {
        hops {
          independentSources
          evidence {
            id
            source {
              ... on Article {
                id
                publisher
              }
              ... on DatasetRecord {
                id
                dataset
              }
            }
          }
        }
      }
      citation {
        id
      }
    }
  }
`);

const REPRODUCES = graphql(`
  query Reproduces($id: ID!) {
    citation(id: $id) {
      reproduces
    }
  }
`);

let graph: Graph;
let asking: Asking;
/** What happens to the graph just before evidence is read, each time. */
let meanwhile: () => Promise<void> = async () => {};
/** How often evidence was read. */
let readings = 0;

beforeAll(async () => {
  graph = await smallWorld("embedded");
  const moving: Graph = {
    ...graph,
    read: async (statement, parameters, call) => {
      if (statement.name === "Event.attendance") {
        readings += 1;
        await meanwhile();
      }
      return graph.read(statement, parameters, call);
    },
  };
  asking = await serving(moving, { QUERY_TIMEOUT_MS: 60_000 });
});
afterAll(async () => {
  await asking.close();
  await graph.close();
});
beforeEach(() => {
  meanwhile = async () => {};
  readings = 0;
});

let told = 0;
/** Another article says that Ann was there, of another publisher each time. */
const anotherSource = () => {
  told += 1;
  const article = `article:told-${told}`;
  return bringIn(graph, [
    { record: "article", id: article, name: article, publisher: `Publisher ${told}` },
    ...["ann", "bob"].map((who) => ({
      ...{ record: "evidence", subject: `official:${who}`, source: article },
      relation: `PARTICIPATED_IN official:${who} event:ann-bob ATTENDEE`,
    })),
  ]);
};
const someoneElse = () => {
  told += 1;
  return bringIn(graph, [{ record: "official", id: `official:told-${told}`, name: "Someone else" }]);
};

const hop = ({ paths }: { paths: { paths: { hops: readonly Hop[] }[] } }) => paths.paths[0]?.hops[0] as Hop;
interface Hop {
  readonly independentSources: number;
  readonly evidence: readonly { source: object }[];
}

it("is asked again of the next version, where the graph has moved before its evidence is read", async () => {
  const before = await asking.data(DEFENDED, {});
  meanwhile = async () => {
    meanwhile = async () => {};
    await anotherSource();
  };
  readings = 0;
  const after = await asking.data(DEFENDED, {});
  expect(after.paths.graphVersion).toBe((await graph.version()).version);
  expect(hop(after).independentSources).toBe(hop(before).independentSources + 1);
  expect(hop(after).evidence.length).toBe(hop(before).evidence.length + 2);
  expect(readings).toBe(2);
  expect((await asking.data(REPRODUCES, { id: after.paths.citation.id })).citation?.reproduces).toBe(true);
});

it("stands, where the graph moves all the time and the evidence stays", async () => {
  const before = await asking.data(DEFENDED, {});
  meanwhile = someoneElse;
  const { paths } = await asking.data(DEFENDED, {});
  meanwhile = async () => {};
  expect(hop({ paths })).toEqual(hop(before));
  expect(paths.graphVersion).toBeLessThan((await graph.version()).version);
  expect(readings).toBeLessThanOrEqual(4);
  expect((await asking.data(REPRODUCES, { id: paths.citation.id })).citation?.reproduces).toBe(true);
});

it("is refused for now, where the evidence itself moves all the time", async () => {
  await asking.data(DEFENDED, {});
  meanwhile = anotherSource;
  const { errors } = await asking.ask(DEFENDED, {});
  expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
    { code: "GRAPH_UNAVAILABLE", retryAfterMs: expect.any(Number) },
  ]);
  meanwhile = async () => {};
  expect((await asking.ask(DEFENDED, {})).errors).toBeUndefined();
});
