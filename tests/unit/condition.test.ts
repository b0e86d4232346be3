/** What filters become: the same text for the same shape, and never a word of a client's in it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../../src/schema.ts";
import { ArticleFilter } from "../../src/domains/article/article.filter.ts";
import { CountryFilter } from "../../src/domains/country/country.filter.ts";
import { events } from "../../src/domains/event/event.cypher.ts";
import { EventFilter, OfficialFilter } from "../../src/domains/meeting.filter.ref.ts";
import { officials } from "../../src/domains/official/official.cypher.ts";
import { TreatyFilter } from "../../src/domains/treaty/treaty.filter.ref.ts";
import { clauseOf } from "../../src/graph/condition.composer.ts";
import type { Condition } from "../../src/graph/condition.ts";
import { facetStatement } from "../../src/graph/facet.composer.ts";
import { listStatement } from "../../src/graph/list.composer.ts";
import { countStatement } from "../../src/graph/relation.composer.ts";
import { listParameters } from "../../src/graph/rows.composer.ts";

const visitsOfKorea = {
  events: { some: { kind: ["VISIT"], participants: { some: { country: ["country:KOR"] } } } },
  not: { name: { contains: "Kim" } },
};

describe("a filter as a statement", () => {
  it("finds relations inside relations first, and counts only the outermost", () => {
    const where = OfficialFilter.condition("filter", visitsOfKorea);
    expect(countStatement(officials, where).text).toMatchSnapshot();
    expect(listParameters(officials, [""], where)).toEqual({
      ids: [""],
      f0: ["VISIT"],
      f1: ["country:KOR"],
      f2: ["kim"],
    });
  });

  it("speaks of one tenure where office and period are given together, and of any where only the period is", () => {
    const officeDuring = { from: "2020-01-01", match: "POSSIBLE" } as const;
    expect(
      clauseOf(OfficialFilter.condition("filter", { office: ["office:a"], officeDuring }) as never).text,
    ).toMatchSnapshot();
    expect(clauseOf(OfficialFilter.condition("filter", { officeDuring }) as never).text).toMatchSnapshot();
  });

  it("begins at the countries it names, each once, whatever else it asks", () => {
    const where = EventFilter.condition("filter", {
      kind: ["VISIT"],
      takesPlaceIn: ["country:KOR", "country:KOR"],
      during: { from: "2000-01-01", to: "2014-12-31", match: "POSSIBLE" },
    });
    const { text } = countStatement(events, where);
    expect(text).toMatch(/UNWIND s0 AS start\s+MATCH \(:Country \{id: start\}\)<-\[:TOOK_PLACE_IN\]-\(n:Event\)/);
    expect(Object.values(listParameters(events, [""], where))).toContainEqual(["country:KOR"]);
  });

  it("asks once what the ids in a list were merged into, however often they are compared", () => {
    const where = EventFilter.condition("filter", { attendedBy: ["country:KOR"], takesPlaceIn: ["country:KOR"] });
    const { prologue, sets } = clauseOf(where as never);
    expect(sets).toEqual(["s0", "s1"]);
    expect(prologue.map((part) => part.match(/Merged/g))).toEqual([["Merged"], ["Merged"]]);
  });

  it("sums several facets up in one statement", () => {
    const where = EventFilter.condition("filter", { place: { startsWith: "New York" } });
    const facets = [
      { property: "n.kind" },
      { decade: "n.startYear" },
      { step: { type: "TOOK_PLACE_IN", direction: "out", to: "Country" } },
    ] as const;
    expect(facetStatement(events, facets, where).text).toMatchSnapshot();
  });

  it("finds rows once for a page, the length and the facets of their list", () => {
    const where = EventFilter.condition("filter", { kind: ["VISIT"], takesPlaceIn: ["country:KOR"] }) as Condition;
    const page = {
      where,
      orders: [{ by: "START", descending: true }],
      limit: 3,
      after: { values: [16_000], key: "event:x" },
    };
    const parts = {
      page: {
        page,
        reads: { nodes: new Map(), edges: new Set<string>(), cursors: true, more: true },
        numbers: undefined,
      },
      count: true,
      facets: { facets: [{ property: "n.kind" }], first: 5 },
    } as const;
    const {
      statement: { name, text },
      parameters,
    } = listStatement(events, where, parts, 10);
    expect(name).toBe("events.page+count+facets");
    expect(text).toMatchSnapshot();
    const named = new Set(Array.from(text.matchAll(/\$(\w+)/g), ([, parameter]) => parameter as string));
    expect([...named].toSorted()).toEqual(Object.keys(parameters).toSorted());
  });
});

/** A letter that stands in no statement of ours marks every text that a client may send. */
const MARK = "ꙮ";
const hostile = fc
  .oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "' OR 1=1 //",
      "}) DETACH DELETE n //",
      "\\' RETURN 1",
      "$f0",
      "`n`",
      "\u0000",
      "n.id",
      "__proto__",
      "constructor",
    ),
  )
  .map((text) => `${MARK}${text}`);
