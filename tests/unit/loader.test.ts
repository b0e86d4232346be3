/** Loaders keep DataLoader's contract: one batch a turn, each key once, answers in the keys' order, failures in their places. */
import DataLoader from "dataloader";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ahead } from "../../src/graph/ahead.ts";
import { Loader } from "../../src/graph/loader.ts";

/** Some keys have no answer, some fail; a batch with `bad` in it fails as a whole. */
const answerOf = (key: string): string | Error => (key === "e" ? new Error("no e") : `answer ${key}`);
const hasAnswer = (key: string) => key !== "n";

function watched() {
  const batches: (readonly string[])[] = [];
  const load = async (keys: readonly string[]) => {
    batches.push([...keys]);
    if (keys.includes("bad")) throw new Error("a bad batch");
    return keys.filter(hasAnswer).map((key) => [key, answerOf(key) as string] as const);
  };
  return { batches, loader: new Loader<string | null>(null, load) };
}

function dataLoader() {
  const batches: (readonly string[])[] = [];
  const loader = new DataLoader<string, string | null>(async (keys) => {
    batches.push([...keys]);
    return keys.map((key) => (hasAnswer(key) ? (answerOf(key) as string) : null));
  });
  return { batches, loader };
}

const KEYS = fc.constantFrom("a", "b", "c", "d", "e", "n");
/** Turns of asking: what is asked for in one goes together. */
const TURNS = fc.array(fc.array(fc.array(KEYS, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), { maxLength: 5 });

const told = (value: unknown) => (value instanceof Error ? `error: ${value.message}` : value);

describe("a loader", () => {
  it("batches and answers as DataLoader does", async () => {
    const alike = fc.asyncProperty(TURNS, fc.boolean(), async (turns, single) => {
      const ours = watched();
      const theirs = dataLoader();
      for (const turn of turns) {
        const ask = (loader: Pick<Loader<string | null>, "load" | "loadMany">) =>
          Promise.all(
            turn.map(async (keys) =>
              single
                ? (await Promise.allSettled(keys.map((key) => loader.load(key)))).map((one) =>
                    told(one.status === "fulfilled" ? one.value : one.reason),
                  )
                : (await loader.loadMany(keys)).map(told),
            ),
          );
        const [found, expected] = await Promise.all([ask(ours.loader), ask(theirs.loader as never)]);
        expect(found).toEqual(expected);
      }
      expect(ours.batches).toEqual(theirs.batches);
    });
    await fc.assert(alike);
  });

  it("does not ask again for what has failed: a request would ask once a row", async () => {
    const { batches, loader } = watched();
    const error = new Error("a bad batch");
    expect(await loader.loadMany(["a", "bad"])).toEqual([error, error]);
    await expect(loader.load("a")).rejects.toThrow("a bad batch");
    expect(await loader.loadMany(["a", "b"])).toEqual([error, "answer b"]);
    expect(batches).toEqual([["a", "bad"], ["b"]]);
  });

  it("takes what is asked for by promises that are ready into the same batch", async () => {
    const { batches, loader } = watched();
    const late = Promise.resolve()
      .then(() => {})
      .then(() => loader.load("b"));
    await Promise.all([loader.load("a"), late]);
    expect(batches).toEqual([["a", "b"]]);
  });

  it("does not ask for what came along with something else", async () => {
    const { batches, loader } = watched();
    loader.prime("a", "along");
    expect(await loader.loadMany(["a"])).toEqual(["along"]);
    loader.prime("a", "too late");
    expect(await loader.load("a")).toBe("along");
    expect(loader.has("a")).toBe(true);
    expect(batches).toEqual([]);
  });

  it("tells what will be asked for of its answers only where that is the same of all", async () => {
    const told: (string | undefined)[] = [];
    const loader = new Loader<string | null>(null, async (keys, ahead) => {
      told.push(ahead?.name);
      return keys.map((key) => [key, key] as const);
    });
    const ahead = (name: string): Ahead => ({ name, of: new Map() });
    await Promise.all([loader.load("a", ahead("x")), loader.loadMany(["b", "c"], ahead("x"))]);
    await Promise.all([loader.load("d", ahead("x")), loader.load("e", ahead("y"))]);
    await Promise.all([loader.load("f", ahead("x")), loader.load("g")]);
    await Promise.all([loader.load("h"), loader.load("i", ahead("x"))]);
    expect(told).toEqual(["x", undefined, undefined, undefined]);
  });
});
