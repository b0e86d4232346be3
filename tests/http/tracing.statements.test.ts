/** What tracing costs the graph: as many statements for one path as for twenty-five. */
import { expect } from "vitest";
import { onBothEngines } from "../support/engines.ts";
import { graphql } from "./gql/gql.ts";

const DOSSIERS = graphql(`
  query Dossiers($first: Int!, $maxHops: Int!) {
    paths(
      from: "official:benjamin-netanyahu.ISR"
      to: "official:andrzej-duda.POL"
      first: $first
      maxHops: $maxHops
      policy: { accept: [DIRECT, VISIT, PHONE, CO_ATTENDED], maxAttendance: 1000 }
    ) {
      paths {
        officials {
          name
        }
        hops {
          context {
            ... on Event {
              name
            }
          }
          period {
            start {
              edtf
            }
          }
          evidence {
            source {
              ... on DatasetRecord {
                recordId
              }
            }
          }
          alternatives(first: 5) {
            evidence {
              id
            }
            participants {
              name
            }
          }
        }
      }
      citation {
        resultHash
      }
    }
  }
`);

const MET_BY_ALL = graphql(`
  query MetByAll($first: Int!) {
    officials(first: $first, orderBy: [{ by: EVENT_COUNT, direction: DESC }]) {
      nodes {
        met(first: 5, filter: { eventCount: { gte: 2 } }, orderBy: { by: NAME }) {
          totalCount
          edges {
            firstMet {
              edtf
            }
            meetings(first: 3) {
              evidence {
                id
              }
            }
            node {
              name
            }
          }
        }
      }
    }
  }
`);

onBothEngines("statements of tracing", define, { MAX_COST: 1_000_000 });

function define(engine: Parameters<Parameters<typeof onBothEngines>[1]>[0]): void {
  engine.it("are the same few for one path as for twenty-five, with their dossiers", async ({ ask }) => {
    const narrow = await ask(DOSSIERS, { first: 1, maxHops: 2 });
    const wide = await ask(DOSSIERS, { first: 25, maxHops: 8 });
    expect(narrow.data.paths.paths).toHaveLength(1);
    expect(wide.data.paths.paths).toHaveLength(25);
    // Evidence of the hops, then of their alternatives. What they lead to comes along, or is looked up: all but those who were there too.
    const lookedUp = engine.name === "neo4j" ? [] : ["DatasetRecord.by.id", "Event.by.id"];
    for (const { extensions } of [narrow, wide])
      expect(extensions?.statements?.names.filter((name) => name !== "Official.by.id").toSorted()).toEqual(
        ["Event.attendance", "Event.attendance", ...lookedUp].toSorted(),
      );
    expect(wide.extensions?.statements?.number).toBeLessThanOrEqual(7);
  });

  engine.it("of a search that finds nothing are none", async ({ ask }) => {
    const { extensions } = await ask(DOSSIERS, { first: 1, maxHops: 1 });
    expect(extensions?.statements?.number).toBe(0);
  });

  engine.it("are the same few for whom one official met as for whom fifty did", async ({ ask }) => {
    const narrow = await ask(MET_BY_ALL, { first: 1 });
    const wide = await ask(MET_BY_ALL, { first: 50 });
    const rows = wide.data.officials.nodes.flatMap(({ met }) => met.edges);
    expect(rows.length).toBeGreaterThan(100);
    expect(new Set(wide.extensions?.statements?.names)).toEqual(new Set(narrow.extensions?.statements?.names));
    expect(wide.extensions?.statements?.number, wide.extensions?.statements?.names.join()).toBeLessThanOrEqual(7);
  });
}
