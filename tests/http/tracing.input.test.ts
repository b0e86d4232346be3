/** What tracing cannot be asked: each is refused with the argument and the value, and costs nobody else anything. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { type Asking, serving } from "../support/ask.ts";
import { smallWorld } from "../support/tracing.world.ts";

let graph: Graph;
let asking: Asking;
beforeAll(async () => {
  graph = await smallWorld("embedded");
  asking = await serving(graph);
});
afterAll(async () => {
  await asking.close();
  await graph.close();
});

interface Refused {
  readonly errors?: readonly { message: string; extensions: { code: string; argument?: string } }[];
}

async function refusal(query: string) {
  const response = await fetch(asking.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as Refused;
  expect(errors, query).toHaveLength(1);
  const [error] = errors as [NonNullable<Refused["errors"]>[number]];
  return { ...error.extensions, message: error.message };
}

const [ANN, BOB] = ["official:ann", "official:bob"].map((id) => JSON.stringify(id));
const TEN = Array.from({ length: 11 }, (_, at) => JSON.stringify(`official:x${at}`)).join(", ");

/** By a question, the argument and what the message says of it. */
const REFUSED: readonly (readonly [query: string, argument: string, says: string])[] = [
  [`paths(from: "official:nobody", to: ${BOB}) { graphVersion }`, "from", '"official:nobody"'],
  [`paths(from: ${ANN}, to: "event:summit") { graphVersion }`, "to", '"event:summit"'],
  [`paths(from: ${ANN}, to: "Bob") { graphVersion }`, "to", '"Bob"'],
  [`paths(from: ${ANN}, to: ${BOB}, maxHops: 0) { graphVersion }`, "maxHops", "received 0, expected 1 to 8"],
  [`paths(from: ${ANN}, to: ${BOB}, maxHops: 9) { graphVersion }`, "maxHops", "received 9, expected 1 to 8"],
  [`paths(from: ${ANN}, to: ${BOB}, first: 0) { graphVersion }`, "first", "received 0, expected 1 to 25"],
  [`paths(from: ${ANN}, to: ${BOB}, first: 26) { graphVersion }`, "first", "received 26, expected 1 to 25"],
  [
    `paths(from: ${ANN}, to: ${BOB}, during: { from: "2020-02-30", to: "2020-03-01" }) { graphVersion }`,
    "during.from",
    'received "2020-02-30", expected a day',
  ],
  [
    `paths(from: ${ANN}, to: ${BOB}, during: { match: CERTAIN, to: "x" }) { graphVersion }`,
    "during.to",
    'received "x"',
  ],
  [`official(id: ${ANN}) { offices(asOf: "2020", first: 2) { totalCount } }`, "asOf", 'received "2020"'],
  [
    `events(first: 2, filter: { name: { contains: "x" }, kind: [MEETING], during: { to: "x" } }) { totalCount }`,
    "filter.during.to",
    'received "x"',
  ],
  [`paths(from: ${ANN}, to: ${BOB}, policy: { accept: [] }) { graphVersion }`, "policy.accept", "[]"],
  [`paths(from: ${ANN}, to: ${BOB}, policy: { status: [] }) { graphVersion }`, "policy.status", "[]"],
  [`paths(from: ${ANN}, to: ${BOB}, policy: { maxAttendance: 1 }) { graphVersion }`, "policy.maxAttendance", "1"],
  [`paths(from: ${ANN}, to: ${BOB}, policy: { minimumSources: 0 }) { graphVersion }`, "policy.minimumSources", "0"],
  [`paths(from: ${ANN}, to: ${BOB}, policy: { avoid: [${BOB}] }) { graphVersion }`, "policy.avoid", "official:bob"],
  [
    `paths(from: ${ANN}, to: ${BOB}, policy: { avoid: ["official:no"] }) { graphVersion }`,
    "policy.avoid",
    "official:no",
  ],
  [`paths(from: ${ANN}, to: ${BOB}, policy: { avoid: ["x"] }) { graphVersion }`, "policy.avoid", '"x"'],
  [`paths(from: ${ANN}, to: ${BOB}, policy: { without: [${BOB}] }) { graphVersion }`, "policy.without", "official:bob"],
  [
    `paths(from: ${ANN}, to: ${BOB}, policy: { without: ["article:no"] }) { graphVersion }`,
    "policy.without",
    "article:no",
  ],
  [`paths(from: ${ANN}, to: ${BOB}, policy: { without: ["record:no/1"] }) { graphVersion }`, "policy.without", "no/1"],
  [
    `paths(from: ${ANN}, to: ${BOB}, policy: { without: ["dataset:no"] }) { graphVersion }`,
    "policy.without",
    "dataset:no",
  ],
  [`paths(from: ${ANN}, to: ${BOB}, policy: { without: ["dataset:"] }) { graphVersion }`, "policy.without", "dataset:"],
  [
    `paths(from: ${ANN}, to: ${BOB}, during: { from: "2020-02-01", to: "2020-01-31" }) { graphVersion }`,
    "during",
    "a period that does not end before it begins",
  ],
  [`paths(from: ${ANN}, to: ${BOB}) { paths { hops { alternatives(first: 0) { weight } } } }`, "first", "0"],
  [`paths(from: ${ANN}, to: ${BOB}) { paths { hops { alternatives(first: 101) { weight } } } }`, "first", "101"],
  ["meetings(between: []) { totalCount }", "between", "received [], expected 2 to 10 different officials"],
  [`meetings(between: [${ANN}, ${ANN}]) { totalCount }`, "between", "2 to 10"],
  [`meetings(between: [${TEN}]) { totalCount }`, "between", "2 to 10"],
  [`meetings(between: [${ANN}, "official:nobody"]) { totalCount }`, "between", "official:nobody"],
  [`meetings(between: [${ANN}, ${BOB}], first: 101) { totalCount }`, "first", "101"],
  [`meetings(between: [${ANN}, ${BOB}], first: 1, last: 1) { totalCount }`, "last", "not both"],
  [`meetings(between: [${ANN}, ${BOB}], after: "x") { totalCount }`, "after", '"x"'],
  ["network(around: []) { truncated }", "around", "1 to 10"],
  [`network(around: [${TEN}]) { truncated }`, "around", "1 to 10"],
  ['network(around: ["country:THA"]) { truncated }', "around", "country:THA"],
  [`network(around: [${ANN}], depth: 0) { truncated }`, "depth", "received 0, expected 1 to 3"],
  [`network(around: [${ANN}], depth: 4) { truncated }`, "depth", "received 4, expected 1 to 3"],
  [`network(around: [${ANN}], limit: 0) { truncated }`, "limit", "received 0, expected 1 to 1000"],
  [`network(around: [${ANN}], limit: 1001) { truncated }`, "limit", "received 1001, expected 1 to 1000"],
  [`network(around: [${ANN}], policy: { avoid: ["official:no"] }) { truncated }`, "policy.avoid", "official:no"],
  [`commonContacts(of: [${ANN}]) { strength }`, "of", "2 to 10"],
  [`commonContacts(of: [${ANN}, "official:nobody"]) { strength }`, "of", "official:nobody"],
  [`commonContacts(of: [${ANN}, ${BOB}], first: 0) { strength }`, "first", "received 0, expected 1 to 100"],
  [`commonContacts(of: [${ANN}, ${BOB}], first: 101) { strength }`, "first", "received 101, expected 1 to 100"],
  [`official(id: ${ANN}) { met(policy: { accept: [] }) { totalCount } }`, "policy.accept", "[]"],
  [`official(id: ${ANN}) { met(during: { from: "2021-01-01", to: "2020-01-01" }) { totalCount } }`, "during", "2021"],
  [`official(id: ${ANN}) { met(first: 0) { totalCount } }`, "first", "0"],
  [`official(id: ${ANN}) { met(after: "x") { totalCount } }`, "after", '"x"'],
  [`official(id: ${ANN}) { met { edges { meetings(first: 0) { weight } } } }`, "first", "0"],
  ['citation(id: "citation:abc") { reproduces }', "id", "citation:abc"],
  ['citation(id: "official:ann") { reproduces }', "id", "official:ann"],
  ['node(id: "citation:abc") { id }', "id", "citation:abc"],
  ['nodes(ids: ["citation:abc"]) { id }', "ids", "citation:abc"],
];

