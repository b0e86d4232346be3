/** Commands while the server runs: they go through it, and whatever ends halfway leaves a graph that can be gone on with. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { access, whyNot } from "../support/engines.ts";
import { emptied } from "../support/neo4j.ts";
import { addressOf, chancery, type Running } from "../support/process.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-served-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const running: Running[] = [];
afterEach(async () => {
  for (const { child } of running) child.kill("SIGKILL");
  await Promise.all(running.splice(0).map(({ ended }) => ended));
});

let graphs = 0;
const newGraph = () => {
  graphs += 1;
  return { GRAPH_PATH: join(folder, `graph-${graphs}`), SEED: "none", PORT: "0" };
};
type Env = ReturnType<typeof newGraph> & Record<string, string>;

async function serving(env: Env): Promise<{ server: Running; url: string }> {
  const server = chancery(["serve"], env);
  running.push(server);
  return { server, url: await addressOf(server) };
}
const stopped = async ({ child, ended }: Running) => {
  child.kill("SIGTERM");
  expect((await ended).status).toBe(0);
};
const started = (args: string[], env: Env) => {
  const command = chancery(args, env);
  running.push(command);
  return command;
};

const MANY = join(folder, "many.ndjson");
writeFileSync(
  MANY,
  Array.from({ length: 5_000 }, (_, n) =>
    [
      { record: "official", id: `official:person-${n}.THA`, name: `Person ${n}`, country: "country:THA" },
      { record: "participation", official: `official:person-${n}.THA`, event: `event:e-${n % 500}`, role: "HOST" },
      ...(n < 500
        ? [{ record: "event", id: `event:e-${n}`, name: "Talks", kind: "MEETING", encounter: "DIRECT" }]
        : []),
      ...(n === 0 ? [{ record: "country", id: "country:THA", name: "Thailand" }] : []),
    ]
      .map((record) => `${JSON.stringify(record)}\n`)
      .join(""),
  ).join(""),
);
let whole: string | undefined;
/** What the graph is when all of it has been imported in one go. */
const wholeExport = async () => {
  if (whole !== undefined) return whole;
  const env = newGraph();
  expect((await chancery(["import", "records", MANY], env).ended).status).toBe(0);
  whole = (await chancery(["export"], env).ended).out;
  return whole;
};
const officialsAt = async (url: string) => {
  const answer = await fetch(`${url}?query={graph{officials}}`);
  return ((await answer.json()) as { data: { graph: { officials: number } } }).data.graph.officials;
};
const someArrived = (url: string) =>
  expect.poll(() => officialsAt(url), { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);

describe("while the server runs", () => {
  it("seed, import and export go through it, and what they did is served and kept", async () => {
    const env = newGraph();
    const { server, url } = await serving(env);
    const seeded = await chancery(["seed", "--json"], env).ended;
    expect(seeded).toMatchObject({
      status: 0,
      err: `Through the server that is running (process ${server.child.pid}).\n`,
    });
    expect(JSON.parse(seeded.out)).toMatchObject({ rejected: 0, changed: 0 });
    const imported = await chancery(["import", "records", MANY], env).ended;
    expect([imported.status, imported.out]).toEqual([0, expect.stringMatching(/^official\s+5000 /m)]);
    expect(await officialsAt(url)).toBeGreaterThan(5_000);
    const through = await chancery(["export"], env).ended;
    await stopped(server);
    const direct = await chancery(["export"], env).ended;
    expect(direct.err).toBe("");
    expect(through.out).toBe(direct.out);
    expect((await chancery(["doctor"], { ...env, SEED: "built-in" }).ended).status).toBe(0);
  }, 240_000);

  it("rejects, differences and the exit status are the same as without it", async () => {
    const [env, alone] = [newGraph(), newGraph()];
    const file = join(folder, "mixed.ndjson");
    const rows = [
      { record: "country", id: "country:THA", name: "Thailand" },
      { record: "country", id: "country:KHM" },
    ];
    writeFileSync(file, `${rows.map((row) => JSON.stringify(row)).join("\n")}\nnot JSON\n`);
    const { server } = await serving(env);
    for (const args of [["--dry-run"], [], ["--json"]]) {
      const [there, here] = await Promise.all(
        [env, alone].map((each) => chancery(["import", "records", file, ...args], each).ended),
      );
      expect(there?.status).toBe(3);
      expect(there).toEqual({ ...here, err: expect.stringContaining(here?.err ?? "?") });
    }
    await stopped(server);
  }, 120_000);

  it("serve.json is for this user only, and goes with the server", async () => {
    const env = newGraph();
    const { server } = await serving(env);
    const file = join(env.GRAPH_PATH, "serve.json");
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ pid: server.child.pid });
    expect(server.output.out).not.toContain(JSON.parse(readFileSync(file, "utf8")).token);
    await stopped(server);
    expect(existsSync(file)).toBe(false);
  });

  it("serve.json of a server that was killed keeps nobody from the graph", async () => {
    const env = newGraph();
    const { server } = await serving(env);
    server.child.kill("SIGKILL");
    await server.ended;
    expect(existsSync(join(env.GRAPH_PATH, "serve.json"))).toBe(true);
    expect(await chancery(["export"], env).ended).toEqual({ status: 0, out: "", err: "" });
    // Nor does one that names a process that lives, but is another by now.
    const stale = { address: "http://127.0.0.1:9", token: "old", pid: process.pid, graph: "embedded" };
    writeFileSync(join(env.GRAPH_PATH, "serve.json"), JSON.stringify(stale));
    expect(await chancery(["export"], env).ended).toEqual({ status: 0, out: "", err: "" });
  });

  it("a second import is refused, and the server goes on answering", async () => {
    const env = newGraph();
    const { server, url } = await serving(env);
    const first = started(["import", "records", MANY], env);
    await someArrived(url);
    const second = await chancery(["import", "records", MANY], env).ended;
    expect(second).toMatchObject({ status: 1, out: "", err: expect.stringContaining("Another import is running") });
    expect((await fetch(new URL("/healthz", url))).status).toBe(200);
    expect((await first.ended).status).toBe(0);
    expect((await chancery(["export"], env).ended).out).toBe(await wholeExport());
    await stopped(server);
  }, 240_000);

  it("an import whose command is killed is gone on with by the next", async () => {
    const env = newGraph();
    const { server, url } = await serving(env);
    const cut = started(["import", "records", MANY], env);
    await someArrived(url);
    cut.child.kill("SIGKILL");
    await expect.poll(() => server.output.out, { timeout: 60_000 }).toContain("an import was not finished");
    expect((await chancery(["import", "records", MANY], env).ended).status).toBe(0);
    expect((await chancery(["export"], env).ended).out).toBe(await wholeExport());
    await stopped(server);
  }, 240_000);

  it.each(["SIGTERM", "SIGKILL"] as const)(
    "an import whose server ends by %s says so, and can be run again",
    async (signal) => {
      const env = newGraph();
      const { server, url } = await serving(env);
      const cut = started(["import", "records", MANY], env);
      await someArrived(url);
      server.child.kill(signal);
      const ended = await cut.ended;
      expect([ended.status, ended.err]).toEqual([1, expect.stringMatching(/server (could not finish|went away)/)]);
      expect(ended.err).not.toMatch(/^\s+at /m);
      await server.ended;
      expect((await chancery(["import", "records", MANY], env).ended).status).toBe(0);
      expect((await chancery(["export"], env).ended).out).toBe(await wholeExport());
    },
    240_000,
  );

  it("on Neo4j too, and commands for another graph keep away from it", async ({ skip }) => {
    skip(whyNot("neo4j") !== undefined, whyNot("neo4j"));
    const { uri, username, password } = access();
    await emptied({ uri, username, password });
    const embedded = newGraph();
    const env = { ...embedded, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    const { server, url } = await serving(env);
    const imported = await chancery(["import", "records", MANY], env).ended;
    expect(imported).toMatchObject({ status: 0, err: expect.stringContaining("Through the server") });
    expect(await officialsAt(url)).toBe(5_000);
    expect((await chancery(["export"], env).ended).out).toBe(await wholeExport());
    expect(await chancery(["export"], embedded).ended).toEqual({ status: 0, out: "", err: "" });
    await stopped(server);
    await emptied({ uri, username, password });
  }, 240_000);
});
