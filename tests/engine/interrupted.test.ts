/** Imports that are killed at any moment and run again end with the graph that an undisturbed one makes. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openGraph } from "../../src/graph/open.graph.ts";
import { ENGINES, emptyGraph, neo4jSettings, whyNot } from "../support/engines.ts";
import { randomFrom } from "../support/random.ts";
import { bring, exported, timeless } from "../support/sourced.ts";
import { TOLD } from "../support/told.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-interrupted-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Milliseconds after which a child is killed at the latest; a third more each time. */
const FIRST_SPAN = 150;

/** Starts the import and kills it after so long from when it has opened the graph. @returns whether it was done before */
function killedAfter(milliseconds: number, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/importer.ts", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  let kill: NodeJS.Timeout | undefined;
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk;
    if (said.includes("open")) kill ??= setTimeout(() => child.kill("SIGKILL"), milliseconds);
  });
  return new Promise((resolve) =>
    child.once("close", () => {
      clearTimeout(kill);
      resolve(said.includes("done"));
    }),
  );
}

describe.each(ENGINES)("an import that is killed (%s)", (engine) => {
  const reason = whyNot(engine);
  it("converges when it is run again, however often and whenever that happens", async ({ skip }) => {
    skip(reason !== undefined, reason);
    const calm = await emptyGraph("embedded");
    for (const { dataset, rank, sources } of TOLD)
      await bring(calm, dataset, rank, sources, { prune: true, whole: true, batch: 20 });
    const expected = timeless(await exported(calm));
    await calm.close();
    if (engine === "neo4j") await (await emptyGraph(engine)).close();

    const settings = engine === "embedded" ? { engine, path: join(folder, "graph") } : neo4jSettings();
    const args =
      settings.engine === "embedded"
        ? ["embedded", settings.path]
        : ["neo4j", settings.uri, settings.username, settings.password];
    const random = randomFrom(11);
    let [kills, span] = [0, FIRST_SPAN];
    while (kills < 8) {
      if (await killedAfter(20 + random() * span, args)) break;
      kills += 1;
      span *= 1.3;
    }
    expect(kills).toBeGreaterThan(2);
    while (!(await killedAfter(120_000, args)));
    const graph = await openGraph(settings);
    const lines = timeless(await exported(graph));
    await graph.close();
    expect(lines).toEqual(expected);
  }, 300_000);
});
