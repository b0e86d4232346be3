/** What one request may ask: everything past a limit is refused in time, with a code, and the next honest question is answered. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getIntrospectionQuery } from "graphql";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { OPENING_TABS } from "../../src/graphiql.tabs.ts";
import { type Asking, serving } from "../support/ask.ts";
import { seededGraph } from "../support/engines.ts";

let graph: Graph;
let asking: Asking;
/** Reads since the last test began: what is refused must not reach the graph. */
let reads = 0;
beforeAll(async () => {
  const seeded = await seededGraph("embedded");
  graph = {
    ...seeded,
    read: (...args) => {
      reads += 1;
      return seeded.read(...args);
    },
  };
  asking = await serving(graph);
});
afterAll(async () => {
  await asking.close();
  await graph.close();
});
afterEach(async () => {
  const honest = await post({ query: '{ country(iso3: "THA") { name } }' });
  expect(honest).toMatchObject({ status: 200, body: { data: { country: { name: "Thailand" } } } });
});

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions: Record<string, unknown> }[];
  extensions?: { cost?: { value: number; limit: number } };
}
interface Received {
  status: number;
  body: Answer;
}

async function post(body: unknown, to: Asking = asking): Promise<Received> {
  const raw = typeof body === "string" || body instanceof Uint8Array;
  const response = await fetch(to.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: raw ? (body as string) : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

/** The one error of an answer without data. */
function refusal({ status, body }: Received) {
  expect(body.data ?? null).toBeNull();
  expect(body.errors).toHaveLength(1);
  return { status, message: body.errors?.[0]?.message, ...body.errors?.[0]?.extensions };
}

const costOf = async (query: string, variables?: object) =>
  (await post({ query, variables })).body.extensions?.cost?.value;
const nested = (open: string, close: string, depth: number, inner = "") =>
  open.repeat(depth) + inner + close.repeat(depth);

describe("the cost of an operation", () => {
  it("is told with every answer, beside its limit", async () => {
    expect((await post({ query: "{ graph { id } }" })).body.extensions).toEqual({ cost: { value: 2, limit: 20_000 } });
  });

  it("multiplies by pages, from 1 to 100, 20 where none is given, and by 2 for lists without pages", async () => {
    const names = (size: string) => `{ officials${size} { nodes { name } } }`;
    expect(await costOf(names(""))).toBe(21);
    expect(await costOf(names("(first: 3)"))).toBe(4);
    expect(await costOf(names("(last: 100)"))).toBe(101);
    expect(await costOf(names("(first: 1000000000)"))).toBe(101);
    expect(await costOf(names("(first: -1)"))).toBe(2);
    expect(await costOf("{ officials(first: 3) { edges { node { aliases { text } } } } }")).toBe(1 + 3 * (1 + 1 + 2));
    expect(await costOf('{ nodes(ids: ["country:THA", "country:KOR"]) { id } }')).toBe(3);
  });

  it("counts more of what the buckets of facets lead to, and the more the more buckets are asked for", async () => {
    const facets = (first: string, entity: string) =>
      `{ officials(first: 1) { facets(by: [COUNTRY]${first}) { buckets { count ${entity} } } } }`;
    expect(await costOf(facets("", ""))).toBe(1 + 1 + 1 + 2);
    // Of ten buckets, each with a country and twenty of its officials by name.
    const entity = "entity { ... on Country { officials { nodes { name } } } }";
    expect(await costOf(facets("", entity))).toBe(5 + 2 + 10 * 21);
    expect(await costOf(facets(", first: 100", entity))).toBe(1 + 1 + 2 * (5 + 10 * 21));
    const people =
      "entity { ... on Country { officials(first: 100) { nodes { events(first: 90) { nodes { id } } } } } }";
    reads = 0;
    expect(refusal(await post({ query: facets(", first: 100", people) }))).toMatchObject({ code: "QUERY_TOO_COMPLEX" });
    expect(reads).toBe(0);
  });

  it("follows variables, fragments, and the operation that is chosen", async () => {
    const query =
      "query A { officials(first: 100) { nodes { id } } } query B($n: Int) { officials(first: $n) { ...F } } fragment F on OfficialConnection { nodes { id } }";
    const chosen = async (operationName: string, variables: object) =>
      (await post({ query, operationName, variables })).body.extensions?.cost?.value;
    expect(await chosen("A", {})).toBe(101);
    expect(await chosen("B", { n: 7 })).toBe(8);
    expect(await chosen("B", { n: null })).toBe(21);
  });

  it("lets through what GraphiQL opens with, and 20 x 5 x 10 with evidence", async () => {
    for (const { query } of OPENING_TABS) expect((await post({ query })).body.errors).toBeUndefined();
    const query = `{ country(iso3: "USA") { officials(first: 20) { edges { node { name
      events(first: 5) { edges { role evidence { id source { __typename } } node { name
        participants(first: 10) { edges { role evidence { id source { __typename } } node { name country { name } } } }
      } } } } } } } }`;
    const { body } = await post({ query });
    expect(body.errors).toBeUndefined();
    expect(body.extensions?.cost?.value).toBeLessThan(20_000);
  });

  it("past its limit is one refusal, before anything is read", async () => {
    const query =
      "{ officials(first: 100) { nodes { events(first: 100) { nodes { participants(first: 100) { nodes { name } } } } } } countries { nodes { name } } }";
    reads = 0;
    expect(refusal(await post({ query }))).toMatchObject({
      code: "QUERY_TOO_COMPLEX",
      cost: expect.any(Number),
      limit: 20_000,
    });
    expect(reads).toBe(0);
  });
});

describe("limits on a document", () => {
  it("on depth name themselves", async () => {
    const query = `{ official(id: "official:a") ${nested("{ country { officials { nodes ", "} } }", 7, "{ id }")} }`;
    expect(refusal(await post({ query }))).toMatchObject({
      code: "QUERY_TOO_COMPLEX",
      limit: 20,
      message: expect.stringContaining("MAX_DEPTH"),
    });
  });

  it("on the depth of filters count and, or, not, some and none, in the document and in variables", async () => {
    const query = "query ($f: OfficialFilter) { officials(filter: $f) { totalCount } }";
    const filter = (depth: number): object => (depth === 0 ? {} : { not: filter(depth - 1) });
    expect((await post({ query, variables: { f: filter(4) } })).body.errors).toBeUndefined();
    const limit = { code: "QUERY_TOO_COMPLEX", limit: 4, message: expect.stringContaining("MAX_FILTER_DEPTH") };
    expect(refusal(await post({ query, variables: { f: filter(5) } }))).toMatchObject(limit);
    const literal =
      "{ events(filter: { or: [{ participants: { some: { events: { none: { and: [{ not: {} }] } } } } }] }) { totalCount } }";
    expect(refusal(await post({ query: literal }))).toMatchObject(limit);
    const mixed =
      "query ($f: [EventFilter!]) { events(filter: { participants: { some: { events: { some: { or: $f } } } } }) { totalCount } }";
    expect((await post({ query: mixed, variables: { f: [{ not: {} }] } })).body.errors).toBeUndefined();
    expect(refusal(await post({ query: mixed, variables: { f: [{}, { not: { not: {} } }] } }))).toMatchObject(limit);
    const otherwise = (filter: string) =>
      `query ($f: OfficialFilter = ${filter}) { officials(filter: $f) { totalCount } }`;
    expect((await post({ query: otherwise(nested("{ not: ", " }", 4, "{}")) })).body.errors).toBeUndefined();
    expect(refusal(await post({ query: otherwise(nested("{ not: ", " }", 5, "{}")) }))).toMatchObject(limit);
  });

  it("on tokens and bodies refuse thousands of aliases", async () => {
    const aliases = (number: number) =>
      `{ ${Array.from({ length: number }, (_, at) => `a${at}: graph { id }`).join(" ")} }`;
    expect(refusal(await post({ query: aliases(3_000) }))).toMatchObject({ code: "QUERY_TOO_COMPLEX", limit: 2_000 });
    expect(refusal(await post({ query: aliases(20_000) }))).toMatchObject({ status: 413, code: "BAD_REQUEST" });
    const roomy = await serving(graph, { MAX_BODY_BYTES: 10_000_000 });
    expect(refusal(await post({ query: aliases(20_000) }, roomy))).toMatchObject({
      code: "QUERY_TOO_COMPLEX",
      limit: 2_000,
    });
    await roomy.close();
  });

  it("can be set", async () => {
    const strict = await serving(graph, { MAX_COST: 5, MAX_DEPTH: 3, MAX_TOKENS: 15 });
    expect(refusal(await post({ query: "{ officials { nodes { id } } }" }, strict))).toMatchObject({
      cost: 21,
      limit: 5,
    });
    expect(refusal(await post({ query: "{ officials { edges { node { id } } } }" }, strict))).toMatchObject({
      limit: 3,
    });
    expect(
      refusal(await post({ query: "{ graph { id id id id id id id id id id id id id } }" }, strict)),
    ).toMatchObject({ limit: 15 });
    await strict.close();
  });

  it("let introspection pass", async () => {
    const { body } = await post({ query: getIntrospectionQuery() });
    expect(body.errors).toBeUndefined();
  });
});

describe("what would overflow a stack is refused before it is parsed", () => {
  const deep = 3_000;
  it.each([
    ["open brackets", { query: `{ officials(filter: ${"[".repeat(1_990)}` }],
    ["a list literal", { query: `{ officials(filter: ${nested("[", "]", 900)}) { totalCount } }` }],
    ["400 levels", { query: nested("{ a ", "}", 400) }],
    [
      "a variable",
      `{"query":"query($f: OfficialFilter) { officials(filter: $f) { totalCount } }","variables":{"f":${nested('{"not":', "}", deep, "{}")}}}`,
    ],
    ["a list in a variable", `{"query":"{ graph { id } }","variables":{"f":${nested("[", "]", deep)}}}`],
  ])("%s thousands deep", async (_what, body) => {
    expect(refusal(await post(body))).toMatchObject({
      status: 400,
      code: "BAD_REQUEST",
      message: expect.stringContaining("200 deep"),
    });
  });

  it("in an address too", async () => {
    const variables = encodeURIComponent(nested("[", "]", 1_500));
    const response = await fetch(`${asking.url}?query=%7Bgraph%7Bid%7D%7D&variables=${variables}`);
    expect([response.status, ((await response.json()) as Answer).errors?.[0]?.extensions["code"]]).toEqual([
      400,
      "BAD_REQUEST",
    ]);
  });

  it("but brackets inside texts are only text", async () => {
    const query = `{ officials(filter: { name: { contains: "${"[{(".repeat(300)}" } }) { totalCount } }`;
    expect((await post({ query })).body.data).toEqual({ officials: { totalCount: 0 } });
  });
});

describe("what cannot be read", () => {
  it.each([
    ["broken JSON", "{broken"],
    ["text after the JSON", '{"query":"{ graph { id } }"}}'],
    ["no object", '"{ graph { id } }"'],
    ["null", "null"],
    ["a batch", '[{"query":"{ graph { id } }"}]'],
    ["a query that is no text", '{"query":5}'],
    ["variables that are no object", '{"query":"{ graph { id } }","variables":[]}'],
    ["a parameter that is none", '{"query":"{ graph { id } }","foo":1}'],
    [
      "bytes that are no UTF-8",
      new Uint8Array([...Buffer.from('{"query":"{ graph { id } } # '), 0xff, ...Buffer.from('"}')]),
    ],
    ["an operation that is not there", '{"query":"query A { graph { id } }","operationName":"B"}'],
    ["two operations and no name", '{"query":"query A { graph { id } } query B { graph { id } }"}'],
  ])("%s is BAD_REQUEST", async (_what, body) => {
    expect(refusal(await post(body))).toMatchObject({ status: 400, code: "BAD_REQUEST" });
  });

  it("a broken escape in an address is BAD_REQUEST", async () => {
    const response = await fetch(`${asking.url}?query=%FF`);
    expect([response.status, ((await response.json()) as Answer).errors?.[0]?.extensions["code"]]).toEqual([
      400,
      "BAD_REQUEST",
    ]);
  });

  it("NUL is no part of a document, and in a text is only a character", async () => {
    expect(refusal(await post({ query: "{ graph { id } } \0" }))).toMatchObject({ code: "GRAPHQL_PARSE_FAILED" });
    const query = "query ($t: String!) { officials(filter: { name: { contains: $t } }) { totalCount } }";
    expect((await post({ query, variables: { t: "a\0b" } })).body.data).toEqual({ officials: { totalCount: 0 } });
  });

  it("names every variable that is wrong, but no more than fifty, however many there are", async () => {
    const query = "query ($n: Int!, $ids: [ID!]!) { countries(first: $n) { totalCount } nodes(ids: $ids) { id } }";
    const wrong = async (variables: object) => {
      const { status, body } = await post({ query, variables });
      expect(new Set(body.errors?.map(({ extensions }) => extensions["code"]))).toEqual(new Set(["BAD_USER_INPUT"]));
      return { status, messages: body.errors?.map(({ message }) => message) };
    };
    expect(await wrong({ n: "many", ids: null })).toEqual({
      status: 400,
      messages: [expect.stringContaining('"$n"'), expect.stringContaining('"$ids"')],
    });
    const { messages } = await wrong({ n: 1, ids: Array.from({ length: 30_000 }, () => []) });
    // The last one says that there are more.
    expect(messages).toHaveLength(51);
  });

  it("null where it may not stand is refused whole", async () => {
    const query =
      "query ($n: Int = 5) { articles { facets(by: [YEAR], first: $n) { field } } countries { totalCount } }";
    expect(refusal(await post({ query, variables: { n: null } }))).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});

describe("bodies", () => {
  it("of 10 MB get their 413, not a broken pipe", async () => {
    for (const chunked of [false, true]) {
      const body = `{"query":"${"x".repeat(10_000_000)}"}`;
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const headers = { "content-type": "application/json", ...(!chunked && { "content-length": body.length }) };
        const asked = request(asking.url, { method: "POST", headers }, (response) => {
          response.resume();
          response.on("end", () => resolve(response.statusCode));
        });
        asked.on("error", reject);
        asked.end(body);
      });
      expect(status).toBe(413);
    }
  });

  it("that do not arrive are given up", async () => {
    const impatient = await serving(graph, { REQUEST_TIMEOUT_MS: 200 });
    const { port } = new URL(impatient.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), "127.0.0.1", () => {
        socket.write(
          "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
        );
      });
      let text = "";
      socket.on("data", (chunk) => {
        text += chunk;
      });
      socket.on("close", () => resolve(text));
      socket.on("error", reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    await impatient.close();
  });

  it("of 500 connections that never finish keep nobody else from an answer", async () => {
    const { port } = new URL(asking.url);
    const head =
      "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{";
    const sockets = await Promise.all(
      Array.from(
        { length: 500 },
        () =>
          new Promise<Socket>((resolve, reject) => {
            const socket = connect(Number(port), "127.0.0.1", () => {
              socket.write(head);
              resolve(socket);
            });
            socket.on("error", reject);
          }),
      ),
    );
    expect((await post({ query: "{ graph { officials } }" })).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });

  it("of 500 at once are all answered", async () => {
    const answers = await Promise.all(
      Array.from({ length: 500 }, () => post({ query: "{ officials(first: 5) { totalCount nodes { name } } }" })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});

describe("documents by hash", () => {
  const query = "{ graph { engine } }";
  const sha256Hash = createHash("sha256").update(query).digest("hex");
  const extensions = { persistedQuery: { version: 1, sha256Hash } };

  it("are asked for once, and then known", async () => {
    expect(refusal(await post({ extensions }))).toMatchObject({
      message: "PersistedQueryNotFound",
      code: "PERSISTED_QUERY_NOT_FOUND",
    });
    expect((await post({ query, extensions })).body.errors).toBeUndefined();
    expect((await post({ extensions })).body.data).toEqual({ graph: { engine: graph.engine } });
  });

  it("that are not the document's own are refused", async () => {
    expect(refusal(await post({ query: "{ graph { id } }", extensions }))).toMatchObject({
      status: 400,
      code: "BAD_REQUEST",
    });
  });

  it.each([{ query: 5 }, { query: 0 }, { query: true }, { query: false }, { query: [] }, { query: {} }])(
    "of what is no text are refused as it is without a hash: %j",
    async ({ query }) => {
      const without = await post({ query });
      expect(refusal(without)).toMatchObject({ status: 400, code: "BAD_REQUEST" });
      for (const sha256Hash of ["a", "", 5, null, ["a"], {}])
        expect(await post({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } })).toEqual(without);
    },
  );

  it("are no hashes where these are no texts", async () => {
    for (const sha256Hash of [5, null, ["a"], {}])
      for (const asked of [{}, { query: null }, { query }])
        expect(await post({ ...asked, extensions: { persistedQuery: { version: 1, sha256Hash } } })).toEqual(
          await post(asked),
        );
  });

  it("of nothing at all are refused as nothing is", async () => {
    const sha256Hash = createHash("sha256").update("").digest("hex");
    const found = await post({ query: "", extensions: { persistedQuery: { version: 1, sha256Hash } } });
    expect(found).toEqual(await post({ query: "" }));
  });

  describe("of a file of trusted documents", () => {
    const folder = mkdtempSync(join(tmpdir(), "chancery-trusted-"));
    const file = join(folder, "documents.json");
    writeFileSync(file, JSON.stringify({ abc: "query Engine {\n  graph {\n    engine\n  }\n}" }));
    let trusting: Asking;
    beforeAll(async () => {
      trusting = await serving(graph, { TRUSTED_DOCUMENTS: file });
    });
    afterAll(async () => {
      await trusting.close();
      rmSync(folder, { recursive: true });
    });

    it("are taken by hash, by id and by text; others are not", async () => {
      const data = { graph: { engine: graph.engine } };
      expect((await post({ documentId: "abc" }, trusting)).body.data).toEqual(data);
      expect(
        (await post({ extensions: { persistedQuery: { version: 1, sha256Hash: "abc" } } }, trusting)).body.data,
      ).toEqual(data);
      expect((await post({ query: "query Engine { graph { engine } }" }, trusting)).body.data).toEqual(data);
      for (const other of [
        { query },
        { documentId: "xyz" },
        { documentId: "toString" },
        { query: "{" },
        { query: 5 },
        {},
      ])
        expect(refusal(await post(other, trusting))).toMatchObject({ code: "PERSISTED_QUERY_NOT_FOUND" });
    });

    it("may be the file that code generation writes", async () => {
      const generated = "tests/http/gql/persisted-documents.json";
      const [[name = "", text = ""] = []] = Object.entries(
        JSON.parse(readFileSync(generated, "utf8")) as Record<string, string>,
      ).filter(([, one]) => one.startsWith("query OnlyCounts"));
      const trusted = await serving(graph, { TRUSTED_DOCUMENTS: generated });
      const answer = (await post({ query: text }, trusted)).body.data;
      expect(answer).toBeDefined();
      const sha256Hash = name.replace("sha256:", "");
      for (const body of [{ documentId: name }, { extensions: { persistedQuery: { version: 1, sha256Hash } } }])
        expect((await post(body, trusted)).body.data).toEqual(answer);
      await trusted.close();
    });

    it("leave GraphiQL its introspection, unless the page is off", async () => {
      const introspection = { query: getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true }) };
      expect((await post(introspection, trusting)).body.errors).toBeUndefined();
      const without = await serving(graph, { TRUSTED_DOCUMENTS: file, GRAPHIQL: "off" });
      expect(refusal(await post(introspection, without))).toMatchObject({ code: "PERSISTED_QUERY_NOT_FOUND" });
      await without.close();
    });
  });
});
