/** The files of a data set at a path: the whole folder, one folder inside or one file, each named relative to the whole. */
import { type Dirent, type Stats, statSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import type { ReadOptions } from "./importer.ts";
import { SourceError } from "./source.error.ts";

export interface SourceFile {
  readonly path: string;
  /** Relative to the data set's folder, with `/` between, whatever part of it was given. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
}

/** How a data set lies in its folder. */
export interface Layout {
  /** The data set's name, for messages. */
  readonly name: string;
  /** Its files, relative to its folder; where none is found, the next pattern is tried. */
  readonly files: readonly RegExp[];
  /** What its files look like, for messages. */
  readonly expected: string;
}

const statOf = async (path: string): Promise<Stats> =>
  stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new SourceError(error.code === "ENOENT" ? `there is no ${path}` : `${path}: ${error.message}`);
  });

/** @throws SourceError where a folder is at the path of a file; what else keeps it from being read is told by whoever reads it */
export function refuseFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new SourceError(`${path} is a folder: expected a file`);
}

async function below(folder: string, inside: string): Promise<readonly SourceFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry: Dirent): Promise<readonly SourceFile[]> => {
      const [path, file] = [join(folder, entry.name), inside === "" ? entry.name : `${inside}/${entry.name}`];
      if (entry.isDirectory()) return below(path, file);
      return entry.isFile() ? [{ path, file, size: (await stat(path)).size }] : [];
    }),
  );
  return found.flat();
}

interface Found {
  readonly whole: boolean;
  readonly files: readonly SourceFile[];
}

/** Tries the path as the data set's folder, then as one folder inside it, and so on, until its files have the names that they should. */
async function find(path: string, layout: Layout): Promise<Found> {
  const about = await statOf(path);
  const found = about.isDirectory() ? await below(path, "") : [{ path, file: basename(path), size: about.size }];
  const parts = (about.isDirectory() ? resolve(path) : dirname(resolve(path))).split(sep).filter((part) => part !== "");
  for (const pattern of layout.files)
    for (let depth = 0; depth <= parts.length; depth++) {
      const inside = parts.slice(parts.length - depth).map((part) => `${part}/`);
      const named = found.map((one) => ({ ...one, file: `${inside.join("")}${one.file}` }));
      const files = named.filter(({ file }) => pattern.test(file)).toSorted((a, b) => (a.file < b.file ? -1 : 1));
      if (files.length > 0) return { whole: about.isDirectory() && depth === 0, files };
    }
  const held = found.slice(0, 3).map(({ file }) => file);
  throw new SourceError(
    `${path} holds nothing of ${layout.name}: expected ${layout.expected}, found ${held.length === 0 ? "no file" : held.join(", ")}`,
  );
}

/**
 * The data set's files at a path, by their names.
 * @throws SourceError where there is nothing at the path, or nothing of this data set
 */
export const sourceFiles = async (path: string, layout: Layout): Promise<readonly SourceFile[]> =>
  (await find(path, layout)).files;

/** Whether the path is the data set's whole folder, so that a file that is not there is gone. */
export const isWholeFolder = async (path: string, layout: Layout): Promise<boolean> => (await find(path, layout)).whole;

/** Adds up the bytes that have been read of all the files. */
export function progressOf(files: readonly SourceFile[], { onProgress }: ReadOptions = {}): (bytes: number) => void {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let read = 0;
  return (bytes) => {
    read += bytes;
    onProgress?.(read, total);
  };
}
