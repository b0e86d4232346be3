/** The server itself: health, metrics, GraphiQL, what is refused, and what is masked. */
import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ConflictError, type Graph, GraphTimeoutError, GraphUnavailableError } from "../../src/graph/graph.ts";
import { type Asking, serving } from "../support/ask.ts";
import { emptyGraph } from "../support/engines.ts";
import { withoutStrays } from "../support/same-answer.ts";

let graph: Graph;
let asking: Asking;
beforeAll(async () => {
  graph = await emptyGraph("embedded");
  asking = await serving(graph);
});
afterAll(async () => {
  await asking.close();
  await graph.close();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${asking.origin}${path}`, { headers, redirect: "manual" });
const post = (
  body: string | URLSearchParams,
  headers: Record<string, string> = { "content-type": "application/json" },
  url = asking.url,
) => fetch(url, { method: "POST", headers, body });
const codesOf = async (response: Response) => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors.map(({ extensions }) => extensions.code);
};
const QUESTION = JSON.stringify({ query: "{ graph { officials } }" });

describe("beside GraphQL", () => {
  it("/healthz says that the process lives, /readyz that the graph answers and can be traced", async () => {
    expect((await get("/healthz")).status).toBe(200);
    await expect.poll(async () => (await get("/readyz")).status, { timeout: 10_000 }).toBe(200);
  });

  it("/readyz is 503 until the projection for tracing is built; everything else is answered meanwhile", async () => {
    let build = () => {};
    const held = new Promise<void>((resolve) => {
      build = resolve;
    });
    const slow: Graph = {
      ...graph,
      async *stream(statement, parameters, call) {
        await held;
        yield* graph.stream(statement, parameters, call);
      },
    };
    const starting = await serving(slow);
    const ready = () => fetch(`${starting.origin}/readyz`);
    const response = await ready();
    expect([response.status, await response.text()]).toEqual([503, "the projection is being built\n"]);
    expect((await post(QUESTION, undefined, starting.url)).status).toBe(200);
    build();
    await expect.poll(async () => (await ready()).status, { timeout: 10_000 }).toBe(200);
    await starting.close();
  });

  it("/readyz is 503 with the reason while the graph does not answer", async () => {
    const away = await serving({ ...graph, version: () => Promise.reject(new GraphUnavailableError("gone fishing")) });
    const response = await fetch(`${away.origin}/readyz`);
    expect([response.status, await response.text()]).toEqual([503, "the graph does not answer: gone fishing\n"]);
    expect((await fetch(`${away.origin}/healthz`)).status).toBe(200);
    await away.close();
  });

  it("/metrics counts requests and statements for Prometheus", async () => {
    await post(QUESTION);
    const text = await (await get("/metrics")).text();
    expect(text).toMatch(
      /chancery_http_request_duration_seconds_count\{method="POST",route="\/graphql",status="200"\} [1-9]/,
    );
    expect(text).toMatch(/chancery_statement_duration_seconds_count\{statement="Graph\.counts"\} [1-9]/);
  });

  it("the root leads to GraphQL, and anything else is not found", async () => {
    expect((await get("/")).headers.get("location")).toBe("/graphql");
    expect((await get("/admin")).status).toBe(404);
  });
});

/** The page as it travels, before any decompression. */
const rawPage = (encoding: string) =>
  new Promise<{ type: string | undefined; encoding: string | undefined; body: Buffer }>((resolve, reject) => {
    const asked = request(asking.url, { headers: { accept: "text/html", "accept-encoding": encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          type: response.headers["content-type"],
          encoding: response.headers["content-encoding"],
          body: Buffer.concat(chunks),
        }),
      );
    });
    asked.on("error", reject).end();
  });

describe("GraphiQL", () => {
  it("is served compressed, whole, and is the same page whichever way", async () => {
    const [plain, gzip, brotli] = await Promise.all([rawPage("identity"), rawPage("gzip"), rawPage("gzip, br")]);
    expect(plain.type).toBe("text/html; charset=utf-8");
    expect([gzip.encoding, brotli.encoding]).toEqual(["gzip", "br"]);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gzip.body.length).toBeLessThan(plain.body.length / 2);
  });

  it("may load nothing from elsewhere", async () => {
    const policy = (await get("/graphql", { accept: "text/html" })).headers.get("content-security-policy");
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("http");
  });

  it("can be switched off", async () => {
    const without = await serving(graph, { GRAPHIQL: "off" });
    const response = await fetch(without.url, { headers: { accept: "text/html" } });
    expect(await response.text()).not.toContain("GraphiQL");
    await without.close();
  });
});

describe("what is refused", () => {
  it.each([
    ["a form", new URLSearchParams({ query: "{ graph { id } }" }), "application/x-www-form-urlencoded"],
    ["a multipart form", "--x\r\n", "multipart/form-data; boundary=x"],
    ["plain text", QUESTION, "text/plain"],
    ["a bare query", "{ graph { id } }", "application/graphql"],
  ])("%s, which another site's page could send", async (_what, body, type) => {
    const response = await post(body, { "content-type": type });
    expect([response.status, await codesOf(response)]).toEqual([415, ["BAD_REQUEST"]]);
  });

  it("a body that is too large", async () => {
    const response = await post(JSON.stringify({ query: `{ graph { id } } #${"x".repeat(100_000)}` }));
    expect([response.status, await codesOf(response)]).toEqual([413, ["BAD_REQUEST"]]);
  });

  it.each([
    ["broken JSON", "{", 400, "BAD_REQUEST"],
    ["no query", "{}", 400, "BAD_REQUEST"],
    ["a broken query", JSON.stringify({ query: "{" }), 200, "GRAPHQL_PARSE_FAILED"],
    ["an unknown field", JSON.stringify({ query: "{ nothing }" }), 200, "GRAPHQL_VALIDATION_FAILED"],
    [
      "a missing variable",
      JSON.stringify({ query: "query ($n: Int!) { events(first: $n) { totalCount } }" }),
      400,
      "BAD_USER_INPUT",
    ],
    [
      "a variable of another type",
      JSON.stringify({ query: "query ($n: Int) { events(first: $n) { totalCount } }", variables: { n: "x" } }),
      400,
      "BAD_USER_INPUT",
    ],
    [
      "an operation that is not there",
      JSON.stringify({ query: "query A { graph { id } }", operationName: "B" }),
      400,
      "BAD_REQUEST",
    ],
    ["a batch", `[${QUESTION}]`, 400, "BAD_REQUEST"],
  ])("%s, with a code", async (_what, body, status, code) => {
    const response = await post(body);
    expect([response.status, await codesOf(response)]).toEqual([status, [code]]);
  });

  it("other origins, unless they are allowed", async () => {
    const origin = "https://elsewhere.example";
    expect(
      (await post(QUESTION, { "content-type": "application/json", origin })).headers.get("access-control-allow-origin"),
    ).toBeNull();
    const open = await serving(graph, { CORS_ORIGIN: [origin] });
    const response = await post(QUESTION, { "content-type": "application/json", origin }, open.url);
    expect(response.headers.get("access-control-allow-origin")).toBe(origin);
    await open.close();
  });
});

