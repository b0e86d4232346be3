/** Meetings, whom an official met, networks and common contacts, on both engines alike. */
import { expect } from "vitest";
import type { Asking } from "../support/ask.ts";
import { onBothEngines } from "../support/engines.ts";
import { smallWorld } from "../support/tracing.world.ts";
import type { EncounterClass, MetQueryVariables } from "./gql/graphql.ts";
import { CONTACTS, MEETINGS, MET, NETWORK } from "./tracing.documents.ts";

const of = (name: string) => `official:${name}`;
const ids = (...names: readonly string[]) => names.map(of);
const EVERYTHING: { accept: EncounterClass[]; maxAttendance: number } = {
  accept: ["DIRECT", "VISIT", "PHONE", "CO_ATTENDED", "CO_SIGNED", "CO_MENTIONED"],
  maxAttendance: 100,
};

const met = async (
  { data }: Asking,
  name: string,
  asked: Omit<MetQueryVariables, "id" | "policy"> & { policy?: object } = {},
) => (await data(MET, { id: of(name), ...asked } as MetQueryVariables)).official?.met;
type Met = NonNullable<Awaited<ReturnType<typeof met>>>;
const names = (list: Met | undefined) => list?.edges.map(({ node }) => node.id.split(":")[1]);

onBothEngines("meetings of some officials", define, {}, smallWorld);

