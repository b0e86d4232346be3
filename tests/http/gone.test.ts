/** What is taken out of the graph while a request is answered is no fault of the server's: asked again, the answer is another. */
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { parse } from "graphql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { type Asking, serving } from "../support/ask.ts";
import { emptyGraph } from "../support/engines.ts";
import { bringIn } from "../support/tracing.world.ts";

const article = (id: string) => ({ record: "article", id: `article:${id}`, name: id, publisher: "P" });
const mentions = (id: string) =>
  ["THA", "KHM"].map((country) => ({ record: "mention", article: `article:${id}`, entity: `country:${country}` }));
const RECORDS = [
  article("x"),
  article("y"),
  { record: "country", id: "country:THA", name: "Kingdom of Siam", evidence: [{ source: "article:x" }] },
  { record: "country", id: "country:KHM", name: "Kingdom of Funan" },
  { record: "country", id: "country:LAO", name: "Laos" },
  { record: "country", id: "country:old", name: "Old" },
  { record: "merge", id: "country:old", into: "country:KHM" },
  ...mentions("x"),
  ...mentions("y"),
];

describe.each(["level", "graphql-js"] as const)("what goes while it is asked for (%s)", (EXECUTOR) => {
  let graph: Graph;
  let asking: Asking;
  /** The node that goes, and before which reading of countries by their ids. */
  let going: { readonly id: string; readonly reading: number } | undefined;
  let readings = 0;

  const remove = (id: string) =>
    graph.write((transaction) =>
      transaction.read({ name: "test.remove", text: "MATCH (n) WHERE n.id = $id DETACH DELETE n" }, { id }),
    );
  beforeEach(async () => {
    graph = await emptyGraph("embedded");
    await bringIn(graph, RECORDS as never);
    [going, readings] = [undefined, 0];
    const moving: Graph = {
      ...graph,
      read: async (statement, parameters, call) => {
        if (statement.name === "Country.by.id") {
          readings += 1;
          if (readings === going?.reading) await remove(going.id);
        }
        return graph.read(statement, parameters, call);
      },
    };
    asking = await serving(moving, { EXECUTOR });
  });
  afterEach(async () => {
    await asking.close();
    await graph.close();
  });

  const ask = (query: string) => asking.ask(parse(query) as TypedDocumentNode<never, object>, {});
  /** The codes of a request's errors, and of the same asked again. */
  const codes = async (query: string) => {
    const told = async () => (await ask(query)).errors?.map(({ extensions }) => extensions.code);
    return [await told(), await told()];
  };

  it("is unavailable where a list leads to it", async () => {
    going = { id: "country:THA", reading: 1 };
    expect(await codes('{ article(id: "article:x") { mentions { nodes { id name } } } }')).toEqual([
      ["GRAPH_UNAVAILABLE"],
      undefined,
    ]);
  });

  it("is unavailable where evidence is about it", async () => {
    const [found] = await graph.read({ name: "test", text: "MATCH (e:Evidence) RETURN e.id AS id" }, {});
    going = { id: "country:THA", reading: 1 };
    const query = `{ node(id: "${(found as { id: string }).id}") { ... on Evidence { subject { id name } } } }`;
    expect((await codes(query))[0]).toEqual(["GRAPH_UNAVAILABLE"]);
  });

  it("is unavailable where two articles share it", async () => {
    going = { id: "country:THA", reading: 1 };
    const query = '{ article(id: "article:x") { related { article { id } shared { id name } } } }';
    expect(await codes(query)).toEqual([["GRAPH_UNAVAILABLE"], undefined]);
  });

  it("is unavailable where it is one of two countries", async () => {
    going = { id: "country:KHM", reading: 4 };
    const query = `{ country(id: "country:LAO") { relationsWith(country: "country:old") { countries { id name } } } }`;
    expect(await codes(query)).toEqual([["GRAPH_UNAVAILABLE"], undefined]);
    expect(readings).toBeGreaterThan(3);
  });

  const SEARCH = (more: string) =>
    `{ search(text: "Kingdom"${more}) { totalCount nodes { id ... on Country { iso3 } } pageInfo { hasNextPage endCursor } } }`;

  it("is not found by a search, and the others are", async () => {
    going = { id: "country:KHM", reading: 1 };
    expect(await ask(SEARCH(""))).toMatchObject({
      data: { search: { totalCount: 1, nodes: [{ id: "country:THA" }], pageInfo: { hasNextPage: false } } },
    });
    expect(readings).toBe(1);
  });

  it("ends no search whose page it was: the next one follows", async () => {
    going = { id: "country:KHM", reading: 1 };
    const { data, errors } = await ask(SEARCH(", first: 1"));
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = data["search"] as { nodes: []; pageInfo: { hasNextPage: true; endCursor: string } };
    expect([nodes, pageInfo.hasNextPage]).toEqual([[], true]);
    expect(await ask(SEARCH(`, first: 1, after: "${pageInfo.endCursor}"`))).toMatchObject({
      data: { search: { nodes: [{ id: "country:THA" }], pageInfo: { hasNextPage: false } } },
    });
  });
});
