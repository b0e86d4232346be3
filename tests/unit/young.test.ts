/** What answers are made of stays where V8 frees it cheaply. */
import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

it("is told by a flag that this V8 has: it takes others without a word", () => {
  const flags = execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
  expect(flags).toContain("--allocation-site-pretenuring");
});
