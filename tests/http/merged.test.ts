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
