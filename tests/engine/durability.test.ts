/** The embedded graph's folder: one process at a time, nothing acknowledged is lost, nothing foreign is touched. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GraphOpenError } from "../../src/graph/graph.ts";
import { openGraph } from "../../src/graph/open.graph.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-durability-"));
const open = (path: string) => openGraph({ engine: "embedded", path });
const topics = { name: "test", text: "MATCH (t:Topic) RETURN t.id AS id" } as const;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes one topic after another and says so when each is acknowledged. */
const writer = (path: string): ChildProcess =>
  spawn(process.execPath, ["--import", "tsx", "tests/support/writer.ts", path], {
    stdio: ["ignore", "pipe", "inherit"],
  });

/** Kills the writer with this signal once it has acknowledged so many. @returns what it acknowledged */
async function killedAfter(path: string, acknowledged: number, signal: NodeJS.Signals): Promise<string[]> {
  const child = writer(path);
  let said = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    said += chunk;
    if (said.split("\n").length > acknowledged) child.kill(signal);
  });
  await new Promise((resolve) => child.once("close", resolve));
  return said.split("\n").slice(0, -1);
}

describe("after the process is killed", () => {
  it.each([1, 7, 40, 120])("at once, having acknowledged %i writes, all of them are there", async (acknowledged) => {
    const path = join(folder, `killed-${acknowledged}`);
    const said = await killedAfter(path, acknowledged, "SIGKILL");
    expect(said.length).toBeGreaterThanOrEqual(acknowledged);
    const graph = await open(path);
    const there = new Set((await graph.read(topics, {})).map((row) => (row as { id: string }).id));
    expect(said.filter((id) => !there.has(id))).toEqual([]);
    expect((await graph.version()).version).toBe(there.size);
    await graph.close();
  });
});

describe("a graph that a process has", () => {
  let child: ChildProcess;
  const path = join(folder, "held");
  beforeAll(async () => {
    child = writer(path);
    await new Promise((resolve) => child.stdout?.once("data", resolve));
  });
  afterAll(() => void child.kill("SIGKILL"));

  it("is refused to a second one, which is told whom to stop", async () => {
    await expect(open(path)).rejects.toThrow(
      `${path} is in use by process ${child.pid}, and one process at a time can have it: stop that one, then try again.`,
    );
  });

  it("is refused, and not said to be damaged, where the lock does not show its holder, who is in another container", async () => {
    const lock = join(path, "lock");
    const shown = readFileSync(lock);
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 22, started: "1" }));
    const opening = open(path);
    await expect(opening).rejects.toBeInstanceOf(GraphOpenError);
    await expect(opening).rejects.toThrow(/graph\.grafeo is in use by another process/);
    writeFileSync(lock, shown);
  });

  it("is free at once when its holder has died", async () => {
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("close", resolve));
    await (await open(path)).close();
  });

  it("is free when the lock names a process that is another one by now", async () => {
    writeFileSync(join(path, "lock"), JSON.stringify({ pid: process.pid, started: "1" }));
    await (await open(path)).close();
  });

  it("is free when its holder died while it made the lock", async () => {
    writeFileSync(join(path, "lock"), "");
    await (await open(path)).close();
  });
});

describe("what is no graph", () => {
  const foreign = (name: string, files: Readonly<Record<string, string | Buffer>>) => {
    const path = join(folder, name);
    mkdirSync(path);
    for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
    return path;
  };
  const contents = (path: string) => readdirSync(path).map((file) => [file, readFileSync(join(path, file), "hex")]);

  it.each([
    ["a folder of other files", { "thesis.docx": "chapter one" }, /holds no graph but other files \(thesis\.docx\)/],
    [
      "a file that never was one",
      { "graph.grafeo": "never a graph ".repeat(500) },
      /cannot be read as a graph .* move its folder away/s,
    ],
    ["an empty file in its place", { "graph.grafeo": "" }, /cannot be read as a graph/],
  ])("%s is refused and left as it was", async (name, files, message) => {
    const path = foreign(name.replaceAll(" ", "-"), files);
    const before = contents(path);
    const opening = open(path);
    await expect(opening).rejects.toBeInstanceOf(GraphOpenError);
    await expect(opening).rejects.toThrow(message);
    expect(contents(path)).toEqual(before);
  });

  it("a graph with a damaged header is refused and left as it was", async () => {
    const path = join(folder, "damaged");
    await (await open(path)).close();
    const file = join(path, "graph.grafeo");
    const bytes = readFileSync(file);
    bytes.fill(0xff, 8, 40);
    writeFileSync(file, bytes);
    const before = contents(path);
    await expect(open(path)).rejects.toThrow(/cannot be read as a graph/);
    expect(contents(path)).toEqual(before);
  });

  it("a file where the folder should be is refused", async () => {
    const path = join(folder, "file");
    writeFileSync(path, "x");
    await expect(open(path)).rejects.toThrow(/is a file; GRAPH_PATH names the folder/);
  });
});
