/** Mixed load with writes for ten minutes, and how much one process takes before one answer in a hundred is late. */
import autocannon from "autocannon";
import neo4j from "neo4j-driver";
import { neo4jStore } from "../graph/store.ts";
import { FULL, type Pace } from "../measure/rounds.ts";
import { table } from "../measure/table.ts";
import { type Contender, startContender, type Usage } from "../peers/contender.host.ts";
import { bodyOf } from "../peers/contender.ts";
import { QUESTIONS } from "../peers/questions.ts";
import { unwrite } from "../peers/written.ts";

const SECONDS = { short: 20, full: 600 } as const;
const STEP_SECONDS = { short: 3, full: 15 } as const;
const CONNECTIONS = 10;
const LATE_MS = 100;
/** Every second so many new officials. */
const WRITES = 10;
/** How often each is asked in a hundred: mostly what is small. */
const MIX: Readonly<Record<string, number>> = {
  shallow: 20,
  nested: 10,
  deep: 5,
  filtered: 10,
  faceted: 5,
  search: 10,
  node: 25,
  nodes: 10,
  walk: 5,
};

interface Driven {
  readonly perSecond: number;
  readonly p99Ms: number;
  readonly answers: number;
  readonly failures: number;
}

export async function soakPart(pace: Pace): Promise<string> {
  const mode = pace === FULL ? "full" : "short";
  const store = await neo4jStore(1);
  const driver = neo4j.driver(store.uri, neo4j.auth.basic(store.username, store.password));
  const server = await startContender("query", "ours", { neo4j: store });
  try {
    await driven(server.url, STEP_SECONDS[mode], {});
    const writer = writing(server);
    const usages: Usage[] = [];
    const watch = setInterval(() => void server.usage().then((usage) => usages.push(usage)), 1_000);
    const soaked = await driven(server.url, SECONDS[mode], { rate: undefined });
    clearInterval(watch);
    const written = await writer.stop();
    const tenth = (from: number) =>
      usages.slice(Math.floor(usages.length * from), Math.ceil(usages.length * (from + 0.1)));
    const most = await mostLoad(server, STEP_SECONDS[mode]);
    return [
      `${SECONDS[mode]} s of mixed load over ${CONNECTIONS} connections on Neo4j, each asking again at once, with ${written} records written meanwhile, ${WRITES} a second.`,
      table(
        [soaked],
        [
          { title: "answers", of: ({ answers }) => answers },
          { title: "failed", of: ({ failures }) => failures },
          { title: "answers/s", of: ({ perSecond }) => perSecond },
          { title: "p99, ms", of: ({ p99Ms }) => p99Ms },
        ],
      ),
      table(
        [0, 0.3, 0.6, 0.9].map((from) => ({ from, usages: tenth(from) })),
        [
          { title: "after, s", of: ({ from }) => from * SECONDS[mode] },
          { title: "resident, MB", of: ({ usages }) => mean(usages, "residentBytes") / 1_000_000 },
          { title: "heap, MB", of: ({ usages }) => mean(usages, "heapBytes") / 1_000_000 },
        ],
      ),
      `The most that one process held with 99 in 100 answers within ${LATE_MS} ms: ${most} answers/s of the same mix, tried for ${STEP_SECONDS[mode]} s each.`,
    ].join("\n\n");
  } finally {
    await server.end();
    await unwrite(driver);
    await driver.close();
    await store.stop();
  }
}

const mean = (usages: readonly Usage[], name: keyof Usage) =>
  usages.reduce((sum, usage) => sum + usage[name], 0) / usages.length;

/** Requests in the proportions of the mix, each sample in its turn. */
const requests = (): autocannon.Request[] =>
  Array.from({ length: 20 }, (_, sample) => sample).flatMap((sample) =>
    QUESTIONS.flatMap((question) =>
      Array.from({ length: Math.round((MIX[question.name] ?? 0) / 5) }, (_, at) => ({
        method: "POST" as const,
        headers: { "content-type": "application/json" },
        body: bodyOf("ours", question, question.samples[(sample + at) % question.samples.length] ?? {}) as string,
      })),
    ),
  );

/** @param rate answers a second to ask for; as many as come back without it. Latencies at a rate count from when they were due. */
async function driven(url: string, seconds: number, { rate }: { rate?: number | undefined }): Promise<Driven> {
  let wrong = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: requests().map((one) => ({
      ...one,
      onResponse: (status: number, body: string) => {
        if (status !== 200 || body.includes('"errors"')) wrong += 1;
      },
    })),
    ...(rate !== undefined && { overallRate: rate }),
  });
  return {
    perSecond: result.requests.average,
    p99Ms: result.latency.p99,
    answers: result.requests.total,
    failures: wrong + result.errors + result.timeouts,
  };
}

/** Doubles the rate while it is held, then halves the step. */
async function mostLoad(server: Contender, seconds: number): Promise<number> {
  const holds = async (rate: number) => {
    const { p99Ms, perSecond, failures } = await driven(server.url, seconds, { rate });
    console.error(`soak: ${rate}/s asked, ${perSecond.toFixed(0)}/s answered, p99 ${p99Ms.toFixed(0)} ms`);
    return p99Ms < LATE_MS && failures === 0 && perSecond > rate * 0.95;
  };
  let held = 0;
  let step = 32;
  while (await holds(held + step)) {
    held += step;
    step *= 2;
  }
  for (step = Math.floor(step / 2); step >= 8; step = Math.floor(step / 2)) if (await holds(held + step)) held += step;
  return held;
}

/** Writes until it is told to stop; one write at a time. */
function writing(server: Contender) {
  let from = 0;
  let last: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    const begin = from;
    from += WRITES;
    last = last.then(() => server.write(WRITES, begin));
    last.catch(() => {}); // Whoever stops it is told.
  }, 1_000);
  return {
    stop: async () => {
      clearInterval(timer);
      await last;
      return from;
    },
  };
}
