/** Trips of presidents and secretaries of state, from the Office of the Historian. */
import { americanOf, isAmericanOffice } from "../resolution/american.ts";
import { countryOfSlug } from "../resolution/country.ts";
import { headOf, isOfOrganisation } from "../resolution/head.ts";
import type { Mention } from "../resolution/mention.ts";
import { type Met, type Reading, readRemarks } from "../resolution/remarks.ts";
import type { Surroundings } from "../resolution/surroundings.ts";
import { capacityOf } from "../resolution/title.ts";
import { eventRecords, isLeader, isPrivate, isReceived, kindOf, listed, type Part, USA } from "./historian.event.ts";
import { decide, type Persons } from "./historian.person.ts";
import { presidentsOf } from "./historian.presidents.ts";
import { type Element, filesOf, holds, type Value, wrongDays } from "./historian.read.ts";
import { type Country, readTwice } from "./historian.run.ts";
import type { Importer } from "./importer.ts";

const TRIPS = ["president-travels", "secretary-travels"] as const;
const LISTS = ["presidents"] as const;

interface Trip extends Reading {
  readonly source: string;
  readonly id: string;
  /** The traveller's slug. */
  readonly who: string;
  readonly name: string;
  readonly capacity: "President" | "Secretary of State";
  readonly start: string;
  readonly end: string;
  readonly country: Country;
  readonly place: string;
  readonly remarks: string;
  readonly told: readonly { readonly met: Met; readonly mention: Mention }[];
}

/** What the ids of its events begin with. */
const EVENTS = "event:hsg-trip-";
const sourceOf = (id: string): string => `record:hsg-travels/${id}`;

/** @returns what is wrong with the element where it is no trip */
function tripOf({ fields, attributes }: Element): Trip | string {
  const { id = "", name = "", remarks = "", locale = "", "start-date": start = "", "end-date": end = start } = fields;
  if (!/^\d+$/.test(id)) return `a trip needs a numeric id, not ${JSON.stringify(id)}`;
  const wrong = wrongDays(start, end);
  if (wrong !== undefined) return `trip ${id}: ${wrong}`;
  const who = attributes["@who"] ?? "";
  if (who === "") return `trip ${id} does not say who travelled`;
  const slug = attributes["country@id"] ?? "";
  const country = countryOfSlug(slug, start);
  if (country === undefined) return `trip ${id}: country ${JSON.stringify(slug)} is none that is known`;
  const capacity: Trip["capacity"] = attributes["@role"] === "president" ? "President" : "Secretary of State";
  const reading = readRemarks(remarks);
  const trip = {
    ...{ source: sourceOf(id), id, who, name, capacity, start, end, country, place: locale, remarks },
    ...reading,
  };
  const told = reading.met
    .map((met) => ({ met, mention: mentionOf(met, trip.source, start, country) }))
    .filter(({ met, mention }) => !isOwnSide(met, mention, who));
  return { ...trip, told };
}

/** The traveller, and those of the traveller's country who were joined: companions. */
const isOwnSide = ({ joined }: Met, { given, countries }: Mention, who: string): boolean =>
  (joined && countries[0] === USA.id) || given?.official === `official:${who}`;

function mentionOf(one: Met, source: string, day: string, host: Country): Mention {
  const { name, title, sentence } = one;
  const locator = `remarks, sentence ${sentence}`;
  const mention = { source, locator, text: `${title} ${name}`.trim(), name, title, day, capacity: capacityOf(one) };
  const american =
    (one.owner === undefined && host.id !== USA.id) || one.owner === "united-states"
      ? americanOf(one.title, one.name, day)
      : undefined;
  if (american !== undefined)
    return { ...mention, countries: [USA.id], said: true, given: { official: american.id, score: 1 } };
  if (one.owner === undefined && isAmericanOffice(one.title, host.id))
    return { ...mention, countries: [USA.id], said: true };
  const head =
    one.owner === "-" || (one.owner === undefined && isOfOrganisation(title)) ? headOf(name, day) : undefined;
  if (head !== undefined) return { ...mention, countries: [head.country], said: true, held: head };
  if (one.owner === "-") return { ...mention, countries: [], said: true };
  if (/^(Pope|Holy Father)/.test(title) && one.owner === undefined)
    return { ...mention, countries: ["country:VAT"], said: true };
  const idOf = (slug: string | undefined) =>
    slug === undefined || slug === "-" ? undefined : countryOfSlug(slug, day)?.id;
  const [owner, before] = [idOf(one.owner), idOf(one.before)];
  return {
    ...mention,
    countries: owner !== undefined ? [owner] : [...new Set([host.id, ...(before === undefined ? [] : [before])])],
    said: owner !== undefined,
  };
}

/** What became of a trip: whom the text names as met, else what it says was done. */
function encounterOf({ did, remarks, told }: Trip): string {
  if (did.has("DIRECT")) return isPrivate(remarks) ? "VISIT" : "DIRECT";
  if (isReceived(remarks) && told.some(({ met }) => met.encounter === "NAMED")) return "VISIT";
  return did.has("CO_ATTENDED") ? "CO_ATTENDED" : "CO_MENTIONED";
}

