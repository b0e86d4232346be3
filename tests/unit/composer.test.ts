/** The statements that the composer makes, as text: a change of any of them is seen in review. */
import { describe, expect, it } from "vitest";
import { topicArticles } from "../../src/domains/article/article.cypher.ts";
import { entityEvidence } from "../../src/domains/entity/entity.cypher.ts";
import { eventParticipants, events } from "../../src/domains/event/event.cypher.ts";
import { countStatement, nodesStatement, pageParameters, pageStatement } from "../../src/graph/relation.composer.ts";
import type { Relation } from "../../src/graph/relation.ts";

const small = <Node, Edge>(relation: Relation<Node, Edge>) => ({
  ...relation,
  node: ["id"] as unknown as typeof relation.node,
});
const START_DESC = { by: "START", descending: true };
const NAME = { by: "NAME", descending: false };

describe("a page of a relation", () => {
  it("is one statement for all parents", () => {
    const page = { orders: [{ by: "PUBLISHED", descending: true }], limit: 21 };
    expect(pageStatement(small(topicArticles), page).statement).toMatchSnapshot();
    expect(pageParameters(topicArticles, ["topic:a", "topic:b"], page)).toEqual({
      ids: ["topic:a", "topic:b"],
      limit: 21,
    });
  });

  it("goes on after a row, through every order down to the key", () => {
    const page = { orders: [START_DESC, NAME], limit: 3, after: { values: [20_000, "x"], key: "event:x" } };
    expect(pageStatement(small(events), page).statement.text).toMatchSnapshot();
    expect(pageParameters(events, [""], page)).toEqual({
      ids: [""],
      limit: 3,
      after0: 20_000,
      after1: "x",
      after2: "event:x",
    });
  });

  it("fetches what the operation reads, and no more", () => {
    const reads = {
      nodes: new Map([["Official", new Set(["name"])]]),
      edges: new Set(["role"]),
      cursors: false,
      more: false,
    };
    const { statement, rowsOf } = pageStatement(eventParticipants, { orders: [NAME], limit: 3 }, reads);
    expect(statement.text).toMatchSnapshot();
    expect(rowsOf([["official:a", "A", "HOST"]])).toEqual([
      { values: [], key: "", node: { id: "official:a", name: "A" }, edge: { role: "HOST" } },
    ]);
  });

  it("turned backward flips every comparison, but not the property compared", () => {
    const page = {
      orders: [START_DESC, NAME],
      limit: 3,
      backward: true,
      before: { values: [20_000, "x"], key: "event:x" },
    };
    expect(pageStatement(small(events), page).statement.text).toMatchSnapshot();
  });

  it("without a limit is the whole list", () => {
    expect(pageStatement(small(topicArticles), { orders: [] }).statement.text).toMatchSnapshot();
  });

  it("finds what holds the parent's id in a property", () => {
    expect(pageStatement(small(entityEvidence), { orders: [], limit: 2 }).statement.text).toMatchSnapshot();
    expect(countStatement(entityEvidence).text).toMatchSnapshot();
  });

  it("in an order that the relation has not is a fault of the program, and says which it has", () => {
    expect(() => pageStatement(events, { orders: [{ by: "RANK", descending: false }] })).toThrow(
      "events has no order RANK; it has START, NAME",
    );
  });
});

describe("the other statements", () => {
  it("count the rows of every parent, or of a root list", () => {
    expect(countStatement(topicArticles).text).toMatchSnapshot();
    expect(countStatement(events).text).toMatchSnapshot();
  });

  it("find nodes by a unique property", () => {
    expect(
      nodesStatement<{ id: string; iso3: string }>({ label: "Country", properties: ["id", "iso3"] }, "iso3").statement,
    ).toMatchSnapshot();
  });

  it("have the same text for the same shape, whatever the values", () => {
    const page = (key: string) => ({ orders: [NAME], limit: 5, after: { values: [key], key } });
    expect(pageStatement(events, page("a")).statement.text).toBe(
      pageStatement(events, page("'; DETACH DELETE n //")).statement.text,
    );
  });
});
