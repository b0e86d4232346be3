/**
 * The projection of the made-up graph: how long it takes to build from each engine, what its arrays take, how long searches take in it, and
 * SHORTEST against `shortestPath` through the driver on the same Neo4j, by turns and with the same lengths.
 * `NODE_ENV=production npx tsx bench/tracing/projection.bench.ts [FOLDER] [SCALE]`, FOLDER made by generate.ts; Neo4j as for the tests
 * (NEO4J_TEST_URI names an empty one, or one is fetched), and skipped where there is none.
 */
import { existsSync } from "node:fs";
import neo4j from "neo4j-driver";
import type { Graph } from "../../src/graph/graph.ts";
import { openGraph } from "../../src/graph/open.graph.ts";
import { paths } from "../../src/tracing/paths.ts";
import { DEFAULT_POLICY } from "../../src/tracing/policy.ts";
import { readProjection } from "../../src/tracing/projection.read.ts";
import { bytesOf, type Projection } from "../../src/tracing/projection.ts";
import type { PathsAnswer, PathsQuestion } from "../../src/tracing/trace.ts";
import type { Neo4jAccess } from "../../tests/support/neo4j.ts";
import { randomFrom } from "../../tests/support/random.ts";
import { median, percentile } from "../measure/statistics.ts";
import { made, scaled } from "./generate.ts";
import { filledNeo4j } from "./neo4j.store.ts";
import { SHORTEST_PATH } from "./shortest-path.cypher.ts";

const [folder = "", scale = "1"] = process.argv.slice(2);
const BUILDS = 3;
const PAIRS = 2_000;
const WARM_UP = 300;
const COMPARED = 1_200;
/** Pairs that one is asked for before the other is. */
const ROUND = 50;

async function built(graph: Graph): Promise<Projection> {
  const times: number[] = [];
  let projection: Projection | undefined;
  for (let build = 0; build < BUILDS; build += 1) {
    const began = performance.now();
    projection = await readProjection(graph, {});
    times.push(performance.now() - began);
  }
  if (projection === undefined) throw new Error("the graph moved while it was read");
  const { officials, contexts, participations } = projection;
  const sizes = `${officials.length} officials, ${contexts.ids.length} contexts, ${participations.officials.length} participations`;
  console.log(
    `${graph.engine}: built in ${times.map((time) => (time / 1_000).toFixed(1)).join(", ")} s; ${sizes}; ${(bytesOf(projection) / 1e6).toFixed(1)} MB of arrays`,
  );
  return projection;
}

const BASE = { policy: DEFAULT_POLICY, during: null, strict: false, maxHops: 4, first: 3 } as const;
const QUESTIONS: Readonly<Record<string, Pick<PathsQuestion, "mode" | "timeRespecting">>> = {
  SHORTEST: { mode: "SHORTEST", timeRespecting: false },
  STRONGEST: { mode: "STRONGEST", timeRespecting: false },
  "SHORTEST in time order": { mode: "SHORTEST", timeRespecting: true },
  EARLIEST_ARRIVAL: { mode: "EARLIEST_ARRIVAL", timeRespecting: true },
  LATEST_DEPARTURE: { mode: "LATEST_DEPARTURE", timeRespecting: true },
  FASTEST: { mode: "FASTEST", timeRespecting: true },
};

type Pair = readonly [from: string, to: string];

function answered(
  projection: Projection,
  question: PathsQuestion,
): { answer: PathsAnswer; time: number; step: number } {
  const began = performance.now();
  const steps = paths(projection, question, { left: 1_000_000 });
  let step = 0;
  for (let since = began; ; ) {
    const { done, value } = steps.next();
    const now = performance.now();
    step = Math.max(step, now - since);
    since = now;
    if (done === true) return { answer: value, time: now - began, step };
  }
}

function search(projection: Projection, pairs: readonly Pair[]): void {
  for (const [name, rest] of Object.entries(QUESTIONS)) {
    const times: number[] = [];
    const counts = { none: 0, truncated: 0, longestStep: 0 };
    for (const [at, [from, to]] of pairs.entries()) {
      const { answer, time, step } = answered(projection, { ...BASE, ...rest, from, to });
      if (at < WARM_UP) continue;
      times.push(time);
      if (answer.paths.length === 0) counts.none += 1;
      if (answer.explored.truncated) counts.truncated += 1;
      counts.longestStep = Math.max(counts.longestStep, step);
    }
    const figures = [0.5, 0.9, 0.99, 1].map((share) => percentile(times, share).toFixed(3)).join(" / ");
    console.log(
      `${name}: median / p90 / p99 / most ${figures} ms; of ${times.length}, ${counts.none} without a path, ${counts.truncated} truncated; longest step ${counts.longestStep.toFixed(1)} ms`,
    );
  }
}

async function compare(projection: Projection, pairs: readonly Pair[], { uri, username, password }: Neo4jAccess) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  const rows: { readonly ours: number; readonly theirs: number; readonly length: number | undefined }[] = [];
  let differing = 0;
  for (let from = 0; from < pairs.length; from += ROUND) {
    const round = pairs.slice(from, from + ROUND);
    const mine = round.map(([from, to]) =>
      answered(projection, { ...BASE, ...QUESTIONS["SHORTEST"], from, to, first: 1 } as PathsQuestion),
    );
    for (const [at, [from, to]] of round.entries()) {
      const { answer, time: ours } = mine[at] as ReturnType<typeof answered>;
      const began = performance.now();
      const { records } = await session.run(SHORTEST_PATH, { from, to });
      const theirs = performance.now() - began;
      const length = answer.paths[0]?.hops.length;
      if ((records[0]?.get("length") ?? undefined) !== length) differing += 1;
      rows.push({ ours, theirs, length });
    }
  }
  await session.close();
  await driver.close();
  // The first rounds are for warming up.
  const counted = rows.slice(pairs.length / 4);
  for (const [name, some] of [
    ["pairs", counted],
    ["of them with a path", counted.filter(({ length }) => length !== undefined)],
  ] as const) {
    const [mine, other] = [median(some.map(({ ours }) => ours)), median(some.map(({ theirs }) => theirs))];
    console.log(
      `SHORTEST against shortestPath, ${some.length} ${name}: ${mine.toFixed(3)} ms against ${other.toFixed(3)} ms at the median, ${(other / mine).toFixed(0)} times`,
    );
  }
  console.log(`lengths differ for ${differing} of ${pairs.length}`);
}

const random = randomFrom(7);
const pairsOf = ({ officials }: Projection, count: number): Pair[] => {
  const one = () => officials[Math.floor(random() * officials.length)] as string;
  return Array.from({ length: count }, () => [one(), one()]);
};

if (existsSync(folder)) {
  const graph = await openGraph({ engine: "embedded", path: folder });
  const projection = await built(graph);
  search(projection, pairsOf(projection, PAIRS + WARM_UP));
  await graph.close();
}

const store = await filledNeo4j(() => made(scaled(Number(scale))));
if (typeof store === "string") console.log(`Neo4j is left out: ${store}`);
else {
  const projection = await built(store.graph);
  await compare(projection, pairsOf(projection, COMPARED), store.access);
  await store.close();
}
