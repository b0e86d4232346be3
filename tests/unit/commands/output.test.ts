/** Files that a command writes: what cannot be written is an error for whoever waits for the end, never the end of the process. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { jsonLinesAt } from "../../../src/commands/output.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-output-"));
afterAll(() => rmSync(folder, { recursive: true }));
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("a file of JSON lines", () => {
  it("holds all of them when it has ended", async () => {
    const path = join(folder, "lines");
    const lines = await jsonLinesAt(path);
    for (let n = 0; n < 10_000; n += 1) lines.write({ n });
    await lines.end();
    expect(readFileSync(path, "utf8").trim().split("\n")).toHaveLength(10_000);
  });

  it("that cannot be opened is an error at once", async () => {
    await expect(jsonLinesAt(join(folder, "none", "lines"))).rejects.toThrow(/ENOENT/);
  });

  it.skipIf(!existsSync("/dev/full"))("on a full device says so at its end, whenever that was noticed", async () => {
    const early = await jsonLinesAt("/dev/full");
    early.write({ n: 1 });
    await pause();
    early.write({ n: 2 });
    await pause();
    await expect(early.end()).rejects.toThrow(/\/dev\/full: ENOSPC/);
    const late = await jsonLinesAt("/dev/full");
    late.write({ n: 1 });
    await expect(late.end()).rejects.toThrow(/\/dev\/full: ENOSPC/);
  });
});