describe("what goes wrong inside", () => {
  const failing = async (error: Error, settings = {}) => {
    const broken = await serving({ ...graph, read: () => Promise.reject(error) }, settings);
    const response = await post(QUESTION, { "content-type": "application/json", "x-request-id": "mine-1" }, broken.url);
    await broken.close();
    return {
      id: response.headers.get("x-request-id"),
      body: (await response.json()) as { errors: { message: string; extensions: object }[] },
    };
  };

  it("is masked, with the id under which it is logged", async () => {
    const { id, body } = await failing(new Error("password hunter2 in line 3"));
    expect(id).toBe("mine-1");
    expect(JSON.stringify(body)).not.toContain("hunter2");
    expect(body.errors[0]).toMatchObject({
      message: "Something went wrong on our side; it is logged as request mine-1.",
      extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "mine-1" },
    });
  });

  it("says when the graph cannot be reached, and when to ask again", async () => {
    const { body } = await failing(new GraphUnavailableError("10.0.0.7:7687 refused"));
    expect(body.errors[0]?.extensions).toEqual({ code: "GRAPH_UNAVAILABLE", retryAfterMs: 1_000 });
    expect(JSON.stringify(body)).not.toContain("10.0.0.7");
  });

  it("says when it took too long", async () => {
    expect((await failing(new GraphTimeoutError("slow"))).body.errors[0]?.extensions).toEqual({ code: "TIMEOUT" });
  });

  it("says when others wrote at the same time", async () => {
    expect((await failing(new ConflictError("again"))).body.errors[0]?.extensions).toEqual({ code: "CONFLICT" });
  });

  it("is given up when a request's time is over", async () => {
    const slow = await serving(
      {
        ...graph,
        read: (_statement, _parameters, call) =>
          new Promise((_, reject) =>
            call?.signal?.addEventListener("abort", () => reject(new GraphTimeoutError("given up"))),
          ),
      },
      { QUERY_TIMEOUT_MS: 20 },
    );
    expect(await codesOf(await post(QUESTION, { "content-type": "application/json" }, slow.url))).toEqual(["TIMEOUT"]);
    await slow.close();
  });

  it("is waited for where another id of the same field is refused at once, so that it cannot end the process", async () => {
    const late: Graph = {
      ...graph,
      read: async (statement, parameters, call) => {
        if (statement.name !== "Country.by.id") return graph.read(statement, parameters, call);
        await pause(20);
        throw new Error("too late for the answer");
      },
    };
    const slow = await serving(late);
    const query = '{ nodes(ids: ["relation:AZE-KOR", "citation:x"]) { id } }';
    const strays = await withoutStrays(async () => {
      expect(await codesOf(await post(JSON.stringify({ query }), undefined, slow.url))).toEqual(["BAD_USER_INPUT"]);
    });
    expect(strays).toEqual([]);
    await slow.close();
  });

  it("keeps a caller's plain request id, and makes one where it has none", async () => {
    expect(
      (await post(QUESTION, { "content-type": "application/json", "x-request-id": "a b\tc" })).headers.get(
        "x-request-id",
      ),
    ).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("extensions.statements", () => {
  it("is not there in production", async () => {
    const production = await serving(graph, { NODE_ENV: "production" });
    const response = await post(
      QUESTION,
      { "content-type": "application/json", "x-chancery-statements": "1" },
      production.url,
    );
    expect(((await response.json()) as { extensions?: object }).extensions).not.toHaveProperty("statements");
    await production.close();
  });
});
