/** Visits of foreign leaders to the United States, from the Office of the Historian. */
import { americanOf } from "../resolution/american.ts";
import { countryOfSlug } from "../resolution/country.ts";
import { headOf } from "../resolution/head.ts";
import type { Mention } from "../resolution/mention.ts";
import { presidentOn } from "../resolution/president.ts";
import { type Met, type Reading, readRemarks } from "../resolution/remarks.ts";
import type { Surroundings } from "../resolution/surroundings.ts";
import { capacityOf } from "../resolution/title.ts";
import { visitorsOf } from "../resolution/visitor.ts";
import { eventRecords, isPrivate, isReceived, kindOf, listed, type Part, USA } from "./historian.event.ts";
import { decide, type Persons } from "./historian.person.ts";
import { type Element, filesOf, holds, type Value, wrongDays } from "./historian.read.ts";
import { type Country, readTwice } from "./historian.run.ts";
import type { Importer } from "./importer.ts";

const FOLDERS = ["data"] as const;

interface Visit {
  readonly source: string;
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly country: Country;
  readonly description: string;
  readonly guests: readonly { readonly mention: Mention; readonly capacity: string }[];
  readonly met: readonly { readonly met: Met; readonly mention: Mention }[];
  readonly did: Reading["did"];
}

/** What the ids of its events begin with. */
const EVENTS = "event:hsg-visit-";
const sourceOf = (id: string): string => `record:hsg-visits/${id}`;

/** @returns what is wrong with the element where it is no visit */
function visitOf({ fields, attributes }: Element): Visit | string {
  const { id = "", visitor = "", description = "", "start-date": start = "", "end-date": end = start } = fields;
  if (!/^\d+$/.test(id)) return `a visit needs a numeric id, not ${JSON.stringify(id)}`;
  const wrong = wrongDays(start, end);
  if (wrong !== undefined) return `visit ${id}: ${wrong}`;
  const slug = attributes["from@id"] ?? "";
  const country = countryOfSlug(slug, start);
  if (country === undefined) return `visit ${id}: from ${JSON.stringify(slug)} is no known country`;
  const source = sourceOf(id);
  const guests = visitorsOf(visitor).map((phrase) => {
    const { name, title } = phrase;
    const mention: Mention = {
      ...{ source, locator: "visitor", text: `${title} ${name}`.trim(), name, title, day: start, said: true },
      capacity: capacityOf(phrase),
      countries: [country.id],
    };
    return { mention, capacity: capacityOf(phrase) };
  });
  if (guests.length === 0) return `visit ${id}: the visitor ${JSON.stringify(visitor)} names nobody`;
  const { met, did } = readRemarks(description.replace(/^Presidential guest\b/, "Guest of the President"));
  return {
    ...{ source, id, start, end, country, description, guests, did },
    met: met.map((one) => ({ met: one, mention: metIn(one, source, start, country) })),
  };
}

function metIn(one: Met, source: string, day: string, home: Country): Mention {
  const { name, title, sentence } = one;
  const locator = `description, sentence ${sentence}`;
  const mention = { source, locator, text: `${title} ${name}`.trim(), name, title, day, capacity: capacityOf(one) };
  const american =
    one.owner === undefined || one.owner === "united-states" ? americanOf(one.title, one.name, day) : undefined;
  if (american !== undefined)
    return { ...mention, countries: [USA.id], said: true, given: { official: american.id, score: 1 } };
  if (one.owner === "-") {
    const head = headOf(name, day);
    if (head === undefined) return { ...mention, countries: [], said: true };
    return { ...mention, countries: [head.country], said: true, held: head };
  }
  const owner = one.owner === undefined ? undefined : countryOfSlug(one.owner, day)?.id;
  return { ...mention, countries: owner === undefined ? [USA.id, home.id] : [owner], said: owner !== undefined };
}

