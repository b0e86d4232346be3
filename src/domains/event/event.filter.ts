import { checkedIds, during, ids, leadsTo, oneOf, range, text } from "../../api/filter.fields.ts";
import { logical } from "../../api/filter.ts";
import type { Condition } from "../../graph/condition.ts";
import { ENTITY_LABEL } from "../entity/entity.row.ts";
import { EventFilter, officialList } from "../meeting.filter.ref.ts";
import { OFFICIAL } from "../official/official.row.ts";
import { TREATY } from "../treaty/treaty.row.ts";
import { EncounterClass, EventKind, EventStatus } from "./event.enum.ts";
import { EVENT } from "./event.row.ts";

const PARTICIPANTS = { type: "PARTICIPATED_IN", direction: "in", to: OFFICIAL.label } as const;

/** Present as such, or through officials: those who act on its behalf or, where that is absent, whose country it is. */
const attendedBy = (parties: readonly string[]): Condition => ({
  any: [
    {
      related: { type: "PRESENT_AT", direction: "in", to: ENTITY_LABEL },
      where: { property: "n.id", ids: parties },
    },
    {
      related: PARTICIPANTS,
      where: {
        any: [
          { property: "r.onBehalfOf", ids: parties },
          {
            all: [
              { property: "r.onBehalfOf", absent: true },
              { property: "n.country", ids: parties },
            ],
          },
        ],
      },
    },
  ],
});

EventFilter.implement("Which events a list holds. Every field given must hold.", {
  id: ids("n.id", "One of these events."),
  name: text("n.nameLines", "The name, or any alias."),
  kind: oneOf(EventKind, "n.kind", "Of one of these sorts."),
  status: oneOf(EventStatus, "n.status", "Of one of these: took place, was planned, was called off, was refused."),
  encounter: oneOf(EncounterClass, "n.encounter", "Participants met as closely as one of these says."),
  during: during("n.start", "n.end", "Took place then. An event without a start did so in no period."),
  place: text("n.placeLines", "The town or site, as the source names it."),
  takesPlaceIn: ids("n.country", "Held in one of these countries."),
  attendedBy: {
    type: ["ID"],
    description: "One of these parties present, or an official acting on its behalf.",
    condition: (parties, at) => attendedBy(checkedIds(parties, at)),
  },
  treaty: leadsTo({ type: "CONCERNS", direction: "out", to: TREATY.label }, "Was about one of these treaties."),
  partOf: leadsTo({ type: "PART_OF", direction: "out", to: EVENT.label }, "Was a part of one of these events."),
  participantCount: range("n.participantCount", "Has so many officials on record as participants."),
  participants: officialList(PARTICIPANTS, "The officials who took part."),
  ...logical(EventFilter),
});
