import { builder } from "../../api/builder.ts";
import { orderBy } from "../../api/order.ts";
import { COUNTRY } from "../country/country.row.ts";
import { facetsBy } from "../entity/facet.ref.ts";
import { Event } from "./event.ref.ts";

export const EventConnection = builder.connectionObject(
  {
    type: Event,
    name: "EventConnection",
    description: "A list of events.",
    fields: facetsBy("Event", {
      KIND: { description: "The sort of event.", grouping: { property: "n.kind" }, words: true },
      STATUS: { description: "Whether it took place.", grouping: { property: "n.status" }, words: true },
      ENCOUNTER: { description: "How closely people met.", grouping: { property: "n.encounter" }, words: true },
      YEAR: { description: "The year of the first day it may have begun.", grouping: { property: "n.startYear" } },
      TAKES_PLACE_IN: {
        description: "The country it was held in.",
        grouping: { step: { type: "TOOK_PLACE_IN", direction: "out", to: COUNTRY.label } },
      },
    }),
  },
  { name: "EventEdge", description: "An event in a list." },
);

export const EventOrder = orderBy("Event", {
  START: { description: "When it began: the first possible day ascending, the last one descending." },
  NAME: { description: "The name, without case and diacritics." },
  PARTICIPANT_COUNT: { description: "How many officials are on record as participants." },
  MENTION_COUNT: { description: "How many articles mention the event." },
});
