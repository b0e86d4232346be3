/** Seeds a graph once for the run: tests of the embedded engine each open a copy of it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { seedGraph } from "../../src/commands/seed.command.ts";
import { openGraph } from "../../src/graph/open.graph.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of an embedded graph with the built-in seed in it. */
    seeded: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const path = mkdtempSync(join(tmpdir(), "chancery-seeded-"));
  const graph = await openGraph({ engine: "embedded", path });
  await seedGraph(graph);
  await graph.close();
  project.provide("seeded", path);
  return () => rmSync(path, { recursive: true, force: true });
}
