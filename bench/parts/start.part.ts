/** The first request after a start against the median of those that follow. */
import { embeddedStore, neo4jStore } from "../graph/store.ts";
import { posting } from "../measure/post.ts";
import { FULL, type Pace } from "../measure/rounds.ts";
import { median } from "../measure/statistics.ts";
import { table } from "../measure/table.ts";
import { startContender } from "../peers/contender.host.ts";
import { bodyOf, CONTENDERS } from "../peers/contender.ts";
import type { Question } from "../peers/question.ts";
import { QUESTIONS } from "../peers/questions.ts";

const SERVERS = ["ours", "oursEmbedded"] as const;
const ASKED = ["shallow", "nested", "deep"];
const STARTS = { short: 2, full: 7 } as const;
const FOLLOWING = { short: 100, full: 400 } as const;

interface Started {
  readonly name: (typeof SERVERS)[number];
  readonly question: string;
  /** Of each start, in milliseconds. */
  readonly first: readonly number[];
  readonly median: number;
}

export async function startPart(pace: Pace): Promise<string> {
  const mode = pace === FULL ? "full" : "short";
  const neo4j = await neo4jStore(1);
  const embedded = await embeddedStore(1);
  const started: Started[] = [];
  try {
    for (const name of SERVERS) {
      for (const question of QUESTIONS.filter(({ name }) => ASKED.includes(name))) {
        const runs: { first: number; following: number[] }[] = [];
        for (let start = 0; start < STARTS[mode]; start += 1) {
          const server = await startContender("query", name, { neo4j, embedded });
          try {
            runs.push(await firstAndFollowing(server.url, name, question, { start, count: FOLLOWING[mode] }));
          } finally {
            await server.end();
          }
        }
        started.push({
          name,
          question: question.name,
          first: runs.map(({ first }) => first),
          median: median(runs.flatMap(({ following }) => following)),
        });
      }
    }
  } finally {
    await neo4j.stop();
  }
  return table(started, [
    { title: "server", of: ({ name }) => CONTENDERS[name] },
    { title: "query", of: ({ question }) => question },
    { title: "first, ms", of: ({ first }) => median(first) },
    { title: "median, ms", of: ({ median }) => median },
    { title: "times", of: (row) => median(row.first) / row.median },
    { title: "aim", of: () => "<= 5" },
  ]);
}

/**
 * One at a time, of one process that has answered nothing yet. Each start begins with other arguments: some are about four times the work
 * of most, and the first request would be compared with lighter ones.
 */
function firstAndFollowing(
  url: string,
  name: (typeof SERVERS)[number],
  question: Question,
  { start, count }: { readonly start: number; readonly count: number },
) {
  const bodies = question.samples.map((sample) => bodyOf(name, question, sample) as string);
  return posting(async (post) => {
    const timed = async (at: number) => {
      const began = performance.now();
      await post(url, bodies[at % bodies.length] as string);
      return performance.now() - began;
    };
    const first = await timed(start);
    const following: number[] = [];
    for (let at = 1; at <= count; at += 1) following.push(await timed(start + at));
    return { first, following };
  });
}
