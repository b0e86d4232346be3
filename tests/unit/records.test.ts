/** What is remembered of nodes is never behind what is written, and is bounded. */
import { describe, expect, it } from "vitest";
import { Records, type Rows, rowsByNumber } from "../../src/graph/records.ts";

const NAME = ["name"] as const;
interface Named {
  readonly name: string;
}

/** A store whose nodes are all called the same, and what was asked of it. */
function store(name = "old") {
  const asked: (readonly number[])[] = [];
  const state = { name, asked, meanwhile: () => {} };
  const read = async (numbers: readonly number[]): Promise<Rows<Named>> => {
    asked.push(numbers);
    const now = state.name;
    await Promise.resolve();
    state.meanwhile();
    return rowsByNumber(
      NAME,
      numbers.filter((number) => number > 0).map((number) => ({ number, properties: [now] })),
    );
  };
  return Object.assign(state, { read });
}

const named = (rows: Rows<Named> | undefined, numbers: readonly number[]) =>
  numbers.map((number) => rows?.get(number)?.name);

describe("nodes that were read", () => {
  it("are not read again, and share their rows; of those that are not there nothing is known", async () => {
    const [records, graph] = [new Records(10), store()];
    const first = await records.of([1, 2, 2, 0], NAME, graph.read);
    expect(named(first, [1, 2, 0])).toEqual(["old", "old", undefined]);
    const second = await records.of([2, 3, 0], NAME, graph.read);
    expect(named(second, [2, 3])).toEqual(["old", "old"]);
    expect(second?.get(2)).toBe(first?.get(2));
    expect(graph.asked).toEqual([
      [1, 2, 0],
      [3, 0],
    ]);
    await records.of([1, 2, 3], NAME, graph.read);
    await records.of([], NAME, graph.read);
    expect(graph.asked).toHaveLength(2);
    await records.of([1], ["name", "kind"], graph.read);
    expect(graph.asked.at(-1)).toEqual([1]);
  });

  it("are forgotten when something is written", async () => {
    const [records, graph] = [new Records(10), store()];
    await records.of([1], NAME, graph.read);
    graph.name = "new";
    records.written();
    expect(named(await records.of([1], NAME, graph.read), [1])).toEqual(["new"]);
  });

  it("are none where something is written while some are read, and those are not kept", async () => {
    const [records, graph] = [new Records(10), store()];
    await records.of([1, 2], NAME, graph.read);
    graph.meanwhile = () => records.written();
    expect(await records.of([1, 2, 3], NAME, graph.read)).toBeUndefined();
    expect(await records.of([4], NAME, graph.read)).toBeUndefined();
    graph.meanwhile = () => {};
    graph.name = "new";
    expect(named(await records.of([1, 4], NAME, graph.read), [1, 4])).toEqual(["new", "new"]);
    expect(graph.asked).toEqual([[1, 2], [3], [4], [1, 4]]);
  });

  it("may be told of by others, if nothing was written since they asked", () => {
    const records = new Records(10);
    const before = records.writes;
    records.written();
    records.learn(NAME, new Map([[1, { name: "old" }]]), before);
    expect(records.familiar(NAME)).toBe(false);
    for (const familiar of [false, true]) {
      records.learn(NAME, new Map([[1, { name: "new" }]]), records.writes);
      expect(records.familiar(NAME)).toBe(familiar);
    }
    records.written();
    expect(records.familiar(NAME)).toBe(false);
  });

  it("are familiar while nine in ten of what is asked for are known", async () => {
    const [records, graph] = [new Records(100), store()];
    const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
    await records.of(numbers(1, 21), NAME, graph.read);
    await records.of(numbers(3, 23), NAME, graph.read);
    expect(records.familiar(NAME)).toBe(true);
    await records.of(numbers(6, 26), NAME, graph.read);
    expect(records.familiar(NAME)).toBe(false);
    await records.of([], NAME, graph.read);
    records.learn(NAME, new Map(), records.writes);
    expect(records.familiar(NAME)).toBe(false);
  });

  it("are no more than there is room for: all are forgotten for others, and more than all are not kept", async () => {
    const [records, graph] = [new Records(3), store()];
    await records.of([1, 2], NAME, graph.read);
    await records.of([3, 4], NAME, graph.read);
    await records.of([1], NAME, graph.read);
    expect(graph.asked).toEqual([[1, 2], [3, 4], [1]]);
    await records.of([5, 6, 7, 8], NAME, graph.read);
    expect(named(await records.of([3, 4, 1], NAME, graph.read), [3, 4, 1])).toEqual(["old", "old", "old"]);
    expect(graph.asked).toHaveLength(4);
    const many = new Map([1, 2, 3, 4, 5].map((number) => [number + 10, { name: "new" }]));
    records.learn(NAME, many, records.writes);
    expect(records.familiar(NAME)).toBe(false);
    const none = new Records(0);
    await none.of([1], NAME, graph.read);
    await none.of([1], NAME, graph.read);
    expect(graph.asked).toHaveLength(6);
  });

  it("are not forgotten for those that are known already", async () => {
    const [records, graph] = [new Records(3), store()];
    await records.of([1, 2, 3], NAME, graph.read);
    records.learn(
      NAME,
      new Map([
        [1, { name: "old" }],
        [2, { name: "old" }],
      ]),
      records.writes,
    );
    await records.of([1, 2, 3], NAME, graph.read);
    expect(graph.asked).toHaveLength(1);
  });
});
