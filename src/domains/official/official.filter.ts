import { checkedIds, ids, PeriodInput, range, text, within } from "../../api/filter.fields.ts";
import { logical } from "../../api/filter.ts";
import { ALWAYS, all, type Condition } from "../../graph/condition.ts";
import { EVENT } from "../event/event.row.ts";
import { eventList, OfficialFilter, type OfficialFilterShape } from "../meeting.filter.ref.ts";
import { OFFICE } from "../office/office.row.ts";

/** The office and when it was held are about one tenure. */
const tenure = ({ office, officeDuring }: OfficialFilterShape, at: string): Condition => ({
  related: { type: "HELD_OFFICE", direction: "out", to: OFFICE.label },
  where:
    all([
      office == null ? undefined : { property: "n.id", ids: checkedIds(office, `${at}.office`) },
      officeDuring == null ? undefined : within("r.start", "r.end", officeDuring, `${at}.officeDuring`),
    ]) ?? ALWAYS,
});

OfficialFilter.implement("Which officials a list holds. Every field given must hold.", {
  id: ids("n.id", "One of these officials."),
  name: text("n.nameLines", "The name, or any alias."),
  country: ids("n.country", "Represents one of these countries."),
  office: {
    type: ["ID"],
    description: "Has held one of these offices; with `officeDuring`, held it then.",
    condition: (_office, _at, { filter, at }) => tenure(filter, at),
  },
  officeDuring: {
    type: PeriodInput,
    description: "Held an office then: one of `office`, or any where that is left out.",
    condition: (period, place, { filter, at }) =>
      filter.office != null || within("r.start", "r.end", period, place) === undefined ? undefined : tenure(filter, at),
  },
  eventCount: range("n.eventCount", "Took part in so many events, of any status."),
  events: eventList(
    { type: "PARTICIPATED_IN", direction: "out", to: EVENT.label },
    "The events that the official took part in.",
  ),
  ...logical(OfficialFilter),
});
