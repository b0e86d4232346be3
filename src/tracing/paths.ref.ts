/** An answer to `paths`, as `paths` and a citation give it. */
import { builder } from "../api/builder.ts";
import { leveled } from "../api/level.ts";
import { reads } from "../api/reads.ts";
import type { Context } from "../context.ts";
import { RECORDED } from "./article.evidence.row.ts";
import { Citation } from "./citation.ref.ts";
import { citationOfAnswer } from "./cite.ts";
import { PathMode } from "./mode.enum.ts";
import { NearMiss, nearMissesOf } from "./near-miss.ref.ts";
import { Path } from "./path.ref.ts";
import { MeetingPolicy, POLICY_FIELD, VERSION_FIELD } from "./policy.ref.ts";
import type { AnsweredPaths } from "./question.ts";
import type { Explored } from "./trace.ts";

const Exploration = builder.objectRef<Explored>("Exploration").implement({
  description: "How far a search went.",
  fields: (t) => ({
    officials: t.exposeInt("officials", { description: "How many officials it reached." }),
    contexts: t.exposeInt("contexts", {
      description:
        "How many events, treaties and articles came into question: those of every official it looked at, counted again each time.",
    }),
    truncated: t.exposeBoolean("truncated", {
      description:
        "Whether it was cut short (TRACE_BUDGET): then there may be other paths and better ones, and no paths means only that none was found so far.",
    }),
  }),
});

export const PathResult = builder.objectRef<AnsweredPaths>("PathResult").implement({
  description: "The paths between two officials, all from one version of the graph, and what they were asked by.",
  fields: (t) => ({
    paths: t.field({
      type: [Path],
      complexity: { field: 1, multiplier: 1 },
      description: "The best paths, best first in the order of the mode, ties by the ids of the officials.",
      ...reads(),
      resolve: ({ answer, question, projection }) =>
        answer.paths.map((path) => ({ ...path, scope: question, projection })),
    }),
    mode: t.field({
      type: PathMode,
      description: "What made one path better than another.",
      ...reads(),
      resolve: ({ question }) => question.mode,
    }),
    timeRespecting: t.boolean({
      description: "Whether hops had to follow each other in time, however that was asked for.",
      ...reads(),
      resolve: ({ answer }) => answer.timeRespecting,
    }),
    strict: t.boolean({
      description: "Whether no two hops could fall on one day.",
      ...reads(),
      resolve: ({ question }) => question.strict,
    }),
    maxHops: t.int({
      description: "The most hops a path could have.",
      ...reads(),
      resolve: ({ question }) => question.maxHops,
    }),
    policy: t.field({ type: MeetingPolicy, description: POLICY_FIELD, ...reads(), resolve: ({ policy }) => policy }),
    explored: t.field({
      type: Exploration,
      description: "How far the search went, and whether it was cut short.",
      ...reads(),
      resolve: ({ answer }) => answer.explored,
    }),
    nearMisses: t.field({
      type: [NearMiss],
      // They come in the place of paths, and are hardly more.
      complexity: { field: 1, multiplier: 1 },
      description:
        "Where there is no path: which single condition, given up, would make one; where none alone does, which of them together. Searched only when selected; empty where there are paths or the search was cut short. `nearMissesTruncated` says whether these are all.",
      ...leveled(
        (answers: readonly AnsweredPaths[], _args: object, context: Context) =>
          Promise.all(answers.map(async (answer) => (await nearMissesOf(answer, context)).misses)),
        { reads: [] },
      ),
    }),
    nearMissesTruncated: t.boolean({
      description:
        "Whether the search for near misses was cut short (TRACE_BUDGET): then there may be others, and none listed means only that none was found so far. False where none are looked for: `explored` says what became of the paths.",
      ...leveled(
        (answers: readonly AnsweredPaths[], _args: object, context: Context) =>
          Promise.all(answers.map(async (answer) => (await nearMissesOf(answer, context)).truncated)),
        { reads: [] },
      ),
    }),
    graphVersion: t.int({ description: VERSION_FIELD, ...reads(), resolve: ({ projection }) => projection.version }),
    citation: t.field({
      type: Citation,
      description: "A permanent reference to this answer, to be asked again with `citation(id:)`.",
      ...leveled(
        (answers: readonly AnsweredPaths[], _args: object, context: Context) =>
          Promise.all(answers.map((answer) => citationOfAnswer(answer, context))),
        { reads: [], looksUp: RECORDED },
      ),
    }),
  }),
});
