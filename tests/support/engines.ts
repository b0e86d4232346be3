/** The same tests on both engines, over the built-in seed, and answers compared between them. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { seedGraph } from "../../src/commands/seed.command.ts";
import type { Config } from "../../src/config.ts";
import type { Graph } from "../../src/graph/graph.ts";
import { openGraph } from "../../src/graph/open.graph.ts";
import { isSeeded } from "../../src/ingest/seed.state.ts";
import { type Asking, serving } from "./ask.ts";
import { emptied, type Neo4jAccess } from "./neo4j.ts";

export const ENGINES = ["embedded", "neo4j"] as const;
export type EngineName = (typeof ENGINES)[number];

/** Why tests of this engine cannot run here, undefined if they can. */
export const whyNot = (engine: EngineName): string | undefined => (engine === "neo4j" ? inject("noNeo4j") : undefined);

/** A graph of this engine with nothing in it. */
export async function emptyGraph(engine: EngineName): Promise<Graph> {
  if (engine === "embedded") return openGraph({ engine, path: ":memory:" });
  await emptied(access());
  return openGraph(neo4jSettings());
}

/** An empty graph in place of one of this engine: Neo4j keeps its constraints and indexes, which take long to make. */
export async function cleared(engine: EngineName, graph: Graph | undefined): Promise<Graph> {
  if (graph === undefined) return emptyGraph(engine);
  if (engine === "embedded") {
    await graph.close();
    return emptyGraph(engine);
  }
  await graph.write(async (transaction) => {
    await transaction.read({ name: "test.clear", text: "MATCH (n) WHERE NOT n:Meta DETACH DELETE n" }, {});
    await transaction.read({ name: "test.forget", text: "MATCH (m:Meta) SET m.seeded = null, m.input = null" }, {});
  });
  return graph;
}

/** A graph of this engine with the built-in seed in it. Neo4j keeps it from file to file; of the embedded one each has a copy. */
export async function seededGraph(engine: EngineName): Promise<Graph> {
  if (engine === "embedded") return copyOfSeeded();
  const graph = await openGraph(neo4jSettings());
  if (await isSeeded(graph)) return graph;
  await graph.close();
  const fresh = await emptyGraph(engine);
  await seedGraph(fresh);
  return fresh;
}

async function copyOfSeeded(): Promise<Graph> {
  const path = mkdtempSync(join(tmpdir(), "chancery-copy-"));
  cpSync(inject("seeded"), path, { recursive: true });
  const graph = await openGraph({ engine: "embedded", path });
  return {
    ...graph,
    close: async () => {
      await graph.close();
      rmSync(path, { recursive: true, force: true });
    },
  };
}

export const neo4jSettings = () => ({
  engine: "neo4j" as const,
  ...access(),
  database: "neo4j",
  timeoutMs: 30_000,
});

/** The Neo4j of this worker: each has its own, so that test files can run side by side. */
export function access(): Neo4jAccess {
  const neo4j = inject("neo4j")[Number(process.env["VITEST_POOL_ID"]) - 1];
  if (neo4j === undefined) throw new Error("there is no Neo4j; ask whyNot first");
  return neo4j;
}

type Body = (asking: Asking) => Promise<void>;

export interface EngineTests {
  readonly name: EngineName;
  it(name: string, body: Body): void;
  /** Compares what `ask` gives on the engines. */
  sameAnswer(name: string, ask: (asking: Asking) => Promise<unknown>): void;
}

/** Defines the tests once for each engine, asked over HTTP of a server on the seeded graph, or on another. */
export function onBothEngines(
  title: string,
  define: (tests: EngineTests) => void,
  settings: Partial<Config> = {},
  open: (engine: EngineName) => Promise<Graph> = seededGraph,
): void {
  const answers = new Map<string, unknown>();
  for (const engine of ENGINES) {
    describe(`${title} (${engine})`, () => {
      const reason = whyNot(engine);
      let graph: Graph;
      let asking: Asking;
      beforeAll(async () => {
        if (reason !== undefined) return;
        graph = await open(engine);
        asking = await serving(graph, settings);
      });
      afterAll(async () => {
        await asking?.close();
        await graph?.close();
      });
      const test = (name: string, body: Body) =>
        it(name, async ({ skip }) => {
          skip(reason !== undefined, reason);
          await body(asking);
        });
      define({
        name: engine,
        it: test,
        sameAnswer: (name, ask) =>
          test(name, async (asked) => {
            const answer = await ask(asked);
            if (answers.has(name)) expect(answer).toEqual(answers.get(name));
            else answers.set(name, answer);
          }),
      });
    });
  }
}
