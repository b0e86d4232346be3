import { builder } from "../api/builder.ts";
import { leveled } from "../api/level.ts";
import type { Context } from "../context.ts";
import { searchCost } from "./cost.ts";
import { PathMode } from "./mode.enum.ts";
import { PathResult } from "./paths.ref.ts";
import { PROJECTED, scopeArguments } from "./policy.ref.ts";
import { answerOf, PATHS, type PathsArguments } from "./question.ts";

builder.queryField("paths", (t) =>
  t.field({
    type: PathResult,
    complexity: ({ first }) => searchCost(first, PATHS[1]),
    description:
      "How two officials are connected through meetings that fit the policy: the best simple paths, each hop with the evidence that both were there.",
    args: {
      from: t.arg.id({ required: true, description: "The official at one end: `official:anwar-ibrahim.MYS`." }),
      to: t.arg.id({ required: true, description: "The official at the other end." }),
      ...scopeArguments(t.arg),
      mode: t.arg({
        type: PathMode,
        required: true,
        defaultValue: "SHORTEST",
        description: "What makes one path better than another.",
      }),
      timeRespecting: t.arg.boolean({
        required: true,
        defaultValue: false,
        description:
          "Whether each hop must be possible on or after the day of the one before, as for something passed on. Some modes imply it.",
      }),
      strict: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: "Whether each hop must be on a later day than the one before; implies time order.",
      }),
      maxHops: t.arg.int({ required: true, defaultValue: 4, description: "The most hops of a path: 1 to 8." }),
      first: t.arg.int({ required: true, defaultValue: 3, description: "How many paths: 1 to 25." }),
    },
    ...leveled(async (parents: readonly unknown[], args: PathsArguments, context: Context) => {
      const answer = await answerOf(args, context);
      return parents.map(() => answer);
    }, PROJECTED),
  }),
);
