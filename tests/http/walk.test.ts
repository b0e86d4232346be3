/** The walk that the product is for: from Thailand to its officials, their events, who else was there, and the articles that say so. */
import { expect } from "vitest";
import { onBothEngines } from "../support/engines.ts";
import { graphql } from "./gql/gql.ts";

const FOLLOW_THAILAND = graphql(`
  query FollowThailand {
    country(iso3: "THA") {
      id
      name
      officials(first: 20) {
        nodes {
          id
          name
          country {
            id
          }
          offices(first: 5) {
            edges {
              period {
                start {
                  edtf
                }
              }
              node {
                name
              }
            }
          }
          events(first: 5) {
            edges {
              role
              capacity
              onBehalfOf {
                id
              }
              node {
                id
                name
                encounter
                period {
                  start {
                    edtf
                    earliest
                    latest
                    precision
                  }
                }
                participants(first: 5) {
                  nodes {
                    id
                    name
                  }
                }
                mentionedIn(first: 5) {
                  nodes {
                    id
                    name
                    publisher
                  }
                }
              }
              evidence {
                locator
                source {
                  __typename
                  ... on Article {
                    id
                    name
                  }
                  ... on DatasetRecord {
                    id
                    dataset
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

onBothEngines("following Thailand", (engine) => {
  engine.it(
    "leads to Phumtham Wechayachai, to Anwar Ibrahim who spoke with him, and to the article that says so",
    async ({ data }) => {
      const { country } = await data(FOLLOW_THAILAND, {});
      expect(country?.name).toBe("Thailand");
      const phumtham = country?.officials.nodes.find(({ name }) => name.includes("Phumtham"));
      expect(phumtham?.country?.id).toBe("country:THA");
      const withAnwar = phumtham?.events.edges.filter(({ node }) =>
        node.participants.nodes.some(({ name }) => name === "Anwar Ibrahim"),
      );
      expect(withAnwar?.length).toBeGreaterThan(0);
      for (const { node, evidence } of withAnwar ?? []) {
        const articles = evidence.map(({ source }) => (source.__typename === "Article" ? source.id : null));
        expect(articles).toContain("article:korea-herald-2025-07-26-thailand-cambodia");
        expect(node.mentionedIn.nodes.map(({ publisher }) => publisher)).toContain("Korea Herald");
      }
    },
  );

  engine.it("gives every step its evidence", async ({ data }) => {
    const { country } = await data(FOLLOW_THAILAND, {});
    const edges = country?.officials.nodes.flatMap(({ events }) => events.edges) ?? [];
    expect(edges.length).toBeGreaterThan(0);
    expect(edges.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  });

  engine.sameAnswer("is the same story on both engines", ({ data }) => data(FOLLOW_THAILAND, {}));
});
