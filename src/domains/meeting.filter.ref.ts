/** Filters that ask of each other, officials by their events and events by their participants: what fields and lists point at. */
import type { IntRange, PeriodArgument, StringFilter } from "../api/filter.fields.ts";
import { filterOf, type ListFilter, type Logical, listFilterOf } from "../api/filter.ts";

export interface OfficialFilterShape extends Logical<OfficialFilterShape> {
  id?: readonly string[] | null | undefined;
  name?: StringFilter | null | undefined;
  country?: readonly string[] | null | undefined;
  office?: readonly string[] | null | undefined;
  officeDuring?: PeriodArgument | null | undefined;
  eventCount?: IntRange | null | undefined;
  events?: ListFilter<EventFilterShape> | null | undefined;
}

export const OfficialFilter = filterOf<OfficialFilterShape>("OfficialFilter");

/** A field for officials that a relation leads to. */
export const officialList = listFilterOf("OfficialListFilter", OfficialFilter, "officials");

export interface EventFilterShape extends Logical<EventFilterShape> {
  id?: readonly string[] | null | undefined;
  name?: StringFilter | null | undefined;
  kind?: readonly string[] | null | undefined;
  status?: readonly string[] | null | undefined;
  encounter?: readonly string[] | null | undefined;
  during?: PeriodArgument | null | undefined;
  place?: StringFilter | null | undefined;
  takesPlaceIn?: readonly string[] | null | undefined;
  attendedBy?: readonly string[] | null | undefined;
  treaty?: readonly string[] | null | undefined;
  partOf?: readonly string[] | null | undefined;
  participantCount?: IntRange | null | undefined;
  participants?: ListFilter<OfficialFilterShape> | null | undefined;
}

export const EventFilter = filterOf<EventFilterShape>("EventFilter");

/** A field for events that a relation leads to. */
export const eventList = listFilterOf("EventListFilter", EventFilter, "events");
