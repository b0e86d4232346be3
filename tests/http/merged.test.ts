/** Ids that were merged into others are answered with the survivor, on both engines. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { importRecords } from "../../src/ingest/import.ts";
import { type Asking, serving } from "../support/ask.ts";
import { ENGINES, emptyGraph, whyNot } from "../support/engines.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-merged-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RECORDS = [
  { record: "country", id: "country:THA", name: "Thailand" },
  { record: "official", id: "official:old", name: "Old", country: "country:THA" },
  { record: "official", id: "official:older", name: "Older" },
  { record: "official", id: "official:new", name: "New" },
  { record: "official", id: "official:other", name: "Other" },
  { record: "article", id: "article:x", name: "X", publisher: "P" },
  { record: "event", id: "event:x", name: "X", kind: "MEETING", encounter: "DIRECT" },
  { record: "participation", official: "official:old", event: "event:x", evidence: [{ source: "article:x" }] },
];
const MERGES = [
  { record: "merge", id: "official:older", into: "official:old" },
  { record: "merge", id: "official:old", into: "official:new" },
];

/** One of each kind under an old id, all related, and the same kinds under the ids that they are merged into. */
const RELATED = [
  ...["old", "new"].flatMap((one) => [
    { record: "country", id: `country:${one}`, name: one },
    { record: "organisation", id: `organisation:${one}`, name: one },
    { record: "treaty", id: `treaty:${one}`, name: one, scope: "BILATERAL" },
    { record: "event", id: `event:${one}`, name: one, kind: "MEETING", encounter: "DIRECT" },
    { record: "office", id: `office:${one}`, name: one },
    { record: "official", id: `official:${one}`, name: one },
    { record: "article", id: `article:${one}`, name: one, publisher: "P", topics: [one] },
  ]),
  { record: "country", id: "country:THA", name: "Thailand" },
  { record: "organisation", id: "organisation:o", name: "O" },
  { record: "treaty", id: "treaty:t", name: "T", scope: "BILATERAL" },
  { record: "event", id: "event:e", name: "E", kind: "VISIT", encounter: "VISIT", country: "country:old" },
  { record: "office", id: "office:of", name: "Of", of: "country:old" },
  { record: "office", id: "office:to", name: "To", accreditedTo: "country:old" },
  { record: "official", id: "official:p", name: "P", country: "country:old" },
  { record: "article", id: "article:m", name: "M", publisher: "P" },
  { record: "participation", official: "official:old", event: "event:e" },
  { record: "participation", official: "official:p", event: "event:old", onBehalfOf: "country:old" },
  { record: "presence", party: "country:old", event: "event:e" },
  { record: "presence", party: "country:THA", event: "event:e" },
  { record: "tenure", official: "official:p", office: "office:old", start: "2001" },
  { record: "party", party: "country:old", treaty: "treaty:t", status: "PARTY" },
  { record: "membership", member: "country:old", organisation: "organisation:o" },
  { record: "mention", article: "article:m", entity: "country:old" },
  { record: "mention", article: "article:old", entity: "official:p" },
  { record: "mention", article: "article:old", entity: "official:q" },
  { record: "official", id: "official:q", name: "Q" },
  { record: "concerns", event: "event:e", treaty: "treaty:old" },
  { record: "partOf", event: "event:e", parent: "event:old" },
].map((one) => ("name" in one || one.record === "mention" ? one : { ...one, evidence: [{ source: "article:m" }] }));
const RELATED_MERGES = ["country", "organisation", "treaty", "event", "office", "official", "article"].map((kind) => ({
  ...{ record: "merge", id: `${kind}:old`, into: `${kind}:new` },
}));

