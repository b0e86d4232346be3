/** Closes the run with its reasons for skipping and the line `N passed, N failed, N skipped`. */
import type { Reporter, TestModule, TestRunEndReason } from "vitest/node";

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], _reason: TestRunEndReason): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that cannot be loaded has no tests to fail, and an error outside tests belongs to none.
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const failed = inState("failed") + broken + errors.length;
    const skipped = tests.filter((test) => test.result().state === "skipped");
    const reasons = new Set(skipped.map((test) => noteOf(test.result())).filter((note) => note !== undefined));
    if (tests.length === 0) process.exitCode = 1;
    process.once("exit", () => {
      for (const reason of reasons) console.log(`skipped: ${reason}`);
      console.log(`${inState("passed")} passed, ${failed} failed, ${skipped.length} skipped`);
    });
  }
}

const noteOf = (result: object): string | undefined =>
  "note" in result && typeof result.note === "string" ? result.note : undefined;
