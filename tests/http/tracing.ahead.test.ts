/** The graph may be ahead of what tracing has read of it: by officials who have only now come, and by merges. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { type Asking, serving } from "../support/ask.ts";
import { bringIn, smallWorld } from "../support/tracing.world.ts";
import { graphql } from "./gql/gql.ts";

const WHO = graphql(`
  query WhoIsNear($around: [ID!]!) {
    network(around: $around) {
      graphVersion
      officials {
        official {
          id
        }
        distance
      }
    }
  }
`);

const HOW = graphql(`
  query HowNear($from: ID!, $to: ID!) {
    paths(from: $from, to: $to) {
      graphVersion
      paths {
        officials {
          id
        }
      }
    }
  }
`);

const TOGETHER = graphql(`
  query Together($officials: [ID!]!) {
    meetings(between: $officials) {
      graphVersion
      totalCount
    }
    commonContacts(of: $officials) {
      official {
        id
      }
    }
  }
`);

const MET = graphql(`
  query MetBy($id: ID!) {
    official(id: $id) {
      met {
        totalCount
      }
    }
  }
`);

let graph: Graph;
let asking: Asking;
/** What happens to the graph just before evidence is read, each time. */
let meanwhile: () => Promise<void> = async () => {};

beforeAll(async () => {
  graph = await smallWorld("embedded");
  const moving: Graph = {
    ...graph,
    read: async (statement, parameters, call) => {
      if (statement.name === "Event.attendance") await meanwhile();
      return graph.read(statement, parameters, call);
    },
  };
  asking = await serving(moving, { QUERY_TIMEOUT_MS: 60_000 });
  await asking.data(WHO, { around: ["official:ann"] });
});
afterAll(async () => {
  await asking.close();
  await graph.close();
});

/** Someone new, who met Ann and Bob at once. */
async function comes(name: string) {
  const event = `event:with-${name}`;
  await bringIn(graph, [
    { record: "official", id: `official:${name}`, name },
    { record: "event", id: event, name: event, kind: "MEETING", encounter: "DIRECT", start: "2024-01-01" },
    ...["ann", "bob", name].map((who) => ({
      ...{ record: "participation", official: `official:${who}`, event, evidence: [{ source: "record:visits/1" }] },
    })),
  ]);
  return `official:${name}`;
}

it("whom somebody met who has only now come is waited for", async () => {
  const { official } = await asking.data(MET, { id: await comes("late") });
  expect(official?.met.totalCount).toBe(2);
});

it("whoever has only now come is not taken for someone who met nobody: a network waits until they are known", async () => {
  const newcomer = await comes("newcomer");
  const { network } = await asking.data(WHO, { around: [newcomer] });
  expect(network.officials.map(({ official: { id }, distance }) => [id, distance])).toEqual([
    [newcomer, 0],
    ["official:ann", 1],
    ["official:bob", 1],
  ]);
  expect(network.graphVersion).toBe((await graph.version()).version);
});

it("so do paths, meetings and contacts", async () => {
  const second = await comes("second");
  const { paths } = await asking.data(HOW, { from: second, to: "official:cyd" });
  expect(paths.paths[0]?.officials.map(({ id }) => id)).toEqual([second, "official:bob", "official:cyd"]);
  const third = await comes("third");
  const { meetings, commonContacts } = await asking.data(TOGETHER, { officials: [third, "official:ann"] });
  expect(meetings.totalCount).toBe(1);
  expect(commonContacts.map(({ official: { id } }) => id)).toEqual(["official:bob"]);
});

it("an official who is merged while a path is looked for has the paths of the one merged into", async () => {
  meanwhile = async () => {
    meanwhile = async () => {};
    await bringIn(graph, [
      { record: "official", id: "official:bobby", name: "Bobby" },
      { record: "merge", id: "official:bob", into: "official:bobby" },
    ]);
  };
  const { paths } = await asking.data(HOW, { from: "official:ann", to: "official:bob" });
  expect(paths.paths[0]?.officials.map(({ id }) => id)).toEqual(["official:ann", "official:bobby"]);
  expect(paths.graphVersion).toBe((await graph.version()).version);
});
