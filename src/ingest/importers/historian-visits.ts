/** Visits of foreign leaders to the United States, from the Office of the Historian. */
import { presidentOn } from "../resolution/president.ts";
import { type Met, readRemarks } from "../resolution/remarks.ts";
import type { Mention } from "../resolution/resolve.ts";
import { visitorsOf } from "../resolution/visitor.ts";
import { elementsOf, filesOf, isBroken } from "./historian.read.ts";
import {
  americanOf,
  type CountryName,
  decide,
  eventRecords,
  groupBySource,
  kindOf,
  type Part,
  type Sourced,
  type Surroundings,
  USA,
} from "./historian.record.ts";

const FOLDERS = ["data"] as const;

interface Visit {
  readonly source: string;
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly country: CountryName;
  readonly description: string;
  readonly guests: readonly Mention[];
  readonly met: readonly { readonly met: Met; readonly mention: Mention }[];
  readonly did: ReadonlySet<string>;
}

/** @returns what is wrong with the element where it is no visit */
function visitOf(
  {
    fields,
    attributes,
  }: { readonly fields: Readonly<Record<string, string>>; readonly attributes: Readonly<Record<string, string>> },
  around: Surroundings,
): Visit | string {
  const { id = "", visitor = "", description = "", "start-date": start = "", "end-date": end = start } = fields;
  if (!/^\d+$/.test(id)) return `a visit needs a numeric id, not ${JSON.stringify(id)}`;
  if (!/^\d{4}-\d\d-\d\d$/.test(start)) return `visit ${id}: start-date ${JSON.stringify(start)} is not a day`;
  const slug = attributes["from@id"] ?? "";
  const country = around.country(slug, start);
  if (country === undefined) return `visit ${id}: from ${JSON.stringify(slug)} is no known country`;
  const source = `record:hsg-visits/${id}`;
  const guests = visitorsOf(visitor).map(
    ({ name, title }): Mention => ({
      source,
      text: `${title} ${name}`.trim(),
      name,
      title,
      day: start,
      countries: [country.id],
      said: true,
    }),
  );
  if (guests.length === 0) return `visit ${id}: the visitor ${JSON.stringify(visitor)} names nobody`;
  const { met, did } = readRemarks(description);
  return {
    ...{ source, id, start, end, country, description, guests, did },
    met: met.map((one) => ({ met: one, mention: metIn(one, source, start, country, around) })),
  };
}

function metIn(one: Met, source: string, day: string, home: CountryName, around: Surroundings): Mention {
  const american =
    one.owner === undefined || one.owner === "united-states" ? americanOf(one.title, one.name, day) : undefined;
  const owner = one.owner === undefined || one.owner === "-" ? undefined : around.country(one.owner, day)?.id;
  const countries =
    american !== undefined
      ? [USA.id]
      : one.owner === "-"
        ? []
        : [owner ?? USA.id, ...(owner === undefined ? [home.id] : [])];
  return {
    ...{ source, text: `${one.title} ${one.name}`.trim(), name: one.name, title: one.title, day, countries },
    said: one.owner !== undefined || american !== undefined,
    ...(american !== undefined && { official: american }),
  };
}

const CALLED = /\b(state|official|working|informal)( working)? visit/i;

