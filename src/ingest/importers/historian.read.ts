/** Elements of the Historian's XML files, one at a time, with the line where each begins. */
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { PartialDateError } from "../../api/partial-date.ts";
import { dateOf } from "../date.ts";
import { isUnread, type Unread } from "./file.read.ts";
import type { ReadOptions } from "./importer.ts";
import { SourceError } from "./source.error.ts";
import { xmlElementsOf } from "./xml.read.ts";

/** A record of the interchange format, as JSON. */
export type Value = Readonly<Record<string, unknown>>;

export interface Element {
  readonly line: number;
  /** Text of each child that has any by its tag, with the text inside it, white space folded. */
  readonly fields: Readonly<Record<string, string>>;
  /** `tag@attribute` of each child, `@attribute` of the element itself. */
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Every element of that tag in document order, held one at a time.
 * Where the document breaks, what stood before has been given, and the last item says where and why.
 */
export async function* elementsOf(
  path: string,
  tag: string,
  onBytes: (count: number) => void = () => undefined,
): AsyncGenerator<Element | Unread> {
  for await (const read of xmlElementsOf({ path }, new Set([tag]), onBytes))
    yield isUnread(read)
      ? read
      : {
          line: read.line,
          fields: Object.fromEntries(
            [...read.lists].flatMap(([child, [text = ""]]) => (text === "" ? [] : [[child, text] as const])),
          ),
          attributes: Object.fromEntries(read.attributes),
        };
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

/** What is wrong with the first and the last day of a record; undefined where nothing is. */
export function wrongDays(start: string, end: string): string | undefined {
  for (const [name, text] of [
    ["start-date", start],
    ["end-date", end],
  ] as const)
    if (!isDay(text)) return `${name} ${JSON.stringify(text)} is not a day`;
  return end < start ? `end-date ${JSON.stringify(end)} is before start-date ${JSON.stringify(start)}` : undefined;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    return dateOf(text).precision === "DAY";
  } catch (error) {
    if (error instanceof PartialDateError) return false;
    throw error;
  }
}
