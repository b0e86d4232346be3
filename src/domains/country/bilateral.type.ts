import { builder } from "../../api/builder.ts";
import { there } from "../../api/gone.ts";
import { checkedId } from "../../api/id.argument.ts";
import { leveled } from "../../api/level.ts";
import { byFilter } from "../../api/narrow.ts";
import { ascending, descending } from "../../api/order.ts";
import { paged } from "../../api/page.ts";
import type { Context } from "../../context.ts";
import type { Order } from "../../graph/relation.ts";
import { dateOf, PartialDate } from "../entity/date.ref.ts";
import { Node } from "../entity/entity.ref.ts";
import { EventConnection, EventOrder } from "../event/event.connection.ts";
import { Event } from "../event/event.ref.ts";
import { EVENT, type EventRow } from "../event/event.row.ts";
import { EventFilter } from "../meeting.filter.ref.ts";
import { bilateralCounts, bilateralEvents, MET } from "./bilateral.cypher.ts";
import { BilateralRelation, bilateralIfBoth } from "./bilateral.ref.ts";
import { type BilateralRow, bilateral } from "./bilateral.row.ts";
import { Country } from "./country.ref.ts";
import { COUNTRY } from "./country.row.ts";

/** How statements name a pair. */
const pairOf = ({ countries }: BilateralRow) => countries.join(" ");

/** A number that one statement finds for all pairs of a level, together with its neighbour. */
const counted = (pick: "treaties" | "articles") =>
  leveled(
    (parents: readonly BilateralRow[], _args: object, context: Context) =>
      Promise.all(
        parents.map(async (parent) => {
          const found = await context.keyed(bilateralCounts, {}).load(pairOf(parent));
          return found?.[pick] ?? 0;
        }),
      ),
    { reads: [] },
  );

/** The date of the first meeting in an order. */
const dateOfFirst = (orders: readonly Order[], date: (event: EventRow) => string | null) =>
  leveled(
    (parents: readonly BilateralRow[], _args: object, context: Context) =>
      Promise.all(
        parents.map(async (parent) => {
          const [first] = await context.related(bilateralEvents, { where: MET, orders, limit: 1 }).load(pairOf(parent));
          return first === undefined ? null : dateOf(date(first.node));
        }),
      ),
    { reads: [], looksUp: { [EVENT.label]: ["start", "end"] } },
  );

BilateralRelation.implement({
  description:
    "Two countries, in either order. A country takes part in an event when it is present as such, or through officials: " +
    "those who act on its behalf or, where nothing is said of that, whose country it is.",
  interfaces: [Node],
  fields: (t) => ({
    countries: t.field({
      type: [Country],
      description: "Both, in the order of their ids.",
      ...leveled(
        (parents: readonly BilateralRow[], _args: object, context: Context) =>
          Promise.all(
            parents.map(({ countries }) =>
              Promise.all(countries.map((id) => there(id, context.node(COUNTRY).load(id)))),
            ),
          ),
        { reads: [] },
      ),
    }),
    meetings: t.int({
      description: "HELD events in which both took part, those that only name them together (CO_MENTIONED) excluded.",
      ...leveled(
        (parents: readonly BilateralRow[], _args: object, context: Context) =>
          Promise.all(parents.map((parent) => context.count(bilateralEvents, MET).load(pairOf(parent)))),
        { reads: [] },
      ),
    }),
    treaties: t.int({ description: "Treaties to which both are party, bound now.", ...counted("treaties") }),
    articles: t.int({ description: "Articles that mention both.", ...counted("articles") }),
    firstMet: t.field({
      type: PartialDate,
      nullable: true,
      description: "When the earliest of the meetings began; null where no meeting has a date.",
      ...dateOfFirst(ascending("START"), ({ start }) => start),
    }),
    lastMet: t.field({
      type: PartialDate,
      nullable: true,
      description: "When the latest of the meetings ended; null where no meeting has a date.",
      ...dateOfFirst(descending("END"), ({ end, start }) => end ?? start),
    }),
    events: t.connection(
      {
        type: Event,
        description: "All events in which both took part, of any status and class, latest first.",
        args: {
          filter: t.arg({ type: EventFilter.ref, description: "Only events that fit." }),
          orderBy: t.arg({ type: [EventOrder], description: "Latest first unless said otherwise." }),
        },
        ...paged(bilateralEvents, descending("START"), byFilter(EventFilter), pairOf),
      },
      EventConnection,
    ),
  }),
});

builder.objectField(Country, "relationsWith", (t) =>
  t.field({
    type: BilateralRelation,
    nullable: true,
    description: "What it has in common with another country; null where there is no such country, and with itself.",
    args: { country: t.arg.id({ required: true, description: "The other country's id: `country:KOR`." }) },
    ...leveled(
      (parents: readonly { id: string }[], { country }: { country: string }, context: Context) => {
        const other = checkedId("country", country);
        return Promise.all(
          parents.map(({ id }) => (id === other ? null : bilateralIfBoth(bilateral(id, other), context))),
        );
      },
      { reads: [] },
    ),
  }),
);
