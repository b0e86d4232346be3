/** Trips of presidents and secretaries of state, from the Office of the Historian. */
import { PRESIDENTS } from "../resolution/president.ts";
import { type Met, readRemarks } from "../resolution/remarks.ts";
import type { Mention } from "../resolution/resolve.ts";
import { type Element, elementsOf, filesOf, isBroken } from "./historian.read.ts";
import {
  americanOf,
  type CountryName,
  decide,
  eventRecords,
  groupBySource,
  isAmerican,
  isLeader,
  kindOf,
  type Part,
  type Sourced,
  type Surroundings,
  USA,
} from "./historian.record.ts";

const TRIPS = ["president-travels", "secretary-travels"] as const;
const LISTS = ["presidents"] as const;

interface Traveller {
  readonly id: string;
  readonly surname: string;
  readonly from: string;
  readonly to: string;
}

interface Trip {
  readonly source: string;
  readonly id: string;
  readonly who: string;
  readonly name: string;
  readonly capacity: string;
  readonly start: string;
  readonly end: string;
  readonly country: CountryName;
  readonly place: string;
  readonly remarks: string;
}

/** @returns what is wrong with the element where it is no trip */
function tripOf({ fields, attributes }: Element, around: Surroundings): Trip | string {
  const { id = "", name = "", remarks = "", locale = "", "start-date": start = "", "end-date": end = start } = fields;
  if (!/^\d+$/.test(id)) return `a trip needs a numeric id, not ${JSON.stringify(id)}`;
  if (!/^\d{4}-\d\d-\d\d$/.test(start)) return `trip ${id}: start-date ${JSON.stringify(start)} is not a day`;
  const who = attributes["@who"] ?? "";
  if (who === "") return `trip ${id} does not say who travelled`;
  const slug = attributes["country@id"] ?? "";
  const country = around.country(slug, start);
  if (country === undefined) return `trip ${id}: country ${JSON.stringify(slug)} is none that is known`;
  const capacity = attributes["@role"] === "president" ? "President" : "Secretary of State";
  return { source: `record:hsg-travels/${id}`, id, who, name, capacity, start, end, country, place: locale, remarks };
}

/** Slugs of the secretaries' surnames: `rusk-david-dean`. */
const surnameOf = (name: string): string =>
  name
    .replace(/,? (Jr|Sr)\.?$/, "")
    .split(" ")
    .at(-1) ?? "";

function mentionOf(one: Met, trip: Trip, around: Surroundings, travellers: readonly Traveller[]): Mention {
  const { source, start: day, country: host } = trip;
  const free = one.owner === undefined || one.owner === "united-states";
  const american = free && host.id !== USA.id ? americanOf(one.title, one.name, day, travellers) : undefined;
  const owner = one.owner === undefined || one.owner === "-" ? undefined : around.country(one.owner, day)?.id;
  const before = one.before === undefined || one.before === "-" ? undefined : around.country(one.before, day)?.id;
  const ours = american !== undefined || (one.owner === undefined && isAmerican(one.title, host.id));
  const countries = ours
    ? [USA.id]
    : one.owner === "-"
      ? []
      : owner !== undefined
        ? [owner]
        : [host.id, ...(before === undefined ? [] : [before])];
  return {
    ...{ source, text: `${one.title} ${one.name}`.trim(), name: one.name, title: one.title, day, countries },
    said: ours || one.owner !== undefined,
    ...(american !== undefined && { official: american }),
  };
}

const CALLED = /\b(state|official|working)( working)? visit/i;
const overlaps = (a: Trip, b: Trip): boolean => a.start <= b.end && b.start <= a.end && a.country.id === b.country.id;

interface Told {
  readonly official: string;
  readonly met: Met;
  readonly country?: string;
}