/** Every list that may be narrowed by ids, with what it finds by an old one; OLD stands for that. */
const NARROWED: Readonly<Record<string, readonly string[]>> = {
  'events(filter: { id: ["event:OLD"] })': ["event:new"],
  'events(filter: { takesPlaceIn: ["country:OLD"] })': ["event:e"],
  'events(filter: { takesPlaceIn: ["country:OLD", "country:new"], kind: [VISIT] })': ["event:e"],
  'events(filter: { attendedBy: ["country:OLD"] })': ["event:e", "event:new"],
  'events(filter: { treaty: ["treaty:OLD"] })': ["event:e"],
  'events(filter: { partOf: ["event:OLD"] })': ["event:e"],
  'events(filter: { participants: { some: { id: ["official:OLD"] } } })': ["event:e"],
  'events(filter: { participants: { none: { id: ["official:OLD"] } } })': ["event:new"],
  'events(filter: { participants: { some: { events: { some: { id: ["event:OLD"] } } } } })': ["event:new"],
  'events(filter: { not: { takesPlaceIn: ["country:OLD"] } })': ["event:new"],
  'events(filter: { or: [{ id: ["event:OLD"] }, { attendedBy: ["country:OLD"] }] })': ["event:e", "event:new"],
  'officials(filter: { id: ["official:OLD", "official:new"] })': ["official:new"],
  'officials(filter: { country: ["country:OLD"] })': ["official:p"],
  'officials(filter: { office: ["office:OLD"] })': ["official:p"],
  'officials(filter: { office: ["office:OLD"], officeDuring: { from: "2000-01-01" } })': ["official:p"],
  'offices(filter: { id: ["office:OLD"] })': ["office:new"],
  'offices(filter: { of: ["country:OLD"] })': ["office:of"],
  'offices(filter: { accreditedTo: ["country:OLD"] })': ["office:to"],
  'organisations(filter: { id: ["organisation:OLD"] })': ["organisation:new"],
  'organisations(filter: { member: ["country:OLD"] })': ["organisation:o"],
  'treaties(filter: { id: ["treaty:OLD"] })': ["treaty:new"],
  'treaties(filter: { party: ["country:OLD"] })': ["treaty:t"],
  'treaties(filter: { party: ["country:OLD"], partyStatus: [PARTY] })': ["treaty:t"],
  'articles(filter: { mentions: ["country:OLD"] })': ["article:m"],
  'articles(filter: { id: ["article:OLD"] })': ["article:new"],
  'articles(filter: { mentions: ["official:q"], id: ["article:OLD"] })': ["article:new"],
  'countries(filter: { id: ["country:OLD"] })': ["country:new"],
};
/** The same for lists of one parent. */
const NARROWED_BELOW: Readonly<Record<string, readonly string[]>> = {
  'treaty(id: "treaty:t") { list: parties(filter: { party: ["country:OLD"] })': ["country:new"],
  'official(id: "official:p") { list: events(onBehalfOf: ["country:OLD"])': ["event:new"],
  'official(id: "official:p") { list: events(filter: { id: ["event:OLD"] })': ["event:new"],
  'country(id: "country:THA") { list: events(filter: { attendedBy: ["country:OLD"] })': ["event:e"],
};

describe.each(ENGINES)("a merged id (%s)", (engine) => {
  const reason = whyNot(engine);
  let graph: Graph;
  let asking: Asking;
  let oldEvidence: string;
  const records = async (rows: readonly object[]) => {
    const path = join(folder, "records.ndjson");
    writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    await importRecords(graph, [path]);
  };
  beforeAll(async () => {
    if (reason !== undefined) return;
    graph = await emptyGraph(engine);
    await records(RECORDS);
    const [found] = await graph.read({ name: "test", text: "MATCH (e:Evidence) RETURN e.id AS id" }, {});
    oldEvidence = (found as { id: string }).id;
    await records(MERGES);
    asking = await serving(graph);
  });
  afterAll(async () => {
    await asking?.close();
    await graph?.close();
  });
  const test = (name: string, body: () => Promise<void>) =>
    it(name, async ({ skip }) => {
      skip(reason !== undefined, reason);
      await body();
    });

  test("gives the survivor by itself, as a node and in a list, chains included", async () => {
    const query = `{
      official(id: "official:older") { id name events { nodes { id } } }
      node(id: "official:old") { id }
      nodes(ids: ["official:older", "official:new", "official:none"]) { id }
    }`;
    expect(await asking.data(parse(query) as TypedDocumentNode<unknown, object>, {})).toEqual({
      official: { id: "official:new", name: "New", events: { nodes: [{ id: "event:x" }] } },
      node: { id: "official:new" },
      nodes: [{ id: "official:new" }, { id: "official:new" }, null],
    });
  });

  test("and the survivor are one official, not two, where tracing asks for several", async () => {
    const both = '["official:old", "official:new"]';
    for (const query of [
      `{ meetings(between: ${both}) { totalCount } }`,
      `{ commonContacts(of: ${both}) { strength } }`,
    ]) {
      const { errors } = await asking.ask(parse(query) as TypedDocumentNode<unknown, object>, {});
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
    }
    const around = `{ network(around: ${both}) { officials { official { id } } truncated } }`;
    expect(await asking.data(parse(around) as TypedDocumentNode<unknown, object>, {})).toEqual({
      network: { officials: [{ official: { id: "official:new" } }], truncated: false },
    });
  });

  test("is named as it was given where it cannot be avoided", async () => {
    const query = `{
      paths(from: "official:new", to: "official:other", policy: { avoid: ["official:older"] }) { graphVersion }
    }`;
    const { errors } = await asking.ask(parse(query) as TypedDocumentNode<unknown, object>, {});
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('policy.avoid: received "official:older"'),
        extensions: { code: "BAD_USER_INPUT", argument: "policy.avoid" },
      },
    ]);
  });

  test("of evidence gives the evidence as it is now", async () => {
    const query = `{ node(id: "${oldEvidence}") { ... on Evidence { subject { id } relation } } }`;
    expect(await asking.data(parse(query) as TypedDocumentNode<unknown, object>, {})).toEqual({
      node: { subject: { id: "official:new" }, relation: "PARTICIPATED_IN official:new event:x ATTENDEE" },
    });
  });
});

