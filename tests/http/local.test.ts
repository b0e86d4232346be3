/** What a running server does for commands on its machine, and for whom it does nothing. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { exportGexf } from "../../src/ingest/export.gexf.ts";
import { recordsIn } from "../../src/ingest/importers/records.ts";
import { graphStore } from "../../src/local/graph.store.ts";
import { refusalOf } from "../../src/local/guard.ts";
import { type LocalServer, startLocalServer } from "../../src/local/local.server.ts";
import { isServing, serverStore } from "../../src/local/server.store.ts";
import { recordsOf } from "../../src/local/store.ts";
import { emptyGraph } from "../support/engines.ts";

let graph: Graph;
let server: LocalServer;
beforeAll(async () => {
  graph = await emptyGraph("embedded");
  server = await startLocalServer(graph, pino({ level: "silent" }));
});
afterAll(async () => {
  await server.close();
  await graph.close();
});

const item = (value: object, line = 1) => `${JSON.stringify({ file: "mine.ndjson", line, value })}\n`;
const THAILAND = { record: "country", id: "country:THA", name: "Thailand" };

/** Not fetch, which does not let one say what Host and Origin are. */
function send(path: string, headers: Record<string, string>, body?: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const asking = request(`${server.address}${path}`, { method, headers }, async (response) => {
      resolve({ status: response.statusCode ?? 0, body: await text(response) });
    });
    asking.on("error", reject);
    asking.end(body);
  });
}
const bearer = () => ({ authorization: `Bearer ${server.token}` });

describe("nothing happens", () => {
  it.each([
    ["without the token", () => ({}), 401, "is missing"],
    ["with a wrong token", () => ({ authorization: `Bearer ${server.token.slice(1)}x` }), 401, "is not the token"],
    ["with the token given otherwise", () => ({ authorization: `Basic ${server.token}` }), 401, "is missing"],
    [
      "for a name that was made to lead here",
      () => ({ ...bearer(), host: "evil.example" }),
      403,
      "Browsers and proxies",
    ],
    [
      "for a page of another site",
      () => ({ ...bearer(), origin: "https://evil.example" }),
      403,
      "Browsers and proxies",
    ],
    ["for a page of our own", () => ({ ...bearer(), origin: server.address }), 403, "Browsers and proxies"],
    [
      "for a browser that says so",
      () => ({ ...bearer(), "sec-fetch-site": "same-origin" }),
      403,
      "Browsers and proxies",
    ],
    [
      "for somebody behind a proxy",
      () => ({ ...bearer(), "x-forwarded-for": "192.0.2.1" }),
      403,
      "Browsers and proxies",
    ],
  ])("%s", async (_, headers, status, reason) => {
    const before = await graph.version();
    const answers = [await send("/import", headers(), item(THAILAND)), await send("/export", headers())];
    for (const answer of answers) expect(answer).toEqual({ status, body: expect.stringContaining(reason) });
    expect(await graph.version()).toEqual(before);
  });

  it("for another address", async ({ skip }) => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === "IPv4" && !one.internal);
    skip(outside === undefined, "this machine has no address but its own");
    const reached = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(server.address).port), outside?.address, () => resolve("connected"));
      socket.on("error", (error) => resolve((error as NodeJS.ErrnoException).code ?? "failed"));
    });
    expect(reached).toBe("ECONNREFUSED");
  });

  it("for an address that came by another way than the port", () => {
    const from = (remoteAddress: string) => ({
      headers: { host: "127.0.0.1", ...bearer() },
      socket: { remoteAddress },
    });
    expect(refusalOf(from("192.0.2.1") as IncomingMessage, server.token)).toMatchObject({ status: 403 });
    expect(refusalOf(from("::ffff:127.0.0.1") as IncomingMessage, server.token)).toBeUndefined();
  });

  it.each([
    ["GET", "/import", undefined, 404],
    ["POST", "/export", "", 404],
    ["GET", "/export?kinds=nation", undefined, 400],
    ["POST", "/import?batch=many", "", 400],
    ["POST", "/import?colour=red", "", 400],
  ])("for %s %s", async (_method, path, body, status) => {
    const before = await graph.version();
    expect((await send(path, bearer(), body)).status).toBe(status);
    expect(await graph.version()).toEqual(before);
  });

  it("for what is no item, though what came before it was one", async () => {
    const { status, body } = await send("/import", bearer(), `${item(THAILAND)}{"value":1}\n`);
    expect([status, body]).toEqual([200, expect.stringContaining('"failure":"import: {\\"value\\":1} is no item')]);
    expect((await send("/export", bearer())).body).toBe("");
  });
});

