/** What a server asks itself at its start: so that others are answered fast, and at nobody's cost. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { serving } from "../support/ask.ts";
import { emptyGraph, seededGraph } from "../support/engines.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await seededGraph("embedded");
});
afterAll(() => graph.close());

/** A graph that tells what it is asked. */
function watched() {
  const read: string[] = [];
  const asked = new Map<string, unknown[]>();
  const written: string[] = [];
  const watching: Graph = {
    ...graph,
    read: (statement, parameters, call) => {
      read.push(statement.name);
      asked.set(statement.name, [...(asked.get(statement.name) ?? []), parameters]);
      return graph.read(statement, parameters, call);
    },
    write: (work) => {
      written.push("something");
      return graph.write(work);
    },
  };
  return { watching, read, asked, written };
}

const WARM = { WARM_UP_MS: 60_000, DIRECT: "on", EXECUTOR: "level" } as const;
/** How many answers were given, by what gave them. */
async function answersOf(origin: string): Promise<Readonly<Record<string, number>>> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const found = text.matchAll(/^chancery_answers_total\{by="(\w+)"\} (\d+)$/gm);
  return Object.fromEntries([...found].map(([, by, number]) => [by, Number(number)]));
}

it("has pages of pages, references and nodes read, and answers the shorter way, before anyone asks", async () => {
  const { watching, read, written } = watched();
  const started = await serving(watching, WARM);
  expect(read.length).toBeGreaterThan(0);
  for (const name of ["Official.events.page", "Event.participants.page", "Country.by.id", "Country.by.iso3"])
    expect(read).toContain(name);
  expect(written).toEqual([]);
  const { yoga = 0, direct = 0 } = await answersOf(started.origin);
  // New documents by either way, known ones by the shorter.
  expect(direct).toBeGreaterThan(100);
  expect(yoga).toBeGreaterThan(40);
  // What has an error is asked once; every question was asked to the end, after the one of whom they should be, and half of
  // them three times more with nothing to read.
  expect(yoga + direct).toBe(1 + 180 + 90 * 3);
  await started.close();
});

it("asks of someone else each time: of the same ones all would be known soon, and of others nothing", async () => {
  const { watching, asked } = watched();
  const started = await serving(watching, WARM);
  // Some of the first sixty have no code.
  expect(new Set(asked.get("Country.by.iso3")?.map((parameters) => JSON.stringify(parameters))).size).toBeGreaterThan(
    50,
  );
  await started.close();
});

it("asks of a graph that holds nothing", async () => {
  const empty = await emptyGraph("embedded");
  const started = await serving(empty, WARM);
  const { yoga = 0, direct = 0 } = await answersOf(started.origin);
  expect(yoga + direct).toBe(1 + 180 + 90 * 3);
  await started.close();
  await empty.close();
});

it("asks trusted documents that need no variables, where there are no others", async () => {
  const folder = mkdtempSync(join(tmpdir(), "chancery-warm-"));
  const file = join(folder, "documents.json");
  const documents = ["{ treaties(first: 2) { nodes { name } } }", "query ($id: ID!) { office(id: $id) { name } }", "{"];
  writeFileSync(file, JSON.stringify(Object.fromEntries(documents.entries())));
  const { watching, read } = watched();
  const started = await serving(watching, { ...WARM, TRUSTED_DOCUMENTS: file });
  expect(new Set(read.filter((name) => name !== "Treaty.by.number"))).toEqual(new Set(["treaties.page"]));
  await started.close();
  rmSync(folder, { recursive: true });
});

it("is not waited for past its time: a slow graph does not keep a server from starting", async () => {
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const slow: Graph = { ...graph, read: (...asked) => held.then(() => graph.read(...asked)) };
  const started = await serving(slow, { ...WARM, WARM_UP_MS: 50, QUERY_TIMEOUT_MS: 86_400_000 });
  expect((await fetch(`${started.origin}/healthz`)).status).toBe(200);
  go();
  await started.close();
});

it("does not ask again what cannot be answered", async () => {
  let asked = 0;
  const read: Graph["read"] = async () => {
    asked += 1;
    throw new Error("nothing can be read");
  };
  const started = await serving({ ...graph, read }, WARM);
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(10);
  await started.close();
});
