import { builder } from "../../api/builder.ts";
import { found } from "../../api/id.argument.ts";
import { only } from "../../api/list.ts";
import { byFilter } from "../../api/narrow.ts";
import { ascending, descending } from "../../api/order.ts";
import { paged, pagedAny, pagedRoot } from "../../api/page.ts";
import { reference } from "../../api/reference.ts";
import { Country } from "../country/country.ref.ts";
import { COUNTRY } from "../country/country.row.ts";
import { Period } from "../entity/date.ref.ts";
import { Entity, Node, Party } from "../entity/entity.ref.ts";
import type { EntityRow } from "../entity/entity.row.ts";
import { EVIDENCE_OF_EDGE, Evidence, evidenceOfEdge } from "../evidence/evidence.ref.ts";
import { EventFilter, OfficialFilter } from "../meeting.filter.ref.ts";
import { OfficialOrder } from "../official/official.connection.ts";
import { Official } from "../official/official.ref.ts";
import { TreatyConnection } from "../treaty/treaty.connection.ts";
import { Treaty } from "../treaty/treaty.ref.ts";
import { EventConnection, EventOrder } from "./event.connection.ts";
import { eventParticipants, eventParties, eventParts, events, eventTreaties, eventWhole } from "./event.cypher.ts";
import { EncounterClass, EventKind, EventStatus } from "./event.enum.ts";
import "./event.filter.ts";
import { property, reads } from "../../api/reads.ts";
import { Event } from "./event.ref.ts";
import { EVENT, type Presence } from "./event.row.ts";
import { participationFields } from "./participation.ref.ts";

Event.implement({
  description: "Something that happened, was planned, called off or refused.",
  interfaces: [Node, Entity],
  fields: (t) => ({
    kind: t.field({ type: EventKind, description: "What sort of event.", ...property("kind") }),
    status: t.field({
      type: EventStatus,
      description: "Whether it took place.",
      ...property("status"),
    }),
    encounter: t.field({
      type: EncounterClass,
      description: "How closely its participants met.",
      ...property("encounter"),
    }),
    period: t.field({
      type: Period,
      description: "When it took place.",
      ...reads("start", "end"),
      resolve: (event) => event,
    }),
    place: t.exposeString("place", { nullable: true, description: "The town or site, as the source names it." }),
    country: t.field({
      type: Country,
      nullable: true,
      description: "The country it was held in.",
      ...reference(COUNTRY, "country"),
    }),
    summary: t.exposeString("summary", { nullable: true, description: "What happened, in a sentence or two." }),
    headcount: t.exposeInt("headcount", {
      nullable: true,
      description: "How many people attended by the sources, where more than are named.",
    }),
    partOf: t.field({
      type: Event,
      nullable: true,
      description: "The larger event it was a part of.",
      ...only(eventWhole, ascending("START")),
    }),
    parts: t.connection(
      {
        type: Event,
        description: "Events that were parts of it, earliest first.",
        ...paged(eventParts, ascending("START")),
      },
      EventConnection,
    ),
    participants: t.connection(
      {
        type: Official,
        description: "Officials who took part, by name; one edge for each role.",
        args: {
          filter: t.arg({ type: OfficialFilter.ref, description: "Only officials that fit." }),
          orderBy: t.arg({ type: [OfficialOrder], description: "By name unless said otherwise." }),
        },
        ...paged(eventParticipants, ascending("NAME"), byFilter(OfficialFilter)),
      },
      { name: "ParticipantConnection", description: "Officials who took part in an event." },
      {
        name: "ParticipantEdge",
        description: "An official's part in the event.",
        fields: (t) => participationFields(t),
      },
    ),
    parties: t.connection(
      {
        type: Party,
        description: "Countries and organisations present as such, by name.",
        ...pagedAny<EntityRow, Presence>(eventParties, ascending("NAME")),
      },
      { name: "PresenceConnection", description: "Countries and organisations present at an event." },
      {
        name: "PresenceEdge",
        description: "A party's presence.",
        fields: (t) => ({
          evidence: t.field({ type: [Evidence], description: EVIDENCE_OF_EDGE, ...evidenceOfEdge }),
        }),
      },
    ),
    treaties: t.connection(
      {
        type: Treaty,
        description: "Treaties it was about, latest first.",
        ...paged(eventTreaties, descending("ADOPTED")),
      },
      TreatyConnection,
    ),
  }),
});

builder.queryFields((t) => ({
  event: t.field({
    type: Event,
    nullable: true,
    description: "The event with this id, null where there is none.",
    args: { id: t.arg.id({ required: true, description: "Its id: `event:hsg-visit-751`." }) },
    ...found(EVENT),
  }),
  events: t.connection(
    {
      type: Event,
      description: "All events, latest first.",
      args: {
        filter: t.arg({ type: EventFilter.ref, description: "Only events that fit." }),
        orderBy: t.arg({ type: [EventOrder], description: "Latest first unless said otherwise." }),
      },
      ...pagedRoot(events, descending("START"), byFilter(EventFilter)),
    },
    EventConnection,
  ),
}));
