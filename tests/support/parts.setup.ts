/** What the tests of whole parts need, made once for the run: the databases start while the command is built and a graph is seeded. */
import type { TestProject } from "vitest/node";
import build from "./build.setup.ts";
import neo4j from "./neo4j.setup.ts";
import seed from "./seed.setup.ts";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = async () => {
    build();
    return seed(project);
  };
  const made = await Promise.allSettled([neo4j(project), built()]);
  const teardown = async () => {
    for (const one of made) if (one.status === "fulfilled") await one.value?.();
  };
  const failed = made.find(({ status }) => status === "rejected");
  if (failed === undefined) return teardown;
  await teardown();
  throw (failed as PromiseRejectedResult).reason;
}
