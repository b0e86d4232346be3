import { createRequire } from "node:module";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { SeededSequencer } from "./tests/support/seeded.sequencer.ts";

const alias = {
  // Some packages import graphql's CommonJS build, some its modules; two copies make instanceof fail.
  graphql: createRequire(import.meta.url).resolve("graphql"),
};

/** Packages that import graphql, and so have to go by the alias; any other is loaded as it is, which is faster. */
const GRAPHQL = [/graphql/, /@pothos/, /@envelop/, /@apollo/, /@urql/, /relay/];

const RESOLUTION = "tests/unit/resolution/**/*.test.ts";

/** A Neo4j is started for each; a server of one's own is shared by none. */
const WORKERS = process.env["NEO4J_TEST_URI"] ? 1 : 2;

/** Some of the tests, with what is the same for all. */
const project = (own: TestProjectInlineConfiguration["test"]): TestProjectInlineConfiguration => ({
  resolve: { alias },
  test: {
    // No test asserts a duration; these only keep a hanging one from holding up the run.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    server: { deps: { inline: GRAPHQL } },
    ...own,
  },
});

export default defineConfig({
  test: {
    reporters: ["default", "./tests/support/count.reporter.ts"],
    // Each waits for its database half of the time. More would take more memory than small machines have.
    maxWorkers: WORKERS,
    sequence: { sequencer: SeededSequencer },
    projects: [
      project({ name: "unit", include: ["tests/unit/**/*.test.ts"], exclude: [RESOLUTION] }),
      // What one file reads of the data sets, the next ones of its process have.
      project({ name: "resolution", include: [RESOLUTION], isolate: false }),
      project({
        name: "parts",
        include: ["tests/{engine,http,browser,newcomer}/**/*.test.ts"],
        globalSetup: "tests/support/parts.setup.ts",
      }),
    ],
  },
});
