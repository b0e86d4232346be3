/** Tracing under both executors: the same answers, to the letter. */
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { type Asking, serving } from "../support/ask.ts";
import { smallWorld } from "../support/tracing.world.ts";
import type { EncounterClass } from "./gql/graphql.ts";
import { CONTACTS, MEETINGS, MET, NETWORK, PATHS } from "./tracing.documents.ts";

let graph: Graph;
let byLevel: Asking;
let byField: Asking;
beforeAll(async () => {
  graph = await smallWorld("embedded");
  byLevel = await serving(graph, { EXECUTOR: "level" });
  byField = await serving(graph, { EXECUTOR: "graphql-js" });
});
afterAll(async () => {
  await byLevel.close();
  await byField.close();
  await graph.close();
});

const accept: EncounterClass[] = ["DIRECT", "VISIT", "PHONE", "CO_ATTENDED", "CO_SIGNED", "CO_MENTIONED"];
const policy = { accept, maxAttendance: 100 };
const [ann, bob, cyd, dan, hal] = ["ann", "bob", "cyd", "dan", "hal"].map((name) => `official:${name}`) as [
  ...[string, string, string, string, string],
];

async function same<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables) {
  const level = await byLevel.ask(document, variables);
  const field = await byField.ask(document, variables);
  expect(JSON.stringify(level.data)).toBe(JSON.stringify(field.data));
  const told = ({ errors }: typeof level) => errors?.map(({ message, path }) => [message, path]);
  expect(told(level)).toEqual(told(field));
  return level;
}

it("paths, their dossiers and near misses are the same", async () => {
  const found = await same(PATHS, { from: ann, to: dan, policy, first: 25, maxHops: 8 });
  expect(found.data.paths.paths.length).toBe(2);
  const missed = await same(PATHS, { from: ann, to: "official:eve", maxHops: 8 });
  expect(missed.data.paths.nearMisses.length).toBe(2);
});

it("meetings, acquaintances, networks and contacts are the same", async () => {
  await same(MEETINGS, { between: [ann, bob], policy });
  await same(MET, { id: bob, policy, orderBy: { by: "NAME" }, filter: { name: { contains: "example" } } });
  await same(NETWORK, { around: [ann], depth: 3, policy });
  await same(CONTACTS, { of: [ann, cyd], policy });
});

it("what is refused is the same", async () => {
  await same(PATHS, { from: ann, to: hal, maxHops: 9 });
  await same(MET, { id: ann, policy: { accept: [] } });
  await same(MEETINGS, { between: [ann, "official:nobody"] });
});
