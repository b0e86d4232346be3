/** The process of one contender, of the questions or of the HTTP layer: answers over HTTP, and asks itself without HTTP when told to. Its parent is peers/contender.host.ts. */
import { strictEqual } from "node:assert";
import { type HttpName, startHttp } from "../http/http.contender.ts";
import { askedInTurn, type Load } from "../measure/load.ts";
import { ANSWERS_KEPT, type Answering, type ContenderName, type Start, type Stores } from "./contender.ts";
import { QUESTIONS } from "./questions.ts";

/** Whom it belongs to: the questions on a database, or the HTTP layer with rows from memory. */
export type Layer = "query" | "http";

/** What the parent may ask. */
export type Order =
  | { readonly kind: "usage" }
  | { readonly kind: "answer"; readonly question: string; readonly sample: number }
  | { readonly kind: "statements" }
  | { readonly kind: "write"; readonly count: number; readonly from: number }
  | { readonly kind: "load"; readonly question: string; readonly load: Load }
  | { readonly kind: "end" };

/** Each loads what it needs and nothing else, so that memory is its own. */
const STARTS: Readonly<Record<ContenderName, Start>> = {
  ours: async (stores) => {
    const { onNeo4j, startOurs } = await import("./ours.ts");
    return startOurs(onNeo4j(stores), {});
  },
  oursCached: async (stores) => {
    const { onNeo4j, startOurs } = await import("./ours.ts");
    return startOurs(onNeo4j(stores), ANSWERS_KEPT);
  },
  oursEmbedded: async (stores) => {
    const { onEmbedded, startOurs } = await import("./ours.ts");
    return startOurs(onEmbedded(stores), {});
  },
  neo4jGraphql: async (stores) => (await import("./neo4j-graphql.server.ts")).startNeo4jGraphql(stores),
  statement: async (stores) => (await import("./statement.server.ts")).startStatement(stores),
};

const [layer, name, stores] = process.argv.slice(2) as [Layer, string, string];
const tell = (message: unknown) => process.send?.(message);
const contender: Answering = await start(JSON.parse(stores) as Stores);
process.on("message", async (order: Order) => {
  try {
    tell({ done: await carriedOut(order) });
  } catch (error) {
    tell({ failed: error instanceof Error ? error.stack : String(error) });
  }
});
// Whatever becomes of the parent, nothing is left running.
process.on("disconnect", () => process.exit());
tell({ done: contender.url });

function start(stores: Stores): Promise<Answering> {
  return layer === "http" ? startHttp(name as HttpName, stores) : STARTS[name as ContenderName](stores);
}

async function carriedOut(order: Order): Promise<unknown> {
  if (order.kind === "usage") {
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed } = process.memoryUsage();
    return { cpuMs: (user + system) / 1_000, residentBytes: rss, heapBytes: heapUsed };
  }
  if (order.kind === "statements") return contender.statements?.();
  if (order.kind === "write") return contender.write?.(order.count, order.from);
  if (order.kind === "end") {
    await contender.close();
    process.exit();
  }
  const question = QUESTIONS.find(({ name }) => name === order.question);
  if (question === undefined) throw new Error(`there is no question ${order.question}`);
  const ask = async (sample: number) =>
    contender.ask?.(question, question.samples[sample % question.samples.length] ?? {});
  if (order.kind === "answer") return ask(order.sample);
  strictEqual(order.kind, "load");
  return askedInTurn(order.load, ask);
}
