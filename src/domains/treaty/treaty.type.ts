import { builder } from "../../api/builder.ts";
import { found } from "../../api/id.argument.ts";
import { asOf, byFilter } from "../../api/narrow.ts";
import { ascending, descending } from "../../api/order.ts";
import { paged, pagedAny, pagedRoot } from "../../api/page.ts";
import { all } from "../../graph/condition.ts";
import { dateOf, PartialDate } from "../entity/date.ref.ts";
import { Entity, Node, Party } from "../entity/entity.ref.ts";
import type { EntityRow } from "../entity/entity.row.ts";
import { EventConnection, EventOrder } from "../event/event.connection.ts";
import { Event } from "../event/event.ref.ts";
import { EventFilter } from "../meeting.filter.ref.ts";
import { Official } from "../official/official.ref.ts";
import { bondFields, boundOn } from "./bond.ref.ts";
import { PartyFilter, type PartyFilterShape } from "./party.filter.ts";
import { signatureFields } from "./signature.ref.ts";
import { TreatyConnection, TreatyOrder } from "./treaty.connection.ts";
import { treaties, treatyEvents, treatyParties, treatySignatories } from "./treaty.cypher.ts";
import { TreatyScope } from "./treaty.enum.ts";
import { TreatyFilter } from "./treaty.filter.ref.ts";
import "./treaty.filter.ts";
import { property, reads } from "../../api/reads.ts";
import { Treaty } from "./treaty.ref.ts";
import { type PartyTo, TREATY } from "./treaty.row.ts";

Treaty.implement({
  description: "An agreement under international law.",
  interfaces: [Node, Entity],
  fields: (t) => ({
    scope: t.field({
      type: TreatyScope,
      description: "Between how many it is made.",
      ...property("scope"),
    }),
    adopted: t.field({
      type: PartialDate,
      nullable: true,
      description: "When its text was adopted or opened for signature.",
      ...reads("adopted"),
      resolve: ({ adopted }) => dateOf(adopted),
    }),
    inForce: t.field({
      type: PartialDate,
      nullable: true,
      description: "When it entered into force.",
      ...reads("inForce"),
      resolve: ({ inForce }) => dateOf(inForce),
    }),
    place: t.exposeString("place", { nullable: true, description: "Where it was concluded." }),
    depositary: t.exposeString("depositary", { nullable: true, description: "Who keeps it and its signatures." }),
    parties: t.connection(
      {
        type: Party,
        description: "Countries and organisations that have signed it or are bound by it, by name.",
        args: {
          filter: t.arg({ type: PartyFilter.ref, description: "Only parties that fit." }),
          asOf: t.arg({
            type: "Date",
            description:
              "Only those that may have been parties on this day: from consent (a signatory: from signature) until withdrawal.",
          }),
        },
        ...pagedAny<EntityRow, PartyTo>(treatyParties, ascending("NAME"), (args: PartiesArguments) =>
          all([byFilter(PartyFilter)(args), asOf(boundOn)(args)]),
        ),
      },
      { name: "TreatyPartiesConnection", description: "Signatories and parties of a treaty." },
      {
        name: "TreatyPartiesEdge",
        description: "How far the party is bound by the treaty.",
        fields: (t) => bondFields(t),
      },
    ),
    signatories: t.connection(
      {
        type: Official,
        description: "Officials who signed it, by name.",
        ...paged(treatySignatories, ascending("NAME")),
      },
      { name: "SignatoryConnection", description: "Officials who signed a treaty." },
      { name: "SignatoryEdge", description: "An official's signature.", fields: (t) => signatureFields(t) },
    ),
    events: t.connection(
      {
        type: Event,
        description: "Events that were about it, latest first.",
        args: {
          filter: t.arg({ type: EventFilter.ref, description: "Only events that fit." }),
          orderBy: t.arg({ type: [EventOrder], description: "Latest first unless said otherwise." }),
        },
        ...paged(treatyEvents, descending("START"), byFilter(EventFilter)),
      },
      EventConnection,
    ),
  }),
});

interface PartiesArguments {
  filter?: PartyFilterShape | null;
  asOf?: string | null;
}

builder.queryFields((t) => ({
  treaty: t.field({
    type: Treaty,
    nullable: true,
    description: "The treaty with this id, null where there is none.",
    args: { id: t.arg.id({ required: true, description: "Its id: `treaty:untc-4-1`." }) },
    ...found(TREATY),
  }),
  treaties: t.connection(
    {
      type: Treaty,
      description: "All treaties, latest first.",
      args: {
        filter: t.arg({ type: TreatyFilter.ref, description: "Only treaties that fit." }),
        orderBy: t.arg({ type: [TreatyOrder], description: "Latest first unless said otherwise." }),
      },
      ...pagedRoot(treaties, descending("ADOPTED"), byFilter(TreatyFilter)),
    },
    TreatyConnection,
  ),
}));
