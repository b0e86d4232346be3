/** The order of test files: the longest first, then those that ask the built-in seed, so that a worker's Neo4j is seeded once and emptied by the rest. */
import { readFileSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const LONGEST = /datasets\.test\.ts$/;
const SEEDED = /\bseededGraph\b|\bonBothEngines\b/;

export class SeededSequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = new Map(sorted.map((file) => [file, rankOf(file.moduleId)]));
    return sorted.toSorted((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0));
  }
}

function rankOf(path: string): number {
  if (LONGEST.test(path)) return 0;
  return SEEDED.test(readFileSync(path, "utf8")) ? 1 : 2;
}
