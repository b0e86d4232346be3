/** The same questions on graphs of 1, 4 and 16 times the size: statements a question, and time a row. */
import { embeddedStore, neo4jStore, type Part } from "../graph/store.ts";
import { FULL, type Pace } from "../measure/rounds.ts";
import { median } from "../measure/statistics.ts";
import { table } from "../measure/table.ts";
import { startContender } from "../peers/contender.host.ts";
import { CONTENDERS } from "../peers/contender.ts";
import { QUESTIONS } from "../peers/questions.ts";

const SERVERS = ["ours", "oursEmbedded"] as const;
/** Smallest first: the whole graph is sixteen times the first. */
const PARTS: readonly Part[] = [16, 4, 1];
const TIMES = PARTS.map((part) => 16 / part);

interface Grown {
  readonly name: (typeof SERVERS)[number];
  readonly question: string;
  readonly part: Part;
  readonly statements: number | undefined;
  readonly msARow: number;
}

export async function growthPart(pace: Pace): Promise<string> {
  const milliseconds = pace === FULL ? 4_000 : 400;
  const grown: Grown[] = [];
  for (const part of PARTS) {
    const neo4j = await neo4jStore(part);
    const embedded = await embeddedStore(part);
    try {
      for (const name of SERVERS) {
        const server = await startContender("query", name, { neo4j, embedded });
        try {
          for (const question of QUESTIONS) {
            const asked = { askers: 1, milliseconds, from: 0 };
            await server.load(question.name, asked);
            const { latencies } = await server.load(question.name, asked);
            let rows = 0;
            for (const sample of question.samples.keys()) rows += rowsIn(await server.answer(question.name, sample));
            const statements = await server.statements();
            const msARow = (median(latencies) * question.samples.length) / Math.max(1, rows);
            grown.push({ name, question: question.name, part, statements, msARow });
          }
        } finally {
          await server.end();
        }
      }
    } finally {
      await neo4j.stop();
    }
  }
  const rows = SERVERS.flatMap((name) =>
    QUESTIONS.map((question) => ({
      name,
      question: question.name,
      at: PARTS.map((part) =>
        grown.find((one) => one.name === name && one.question === question.name && one.part === part),
      ),
    })),
  );
  return table(rows, [
    { title: "server", of: ({ name }) => CONTENDERS[name] },
    { title: "query", of: ({ question }) => question },
    ...TIMES.map((times, index) => ({
      title: `statements x${times}`,
      of: ({ at }: (typeof rows)[number]) => at[index]?.statements,
    })),
    ...TIMES.map((times, index) => ({
      title: `µs a row x${times}`,
      of: ({ at }: (typeof rows)[number]) => at[index] && at[index].msARow * 1_000,
    })),
  ]);
}

/** Objects with an id, and buckets of facets. */
function rowsIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = "id" in value || "count" in value ? 1 : 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + rowsIn(inner), own);
}
