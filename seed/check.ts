/** Checks the built-in seed: its own rules always, and every fact against the source it cites where the data lie. */
import { join } from "node:path";
import type { Checker, Problem, Seed } from "./check/fact.ts";
import { factsByDataset, readSeed } from "./check/seed.ts";

/** Who checks the facts of a data set: check/<dataset>.ts exports `check`. */
const CHECKERS: Readonly<Record<string, Checker>> = {};

/**
 * Compares every fact with its source under `data` (the folder that CHANCERY_DATA names). A data set without a checker
 * is a problem: nothing in the seed goes unchecked.
 */
export async function checkSources(seed: Seed, data: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [dataset, facts] of factsByDataset(seed)) {
    const check = CHECKERS[dataset];
    if (check === undefined) problems.push({ at: facts[0]?.at ?? dataset, problem: `no checker for ${dataset}` });
    else problems.push(...(await check(facts, join(data, dataset), seed)));
  }
  return problems;
}

async function main(): Promise<void> {
  const data = process.env.CHANCERY_DATA;
  if (data === undefined) throw new Error("CHANCERY_DATA must name the folder that holds the data sets");
  const problems = await checkSources(readSeed(), data);
  for (const { at, problem } of problems) console.log(`${at}: ${problem}`);
  console.log(`${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

if (process.argv[1] === import.meta.filename) await main();
