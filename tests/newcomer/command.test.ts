/** The `chancery` command: what each does, and how it ends. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { freePort } from "../support/neo4j.ts";
import { addressOf, chancery, run } from "../support/process.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let graphs = 0;
const newGraph = () => {
  graphs += 1;
  return { GRAPH_PATH: join(folder, `graph-${graphs}`) };
};
const written = (name: string, ...lines: object[]) => {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return path;
};
const THAILAND = { record: "country", id: "country:THA", name: "Thailand" };

describe("chancery", () => {
  it("schema prints the schema", async () => {
    const { status, out } = await chancery(["schema"]).ended;
    expect([status, out]).toEqual([0, readFileSync("schema/schema.graphql", "utf8")]);
  });

  it.each([
    [["fly"], {}, 2, "error: unknown command 'fly'"],
    [["import", "records"], {}, 2, "missing required argument 'path'"],
    [["import", "tables", "x"], {}, 2, "'tables' is invalid for argument 'dataset'"],
    [["import", "records", "x", "--batch", "0"], {}, 2, "expected a whole number from 1 to 1000"],
    [["export", "--kinds", "nation"], {}, 2, 'there is no kind "nation"'],
    [["serve"], { PORT: "eighty" }, 2, 'PORT: received "eighty", expected a whole number from 0 to 65535\n'],
    [
      ["serve"],
      { TRUSTED_DOCUMENTS: "no-such.json" },
      2,
      'TRUSTED_DOCUMENTS: received "no-such.json", which is not there; expected a JSON file of documents by their hash\n',
    ],
    [["serve"], { TRUSTED_DOCUMENTS: "README.md" }, 2, 'TRUSTED_DOCUMENTS: received "README.md", which is no JSON; '],
    [["serve"], { TRUSTED_DOCUMENTS: written("list.json", []) }, 2, 'list.json", which holds something else; '],
    [["serve"], { NEO4J_URI: "bolt://127.0.0.1:1" }, 1, "Neo4j at bolt://127.0.0.1:1 cannot be reached"],
    [["import", "records", "no-such-file"], { GRAPH_PATH: ":memory:" }, 1, "no-such-file: there is no such file"],
    [["import", "historian-gsh", "no-such-folder"], {}, 1, "no-such-folder: there is no such file or folder"],
    [
      ["import", "historian-gsh", "docs"],
      {},
      1,
      "docs holds nothing of historian-gsh: expected XML files in data/territories",
    ],
    [["import", "csv", "x.csv"], {}, 2, "import csv needs --mapping FILE"],
    [["import", "icews", "x", "--mapping", "y.yaml"], {}, 2, "--mapping is for import csv"],
    [["import", "records", "x", "--prune"], {}, 2, "--prune is for data sets"],
    [
      ["import", "csv", "package.json", "--mapping", "no-such.yaml"],
      {},
      1,
      "no such file or directory, open 'no-such.yaml'",
    ],
    [["import", "csv", "package.json", "--mapping", "package.json"], {}, 2, "package.json:1: dataset: is missing"],
    [["import", "icews", "docs", "--reviewed", "package.json"], {}, 1, "package.json:1: is not JSON"],
    [["import", "records", "docs"], {}, 1, "docs is a folder: expected a file\n"],
    [["import", "icews", "docs", "--reviewed", "docs"], {}, 1, "docs is a folder: expected a file\n"],
    [["import", "csv", "package.json", "--mapping", "docs"], {}, 1, "docs is a folder: expected a file\n"],
    [["import", "records", "package.json", "--rejects", "./package.json"], {}, 2, "would overwrite path"],
    [["import", "icews", "docs", "--reviewed", "x", "--review", "x"], {}, 2, "--review x would overwrite --reviewed"],
    [["import", "icews", "docs", "--rejects", "x", "--review", "x"], {}, 2, "--review x would overwrite --rejects"],
    [["export", "--format", "csv"], {}, 2, "name their folder with --output"],
    [["export", "--format", "pdf"], {}, 2, "'pdf' is invalid"],
  ])("%j with %j ends with %i and one line", async (args, env, status, message) => {
    const ended = await chancery(args, env as Record<string, string>).ended;
    expect(ended.status).toBe(status);
    expect(ended.err).toContain(message);
    expect(ended.err).not.toMatch(/^\s+at /m);
  });

  it("import takes the good rows, writes the others to a file with reasons, and ends with 3", async () => {
    const [graph, path, rejects] = [
      newGraph(),
      written("mixed.ndjson", THAILAND, { record: "country" }),
      join(folder, "rejects.ndjson"),
    ];
    const ended = await chancery(["import", "records", path, "--rejects", rejects, "--json"], graph).ended;
    expect(ended.status).toBe(3);
    expect(JSON.parse(ended.out)).toMatchObject({
      created: 1,
      changed: 0,
      unchanged: 0,
      retired: 0,
      rejected: 1,
      byKind: { country: { created: 1, rejected: 1 } },
    });
    expect(JSON.parse(readFileSync(rejects, "utf8"))).toMatchObject({
      file: path,
      line: 2,
      record: { record: "country" },
      reason: expect.stringContaining("country.id: is missing"),
    });
  });

  it("import says nothing but the object on standard output with --json, and stops where a file cannot be written", async () => {
    const [graph, path] = [newGraph(), written("json.ndjson", THAILAND, { record: "nation" })];
    const ended = await chancery(["import", "records", path, "--json"], graph).ended;
    expect(JSON.parse(ended.out)).toMatchObject({ created: 1, rejected: 1 });
    expect(ended.err).toContain(`${path}:2: record: received "nation"`);
    const nowhere = ["--rejects", join(folder, "no", "folder.ndjson")];
    const stopped = await chancery(["import", "records", path, ...nowhere], graph).ended;
    expect([stopped.status, stopped.out, stopped.err]).toEqual([1, "", expect.stringContaining("no such file")]);
  });

  it.skipIf(!existsSync("/dev/full"))(
    "import into whose file of rejects nothing fits lands all the same, and says so",
    async () => {
      const [graph, path] = [newGraph(), written("full.ndjson", THAILAND, { record: "nation" })];
      const ended = await chancery(["import", "records", path, "--rejects", "/dev/full"], graph).ended;
      expect([ended.status, ended.err]).toEqual([1, expect.stringMatching(/^\/dev\/full: ENOSPC: .*\n$/m)]);
      expect(ended.err).not.toMatch(/^\s+at /m);
      expect((await chancery(["export"], graph).ended).out).toBe(`${JSON.stringify(THAILAND)}\n`);
    },
  );

  it("import csv reads a table of one's own by its mapping, and a dry run shows what would change", async () => {
    const graph = newGraph();
    const visits = ["import", "csv", "seed/examples/visits.csv", "--mapping", "seed/examples/visits.yaml"];
    const dry = await chancery([...visits, "--dry-run"], graph).ended;
    expect([dry.status, dry.err]).toEqual([
      0,
      expect.stringMatching(/The first differences:\n {2}\+ .*\n(?:.*\n)* {2}\+ country:KEN \(Kenya\)/),
    ]);
    expect((await chancery(["export"], graph).ended).out).toBe("");
    const done = await chancery(visits, graph).ended;
    expect([done.status, done.out]).toEqual([0, dry.out]);
    expect(JSON.parse((await chancery([...visits, "--json"], graph).ended).out)).toMatchObject({
      created: 0,
      changed: 0,
    });
  });

  it("export writes what import reads", async () => {
    const [graph, path] = [newGraph(), written("one.ndjson", THAILAND)];
    expect((await chancery(["import", "records", path], graph).ended).status).toBe(0);
    expect(await chancery(["export"], graph).ended).toMatchObject({ status: 0, out: `${JSON.stringify(THAILAND)}\n` });
    expect((await chancery(["export", "--kinds", "official"], graph).ended).out).toBe("");
  });

  it("import --dry-run writes nothing", async () => {
    const [graph, path] = [newGraph(), written("dry.ndjson", THAILAND)];
    expect((await chancery(["import", "records", path, "--dry-run", "--json"], graph).ended).out).toContain(
      '"created":1',
    );
    expect((await chancery(["export"], graph).ended).out).toBe("");
  });

  it("seed loads the seed once, doctor finds it well, and says when it is missing", async () => {
    const graph = newGraph();
    const before = await chancery(["doctor"], graph).ended;
    expect(before.status).toBe(1);
    expect(before.out).toContain("-> the built-in seed is not loaded: run chancery seed");
    expect(JSON.parse((await chancery(["seed", "--json"], graph).ended).out)).toMatchObject({
      rejected: 0,
      changed: 0,
    });
    expect(JSON.parse((await chancery(["seed", "--json"], graph).ended).out)).toMatchObject({
      created: 0,
      changed: 0,
      rejected: 0,
    });
    const after = await chancery(["doctor"], graph).ended;
    expect([after.status, after.out]).toEqual([0, expect.not.stringContaining("wrong")]);
  }, 120_000);

  it("serve keeps what it has through kill -9, refuses a second process, and ends well on SIGTERM", async () => {
    const env = { ...newGraph(), PORT: "0" };
    const first = chancery(["serve"], env);
    await addressOf(first);
    const second = await chancery(["serve"], env).ended;
    expect([second.status, second.err]).toEqual([
      1,
      expect.stringContaining(`is in use by process ${first.child.pid}`),
    ]);
    first.child.kill("SIGKILL");
    await first.ended;
    const again = chancery(["serve"], env);
    const url = await addressOf(again);
    // Already seeded: nothing was lost, so nothing is loaded again.
    expect(again.output.out).not.toContain("seeded");
    expect(await (await fetch(`${url}?query={graph{countries}}`)).json()).toMatchObject({
      data: { graph: { countries: 250 } },
    });
    again.child.kill("SIGTERM");
    expect((await again.ended).status).toBe(0);
  }, 120_000);

  it("serve ends well on SIGTERM while it still warms up", async () => {
    const PORT = String(await freePort());
    const server = chancery(["serve"], { GRAPH_PATH: ":memory:", PORT, SEED: "none", WARM_UP_MS: "60000" });
    const alive = () =>
      fetch(`http://127.0.0.1:${PORT}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
    await expect.poll(alive, { timeout: 30_000, interval: 10 }).toBe(true);
    server.child.kill("SIGTERM");
    expect((await server.ended).status).toBe(0);
  });

  it("serve without a seed starts empty", async () => {
    const server = chancery(["serve"], { GRAPH_PATH: ":memory:", PORT: "0", SEED: "none" });
    const url = await addressOf(server);
    expect(await (await fetch(`${url}?query={graph{countries}}`)).json()).toMatchObject({
      data: { graph: { countries: 0 } },
    });
    server.child.kill("SIGINT");
    expect((await server.ended).status).toBe(0);
  });

  it.skipIf(process.platform === "win32")("serve goes on when a rejection is left to nobody, and logs it", async () => {
    const stray = 'process.on("SIGUSR2", () => Promise.reject(new Error("left behind")))';
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(stray)}`;
    const server = chancery(["serve"], { GRAPH_PATH: ":memory:", PORT: "0", SEED: "none", NODE_OPTIONS });
    const url = await addressOf(server);
    server.child.kill("SIGUSR2");
    await expect.poll(() => server.output.out, { timeout: 20_000 }).toContain("a rejection that nobody waited for");
    expect(server.output.out).toContain("left behind");
    expect((await fetch(`${url}?query={graph{countries}}`)).status).toBe(200);
    server.child.kill("SIGTERM");
    expect((await server.ended).status).toBe(0);
  });

  it("serve under npm ends when npm's shell is gone", async () => {
    const shell = run("sh", ["-c", `"${process.execPath}" --import tsx src/cli.ts serve & echo $!; wait`], {
      env: { GRAPH_PATH: ":memory:", PORT: "0", SEED: "none", npm_lifecycle_event: "start" },
    });
    await addressOf(shell);
    const pid = Number(shell.output.out.split("\n", 1)[0]);
    shell.child.kill("SIGKILL");
    const isGone = () => {
      try {
        return !process.kill(pid, 0);
      } catch {
        return true;
      }
    };
    await expect.poll(isGone, { timeout: 20_000 }).toBe(true);
    expect(shell.output.out).toContain("parent process ended");
  });
});
