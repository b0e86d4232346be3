/** The questions on both engines against @neo4j/graphql and one hand-written statement each, all in processes of their own on the same store. */
import { deepStrictEqual } from "node:assert";
import type { Neo4jServer } from "../../tests/support/neo4j.ts";
import { embeddedStore, neo4jStore } from "../graph/store.ts";
import { askedInTurn } from "../measure/load.ts";
import { posting } from "../measure/post.ts";
import { cpuMsOf } from "../measure/process.cpu.ts";
import { byTurns, type Figures, type Pace } from "../measure/rounds.ts";
import { table } from "../measure/table.ts";
import { type Contender, startContender } from "../peers/contender.host.ts";
import { bodyOf, CONTENDERS, type ContenderName, shapeOf } from "../peers/contender.ts";
import type { Question } from "../peers/question.ts";

/** How many ask at a time: enough to keep a process busy. */
const ASKERS = 8;

interface Timed {
  readonly question: Question;
  readonly way: "HTTP" | "in process";
  readonly figures: Partial<Record<ContenderName, Figures>>;
}

export async function queriesPart(
  questions: readonly Question[],
  pace: Pace,
  names: readonly ContenderName[],
): Promise<string> {
  const neo4j = await neo4jStore(1);
  const embedded = await embeddedStore(1);
  const contenders: Contender<ContenderName>[] = [];
  try {
    for (const name of names) contenders.push(await startContender("query", name, { neo4j, embedded }));
    const timed: Timed[] = [];
    for (const question of questions) {
      await sameAnswers(question, contenders, pace);
      for (const way of ["HTTP", "in process"] as const) {
        const figures = await timedBy(question, contenders, pace, way, neo4j);
        timed.push({ question, way, figures });
        console.error(`${question.name}, ${way}: ${progress(figures)}`);
      }
    }
    const usages = await Promise.all(contenders.map(async (one) => ({ ...(await one.usage()), name: one.name })));
    return [
      ...(["HTTP", "in process"] as const).flatMap((way) => [
        `### ${way === "HTTP" ? "Over HTTP" : "In process, without HTTP"}, ${ASKERS} at a time`,
        ratios(timed.filter((one) => one.way === way)),
        details(timed.filter((one) => one.way === way)),
      ]),
      "### Memory",
      table(usages, [
        { title: "process", of: ({ name }) => CONTENDERS[name] },
        { title: "resident at the end, MB", of: ({ residentBytes }) => residentBytes / 1_000_000 },
      ]),
    ].join("\n\n");
  } finally {
    for (const one of contenders) await one.end();
    await neo4j.stop();
  }
}

const takesPart = (question: Question, name: ContenderName) => bodyOf(name, question, {}) !== undefined;

/** @throws where two contenders answer a sample differently, with HTTP or without */
async function sameAnswers(
  question: Question,
  contenders: readonly Contender<ContenderName>[],
  { compared }: Pace,
): Promise<void> {
  for (const [sample, variables] of question.samples.slice(0, compared).entries()) {
    let first: { name: ContenderName; answer: unknown } | undefined;
    for (const { name, url, answer: inProcess } of contenders) {
      const body = bodyOf(name, question, variables);
      if (body === undefined) continue;
      const answered = JSON.parse(String(await posting((post) => post(url, body)))) as unknown;
      const overHttp = shapeOf(name, question, answered);
      const without = shapeOf(name, question, JSON.parse(JSON.stringify(await inProcess(question.name, sample))));
      first ??= { name, answer: overHttp };
      const about = `${question.name} of ${JSON.stringify(variables)}: ${first.name} and ${name} answer differently`;
      deepStrictEqual(overHttp, first.answer, about);
      deepStrictEqual(without, first.answer, `${about} without HTTP`);
    }
  }
}

