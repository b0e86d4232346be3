/** Paths and their hops, each hop with all that defends it. */
import { builder } from "../api/builder.ts";
import { leveled } from "../api/level.ts";
import { parsePartialDate } from "../api/partial-date.ts";
import { reads } from "../api/reads.ts";
import { PartialDate } from "../domains/entity/date.ref.ts";
import { EncounterClass } from "../domains/event/event.enum.ts";
import { Official } from "../domains/official/official.ref.ts";
import type { OfficialRow } from "../domains/official/official.row.ts";
import { type Day, isoOf } from "../graph/day.ts";
import { checkWithin } from "./argument.ts";
import { type HopValue, hopsOf, type PathValue } from "./hops.ts";
import { Meeting, meetingFields } from "./meeting.ref.ts";
import { traced, tracedOfficials } from "./node.ts";

/** How many hops, and so officials, a path is taken to have, for its cost. */
const HOPS = 4;

const ALTERNATIVES = [1, 100] as const;

const Hop = builder.objectRef<HopValue>("Hop").implement({
  description:
    "One step of a path: two officials, the meeting that stands for it, and the evidence that both were there.",
  fields: (t) => ({
    from: t.field({
      type: Official,
      description: "Where the hop begins.",
      ...traced<HopValue, OfficialRow>(({ from }) => from),
    }),
    to: t.field({ type: Official, description: "Where it leads.", ...traced<HopValue, OfficialRow>(({ to }) => to) }),
    ...meetingFields(t),
    alternativeCount: t.int({
      description: "How many other meetings of the two fit the policy, without regard to time order.",
      ...reads(),
      resolve: ({ alternatives }) => alternatives.length,
    }),
    alternatives: t.field({
      type: [Meeting],
      description: "Other meetings of the two that fit the policy: heaviest first, then earliest, undated last.",
      args: {
        first: t.arg.int({ required: true, defaultValue: 5, description: "How many of them: 1 to 100." }),
      },
      ...leveled(
        async (hops: readonly HopValue[], { first }: { first: number }) => {
          checkWithin("first", first, ALTERNATIVES);
          return hops.map(({ alternatives, officials, scope, projection }) =>
            alternatives.slice(0, first).map((meeting) => ({ ...meeting, officials, scope, projection })),
          );
        },
        { reads: [] },
      ),
    }),
  }),
});

const dayOf = (day: Day | undefined) => (day === undefined ? null : parsePartialDate(isoOf(day)));

export const Path = builder.objectRef<PathValue>("Path").implement({
  description: "Officials each of whom met the next; no one twice.",
  fields: (t) => ({
    length: t.int({ description: "How many hops it has.", ...reads(), resolve: ({ hops }) => hops.length }),
    strength: t.float({
      description:
        "The product of its hops' weights, from 0 to 1: an order among paths of one answer, not a probability.",
      ...reads(),
      resolve: ({ strength }) => strength,
    }),
    weakest: t.field({
      type: EncounterClass,
      nullable: true,
      description: "The weakest class of encounter among its hops; null for a path of no hops.",
      ...reads(),
      resolve: ({ weakest }) => weakest,
    }),
    independentSources: t.int({
      nullable: true,
      description: "The fewest independent sources that any of its hops has; null for a path of no hops.",
      ...reads(),
      resolve: ({ independentSources }) => independentSources,
    }),
    departure: t.field({
      type: PartialDate,
      nullable: true,
      description:
        "In time order, the day of the first hop: the latest that still arrives in time, or by the mode. Null without time order.",
      ...reads(),
      resolve: ({ journey }) => dayOf(journey?.departure),
    }),
    arrival: t.field({
      type: PartialDate,
      nullable: true,
      description:
        "In time order, the day of the last hop: the earliest that the meetings allow, or by the mode. Null without time order.",
      ...reads(),
      resolve: ({ journey }) => dayOf(journey?.arrival),
    }),
    officials: t.field({
      type: [Official],
      complexity: { field: 1, multiplier: HOPS + 1 },
      description: "From one end to the other, both included.",
      ...tracedOfficials<PathValue>(({ officials }) => officials),
    }),
    hops: t.field({
      type: [Hop],
      complexity: { field: 1, multiplier: HOPS },
      description: "Its steps, in order.",
      ...reads(),
      resolve: hopsOf,
    }),
  }),
});
