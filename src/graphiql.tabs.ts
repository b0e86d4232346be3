/** The first tabs of GraphiQL: the story of the seed's four articles, one question a tab. */
export interface Tab {
  /** What the tab shows; the name of its operation says the same. */
  readonly title: string;
  readonly query: string;
}

export const OPENING_TABS: readonly Tab[] = [
  {
    title: "Follow Thailand",
    query: `
# From a country to its officials, to the events they took part in, to who else was there,
# and to the articles that say so. Run it with Ctrl-Enter; "extensions" shows what it cost.
query FollowThailand {
  country(id: "country:THA") {
    name
    officials {
      nodes {
        id
        name
        events(first: 5) {
          edges {
            role
            node {
              name
              period { start { edtf } }
              participants { nodes { name country { name } } }
              mentionedIn { nodes { name publisher } }
            }
            evidence {
              locator
              source { __typename ... on Article { name } ... on DatasetRecord { id dataset } }
            }
          }
        }
      }
    }
  }
}`,
  },
];
