/** The policy as clients give it and as answers repeat it. */
import { builder } from "../api/builder.ts";
import { DateMatch, PeriodInput } from "../api/filter.fields.ts";
import { reads } from "../api/reads.ts";
import { EncounterClass, EventStatus } from "../domains/event/event.enum.ts";
import { RECORDED } from "./article.evidence.row.ts";
import { DEFAULT_POLICY, type MeetingPolicy as Policy } from "./policy.ts";

const MeetingPolicyInput = builder.inputType("MeetingPolicyInput", {
  description:
    "How close a meeting must have been to count. What is left out has its default: face to face or as host and guest, held, among at most 12 officials, by one source.",
  fields: (t) => ({
    accept: t.field({
      type: [EncounterClass],
      required: true,
      defaultValue: [...DEFAULT_POLICY.accept],
      description: "How closely people must have met: one of these classes, at least one of them.",
    }),
    status: t.field({
      type: [EventStatus],
      required: true,
      defaultValue: [...DEFAULT_POLICY.status],
      description: "What must have become of the event, at least one; treaties and articles count as HELD.",
    }),
    maxAttendance: t.int({
      required: true,
      defaultValue: DEFAULT_POLICY.maxAttendance,
      description:
        "The most officials there may have been, at least 2. Everyone on record counts, or the event's headcount if that is larger: sharing a room with 300 is no meeting.",
    }),
    minimumSources: t.int({
      required: true,
      defaultValue: DEFAULT_POLICY.minimumSources,
      description:
        "How many independent sources each of the two must have for being there, at least 1: different publishers and data sets, not different articles.",
    }),
    without: t.idList({
      required: true,
      defaultValue: [...DEFAULT_POLICY.without],
      description:
        "Sources to leave out: articles, dataset records, or whole data sets as `dataset:historian-visits`. Who was there by these alone was not there.",
    }),
    avoid: t.idList({
      required: true,
      defaultValue: [...DEFAULT_POLICY.avoid],
      description: "Officials that no path may pass; neither end may be among them. Only `paths` heeds it.",
    }),
    dates: t.field({
      type: DateMatch,
      required: true,
      defaultValue: DEFAULT_POLICY.dates,
      description:
        "Where hops follow each other in time: POSSIBLE, some choice of days within their dates does; CERTAIN, every choice does.",
    }),
  }),
});

export const MeetingPolicy = builder.objectRef<Policy>("MeetingPolicy").implement({
  description: "The policy that an answer has obeyed, defaults filled in.",
  fields: (t) => ({
    accept: t.expose("accept", { type: [EncounterClass], description: "The classes of encounter that counted." }),
    status: t.expose("status", { type: [EventStatus], description: "What had to have become of an event." }),
    maxAttendance: t.exposeInt("maxAttendance", {
      description: "The most officials there could be; 2147483647 for any number.",
    }),
    minimumSources: t.exposeInt("minimumSources", {
      description: "How many independent sources each of the two had to have.",
    }),
    without: t.exposeIDList("without", { description: "Sources that were left out." }),
    avoid: t.exposeIDList("avoid", { description: "Officials that no path could pass." }),
    dates: t.expose("dates", { type: DateMatch, description: "How sure the order of hops had to be." }),
  }),
});

type Fields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)["$inferSchemaTypes"], Shape>;

/** The arguments of every field of tracing. */
export const scopeArguments = (arg: Fields<object>["arg"]) => ({
  policy: arg({
    type: MeetingPolicyInput,
    description: "How close a meeting must have been to count; the defaults without it.",
  }),
  during: arg({
    type: PeriodInput,
    description:
      "Only meetings of these days; without `from` and `to` of any. An undated meeting falls into no period.",
  }),
});

/** How fields of tracing are read: of the projection, with the evidence that holds an answer to one version. */
export const PROJECTED = { reads: [], looksUp: RECORDED, projected: true } as const;

/** What every answer of tracing says of itself. */
export interface Accounted {
  readonly policy: Policy;
  readonly graphVersion: number;
}

export const POLICY_FIELD = "The policy that was obeyed, defaults filled in.";
export const VERSION_FIELD = "The version of the graph that the answer was computed from.";

/** Its fields. The plugin knows connections by Relay's fields only, so the shape is not asked for. */
export const accountFields = <Shape extends object>(t: Fields<Shape>) => ({
  policy: t.field({
    type: MeetingPolicy,
    description: POLICY_FIELD,
    ...reads(),
    resolve: (answer) => (answer as unknown as Accounted).policy,
  }),
  graphVersion: t.int({
    description: VERSION_FIELD,
    ...reads(),
    resolve: (answer) => (answer as unknown as Accounted).graphVersion,
  }),
});
