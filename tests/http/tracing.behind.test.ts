/** What tracing searches may be seconds behind the graph: what was taken out, merged or added since is never told as of both versions. */
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { parse } from "graphql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { type Asking, serving } from "../support/ask.ts";
import { bringIn, smallWorld } from "../support/tracing.world.ts";

let graph: Graph;
let asking: Asking;
/** Nothing is read for tracing before this. */
let gate = Promise.resolve();
let open = () => {};
/** What happens to the graph just before evidence is read, once. */
let meanwhile: (() => Promise<void>) | undefined;
let gated: Graph;

beforeEach(async () => {
  graph = await smallWorld("embedded");
  meanwhile = undefined;
  gated = {
    ...graph,
    read: async (statement, parameters, call) => {
      if (statement.name === "Event.attendance") {
        const moves = meanwhile;
        meanwhile = undefined;
        await moves?.();
      }
      return graph.read(statement, parameters, call);
    },
    async *stream(statement, parameters, call) {
      await gate;
      yield* graph.stream(statement, parameters, call);
    },
  };
  asking = await serving(gated, { QUERY_TIMEOUT_MS: 60_000 });
});
afterEach(async () => {
  open();
  gate = Promise.resolve();
  await asking.close();
  await graph.close();
});

const ask = async (query: string) => {
  const { data, errors } = await asking.ask(parse(query) as TypedDocumentNode<never, object>, {});
  return { data: data as unknown, codes: errors?.map(({ extensions }) => extensions.code) };
};
/** From now on, tracing searches what the graph is now. */
async function falls() {
  const { version } = await graph.version();
  const searched = async () => (await ask('{ network(around: ["official:ann"]) { graphVersion } }')).data;
  await expect.poll(searched, { timeout: 20_000 }).toEqual({ network: { graphVersion: version } });
  gate = new Promise((resolve) => {
    open = resolve;
  });
}

const remove = (id: string) =>
  graph.write((transaction) =>
    transaction.read({ name: "test.remove", text: "MATCH (n) WHERE n.id = $id DETACH DELETE n" }, { id }),
  );
/** What was known by the id turns out to be another one of its kind, who was not known. */
const turnsOut = (id: string, into: string, more: object = {}) =>
  bringIn(graph, [
    { record: into.split(":")[0] as string, id: into, name: into, ...more },
    { record: "merge", id, into },
  ]);
/** They meet face to face, as this source says. */
const meet = (event: string, source: string, ...names: readonly string[]) =>
  bringIn(graph, [
    { record: "event", id: event, name: event, kind: "MEETING", encounter: "DIRECT", start: "2024-01-01" },
    ...names.map((who) => ({
      ...{ record: "participation", official: `official:${who}`, event, evidence: [{ source }] },
    })),
  ]);

describe("when they met", () => {
  const UNAVAILABLE = { codes: expect.arrayContaining(["GRAPH_UNAVAILABLE"]) };
  beforeEach(async () => {
    await falls();
    await remove("event:ann-bob");
  });

  it("is unavailable where the meeting has gone, not undated", async () => {
    const query = '{ official(id: "official:ann") { met { edges { firstMet { edtf } lastMet { edtf } } } } }';
    expect(await ask(query)).toMatchObject(UNAVAILABLE);
  });

  it("is known of all the others whom somebody met", async () => {
    const query = '{ official(id: "official:bob") { met { edges { node { id } firstMet { edtf } } } } }';
    const { data, codes } = await ask(query);
    expect(codes).toEqual(["GRAPH_UNAVAILABLE"]);
    expect(data).toMatchObject({
      official: {
        met: {
          edges: expect.arrayContaining([
            { node: { id: "official:cyd" }, firstMet: { edtf: "2020-02" } },
            { node: { id: "official:ann" }, firstMet: null },
          ]),
        },
      },
    });
  });

  it("is unavailable of an alternative and of a near miss", async () => {
    const period = "period { start { edtf } }";
    const policy = "policy: { accept: [DIRECT, PHONE] }";
    const misses = `{ paths(from: "official:ann", to: "official:bob", during: { from: "2024-01-01" }) { nearMisses { reason path { hops { ${period} } } } } }`;
    expect(await ask(misses)).toMatchObject(UNAVAILABLE);
    const met = `{ official(id: "official:ann") { met(${policy}) { edges { meetings { ${period} } } } } }`;
    expect(await ask(met)).toMatchObject(UNAVAILABLE);
  });
});

