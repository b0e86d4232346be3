/** Searches are bounded, say so when they were cut short, and hold nobody up. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { type Asking, serving } from "../support/ask.ts";
import { emptyGraph } from "../support/engines.ts";
import { bringIn } from "../support/tracing.world.ts";
import { graphql } from "./gql/gql.ts";

const SEARCH = graphql(`
  query BudgetedPaths($mode: PathMode!, $first: Int!, $policy: MeetingPolicyInput) {
    paths(from: "official:o0", to: "official:o1", mode: $mode, first: $first, maxHops: 8, policy: $policy) {
      explored {
        officials
        contexts
        truncated
      }
      paths {
        length
      }
      nearMisses {
        reason
      }
      nearMissesTruncated
    }
  }
`);

const AROUND = graphql(`
  query BudgetedNetwork {
    network(around: ["official:o2"], depth: 3) {
      truncated
      officials {
        distance
      }
    }
  }
`);

const MET = graphql(`
  query BudgetedAcquaintances {
    official(id: "official:o2") {
      met(first: 1) {
        totalCount
      }
    }
  }
`);

const CONTACTS = graphql(`
  query BudgetedContacts {
    commonContacts(of: ["official:o2", "official:o3"]) {
      strength
    }
  }
`);

const MEETINGS = graphql(`
  query BudgetedMeetings {
    meetings(between: ["official:o2", "official:o3"]) {
      totalCount
    }
  }
`);

const SMALL = graphql(`
  query SmallQuestion {
    graph {
      id
    }
  }
`);

const PEOPLE = 40;
const name = (at: number) => `official:o${at}`;

/** Everyone met everyone once, but for the two ends of the search. */
const everyone = () => {
  const records: { record: string; [field: string]: unknown }[] = [
    { record: "dataset", name: "a", importedAt: "2024-01-01T00:00:00Z", rank: 1 },
    { record: "datasetRecord", id: "record:a/1", dataset: "a", recordId: "1", file: "a.csv" },
  ];
  for (let one = 0; one < PEOPLE; one += 1) {
    records.push({ record: "official", id: name(one), name: `O ${one}` });
    for (let other = Math.max(one + 1, 2); other < PEOPLE; other += 1) {
      const event = `event:e${one}-${other}`;
      const start = `${1980 + ((one * 7 + other * 13) % 40)}-${one % 2 ? "03" : "11"}`;
      records.push({ record: "event", id: event, name: event, kind: "MEETING", encounter: "DIRECT", start });
      for (const who of [one, other])
        records.push({
          ...{ record: "participation", official: name(who), event, evidence: [{ source: "record:a/1" }] },
        });
    }
  }
  return records;
};

let graph: Graph;
let asking: Asking;
beforeAll(async () => {
  graph = await emptyGraph("embedded");
  await bringIn(graph, everyone());
  asking = await serving(graph);
  await asking.data(SEARCH, { mode: "SHORTEST", first: 1 });
});
afterAll(async () => {
  await asking.close();
  await graph.close();
});

it("a search that runs out of states says so, and claims nothing", async () => {
  const small = await serving(graph, { TRACE_BUDGET: 2 });
  const { paths } = await small.data(SEARCH, { mode: "FASTEST", first: 25 });
  expect(paths).toMatchObject({ explored: { truncated: true }, nearMisses: [], nearMissesTruncated: false });
  expect(paths.paths.length).toBeLessThan(25);
  // Nothing fits this policy, and giving it up would make paths: but that is not looked for either.
  const none = await small.data(SEARCH, { mode: "STRONGEST", first: 25, policy: { accept: ["PHONE", "DIRECT"] } });
  expect(none.paths).toMatchObject({ explored: { truncated: true }, nearMisses: [] });
  await small.close();
});

it("near misses that were cut short say so", async () => {
  const [small, plenty] = [await serving(graph, { TRACE_BUDGET: 8 }), asking];
  // The two have met nobody by telephone: that there is no path is known at once, and what would make one is not.
  const asked = { mode: "SHORTEST" as const, first: 25, policy: { accept: ["PHONE" as const] } };
  const cut = await small.data(SEARCH, asked);
  expect(cut.paths).toMatchObject({ explored: { truncated: false }, paths: [], nearMissesTruncated: true });
  const whole = await plenty.data(SEARCH, asked);
  expect(whole.paths).toMatchObject({ nearMissesTruncated: false, nearMisses: [{ reason: "ENCOUNTER_CLASS" }] });
  await small.close();
});

it("looking around is bounded too: a network says that it is truncated, and lists that would not be whole are refused", async () => {
  const small = await serving(graph, { TRACE_BUDGET: 20 });
  const { network } = await small.data(AROUND, {});
  expect(network.truncated).toBe(true);
  expect(network.officials[0]).toEqual({ distance: 0 });
  const lists = [small.ask(MET, {}), small.ask(CONTACTS, {}), small.ask(MEETINGS, {})];
  for (const { errors } of await Promise.all<{ errors?: readonly unknown[] }>(lists)) {
    expect(errors).toMatchObject([
      { message: expect.stringContaining("TRACE_BUDGET is 20"), extensions: { code: "QUERY_TOO_COMPLEX", limit: 20 } },
    ]);
  }
  await small.close();
  expect((await asking.data(AROUND, {})).network.truncated).toBe(false);
  expect((await asking.data(MET, {})).official?.met.totalCount).toBe(PEOPLE - 1);
  expect((await asking.data(CONTACTS, {})).commonContacts).toHaveLength(20);
  expect((await asking.data(MEETINGS, {})).meetings.totalCount).toBe(1);
});

it("with states enough it is not cut short, and looks at more", async () => {
  const { paths } = await asking.data(SEARCH, { mode: "FASTEST", first: 25 });
  expect(paths.paths).toHaveLength(25);
  expect(paths.explored).toMatchObject({ truncated: false, officials: expect.any(Number) });
  expect(paths.explored.officials).toBeGreaterThan(10);
});

it("answers small questions while a long search goes on", async () => {
  const order: string[] = [];
  const long = Promise.all(Array.from({ length: 5 }, () => asking.data(SEARCH, { mode: "FASTEST", first: 25 }))).then(
    () => order.push("long"),
  );
  // The searches are under way when the small question comes.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const small = asking.data(SMALL, {}).then(() => order.push("small"));
  await Promise.all([long, small]);
  expect(order).toEqual(["small", "long"]);
});

it("a request that is gone ends its search: it never comes to read evidence", async () => {
  let readings = 0;
  const counting: Graph = {
    ...graph,
    read: (statement, parameters, call) => {
      if (statement.name === "Event.attendance") readings += 1;
      return graph.read(statement, parameters, call);
    },
  };
  const own = await serving(counting);
  await own.data(SMALL, {});
  const gone = new AbortController();
  const query =
    '{ paths(from: "official:o0", to: "official:o1", mode: FASTEST, first: 25, maxHops: 8) { graphVersion } }';
  const ask = (signal: AbortSignal | null) =>
    fetch(own.url, {
      ...{ method: "POST", signal, headers: { "content-type": "application/json" }, body: JSON.stringify({ query }) },
    }).then(
      ({ status }) => status,
      () => "gone",
    );
  const first = ask(gone.signal);
  await new Promise((resolve) => setTimeout(resolve, 20));
  gone.abort();
  expect(await first).toBe("gone");
  // The same question, asked later: the first one would have come to its end before this one does.
  expect(await ask(null)).toBe(200);
  expect(readings).toBe(1);
  await own.close();
});
