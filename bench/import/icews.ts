/** Named events of ICEWS, some or all of a file, as `chancery import icews` reads them. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { READERS } from "../../src/commands/dataset.registry.ts";
import type { Graph } from "../../src/graph/graph.ts";
import type { Sourced } from "../../src/ingest/importers/importer.ts";
import type { SourcedOptions } from "../../src/ingest/options.ts";
import { graphStore } from "../../src/local/graph.store.ts";
import { recordsOf } from "../../src/local/store.ts";

/** Of the larger set, which is all in two files. */
const SET = "icews05-15";
const FILES = ["valid.txt", "test.txt"];

/** What the files under a folder say, and whose word it is. */
export function icewsIn(graph: Graph, folder: string): [AsyncIterable<Sourced>, SourcedOptions] {
  const { items, word } = READERS.icews("");
  return [items(folder, recordsOf(graphStore(graph)), [], {}), word];
}

/** How many lines there are in all. */
export const icewsLines = (data: string): number => linesOf(data).length;

/** Puts the first so many lines into a folder of their own. */
export function firstLines(data: string, count: number, folder: string): void {
  const path = join(folder, SET, FILES[0] as string);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, linesOf(data).slice(0, count).join(""));
}

const linesOf = (data: string): string[] =>
  FILES.flatMap((file) => readFileSync(join(data, "icews-named-atise", SET, file), "utf8").match(/.+\n/g) ?? []);
