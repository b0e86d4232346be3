/** What a client sees is the same whether Yoga answers or the shorter way is taken: status, headers and body, to the byte. */
import { createHash } from "node:crypto";
import { request as httpRequest } from "node:http";
import fc from "fast-check";
import { parse, print, type VariableDefinitionNode, type VariableNode, visit } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { OPENING_TABS } from "../../src/graphiql.tabs.ts";
import { schema } from "../../src/schema.ts";
import { type Asking, serving } from "../support/ask.ts";
import { seededGraph } from "../support/engines.ts";
import { randomOperation } from "../support/operation.ts";

/** Said, whatever settings a run of tests is under. */
const SHORT = { DIRECT: "on", EXECUTOR: "level" } as const;
const SETTINGS = {
  ...SHORT,
  MAX_COST: 100_000_000,
  MAX_TOKENS: 20_000,
  MAX_BODY_BYTES: 50_000,
  CORS_ORIGIN: ["https://one.example", "https://two.example"],
};

let graph: Graph;
let direct: Asking;
let byYoga: Asking;
beforeAll(async () => {
  graph = await seededGraph("embedded");
  direct = await serving(graph, SETTINGS);
  byYoga = await serving(graph, { ...SETTINGS, DIRECT: "off" });
});
afterAll(async () => {
  await direct.close();
  await byYoga.close();
  await graph.close();
});

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  readonly path?: string;
}

interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Sent as written: fetch would add headers of its own. */
const send = (to: Asking, { headers, body, path = "/graphql" }: Sent): Promise<Received> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest(
      `${to.origin}${path}`,
      {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "x-request-id": "the-same",
          "content-length": Buffer.byteLength(body),
          ...headers,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          const { date: _date, ...rest } = response.headers;
          resolve({ status: response.statusCode ?? 0, headers: rest, body: Buffer.concat(parts).toString() });
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });

