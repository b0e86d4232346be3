/** Citations: an answer that others can ask for again, and that says when it no longer stands. */
import { createHash } from "node:crypto";
import { expect } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { citationOf } from "../../src/tracing/citation.row.ts";
import type { Asking } from "../support/ask.ts";
import { type EngineName, onBothEngines } from "../support/engines.ts";
import { bringIn, smallWorld } from "../support/tracing.world.ts";
import { graphql } from "./gql/gql.ts";

const CITED = graphql(`
  query CitedPaths($from: ID!, $to: ID!, $policy: MeetingPolicyInput, $during: PeriodInput) {
    paths(from: $from, to: $to, policy: $policy, during: $during) {
      graphVersion
      paths {
        officials {
          id
        }
        hops {
          context {
            ... on Entity {
              id
            }
          }
          evidence {
            id
          }
        }
      }
      citation {
        id
        arguments
        graphId
        graphVersion
        resultHash
      }
    }
    graph {
      id
      version
    }
  }
`);

const CHECK = graphql(`
  query CitationCheck($id: ID!) {
    citation(id: $id) {
      reproduces
      graphVersion
      citation {
        id
        graphVersion
        resultHash
      }
      result {
        maxHops
        graphVersion
        paths {
          length
        }
        citation {
          resultHash
        }
      }
    }
    node(id: $id) {
      __typename
      id
      ... on Citation {
        arguments
        resultHash
      }
    }
  }
`);

const asked = { from: "official:ann", to: "official:cyd" };
const cite = async ({ data }: Asking, more: object = {}) => data(CITED, { ...asked, ...more });
const again = async ({ data }: Asking, id: string) => data(CHECK, { id });

const contentOf = (id: string) =>
  JSON.parse(Buffer.from(id.slice("citation:".length), "base64url").toString()) as { [name: string]: unknown };
const idOf = (content: object) => `citation:${Buffer.from(JSON.stringify(content)).toString("base64url")}`;

const graphs = new Map<EngineName, Graph>();
const opened = async (engine: EngineName) => {
  const graph = await smallWorld(engine);
  graphs.set(engine, graph);
  return graph;
};

onBothEngines("a citation", define, {}, opened);

