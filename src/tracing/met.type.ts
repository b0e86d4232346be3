import { builder } from "../api/builder.ts";
import { leveled } from "../api/level.ts";
import type { OrderArgument } from "../api/order.ts";
import { orderBy } from "../api/order.ts";
import type { PageArguments } from "../api/page.ts";
import { reads } from "../api/reads.ts";
import { pageOfRows } from "../api/rows.page.ts";
import type { Context } from "../context.ts";
import { dateOf, PartialDate } from "../domains/entity/date.ref.ts";
import { EncounterClass } from "../domains/event/event.enum.ts";
import { OfficialFilter, type OfficialFilterShape } from "../domains/meeting.filter.ref.ts";
import { officialItself } from "../domains/official/official.cypher.ts";
import { Official } from "../domains/official/official.ref.ts";
import type { OfficialRow } from "../domains/official/official.row.ts";
import type { Condition } from "../graph/condition.ts";
import { mergedInto } from "../graph/merged.cypher.ts";
import { checkWithin, knownScope, type ScopeArguments } from "./argument.ts";
import { AheadError, caughtUp } from "./caught-up.ts";
import type { MeetingValue, Traced } from "./hops.ts";
import { Meeting } from "./meeting.ref.ts";
import { meetings } from "./meetings.ts";
import { type MetBy, sortedMet } from "./met.order.ts";
import { met } from "./met.ts";
import { asTheyWere, officialsOf } from "./node.ts";
import { DATES, periodOf } from "./period.ts";
import { accountFields, PROJECTED, scopeArguments } from "./policy.ref.ts";
import { hasOfficial } from "./projection.ts";
import type { Acquaintance, Budget, Meeting as MeetingOfPair, Steps } from "./trace.ts";

const MetOrder = orderBy(
  "Met",
  {
    WEIGHT: { description: "The sum of the weights of the meetings." },
    TIMES: { description: "How often the two met." },
    LAST_MET: { description: "The last day of the latest meeting." },
    NAME: { description: "The other one's name, without case and diacritics." },
  },
  "ties are broken by id",
);

/** A row of the list: whom an official met. */
interface Met extends Acquaintance, Traced {
  readonly of: string;
}

const MEETINGS = [1, 100] as const;

const pair = ({ of, official }: Met) => [of, official] as const;

/** A date of one of their meetings; null where all are undated. */
const dateOfMeeting = (
  meetingOf: (row: Met) => MeetingOfPair | null,
  pick: (period: { start: string | null; end: string | null }) => string | null,
) =>
  leveled(
    (edges: readonly object[], _args: object, context: Context) =>
      Promise.all(
        (edges as readonly Met[]).map(async (row) => {
          const meeting = meetingOf(row);
          if (meeting === null) return null;
          const period = await periodOf({ context: meeting.context, officials: pair(row) }, context);
          return period instanceof Error ? period : dateOf(pick(period));
        }),
      ),
    { reads: [], looksUp: DATES },
  );

const MetConnection = builder.connectionObject(
  {
    type: Official,
    name: "MetConnection",
    description: "Whom an official met, as far as the policy lets it count.",
    fields: (t) => accountFields(t),
  },
  {
    name: "MetEdge",
    description: "Someone whom the official met, and all their meetings summed up.",
    fields: (t) => ({
      times: t.int({
        description: "In how many events, treaties and articles they met.",
        ...reads(),
        resolve: (edge) => (edge as unknown as Met).times,
      }),
      firstMet: t.field({
        type: PartialDate,
        nullable: true,
        description: "When the meeting with the earliest first day began; null where none has a date.",
        ...dateOfMeeting(
          ({ firstMet }) => firstMet,
          ({ start }) => start,
        ),
      }),
      lastMet: t.field({
        type: PartialDate,
        nullable: true,
        description: "When the meeting with the latest last day ended; null where none has a date.",
        ...dateOfMeeting(
          ({ lastMet }) => lastMet,
          ({ start, end }) => end ?? start,
        ),
      }),
      strongest: t.field({
        type: EncounterClass,
        description: "How closely they met, at the closest.",
        ...reads(),
        resolve: (edge) => (edge as unknown as Met).strongest,
      }),
      weight: t.float({
        description: "The sum of the weights of their meetings.",
        ...reads(),
        resolve: (edge) => (edge as unknown as Met).weight,
      }),
      meetings: t.field({
        type: [Meeting],
        description: "Their meetings, latest first.",
        args: {
          first: t.arg.int({ required: true, defaultValue: 5, description: "How many of them: 1 to 100." }),
        },
        ...leveled(
          async (edges: readonly object[], { first }: { first: number }, { trace }: Context) => {
            checkWithin("first", first, MEETINGS);
            return trace.search((budget) => meetingsOf(edges as readonly Met[], first, budget));
          },
          { reads: [] },
        ),
      }),
    }),
  },
);

