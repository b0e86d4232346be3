/** Tests of the write path that are the same for each engine, over a graph of their own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import type { Summary } from "../../src/ingest/summary.ts";
import { cleared, ENGINES, type EngineName, whyNot } from "./engines.ts";
import { bringOwn, exported, onEither, timeless } from "./sourced.ts";

/** What tests of one engine share. */
export interface OnEngine {
  readonly engine: EngineName;
  /** Empty before each test. */
  readonly graph: Graph;
  /** Puts an empty graph in its place. */
  clear(): Promise<void>;
  /** Defines a test after which the graph is the same as after that of the other engine. */
  test(name: string, body: () => Promise<unknown>): void;
  /** Imports rows without a data set, as their writer's own word. */
  records(...rows: object[]): Promise<Summary>;
  /** What the graph exports, without moments. */
  all(): Promise<string[]>;
  /**
   * Imports an export into an empty graph, whose export has to be the same.
   * @param lines of an earlier export; that of the graph as it is, without them
   */
  readBack(lines?: readonly string[]): Promise<void>;
}

/** The same tests for each engine. */
export function onEngines(title: string, define: (on: OnEngine) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "chancery-engines-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const seen: Record<string, string[]> = {};
  describe.each(ENGINES)(`${title} (%s)`, (engine) => {
    const reason = whyNot(engine);
    let graph: Graph;
    const clear = async () => {
      graph = await cleared(engine, graph);
    };
    beforeEach(async () => {
      if (reason === undefined) await clear();
    });
    afterAll(() => graph?.close());
    const records = (...rows: object[]) => bringOwn(graph, folder, rows);
    define({
      engine,
      get graph() {
        return graph;
      },
      clear,
      test: onEither(reason, () => graph, seen),
      records,
      all: async () => timeless(await exported(graph)),
      async readBack(given) {
        const lines = given ?? (await exported(graph));
        await clear();
        await records(...lines.map((line) => JSON.parse(line)));
        expect(await exported(graph)).toEqual(lines);
      },
    });
  });
}
