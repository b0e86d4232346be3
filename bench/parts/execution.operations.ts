/** What execution alone is timed with, by name. */
export const OPERATIONS = {
  shallow: `{ country(iso3: "THA") { name officials(first: 50) { nodes { id name } } } }`,
  nested: `{ country(iso3: "THA") { name officials(first: 20) { nodes { id name
    events(first: 5) { nodes { id name participants(first: 10) { nodes { id name } } } } } } } }`,
  deep: `{ country(iso3: "THA") { name officials(first: 20) { nodes { id name
    events(first: 5) { nodes { id name participants(first: 10) { nodes { id name country { id name } } } } } } } } }`,
  filtered: `{ events(first: 50) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id name kind } } } }`,
  node: `{ node(id: "official:somebody") { id ... on Official { name description } } }`,
} as const;
