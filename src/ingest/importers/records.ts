/** Files of the interchange format itself: every row a record that speaks for itself, or one that cannot be read. */
import { readRows } from "../read.ts";
import type { ReadOptions, Sourced } from "./importer.ts";

export async function* recordsIn(files: readonly string[], options: ReadOptions = {}): AsyncGenerator<Sourced> {
  for await (const { file, line, text, value, fault } of readRows(files, options.onProgress))
    yield fault === undefined
      ? { file, line, value: value as Readonly<Record<string, unknown>> }
      : { file, line, reject: fault, row: text };
}
