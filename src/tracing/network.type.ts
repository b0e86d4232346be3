import { builder } from "../api/builder.ts";
import { leveled } from "../api/level.ts";
import { reads } from "../api/reads.ts";
import type { Context } from "../context.ts";
import { Official } from "../domains/official/official.ref.ts";
import type { OfficialRow } from "../domains/official/official.row.ts";
import { type Bounds, checkWithin, knownScope, officialsWithin, type ScopeArguments } from "./argument.ts";
import { caughtUp } from "./caught-up.ts";
import { searchCost } from "./cost.ts";
import { NetworkLink } from "./link.ref.ts";
import { network } from "./network.ts";
import { asTheyWere, traced } from "./node.ts";
import { type Accounted, accountFields, PROJECTED, scopeArguments } from "./policy.ref.ts";
import type { NetworkAnswer } from "./trace.ts";

type Node = NetworkAnswer["officials"][number];

const NetworkOfficial = builder.objectRef<Node>("NetworkOfficial").implement({
  description: "An official in a network.",
  fields: (t) => ({
    official: t.field({
      type: Official,
      description: "Who.",
      ...traced<Node, OfficialRow>(({ official }) => official),
    }),
    distance: t.exposeInt("distance", {
      description: "How many hops from the nearest of those asked about; theirs is 0.",
    }),
    degree: t.exposeInt("degree", { description: "How many of the links shown are the official's." }),
  }),
});

type NetworkValue = NetworkAnswer & Accounted;

/** Query.network counts the rows: it has the limit. */
const COUNTED = { field: 1, multiplier: 1 } as const;

const Network = builder.objectRef<NetworkValue>("Network").implement({
  description: "Officials and who of them met whom, for drawing.",
  fields: (t) => ({
    officials: t.field({
      type: [NetworkOfficial],
      complexity: COUNTED,
      description:
        "Nearest first; at the same distance by the greatest weight with someone one hop nearer, then by id.",
      ...reads(),
      resolve: ({ officials }) => officials,
    }),
    links: t.field({
      type: [NetworkLink],
      complexity: COUNTED,
      description: "Every pair among them that met, by source, then target.",
      ...reads(),
      resolve: ({ links }) => links,
    }),
    truncated: t.exposeBoolean("truncated", {
      description:
        "Whether officials within the depth were left out, by the limit or because the search was cut short (TRACE_BUDGET); cut short, it may lack links too.",
    }),
    ...accountFields(t),
  }),
});

const AROUND: Bounds = [1, 10];
const DEPTH: Bounds = [1, 3];
const LIMIT: Bounds = [1, 1_000];

interface NetworkArguments extends ScopeArguments {
  readonly around: readonly string[];
  readonly depth: number;
  readonly limit: number;
}

builder.queryField("network", (t) =>
  t.field({
    type: Network,
    complexity: ({ limit }) => searchCost(limit, LIMIT[1]),
    description: "Officials within a few hops of some, and who of them met whom.",
    args: {
      around: t.arg.idList({ required: true, description: "1 to 10 different officials." }),
      depth: t.arg.int({ required: true, defaultValue: 1, description: "How many hops from them: 1 to 3." }),
      ...scopeArguments(t.arg),
      limit: t.arg.int({
        required: true,
        defaultValue: 200,
        description: "How many officials at most, those asked about counted in: 1 to 1,000.",
      }),
    },
    ...leveled(async (parents: readonly unknown[], args: NetworkArguments, context: Context) => {
      const answer = await networkOf(args, context);
      return parents.map(() => answer);
    }, PROJECTED),
  }),
);

function networkOf(args: NetworkArguments, context: Context): Promise<NetworkValue> {
  const { depth, limit } = args;
  checkWithin("depth", depth, DEPTH);
  checkWithin("limit", limit, LIMIT);
  return caughtUp(async (projection) => {
    const known = { projection, context };
    const scope = await knownScope(args, known);
    const around = await officialsWithin("around", args.around, AROUND, known);
    const question = { ...scope, around, depth, limit };
    const answer = await context.trace.search((budget) => network(projection, question, budget));
    await asTheyWere(
      answer.officials.map(({ official }) => official),
      context,
    );
    return { ...answer, policy: scope.asked, graphVersion: projection.version };
  }, context);
}