/** How many answers were given the shorter way. */
async function taken(by = "direct", server = direct): Promise<number> {
  const text = await (await fetch(`${server.origin}/metrics`)).text();
  return Number(new RegExp(`chancery_answers_total\\{by="${by}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
}

/** Asks several times, so that what is remembered of the first is used. @returns how often the shorter way was taken */
async function compare(sent: Sent): Promise<number> {
  const before = await taken();
  const expected = await send(byYoga, sent);
  for (let time = 0; time < 3; time += 1) expect(await send(direct, sent)).toEqual(expected);
  return (await taken()) - before;
}

const json = (body: object) => JSON.stringify(body);
const THAILAND = '{ country(iso3: "THA") { name officials(first: 3) { nodes { id name } } } }';
const NAMED = "query A($id: ID!) { official(id: $id) { name } } query B { countries(first: 2) { nodes { name } } }";
const PLAIN = { body: json({ query: THAILAND }) };

describe("a query that is nothing out of the ordinary", () => {
  it("is answered the shorter way", async () => {
    expect(await compare(PLAIN)).toBeGreaterThanOrEqual(2);
  });

  it("is answered the shorter way where no other site may call, too", async () => {
    const alone = await serving(graph, SHORT);
    const answers = [];
    for (let time = 0; time < 3; time += 1) answers.push(await send(alone, PLAIN));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await taken("direct", alone)).toBe(2);
    await alone.close();
  });

  it("is answered the shorter way where it is new, once a client like it was answered", async () => {
    await compare(PLAIN);
    const before = await taken();
    for (const first of [1, 2, 3]) {
      const sent = { body: json({ query: `{ countries(first: ${first}) { nodes { name } } }` }) };
      expect(await send(direct, sent)).toEqual(await send(byYoga, sent));
    }
    expect((await taken()) - before).toBe(3);
  });

  it.each([
    ["variables", { query: NAMED, operationName: "A", variables: { id: "official:anwar-ibrahim.MYS" } }],
    ["the other operation", { query: NAMED, operationName: "B" }],
    ["variables that are null", { query: THAILAND, variables: null, operationName: null, extensions: null }],
    ["extensions of its own", { query: THAILAND, extensions: { client: "x" } }],
    ["names in Hangul", { query: '{ search(text: "문재인", first: 1) { edges { matched node { name } } } }' }],
    ["aliases that are no plain keys", { query: '{ __proto__: country(iso3: "THA") { toString: name } }' }],
  ])("is the same with %s", async (_what, body) => {
    expect(await compare({ body: json(body) })).toBeGreaterThan(0);
  });

  it.each([
    "application/json",
    "*/*",
    "application/graphql-response+json",
    "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8",
    "text/html, application/json;q=0.5",
    "application/json; charset=utf-8",
  ])("is the same for clients that accept %s", async (accept) => {
    expect(await compare({ ...PLAIN, headers: { accept } })).toBeGreaterThan(0);
  });

  it.each(["https://one.example", "https://two.example", "https://elsewhere.example"])(
    "is the same for pages of %s",
    async (origin) => {
      expect(await compare({ ...PLAIN, headers: { origin } })).toBeGreaterThan(0);
    },
  );

  it("may be named by its hash", async () => {
    const sha256Hash = createHash("sha256").update(THAILAND).digest("hex");
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    await compare({ body: json({ extensions, query: THAILAND }) });
    expect(await compare({ body: json({ extensions }) })).toBeGreaterThan(0);
    await compare({ body: json({ extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } }) });
  });

  it("is not taken for one whose number is past all that a variable can hold", async () => {
    const kept = await serving(graph, { ...SHORT, ANSWER_CACHE_BYTES: 1_000_000 });
    const query = "query ($first: Int) { countries(first: $first) { nodes { id } } }";
    const body = (first: string) => `{"query":${json(query as never)},"variables":{"first":${first}}}`;
    await expect
      .poll(async () => {
        await send(kept, { body: body("null") });
        return taken("cache", kept);
      })
      .toBeGreaterThan(0);
    const expected = await send(byYoga, { body: body("1e400") });
    expect(JSON.parse(expected.body).errors[0].extensions.code).toBe("BAD_USER_INPUT");
    expect(await send(kept, { body: body("1e400") })).toEqual(expected);
    await kept.close();
  });

  it("is the same when fields of it fail", async () => {
    const query = "query ($id: ID!) { official(id: $id) { name } countries(first: 1) { nodes { name } } }";
    await compare({ body: json({ query, variables: { id: "official:anwar-ibrahim.MYS" } }) });
    expect(await compare({ body: json({ query, variables: { id: "not an id" } }) })).toBeGreaterThan(0);
  });

  it("is the same for what GraphiQL opens with", async () => {
    for (const { query } of OPENING_TABS) await compare({ body: json({ query }) });
  });
});

describe("what is out of the ordinary", () => {
  const query = "query ($n: Int!) { countries(first: $n) { nodes { name } } }";
  beforeAll(async () => {
    await compare(PLAIN);
    await compare({ body: json({ query, variables: { n: 1 } }) });
  });

  it.each<[string, Sent]>([
    ["a variable of the wrong type", { body: json({ query, variables: { n: "x" } }) }],
    ["no variable", { body: json({ query }) }],
    ["a list of variables", { body: json({ query: THAILAND, variables: [1] }) }],
    ["extensions that are a text", { body: json({ query: THAILAND, extensions: "x" }) }],
    ["a parameter that there is not", { body: json({ query: THAILAND, more: 1 }) }],
    ["a parameter that there is not, and is null", { body: json({ query: THAILAND, more: null }) }],
    ["a name that no operation has", { body: json({ query: NAMED, operationName: "C" }) }],
    ["a name that is a number", { body: json({ query: THAILAND, operationName: 1 }) }],
    ["an empty name", { body: json({ query: THAILAND, operationName: "" }) }],
    ["several operations and no name", { body: json({ query: NAMED }) }],
    ["no query", { body: json({}) }],
    ["an empty query", { body: json({ query: "" }) }],
    ["a list", { body: json([{ query: THAILAND }]) }],
    ["no object", { body: "1" }],
    ["nothing", { body: "" }],
    ["no JSON", { body: "{" }],
    ["no UTF-8", { body: Buffer.from([0x7b, 0xff, 0x7d]) }],
    ["brackets without end", { body: `${"[".repeat(300)}` }],
    ["a body that is too long", { body: json({ query: THAILAND, extensions: { long: "x".repeat(60_000) } }) }],
    ["more tokens than a document may have", { body: json({ query: `{ ${"a ".repeat(22_000)} }` }) }],
    ["brackets nested deeper than they may be", { body: json({ query: `{ officials(filter: ${"[".repeat(300)} }` }) }],
    ["a syntax error", { body: json({ query: "{ country" }) }],
    ["a field that there is not", { body: json({ query: "{ nothing }" }) }],
    ["introspection", { body: json({ query: "{ __schema { queryType { name } } }" }) }],
    ["the type's name alone", { body: json({ query: "{ __typename }" }) }],
    ["a mutation", { body: json({ query: "mutation { a }" }) }],
    [
      "too great a cost",
      {
        body: json({
          query: `{ officials(first: 100) { nodes { events(first: 100) { nodes { participants(first: 100) { nodes { events(first: 100) { nodes { id } } } } } } } } }`,
        }),
      },
    ],
    ["another content type", { ...PLAIN, headers: { "content-type": "text/plain" } }],
    ["another name for JSON", { ...PLAIN, headers: { "content-type": "application/graphql+json" } }],
    ["a charset", { ...PLAIN, headers: { "content-type": "application/json; charset=utf-8" } }],
    ["an encoding", { ...PLAIN, headers: { "content-encoding": "gzip" } }],
    ["a wish for an event stream", { ...PLAIN, headers: { accept: "text/event-stream" } }],
    ["a wish for pictures", { ...PLAIN, headers: { accept: "image/png" } }],
    ["parameters in the address", { ...PLAIN, path: "/graphql?query={graph{id}}" }],
    ["a slash at the end", { ...PLAIN, path: "/graphql/" }],
  ])("is refused or answered alike: %s", async (_what, sent) => {
    await compare(sent);
  });

  it("statements that are asked for are told, by Yoga", async () => {
    const received = await send(direct, { ...PLAIN, headers: { "x-chancery-statements": "1" } });
    expect(JSON.parse(received.body).extensions.statements.number).toBeGreaterThan(0);
  });
});

/** Operations made up declare more variables than they use, which validation refuses. */
function withoutUnused(text: string): string {
  const used = new Set<string>();
  const document = parse(text);
  const variable = ({ name }: VariableNode) => void used.add(name.value);
  visit(document, { VariableDefinition: () => false, Variable: variable });
  const kept = (node: VariableDefinitionNode) => (used.has(node.variable.name.value) ? undefined : null);
  return print(visit(document, { VariableDefinition: kept }));
}

it("random operations are answered alike, failing fields included", async () => {
  const before = await taken();
  const alike = fc.asyncProperty(fc.integer(), async (seed) => {
    const { text, variables } = randomOperation(schema, seed, schema.getQueryType() as never);
    await compare({ body: json({ query: withoutUnused(text), variables }) });
  });
  await fc.assert(alike, { numRuns: 120 });
  expect((await taken()) - before).toBeGreaterThan(30);
});