function define(engine: Parameters<Parameters<typeof onBothEngines>[1]>[0]): void {
  engine.it("are all contexts that they share, latest first, undated last, each with its defence", async ({ data }) => {
    const { meetings, graph } = await data(MEETINGS, { between: ids("cyd", "bob"), policy: EVERYTHING });
    expect(meetings).toMatchObject({ totalCount: 2, policy: { maxAttendance: 100 }, graphVersion: graph.version });
    expect(meetings.edges.map(({ node }) => node)).toMatchObject([
      {
        ...{ context: { id: "event:bob-cyd" }, encounter: "VISIT", weight: 0.9, independentSources: 1 },
        ...{ period: { start: { edtf: "2020-02" }, end: { edtf: "2020-02-20" } } },
        participants: ids("bob", "cyd").map((id) => ({ id })),
        evidence: ["record:visits/1", "record:visits/2", "record:visits/2"].map((id) => ({ source: { id } })),
      },
      { context: { id: "event:bob-cyd-undated" }, period: { start: null, end: null } },
    ]);
  });

  engine.it("take an id given twice for one, and more than two officials for all of them", async ({ data }) => {
    const three = await data(MEETINGS, { between: ids("ann", "dan", "ann"), policy: EVERYTHING });
    // Gus is on record there, but nothing says so.
    expect(three.meetings.edges.map(({ node }) => [node.context.id, node.participants.length])).toEqual([
      ["event:summit", 2],
    ]);
    const none = await data(MEETINGS, { between: ids("ann", "dan", "bob"), policy: EVERYTHING });
    expect(none.meetings).toMatchObject({ totalCount: 0, edges: [] });
  });

  engine.it("page by cursors, forward and backward, each once", async ({ data }) => {
    const page = async (asked: object) =>
      (await data(MEETINGS, { between: ids("ann", "bob"), policy: EVERYTHING, ...asked })).meetings;
    const all = await page({});
    expect(all.edges.map(({ node }) => node.context.id)).toEqual(["event:ann-bob-call", "event:ann-bob"]);
    const first = await page({ first: 1 });
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const second = await page({ first: 1, after: first.pageInfo.endCursor });
    expect(second.edges).toEqual(all.edges.slice(1));
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const last = await page({ last: 1 });
    expect(last.edges).toEqual(all.edges.slice(1));
    expect((await page({ last: 1, before: last.pageInfo.startCursor })).edges).toEqual(all.edges.slice(0, 1));
  });

  engine.it("add up to whom an official met: how often, since when, how closely", async (asking) => {
    const list = await met(asking, "ann", { policy: EVERYTHING });
    expect(list).toMatchObject({ totalCount: 3, policy: { accept: EVERYTHING.accept } });
    expect(list?.edges).toMatchObject([
      {
        ...{ node: { id: of("bob") }, times: 2, strongest: "DIRECT", weight: 1.7 },
        ...{ firstMet: { edtf: "2020-01-10" }, lastMet: { edtf: "2021-06-01" } },
        meetings: [{ context: { id: "event:ann-bob-call" } }, { context: { id: "event:ann-bob" } }],
      },
      { node: { id: of("fay") }, times: 1, strongest: "CO_MENTIONED", weight: 0.1, lastMet: { edtf: "2020-03-01" } },
      { node: { id: of("dan") }, weight: 1 / 39, firstMet: { edtf: "2020-05-05" }, lastMet: { edtf: "2020-05-07" } },
    ]);
    const undated = await met(asking, "cyd", { policy: { accept: ["DIRECT"] }, meetings: 1 });
    expect(undated?.edges).toMatchObject([
      {
        node: { id: of("bob") },
        firstMet: null,
        lastMet: null,
        meetings: [{ context: { id: "event:bob-cyd-undated" } }],
      },
      { node: { id: of("dan") }, lastMet: { edtf: "2019-12-01" } },
    ]);
  });

  engine.it("sort whom an official met in every order, ties by id, and the undated last both ways", async (asking) => {
    const sorted = async (
      name: string,
      by: "WEIGHT" | "TIMES" | "LAST_MET" | "NAME",
      direction: "ASC" | "DESC" = "ASC",
    ) => names(await met(asking, name, { policy: EVERYTHING, orderBy: { by, direction } }));
    expect(await sorted("ann", "WEIGHT")).toEqual(["dan", "fay", "bob"]);
    expect(await sorted("ann", "TIMES")).toEqual(["dan", "fay", "bob"]);
    expect(await sorted("ann", "TIMES", "DESC")).toEqual(["bob", "dan", "fay"]);
    expect(await sorted("ann", "LAST_MET")).toEqual(["fay", "dan", "bob"]);
    expect(await sorted("ann", "NAME", "DESC")).toEqual(["fay", "dan", "bob"]);
    const undated = async (direction: "ASC" | "DESC") =>
      names(await met(asking, "cyd", { policy: { accept: ["DIRECT"] }, orderBy: { by: "LAST_MET", direction } }));
    expect(await undated("ASC")).toEqual(["dan", "bob"]);
    expect(await undated("DESC")).toEqual(["dan", "bob"]);
  });

  engine.it("page whom an official met in every order, both ways, each once", async (asking) => {
    for (const by of ["WEIGHT", "TIMES", "LAST_MET", "NAME"] as const)
      for (const direction of ["ASC", "DESC"] as const) {
        const asked = { policy: EVERYTHING, orderBy: { by, direction } };
        const all = names(await met(asking, "ann", asked));
        const forward: (string | undefined)[] = [];
        for (let after: string | null | undefined; ; ) {
          const page = await met(asking, "ann", { ...asked, first: 1, after });
          forward.push(...(names(page) ?? []));
          if (!page?.pageInfo.hasNextPage) break;
          after = page.pageInfo.endCursor;
        }
        expect(forward, `${by} ${direction}`).toEqual(all);
        expect(names(await met(asking, "ann", { ...asked, last: 2 }))).toEqual(all?.slice(-2));
      }
  });

  engine.it("leave of whom an official met those that fit a filter", async (asking) => {
    const filter = { or: [{ id: [of("dan")] }, { name: { startsWith: "fay" } }] };
    const list = await met(asking, "ann", { policy: EVERYTHING, filter });
    expect([list?.totalCount, names(list)]).toEqual([2, ["fay", "dan"]]);
  });

  engine.it("make a network: distances, degrees, and all links among those shown", async ({ data }) => {
    const { network } = await data(NETWORK, { around: ids("ann"), depth: 2 });
    expect(network).toMatchObject({
      officials: [
        { official: { id: of("ann") }, distance: 0, degree: 1 },
        { official: { id: of("bob") }, distance: 1, degree: 2 },
        { official: { id: of("cyd") }, distance: 2, degree: 1 },
      ],
      links: [
        { source: of("ann"), target: of("bob"), times: 1, strongest: "DIRECT", weight: 1 },
        { source: of("bob"), target: of("cyd"), times: 2, strongest: "DIRECT", weight: 1.9 },
      ],
      ...{ truncated: false, policy: { status: ["HELD"] } },
    });
    const cut = (await data(NETWORK, { around: ids("ann"), depth: 3, limit: 2 })).network;
    expect(cut.officials.map(({ official }) => official.id)).toEqual(ids("ann", "bob"));
    expect([cut.truncated, cut.links.length]).toEqual([true, 1]);
    const alone = (await data(NETWORK, { around: ids("hal") })).network;
    expect(alone).toMatchObject({ officials: [{ distance: 0, degree: 0 }], links: [], truncated: false });
  });

  engine.it("name who connects officials that never met", async ({ data }) => {
    const { commonContacts } = await data(CONTACTS, { of: ids("cyd", "ann", "cyd") });
    expect(commonContacts).toMatchObject([
      {
        ...{ official: { id: of("bob") }, strength: 1, policy: { accept: ["DIRECT", "VISIT"] } },
        links: [
          { source: of("bob"), target: of("cyd"), times: 2 },
          { source: of("ann"), target: of("bob"), times: 1 },
        ],
      },
    ]);
    expect((await data(CONTACTS, { of: ids("ann", "hal") })).commonContacts).toEqual([]);
  });

  engine.sameAnswer("are the same on both engines", async (asking) => {
    const everyone = ids("ann", "bob", "cyd", "dan", "eve", "fay", "gus", "hal");
    const { network } = await asking.data(NETWORK, { around: everyone, policy: EVERYTHING });
    const { graphVersion: _, ...rest } = network;
    const lists = [];
    for (const name of ["ann", "bob", "cyd", "dan", "eve", "fay", "gus", "hal"])
      lists.push((await met(asking, name, { policy: EVERYTHING }))?.edges);
    return { rest, lists };
  });
}
