/** Files of the interchange format itself: every row a record that speaks for itself, or one that cannot be read. */
import { readRows } from "../read.ts";
import type { ReadOptions, Sourced } from "./importer.ts";

export async function* recordsIn(files: readonly string[], options: ReadOptions = {}): AsyncGenerator<Sourced> {
  for await (const { file, line, text, value, fault } of readRows(files, options.onProgress))
    yield isObject(value)
      ? { file, line, value }
      : { file, line, reject: fault ?? "is no record: expected a JSON object", row: text };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
