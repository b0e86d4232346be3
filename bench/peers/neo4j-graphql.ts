/** @neo4j/graphql over the same store: type definitions that fit the labels, as its documentation writes them. */
import { Neo4jGraphQL } from "@neo4j/graphql";
import type { GraphQLSchema } from "graphql";
import type { Driver } from "neo4j-driver";

const TYPES = `
interface Entity {
  id: ID!
  name: String!
  nameFolded: String!
}

type Country implements Entity @node(labels: ["Country", "Entity"]) {
  id: ID!
  name: String!
  nameFolded: String!
  iso3: String
  officials: [Official!]! @relationship(type: "REPRESENTS", direction: IN)
}

type Official implements Entity @node(labels: ["Official", "Entity"]) {
  id: ID!
  name: String!
  nameFolded: String!
  description: String
  country: [Country!]! @relationship(type: "REPRESENTS", direction: OUT)
  events: [Event!]! @relationship(type: "PARTICIPATED_IN", direction: OUT)
}

type Event implements Entity @node(labels: ["Event", "Entity"]) {
  id: ID!
  name: String!
  nameFolded: String!
  kind: String!
  country: String
  startMin: Int!
  startMax: Int!
  endMax: Int!
  participants: [Official!]! @relationship(type: "PARTICIPATED_IN", direction: IN)
}

type Article implements Entity @node(labels: ["Article", "Entity"]) {
  id: ID!
  name: String!
  nameFolded: String!
  mentions: [Entity!]! @relationship(type: "MENTIONS", direction: OUT)
}
`;

export const neo4jGraphqlSchema = (driver: Driver): Promise<GraphQLSchema> =>
  new Neo4jGraphQL({ typeDefs: TYPES, driver }).getSchema();
