/**
 * A whole `paths` request over HTTP, dossier included, against the plain `shortestPath` statement through the driver, on the same Neo4j
 * and by turns: pair by pair, both asked the same. Their lengths are compared before anything counts.
 * `NODE_ENV=production npx tsx bench/tracing/paths.bench.ts [SCALE]`; NEO4J_TEST_URI names a Neo4j to keep the graph in, or Java 17 and Maven are needed.
 */
import { deepStrictEqual } from "node:assert";
import neo4j from "neo4j-driver";
import { pino } from "pino";
import { readConfig } from "../../src/config.ts";
import { startServer } from "../../src/server.ts";
import { randomFrom } from "../../tests/support/random.ts";
import { made, scaled } from "./generate.ts";
import { filledNeo4j } from "./neo4j.store.ts";

const PAIRS = 300;
const WARM_UP = 60;
const MOST_HOPS = 6;

const DOSSIER = `query Dossier($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, first: 1, maxHops: ${MOST_HOPS}, policy: {
    accept: [DIRECT, VISIT, PHONE, CO_ATTENDED], status: [HELD, PLANNED, CANCELLED, REFUSED], maxAttendance: 2147483647
  }) {
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

const PLAIN = `MATCH (a:Official {id: $from}), (b:Official {id: $to})
MATCH p = shortestPath((a)-[:PARTICIPATED_IN*..${2 * MOST_HOPS}]-(b))
RETURN [n IN nodes(p) | n.id] AS ids`;

const scale = Number(process.argv[2] ?? "1");
const world = made(scaled(scale));
const store = await filledNeo4j(() => world);
if (typeof store === "string") throw new Error(store);
const { graph } = store;
const { uri, username, password } = store.access;
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
const { url, close } = await startServer(graph, { ...readConfig({}), PORT: 0 }, pino({ level: "error" }));
const ready = async () => (await fetch(new URL("/readyz", url))).status === 200;
while (!(await ready())) await new Promise((resolve) => setTimeout(resolve, 100));

async function ours(from: string, to: string): Promise<number | null> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: DOSSIER, variables: { from, to } }),
  });
  const { data, errors } = (await response.json()) as {
    data: { paths: { paths: { length: number; hops: { evidence: unknown[] }[] }[] } };
    errors?: unknown;
  };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  const [path] = data.paths.paths;
  if (path?.hops.some(({ evidence }) => evidence.length === 0)) throw new Error("a hop without evidence");
  return path === undefined ? null : path.length;
}

async function plain(from: string, to: string): Promise<number | null> {
  const { records } = await driver.executeQuery(
    PLAIN,
    { from, to },
    { database: "neo4j", routing: neo4j.routing.READ },
  );
  const ids = records[0]?.get("ids") as string[] | undefined;
  return ids === undefined ? null : (ids.length - 1) / 2;
}

const random = randomFrom(3);
const present = [...new Set(world.contexts.filter(({ id }) => id.startsWith("event:")).flatMap((one) => one.present))];
const someone = () => world.officials[present[Math.floor(random() * present.length)] as number] as string;
const times = { ours: [] as number[], plain: [] as number[] };
let connected = 0;

for (let at = 0; at < WARM_UP + PAIRS; at += 1) {
  const [from, to] = [someone(), someone()];
  if (from === to) continue;
  const answers: Record<string, number | null> = {};
  // Who is asked first changes, so that neither profits from what the other has warmed.
  for (const [name, ask] of at % 2
    ? ([
        ["ours", ours],
        ["plain", plain],
      ] as const)
    : ([
        ["plain", plain],
        ["ours", ours],
      ] as const)) {
    const began = performance.now();
    answers[name] = await ask(from, to);
    if (at >= WARM_UP) times[name].push(performance.now() - began);
  }
  deepStrictEqual(answers["ours"], answers["plain"], `${from} to ${to}`);
  if (at >= WARM_UP && answers["ours"] !== null) connected += 1;
}

const at = (numbers: readonly number[], share: number) =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] as number;
const shown = (numbers: readonly number[]) =>
  `median ${at(numbers, 0.5).toFixed(2)} ms, p99 ${at(numbers, 0.99).toFixed(1)} ms`;
const { officials, contexts, participations } = scaled(scale);
console.log(
  `${officials} officials, ${contexts} contexts, about ${participations} participations; ${times.ours.length} pairs, ${connected} connected`,
);
console.log(`paths over HTTP with its dossier: ${shown(times.ours)}`);
console.log(`shortestPath through the driver: ${shown(times.plain)}`);
console.log(`${(at(times.plain, 0.5) / at(times.ours, 0.5)).toFixed(1)} times at the median`);

await close();
await driver.close();
await store.close();
