/** A filter may be as long as a client likes, so it is not gone through for each parent that asks with it. */
import { expect, it } from "vitest";
import { createContext } from "../../src/context.ts";
import { countryOfficials } from "../../src/domains/country/country.cypher.ts";
import { officialItself } from "../../src/domains/official/official.cypher.ts";
import type { Condition } from "../../src/graph/condition.ts";
import type { Graph, Statement } from "../../src/graph/graph.ts";
import { UNTRACED } from "../support/tracing.limits.ts";

const PARENTS = Array.from({ length: 1_000 }, (_, at) => `country:${at}`);
const FACETS = [{ property: "n.kind" }] as const;

/** A condition that counts how often its text is made. */
function watched(name: string) {
  const times = { made: 0 };
  const toJSON = () => {
    times.made += 1;
    return { property: "n.name", in: [name] };
  };
  const where: Condition = Object.assign({ property: "n.name", in: [name] } as const, { toJSON });
  return { times, where };
}

/** A context over a graph where each list has as many rows as the statements that were run before. */
function asking() {
  const ran: string[] = [];
  const read = async ({ name }: Statement<never, never>, { ids }: { ids: readonly string[] }) => {
    ran.push(name);
    return ids.map((id) => ({ id, count: ran.length, facets: [{ buckets: [], total: ran.length }] }));
  };
  const graph = { far: false, engine: "none", read } as unknown as Graph;
  return { ran, context: createContext(graph, { requestId: "test" }, UNTRACED) };
}

it("the lengths and facets of a thousand lists with one filter read it twice, in a statement each", async () => {
  const { ran, context } = asking();
  const { times, where } = watched("a");
  const counts = await Promise.all(PARENTS.map((id) => context.count(countryOfficials, where).load(id)));
  const facets = await Promise.all(PARENTS.map((id) => context.facets(countryOfficials, FACETS, 10, where).load(id)));
  expect([new Set(counts), new Set(facets.map(([first]) => first?.total))]).toEqual([new Set([1]), new Set([2])]);
  expect(ran).toEqual(["Country.officials.count", "Country.officials.facets"]);
  expect(times.made).toBeLessThanOrEqual(2);
});

it("lists are told apart by filter, by relation, and by what is asked of them", async () => {
  const { context } = asking();
  const { where } = watched("a");
  const of = async (...asked: Parameters<typeof context.count>) => context.count(...asked).load("country:0");
  const facets = async (first: number, condition?: Condition) => {
    const [found] = await context.facets(countryOfficials, FACETS, first, condition).load("country:0");
    return found?.total;
  };
  expect(await of(countryOfficials, where)).toBe(1);
  expect(await of(countryOfficials, watched("b").where)).toBe(2);
  expect(await of(officialItself, where)).toBe(3);
  expect(await of(countryOfficials)).toBe(4);
  expect(await facets(10, where)).toBe(5);
  expect(await facets(20, where)).toBe(6);
  expect(await facets(20)).toBe(7);
  // Another object that says the same is the same.
  expect(await of(countryOfficials, watched("a").where)).toBe(1);
  expect(await facets(10, watched("a").where)).toBe(5);
});