describe.each(ENGINES)("lists narrowed by a merged id (%s)", (engine) => {
  const reason = whyNot(engine);
  let graph: Graph;
  let asking: Asking;
  beforeAll(async () => {
    if (reason !== undefined) return;
    graph = await emptyGraph(engine);
    for (const [at, rows] of [RELATED, RELATED_MERGES].entries()) {
      const path = join(folder, `related-${at}.ndjson`);
      writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
      await importRecords(graph, [path], { onReject: (reject) => expect.fail(reject.reason) });
    }
    asking = await serving(graph);
  });
  afterAll(async () => {
    await asking?.close();
    await graph?.close();
  });
  const data = async (query: string) => {
    const answer = await asking.ask(parse(query) as TypedDocumentNode<never, object>, {});
    expect(answer.errors).toBeUndefined();
    return answer as { data: never; extensions: { statements: { number: number } } };
  };
  const test = (name: string, body: () => Promise<void>) =>
    it(name, async ({ skip }) => {
      skip(reason !== undefined, reason);
      await body();
    });

  interface List {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string }[];
  }
  const told = ({ totalCount, nodes }: List) => [totalCount, nodes.map(({ id }) => id).sort()];
  const found = (ids: readonly string[]) => [ids.length, ids];

  for (const [list, ids] of Object.entries(NARROWED))
    test(`find the same as by the survivor's: ${list}`, async () => {
      for (const id of ["old", "new"]) {
        const query = `{ list: ${list.replaceAll("OLD", id)} { totalCount nodes { id } } }`;
        expect(told((await data(query)).data["list"])).toEqual(found(ids));
      }
    });
  for (const [list, ids] of Object.entries(NARROWED_BELOW))
    test(`find the same as by the survivor's below a parent: ${list}`, async () => {
      for (const id of ["old", "new"]) {
        const query = `{ parent: ${list.replaceAll("OLD", id)} { totalCount nodes { id } } } }`;
        expect(told((await data(query)).data["parent"]["list"])).toEqual(found(ids));
      }
    });

  test("give facets of the same rows, and go on from a cursor that was given under the survivor's id", async () => {
    const events = (id: string, more: string) =>
      `{ events(filter: { attendedBy: ["country:${id}"] }, first: 1${more}) {
        facets(by: [KIND]) { buckets { key count } } nodes { id } pageInfo { endCursor hasNextPage } } }`;
    const first = await data(events("new", ""));
    const { endCursor, hasNextPage } = first.data["events"]["pageInfo"] as never;
    expect(hasNextPage).toBe(true);
    expect((await data(events("old", ""))).data).toEqual(first.data);
    const after = `, after: "${endCursor}"`;
    const [rest, same] = [await data(events("old", after)), await data(events("new", after))];
    expect(rest.data).toEqual(same.data);
    expect(rest.extensions.statements.number).toBe(same.extensions.statements.number);
  });

  test("say by the old id of an article what the survivor says, in tracing too", async () => {
    const asked = (id: string) => `{
      article(id: "article:${id}") { id topics { name } mentions { totalCount } }
      node(id: "evidence:article/${id}") { id ... on Evidence { source { ... on Node { id } } } }
      with: meetings(between: ["official:p", "official:q"], policy: { accept: [CO_MENTIONED] }) {
        nodes { context { ... on Article { id } } evidence { id } } }
      without: meetings(
        between: ["official:p", "official:q"], policy: { accept: [CO_MENTIONED], without: ["article:${id}"] }
      ) { totalCount }
    }`;
    const answer = (await data(asked("old"))).data;
    expect(answer).toMatchObject({
      article: { id: "article:new", topics: [{ name: "new" }, { name: "old" }], mentions: { totalCount: 2 } },
      node: { id: "evidence:article/new", source: { id: "article:new" } },
      with: { nodes: [{ context: { id: "article:new" }, evidence: [{ id: "evidence:article/new" }] }] },
      without: { totalCount: 0 },
    });
    expect((await data(asked("new"))).data).toEqual(answer);
  });

  test("say what two countries have in common, by either's old id", async () => {
    const related = (id: string) =>
      `{ country(id: "country:THA") { relationsWith(country: "country:${id}") { id countries { id } meetings events { totalCount } } } }`;
    const common = {
      id: "relation:THA-new",
      countries: [{ id: "country:THA" }, { id: "country:new" }],
      meetings: 1,
      events: { totalCount: 1 },
    };
    expect((await data(related("old"))).data).toEqual({ country: { relationsWith: common } });
    const node = '{ node(id: "relation:THA-old") { id ... on BilateralRelation { meetings } } }';
    expect((await data(node)).data).toEqual({ node: { id: common.id, meetings: 1 } });
    const itself = '{ country(id: "country:new") { relationsWith(country: "country:old") { id } } }';
    expect((await data(itself)).data).toEqual({ country: { relationsWith: null } });
  });
});
