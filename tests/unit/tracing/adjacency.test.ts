/** What is made for questions that come again and again costs none of them much, and changes none of their answers. */
import { expect, it } from "vitest";
import { adjacencyOf } from "../../../src/tracing/adjacency.ts";
import { paths } from "../../../src/tracing/paths.ts";
import type { PathsQuestion } from "../../../src/tracing/trace.ts";
import { viewOf } from "../../../src/tracing/view.ts";
import { ANY, popular } from "../../support/popular.ts";
import { finished } from "../../support/projection.ts";

const GUESTS = 40_000;

/** Asks once more, and says how many steps that took. */
function asked(view: Parameters<typeof adjacencyOf>[0]) {
  const steps = adjacencyOf(view);
  for (let count = 0; ; count += 1) {
    const { done, value } = steps.next();
    if (done === true) return { count, value };
  }
}

it("is made a share at a time by those who ask for it from the eighth on, also where one of them goes away", () => {
  const view = viewOf(popular(GUESTS, 5), ANY);
  for (let time = 1; time < 8; time += 1) expect(asked(view)).toEqual({ count: 0, value: undefined });
  expect(asked(view)).toEqual({ count: 8, value: undefined });
  adjacencyOf(view).next(); // one step, and gone
  const { count, value } = asked(view);
  expect(count).toBeLessThanOrEqual(8);
  expect(value?.starts).toHaveLength(GUESTS + 3);
  expect(value?.starts[1]).toBe(GUESTS + 1);
  expect(asked(view)).toEqual({ count: 0, value });
});

it("leaves a question's answer, what was explored and where it is cut off as they were", () => {
  const question: PathsQuestion = {
    ...{ ...ANY, from: "official:g00001", to: "official:g00399", mode: "STRONGEST" as const },
    ...{ timeRespecting: false, strict: false, maxHops: 4, first: 25 },
  };
  const ends = new Set<boolean | undefined>();
  for (const left of [3, 10, 30, 100, 300, 1_000_000]) {
    const projection = popular(1_000, 5);
    const answers = Array.from({ length: 20 }, () => finished(paths(projection, question, { left })));
    expect(finished(adjacencyOf(viewOf(projection, question)))).toBeDefined();
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    ends.add(answers[0]?.explored.truncated);
  }
  expect(ends).toEqual(new Set([true, false]));
});
