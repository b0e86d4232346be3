/** Whom an official met, in order, also where the graph has moved on since the projection was made. */
import { expect, it } from "vitest";
import type { Context } from "../../../src/context.ts";
import { sortedMet } from "../../../src/tracing/met.order.ts";
import { run } from "../../../src/tracing/runner.ts";
import type { Acquaintance } from "../../../src/tracing/trace.ts";

it("by name, one who was merged since stands where the survivor's name does", async () => {
  const stored: Readonly<Record<string, { id: string; nameFolded: string }>> = {
    "official:a": { id: "official:a", nameFolded: "zoe" },
    "official:b": { id: "official:survivor", nameFolded: "mia" },
    "official:c": { id: "official:c", nameFolded: "ada" },
  };
  const context = {
    node: () => ({ load: async (id: string) => stored[id] }),
    trace: { run: (steps: never) => run(steps, new AbortController().signal) },
  } as unknown as Context;
  const met = Object.keys(stored).map((official) => ({ official }) as Acquaintance);
  const { rows, keyset } = await sortedMet("official:x", met, { by: "NAME", descending: false }, context);
  expect(rows.map(({ official }) => official)).toEqual(["official:c", "official:b", "official:a"]);
  expect(rows.map((row) => keyset(row).values)).toEqual([["ada"], ["mia"], ["zoe"]]);
});
