/** @neo4j/graphql behind Apollo Server, as its documentation has it. */
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { type DocumentNode, execute, parse } from "graphql";
import neo4j from "neo4j-driver";
import type { Answering, Stores } from "./contender.ts";
import { neo4jGraphqlSchema } from "./neo4j-graphql.ts";
import { written } from "./written.ts";

const WRITE = parse(
  "mutation Write($input: [OfficialCreateInput!]!) { createOfficials(input: $input) { info { nodesCreated } } }",
);

/** Records a mutation writes: each gets clauses of its own, and a thousand of them take Neo4j minutes to plan. */
const AT_ONCE = 50;

export async function startNeo4jGraphql({ neo4j: access }: Stores): Promise<Answering> {
  if (access === undefined) throw new Error("@neo4j/graphql needs a Neo4j");
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password));
  const schema = await neo4jGraphqlSchema(driver);
  const server = new ApolloServer({ schema, introspection: false, csrfPrevention: false });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: "127.0.0.1" } });
  const documents = new Map<string, DocumentNode>();
  return {
    url,
    ask: async ({ name, neo4jGraphql: operation }, variables) => {
      if (operation === undefined) throw new Error(`@neo4j/graphql is not asked ${name}`);
      const document = documents.get(operation.query) ?? parse(operation.query);
      documents.set(operation.query, document);
      const variableValues = operation.variables?.(variables) ?? variables;
      return execute({ schema, document, contextValue: {}, variableValues });
    },
    write: async (count, from) => {
      const all = written(count, from).map(({ id, name, country }) => ({
        id,
        name,
        nameFolded: name.toLowerCase(),
        country: { connect: [{ where: { node: { id: { eq: country } } } }] },
      }));
      for (let at = 0; at < all.length; at += AT_ONCE) {
        const variableValues = { input: all.slice(at, at + AT_ONCE) };
        const { errors } = await execute({ schema, document: WRITE, contextValue: {}, variableValues });
        if (errors?.length) throw errors[0];
      }
    },
    close: async () => {
      await server.stop();
      await driver.close();
    },
  };
}
