import { asOf, byFilter } from "../../api/narrow.ts";
import { ascending, descending } from "../../api/order.ts";
import { paged } from "../../api/page.ts";
import type { Condition } from "../../graph/condition.ts";
import { EventConnection, EventOrder } from "../event/event.connection.ts";
import { Event } from "../event/event.ref.ts";
import { typeOfId } from "../kinds.row.ts";
import { EventFilter } from "../meeting.filter.ref.ts";
import { OfficeConnection } from "../office/office.connection.ts";
import { Office } from "../office/office.ref.ts";
import { OFFICIAL } from "../official/official.row.ts";
import { heldOn } from "../official/tenure.ref.ts";
import { belongsOn, membershipFields } from "../organisation/membership.ref.ts";
import { Organisation } from "../organisation/organisation.ref.ts";
import { bondFields } from "../treaty/bond.ref.ts";
import { TreatyOrder } from "../treaty/treaty.connection.ts";
import { TreatyFilter } from "../treaty/treaty.filter.ref.ts";
import { Treaty } from "../treaty/treaty.ref.ts";
import { partyEvents, partyMemberships, partyMissions, partyOffices, partyTreaties } from "./entity.cypher.ts";
import { Entity, Node, Party } from "./entity.ref.ts";

const OCCUPIED = "Only those that somebody may have held on this day.";

/** Somebody may have held the office on the day. */
const occupiedOn = (day: number): Condition => ({
  related: { type: "HELD_OFFICE", direction: "in", to: OFFICIAL.label },
  where: heldOn(day),
});

Party.implement({
  description: "A country or an organisation: what can be party to a treaty, send people and be present at an event.",
  interfaces: [Node, Entity],
  resolveType: ({ id }) => typeOfId(id),
  fields: (t) => ({
    events: t.connection(
      {
        type: Event,
        description: "Events where it was present itself, latest first. Its officials have events of their own.",
        args: {
          filter: t.arg({ type: EventFilter.ref, description: "Only events that fit." }),
          orderBy: t.arg({ type: [EventOrder], description: "Latest first unless said otherwise." }),
        },
        ...paged(partyEvents, descending("START"), byFilter(EventFilter)),
      },
      EventConnection,
    ),
    treaties: t.connection(
      {
        type: Treaty,
        description: "Treaties it has signed or is bound by, latest first.",
        args: {
          filter: t.arg({ type: TreatyFilter.ref, description: "Only treaties that fit." }),
          orderBy: t.arg({ type: [TreatyOrder], description: "Latest first unless said otherwise." }),
        },
        ...paged(partyTreaties, descending("ADOPTED"), byFilter(TreatyFilter)),
      },
      { name: "PartyTreatiesConnection", description: "Treaties of a country or an organisation." },
      {
        name: "PartyTreatiesEdge",
        description: "How far the party is bound by the treaty.",
        fields: (t) => bondFields(t),
      },
    ),
    offices: t.connection(
      {
        type: Office,
        description: "Offices of this party, by name: its ministers, its embassies abroad.",
        args: { asOf: t.arg({ type: "Date", description: OCCUPIED }) },
        ...paged(partyOffices, ascending("NAME"), asOf(occupiedOn)),
      },
      OfficeConnection,
    ),
    missions: t.connection(
      {
        type: Office,
        description: "Offices accredited to this party, by name: the embassies and delegations it receives.",
        args: { asOf: t.arg({ type: "Date", description: OCCUPIED }) },
        ...paged(partyMissions, ascending("NAME"), asOf(occupiedOn)),
      },
      OfficeConnection,
    ),
    memberships: t.connection(
      {
        type: Organisation,
        description: "Organisations it belongs to, earliest membership first.",
        args: { asOf: t.arg({ type: "Date", description: "Only those that may have lasted on this day." }) },
        ...paged(partyMemberships, ascending("START"), asOf(belongsOn)),
      },
      { name: "MembershipConnection", description: "Organisations that a party belongs to." },
      {
        name: "MembershipEdge",
        description: "One membership of the party.",
        fields: (t) => membershipFields(t),
      },
    ),
  }),
});
