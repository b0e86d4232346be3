/** The audits of graphql-http: what it means to be a correct GraphQL server over HTTP. */
import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { type Asking, serving } from "../support/ask.ts";
import { emptyGraph } from "../support/engines.ts";

let graph: Graph;
let asking: Asking;
beforeAll(async () => {
  graph = await emptyGraph("embedded");
  asking = await serving(graph);
});
afterAll(async () => {
  await asking.close();
  await graph.close();
});

describe("GraphQL over HTTP", () => {
  for (const audit of serverAudits({ url: () => asking.url, fetchFn: fetch })) {
    it(audit.name, async () => {
      const result = await audit.fn();
      expect(result.status, "reason" in result ? result.reason : "").toBe("ok");
    });
  }
});