/** The President of the day, by the office alone: `Guest of the President`. */
const metByOffice = ({ description, did }: Visit): boolean =>
  did.has("DIRECT") &&
  /^Presidential guest\b|\b(with|[Gg]uest of|(received|hosted|entertained) by) the President(?! of\b| \p{Lu}|['’-])/u.test(
    description,
  );

/** Whether the president of the day is host though no text names him. */
const isUnnamedHost = (visit: Visit): boolean =>
  metByOffice(visit) || (!visit.did.has("DIRECT") && encounterOf(visit) === "VISIT");

/** What became of a visit: whom the text names as met, else what it says was done. */
function encounterOf({ description, did, start }: Visit): string {
  if (did.has("DIRECT")) return isPrivate(description) ? "VISIT" : "DIRECT";
  if (isReceived(description) && presidentOn(start) !== undefined) return "VISIT";
  return did.has("CO_ATTENDED") ? "CO_ATTENDED" : "CO_MENTIONED";
}

function* recordsOf(visit: Visit, persons: Persons): Generator<Value> {
  const { source, id, start, end, country, description, did } = visit;
  const president = presidentOn(start);
  const encounter = encounterOf(visit);
  const guests = visit.guests.map(
    ({ mention, capacity }): Part => ({
      ...{ official: persons.officialOf(mention), role: "GUEST", capacity },
      ...{ onBehalfOf: mention.countries[0] ?? country.id, locator: "visitor" },
    }),
  );
  const partOf = ({ met: one, mention }: Visit["met"][number]): Part => {
    const [official, home] = [persons.officialOf(mention), persons.countryOf(mention)];
    return {
      ...{ official, capacity: capacityOf(one), locator: mention.locator },
      role: president !== undefined && official === `official:${president.slug}` ? "HOST" : "ATTENDEE",
      ...(home !== undefined && { onBehalfOf: home }),
    };
  };
  const direct = visit.met.filter(({ met }) => met.encounter === "DIRECT").map(partOf);
  const present = visit.met.filter(({ met }) => met.encounter === "CO_ATTENDED").map(partOf);
  const host: readonly Part[] =
    isUnnamedHost(visit) && president !== undefined
      ? [
          {
            ...{ official: `official:${president.slug}`, role: "HOST", capacity: "President" },
            ...{ onBehalfOf: USA.id, locator: hostLocator(visit) },
          },
        ]
      : [];
  const who = `${listed(visit.guests.map(({ mention }) => mention.name))} of ${country.name}`;
  const about = {
    start,
    ...(end !== start && end !== "" && { end }),
    country: USA.id,
    ...(description !== "" && { summary: description }),
  };
  const both = did.has("CO_ATTENDED") && (encounter === "DIRECT" || encounter === "VISIT");
  const event = `${EVENTS}${id}`;
  const locator = description === "" ? "visitor" : "description";
  const name = `${who} ${did.has("DIRECT") ? "meets in" : "visits"} the United States`;
  yield* eventRecords(
    { id: event, name, kind: kindOf(description, encounter, both), encounter, ...about },
    source,
    locator,
    [...guests, ...(encounter === "CO_ATTENDED" ? [...direct, ...present] : direct), ...host],
  );
  if (!both) return;
  const whole = `${event}.gathering`;
  yield* eventRecords(
    {
      ...{ id: whole, name: `${who} attends a gathering in the United States` },
      ...{ kind: kindOf(description, "CO_ATTENDED"), encounter: "CO_ATTENDED", ...about },
    },
    source,
    locator,
    [...guests, ...present],
  );
  yield { record: "partOf", event, parent: whole, evidence: [{ source, locator }] };
}

/** The president who is host of a visit, though no text names him. */
function* hostOf(visit: Visit): Generator<Value> {
  const president = presidentOn(visit.start);
  if (president !== undefined)
    yield {
      ...{ record: "official", id: `official:${president.slug}`, name: president.name, country: USA.id },
      evidence: [{ source: visit.source, locator: hostLocator(visit) }],
    };
}

const hostLocator = (visit: Visit): string => (metByOffice(visit) ? "description" : "start-date");

export const historianVisits: Importer<Surroundings> = {
  name: "historian-visits",
  rank: 3,
  isWhole: (path) => holds(path, FOLDERS),
  async *read(path, around, options = {}) {
    const files = await filesOf(path, FOLDERS);
    yield* readTwice(files, "visit", options, {
      dataset: "historian-visits",
      sourceOf,
      item: visitOf,
      decide: (visits) =>
        decide(
          visits.flatMap(({ guests, met }) => [...guests, ...met].map(({ mention }) => mention)),
          around,
          EVENTS,
        ),
      *records(visit, persons) {
        if (isUnnamedHost(visit)) yield* hostOf(visit);
        yield* persons.recordsOf(visit.source);
        yield* recordsOf(visit, persons);
      },
      reviews: (visit, persons) => persons.reviewsOf(visit.source),
    });
  },
};
