/** One Neo4j for the whole run: the one that NEO4J_TEST_URI names, or a fresh one. */
import type { TestProject } from "vitest/node";
import { emptied, type Neo4jAccess, startNeo4j, whyNoNeo4j } from "./neo4j.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Undefined where there is none, for `noNeo4j`'s reason. */
    neo4j: Neo4jAccess | undefined;
    noNeo4j: string | undefined;
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const {
    NEO4J_TEST_URI: uri,
    NEO4J_TEST_USERNAME: username = "neo4j",
    NEO4J_TEST_PASSWORD: password = "",
  } = process.env;
  if (uri) {
    const access = { uri, username, password };
    await emptied(access);
    project.provide("neo4j", access);
    project.provide("noNeo4j", undefined);
    return undefined;
  }
  const reason = whyNoNeo4j();
  if (reason !== undefined) {
    if (process.env["CI"] === "true") throw new Error(`Neo4j is needed in CI: ${reason}`);
    project.provide("neo4j", undefined);
    project.provide("noNeo4j", `${reason}, and NEO4J_TEST_URI names no server`);
    return undefined;
  }
  const server = await startNeo4j();
  const { username: name, password: secret } = server;
  project.provide("neo4j", { uri: server.uri, username: name, password: secret });
  project.provide("noNeo4j", undefined);
  return () => server.remove();
}