describe("a question that was cited", () => {
  const cited = async (args: string) => {
    const { data } = await ask(`{ paths(${args}) { paths { length } citation { id } } }`);
    const { paths } = data as { paths: { paths: { length: number }[]; citation: { id: string } } };
    return { lengths: paths.paths.map(({ length }) => length), id: paths.citation.id };
  };
  const check = async (id: string) => {
    const fields =
      "reproduces graphVersion result { policy { avoid } paths { length } nearMisses { reason policy { avoid without } path { length } } }";
    const { data, codes } = await ask(`{ citation(id: "${id}") { ${fields} } }`);
    expect(codes).toBeUndefined();
    return (data as { citation: object }).citation;
  };

  it("is asked of the graph as it is now, however recent its last change", async () => {
    const { id, lengths } = await cited('from: "official:ann", to: "official:hal"');
    expect(lengths).toEqual([]);
    await meet("event:ann-hal", "record:visits/1", "ann", "hal");
    const { version } = await graph.version();
    expect(await check(id)).toMatchObject({
      reproduces: false,
      graphVersion: version,
      result: { paths: [{ length: 1 }] },
    });
  });

  it("is refused for now where what is searched does not come up to it in time", async () => {
    await asking.close();
    asking = await serving(gated, { QUERY_TIMEOUT_MS: 2_000 });
    const { id } = await cited('from: "official:ann", to: "official:bob"');
    await falls();
    expect(await ask(`{ citation(id: "${id}") { reproduces } }`)).toMatchObject({ codes: undefined });
    await remove("official:hal");
    expect(await ask(`{ citation(id: "${id}") { reproduces } }`)).toMatchObject({ codes: ["GRAPH_UNAVAILABLE"] });
  });

  it("has no near misses where it asks from an official to itself who has gone", async () => {
    await bringIn(graph, [
      { record: "official", id: "official:zoe", name: "Zoe" },
      {
        ...{ record: "participation", official: "official:zoe", event: "event:ann-bob" },
        evidence: [{ source: "record:visits/1" }],
      },
    ]);
    const { id, lengths } = await cited('from: "official:zoe", to: "official:zoe"');
    expect(lengths).toEqual([0]);
    await remove("official:zoe");
    expect(await check(id)).toMatchObject({ reproduces: false, result: { paths: [], nearMisses: [] } });
  });

  it("keeps whom it avoids in its near misses, also where that one is an end of the path by now", async () => {
    await bringIn(graph, [{ record: "official", id: "official:other", name: "Other" }]);
    const avoiding = 'policy: { avoid: ["official:other"] }';
    const { id, lengths } = await cited(`from: "official:ann", to: "official:eve", ${avoiding}`);
    expect(lengths).toEqual([]);
    await bringIn(graph, [{ record: "merge", id: "official:other", into: "official:ann" }]);
    const { result } = (await check(id)) as {
      result: { policy: { avoid: string[] }; nearMisses: { policy: { avoid: string[] } }[] };
    };
    expect(result.policy.avoid).toEqual(["official:other"]);
    expect(result.nearMisses.map(({ policy }) => policy.avoid)).toEqual(
      result.nearMisses.map(() => ["official:other"]),
    );
    expect(result.nearMisses.length).toBeGreaterThan(0);
  });

  it("leaves nobody out in the near misses that give that up", async () => {
    const avoiding = 'policy: { avoid: ["official:bob"], without: ["record:visits/2"] }';
    const { id, lengths } = await cited(`from: "official:ann", to: "official:cyd", ${avoiding}`);
    expect(lengths).toEqual([]);
    expect(await check(id)).toMatchObject({
      result: {
        nearMisses: expect.arrayContaining([
          { reason: "EXCLUDED", policy: { avoid: [], without: [] }, path: { length: 2 } },
        ]),
      },
    });
  });
});

describe("a source that is left out", () => {
  it("is left out by the name that it had, where it has been merged since", async () => {
    await bringIn(graph, [{ record: "article", id: "article:old", name: "Old", publisher: "Old" }]);
    await meet("event:ann-hal", "article:old", "ann", "hal");
    await meet("event:bob-hal", "record:visits/1", "bob", "hal");
    await falls();
    await turnsOut("article:old", "article:new", { publisher: "New" });
    const without = 'policy: { without: ["article:old"] }';
    const { data } = await ask(`{
      network(around: ["official:ann"], ${without}) { officials { official { id } } policy { without } }
      official(id: "official:ann") { met(${without}) { nodes { id } } }
      commonContacts(of: ["official:ann", "official:bob"], ${without}) { official { id } }
    }`);
    expect(data).toEqual({
      network: {
        officials: [{ official: { id: "official:ann" } }, { official: { id: "official:bob" } }],
        policy: { without: ["article:old"] },
      },
      official: { met: { nodes: [{ id: "official:bob" }] } },
      commonContacts: [],
    });
  });

  it("stays left out where it is merged while it is asked, though it was read before", async () => {
    meanwhile = () => turnsOut("article:herald", "article:sun", { publisher: "Sun" });
    const { data } = await ask(`{
      article(id: "article:herald") { name }
      paths(from: "official:ann", to: "official:bob", policy: { without: ["article:herald"] }) {
        graphVersion
        paths { hops { evidence { source { ... on Article { id } } } } }
      }
    }`);
    expect(data).toEqual({
      article: { name: "Ann, Bob and Fay" },
      paths: {
        graphVersion: (await graph.version()).version,
        paths: [{ hops: [{ evidence: [{ source: { id: "article:times" } }, { source: {} }, { source: {} }] }] }],
      },
    });
  });
});

