/** The questions of tracing, with everything that they can be asked for. */
import { graphql } from "./gql/gql.ts";

export const PATHS = graphql(`
  query Paths(
    $from: ID!
    $to: ID!
    $policy: MeetingPolicyInput
    $during: PeriodInput
    $mode: PathMode! = SHORTEST
    $timeRespecting: Boolean! = false
    $strict: Boolean! = false
    $maxHops: Int! = 4
    $first: Int! = 3
  ) {
    paths(
      from: $from
      to: $to
      policy: $policy
      during: $during
      mode: $mode
      timeRespecting: $timeRespecting
      strict: $strict
      maxHops: $maxHops
      first: $first
    ) {
      mode
      timeRespecting
      strict
      maxHops
      policy {
        ...WholePolicy
      }
      explored {
        truncated
      }
      paths {
        ...WholePath
      }
      nearMisses {
        reason
        relax
        policy {
          ...WholePolicy
        }
        path {
          ...WholePath
        }
      }
      nearMissesTruncated
    }
  }

  fragment WholePolicy on MeetingPolicy {
    accept
    status
    maxAttendance
    minimumSources
    without
    avoid
    dates
  }

  fragment WholePath on Path {
    length
    strength
    weakest
    independentSources
    departure {
      edtf
      precision
    }
    arrival {
      edtf
      precision
    }
    officials {
      id
    }
    hops {
      from {
        id
      }
      to {
        id
      }
      ...Defence
      alternativeCount
      alternatives(first: 2) {
        ...WholeMeeting
      }
    }
  }

  fragment Defence on Hop {
    encounter
    weight
    period {
      start {
        edtf
      }
      end {
        edtf
      }
    }
    context {
      __typename
      ... on Entity {
        id
      }
    }
    evidence {
      subject {
        id
      }
      relation
      source {
        ... on Node {
          id
        }
      }
    }
    independentSources
  }

  fragment WholeMeeting on Meeting {
    encounter
    weight
    period {
      start {
        edtf
      }
    }
    context {
      ... on Entity {
        id
      }
    }
    evidence {
      source {
        ... on Node {
          id
        }
      }
    }
    independentSources
    participants {
      id
    }
  }
`);

export const MEETINGS = graphql(`
  query Meetings($between: [ID!]!, $policy: MeetingPolicyInput, $during: PeriodInput, $first: Int, $after: String, $last: Int, $before: String) {
    meetings(between: $between, policy: $policy, during: $during, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      graphVersion
      policy {
        maxAttendance
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      edges {
        cursor
        node {
          context {
            ... on Entity {
              id
            }
          }
          encounter
          weight
          period {
            start {
              edtf
            }
            end {
              edtf
            }
          }
          participants {
            id
          }
          evidence {
            source {
              ... on Node {
                id
              }
            }
          }
          independentSources
        }
      }
    }
    graph {
      version
    }
  }
`);

export const MET = graphql(`
  query Met($id: ID!, $policy: MeetingPolicyInput, $filter: OfficialFilter, $orderBy: MetOrder, $first: Int, $after: String, $last: Int, $before: String, $meetings: Int! = 5) {
    official(id: $id) {
      met(policy: $policy, filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        policy {
          accept
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          endCursor
        }
        edges {
          cursor
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
            id
          }
          meetings(first: $meetings) {
            context {
              ... on Entity {
                id
              }
            }
            evidence {
              id
            }
          }
        }
      }
    }
  }
`);

export const NETWORK = graphql(`
  query Network($around: [ID!]!, $depth: Int! = 1, $policy: MeetingPolicyInput, $limit: Int! = 200) {
    network(around: $around, depth: $depth, policy: $policy, limit: $limit) {
      officials {
        official {
          id
        }
        distance
        degree
      }
      links {
        source
        target
        times
        strongest
        weight
      }
      truncated
      policy {
        status
      }
      graphVersion
    }
  }
`);

export const CONTACTS = graphql(`
  query CommonContacts($of: [ID!]!, $policy: MeetingPolicyInput, $first: Int! = 20) {
    commonContacts(of: $of, policy: $policy, first: $first) {
      official {
        id
      }
      strength
      links {
        source
        target
        times
        strongest
        weight
      }
      policy {
        accept
      }
      graphVersion
    }
  }
`);
