/** What is remembered by its variables is never given to others. */
import { parse } from "graphql";
import { expect, it } from "vitest";
import { costOf } from "../../src/api/limits.plugin.ts";
import { textOf } from "../../src/api/variables.text.ts";
import { schema } from "../../src/schema.ts";
import { citationOf } from "../../src/tracing/citation.row.ts";
import { DEFAULT_POLICY } from "../../src/tracing/policy.ts";

const LIMITS = { MAX_COST: 1_000, MAX_DEPTH: 20, MAX_FILTER_DEPTH: 4 };

it("a number past all bounds is not null, wherever it stands", () => {
  const [much, none] = [JSON.parse('{"n":1e400,"in":[-1e400]}'), { n: null, in: [null] }];
  expect(textOf(much)).not.toBe(textOf(none));
  expect(textOf({ n: much.n })).not.toBe(textOf({ n: much.in[0] }));
  expect(textOf({ n: 1 })).toBe('{"n":1}');
});

it("what one citation asks for is not what another costs", () => {
  const text = "query ($id: ID!) { citation(id: $id) { result { paths { length } } } }";
  const asking = (first: number) => {
    const asked = { from: "official:a", to: "official:b", mode: "SHORTEST", maxHops: 4, during: null };
    const rest = { timeRespecting: false, strict: false, first, policy: DEFAULT_POLICY };
    return citationOf({ graphId: "g", graphVersion: 1, resultHash: "h", arguments: { ...asked, ...rest } }).id;
  };
  const cost = (id: string, document = parse(text)) =>
    costOf(schema, document, document.definitions[0] as never, { id }, LIMITS);
  const [one, many] = [asking(1), asking(25)];
  expect(cost(many)).not.toEqual(cost(one));
  for (const ids of [
    [one, many],
    [many, one],
    ["citation:none", many],
  ]) {
    const document = parse(text);
    for (const id of ids) expect(cost(id, document)).toEqual(cost(id));
  }
});

it("what one asked of the cost of a page is not what another is told", () => {
  const document = parse("query ($n: Int) { countries(first: $n) { nodes { id } } }");
  const cost = (n: unknown) => costOf(schema, document, document.definitions[0] as never, { n }, LIMITS);
  const again = cost(null);
  expect(cost(Number.POSITIVE_INFINITY)).not.toEqual(again);
  expect(cost(null)).toEqual(again);
});