describe("an official who is merged while paths are looked for", () => {
  it("is known by the new name, though read by the old one before", async () => {
    meanwhile = () => turnsOut("official:bob", "official:bobby");
    const { data } = await ask(`{
      official(id: "official:bob") { name }
      paths(from: "official:ann", to: "official:bob") { paths { officials { id } } }
    }`);
    expect(data).toEqual({
      official: { name: "bob Example" },
      paths: { paths: [{ officials: [{ id: "official:ann" }, { id: "official:bobby" }] }] },
    });
  });
});

describe("an official who has been merged since", () => {
  /** What is searched comes up to the graph when nobody looks at the version that it was at any more. */
  const soon = () => setTimeout(() => open(), 200);
  const idsOf = (officials: readonly string[]) => officials.map((name) => ({ id: `official:${name}` }));

  it("is not on a path through an article that was of the version before", async () => {
    const query = `{ paths(from: "official:ann", to: "official:fay", policy: { accept: [CO_MENTIONED] }) {
      graphVersion
      paths { officials { id } hops { evidence { id } } }
      citation { resultHash }
    } }`;
    await falls();
    const before = (await ask(query)).data as { paths: { citation: { resultHash: string } } };
    await turnsOut("official:fay", "official:fay2");
    soon();
    const after = (await ask(query)).data as typeof before;
    expect(after).toMatchObject({
      paths: {
        graphVersion: (await graph.version()).version,
        paths: [{ officials: idsOf(["ann", "fay2"]), hops: [{ evidence: [{ id: "evidence:article/herald" }] }] }],
      },
    });
    expect(after.paths.citation.resultHash).not.toBe(before.paths.citation.resultHash);
  });

  it("is not on it where the article itself has been merged", async () => {
    await falls();
    await turnsOut("article:herald", "article:sun", { publisher: "Sun" });
    soon();
    const { data } =
      await ask(`{ meetings(between: ["official:ann", "official:fay"], policy: { accept: [CO_MENTIONED] }) {
      graphVersion
      nodes { context { ... on Article { id } } evidence { id } }
    } }`);
    expect(data).toEqual({
      meetings: {
        graphVersion: (await graph.version()).version,
        nodes: [{ context: { id: "article:sun" }, evidence: [{ id: "evidence:article/sun" }] }],
      },
    });
  });

  it("is one with the other in a network, and at the ends of its links", async () => {
    await falls();
    await turnsOut("official:bob", "official:bobby");
    soon();
    const { data } = await ask(`{ network(around: ["official:ann"]) {
      graphVersion
      officials { official { id } }
      links { source target }
    } }`);
    expect(data).toEqual({
      network: {
        graphVersion: (await graph.version()).version,
        officials: idsOf(["ann", "bobby"]).map((official) => ({ official })),
        links: [{ source: "official:ann", target: "official:bobby" }],
      },
    });
  });

  it("is listed once among whom somebody met, and among whom two met", async () => {
    await bringIn(graph, [{ record: "official", id: "official:bobby", name: "Bobby" }]);
    await meet("event:bobby", "record:visits/1", "ann", "bobby", "cyd");
    await falls();
    await bringIn(graph, [{ record: "merge", id: "official:bob", into: "official:bobby" }]);
    soon();
    const { data } = await ask(`{
      official(id: "official:ann") { met { graphVersion totalCount nodes { id } } }
      commonContacts(of: ["official:ann", "official:cyd"]) { official { id } graphVersion links { source target } }
    }`);
    const { version } = await graph.version();
    expect(data).toEqual({
      official: { met: { graphVersion: version, totalCount: 2, nodes: idsOf(["bobby", "cyd"]) } },
      commonContacts: [
        {
          official: { id: "official:bobby" },
          graphVersion: version,
          links: [
            { source: "official:ann", target: "official:bobby" },
            { source: "official:bobby", target: "official:cyd" },
          ],
        },
      ],
    });
  });

  it("is found by a filter of whom somebody met", async () => {
    await falls();
    await turnsOut("official:bob", "official:bobby");
    soon();
    const { data } = await ask(
      '{ official(id: "official:ann") { met(filter: { eventCount: { gte: 1 } }) { totalCount nodes { id } } } }',
    );
    expect(data).toEqual({ official: { met: { totalCount: 1, nodes: idsOf(["bobby"]) } } });
  });
});