/** The latest meetings of every pair. */
function* meetingsOf(rows: readonly Met[], first: number, budget: Budget): Steps<MeetingValue[][]> {
  const lists: MeetingValue[][] = [];
  for (const row of rows) {
    const { projection, scope } = row;
    const officials = pair(row);
    const all = yield* meetings(projection, officials, scope, budget);
    lists.push(all.meetings.slice(0, first).map((meeting) => ({ ...meeting, officials, scope, projection })));
  }
  return lists;
}

interface MetArguments extends ScopeArguments, Omit<PageArguments, "orderBy"> {
  readonly filter?: OfficialFilterShape | null | undefined;
  readonly orderBy?: OrderArgument | null | undefined;
}

builder.objectField(Official, "met", (t) =>
  t.connection(
    {
      type: Official,
      description:
        "Whom the official met, as far as the policy lets it count: by the sum of the weights, greatest first, unless said otherwise.",
      args: {
        ...scopeArguments(t.arg),
        filter: t.arg({ type: OfficialFilter.ref, description: "Only officials that fit." }),
        orderBy: t.arg({ type: MetOrder, description: "Greatest weight first unless said otherwise; ties by id." }),
      },
      ...leveled(
        (parents: readonly { id: string }[], args: MetArguments, context: Context) =>
          listsOf(
            parents.map(({ id }) => id),
            args,
            context,
          ),
        { ...PROJECTED, looksUp: { ...PROJECTED.looksUp, Official: ["nameFolded"] } },
      ),
    },
    MetConnection,
  ),
);

/** Step by step for all of a level, so that what each step loads is loaded for all of them at once. */
async function listsOf(officials: readonly string[], args: MetArguments, context: Context) {
  const { scope, projection, pages } = await caughtUp(async (projection) => {
    const newcomer = officials.find((id) => !hasOfficial(projection, id));
    if (newcomer !== undefined) throw new AheadError(newcomer);
    const scope = await knownScope(args, { projection, context });
    return { projection, scope, pages: await pagesOf(officials, args, { projection, scope }, context) };
  }, context);
  return pages.map(({ edges, ...page }, at) => {
    const of = officials[at] as string;
    return {
      ...page,
      /** Loaded when it is asked for. */
      get edges() {
        return officialsOf(
          edges.map(({ official }) => official),
          context,
        ).then((nodes) => edges.map((row, at) => ({ ...row, of, scope, projection, node: nodes[at] as OfficialRow })));
      },
      ...{ policy: scope.asked, graphVersion: projection.version },
    };
  });
}

/** @throws AheadError where someone on them has been merged since */
async function pagesOf(
  officials: readonly string[],
  args: MetArguments,
  { projection, scope }: Traced,
  context: Context,
) {
  const where = OfficialFilter.condition("filter", args.filter);
  const order = { by: (args.orderBy?.by ?? "WEIGHT") as MetBy, descending: args.orderBy?.direction !== "ASC" };
  const everyone = await Promise.all(
    officials.map((of) => context.trace.search((budget) => met(projection, of, scope, budget))),
  );
  const fitted = await Promise.all(everyone.map(({ met }) => fitting(met, where, context)));
  const sorted = await Promise.all(fitted.map((rows, at) => sortedMet(officials[at] as string, rows, order, context)));
  const pages = sorted.map((list) => pageOfRows(list, args));
  await asTheyWere(
    pages.flatMap(({ edges }) => edges.map(({ official }) => official)),
    context,
  );
  return pages;
}

/**
 * Those of whom the condition holds: asked for all lists of a level in one statement.
 * @throws AheadError where someone has been merged since, of whom it no longer holds but may hold of the other one
 */
async function fitting(
  rows: readonly Acquaintance[],
  where: Condition | undefined,
  context: Context,
): Promise<readonly Acquaintance[]> {
  if (where === undefined) return rows;
  const counts = context.count(officialItself, where);
  const fits = await Promise.all(rows.map(({ official }) => counts.load(official)));
  const into = context.keyed(mergedInto, {});
  const unfit = rows.filter((_row, at) => fits[at] === 0);
  const merged = await Promise.all(unfit.map(({ official }) => into.load(official)));
  const other = merged.find((row) => row !== null);
  if (other) throw new AheadError(other.into);
  return rows.filter((_row, at) => (fits[at] as number) > 0);
}
