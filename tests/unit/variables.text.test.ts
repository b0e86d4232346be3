/** What is remembered by its variables is never given to others. */
import { parse } from "graphql";
import { expect, it } from "vitest";
import { costOf } from "../../src/api/limits.plugin.ts";
import { textOf } from "../../src/api/variables.text.ts";
import { schema } from "../../src/schema.ts";

it("a number past all bounds is not null, wherever it stands", () => {
  const [much, none] = [JSON.parse('{"n":1e400,"in":[-1e400]}'), { n: null, in: [null] }];
  expect(textOf(much)).not.toBe(textOf(none));
  expect(textOf({ n: much.n })).not.toBe(textOf({ n: much.in[0] }));
  expect(textOf({ n: 1 })).toBe('{"n":1}');
});

it("what one asked of the cost of a page is not what another is told", () => {
  const document = parse("query ($n: Int) { countries(first: $n) { nodes { id } } }");
  const limits = { MAX_COST: 1_000, MAX_DEPTH: 20, MAX_FILTER_DEPTH: 4 };
  const cost = (n: unknown) => costOf(schema, document, document.definitions[0] as never, { n }, limits);
  const again = cost(null);
  expect(cost(Number.POSITIVE_INFINITY)).not.toEqual(again);
  expect(cost(null)).toEqual(again);
});
