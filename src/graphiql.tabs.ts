/** The first tabs of GraphiQL: the story of the seed's four articles, then search, lists and tracing; one question a tab. */
export interface Tab {
  /** The name of its operation, which is what the tab shows. */
  readonly title: string;
  readonly query: string;
  /** Something that the answer holds, over the built-in seed. */
  readonly answers: string;
}

export const OPENING_TABS: readonly Tab[] = [
  {
    title: "FollowThailand",
    answers: "Anwar Ibrahim speaks with Phumtham Wechayachai",
    query: `# A country, its officials, their events,
# who else was there, and who says so.
# Run it with Ctrl-Enter; what it cost is
# at the end, in extensions.statements.
query FollowThailand {
  country(iso3: "THA") {
    name
    officials {
      nodes {
        name
        offices {
          nodes {
            name
          }
        }
        events(first: 5) {
          edges {
            role
            node {
              name
              encounter
              period {
                start {
                  edtf
                }
              }
              participants {
                nodes {
                  name
                  country {
                    name
                  }
                }
              }
              mentionedIn {
                nodes {
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
}`,
  },
  {
    title: "BorderClash",
    answers: "Emergency closed meeting of the UN Security Council",
    query: `# 26 July 2025: Thailand and Cambodia clash.
# What the article names, and what it is
# evidence for, sentence by sentence.
query BorderClash {
  article(id: "article:korea-herald-2025-07-26-thailand-cambodia") {
    name
    summary
    topics {
      name
    }
    mentions(first: 50) {
      totalCount
      edges {
        count
        locators
        node {
          __typename
          id
          name
        }
      }
    }
    supports(first: 10) {
      totalCount
      nodes {
        locator
        relation
        subject {
          name
        }
      }
    }
  }
}`,
  },
  {
    title: "Khojaly",
    answers: "Genocide",
    query: `# An ambassador's symposium in Seoul,
# and the convention that it refers to.
query Khojaly {
  event(id: "event:khojaly-symposium-seoul-2025") {
    name
    summary
    headcount
    participants {
      edges {
        role
        capacity
        node {
          name
          offices {
            nodes {
              name
              accreditedTo {
                name
              }
            }
          }
        }
      }
    }
    treaties {
      nodes {
        name
        adopted {
          edtf
        }
        parties(first: 5) {
          totalCount
          edges {
            status
            consentKind
            consent {
              edtf
            }
            node {
              name
            }
          }
        }
      }
    }
  }
}`,
  },
  {
    title: "IndependenceDay",
    answers: "UN Human Rights Council",
    query: `# Colombia's celebration in Seoul: who spoke,
# and what Colombia and Korea are members of.
query IndependenceDay {
  event(id: "event:colombia-independence-day-seoul-2025") {
    name
    period {
      start {
        edtf
      }
    }
    participants {
      edges {
        role
        capacity
        node {
          name
          aliases {
            text
            kind
          }
        }
      }
    }
  }
  colombia: country(iso3: "COL") {
    ...seats
  }
  korea: country(iso3: "KOR") {
    ...seats
  }
}

fragment seats on Country {
  name
  memberships(first: 50) {
    edges {
      role
      period {
        start {
          edtf
        }
        end {
          edtf
        }
      }
      node {
        name
        abbreviation
      }
    }
  }
}`,
  },
  {
    title: "BastilleDay",
    answers: "French Battalion in the Korean War",
    query: `# A reception in Seoul,
# and the war that two articles remember.
query BastilleDay {
  event(id: "event:bastille-day-seoul-2025") {
    name
    summary
    parts {
      nodes {
        name
      }
    }
    participants {
      edges {
        role
        capacity
        onBehalfOf {
          name
        }
        node {
          name
        }
      }
    }
  }
  war: event(id: "event:korean-war") {
    name
    parts {
      nodes {
        name
        summary
      }
    }
    parties {
      nodes {
        name
      }
    }
    mentionedIn {
      edges {
        locators
        node {
          name
          published {
            edtf
          }
        }
      }
    }
  }
}`,
  },
  {
    title: "FindAnyone",
    answers: "Lee Kyung-chul",
    query: `# One box over every name, spelling and script.
# The score says why; try 안보리, gutteres, Burma.
query FindAnyone {
  search(text: "Yi Kyongchol", first: 3) {
    totalCount
    edges {
      score
      matched
      explanation {
        name
        value
      }
      node {
        __typename
        id
        name
      }
    }
  }
}
`,
  },
  {
    title: "KoreaAndTheUS",
    answers: "relation:KOR-USA",
    query: `# What two countries have in common,
# and the visits of a few years, summed up.
query KoreaAndTheUS {
  country(iso3: "KOR") {
    relationsWith(country: "country:USA") {
      id
      meetings
      treaties
      firstMet {
        edtf
      }
      lastMet {
        edtf
      }
      events(
        first: 5
        filter: { during: { from: "2015-01-01", to: "2018-12-31" } }
        orderBy: [{ by: PARTICIPANT_COUNT, direction: DESC }]
      ) {
        totalCount
        nodes {
          name
        }
        facets(by: [KIND, YEAR]) {
          field
          buckets {
            label
            count
          }
        }
      }
    }
  }
}
`,
  },
  {
    title: "HowConnected",
    answers: "Angela Merkel of Germany visits the United States",
    query: `# How are Angela Merkel and Narendra Modi
# connected, if each meeting must follow
# the one before in time? Every hop names
# its sources; cite the answer by its id.
query HowConnected {
  paths(
    from: "official:angela-merkel.DEU"
    to: "official:narendra-modi.IND"
    timeRespecting: true
    first: 2
  ) {
    paths {
      length
      strength
      weakest
      departure {
        edtf
      }
      arrival {
        edtf
      }
      hops {
        from {
          name
        }
        to {
          name
        }
        encounter
        context {
          ... on Event {
            name
          }
        }
        evidence {
          locator
          source {
            ... on DatasetRecord {
              dataset
              recordId
              file
              line
            }
          }
        }
        independentSources
        alternativeCount
      }
    }
    explored {
      truncated
    }
    graphVersion
    citation {
      id
    }
  }
}`,
  },
  {
    title: "WhyNoPath",
    answers: "ENCOUNTER_CLASS",
    query: `# No meeting connects these two. What would
# have to be given up for a path, and what
# would that path be worth?
query WhyNoPath {
  paths(
    from: "official:anwar-ibrahim.MYS"
    to: "official:hun-manet.KHM"
  ) {
    paths {
      length
    }
    nearMisses {
      reason
      relax
      path {
        strength
        weakest
        hops {
          from {
            name
          }
          to {
            name
          }
          context {
            ... on Event {
              name
              encounter
            }
          }
          evidence {
            locator
            source {
              ... on Article {
                name
                publisher
              }
            }
          }
        }
      }
    }
  }
}`,
  },
  {
    title: "WhoMetWhom",
    answers: "Antony John Blinken",
    query: `# Whom did Volodymyr Zelenskyy meet, how
# often, how closely, since when? And who
# connects him with Emmanuel Macron?
query WhoMetWhom {
  official(id: "official:volodymyr-zelenskyy.UKR") {
    met(first: 10) {
      totalCount
      edges {
        times
        strongest
        weight
        firstMet {
          edtf
        }
        lastMet {
          edtf
        }
        node {
          name
        }
        meetings(first: 1) {
          context {
            ... on Event {
              name
            }
          }
          independentSources
        }
      }
    }
  }
  commonContacts(
    of: [
      "official:volodymyr-zelenskyy.UKR"
      "official:emmanuel-macron.FRA"
    ]
  ) {
    official {
      name
    }
    strength
    links {
      times
      strongest
    }
  }
}`,
  },
];