const texts = fc.record({
  eq: hostile,
  in: fc.array(hostile, { minLength: 1, maxLength: 3 }),
  contains: hostile,
  startsWith: hostile,
});
const numbers = fc.record({ gte: fc.integer(), lte: fc.integer() });

describe("what a client sends", () => {
  const filters = fc.record({
    name: texts,
    kind: fc.array(hostile, { minLength: 1 }),
    place: texts,
    participantCount: numbers,
  });

  it("never becomes part of a statement, whatever it is", () => {
    fc.assert(
      fc.property(filters, texts, (event, name) => {
        const inner = { some: { name, not: { eventCount: event.participantCount } } };
        const { prologue, text } = clauseOf(
          EventFilter.condition("filter", { ...event, participants: inner }) as never,
        );
        expect([...prologue, text].join("\n")).not.toContain(MARK);
      }),
    );
  });

  it("makes the same statement for the same shape", () => {
    const text = (event: object) => clauseOf(EventFilter.condition("filter", event) as never).text;
    const [reference] = fc.sample(filters, 1);
    fc.assert(
      fc.property(filters, (event) => {
        expect(text(event)).toBe(text(reference as object));
      }),
    );
  });

  const refused: readonly (readonly [() => unknown, string])[] = [
    [
      () => OfficialFilter.condition("filter", { events: { some: { attendedBy: ["Korea"] } } }),
      'filter.events.some.attendedBy[0]: received "Korea", expected an id such as official:ramin-hasanov.AZE',
    ],
    [
      () => OfficialFilter.condition("filter", { and: [{}, { id: Array(101).fill("official:a") }] }),
      "filter.and[1].id: received 101, expected at most 100 in the list",
    ],
    [
      () => ArticleFilter.condition("filter", { or: Array(101).fill({}) }),
      "filter.or: received 101, expected at most 100 in the list",
    ],
    [
      () =>
        TreatyFilter.condition("filter", {
          not: { adopted: { from: "2000-01-02", to: "2000-01-01", match: "CERTAIN" } },
        }),
      'filter.not.adopted: received {"from":"2000-01-02","to":"2000-01-01"}, expected a period that does not end before it begins',
    ],
    [
      () => CountryFilter.condition("filter", { name: { in: Array(101).fill("a") } }),
      "filter.name.in: received 101, expected at most 100 in the list",
    ],
  ];
  for (const [ask, message] of refused) {
    it(`is refused with its place: ${message.slice(0, 60)}`, () => {
      expect(ask).toThrow(message);
    });
  }
});

describe("an empty list", () => {
  const text = (filter: object) => clauseOf(EventFilter.condition("filter", filter) as never).text;

  it("of values matches nothing", () => {
    const { parameters } = clauseOf(EventFilter.condition("filter", { kind: [] }) as never);
    expect(parameters).toEqual({ f0: [] });
  });

  it("of alternatives holds nothing, of conditions everything", () => {
    expect(text({ or: [] })).toBe("false");
    expect(text({ and: [] })).toBe("true");
  });

  it("and null ask for nothing where nothing is asked", () => {
    expect(EventFilter.condition("filter", {})).toBeUndefined();
    expect(EventFilter.condition("filter", null)).toBeUndefined();
    expect(
      EventFilter.condition("filter", { kind: null, during: { match: "POSSIBLE" }, participants: {} }),
    ).toBeUndefined();
  });
});
