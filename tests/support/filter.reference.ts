/** What filters mean, a second time: plain loops over the exported records, written from the contract and not from the statements. */
import { fold } from "../../src/api/fold.ts";
import { parsePartialDate } from "../../src/api/partial-date.ts";
import { dayOf } from "../../src/graph/day.ts";

export type Fields = Record<string, unknown>;
type Shape = Record<string, unknown>;
interface Period {
  from?: string | null;
  to?: string | null;
  match: "POSSIBLE" | "CERTAIN";
}

export class Reference {
  readonly #records: readonly Fields[];
  readonly #byId: ReadonlyMap<string, Fields>;
  readonly #byKind = new Map<string, Fields[]>();

  /** @param lines an export of the graph */
  constructor(lines: readonly string[]) {
    this.#records = lines.map((line) => JSON.parse(line) as Fields);
    this.#byId = new Map(this.#records.flatMap((one) => (one["id"] === undefined ? [] : [[one["id"] as string, one]])));
    for (const one of this.#records) {
      const kind = one["record"] as string;
      this.#byKind.set(kind, [...(this.#byKind.get(kind) ?? []), one]);
    }
  }

  of(kind: string): readonly Fields[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** The ids of the records of a kind that a filter leaves. */
  matching(kind: string, filter: Shape): string[] {
    return this.of(kind)
      .filter((one) => this.fits(kind, filter, one))
      .map(({ id }) => id as string)
      .sort();
  }

  fits(kind: string, filter: Shape, one: Fields): boolean {
    return Object.entries(filter).every(([field, value]) =>
      value == null ? true : this.#holds(kind, field, value, one, filter),
    );
  }

  #holds(kind: string, field: string, value: unknown, one: Fields, filter: Shape): boolean {
    const list = value as unknown[];
    if (field === "and") return list.every((part) => this.fits(kind, part as Shape, one));
    if (field === "or") return list.some((part) => this.fits(kind, part as Shape, one));
    if (field === "not") return !this.fits(kind, value as Shape, one);
    if (field === "name") return textHolds(value as Shape, namesOf(one));
    if (field === "place" || field === "publisher")
      return textHolds(value as Shape, one[field] === undefined ? [] : [one[field] as string]);
    if (
      ["id", "kind", "status", "encounter", "scope", "iso3", "region", "country", "of", "accreditedTo"].includes(field)
    )
      return list.includes(one[field]);
    if (field === "takesPlaceIn") return list.includes(one["country"]);
    if (field === "during") return lies(value as Period, one["start"], one["end"] ?? one["start"]);
    if (field === "adopted" || field === "published") return lies(value as Period, one[field], one[field]);
    if (field === "validOn")
      return openBounds(
        one["validFrom"],
        one["validTo"],
        (from, to) => from <= day(value as string) && to >= day(value as string),
      );
    if (field === "eventCount") return inRange(value, this.#far("participation", "official", one, "event").size);
    if (field === "participantCount") return inRange(value, this.#far("participation", "event", one, "official").size);
    if (field === "partyCount") return inRange(value, this.#far("party", "treaty", one, "party").size);
    if (field === "office" || (field === "officeDuring" && filter["office"] == null)) return this.#held(filter, one);
    if (field === "officeDuring") return true;
    if (field === "party" || (field === "partyStatus" && filter["party"] == null)) return this.#bound(filter, one);
    if (field === "partyStatus") return true;
    if (field === "treaty") return [...this.#far("concerns", "event", one, "treaty")].some((id) => list.includes(id));
    if (field === "partOf") return [...this.#far("partOf", "event", one, "parent")].some((id) => list.includes(id));
    if (field === "member")
      return [...this.#far("membership", "organisation", one, "member")].some((id) => list.includes(id));
    if (field === "mentions")
      return [...this.#far("mention", "article", one, "entity")].some((id) => list.includes(id));
    if (field === "topic")
      return ((one["topics"] as string[] | undefined) ?? []).some((name) => list.includes(topicId(name)));
    if (field === "attendedBy") return this.#attended(list, one);
    if (field === "events")
      return this.#some("event", value as Shape, this.#far("participation", "official", one, "event"));
    if (field === "participants")
      return this.#some("official", value as Shape, this.#far("participation", "event", one, "official"));
    throw new Error(`the reference knows no ${kind}.${field}`);
  }

  #far(relation: string, near: string, one: Fields, far: string): Set<string> {
    return new Set(this.#relations(relation, near, one).map((record) => record[far] as string));
  }

  readonly #cache = new Map<string, Map<string, Fields[]>>();
  #relations(relation: string, near: string, one: Fields): Fields[] {
    const name = `${relation} ${near}`;
    let index = this.#cache.get(name);
    if (index === undefined) {
      index = new Map();
      for (const record of this.of(relation)) {
        const id = record[near] as string;
        index.set(id, [...(index.get(id) ?? []), record]);
      }
      this.#cache.set(name, index);
    }
    return index.get(one["id"] as string) ?? [];
  }

  #some(kind: string, { some, none }: Shape, ids: ReadonlySet<string>): boolean {
    const far = [...ids].map((id) => this.#byId.get(id) as Fields);
    const fits = (filter: unknown) => far.some((one) => this.fits(kind, filter as Shape, one));
    return (some == null || fits(some)) && (none == null || !fits(none));
  }

  #held({ office, officeDuring }: Shape, one: Fields): boolean {
    const period = officeDuring as Period | null | undefined;
    const asks = period != null && (period.from != null || period.to != null);
    if (office == null && !asks) return true;
    return this.#relations("tenure", "official", one).some(
      (tenure) =>
        (office == null || (office as string[]).includes(tenure["office"] as string)) &&
        (!asks || openBounds(tenure["start"], tenure["end"], () => true, period)),
    );
  }

  #bound({ party, partyStatus }: Shape, one: Fields): boolean {
    return this.#relations("party", "treaty", one).some(
      (bond) =>
        (party == null || (party as string[]).includes(bond["party"] as string)) &&
        (partyStatus == null || (partyStatus as string[]).includes(bond["status"] as string)),
    );
  }

  #attended(parties: readonly unknown[], one: Fields): boolean {
    const present = this.#relations("presence", "event", one).some(({ party }) => parties.includes(party));
    return (
      present ||
      this.#relations("participation", "event", one).some(({ official, onBehalfOf }) =>
        parties.includes(onBehalfOf ?? this.#byId.get(official as string)?.["country"]),
      )
    );
  }
}

const topicId = (name: string) =>
  `topic:${fold(name)
    .replace(/['’`]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}`;

const namesOf = (one: Fields) => [
  one["name"] as string,
  ...((one["aliases"] as { text: string }[] | undefined) ?? []).map(({ text }) => text),
];

/** Text with Hangul as it is written, other text folded. */
function textHolds(filter: Shape, texts: readonly string[]): boolean {
  const test = (asked: string, fits: (text: string, asked: string) => boolean) => {
    const hangul = /\p{Script=Hangul}/u.test(asked.normalize("NFC"));
    const form = (text: string) =>
      hangul ? text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim() : fold(text);
    return form(asked) !== "" && texts.some((text) => fits(form(text), form(asked)));
  };
  const {
    eq,
    in: among,
    contains,
    startsWith,
  } = filter as Record<string, string | null | undefined> & { in?: string[] };
  return (
    (eq == null || test(eq, (text, asked) => text === asked)) &&
    (among == null || (among as unknown as string[]).some((one) => test(one, (text, asked) => text === asked))) &&
    (contains == null || test(contains, (text, asked) => text.includes(asked))) &&
    (startsWith == null || test(startsWith, (text, asked) => text.startsWith(asked)))
  );
}

const inRange = (range: unknown, count: number) => {
  const { gte, lte } = range as { gte?: number | null; lte?: number | null };
  return (gte == null || count >= gte) && (lte == null || count <= lte);
};

const day = (date: string) => dayOf(...(date.split("-").map(Number) as [number, number, number]));

/** Partial dates in a period; an event without a start is in none, nor is any other absent date. */
function lies(period: Period, start: unknown, end: unknown): boolean {
  if (period.from == null && period.to == null) return true;
  if (start === undefined) return false;
  const min = parsePartialDate(start as string).min;
  const max = parsePartialDate(end as string).max;
  return overlaps(period, min, max);
}

const overlaps = ({ from, to, match }: Period, min: number, max: number) =>
  match === "CERTAIN"
    ? (from == null || min >= day(from)) && (to == null || max <= day(to)) && min <= max
    : (to == null || min <= day(to)) && (from == null || max >= day(from));

/** Absent ends are open. */
function openBounds(
  start: unknown,
  end: unknown,
  test: (min: number, max: number) => boolean,
  period?: Period | null,
): boolean {
  const min = start === undefined ? -Infinity : parsePartialDate(start as string).min;
  const max = end === undefined ? Infinity : parsePartialDate(end as string).max;
  return test(min, max) && (period == null || overlaps(period, min, max));
}
