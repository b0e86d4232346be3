/** An id of what is between two countries is read as every pair that it may mean, and asks for no more than such ids need. */
import { expect, it } from "vitest";
import type { Context } from "../../src/context.ts";
import { bilateralById } from "../../src/domains/country/bilateral.ref.ts";

/** A graph of these countries, and the ids that were asked of it. */
function asking(...known: readonly string[]) {
  const asked: string[] = [];
  const load = async (id: string) => {
    asked.push(id);
    return known.includes(id) ? { id } : null;
  };
  return { asked, context: { node: () => ({ load }) } as unknown as Context };
}

it.each([
  ["relation:AZE-KOR", "country:AZE", "country:KOR"],
  ["relation:KOR-soviet-union", "country:KOR", "country:soviet-union"],
  [
    "relation:socialist-federal-republic-of-yugoslavia-union-of-soviet-socialist-republics",
    "country:socialist-federal-republic-of-yugoslavia",
    "country:union-of-soviet-socialist-republics",
  ],
])("%s is between the two", async (id, ...countries) => {
  expect(await bilateralById(id, asking(...countries).context)).toEqual({ id, countries });
});

it("an id of 199 dashes is nobody's, and asks for few countries", async () => {
  const { asked, context } = asking();
  expect(await bilateralById(`relation:a${"-b".repeat(199)}`, context)).toBeNull();
  expect(asked.length).toBeLessThanOrEqual(32);
});
