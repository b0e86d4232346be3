/**
 * A whole `paths` request over HTTP, dossier included, against the plain `shortestPath` statement through the driver, on the same Neo4j,
 * with the same policy and by turns. Their lengths are compared before anything counts.
 * `NODE_ENV=production npx tsx bench/tracing/paths.bench.ts [SCALE]`; NEO4J_TEST_URI names a Neo4j to keep the graph in, or Java 17 and Maven are needed.
 */
import { deepStrictEqual } from "node:assert";
import neo4j from "neo4j-driver";
import { pino } from "pino";
import { readConfig } from "../../src/config.ts";
import { startServer } from "../../src/server.ts";
import { randomFrom } from "../../tests/support/random.ts";
import { posting } from "../measure/post.ts";
import { median, percentile } from "../measure/statistics.ts";
import { made, scaled } from "./generate.ts";
import { filledNeo4j } from "./neo4j.store.ts";
import { SHORTEST_PATH } from "./shortest-path.cypher.ts";

const PAIRS = 1_000;
const WARM_UP = 1_500;
/** Pairs that one is asked for before the other is. */
const ROUND = 50;

const DOSSIER = `query Dossier($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, first: 1, maxHops: 4) {
    graphVersion
    explored { truncated }
    paths {
      length strength weakest independentSources
      hops {
        from { id name } to { id name } encounter weight independentSources alternativeCount
        period { start { edtf } end { edtf } }
        context { ... on Event { id name } }
        evidence { id locator source { ... on Article { id name publisher } ... on DatasetRecord { id dataset recordId } } }
      }
    }
  }
}`;

interface Asked {
  readonly length: number | null;
  readonly time: number;
}

async function timed(ask: () => Promise<number | null>): Promise<Asked> {
  const began = performance.now();
  const length = await ask();
  return { length, time: performance.now() - began };
}

const scale = Number(process.argv[2] ?? "1");
const world = made(scaled(scale));
const store = await filledNeo4j(() => world);
if (typeof store === "string") throw new Error(store);
const { uri, username, password } = store.access;
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
const session = driver.session({ defaultAccessMode: neo4j.session.READ });
const { url, close } = await startServer(store.graph, { ...readConfig({}), PORT: 0 }, pino({ level: "error" }));
while ((await fetch(new URL("/readyz", url))).status !== 200) await new Promise((resolve) => setTimeout(resolve, 100));

const random = randomFrom(7);
const someone = () => world.officials[Math.floor(random() * world.officials.length)] as string;
const asked: { ours: Asked; plain: Asked }[] = [];

await posting(async (post) => {
  async function ours(from: string, to: string): Promise<number | null> {
    const { data, errors } = JSON.parse(
      (await post(url, JSON.stringify({ query: DOSSIER, variables: { from, to } }))).toString(),
    ) as {
      data: { paths: { paths: { length: number; hops: { evidence: unknown[] }[] }[] } };
      errors?: unknown;
    };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    const [path] = data.paths.paths;
    if (path?.hops.some(({ evidence }) => evidence.length === 0)) throw new Error("a hop without evidence");
    return path?.length ?? null;
  }
  const plain = async (from: string, to: string) =>
    ((await session.run(SHORTEST_PATH, { from, to })).records[0]?.get("length") ?? null) as number | null;

  while (asked.length < WARM_UP + PAIRS) {
    const round = Array.from({ length: ROUND }, () => [someone(), someone()] as const);
    const mine: Asked[] = [];
    for (const [from, to] of round) mine.push(await timed(() => ours(from, to)));
    for (const [at, [from, to]] of round.entries()) {
      const [one, other] = [mine[at] as Asked, await timed(() => plain(from, to))];
      deepStrictEqual(one.length, other.length, `${from} to ${to}`);
      asked.push({ ours: one, plain: other });
    }
  }
});

function tell(name: string, some: typeof asked): void {
  const [ours, plain] = [some.map((one) => one.ours.time), some.map((one) => one.plain.time)];
  const shown = (numbers: readonly number[]) =>
    `median ${median(numbers).toFixed(2)} ms, p99 ${percentile(numbers, 0.99).toFixed(1)} ms`;
  console.log(
    `${some.length} ${name}: paths over HTTP with its dossier ${shown(ours)}; shortestPath through the driver ${shown(plain)}; ${(median(plain) / median(ours)).toFixed(1)} times at the median`,
  );
}

const { officials, contexts, participations } = scaled(scale);
console.log(`${officials} officials, ${contexts} contexts, about ${participations} participations`);
const counted = asked.slice(WARM_UP);
tell("pairs", counted);
tell(
  "of them connected",
  counted.filter(({ ours }) => ours.length !== null),
);

await close();
await session.close();
await driver.close();
await store.close();
