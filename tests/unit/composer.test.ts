/** The statements that the composer makes, as text: a change of any of them is seen in review. */
import type { GraphQLEnumType } from "graphql";
import { describe, expect, it } from "vitest";
import * as article from "../../src/domains/article/article.cypher.ts";
import * as country from "../../src/domains/country/country.cypher.ts";
import * as entity from "../../src/domains/entity/entity.cypher.ts";
import * as event from "../../src/domains/event/event.cypher.ts";
import * as office from "../../src/domains/office/office.cypher.ts";
import * as official from "../../src/domains/official/official.cypher.ts";
import * as organisation from "../../src/domains/organisation/organisation.cypher.ts";
import * as treaty from "../../src/domains/treaty/treaty.cypher.ts";
import { countStatement, nodesStatement, pageParameters, pageStatement } from "../../src/graph/relation.composer.ts";
import type { Relation } from "../../src/graph/relation.ts";
import { RELATIONS } from "../../src/ingest/model.ts";
import { schema } from "../../src/schema.ts";

const { topicArticles } = article;
const { entityEvidence } = entity;
const { eventParticipants, events } = event;

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
    });
    expect(pageStatement(topicArticles, page).parameters).toEqual({ limit: 21 });
  });

  it("goes on after a row, through every order down to the key", () => {
    const page = { orders: [START_DESC, NAME], limit: 3, after: { values: [20_000, "x"], key: "event:x" } };
    expect(pageStatement(small(events), page).statement.text).toMatchSnapshot();
    expect(pageParameters(events, [""], page)).toEqual({
      ids: [""],
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

  it("whose rows say nothing of their relationship reads nothing of it", () => {
    const reads = { nodes: new Map(), edges: new Set<string>(), cursors: false, more: false };
    const { text } = pageStatement(eventParticipants, { orders: [NAME], limit: 3 }, reads).statement;
    expect(text).toMatchSnapshot();
    expect(text).not.toMatch(/\br\.|WITH n, r/);
  });

  it("tells how far it went, and begins from there, rising or falling", () => {
    const reads = { nodes: new Map(), edges: new Set<string>(), cursors: false, more: false };
    const page = { orders: [NAME], limit: 3 };
    expect(pageStatement(eventParticipants, page, reads, { reach: "told" }).statement.text).toMatchSnapshot();
    expect(pageStatement(eventParticipants, page, reads, { reach: "within" }).statement.text).toMatchSnapshot();
    const last = pageStatement(eventParticipants, { ...page, backward: true }, reads, { reach: "within" }).statement
      .text;
    expect(last).toContain("n.nameFolded >= reached");
    expect(last).toContain("min(n.nameFolded) AS reach");
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

/** Every relation that is read along a relationship. */
const ALONG = [article, country, entity, event, office, official, organisation, treaty]
  .flatMap((all) => Object.values(all) as unknown[])
  .filter(
    (value): value is Relation<never, never> & { join: { type: string; each?: number } } =>
      typeof value === "object" &&
      value !== null &&
      "join" in value &&
      typeof value.join === "object" &&
      value.join !== null &&
      "type" in value.join,
  );

describe("how many relationships two nodes have", () => {
  it("is said as the keys of relationships have it", () => {
    const roles = (schema.getType("ParticipantRole") as GraphQLEnumType).getValues();
    for (const { name, join } of ALONG) {
      const model = Object.values(RELATIONS).find(({ type }) => type === join.type);
      const most: Record<string, number> = { "": 1, role: roles.length };
      // A relationship that only repeats what a node holds has no key fields either.
      if (join.each !== undefined) expect(join.each, name).toBe(most[model?.keyed.join() ?? ""]);
    }
    expect(ALONG.filter(({ join }) => join.each !== undefined).length).toBeGreaterThan(10);
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
