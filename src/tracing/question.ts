/** Asks for paths: from arguments to a question, and from that to an answer that knows what it was made from. */
import { z } from "zod";
import { badInput } from "../api/error.ts";
import type { PeriodArgument } from "../api/filter.fields.ts";
import type { Context } from "../context.ts";
import {
  asItStands,
  type Bounds,
  checkWithin,
  type Known,
  knownOfficial,
  knownScope,
  type ScopeArguments,
} from "./argument.ts";
import { ofOneVersion } from "./dossier.ts";
import { hopsOf } from "./hops.ts";
import { paths } from "./paths.ts";
import { ENCOUNTERS, type MeetingPolicy, STATUSES } from "./policy.ts";
import { hasOfficial, type Projection } from "./projection.ts";
import type { Mode, PathsAnswer, PathsQuestion } from "./trace.ts";

const MODES = [
  "SHORTEST",
  "STRONGEST",
  "EARLIEST_ARRIVAL",
  "LATEST_DEPARTURE",
  "FASTEST",
] as const satisfies readonly Mode[];

const HOPS: Bounds = [1, 8];
export const PATHS: Bounds = [1, 25];

/** The arguments of `paths`. */
export interface PathsArguments extends ScopeArguments {
  readonly from: string;
  readonly to: string;
  readonly mode: Mode;
  readonly timeRespecting: boolean;
  readonly strict: boolean;
  readonly maxHops: number;
  readonly first: number;
}

export interface AnsweredPaths {
  readonly question: PathsQuestion;
  /** As it was given; the question's own names what the graph knows its ids by. */
  readonly policy: MeetingPolicy;
  /** The period as it was given; null where none was. */
  readonly during: PeriodArgument | null;
  readonly projection: Projection;
  readonly answer: PathsAnswer;
}

/** @throws BAD_USER_INPUT naming the argument that is wrong */
export const answerOf = (args: PathsArguments, context: Context): Promise<AnsweredPaths> => asked(args, context);

/** The same question again, of a graph that may no longer have all that it names. */
export const askedAgain = (args: PathsArguments, context: Context): Promise<AnsweredPaths> =>
  asked(args, context, asItStands);

function asked(args: PathsArguments, context: Context, otherwise?: typeof asItStands): Promise<AnsweredPaths> {
  checkWithin("maxHops", args.maxHops, HOPS);
  checkWithin("first", args.first, PATHS);
  // What the graph knows the ids by is asked for each version that is searched: they may be merged meanwhile.
  return ofOneVersion(async (projection) => {
    const { policy, question } = await questionOf(args, { projection, context }, otherwise);
    // An official that is gone has no path to itself either.
    const there = hasOfficial(projection, question.from) && hasOfficial(projection, question.to);
    const found = there
      ? await context.trace.search((budget) => paths(projection, question, budget))
      : nothing(question);
    const answer = { question, policy, during: args.during ?? null, projection, answer: found };
    return { answer, meetings: found.paths.flatMap((path) => hopsOf({ ...path, scope: question, projection })) };
  }, context);
}

/** In ids that the projection knows, but for those that the graph no longer has; and the policy as it was given. */
async function questionOf(
  args: PathsArguments,
  known: Known,
  otherwise?: typeof asItStands,
): Promise<{ readonly policy: MeetingPolicy; readonly question: PathsQuestion }> {
  const { mode, timeRespecting, strict, maxHops, first } = args;
  const { asked: policy, ...scope } = await knownScope(args, known, otherwise);
  const [from, to] = await Promise.all([
    knownOfficial("from", args.from, known, otherwise),
    knownOfficial("to", args.to, known, otherwise),
  ]);
  const isEnd = (id: string) => id === from || id === to;
  if (otherwise === undefined)
    for (const id of policy.avoid)
      if (isEnd(await knownOfficial("policy.avoid", id, known)))
        throw badInput("policy.avoid", id, "officials between the ends of the path, not the ends");
  // Whom a cited answer avoided may have been merged into one of its ends since.
  const avoid = scope.policy.avoid.filter((id) => !isEnd(id));
  const question = { ...scope, policy: { ...scope.policy, avoid }, from, to };
  return { policy, question: { ...question, mode, timeRespecting, strict, maxHops, first } };
}

const nothing = ({ timeRespecting, strict, mode }: PathsQuestion): PathsAnswer => ({
  paths: [],
  timeRespecting: timeRespecting || strict || (mode !== "SHORTEST" && mode !== "STRONGEST"),
  explored: { officials: 0, contexts: 0, truncated: false },
});

const DATE_MATCHES = ["POSSIBLE", "CERTAIN"] as const;
const date = z.iso.date();
/** As much as a GraphQL Int can say. */
const int = z.int32();

/** The arguments as a citation holds them. */
const CITED = z.strictObject({
  from: z.string(),
  to: z.string(),
  policy: z.strictObject({
    accept: z.array(z.enum(ENCOUNTERS)),
    status: z.array(z.enum(STATUSES)),
    maxAttendance: int,
    minimumSources: int,
    without: z.array(z.string()),
    avoid: z.array(z.string()),
    dates: z.enum(DATE_MATCHES),
  }),
  during: z.nullable(z.strictObject({ from: z.nullable(date), to: z.nullable(date), match: z.enum(DATE_MATCHES) })),
  mode: z.enum(MODES),
  timeRespecting: z.boolean(),
  strict: z.boolean(),
  maxHops: int,
  first: int,
});

/** What a citation says was asked; undefined for what are no arguments of `paths`. */
export function citedArguments(cited: object): PathsArguments | undefined {
  const read = CITED.safeParse(cited);
  return read.success ? read.data : undefined;
}

/** What a citation of the answer says was asked: everything, so that later defaults change nothing. */
export const argumentsToCite = ({ question, policy, during }: AnsweredPaths): z.infer<typeof CITED> => {
  const { from, to, mode, timeRespecting, strict, maxHops, first } = question;
  return {
    ...{ from, to, mode, timeRespecting, strict, maxHops, first, policy: copied(policy) },
    during: during === null ? null : { from: during.from ?? null, to: during.to ?? null, match: during.match },
  };
};

const copied = ({ accept, status, without, avoid, ...rest }: MeetingPolicy) => ({
  ...rest,
  ...{ accept: [...accept], status: [...status], without: [...without], avoid: [...avoid] },
});
