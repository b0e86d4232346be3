/** The Pothos builder: plugins, and what is common to every connection and id in the schema. */
import SchemaBuilder from "@pothos/core";
import ComplexityPlugin from "@pothos/plugin-complexity";
import RelayPlugin from "@pothos/plugin-relay";
import type { Context } from "../context.ts";
import { CONNECTION_LEVELS } from "./connection.page.ts";
import { COUNTED_ABOVE, costOf } from "./cost.ts";

const PAGE_RANGE = "1 to 100; 20 if neither first nor last is given";

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
    URL: { Input: string; Output: string };
    JSON: { Input: object; Output: object };
  };
}>({
  defaultFieldNullability: false,
  plugins: [RelayPlugin, ComplexityPlugin],
  // Disabled are its own checks, which run once for every root field; the cost is computed once a request (cost.plugin.ts).
  complexity: { disabled: true, fieldComplexity: costOf },
  relay: {
    // Ids are readable as they stand ("official:ramin-hasanov.AZE"), and node and nodes are levelled fields of our own.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeTypeOptions: { description: "Anything with an id of its own, which `node(id:)` finds again." },
    pageInfoTypeOptions: { description: "Where a page stands in its list (Relay cursor connections)." },
    nodesOnConnection: {
      extensions: { level: CONNECTION_LEVELS.nodes, reads: [] },
      description: "The nodes of the edges, for when nothing of the edges is wanted.",
      complexity: COUNTED_ABOVE,
    },
    edgesFieldOptions: {
      extensions: { level: CONNECTION_LEVELS.edges, reads: [] },
      nullable: { list: false, items: false },
      description: "The rows of this page, in order.",
      complexity: COUNTED_ABOVE,
    },
    nodeFieldOptions: {
      extensions: { pothosExposedField: "node" },
      nullable: false,
      description: "What the edge leads to.",
    },
    cursorFieldOptions: { description: "Where this row stands: pass it as `after` or `before` in the same order." },
    pageInfoFieldOptions: {
      extensions: { level: CONNECTION_LEVELS.pageInfo, reads: [] },
      description: "Whether there is more, and from where to go on.",
    },
    hasNextPageFieldOptions: { description: "Whether rows follow this page." },
    hasPreviousPageFieldOptions: { description: "Whether rows precede this page." },
    startCursorFieldOptions: { description: "The cursor of the first row, null on an empty page." },
    endCursorFieldOptions: { description: "The cursor of the last row, null on an empty page." },
    firstArgOptions: { description: `How many rows from the start (or after \`after\`): ${PAGE_RANGE}.` },
    lastArgOptions: { description: `How many rows from the end (or before \`before\`): ${PAGE_RANGE}.` },
    afterArgOptions: { description: "Only rows after this cursor." },
    beforeArgOptions: { description: "Only rows before this cursor." },
    clientMutationId: "omit",
    cursorType: "String",
  },
});

builder.queryType({
  description: "Everything that can be asked of the graph. There are no mutations: imports are commands.",
});
