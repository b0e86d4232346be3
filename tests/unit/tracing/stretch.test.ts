/** No step of any work is long, however large the graph: others have their turn between two. */
import { describe, expect, it } from "vitest";
import { commonContacts } from "../../../src/tracing/contacts.ts";
import { meetings } from "../../../src/tracing/meetings.ts";
import { met } from "../../../src/tracing/met.ts";
import { network } from "../../../src/tracing/network.ts";
import { ProjectionBuilder } from "../../../src/tracing/projection.builder.ts";
import type { Budget, Steps } from "../../../src/tracing/trace.ts";
import { ANY, DEPUTY, PRESIDENT, popular } from "../../support/popular.ts";
import { finished } from "../../support/projection.ts";
import { measured } from "../../support/stretch.ts";

const PLENTY = 1_000_000_000;
const EVERYONE = 40_000;
/** How often any block of code may run between two steps: at some hundred nanoseconds each, a few milliseconds. */
const MOST = 25_000;

it("a graph of very many signatures, all on one day, is built in steps that others can come between", () => {
  const many = 100_000;
  const builder = new ProjectionBuilder();
  const official = (at: number) => `official:${String(at).padStart(6, "0")}`;
  for (let at = 0; at < many; at += 1) builder.official(official(at));
  builder.source("article:x", "Herald", null);
  const days = { min: 1, max: 1 };
  // Ids go down, so that there is something to sort.
  const treaty = (at: number) => `treaty:${String(many - at).padStart(6, "0")}`;
  for (let at = 0; at < many; at += 1)
    builder.context({ id: treaty(at), encounter: "CO_SIGNED", status: "HELD", days, headcount: null }, []);
  for (let at = 0; at < many; at += 1) {
    builder.signature(treaty(at), official(at), days);
    builder.evidence(treaty(at), official(at), "article:x");
  }
  const { value, longest } = measured(builder.build("test", 1));
  expect(value.contexts.ids[0]).toBe(treaty(many - 1));
  expect(longest.times, longest.where).toBeLessThanOrEqual(MOST);
});

describe("with tens of thousands of acquaintances", () => {
  const projection = popular(EVERYONE, 5);
  const stretch = <T>(steps: (budget: Budget) => Steps<T>): T => {
    // Once beforehand, for what is made once: it is not part of the search.
    finished(steps({ left: PLENTY }));
    const { value, longest } = measured(steps({ left: PLENTY }));
    expect(longest.times, longest.where).toBeLessThanOrEqual(MOST);
    return value;
  };

  it("a network takes no long step", () => {
    const asked = { ...ANY, around: [PRESIDENT], depth: 2, limit: 500 };
    expect(stretch((budget) => network(projection, asked, budget))).toMatchObject({ truncated: true });
  });

  it("whom an official met takes no long step", () => {
    expect(stretch((budget) => met(projection, PRESIDENT, ANY, budget)).met).toHaveLength(EVERYONE + 1);
  });

  it("meetings of two take no long step", () => {
    const between = [PRESIDENT, DEPUTY];
    expect(stretch((budget) => meetings(projection, between, ANY, budget)).meetings.length).toBeGreaterThan(EVERYONE);
  });

  it("common contacts take no long step", () => {
    const asked = { ...ANY, of: [PRESIDENT, DEPUTY], first: 10 };
    expect(stretch((budget) => commonContacts(projection, asked, budget))).toHaveLength(10);
  });
});
