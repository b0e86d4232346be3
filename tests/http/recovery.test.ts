/** Neo4j goes away and comes back; the server stays. */
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { openGraph } from "../../src/graph/open.graph.ts";
import { type Asking, serving } from "../support/ask.ts";
import { aside, type Neo4jServer, SHORT_LIVED, startNeo4j } from "../support/neo4j.ts";
import { graphql } from "./gql/gql.ts";

const COUNT = graphql(`
  query Count {
    countries {
      totalCount
    }
  }
`);

// One of its own: the others' must not be stopped. A server named by NEO4J_TEST_URI cannot be.
const reason =
  inject("noNeo4j") ?? (process.env["NEO4J_TEST_URI"] ? "the server of NEO4J_TEST_URI is not ours to stop" : undefined);
let neo4j: Neo4jServer;
let graph: Graph;
let asking: Asking;

const ready = async () => (await fetch(`${asking.origin}/readyz`)).status;
const WITHIN = { timeout: 60_000, interval: 500 };

beforeAll(async () => {
  if (reason !== undefined) return;
  neo4j = await startNeo4j({ ...aside(), jvm: SHORT_LIVED });
  graph = await openGraph({ engine: "neo4j", ...neo4j, database: "neo4j", timeoutMs: 10_000 });
  asking = await serving(graph);
});
afterAll(async () => {
  await asking?.close();
  await graph?.close();
  await neo4j?.remove();
});

it("answers GRAPH_UNAVAILABLE while Neo4j is gone, and answers again without a restart when it is back", async ({
  skip,
}) => {
  skip(reason !== undefined, reason);
  expect(await asking.data(COUNT, {})).toEqual({ countries: { totalCount: 0 } });
  await expect.poll(ready, WITHIN).toBe(200);
  await neo4j.stop();
  const { errors } = await asking.ask(COUNT, {});
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(["GRAPH_UNAVAILABLE"]));
  expect(await ready()).toBe(503);
  expect((await fetch(`${asking.origin}/healthz`)).status).toBe(200);
  await neo4j.start();
  await expect.poll(async () => (await asking.ask(COUNT, {})).errors, WITHIN).toBeUndefined();
  await expect.poll(ready, WITHIN).toBe(200);
}, 180_000);
