import { builder } from "../api/builder.ts";
import type { CursorList } from "../api/cursor.ts";
import { leveled } from "../api/level.ts";
import type { PageArguments } from "../api/page.ts";
import { pageOfRows } from "../api/rows.page.ts";
import type { Context } from "../context.ts";
import type { Keyset } from "../graph/relation.ts";
import { knownScope, officialsWithin, type ScopeArguments } from "./argument.ts";
import { byCodeUnit } from "./code-unit.ts";
import { ofOneVersion } from "./dossier.ts";
import type { MeetingValue } from "./hops.ts";
import { Meeting } from "./meeting.ref.ts";
import { meetings } from "./meetings.ts";
import { accountFields, PROJECTED, scopeArguments } from "./policy.ref.ts";
import type { Meeting as MeetingRow } from "./trace.ts";

const MeetingConnection = builder.connectionObject(
  {
    type: Meeting,
    name: "MeetingConnection",
    description: "Meetings of the same officials, latest first.",
    fields: (t) => accountFields(t),
  },
  { name: "MeetingEdge", description: "A meeting in a list." },
);

const BETWEEN = [2, 10] as const;

interface MeetingsArguments extends ScopeArguments, PageArguments {
  readonly between: readonly string[];
}

builder.queryFields((t) => ({
  meetings: t.connection(
    {
      type: Meeting,
      description: "Where all of these officials were together, as far as the policy lets it count: latest first.",
      args: {
        between: t.arg.idList({ required: true, description: "2 to 10 different officials." }),
        ...scopeArguments(t.arg),
      },
      ...leveled(async (parents: readonly unknown[], args: MeetingsArguments, context: Context) => {
        const list = await listOf(args, context);
        return parents.map(() => list);
      }, PROJECTED),
    },
    MeetingConnection,
  ),
}));

function listOf(args: MeetingsArguments, context: Context) {
  return ofOneVersion(async (projection) => {
    const known = { projection, context };
    const scope = await knownScope(args, known);
    const officials = await officialsWithin("between", args.between, BETWEEN, known);
    const { meetings: rows } = await context.trace.search((budget) => meetings(projection, officials, scope, budget));
    const { edges, ...page } = pageOfRows({ cursors: cursorsOf(officials), rows, keyset, compare }, args);
    const nodes: MeetingValue[] = edges.map(({ cursor: _, ...meeting }) => ({
      ...meeting,
      officials,
      scope,
      projection,
    }));
    const answer = {
      ...page,
      edges: edges.map(({ cursor }, at) => ({ cursor, node: nodes[at] as MeetingValue })),
      ...{ policy: scope.asked, graphVersion: projection.version },
    };
    return { answer, meetings: nodes };
  }, context);
}

/** A cursor of the same officials holds whatever the policy: it is a place in time. */
const cursorsOf = (officials: readonly string[]): CursorList => ({
  name: `meetings of ${officials.toSorted(byCodeUnit).join(", ")}`,
  types: ["number"],
});

const UNDATED = Number.MIN_SAFE_INTEGER;

const keyset = ({ days, context }: MeetingRow): Keyset => ({ values: [days?.min ?? UNDATED], key: context });

/** Latest first day first, undated last, ties by id. */
const compare = (a: Keyset, b: Keyset): number =>
  (b.values[0] as number) - (a.values[0] as number) || byCodeUnit(a.key, b.key);