function* recordsOf(
  trip: Trip,
  told: readonly Told[],
  parent: Trip | undefined,
): Generator<Readonly<Record<string, unknown>>> {
  const { source, id, start, end, country, place, remarks, capacity } = trip;
  const { did } = readRemarks(remarks);
  const locator = remarks === "" ? "name" : "remarks";
  const direct = told.filter(({ met }) => met.encounter === "DIRECT");
  const present = told.filter(({ met }) => met.encounter === "CO_ATTENDED");
  const encounter = did.has("DIRECT")
    ? /private visit/i.test(remarks) && !/official|state visit/i.test(remarks)
      ? "VISIT"
      : "DIRECT"
    : CALLED.test(remarks) && told.length > 0
      ? "VISIT"
      : did.has("CO_ATTENDED")
        ? "CO_ATTENDED"
        : "CO_MENTIONED";
  const traveller: Part = {
    official: `official:${trip.who}`,
    role: "GUEST",
    capacity,
    onBehalfOf: USA.id,
    locator: "name",
  };
  let hosted = false;
  const partOf = (one: Told): Part => {
    const host =
      one.met.encounter === "DIRECT" &&
      !hosted &&
      one.country === country.id &&
      (one.met.host || isLeader(one.met.title));
    hosted ||= host;
    return {
      ...{
        official: one.official,
        role: host ? "HOST" : "ATTENDEE",
        capacity: one.met.title,
        locator: `remarks, sentence ${one.met.sentence}`,
      },
      ...(one.country !== undefined && { onBehalfOf: one.country }),
    };
  };
  const event = `event:hsg-trip-${id}`;
  const who = trip.name.replace(/ \([^)]*\)/, "");
  const about = {
    start,
    ...(end !== start && end !== "" && { end }),
    ...(place !== "" && { place }),
    country: country.id,
    ...(remarks !== "" && { summary: remarks }),
  };
  const names = [...new Set(direct.map(({ met }) => met.name))];
  const list = names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names.join("");
  const main = encounter === "CO_ATTENDED" ? told : encounter === "CO_MENTIONED" ? [] : direct;
  const name =
    direct.length > 0
      ? `${who} meets ${list}`
      : `${who} ${encounter === "CO_ATTENDED" ? "attends a gathering" : "stays"} in ${country.name}`;
  yield* eventRecords(
    { id: event, name, kind: kindOf(remarks, encounter), encounter, ...about },
    source,
    direct[0] === undefined ? locator : `remarks, sentence ${direct[0].met.sentence}`,
    [traveller, ...main.map(partOf)],
  );
  if (did.has("DIRECT") && did.has("CO_ATTENDED")) {
    const whole = `${event}.gathering`;
    yield* eventRecords(
      {
        id: whole,
        name: `${who} attends a gathering in ${country.name}`,
        kind: kindOf(remarks.replace(CALLED, ""), "CO_ATTENDED"),
        encounter: "CO_ATTENDED",
        ...about,
      },
      source,
      locator,
      [traveller, ...present.map(partOf)],
    );
    yield { record: "partOf", event, parent: whole, evidence: [{ source, locator }] };
  }
  if (parent !== undefined)
    yield { record: "partOf", event, parent: `event:hsg-trip-${parent.id}`, evidence: [{ source, locator }] };
}

/** The records of the trips and of the presidents' own list at a path; reads twice, first for the names, then for the records. */
export async function* historianTravels(path: string, around: Surroundings): AsyncGenerator<Sourced> {
  const files = await filesOf(path, TRIPS);
  const trips: Trip[] = [];
  for (const { path: file } of files)
    for await (const read of elementsOf(file, "trip")) {
      const trip = isBroken(read) ? "" : tripOf(read, around);
      if (typeof trip !== "string") trips.push({ ...trip, remarks: trip.remarks });
    }
  const travellers = travellersOf(trips);
  const mentions = new Map(
    trips.map((trip) => [
      trip.id,
      readRemarks(trip.remarks).met.map((met) => ({ met, mention: mentionOf(met, trip, around, travellers) })),
    ]),
  );
  const resolved = decide(
    [...mentions.values()].flat().map(({ mention }) => mention),
    around,
  );
  const bySource = groupBySource(resolved.decisions);
  const own = trips.filter(({ capacity }) => capacity === "President");
  yield* presidentsOf(path);
  const seen = new Set<string>();
  for (const { path: from, file } of files)
    for await (const read of elementsOf(from, "trip")) {
      const place = { file, line: read.line };
      const trip = isBroken(read) ? read.reason : tripOf(read, around);
      if (typeof trip === "string") yield { ...place, reject: trip };
      else if (seen.has(trip.id)) yield { ...place, reject: `trip ${trip.id} stands in the files already` };
      else {
        seen.add(trip.id);
        yield {
          ...place,
          value: {
            record: "datasetRecord",
            id: trip.source,
            dataset: "historian-travels",
            recordId: trip.id,
            ...place,
          },
        };
        for (const value of namesOf(trip, seen)) yield { ...place, value };
        for (const decision of bySource.get(trip.source) ?? []) {
          for (const value of resolved.records(decision)) yield { ...place, value };
          const review = resolved.review(decision);
          if (review !== undefined) yield { ...place, review };
        }
        const told = (mentions.get(trip.id) ?? []).map(({ met, mention }): Told => {
          const official = resolved.officialOf(mention);
          const country = resolved.countryOf(official) ?? mention.countries[0];
          return { official, met, ...(country !== undefined && { country }) };
        });
        yield* [...recordsOf(trip, told, parentOf(trip, own))].map((value) => ({ ...place, value }));
      }
    }
}

