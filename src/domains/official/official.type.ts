import { builder } from "../../api/builder.ts";
import { found } from "../../api/id.argument.ts";
import { among, amongIds, asOf, byFilter } from "../../api/narrow.ts";
import { ascending, descending } from "../../api/order.ts";
import { paged, pagedRoot } from "../../api/page.ts";
import { reference } from "../../api/reference.ts";
import { all } from "../../graph/condition.ts";
import { Country } from "../country/country.ref.ts";
import { COUNTRY } from "../country/country.row.ts";
import { dateOf, PartialDate } from "../entity/date.ref.ts";
import { Entity, Node } from "../entity/entity.ref.ts";
import { EventOrder } from "../event/event.connection.ts";
import { Event } from "../event/event.ref.ts";
import { ParticipantRole, participationFields } from "../event/participation.ref.ts";
import { EventFilter, type EventFilterShape, OfficialFilter } from "../meeting.filter.ref.ts";
import { Office } from "../office/office.ref.ts";
import { signatureFields } from "../treaty/signature.ref.ts";
import { Treaty } from "../treaty/treaty.ref.ts";
import { OfficialConnection, OfficialOrder } from "./official.connection.ts";
import { officialEvents, officialOffices, officialSigned, officials } from "./official.cypher.ts";
import "./official.filter.ts";
import { reads } from "../../api/reads.ts";
import { Official } from "./official.ref.ts";
import { OFFICIAL } from "./official.row.ts";
import { heldOn, tenureFields } from "./tenure.ref.ts";

Official.implement({
  description: "A person who acts for a country or an organisation.",
  interfaces: [Node, Entity],
  fields: (t) => ({
    description: t.exposeString("description", { nullable: true, description: "Who this is, in a line." }),
    country: t.field({
      type: Country,
      nullable: true,
      description: "The country the official represents.",
      ...reference(COUNTRY, "country"),
    }),
    birth: t.field({
      type: PartialDate,
      nullable: true,
      description: "When the official was born.",
      ...reads("birth"),
      resolve: ({ birth }) => dateOf(birth),
    }),
    death: t.field({
      type: PartialDate,
      nullable: true,
      description: "When the official died.",
      ...reads("death"),
      resolve: ({ death }) => dateOf(death),
    }),
    offices: t.connection(
      {
        type: Office,
        description: "Offices the official has held, earliest first; one edge for each tenure.",
        args: { asOf: t.arg({ type: "Date", description: "Only offices that may have been held on this day." }) },
        ...paged(officialOffices, ascending("START"), asOf(heldOn)),
      },
      { name: "TenureConnection", description: "Offices an official has held." },
      {
        name: "TenureEdge",
        description: "One tenure of the office.",
        fields: (t) => tenureFields(t),
      },
    ),
    events: t.connection(
      {
        type: Event,
        description: "Events the official took part in, latest first; one edge for each role.",
        args: {
          filter: t.arg({ type: EventFilter.ref, description: "Only events that fit." }),
          roles: t.arg({ type: [ParticipantRole], description: "Only where the official played one of these parts." }),
          onBehalfOf: t.arg.idList({
            description: "Only where the official is on record as acting for one of these countries and organisations.",
          }),
          orderBy: t.arg({ type: [EventOrder], description: "Latest first unless said otherwise." }),
        },
        ...paged(officialEvents, descending("START"), (args: ParticipationArguments) =>
          all([
            byFilter(EventFilter)(args),
            among("r.role", args.roles, "roles"),
            amongIds("r.onBehalfOf", args.onBehalfOf, "onBehalfOf"),
          ]),
        ),
      },
      { name: "OfficialEventsConnection", description: "Events an official took part in." },
      {
        name: "OfficialEventsEdge",
        description: "The official's part in the event.",
        fields: (t) => participationFields(t),
      },
    ),
    signed: t.connection(
      {
        type: Treaty,
        description: "Treaties the official signed, latest first.",
        ...paged(officialSigned, descending("ADOPTED")),
      },
      { name: "SignedTreatiesConnection", description: "Treaties an official signed." },
      { name: "SignedTreatiesEdge", description: "The official's signature.", fields: (t) => signatureFields(t) },
    ),
  }),
});

interface ParticipationArguments {
  filter?: EventFilterShape | null;
  roles?: readonly string[] | null;
  onBehalfOf?: readonly string[] | null;
}

builder.queryFields((t) => ({
  official: t.field({
    type: Official,
    nullable: true,
    description: "The official with this id, null where there is none.",
    args: { id: t.arg.id({ required: true, description: "Its id: `official:ramin-hasanov.AZE`." }) },
    ...found(OFFICIAL),
  }),
  officials: t.connection(
    {
      type: Official,
      description: "All officials, by name.",
      args: {
        filter: t.arg({ type: OfficialFilter.ref, description: "Only officials that fit." }),
        orderBy: t.arg({ type: [OfficialOrder], description: "By name unless said otherwise." }),
      },
      ...pagedRoot(officials, ascending("NAME"), byFilter(OfficialFilter)),
    },
    OfficialConnection,
  ),
}));
