/** The number of statements is a function of a query's depth, never of its rows. */
import { expect } from "vitest";
import { type EngineTests, onBothEngines } from "../support/engines.ts";
import { graphql } from "./gql/gql.ts";

const FIVE_LEVELS = graphql(`
  query FiveLevels($first: Int!) {
    countries(first: $first) {
      nodes {
        officials(first: 20) {
          nodes {
            events(first: 5) {
              edges {
                evidence {
                  id
                }
                node {
                  participants(first: 10) {
                    nodes {
                      id
                      country {
                        name
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`);

const SIBLINGS = graphql(`
  query Siblings {
    a: official(id: "official:anwar-ibrahim.MYS") {
      name
      events(first: 3) {
        nodes {
          name
        }
      }
    }
    b: official(id: "official:phumtham-wechayachai.THA") {
      name
      events(first: 3) {
        nodes {
          name
        }
      }
    }
    c: official(id: "official:nobody") {
      name
    }
  }
`);

const FILTERED = graphql(`
  query FilteredOnce {
    events(filter: { kind: [VISIT] }, first: 2) {
      totalCount
      nodes {
        id
      }
      facets(by: [KIND, YEAR], first: 1) {
        buckets {
          key
          count
        }
      }
    }
    oldest: events(filter: { kind: [VISIT] }, first: 1, orderBy: [{ by: START, direction: ASC }]) {
      nodes {
        id
      }
    }
  }
`);

const LED = graphql(`
  query FilteredAndLed {
    events(filter: { kind: [VISIT] }, first: 2) {
      totalCount
      nodes {
        id
      }
      facets(by: [TAKES_PLACE_IN]) {
        field
      }
    }
  }
`);

/** At most one a level and kind of lookup. */
const LEVELS = [
  "countries.page",
  "Country.officials.page",
  "Official.events.page",
  "Evidence.by.id",
  "Event.participants.page",
  "Country.by.id",
];

/** A statement that brings along what follows is named after all that it finds: `countries.page+Country.officials`. */
const levelsOf = (names: readonly string[]) =>
  names.flatMap((name) => name.split("+").map((level, at) => (at === 0 ? level : `${level}.page`)));

// A hundred countries with all that is asked of them cost more than a client may spend by default.
onBothEngines("batching", define, { MAX_COST: 10_000_000 });
onBothEngines("batching without looking ahead", define, { MAX_COST: 10_000_000, LOOK_AHEAD: "off" });

function define(engine: EngineTests): void {
  engine.it("asks one statement a level of a five-level query, over 10 countries and over 100", async ({ ask }) => {
    const narrow = await ask(FIVE_LEVELS, { first: 10 });
    const wide = await ask(FIVE_LEVELS, { first: 100 });
    const rows = wide.data.countries.nodes
      .flatMap(({ officials }) => officials.nodes)
      .flatMap(({ events }) => events.edges)
      .flatMap(({ node }) => node.participants.nodes);
    expect(rows.length).toBeGreaterThanOrEqual(200);
    const { names = [], number } = wide.extensions?.statements ?? {};
    expect(levelsOf(names).toSorted()).toEqual(LEVELS.toSorted());
    expect(number).toBeLessThanOrEqual(LEVELS.length);
    expect(narrow.extensions?.statements?.number).toBeLessThanOrEqual(LEVELS.length);
  });

  engine.it("lets siblings with the same arguments share a statement", async ({ ask }) => {
    const { data, extensions } = await ask(SIBLINGS, {});
    expect(data.a?.events.nodes.length).toBeGreaterThan(0);
    expect(data.b?.events.nodes.length).toBeGreaterThan(0);
    expect(data.c).toBeNull();
    // One for the three, one for what the id that leads nowhere may have been merged into, one for the events.
    expect(extensions?.statements?.number).toBe(3);
    expect(levelsOf(extensions?.statements?.names ?? [])).toContain("Official.events.page");
  });

  engine.it(
    "goes through a filtered list once, whatever is asked of it, and once more for what its rows lead to",
    async ({ ask }) => {
      const { data, extensions } = await ask(FILTERED, {});
      expect(data.events.nodes.length).toBe(2);
      expect(data.events.totalCount).toBeGreaterThan(2);
      expect(data.events.facets[0]?.buckets[0]).toEqual({ key: "VISIT", count: data.events.totalCount });
      expect(data.oldest.nodes.length).toBe(1);
      expect(extensions?.statements?.names.toSorted()).toEqual(["events.page", "events.page+count+facets"]);
      const led = await ask(LED, {});
      expect(led.data.events.facets.map(({ field }) => field)).toEqual(["TAKES_PLACE_IN"]);
      expect(led.extensions?.statements?.names.toSorted()).toEqual(["events.facets", "events.page+count"]);
    },
  );

  engine.it("says which statements ran only when asked", async ({ url }) => {
    const response = await fetch(`${url}?query={graph{version}}`);
    const answer = (await response.json()) as { data: unknown; extensions: object };
    expect(answer.data).toEqual({ graph: { version: expect.any(Number) } });
    expect(answer.extensions).not.toHaveProperty("statements");
  });
}
