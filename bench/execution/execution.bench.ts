/**
 * Execution alone, without HTTP and with rows from memory: a level at a time against graphql-js, by turns.
 * `NODE_ENV=production npx tsx bench/execution/execution.bench.ts`
 */
import { deepStrictEqual } from "node:assert";
import { execute, parse } from "graphql";
import { executeByLevel } from "../../src/execution/executor.ts";
import { schema } from "../../src/schema.ts";
import { memoryContext } from "../../tests/support/memory.context.ts";
import { OPERATIONS } from "./operations.ts";

const ROUNDS = 40;
const WARM_UP_MS = 1_500;
const ROUND_MS = 50;

const EXECUTORS = { "level at a time": executeByLevel, "graphql-js": execute } as const;
/** Each with what it is used with: graphql-js with DataLoader, the levels with loaders made for them. */
const LOADING = { "level at a time": {}, "graphql-js": { loading: "dataloader" } } as const;
type Name = keyof typeof EXECUTORS;

/** Rows are made once and then remembered: storage is free. */
const stored = new Map<string, unknown>();
const context = (executor: Name) =>
  memoryContext({
    seed: 1,
    failOneIn: 0,
    countries: 100,
    rows: (_parent, limit) => limit,
    stored,
    ...LOADING[executor],
  });

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1] as number;

async function time(run: () => unknown, milliseconds: number): Promise<number> {
  const began = performance.now();
  let times = 0;
  do {
    await run();
    await new Promise(setImmediate); // Each request of a server has a turn of its own.
    times += 1;
  } while (performance.now() - began < milliseconds);
  return (performance.now() - began) / times;
}

for (const [name, text] of Object.entries(OPERATIONS)) {
  const document = parse(text);
  const runs = Object.fromEntries(
    Object.entries(EXECUTORS).map(([executor, go]) => [
      executor,
      () => go({ schema, document, contextValue: context(executor as Name) }),
    ]),
  ) as Record<Name, () => unknown>;
  const answers = await Promise.all(Object.values(runs).map(async (run) => JSON.stringify(await run())));
  deepStrictEqual(answers[0], answers[1]);
  const times: Record<Name, number[]> = { "level at a time": [], "graphql-js": [] };
  for (const run of Object.values(runs)) await time(run, WARM_UP_MS);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const executor of Object.keys(EXECUTORS) as Name[]) times[executor].push(await time(runs[executor], ROUND_MS));
  const ours = median(times["level at a time"]);
  const theirs = median(times["graphql-js"]);
  const [levels, fields] = [ours.toFixed(3), theirs.toFixed(3)];
  console.log(
    `${name}: ${levels} ms against ${fields} ms, ${(theirs / ours).toFixed(1)} times, ${answers[0]?.length} bytes`,
  );
}
