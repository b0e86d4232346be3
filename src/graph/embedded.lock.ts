/** One process a graph: a lock file that names its holder, and that a dead holder never keeps. */
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { GraphOpenError } from "./graph.ts";

interface Holder {
  readonly pid: number;
  /** What tells this process from a later one with the same number; null where the system does not say. */
  readonly started: string | null;
}

export const LOCK_FILE = "lock";

/**
 * Takes the lock of a graph's folder.
 * @returns gives it back
 * @throws GraphOpenError naming the process that holds it
 */
export function takeLock(folder: string): () => void {
  const file = join(folder, LOCK_FILE);
  for (;;) {
    if (made(file)) return () => rmSync(file, { force: true });
    const holder = readHolder(file);
    if (holder !== undefined && isAlive(holder)) {
      throw new GraphOpenError(
        `${folder} is in use by process ${holder.pid}, and one process at a time can have it: stop that one, then try again.`,
      );
    }
    setAside(file);
  }
}

function made(file: string): boolean {
  try {
    const descriptor = openSync(file, "wx");
    writeSync(descriptor, JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Holder));
    closeSync(descriptor);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Undefined for a lock without a holder: one whose maker died between making and writing it. */
function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

/** Renamed before it is removed: of two processes that see the same dead holder, one wins. */
function setAside(file: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  if (pid === process.pid) return started === startOf(pid);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const now = startOf(pid);
  return started === null || now === null || now === started;
}

/** Where Linux tells when a process started, in clock ticks since boot: field 22 of its stat file. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the command in brackets, which may itself hold spaces.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
