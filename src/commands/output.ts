/** Files that a command writes for its user. */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { lstat, rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";

export interface JsonLines {
  write(value: unknown): void;
  /** Resolves when all of it is in the file. @throws what the file could not take, now or at an earlier line, with its path */
  end(): Promise<void>;
}

/** A file of JSON lines, opened before anything else happens. @throws a system error where it cannot be written */
export async function jsonLinesAt(path: string): Promise<JsonLines> {
  const stream = createWriteStream(path);
  await once(stream, "open");
  // Told to whoever ends it, not to the process.
  const done = finished(stream).catch((error: Error) => error);
  return {
    write: (value) => void stream.write(`${JSON.stringify(value)}\n`),
    end: async () => {
      stream.end();
      const failure = await done;
      if (failure instanceof Error) throw Object.assign(failure, { message: `${path}: ${failure.message}` });
    },
  };
}

/**
 * Has a file written beside the path, then renames it: whoever reads the path finds the earlier file or the whole new one.
 * A pipe or a device is written as it is.
 */
export async function whole(path: string, write: (path: string) => Promise<void>): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found !== undefined && !found.isFile()) return write(path);
  const partial = `${path}.partial`;
  try {
    await write(partial);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
