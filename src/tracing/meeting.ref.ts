/** Meetings as clients see them: the context, when it was, how close, and the evidence that each of those asked about was there. */
import { builder } from "../api/builder.ts";
import { leveled } from "../api/level.ts";
import { reads } from "../api/reads.ts";
import type { Context } from "../context.ts";
import { Article } from "../domains/article/article.ref.ts";
import type { ArticleRow } from "../domains/article/article.row.ts";
import { Period } from "../domains/entity/date.ref.ts";
import { EncounterClass } from "../domains/event/event.enum.ts";
import { Event } from "../domains/event/event.ref.ts";
import type { EventRow } from "../domains/event/event.row.ts";
import { Evidence } from "../domains/evidence/evidence.ref.ts";
import { typeOfId } from "../domains/kinds.row.ts";
import { Official } from "../domains/official/official.ref.ts";
import { Treaty } from "../domains/treaty/treaty.ref.ts";
import type { TreatyRow } from "../domains/treaty/treaty.row.ts";
import { RECORDED } from "./article.evidence.row.ts";
import { evidenceOf } from "./dossier.ts";
import type { MeetingValue } from "./hops.ts";
import { participantsOf } from "./meetings.ts";
import { traced, tracedOfficials } from "./node.ts";
import { DATES, periodOf } from "./period.ts";

const MeetingContext = builder.unionType("MeetingContext", {
  description:
    "Where officials can meet: an event, a treaty that both signed (CO_SIGNED), an article that names both (CO_MENTIONED).",
  types: [Event, Treaty, Article],
  resolveType: ({ id }) => typeOfId(id) as "Event",
});

type Fields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)["$inferSchemaTypes"], Shape>;

/** The fields that a meeting has wherever it stands: in a list, and as a hop of a path. */
export const meetingFields = <Shape extends MeetingValue>(t: Fields<Shape>) => ({
  context: t.field({
    type: MeetingContext,
    description: "The event, treaty or article that they share.",
    ...traced<MeetingValue, EventRow | TreatyRow | ArticleRow>(({ context }) => context),
  }),
  encounter: t.field({
    type: EncounterClass,
    description:
      "How closely they met there: an event's own class, CO_SIGNED for a treaty, CO_MENTIONED for an article.",
    ...reads(),
    resolve: ({ encounter }) => encounter,
  }),
  weight: t.float({
    description:
      "How much it counts, up to 1: DIRECT 1, VISIT 0.9, PHONE 0.7; CO_ATTENDED, CO_SIGNED and CO_MENTIONED at most 0.6, 0.3 and 0.1, and 1/(n-1) among n officials.",
    ...reads(),
    resolve: ({ weight }) => weight,
  }),
  period: t.field({
    type: Period,
    description:
      "When it was: an event's own period; of a treaty the dates of their signatures, or its adoption where one of them has none; of an article its publication.",
    ...leveled(
      (meetings: readonly MeetingValue[], _args: object, context: Context) =>
        Promise.all(meetings.map((meeting) => periodOf(meeting, context))),
      { reads: [], looksUp: DATES },
    ),
  }),
  evidence: t.field({
    type: [Evidence],
    description:
      "Why each of those asked about is believed to have been there, sources of `without` left out: by source, then by id, each once. An article that names them is its own evidence.",
    ...leveled((meetings: readonly MeetingValue[], _args: object, context: Context) => evidenceOf(meetings, context), {
      reads: [],
      looksUp: RECORDED,
    }),
  }),
  independentSources: t.int({
    description:
      "How many different publishers and data sets speak for the one of them for whom the fewest do, of those that are left.",
    ...reads(),
    resolve: ({ independentSources }) => independentSources,
  }),
});

/** How many participants a meeting is taken to have, for its cost. */
const PARTICIPANTS = 5;

export const Meeting = builder.objectRef<MeetingValue>("Meeting").implement({
  description: "A context that all of those asked about share and that fits the policy.",
  fields: (t) => ({
    ...meetingFields(t),
    participants: t.field({
      type: [Official],
      complexity: { field: 1, multiplier: PARTICIPANTS },
      description: "All officials who were there by the evidence that is left, by id; not only those asked about.",
      ...tracedOfficials<MeetingValue>(({ projection, scope, context, officials }) =>
        participantsOf(projection, context, officials[0] as string, scope),
      ),
    }),
  }),
});
