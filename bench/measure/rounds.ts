/** Contenders by turns: A B C, B C A, ... so that whatever else the machine does falls on all of them. */
import { median, percentile } from "./statistics.ts";

/** How long everything takes: enough to see that it works, or enough for figures. */
export interface Pace {
  /** How many answers of a question are compared before it is timed. */
  readonly compared: number;
  readonly warmUpMs: number;
  readonly rounds: number;
  readonly roundMs: number;
}

export const SHORT: Pace = { compared: 3, warmUpMs: 700, rounds: 3, roundMs: 400 };
export const FULL: Pace = { compared: 20, warmUpMs: 4_000, rounds: 12, roundMs: 1_000 };

export interface Round {
  readonly latencies: readonly number[];
  readonly milliseconds: number;
  /** CPU time of the contender's process in this round. */
  readonly cpuMs: number;
  /** CPU time of the database meanwhile, where there is one and the system tells. */
  readonly databaseMs?: number | undefined;
}

export interface Figures {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  /** CPU time of the contender's process, an answer. */
  readonly cpuMs: number;
  /** CPU time of the database, an answer. */
  readonly databaseMs: number | undefined;
}

/** @param run one round of a contender, beginning at a sample and lasting so many milliseconds */
export async function byTurns<Name extends string>(
  names: readonly Name[],
  { warmUpMs, rounds, roundMs }: Pace,
  run: (name: Name, milliseconds: number, from: number) => Promise<Round>,
): Promise<Record<Name, Figures>> {
  const found = new Map<Name, Round[]>(names.map((name) => [name, []]));
  for (const name of names) await run(name, warmUpMs, 0);
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + turn) % names.length] as Name;
      found.get(name)?.push(await run(name, roundMs, round * 7));
    }
  }
  return Object.fromEntries([...found].map(([name, made]) => [name, figuresOf(made)])) as Record<Name, Figures>;
}

function figuresOf(rounds: readonly Round[]): Figures {
  const latencies = rounds.flatMap((round) => round.latencies);
  return {
    perSecond: median(rounds.map((round) => (round.latencies.length / round.milliseconds) * 1_000)),
    medianMs: median(latencies),
    p99Ms: percentile(latencies, 0.99),
    cpuMs: sumOf(rounds.map(({ cpuMs }) => cpuMs)) / latencies.length,
    databaseMs: rounds.some(({ databaseMs }) => databaseMs === undefined)
      ? undefined
      : sumOf(rounds.map(({ databaseMs = 0 }) => databaseMs)) / latencies.length,
  };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
