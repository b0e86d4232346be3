/** serve.json: what a running server leaves beside the graph, so that commands on the same machine find it. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Config } from "../config.ts";
import { IN_MEMORY } from "../graph/graph.ts";

const SERVED = z.object({
  /** Where /import and /export are: `http://127.0.0.1:40123`. */
  address: z.string().regex(/^http:\/\/127\.0\.0\.1:\d+$/),
  /** What a command must show. */
  token: z.string().min(1),
  pid: z.int(),
  /** Which graph it serves, as `graphNamed` has it. */
  graph: z.string(),
});
export type Served = z.infer<typeof SERVED>;

const NAME = "serve.json";

/** Tells graphs that share a folder apart: the embedded one in it, and each database of a Neo4j. */
export const graphNamed = ({ NEO4J_URI: uri, NEO4J_DATABASE: database }: Config): string =>
  uri === undefined ? "embedded" : `neo4j ${new URL(uri).host} ${database}`;

/** What the folder's file says, whether or not that server still lives; undefined without one that can be read. */
export function readServed(folder: string): Served | undefined {
  try {
    return SERVED.parse(JSON.parse(readFileSync(join(folder, NAME), "utf8")));
  } catch {
    return undefined;
  }
}

/**
 * Leaves the file, whole or not at all, for this user's eyes only. Of several servers over one folder the last is found.
 * @returns takes it away again, unless another server's stands there by then
 */
export function leaveServed(folder: string, served: Served): () => void {
  if (folder === IN_MEMORY) return () => {};
  mkdirSync(folder, { recursive: true });
  const path = join(folder, NAME);
  const draft = `${path}.${served.pid}`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${JSON.stringify(served)}\n`, { mode: 0o600, flag: "wx" });
  renameSync(draft, path);
  return () => {
    if (readServed(folder)?.token === served.token) rmSync(path, { force: true });
  };
}

/** Whether there is a process of this number: the server's, or a later one's. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
