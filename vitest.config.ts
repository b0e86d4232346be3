import { createRequire } from "node:module";
import { defineConfig } from "vitest/config";

const alias = {
  // Some packages import graphql's CommonJS build, some its modules; two copies make instanceof fail.
  graphql: createRequire(import.meta.url).resolve("graphql"),
};

export default defineConfig({
  test: {
    reporters: ["default", "./tests/support/count.reporter.ts"],
    // No test asserts a duration; these only keep a hanging one from holding up the run.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          testTimeout: 60_000,
          server: { deps: { inline: true } },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "parts",
          include: ["tests/{engine,http,browser,newcomer}/**/*.test.ts"],
          globalSetup: ["tests/support/build.setup.ts", "tests/support/neo4j.setup.ts"],
          // They share one Neo4j, whose Community edition has one database, and two cores.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
          server: { deps: { inline: true } },
        },
      },
    ],
  },
});
