/** What fields are told of what will be asked for of their rows is what a statement may bring along, and nothing a client can make long. */
import { parse } from "graphql";
import { expect, it } from "vitest";
import type { Context } from "../../src/context.ts";
import { executeByLevel } from "../../src/execution/executor.ts";
import { schema } from "../../src/schema.ts";
import { memoryContext } from "../support/memory.context.ts";

/** What the countries that an operation asks for are told of their officials. */
async function toldAhead(selected: string) {
  const told: unknown[] = [];
  const context = memoryContext({ seed: 1, failOneIn: 0, countries: 3, rows: () => 1 });
  const node: Context["node"] = (...of) => {
    const found = context.node(...of);
    return {
      ...{ load: found.load.bind(found), prime: () => {} },
      loadMany: (ids, ahead) => {
        told.push(ahead?.name);
        return found.loadMany(ids);
      },
    };
  };
  const document = parse(`{ official(id: "official:1") { country { ${selected} } } }`);
  const answer = await executeByLevel({ schema, document, contextValue: { ...context, node, looksAhead: true } });
  expect(answer.errors).toBeUndefined();
  return told;
}

it("pages from the first on are told", async () => {
  expect(await toldAhead("officials { nodes { id } }")).toEqual([expect.stringContaining("Country.officials")]);
});

it("filtered pages, and what is below them, are not", async () => {
  const filtered = 'officials(filter: { name: { contains: "somebody" } }) { nodes { events { nodes { id } } } }';
  expect(await toldAhead(filtered)).toEqual([undefined]);
});
