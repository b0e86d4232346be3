/** Nodes that the embedded graph has read; of a Neo4j nothing is remembered, since others may write to it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext } from "../../src/context.ts";
import { eventParticipants } from "../../src/domains/event/event.cypher.ts";
import type { Graph, Reader } from "../../src/graph/graph.ts";
import { comeOrChange } from "../support/attendance.ts";
import { emptyGraph } from "../support/engines.ts";
import { UNTRACED } from "../support/tracing.limits.ts";

describe("pages of known nodes", () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await emptyGraph("embedded");
  });
  afterAll(() => graph.close());

  it("are read without their nodes once most of those are known, until something is written", async () => {
    const come = (name: string) =>
      graph.write((transaction) =>
        transaction.read(comeOrChange, {
          rows: Array.from({ length: 20 }, (_, at) => {
            const [id, event] = [`official:${at + 10}`, "event:x"];
            const nameFolded = `${name}\t${id}`;
            return { id, event, key: `${id}>${event}`, nameFolded, eventCount: at, mentionCount: 0 };
          }),
        }),
      );
    const by = (first: string) => ({ by: first, descending: false });
    /** The names of the page's rows, and what was asked of the graph for them. */
    const read = async (limit: number, order = "NAME", beforeNodes: () => Promise<unknown> = async () => {}) => {
      const texts: string[] = [];
      const asked: Reader["read"] = async (statement, parameters, call) => {
        texts.push(
          statement.name.startsWith("Event.")
            ? (/collect\(\[(.*)\]\)/.exec(statement.text)?.[1] ?? "")
            : statement.name,
        );
        if (statement.name === "Official.by.number") await beforeNodes();
        return graph.read(statement, parameters, call);
      };
      const context = createContext({ ...graph, read: asked }, { requestId: "test" }, UNTRACED);
      context.narrow({
        nodes: new Map([["Official", new Set(["name"])]]),
        edges: new Set(),
        cursors: false,
        more: false,
      });
      const rows = await context.related(eventParticipants, { orders: [by(order)], limit }).load("event:x");
      return { names: rows.map(({ node }) => node.name), texts };
    };
    await come("a");
    expect((await read(10)).texts).toEqual(["id(n), n.id, n.name"]);
    expect((await read(10)).texts).toEqual(["id(n), n.id, n.name"]);
    expect((await read(10)).texts).toEqual(["id(n)"]);
    const more = await read(20);
    expect(more.texts).toEqual(["id(n)", "Official.by.number"]);
    expect(more.names).toEqual(Array.from({ length: 20 }, (_, at) => `a\tofficial:${at + 10}`));
    expect((await read(20, "EVENT_COUNT")).texts).toEqual(["id(n), n.id, n.name"]);
    expect(await read(20)).toEqual({ names: more.names, texts: ["id(n)"] });
    await come("b");
    const later = await read(20);
    expect(later.texts).toEqual(["id(n), n.id, n.name"]);
    expect(later.names).toEqual(more.names.map((name) => name.replace("a", "b")));
    // What is written between a page and its nodes: both are read again.
    await come("c");
    for (let time = 0; time < 3; time += 1) await read(5);
    const between = await read(20, "NAME", () => come("d"));
    expect(between.texts).toEqual(["id(n)", "Official.by.number", "id(n), n.id, n.name"]);
    expect(between.names).toEqual(more.names.map((name) => name.replace("a", "d")));
  });
});