async function timedBy(
  question: Question,
  contenders: readonly Contender<ContenderName>[],
  pace: Pace,
  way: Timed["way"],
  neo4j: Neo4jServer,
): Promise<Partial<Record<ContenderName, Figures>>> {
  const byName = new Map(contenders.map((one) => [one.name, one]));
  // Without HTTP nothing keeps answers.
  const names = [...byName.keys()].filter(
    (name) => takesPart(question, name) && (way === "HTTP" || name !== "oursCached"),
  );
  const bodies = new Map(
    names.map((name) => [name, question.samples.map((sample) => bodyOf(name, question, sample) as string)]),
  );
  return byTurns(names, pace, async (name, milliseconds, from) => {
    const contender = byName.get(name) as Contender<ContenderName>;
    const load = { askers: ASKERS, milliseconds, from };
    const before = await contender.usage();
    const database = name === "oursEmbedded" ? 0 : cpuMsOf(neo4j.pid());
    const asked = bodies.get(name) as string[];
    const loaded =
      way === "HTTP"
        ? await posting((post) =>
            askedInTurn(load, (sample) => post(contender.url, asked[sample % asked.length] as string)),
          )
        : await contender.load(question.name, load);
    const cpuMs = (await contender.usage()).cpuMs - before.cpuMs;
    const databaseMs = database && (cpuMsOf(neo4j.pid()) ?? Number.NaN) - database;
    return { ...loaded, cpuMs, databaseMs };
  });
}

const progress = (figures: Timed["figures"]) =>
  Object.entries(figures)
    .map(
      ([name, { perSecond, cpuMs, databaseMs }]) =>
        `${name} ${perSecond.toFixed(1)}/s (CPU ${cpuMs.toFixed(2)} + ${databaseMs?.toFixed(2)} ms)`,
    )
    .join(", ");

const times = (one: Figures | undefined, other: Figures | undefined) =>
  one && other && Number((one.perSecond / other.perSecond).toFixed(2));
const aim = (least: number | undefined) => (least === undefined ? "" : `>= ${least}`);

/** What an answer costs the contender and the database together: steady on a machine that does other things. */
const cost = (figures: Figures | undefined) => figures && figures.cpuMs + (figures.databaseMs ?? Number.NaN);
const cheaper = (one: Figures | undefined, other: Figures | undefined) => {
  const [ours, theirs] = [cost(one), cost(other)];
  return ours && theirs && Number((theirs / ours).toFixed(2));
};

/** Ours in times of the others' throughput, with what it should be. */
function ratios(timed: readonly Timed[]): string {
  return table(timed, [
    { title: "query", of: ({ question }) => question.name },
    { title: "ours, answers/s", of: ({ figures }) => figures.ours?.perSecond },
    { title: "x @neo4j/graphql", of: ({ figures }) => times(figures.ours, figures.neo4jGraphql) },
    { title: "by CPU", of: ({ figures }) => cheaper(figures.ours, figures.neo4jGraphql) },
    { title: "aim", of: ({ question }) => aim(question.targets.neo4jGraphql) },
    { title: "x one statement", of: ({ figures }) => times(figures.ours, figures.statement) },
    { title: "by CPU ", of: ({ figures }) => cheaper(figures.ours, figures.statement) },
    { title: "aim ", of: ({ question }) => aim(question.targets.statement) },
    { title: "embedded x ours on Neo4j", of: ({ figures }) => times(figures.oursEmbedded, figures.ours) },
    { title: "by CPU  ", of: ({ figures }) => cheaper(figures.oursEmbedded, figures.ours) },
    { title: "aim  ", of: () => aim(1.5) },
    { title: "answers kept x not", of: ({ figures }) => times(figures.oursCached, figures.ours) },
  ]);
}

function details(timed: readonly Timed[]): string {
  const rows = timed.flatMap(({ question, figures }) =>
    Object.entries(figures).map(([name, figures]) => ({ question, name: name as ContenderName, ...figures })),
  );
  return table(rows, [
    { title: "query", of: ({ question }) => question.name },
    { title: "by", of: ({ name }) => CONTENDERS[name] },
    { title: "answers/s", of: ({ perSecond }) => perSecond },
    { title: "median, ms", of: ({ medianMs }) => medianMs },
    { title: "p99, ms", of: ({ p99Ms }) => p99Ms },
    { title: "CPU an answer, ms", of: ({ cpuMs }) => cpuMs },
    { title: "and of the database, ms", of: ({ databaseMs }) => databaseMs },
  ]);
}
