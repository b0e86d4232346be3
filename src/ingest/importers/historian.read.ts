/** Elements of the Historian's XML files, one at a time, with the line where each begins. */
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { SaxesParser } from "saxes";
import type { ReadOptions } from "./importer.ts";
import { SourceError } from "./source.error.ts";

/** A record of the interchange format, as JSON. */
export type Value = Readonly<Record<string, unknown>>;

export interface Element {
  readonly line: number;
  /** Text of each child by its tag, white space folded. */
  readonly fields: Readonly<Record<string, string>>;
  /** `tag@attribute` of each child, `@attribute` of the element itself. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Broken {
  readonly line: number;
  readonly reason: string;
}

export const isBroken = (read: Element | Broken): read is Broken => "reason" in read;

/**
 * Every element of that tag in document order, held one at a time.
 * Where the document breaks, what stood before has been given, and the last item says where and why.
 */
export async function* elementsOf(
  path: string,
  tag: string,
  onBytes: (count: number) => void = () => undefined,
): AsyncGenerator<Element | Broken> {
  const parser = new SaxesParser();
  const ready: Element[] = [];
  let open: { line: number; fields: Record<string, string>; attributes: Record<string, string> } | undefined;
  let child: string | undefined;
  let failure: Broken | undefined;
  parser.on("opentag", ({ name, attributes }) => {
    if (name === tag) open = { line: parser.line, fields: {}, attributes: {} };
    else if (open !== undefined) child = name;
    for (const [key, value] of Object.entries(attributes as Record<string, string>))
      if (open !== undefined) open.attributes[`${name === tag ? "" : name}@${key}`] = value;
  });
  parser.on("text", (text) => {
    if (open !== undefined && child !== undefined) open.fields[child] = (open.fields[child] ?? "") + text;
  });
  parser.on("closetag", ({ name }) => {
    if (name === tag && open !== undefined) {
      for (const key of Object.keys(open.fields))
        open.fields[key] = (open.fields[key] ?? "").replace(/\s+/g, " ").trim();
      ready.push(open);
      open = undefined;
    } else if (name === child) child = undefined;
  });
  parser.on("error", (error) => {
    failure ??= { line: parser.line, reason: `not well-formed XML: ${error.message.replace(/^\d+:\d+: /, "")}` };
  });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of createReadStream(path)) {
    try {
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
    } catch (error) {
      failure ??= { line: parser.line, reason: `not UTF-8: ${(error as Error).message}` };
    }
    yield* ready.splice(0);
    onBytes((chunk as Buffer).length);
    if (failure !== undefined) {
      yield failure;
      return;
    }
  }
  parser.close();
  yield* ready.splice(0);
  if (failure !== undefined) yield failure;
}

export interface SourceFile {
  readonly path: string;
  /** Relative to the data set's folder, whatever part of it was given. */
  readonly file: string;
}

/**
 * The XML files at a path, a file or a folder, that lie in one of the data set's own folders.
 * @throws SourceError where there are none
 */
export async function filesOf(path: string, folders: readonly string[]): Promise<readonly SourceFile[]> {
  const found = await xmlFilesIn(path, folders);
  if (found.length > 0) return found;
  throw new SourceError(`${path} holds no XML files of this data set: expected them in ${folders.join(", ")}`);
}

async function xmlFilesIn(path: string, folders: readonly string[]): Promise<readonly SourceFile[]> {
  const about = await stat(path).catch((error: Error) => {
    throw new SourceError(`${path} cannot be read: ${error.message}`);
  });
  if (!about.isDirectory()) {
    const parts = path.split(/[\\/]/);
    const folder = folders.find((name) => name === parts.at(-2)) ?? folders[0];
    return [{ path, file: `${folder}/${basename(path)}` }];
  }
  const inside = folders.find((name) => name === basename(path));
  const entries = await readdir(path, { withFileTypes: true });
  const own = inside === undefined ? [] : entries.filter((entry) => entry.isFile() && entry.name.endsWith(".xml"));
  const nested = entries.filter((entry) => entry.isDirectory() && folders.includes(entry.name));
  const deeper = await Promise.all(nested.map(({ name }) => xmlFilesIn(join(path, name), [name])));
  return [...own.map(({ name }) => ({ path: join(path, name), file: `${inside}/${name}` })), ...deeper.flat()].toSorted(
    (a, b) => (a.file < b.file ? -1 : 1),
  );
}

/** Whether a path is the whole data set: a folder that holds one of its own folders. */
export async function holds(path: string, folders: readonly string[]): Promise<boolean> {
  if (!(await stat(path)).isDirectory()) return false;
  const entries = await readdir(path, { withFileTypes: true });
  return entries.some((entry) => entry.isDirectory() && folders.includes(entry.name));
}

/** Tells how much of some files has been read, when they are read so many times. */
export async function progressOver(
  files: readonly SourceFile[],
  { onProgress }: ReadOptions,
  times: number,
): Promise<(count: number) => void> {
  if (onProgress === undefined) return () => undefined;
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let read = 0;
  return (count) => {
    read += count / times;
    onProgress(Math.round(read), total);
  };
}