describe("with the token", () => {
  it("records come in, rejects keep their place, and the whole is told", async () => {
    const rejected: unknown[] = [];
    async function* items() {
      yield { file: "mine.ndjson", line: 1, value: THAILAND };
      yield { file: "mine.ndjson", line: 7, value: { record: "country", id: "country:KHM" } };
      yield { file: "other.xml", line: 3, reject: "ends in the middle", row: "<visit>" };
      yield { file: "other.xml", line: 4, reject: "no day", source: "record:mine/4" };
      yield { file: "other.xml", line: 5, reject: "not read", source: null };
    }
    const options = { dataset: "mine", rank: 1 };
    const store = serverStore({ ...server, pid: process.pid, graph: "embedded" });
    const summary = await store.take(items(), options, { onReject: (reject) => rejected.push(reject) });
    expect(summary).toMatchObject({ created: 1, rejected: 4 });
    expect(rejected).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ file: "mine.ndjson", line: 7, reason: expect.stringContaining("name: is missing") }),
        { file: "other.xml", line: 3, record: "<visit>", reason: "ends in the middle" },
      ]),
    );
    expect((await send("/export?kinds=country", bearer())).body).toBe(
      `${JSON.stringify({ ...THAILAND, own: false })}\n`,
    );
    expect((await send("/export?kinds=official", bearer())).body).toBe("");
  });

  it("rows that are no records are rejected as without a server, whatever they are made of", async () => {
    const folder = mkdtempSync(join(tmpdir(), "chancery-rows-"));
    try {
      const path = join(folder, "mine.ndjson");
      const nested = `{"record":"country","name":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
      const good = JSON.stringify({ ...THAILAND, id: "country:LAO" });
      const rows = ["5", "null", "[1]", "\0".repeat(3_000_000), nested, good];
      writeFileSync(path, rows.join("\n"));
      const rejected: string[] = [];
      const store = serverStore({ ...server, pid: process.pid, graph: "embedded" });
      const summary = await store.take(recordsIn([path]), {}, { onReject: ({ line }) => rejected.push(`${line}`) });
      expect(summary).toMatchObject({ created: 1, rejected: 5 });
      expect(rejected).toEqual(["1", "2", "3", "4", "5"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("some kinds are exported as without a server, none of them too, and drawn where nothing of nodes or edges is", async () => {
    const rows = [
      THAILAND,
      { ...THAILAND, id: "country:KHM", name: "Cambodia" },
      { record: "succession", predecessor: "country:THA", successor: "country:KHM" },
    ];
    const there = serverStore({ ...server, pid: process.pid, graph: "embedded" });
    const here = graphStore(graph);
    async function* items() {
      for (const [at, value] of rows.entries()) yield { file: "some.ndjson", line: at + 1, value };
    }
    expect(await there.take(items(), {}, {})).toMatchObject({ rejected: 0 });
    const all = (pieces: AsyncIterable<string>) => text(Readable.from(pieces));
    for (const kinds of [[], ["country"], ["succession"], ["country", "succession"]] as const) {
      expect(await all(there.lines(kinds))).toBe(await all(here.lines(kinds)));
      expect(await all(exportGexf(recordsOf(there), kinds))).toBe(await all(exportGexf(recordsOf(here), kinds)));
    }
    expect(await all(there.lines([]))).toBe("");
  });

  it("a command hears that its import waits for another", async () => {
    let end = () => {};
    const going = graph.alone(() => new Promise<void>((resolve) => (end = resolve)));
    const store = serverStore({ ...server, pid: process.pid, graph: "embedded" });
    async function* items() {
      yield { file: "mine.ndjson", line: 1, value: THAILAND };
    }
    let summary: Promise<unknown> = Promise.resolve();
    await new Promise<void>((onWait) => {
      summary = store.take(items(), { dataset: "mine", rank: 1 }, { onWait });
    });
    end();
    await going;
    expect(await summary).toMatchObject({ rejected: 0 });
  });

  it("what goes wrong with the source is what the command hears of, not the broken connection", async () => {
    async function* broken() {
      yield { file: "mine.ndjson", line: 1, value: THAILAND };
      throw new Error("the disk is gone");
    }
    const store = serverStore({ ...server, pid: process.pid, graph: "embedded" });
    await expect(store.take(broken(), { dataset: "mine", rank: 1 }, {})).rejects.toThrow("the disk is gone");
  });

  it("a server that closes does not wait for a command that says no more", async () => {
    const other = await startLocalServer(graph, pino({ level: "silent" }));
    const told = await new Promise<string>((resolve, reject) => {
      const headers = { authorization: `Bearer ${other.token}` };
      const asking = request(`${other.address}/import`, { method: "POST", headers }, (response) => {
        resolve(text(response));
        void other.close();
      });
      asking.on("error", reject);
      asking.write(item(THAILAND));
    });
    expect(told).toContain('"failure":"the server is closing"');
  });

  it("it is known to serve, and not once it is closed", async () => {
    const other = await startLocalServer(graph, pino({ level: "silent" }));
    const served = { ...other, pid: process.pid, graph: "embedded" };
    expect(await isServing(served)).toBe(true);
    expect(await isServing({ ...served, token: "another" })).toBe(false);
    await other.close();
    expect(await isServing(served)).toBe(false);
  });
});
