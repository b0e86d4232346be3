/** Kept answers are never older than they may be, whatever is written and asked at the same time. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph, Statement } from "../../src/graph/graph.ts";
import { type Asking, serving } from "../support/ask.ts";
import { ENGINES, emptyGraph, whyNot } from "../support/engines.ts";

const ID = "official:somebody";
const create: Statement<{ id: string }, never> = {
  name: "test.create",
  text: "CREATE (n:Entity:Official) SET n.id = $id, n.name = '0', n.nameFolded = '0'",
};
const rename: Statement<{ id: string; name: string }, never> = {
  name: "test.rename",
  text: "MATCH (n:Official {id: $id}) SET n.name = $name",
};
/** Several questions that the same write changes the answers to. */
const QUESTIONS = [
  `{ official(id: "${ID}") { name } }`,
  `{ node(id: "${ID}") { ... on Official { name id } } }`,
  `{ officials { nodes { name } } }`,
];
const KEPT = { DIRECT: "on", EXECUTOR: "level", ANSWER_CACHE_BYTES: 1_000_000, VERSION_SETTLE_MS: 0 } as const;
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

const ask = async (asking: Asking, query: string) => {
  const response = await fetch(asking.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: unknown; errors?: unknown };
};
/** The number that was last written into what the answer tells. */
const numberIn = (answer: unknown) => Number(/"name":"(\d+)"/.exec(JSON.stringify(answer))?.[1]);

async function kept(asking: Asking): Promise<number> {
  const text = await (await fetch(`${asking.origin}/metrics`)).text();
  return Number(/chancery_answers_total\{by="cache"\} (\d+)/.exec(text)?.[1] ?? 0);
}

type Step =
  | { readonly do: "write" }
  | { readonly do: "ask"; readonly question: number; readonly times: number }
  | { readonly do: "wait"; readonly milliseconds: number };
const steps = fc.array(
  fc.oneof<fc.Arbitrary<Step>[]>(
    fc.constant({ do: "write" }),
    fc.record({
      do: fc.constant("ask" as const),
      question: fc.nat(QUESTIONS.length - 1),
      times: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({ do: fc.constant("wait" as const), milliseconds: fc.nat(15) }),
  ),
  { minLength: 10, maxLength: 40 },
);

describe.each(ENGINES)("kept answers (%s)", (engine) => {
  const reason = whyNot(engine);
  let graph: Graph;
  /** Never stale, and stale by 100 ms at most. */
  let strict: Asking;
  let lenient: Asking;
  const LENIENCE_MS = 100;
  beforeAll(async () => {
    if (reason !== undefined) return;
    graph = await emptyGraph(engine);
    await graph.write((transaction) => transaction.read(create, { id: ID }));
    strict = await serving(graph, KEPT);
    lenient = await serving(graph, { ...KEPT, VERSION_MAX_AGE_MS: LENIENCE_MS });
    // Documents are known, and the engine is warm.
    for (const query of [...QUESTIONS, ...QUESTIONS]) for (const asking of [strict, lenient]) await ask(asking, query);
  });
  afterAll(async () => {
    await strict?.close();
    await lenient?.close();
    await graph?.close();
  });

  let begun = 0;
  let done = 0;
  let last: Promise<void> = Promise.resolve();
  /** What was written when. */
  const history: { readonly number: number; readonly at: number }[] = [];
  const write = () => {
    last = last.then(async () => {
      begun += 1;
      const name = String(begun);
      await graph.write((transaction) => transaction.read(rename, { id: ID, name }));
      done += 1;
      history.push({ number: done, at: performance.now() });
    });
    return last;
  };
  /** The newest number that was there so long ago. */
  const writtenBefore = (moment: number) => history.findLast(({ at }) => at <= moment)?.number ?? 0;

  it("are never older than what was written before they were asked for", async ({ skip }) => {
    skip(reason !== undefined, reason);
    const before = await kept(strict);
    const check = async (asking: Asking, question: number, lenience: number) => {
      const least = writtenBefore(performance.now() - lenience);
      const found = numberIn(await ask(asking, QUESTIONS[question] as string));
      expect(found).toBeGreaterThanOrEqual(least);
      expect(found).toBeLessThanOrEqual(begun);
    };
    const never = fc.asyncProperty(steps, async (list) => {
      const running: Promise<void>[] = [];
      for (const step of list) {
        if (step.do === "write") running.push(write());
        else if (step.do === "wait") await pause(step.milliseconds);
        else
          for (let time = 0; time < step.times; time += 1) {
            running.push(check(strict, step.question, 0), check(lenient, step.question, LENIENCE_MS));
          }
      }
      await Promise.all(running);
    });
    await fc.assert(never, { numRuns: 25 });
    expect(done).toBeGreaterThan(50);
    expect(await kept(strict)).toBeGreaterThan(before);
  });

  it("are what the graph says, once nothing is written any more", async ({ skip }) => {
    skip(reason !== undefined, reason);
    await write();
    await pause(LENIENCE_MS);
    for (const query of QUESTIONS) {
      const answers = [];
      for (let time = 0; time < 3; time += 1) {
        answers.push(await ask(strict, query), await ask(lenient, query));
        await pause(20);
      }
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(numberIn(answers[0])).toBe(done);
    }
  });

  it("are given without asking the graph again, but for its version", async ({ skip }) => {
    skip(reason !== undefined, reason);
    const asked: string[] = [];
    const read: Graph["read"] = (statement, ...rest) => {
      asked.push(statement.name);
      return graph.read(statement, ...rest);
    };
    const watched = await serving({ ...graph, read }, KEPT);
    for (let time = 0; time < 4; time += 1) {
      asked.length = 0;
      await ask(watched, QUESTIONS[0] as string);
      await pause(20);
    }
    expect(asked).toEqual([]);
    await watched.close();
  });

  it("hold no errors, and are not what is given to those who ask for statements", async ({ skip }) => {
    skip(reason !== undefined, reason);
    const failing = '{ official(id: "no id") { name } }';
    const before = await kept(strict);
    for (let time = 0; time < 4; time += 1) expect((await ask(strict, failing)).errors).toHaveLength(1);
    expect(await kept(strict)).toBe(before);
    const told = await fetch(strict.url, {
      method: "POST",
      headers: { "content-type": "application/json", "x-chancery-statements": "1" },
      body: JSON.stringify({ query: QUESTIONS[0] }),
    });
    expect(await told.json()).toMatchObject({ extensions: { statements: { number: 1 } } });
    expect(await kept(strict)).toBe(before);
  });

  it("of a version that has just come are not kept where commits are seen in parts", async ({ skip }) => {
    skip(reason !== undefined, reason);
    const settling = await serving({ ...graph, far: true }, { ...KEPT, VERSION_SETTLE_MS: 86_400_000 });
    for (let time = 0; time < 4; time += 1) await ask(settling, QUESTIONS[0] as string);
    expect(await kept(settling)).toBe(0);
    await settling.close();
  });
});