function define(engine: Parameters<Parameters<typeof onBothEngines>[1]>[0]): void {
  engine.it("holds what was asked, of which graph and version, and a hash that anyone can compute", async (asking) => {
    const { paths, graph } = await cite(asking, { policy: { avoid: ["official:dan"] }, during: { to: "2022-01-01" } });
    const { citation } = paths;
    expect(citation).toMatchObject({
      ...{ graphId: graph.id, graphVersion: paths.graphVersion },
      arguments: {
        ...{ ...asked, mode: "SHORTEST", timeRespecting: false, strict: false, maxHops: 4, first: 3 },
        during: { from: null, to: "2022-01-01", match: "POSSIBLE" },
        policy: {
          ...{ accept: ["DIRECT", "VISIT"], status: ["HELD"], maxAttendance: 12, minimumSources: 1 },
          ...{ without: [], avoid: ["official:dan"], dates: "POSSIBLE" },
        },
      },
    });
    expect(paths.paths.length).toBe(1);
    // Of lists of texts, canonical JSON is what JSON.stringify makes.
    const lists = paths.paths.map(({ officials, hops }) => [
      officials.map(({ id }) => id),
      hops.map(({ context }) => context.id),
      hops.map(({ evidence }) => evidence.map(({ id }) => id)),
    ]);
    expect(citation.resultHash).toBe(createHash("sha256").update(JSON.stringify(lists)).digest("hex"));
  });

  engine.it("is a node, though nothing is stored", async (asking) => {
    const { citation } = (await cite(asking)).paths;
    const { node } = await again(asking, citation.id);
    const { id, arguments: args, resultHash } = citation;
    expect(node).toEqual({ __typename: "Citation", id, arguments: args, resultHash });
  });

  engine.it("reproduces as long as the graph says the same, whatever else is written", async (asking) => {
    const { citation } = (await cite(asking)).paths;
    const before = await again(asking, citation.id);
    expect(before.citation).toMatchObject({
      ...{ reproduces: true, graphVersion: citation.graphVersion },
      citation: { id: citation.id, graphVersion: citation.graphVersion, resultHash: citation.resultHash },
      result: { maxHops: 4, paths: [{ length: 2 }], citation: { resultHash: citation.resultHash } },
    });
    const graph = graphs.get(engine.name) as Graph;
    await bringIn(graph, [{ record: "official", id: "official:ivo", name: "Ivo" }]);
    const { version } = await graph.version();
    await expect
      .poll(async () => (await again(asking, citation.id)).citation?.graphVersion, { timeout: 20_000 })
      .toBe(version);
    expect((await again(asking, citation.id)).citation).toMatchObject({
      reproduces: true,
      result: { graphVersion: version },
    });
  });

  engine.it("no longer reproduces once a hop has other evidence, the path being the same", async (asking) => {
    const { citation } = (await cite(asking)).paths;
    const graph = graphs.get(engine.name) as Graph;
    await bringIn(graph, [
      {
        ...{
          record: "evidence",
          subject: "official:ann",
          relation: "PARTICIPATED_IN official:ann event:ann-bob ATTENDEE",
        },
        ...{ source: "article:herald", locator: "another line" },
      },
    ]);
    const check = (await again(asking, citation.id)).citation;
    expect(check).toMatchObject({ reproduces: false, result: { paths: [{ length: 2 }] } });
    expect(check?.graphVersion).toBe((await graph.version()).version);
    expect(check?.citation.resultHash).toBe(citation.resultHash);
  });

  engine.it("of nothing found is a citation too", async (asking) => {
    const { paths } = await asking.data(CITED, { ...asked, to: "official:hal" });
    expect(paths.citation.resultHash).toBe(createHash("sha256").update("[]").digest("hex"));
    expect((await again(asking, paths.citation.id)).citation?.reproduces).toBe(true);
  });

  engine.it("that was damaged or made up is refused", async (asking) => {
    const { citation } = (await cite(asking)).paths;
    const content = contentOf(citation.id);
    const bad = [
      `${citation.id}A`,
      citation.id.slice(0, -1),
      citation.id.replace("citation:", "citation:x"),
      idOf({ ...content, resultHash: "0".repeat(64) }),
      idOf({ ...content, graphVersion: 1 }),
      idOf({ ...content, arguments: { ...(content["arguments"] as object), first: 1_000_000 } }),
      idOf({}),
      idOf([]),
      `citation:${Buffer.from(`{"graphId":"g","graphVersion":1,"resultHash":"","arguments":{"a":${"[".repeat(9_000)}${"]".repeat(9_000)}}}`).toString("base64url")}`,
      "citation:AAAA",
      "article:herald",
    ];
    for (const id of bad) {
      const { errors } = await asking.ask(CHECK, { id });
      const codes = errors?.map(({ extensions }) => [extensions.code, extensions.argument]);
      expect(codes?.[0], id).toEqual(["BAD_USER_INPUT", "id"]);
    }
  });

  engine.it("that is sound but asks what no client can ask is refused too", async (asking) => {
    const { arguments: args, ...rest } = (await cite(asking)).paths.citation;
    const { policy } = args as { policy: object };
    const during = { from: "2020-02-30", to: null, match: "POSSIBLE" };
    const made = [
      { ...rest, arguments: { ...(args as object), policy: { ...policy, maxAttendance: 2 ** 31 } } },
      { ...rest, arguments: { ...(args as object), during } },
      { ...rest, arguments: args as object, graphVersion: 2 ** 31 },
    ];
    for (const { graphId, graphVersion, resultHash, arguments: asked } of made) {
      const { id } = citationOf({ graphId, graphVersion, resultHash, arguments: asked });
      const { errors } = await asking.ask(CHECK, { id });
      const codes = errors?.map(({ extensions }) => [extensions.code, extensions.argument]);
      expect(codes?.[0], JSON.stringify(asked)).toEqual(["BAD_USER_INPUT", "id"]);
    }
  });

  engine.it("of officials who have gone since finds nothing, and does not reproduce", async (asking) => {
    const graph = graphs.get(engine.name) as Graph;
    await bringIn(graph, [
      { record: "official", id: "official:zoe", name: "Zoe" },
      {
        ...{ record: "participation", official: "official:zoe", event: "event:bob-cyd", role: "ATTENDEE" },
        evidence: [{ source: "record:visits/1" }],
      },
    ]);
    const found = async () =>
      (await asking.ask(CITED, { from: "official:ann", to: "official:zoe" })).data?.paths?.paths.length;
    await expect.poll(found, { timeout: 20_000 }).toBeGreaterThan(0);
    const { citation } = (await asking.data(CITED, { from: "official:ann", to: "official:zoe" })).paths;
    await graph.write((transaction) =>
      transaction.read({ name: "test.remove", text: "MATCH (o:Official {id: 'official:zoe'}) DETACH DELETE o" }, {}),
    );
    const reproduces = async () => (await again(asking, citation.id)).citation?.reproduces;
    await expect.poll(reproduces, { timeout: 20_000 }).toBe(false);
    expect((await again(asking, citation.id)).citation?.result.paths).toEqual([]);
  });
}
