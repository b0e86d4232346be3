/** Execution alone, without HTTP and with rows from memory: a level at a time against graphql-js and graphql-jit, by turns. */
import { deepStrictEqual } from "node:assert";
import { type DocumentNode, execute, parse } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { executeByLevel } from "../../src/execution/executor.ts";
import { schema } from "../../src/schema.ts";
import { memoryContext } from "../../tests/support/memory.context.ts";
import { FULL, type Pace } from "../measure/rounds.ts";
import { median } from "../measure/statistics.ts";
import { table } from "../measure/table.ts";
import { OPERATIONS } from "./execution.operations.ts";

const EXECUTORS = ["level", "graphqlJs", "graphqlJit"] as const;
type Name = (typeof EXECUTORS)[number];

const ROUND_MS = 50;
const ROUNDS = { short: 8, full: 40 } as const;
const WARM_UP_MS = { short: 400, full: 1_500 } as const;

/** Rows are made once and then remembered: storage is free. */
const stored = new Map<string, unknown>();
/** Each with what it is used with: graphql-js with DataLoader, the levels with loaders made for them. */
const contextOf = (name: Name) =>
  memoryContext({
    seed: 1,
    failOneIn: 0,
    countries: 100,
    rows: (_parent, limit) => limit,
    stored,
    ...(name !== "level" && { loading: "dataloader" }),
  });

const AIMS: Readonly<Record<string, string>> = { nested: ">= 5", deep: ">= 10" };

export async function executionPart(pace: Pace): Promise<string> {
  const mode = pace === FULL ? "full" : "short";
  const rows = [];
  for (const [query, text] of Object.entries(OPERATIONS)) {
    const runs = runsOf(parse(text));
    const answers = await Promise.all(EXECUTORS.map(async (name) => JSON.stringify(await runs[name]())));
    for (const answer of answers) deepStrictEqual(answer, answers[0]);
    const taken: Record<Name, number[]> = { level: [], graphqlJs: [], graphqlJit: [] };
    for (const name of EXECUTORS) await time(runs[name], WARM_UP_MS[mode]);
    for (let round = 0; round < ROUNDS[mode]; round += 1)
      for (const name of EXECUTORS) taken[name].push(await time(runs[name], ROUND_MS));
    const [level, graphqlJs, graphqlJit] = EXECUTORS.map((name) => median(taken[name])) as [number, number, number];
    rows.push({ query, level, graphqlJs, graphqlJit, bytes: answers[0]?.length });
  }
  return table(rows, [
    { title: "query", of: ({ query }) => query },
    { title: "a level at a time, ms", of: ({ level }) => level },
    { title: "graphql-js, ms", of: ({ graphqlJs }) => graphqlJs },
    { title: "graphql-jit, ms", of: ({ graphqlJit }) => graphqlJit },
    { title: "x graphql-js", of: ({ level, graphqlJs }) => graphqlJs / level },
    { title: "aim", of: ({ query }) => AIMS[query] ?? ">= 1" },
    { title: "x graphql-jit", of: ({ level, graphqlJit }) => graphqlJit / level },
    { title: "bytes", of: ({ bytes }) => bytes },
  ]);
}

function runsOf(document: DocumentNode): Record<Name, () => unknown> {
  const compiled = compileQuery(schema, document);
  if (!isCompiledQuery(compiled)) throw new Error("graphql-jit refuses the query");
  return {
    level: () => executeByLevel({ schema, document, contextValue: contextOf("level") }),
    graphqlJs: () => execute({ schema, document, contextValue: contextOf("graphqlJs") }),
    graphqlJit: () => compiled.query(undefined, contextOf("graphqlJit"), {}),
  };
}

/** The milliseconds that one run takes. */
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