function* recordsOf(trip: Trip, persons: Persons, parent: Trip | undefined): Generator<Value> {
  const { source, id, start, end, country, place, remarks, capacity, did, told } = trip;
  const locator = remarks === "" ? "name" : "remarks";
  const encounter = encounterOf(trip);
  const direct = told.filter(
    ({ met }) => met.encounter === "DIRECT" || (met.encounter === "NAMED" && encounter === "VISIT"),
  );
  const present = told.filter(({ met }) => met.encounter === "CO_ATTENDED");
  const traveller: Part = {
    ...{ official: `official:${trip.who}`, role: "GUEST", capacity },
    ...{ onBehalfOf: USA.id, locator: "name" },
  };
  const isHost = ({ met, mention }: Trip["told"][number]): boolean =>
    persons.countryOf(mention) === country.id && (met.host || isLeader(met.title, met.standing));
  const hosts = [direct.find(isHost), present.find(isHost)];
  const partOf = (one: Trip["told"][number]): Part => {
    const home = persons.countryOf(one.mention);
    return {
      ...{ official: persons.officialOf(one.mention), role: hosts.includes(one) ? "HOST" : "ATTENDEE" },
      ...{ capacity: capacityOf(one.met), locator: one.mention.locator },
      ...(home !== undefined && one.met.owner !== "-" && { onBehalfOf: home }),
    };
  };
  const event = `${EVENTS}${id}`;
  const who = trip.name.replace(/ \([^)]*\)/, "");
  const about = {
    start,
    ...(end !== start && end !== "" && { end }),
    ...(place !== "" && { place }),
    country: country.id,
    ...(remarks !== "" && { summary: remarks }),
  };
  const gathers = `${who} attends a gathering in ${country.name}`;
  const stays = encounter === "CO_ATTENDED" ? gathers : `${who} stays in ${country.name}`;
  const name = direct.length > 0 ? `${who} meets ${listed([...new Set(direct.map(({ met }) => met.name))])}` : stays;
  const both = did.has("CO_ATTENDED") && encounter !== "CO_ATTENDED" && encounter !== "CO_MENTIONED";
  yield* eventRecords(
    { id: event, name, kind: kindOf(remarks, encounter, both), encounter, ...about },
    source,
    direct[0]?.mention.locator ?? locator,
    [traveller, ...(encounter === "CO_ATTENDED" ? present : direct).map(partOf)],
  );
  if (both) {
    const whole = `${event}.gathering`;
    yield* eventRecords(
      {
        ...{ id: whole, name: gathers, kind: kindOf(remarks, "CO_ATTENDED"), encounter: "CO_ATTENDED" },
        ...about,
      },
      source,
      locator,
      [traveller, ...present.map(partOf)],
    );
    yield { record: "partOf", event, parent: whole, evidence: [{ source, locator }] };
  }
  if (parent !== undefined)
    yield { record: "partOf", event, parent: `${EVENTS}${parent.id}`, evidence: [{ source, locator }] };
}

const overlaps = (a: Trip, b: Trip): boolean => a.start <= b.end && b.start <= a.end && a.country.id === b.country.id;

/** The presidents' own trips that the trips of their companions belong to, by the companion's id. */
function parentsOf(trips: readonly Trip[]): ReadonlyMap<string, Trip> {
  const own = trips.filter(({ capacity }) => capacity === "President");
  return new Map(
    trips.flatMap((trip) => {
      const { accompanied, capacity, start } = trip;
      if (accompanied === undefined || capacity === "President") return [];
      const id = americanOf("President", accompanied, start)?.id;
      const parent = own.find((other) => `official:${other.who}` === id && overlaps(trip, other));
      return parent === undefined ? [] : [[trip.id, parent] as const];
    }),
  );
}

export const historianTravels: Importer<Surroundings> = {
  name: "historian-travels",
  rank: 3,
  isWhole: (path) => holds(path, [...TRIPS, ...LISTS]),
  async *read(path, around, options = {}) {
    const files = await filesOf(path, [...TRIPS, ...LISTS]);
    const isList = ({ file }: { readonly file: string }) => file.startsWith(`${LISTS[0]}/`);
    yield* presidentsOf(files.filter(isList));
    yield* readTwice(
      files.filter((file) => !isList(file)),
      "trip",
      options,
      {
        dataset: "historian-travels",
        sourceOf,
        item: tripOf,
        decide: (trips) => ({
          persons: decide(
            trips.flatMap(({ told }) => told.map(({ mention }) => mention)),
            around,
            EVENTS,
          ),
          parents: parentsOf(trips),
        }),
        *records(trip, { persons, parents }) {
          const { source, who, name } = trip;
          yield {
            ...{ record: "official", id: `official:${who}`, name, country: USA.id },
            evidence: [{ source, locator: "name" }],
          };
          yield* persons.recordsOf(source);
          yield* recordsOf(trip, persons, parents.get(trip.id));
        },
        reviews: ({ source }, { persons }) => persons.reviewsOf(source),
      },
    );
  },
};