/** The country and the traveller, once each. */
function* namesOf(trip: Trip, seen: Set<string>): Generator<Readonly<Record<string, unknown>>> {
  for (const { id, name } of [trip.country, USA])
    if (!seen.has(id) && seen.add(id)) yield { record: "country", id, name };
  if (seen.has(trip.who)) return;
  seen.add(trip.who);
  yield {
    record: "official",
    id: `official:${trip.who}`,
    name: trip.name,
    country: USA.id,
    evidence: [{ source: trip.source, locator: "name" }],
  };
}

/** The president's own trip that a companion's belongs to. */
function parentOf(trip: Trip, own: readonly Trip[]): Trip | undefined {
  const surname = readRemarks(trip.remarks).accompanied;
  return surname === undefined || trip.capacity === "President"
    ? undefined
    : own.find((other) => surnameOf(other.name) === surname && overlaps(trip, other));
}

function travellersOf(trips: readonly Trip[]): readonly Traveller[] {
  const found = new Map<string, Traveller>();
  for (const { who, name, start, end, capacity } of trips) {
    if (capacity === "President") continue;
    const one = found.get(who) ?? { id: `official:${who}`, surname: surnameOf(name), from: start, to: end };
    const [from = start] = [one.from, start].toSorted();
    found.set(who, { ...one, from, to: [one.to, end].toSorted().at(-1) ?? end });
  }
  return [...found.values()];
}

/** The presidents' own list: persons and their terms. */
async function* presidentsOf(path: string): AsyncGenerator<Sourced> {
  const office = "office:us-president";
  let begun = false;
  for (const { path: from, file } of await filesOf(path, LISTS).catch(() => []))
    for await (const read of elementsOf(from, "president")) {
      const place = { file, line: read.line };
      if (isBroken(read)) {
        yield { ...place, reject: read.reason };
        continue;
      }
      const { id = "", name = "", "birth-year": birth = "", "death-year": death = "" } = read.fields;
      const { "took-office-date": start = "", "left-office-date": end = "" } = read.fields;
      const n = read.attributes["@n"] ?? "";
      if (id === "" || n === "") {
        yield { ...place, reject: "a president needs a number and an id" };
        continue;
      }
      const source = `record:hsg-travels/presidents/${n}`;
      const evidence = (locator: string) => ({ evidence: [{ source, locator }] });
      yield {
        ...place,
        value: {
          record: "datasetRecord",
          id: source,
          dataset: "historian-travels",
          recordId: `presidents/${n}`,
          ...place,
        },
      };
      if (!begun) {
        begun = true;
        yield { ...place, value: { record: "country", ...USA } };
      }
      yield {
        ...place,
        value: {
          record: "office",
          id: office,
          name: "President of the United States",
          of: USA.id,
          ...evidence("took-office-date"),
        },
      };
      yield {
        ...place,
        value: {
          record: "official",
          id: `official:${id}`,
          name,
          country: USA.id,
          ...(birth !== "" && { birth }),
          ...(death !== "" && { death }),
          ...evidence("name"),
        },
      };
      yield {
        ...place,
        value: {
          record: "tenure",
          official: `official:${id}`,
          office,
          start,
          ...(end !== "" ? { end } : successor(id, start)),
          ...evidence("took-office-date"),
        },
      };
    }
}

/** The list leaves the end open where it was not yet known; the next president's start closes it. */
const successor = (id: string, start: string): { readonly end?: string } => {
  const end = PRESIDENTS.find(({ slug, from }) => `${slug}` === id && from === start)?.to;
  return end === undefined ? {} : { end };
};
