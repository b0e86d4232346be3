import { builder } from "../../api/builder.ts";
import { orderBy } from "../../api/order.ts";
import { Event } from "./event.ref.ts";

export const EventConnection = builder.connectionObject(
  { type: Event, name: "EventConnection", description: "A list of events." },
  { name: "EventEdge", description: "An event in a list." },
);

export const EventOrder = orderBy("Event", {
  START: { description: "When it began: the first possible day ascending, the last one descending." },
  NAME: { description: "The name, without case and diacritics." },
  PARTICIPANT_COUNT: { description: "How many officials are on record as participants." },
  MENTION_COUNT: { description: "How many articles mention the event." },
});
