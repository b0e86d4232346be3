/** The spool of an import: what it gives back is all that was put there, or an error that names the file. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openSpool, type Spool } from "../../src/ingest/spool.ts";

/** What the disk does in place of what is asked of it. */
const disk = vi.hoisted(() => ({ isShort: false, folder: undefined as string | undefined }));
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return {
    ...fs,
    mkdtempSync: (prefix: string) => disk.folder ?? fs.mkdtempSync(prefix),
    writeSync: (descriptor: number, text: string) =>
      fs.writeSync(descriptor, disk.isShort ? text.slice(0, text.length / 2) : text),
  };
});

const RECORDS = 3_000;
const json = (at: number) => JSON.stringify({ record: "official", id: `official:${at}`, name: "é".repeat(20) });

const filled = (spool: Spool) => {
  for (let line = 0; line < RECORDS; line += 1)
    spool.put(0, { kind: "official", file: "f", line, sources: [1, 2], evidence: 1, json: json(line) });
};
const read = async (spool: Spool) => {
  const items = [];
  for await (const group of spool.read(0)) items.push(...group);
  return items;
};

describe("the spool of an import", () => {
  let folder: string;
  let spool: Spool | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "chancery-spool-"));
    disk.folder = folder;
  });
  afterEach(() => {
    disk.isShort = false;
    disk.folder = undefined;
    spool?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it("keeps all that is put there where the disk takes less at once than it is given", async () => {
    disk.isShort = true;
    spool = openSpool(1);
    filled(spool);
    expect((await read(spool)).map((item) => item.json)).toEqual(Array.from({ length: RECORDS }, (_, at) => json(at)));
  });

  it.each([
    ["in a record", 10],
    ["between two records", 0],
  ])("says so where the file ends early, %s", async (_where, more) => {
    spool = openSpool(1);
    filled(spool);
    await read(spool);
    const path = join(folder, "0");
    truncateSync(path, readFileSync(path).indexOf("\n") + 1 + more);
    await expect(read(spool)).rejects.toThrow(`${path} holds 1 of ${RECORDS} records`);
  });

  it.skipIf(process.platform !== "linux")("names the file where the disk is full", () => {
    symlinkSync("/dev/full", join(folder, "0"));
    const full = openSpool(1);
    spool = full;
    expect(() => filled(full)).toThrow(`${join(folder, "0")}: ENOSPC: `);
  });
});
