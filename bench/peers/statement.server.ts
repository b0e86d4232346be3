/** What is left when everything is taken away: one hand-written statement a question, the driver, and Node's own HTTP. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import neo4j from "neo4j-driver";
import type { Answering, Stores } from "./contender.ts";
import type { Variables } from "./question.ts";
import { QUESTIONS } from "./questions.ts";
import { written } from "./written.ts";

const WRITE = `UNWIND $rows AS row
MATCH (c:Country {id: row.country})
CREATE (:Entity:Official {id: row.id, name: row.name})-[:REPRESENTS]->(c)`;

export async function startStatement({ neo4j: access }: Stores): Promise<Answering> {
  if (access === undefined) throw new Error("a statement needs a Neo4j");
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password), {
    disableLosslessIntegers: true,
  });
  const run = async (text: string, variables: Variables) => {
    const { records } = await driver.executeQuery(text, variables, { database: "neo4j", routing: neo4j.routing.READ });
    return records.map((record) => record.toObject());
  };
  const texts = new Map(QUESTIONS.map(({ name, statement }) => [name, statement?.text]));
  const textOf = (name: string) => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`there is no statement for ${name}`);
    return text;
  };
  const server = createServer(async (request, response) => {
    const { name, variables } = (await json(request)) as { name: string; variables: Variables };
    const rows = await run(textOf(name), variables);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(rows));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    ask: ({ name }, variables) => run(textOf(name), variables),
    statements: () => 1,
    write: async (count, from) => void (await driver.executeQuery(WRITE, { rows: written(count, from) })),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await driver.close();
    },
  };
}