function* recordsOf(
  visit: Visit,
  officialOf: (mention: Mention) => string,
): Generator<Readonly<Record<string, unknown>>> {
  const { source, id, start, end, country, description, did } = visit;
  const president = presidentOn(start);
  const direct = visit.met.filter(({ met }) => met.encounter === "DIRECT");
  const present = visit.met.filter(({ met }) => met.encounter === "CO_ATTENDED");
  const called = CALLED.test(description);
  const met = direct.length > 0 || did.has("DIRECT");
  const encounter = met
    ? /private visit/i.test(description)
      ? "VISIT"
      : "DIRECT"
    : called && president !== undefined
      ? "VISIT"
      : did.has("CO_ATTENDED")
        ? "CO_ATTENDED"
        : "CO_MENTIONED";
  const guests = visit.guests.map(
    (mention): Part => ({
      ...{
        official: officialOf(mention),
        role: "GUEST",
        capacity: mention.title,
        onBehalfOf: country.id,
        locator: "visitor",
      },
    }),
  );
  const partOf = ({ met: one, mention }: Visit["met"][number]): Part => {
    const official = officialOf(mention);
    return {
      ...{ official, capacity: one.title, locator: `description, sentence ${one.sentence}` },
      role: president !== undefined && official === `official:${president.slug}` ? "HOST" : "ATTENDEE",
      ...(mention.countries[0] !== undefined && {
        onBehalfOf: mention.official === undefined ? mention.countries[0] : USA.id,
      }),
    };
  };
  const host: readonly Part[] =
    !met && called && president !== undefined
      ? [
          {
            official: `official:${president.slug}`,
            role: "HOST",
            capacity: "President",
            onBehalfOf: USA.id,
            locator: "start-date",
          },
        ]
      : [];
  const gathering = did.has("CO_ATTENDED") && (encounter === "DIRECT" || encounter === "VISIT");
  const name = `${visit.guests.map((guest) => guest.name).join(" and ")} of ${country.name} ${met ? "meets in" : "visits"} the United States`;
  const about = {
    start,
    ...(end !== start && end !== "" && { end }),
    country: USA.id,
    ...(description !== "" && { summary: description }),
  };
  const event = `event:hsg-visit-${id}`;
  const locator = description === "" ? "visitor" : "description";
  const main = encounter === "CO_ATTENDED" ? [...direct, ...present] : direct;
  yield* eventRecords({ id: event, name, kind: kindOf(description, encounter), encounter, ...about }, source, locator, [
    ...guests,
    ...main.map(partOf),
    ...host,
  ]);
  if (!gathering) return;
  const whole = `${event}.gathering`;
  const attended = `${visit.guests.map((guest) => guest.name).join(" and ")} of ${country.name} attends a gathering in the United States`;
  yield* eventRecords(
    {
      id: whole,
      name: attended,
      kind: kindOf(description.replace(CALLED, ""), "CO_ATTENDED"),
      encounter: "CO_ATTENDED",
      ...about,
    },
    source,
    locator,
    [...guests, ...present.map(partOf)],
  );
  yield { record: "partOf", event, parent: whole, evidence: [{ source, locator }] };
}

/** The records of the visits at a path, a file or the data set's folder; reads twice, first for the names, then for the records. */
export async function* historianVisits(path: string, around: Surroundings): AsyncGenerator<Sourced> {
  const files = await filesOf(path, FOLDERS);
  const mentions: Mention[] = [];
  for (const { path: file } of files)
    for await (const read of elementsOf(file, "visit")) {
      const visit = isBroken(read) ? "" : visitOf(read, around);
      if (typeof visit !== "string") mentions.push(...visit.guests, ...visit.met.map(({ mention }) => mention));
    }
  const resolved = decide(mentions, around);
  const bySource = groupBySource(resolved.decisions);
  const seen = new Set<string>();
  const countries = new Set<string>();
  for (const { path: from, file } of files)
    for await (const read of elementsOf(from, "visit")) {
      const place = { file, line: read.line };
      const visit = isBroken(read) ? read.reason : visitOf(read, around);
      if (typeof visit === "string") yield { ...place, reject: visit };
      else if (seen.has(visit.id)) yield { ...place, reject: `visit ${visit.id} stands in the files already` };
      else {
        seen.add(visit.id);
        yield {
          ...place,
          value: {
            record: "datasetRecord",
            id: visit.source,
            dataset: "historian-visits",
            recordId: visit.id,
            ...place,
          },
        };
        for (const { id, name } of [visit.country, USA])
          if (!countries.has(id) && countries.add(id)) yield { ...place, value: { record: "country", id, name } };
        const president = presidentOn(visit.start);
        if (president !== undefined && !countries.has(president.slug) && countries.add(president.slug))
          yield {
            ...place,
            value: {
              record: "official",
              id: `official:${president.slug}`,
              name: president.name,
              country: USA.id,
              evidence: [{ source: visit.source, locator: "start-date" }],
            },
          };
        for (const decision of bySource.get(visit.source) ?? []) {
          for (const value of resolved.records(decision)) yield { ...place, value };
          const review = resolved.review(decision);
          if (review !== undefined) yield { ...place, review };
        }
        for (const value of recordsOf(visit, resolved.officialOf)) yield { ...place, value };
      }
    }
}
