/** A Neo4j for each worker of the run, since its Community edition has one database: the one that NEO4J_TEST_URI names, or fresh ones. */
import type { TestProject } from "vitest/node";
import { aside, emptied, type Neo4jAccess, type Neo4jServer, SHORT_LIVED, startNeo4j, whyNoNeo4j } from "./neo4j.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Empty where there is none, for `noNeo4j`'s reason. */
    neo4j: readonly Neo4jAccess[];
    noNeo4j: string | undefined;
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const provide = (neo4j: readonly Neo4jAccess[], reason?: string) => {
    project.provide("neo4j", neo4j);
    project.provide("noNeo4j", reason);
  };
  const {
    NEO4J_TEST_URI: uri,
    NEO4J_TEST_USERNAME: username = "neo4j",
    NEO4J_TEST_PASSWORD: password = "",
  } = process.env;
  const workers = project.vitest.config.maxWorkers;
  if (uri) {
    if (workers > 1) throw new Error("NEO4J_TEST_URI names one server: run with --maxWorkers=1");
    const access = { uri, username, password };
    await emptied(access);
    provide([access]);
    return undefined;
  }
  const reason = whyNoNeo4j();
  if (reason !== undefined) {
    if (process.env["CI"] === "true") throw new Error(`Neo4j is needed in CI: ${reason}`);
    provide([], `${reason}, and NEO4J_TEST_URI names no server`);
    return undefined;
  }
  // One after the other: the first may have to fetch it.
  const servers: Neo4jServer[] = [];
  for (let at = 0; at < workers; at += 1) servers.push(await startNeo4j({ ...aside(), jvm: SHORT_LIVED }));
  provide(
    servers.map(({ uri: at, username: name, password: secret }) => ({ uri: at, username: name, password: secret })),
  );
  return async () => void (await Promise.all(servers.map((server) => server.remove())));
}
