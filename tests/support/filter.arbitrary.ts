/** Filters at random, with values that the graph has and values that nothing has. */
import fc from "fast-check";
import type { Fields, Reference } from "./filter.reference.ts";

type Shape = Record<string, unknown>;

const EVENT_KINDS = ["MEETING", "VISIT", "CALL", "CEREMONY", "CONFERENCE", "STATEMENT"];
const STATUSES = ["HELD", "PLANNED", "CANCELLED", "REFUSED"];
const ENCOUNTERS = ["DIRECT", "VISIT", "PHONE", "CO_ATTENDED", "CO_SIGNED", "CO_MENTIONED"];
const PARTY_STATUSES = ["SIGNATORY", "PARTY", "WITHDRAWN"];

/** Filters of each kind over this graph, nested as deep as the limit allows. */
export function filtersOver(reference: Reference) {
  const some = <T>(values: readonly T[]) => fc.array(fc.constantFrom(...values), { maxLength: 3 });
  const idsOf = (kind: string) => some([...reference.of(kind).map(({ id }) => id as string), "event:nowhere"]);
  const parties = some([
    ...["country:KOR", "country:USA", "country:THA", "country:JPN", "organisation:un-security-council"],
    ...reference.of("country").map(({ id }) => id as string),
  ]);
  const text = (field: string, kind: string) => {
    const words = reference.of(kind).flatMap((one) => textsOf(one, field));
    const whole = fc.constantFrom(...words, "nobody", "", "?!");
    const part = fc
      .tuple(whole, fc.nat(6), fc.integer({ min: 1, max: 5 }))
      .map(([word, from, length]) => word.slice(from, from + length));
    return fc.record(
      {
        eq: whole,
        in: fc.array(whole, { maxLength: 3 }),
        contains: part,
        startsWith: whole.map((one) => one.slice(0, 3)),
      },
      { requiredKeys: [] },
    );
  };
  const date = fc
    .date({ min: new Date("1940-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
    .map((one) => one.toISOString().slice(0, 10));
  const period = fc
    .tuple(fc.option(date), fc.option(date), fc.constantFrom("POSSIBLE" as const, "CERTAIN" as const))
    .map(([one, other, match]) => {
      const [from, to] = one !== null && other !== null && one > other ? [other, one] : [one, other];
      return { from, to, match };
    });
  const range = fc.record({ gte: fc.nat(8), lte: fc.nat(30) }, { requiredKeys: [] });

  /** One or two fields at a time: more leave nothing. */
  const fields = (choices: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Shape> =>
    fc
      .uniqueArray(fc.constantFrom(...Object.keys(choices)), { minLength: 1, maxLength: 2 })
      .chain((names) =>
        fc.record(Object.fromEntries(names.map((name) => [name, choices[name] as fc.Arbitrary<unknown>]))),
      );

  const logical = (leaf: fc.Arbitrary<Shape>, depth: number): fc.Arbitrary<Shape> => {
    if (depth === 0) return leaf;
    const inner = logical(leaf, depth - 1);
    return fc.oneof(
      { weight: 3, arbitrary: leaf },
      { weight: 1, arbitrary: fc.record({ and: fc.array(inner, { maxLength: 2 }) }) },
      { weight: 1, arbitrary: fc.record({ or: fc.array(inner, { maxLength: 3 }) }) },
      { weight: 1, arbitrary: fc.record({ not: inner }) },
    );
  };
  const list = (inner: fc.Arbitrary<Shape>) => fc.record({ some: inner, none: inner }, { requiredKeys: [] });

  const officials = (depth: number): fc.Arbitrary<Shape> =>
    logical(
      fields({
        id: idsOf("official"),
        name: text("name", "official"),
        country: parties,
        office: idsOf("office"),
        officeDuring: period,
        eventCount: range,
        ...(depth > 0 && { events: list(events(depth - 1)) }),
      }),
      depth > 0 ? 1 : 0,
    );
  const events = (depth: number): fc.Arbitrary<Shape> =>
    logical(
      fields({
        id: idsOf("event"),
        name: text("name", "event"),
        kind: some(EVENT_KINDS),
        status: some(STATUSES),
        encounter: some(ENCOUNTERS),
        during: period,
        place: text("place", "event"),
        takesPlaceIn: parties,
        attendedBy: parties,
        treaty: idsOf("treaty"),
        partOf: idsOf("event"),
        participantCount: range,
        ...(depth > 0 && { participants: list(officials(depth - 1)) }),
      }),
      depth > 0 ? 1 : 0,
    );
  return {
    official: officials(2),
    event: events(2),
    treaty: logical(
      fields({
        id: idsOf("treaty"),
        name: text("name", "treaty"),
        scope: some(["BILATERAL", "MULTILATERAL"]),
        adopted: period,
        party: parties,
        partyStatus: some(PARTY_STATUSES),
        partyCount: range,
      }),
      2,
    ),
    article: logical(
      fields({
        id: idsOf("article"),
        name: text("name", "article"),
        publisher: text("publisher", "article"),
        published: period,
        topic: some(["topic:un-security-council", "topic:nothing", "topic:korean-war"]),
        mentions: some(reference.of("mention").map(({ entity }) => entity as string)),
      }),
      2,
    ),
    country: logical(
      fields({
        id: idsOf("country"),
        name: text("name", "country"),
        iso3: some(["THA", "KOR", "XXX"]),
        region: some(["Asia", "Europe", "asia"]),
        validOn: date,
      }),
      2,
    ),
    organisation: logical(
      fields({ id: idsOf("organisation"), name: text("name", "organisation"), member: parties }),
      2,
    ),
    office: fields({ id: idsOf("office"), name: text("name", "office"), of: parties, accreditedTo: parties }),
  } as const;
}

const textsOf = (one: Fields, field: string): string[] => [
  ...(typeof one[field] === "string" ? [one[field]] : []),
  ...(field === "name" ? ((one["aliases"] as { text: string }[] | undefined) ?? []).map(({ text }) => text) : []),
];