for (const [query, argument, says] of REFUSED)
  it(`refuses ${query.slice(0, 110)}`, async () => {
    const { code, message, ...rest } = await refusal(`{ ${query} }`);
    expect({ code, ...rest }).toEqual({ code: "BAD_USER_INPUT", argument });
    expect(message).toContain(says);
  });

it("names the variable whose default is refused", async () => {
  const { code, argument } = await refusal(
    `query($day: Date = "2020-02-30") { official(id: ${ANN}) { offices(asOf: $day) { totalCount } } }`,
  );
  expect({ code, argument }).toEqual({ code: "BAD_USER_INPUT", argument: "$day" });
});

it("refuses null where the contract says that there must be a value", async () => {
  for (const query of [
    `paths(from: ${ANN}, to: ${BOB}, maxHops: null) { graphVersion }`,
    `paths(from: ${ANN}, to: ${BOB}, policy: { accept: null }) { graphVersion }`,
    `paths(from: ${ANN}, to: ${BOB}, during: { match: null }) { graphVersion }`,
    `network(around: null) { truncated }`,
  ])
    expect((await refusal(`{ ${query} }`)).code).toBe("GRAPHQL_VALIDATION_FAILED");
});

it("refuses the cursor of other officials, and of another order", async () => {
  const list = async (query: string) => {
    const response = await fetch(asking.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as { data: { official: { met: { edges: { cursor: string }[] } } } };
    return data.official.met.edges[0]?.cursor;
  };
  const cursor = await list(`{ official(id: ${BOB}) { met { edges { cursor } } } }`);
  const asked = (id: string | undefined, order: string) =>
    refusal(
      `{ official(id: ${id}) { met(after: ${JSON.stringify(cursor)}, orderBy: { by: ${order} }) { totalCount } } }`,
    );
  expect(await asked(BOB, "NAME")).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
  expect(await asked(BOB, "WEIGHT")).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
  expect(await asked(ANN, "WEIGHT, direction: DESC")).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
});
