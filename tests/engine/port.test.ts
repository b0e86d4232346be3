/** The port behaves the same on both engines: reading, writing whole or not at all, versions, search. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  type Graph,
  GraphTimeoutError,
  GraphUnavailableError,
  KeyTakenError,
  type Searched,
  type Statement,
} from "../../src/graph/graph.ts";
import { openGraph } from "../../src/graph/open.graph.ts";
import { ENGINES, emptyGraph, neo4jSettings, whyNot } from "../support/engines.ts";

const statement = <R = unknown>(text: string): Statement<Record<string, unknown>, R> => ({ name: "test", text });
const create = statement("CREATE (n:Entity:Official) SET n = $properties");
const names = statement<{ id: string }>("MATCH (n:Official) RETURN n.id AS id ORDER BY id");

describe.each(ENGINES)("a graph (%s)", (engine) => {
  const reason = whyNot(engine);
  let graph: Graph;
  beforeAll(async () => {
    if (reason === undefined) graph = await emptyGraph(engine);
  });
  afterAll(() => graph?.close());
  const test = (name: string, body: () => Promise<void>) =>
    it(name, async ({ skip }) => {
      skip(reason !== undefined, reason);
      await body();
    });
  const count = async () => (await graph.read(names, {})).length;

  test("says which engine it is", async () => {
    expect(graph.engine).toMatch(engine === "neo4j" ? /^neo4j \(5\.\d+/ : /^embedded \(Grafeo 0\.6\.0\)$/);
  });

  test("gives whole numbers, lists, maps and nothing as they are", async () => {
    const parameters = { number: 2_147_483_647, fraction: 0.5, text: "o'é문", list: [1, 2], none: null };
    const text =
      "RETURN $number AS number, $fraction AS fraction, $text AS text, $list AS list, $none AS none, {a: [$number]} AS map";
    expect(await graph.read(statement(text), parameters)).toEqual([{ ...parameters, map: { a: [2_147_483_647] } }]);
  });

  test("takes whole numbers as limits", async () => {
    expect(await graph.read(statement("UNWIND [1, 2, 3] AS n RETURN n LIMIT $limit"), { limit: 2 })).toEqual([
      { n: 1 },
      { n: 2 },
    ]);
  });

  test("raises its version by one with each write, and not with reads", async () => {
    const before = await graph.version();
    await graph.write((transaction) => transaction.read(create, { properties: { id: "official:one" } }));
    await graph.read(names, {});
    expect(await graph.version()).toEqual({ graphId: before.graphId, version: before.version + 1 });
    expect(before.graphId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("writes nothing of a transaction that fails, and keeps its version", async () => {
    const [before, had] = [await graph.version(), await count()];
    const failing = graph.write(async (transaction) => {
      await transaction.read(create, { properties: { id: "official:half" } });
      throw new Error("half way");
    });
    await expect(failing).rejects.toThrow("half way");
    expect(await graph.version()).toEqual(before);
    expect(await count()).toBe(had);
  });

  test("refuses a second node with the same id", async () => {
    const write = () => graph.write((transaction) => transaction.read(create, { properties: { id: "official:twin" } }));
    await write();
    await expect(write()).rejects.toThrow(KeyTakenError);
  });

  test("lets many write at once and loses none", async () => {
    const [{ version }, had] = [await graph.version(), await count()];
    const ids = Array.from({ length: 30 }, (_, n) => `official:many-${n}`);
    await Promise.all(ids.map((id) => graph.write((transaction) => transaction.read(create, { properties: { id } }))));
    expect(await count()).toBe(had + ids.length);
    expect((await graph.version()).version).toBe(version + ids.length);
  });

  test("finds by tokens, of one kind, and not what has changed its names", async () => {
    const moon = { id: "official:moon", searchKeys: "moon jae in 문재인" };
    await graph.write((transaction) => transaction.read(create, { properties: moon }));
    if (engine === "neo4j")
      await graph.read(statement("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()"), {});
    const searched = (kind: Searched, tokens: readonly string[]) =>
      graph.search<{ id: string }>({ kinds: [kind], tokens, limit: 5, properties: ["id"] });
    const found = async (...tokens: string[]) => (await searched("Official", tokens)).map(({ id }) => id);
    expect(await found("moon")).toEqual([moon.id]);
    expect(await found("문재인")).toEqual([moon.id]);
    expect(await found("nobody", "jae")).toEqual([moon.id]);
    expect(await searched("Country", ["moon"])).toEqual([]);
    expect(await found()).toEqual([]);
    await graph.write((transaction) =>
      transaction.read(statement("MATCH (n:Official {id: 'official:moon'}) SET n.searchKeys = 'sun'"), {}),
    );
    expect(await found("moon")).toEqual([]);
    expect(await found("sun")).toEqual([moon.id]);
  });

  test("streams rows of any number in pages, in order, and lets others have their turn between them", async () => {
    const many = statement<{ n: number; list: number[] }>(
      "UNWIND range(1, $to) AS n RETURN n, [n, n + 1] AS list ORDER BY n",
    );
    let turns = 0;
    const others = setInterval(() => (turns += 1));
    const pages: { n: number; list: number[] }[][] = [];
    for await (const page of graph.stream(many, { to: 25_000 })) pages.push([...page]);
    clearInterval(others);
    expect(pages.flat().map(({ n }) => n)).toEqual(Array.from({ length: 25_000 }, (_, at) => at + 1));
    expect(pages[0]?.[0]).toEqual({ n: 1, list: [1, 2] });
    expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(1_000);
    expect(turns).toBeGreaterThan(0);
    for await (const page of graph.stream(many, { to: 0 })) expect(page).toEqual([]);
  });

  test("ends a stream whose reader stops or goes away, and goes on answering", async () => {
    const many = statement<{ n: number }>("UNWIND range(1, 50000) AS n RETURN n");
    for await (const page of graph.stream(many, {})) {
      expect(page.length).toBeGreaterThan(0);
      break;
    }
    const leaving = new AbortController();
    const read = async () => {
      for await (const _ of graph.stream(many, {}, { signal: leaving.signal })) leaving.abort();
    };
    await expect(read()).rejects.toThrow(GraphTimeoutError);
    await expect(read()).rejects.toThrow(GraphTimeoutError);
    expect(await graph.read(statement("RETURN 1 AS one"), {})).toEqual([{ one: 1 }]);
  });

  test("gives up a statement with its request", async () => {
    const slow = statement("UNWIND range(1, 2000) AS a UNWIND range(1, 2000) AS b WITH a * b AS c RETURN sum(c) AS s");
    const given = graph.read(slow, {}, { requestId: "r", signal: AbortSignal.timeout(5) });
    await expect(given).rejects.toBeInstanceOf(GraphTimeoutError);
    await expect(graph.read(names, {}, { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(GraphTimeoutError);
    expect(await count()).toBeGreaterThan(0);
  });

  test("goes on answering everybody else when a request of many quick statements is given up", async () => {
    const leaving = new AbortController();
    const given = Promise.allSettled(
      Array.from({ length: 20 }, () => graph.read(names, {}, { signal: leaving.signal })),
    );
    leaving.abort();
    expect(await graph.read(statement("RETURN 1 AS one"), {})).toEqual([{ one: 1 }]);
    expect((await graph.version()).version).toBeGreaterThan(0);
    for (const one of await given) expect(one).toMatchObject({ reason: expect.any(GraphTimeoutError) });
  });

  test("starts no more statements while many go on long after they were given up, and recovers when they are over", async () => {
    if (engine !== "embedded") return; // a server ends them
    const answers = () =>
      graph.read(names, {}).then(
        () => true,
        (error) => {
          expect(error).toBeInstanceOf(GraphUnavailableError);
          return false;
        },
      );
    vi.useFakeTimers({ toFake: ["performance"] });
    try {
      const slow = statement(
        "UNWIND range(1, 1500) AS a UNWIND range(1, 1500) AS b WITH a * b AS c RETURN sum(c) AS s",
      );
      const leaving = new AbortController();
      const given = Promise.allSettled(
        Array.from({ length: 8 }, () => graph.read(slow, {}, { signal: leaving.signal })),
      );
      leaving.abort();
      for (const one of await given) expect(one).toMatchObject({ reason: expect.any(GraphTimeoutError) });
      expect(await answers()).toBe(true);
      vi.advanceTimersByTime(1_000);
      expect(await answers()).toBe(false);
      await expect.poll(answers, { timeout: 60_000 }).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test("ends a statement that is given up on a server, long before its timeout", async () => {
    if (engine !== "neo4j") return; // Grafeo cannot: it counts them instead
    const endless = statement(
      "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS c RETURN sum(c) AS s",
    );
    const running = statement(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '100000) AS b WITH' AND NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery AS text",
    );
    const given = graph.read(endless, {}, { signal: AbortSignal.timeout(300) });
    await expect(given).rejects.toBeInstanceOf(GraphTimeoutError);
    await expect.poll(() => graph.read(running, {}), { timeout: 5_000 }).toEqual([]);
  });
});

describe("Neo4j at start", () => {
  const refused =
    (change: object, message: RegExp) =>
    async ({ skip }: { skip(condition: boolean, note?: string): void }) => {
      const reason = whyNot("neo4j");
      skip(reason !== undefined, reason);
      await expect(openGraph({ ...neo4jSettings(), ...change })).rejects.toThrow(message);
    };
  it(
    "that cannot be reached is named, with the setting",
    refused({ uri: "bolt://127.0.0.1:1" }, /127\.0\.0\.1:1 cannot be reached .*NEO4J_URI/s),
  );
  it(
    "with a wrong password says which settings to mend",
    refused({ password: "wrong" }, /refuses the login of neo4j: set NEO4J_USERNAME and NEO4J_PASSWORD/),
  );
  it("without the database says so", refused({ database: "nope" }, /has no database nope: set NEO4J_DATABASE/));
});
