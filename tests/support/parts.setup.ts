/** What the tests of whole parts need, made once for the run: the databases start while the command is built and a graph is seeded. */
import type { TestProject } from "vitest/node";
import build from "./build.setup.ts";
import neo4j from "./neo4j.setup.ts";
import seed from "./seed.setup.ts";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const seeded = async () => {
    await build();
    return seed(project);
  };
  const made = await Promise.allSettled([neo4j(project), seeded()]);
  const teardown = async () => {
    const undone = await Promise.allSettled(made.map(async (one) => one.status === "fulfilled" && one.value?.()));
    throwAll(undone);
  };
  try {
    throwAll(made);
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}

function throwAll(results: readonly PromiseSettledResult<unknown>[]): void {
  const reasons = results.flatMap((one) => (one.status === "rejected" ? [one.reason as Error] : []));
  if (reasons.length === 1) throw reasons[0];
  if (reasons.length > 1) throw new AggregateError(reasons, reasons.map(({ message }) => message).join("\n"));
}
