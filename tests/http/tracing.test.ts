/** Paths between officials as a researcher asks for them, on both engines alike: every hop with what defends it. */
import { expect } from "vitest";
import type { Asking } from "../support/ask.ts";
import { onBothEngines } from "../support/engines.ts";
import { smallWorld } from "../support/tracing.world.ts";
import type { PathsQuery, PathsQueryVariables } from "./gql/graphql.ts";
import { PATHS } from "./tracing.documents.ts";

const EVERYTHING = {
  accept: ["DIRECT", "VISIT", "PHONE", "CO_ATTENDED", "CO_SIGNED", "CO_MENTIONED"],
  maxAttendance: 100,
} as const;

const of = (name: string) => `official:${name}`;

type Answer = PathsQuery["paths"];
type Asked = Omit<PathsQueryVariables, "from" | "to" | "policy"> & { policy?: object | null };

const ask = async (asking: Asking, from: string, to: string, asked: Asked = {}): Promise<Answer> =>
  (await asking.data(PATHS, { from: of(from), to: of(to), ...asked } as PathsQueryVariables)).paths;

const routes = ({ paths }: Answer) =>
  paths.map(({ officials }) => officials.map(({ id }) => id.split(":")[1]).join(" "));
const contexts = ({ paths }: Answer) => paths.map(({ hops }) => hops.map(({ context }) => context.id.split(":")[1]));

onBothEngines(
  "paths",
  (engine) => {
    engine.it("come with the defence of every hop: context, period, weight, alternatives, evidence", async (asking) => {
      const answer = await ask(asking, "ann", "cyd");
      expect(answer).toMatchObject({
        ...{ mode: "SHORTEST", timeRespecting: false, strict: false, maxHops: 4, explored: { truncated: false } },
        policy: { accept: ["DIRECT", "VISIT"], status: ["HELD"], maxAttendance: 12, minimumSources: 1 },
        nearMisses: [],
      });
      const [path] = answer.paths;
      expect(path).toMatchObject({
        ...{ length: 2, strength: 1, weakest: "DIRECT", independentSources: 1, departure: null, arrival: null },
        officials: [{ id: of("ann") }, { id: of("bob") }, { id: of("cyd") }],
      });
      expect(path?.hops[0]).toMatchObject({
        ...{ from: { id: of("ann") }, to: { id: of("bob") }, encounter: "DIRECT", weight: 1, independentSources: 2 },
        period: { start: { edtf: "2020-01-10" }, end: null },
        context: { __typename: "Event", id: "event:ann-bob" },
        ...{ alternativeCount: 0, alternatives: [] },
      });
      const sources = path?.hops[0]?.evidence.map(({ source, subject }) => [source.id, subject.id]);
      expect(sources?.map(([id]) => id)).toEqual([
        ...["article:herald", "article:times", "record:visits/1", "record:visits/1"],
      ]);
      expect(sources?.map(([, id]) => id).toSorted()).toEqual([of("ann"), of("ann"), of("bob"), of("bob")]);
      expect(path?.hops[1]).toMatchObject({
        context: { id: "event:bob-cyd-undated" },
        alternativeCount: 1,
        alternatives: [
          {
            ...{ encounter: "VISIT", weight: 0.9, period: { start: { edtf: "2020-02" } }, independentSources: 1 },
            context: { id: "event:bob-cyd" },
            // Both roles of Bob, and Cyd.
            evidence: ["record:visits/1", "record:visits/2", "record:visits/2"].map((id) => ({ source: { id } })),
            participants: [{ id: of("bob") }, { id: of("cyd") }],
          },
        ],
      });
    });

    engine.it("leave out the sources that are not believed, and what leans on them alone", async (asking) => {
      const defended = async (without: readonly string[]) =>
        (await ask(asking, "ann", "bob", { policy: { without } })).paths[0]?.hops[0];
      expect(await defended(["article:times"])).toMatchObject({ independentSources: 1 });
      expect((await defended(["article:times"]))?.evidence).toHaveLength(3);
      const independent = await defended(["dataset:visits"]);
      expect(independent?.evidence.map(({ source }) => source.id)).toEqual(["article:herald", "article:times"]);
      expect(await defended(["dataset:visits", "article:herald"])).toBeUndefined();
      expect(await defended(["record:visits/1", "article:herald"])).toBeUndefined();
    });

    engine.it(
      "follow each other in time where that is asked for, within dates that are partly known",
      async (asking) => {
        expect(routes(await ask(asking, "ann", "dan"))).toEqual(["ann bob cyd dan"]);
        expect(routes(await ask(asking, "ann", "dan", { timeRespecting: true }))).toEqual([]);
        const [path] = (await ask(asking, "ann", "cyd", { mode: "EARLIEST_ARRIVAL" })).paths;
        expect(path).toMatchObject({
          departure: { edtf: "2020-01-10", precision: "DAY" },
          arrival: { edtf: "2020-02-01", precision: "DAY" },
          // The undated meeting takes no part.
          hops: [{ context: { id: "event:ann-bob" } }, { context: { id: "event:bob-cyd" }, alternativeCount: 1 }],
        });
        const answer = await ask(asking, "ann", "cyd", { strict: true });
        expect([answer.timeRespecting, answer.strict]).toEqual([true, true]);
      },
    );

    engine.it("keep to a period: possibly, or for certain", async (asking) => {
      const found = async (during: object) => contexts(await ask(asking, "bob", "cyd", { during } as Asked));
      expect(await found({ from: "2020-02-10", to: "2020-02-11" })).toEqual([["bob-cyd"]]);
      expect(await found({ from: "2020-02-10", to: "2020-02-28", match: "CERTAIN" })).toEqual([]);
      expect(await found({ from: "2020-02-01", to: "2020-02-28", match: "CERTAIN" })).toEqual([["bob-cyd"]]);
      expect(await found({})).toEqual([["bob-cyd-undated"]]);
    });

    engine.it("count treaties and articles as meetings only where that is asked for", async (asking) => {
      expect(routes(await ask(asking, "eve", "fay"))).toEqual([]);
      const signed = await ask(asking, "eve", "fay", { policy: { accept: ["CO_SIGNED"] } });
      expect(signed.paths[0]?.hops[0]).toMatchObject({
        ...{ encounter: "CO_SIGNED", weight: 0.3, context: { __typename: "Treaty", id: "treaty:eve-fay" } },
        period: { start: { edtf: "2018-02-07" }, end: { edtf: "2018-03" } },
        evidence: [{ source: { id: "record:visits/1" } }, { source: { id: "record:visits/1" } }],
      });
      const unsigned = await ask(asking, "eve", "gus", { policy: { accept: ["CO_SIGNED"] } });
      expect(unsigned.paths[0]?.hops[0]?.period).toEqual({ start: { edtf: "2017" }, end: null });
      const mentioned = await ask(asking, "ann", "fay", { policy: { accept: ["CO_MENTIONED"] } });
      expect(mentioned.paths[0]?.hops[0]).toMatchObject({
        ...{ encounter: "CO_MENTIONED", weight: 0.1, context: { __typename: "Article", id: "article:herald" } },
        period: { start: { edtf: "2020-03-01" }, end: null },
        evidence: [{ subject: { id: "article:herald" }, relation: null, source: { id: "article:herald" } }],
      });
    });

    engine.it("are not made by a summit, whose headcount counts", async (asking) => {
      const policy = { accept: ["CO_ATTENDED"] };
      expect(routes(await ask(asking, "ann", "dan", { policy }))).toEqual([]);
      const wide = await ask(asking, "ann", "dan", { policy: { ...policy, maxAttendance: 40 } });
      expect(wide.paths[0]?.hops[0]).toMatchObject({ weight: 1 / 39, context: { id: "event:summit" } });
      // Nothing says that Gus was there.
      expect(routes(await ask(asking, "ann", "gus", { policy: { ...policy, maxAttendance: 40 } }))).toEqual([]);
    });

    engine.it(
      "say what stands in the way where there are none, with the path that giving it up would make",
      async (asking) => {
        const answer = await ask(asking, "ann", "eve");
        expect(answer.paths).toEqual([]);
        expect(
          answer.nearMisses.map(({ reason, path }) => [reason, path?.hops.map(({ context }) => context.id)]),
        ).toEqual([
          ["STATUS", ["event:ann-bob", "event:bob-cyd-undated", "event:cyd-dan", "event:dan-eve"]],
          ["ENCOUNTER_CLASS", ["article:herald", "treaty:eve-fay"]],
        ]);
        expect(answer.nearMisses[0]).toMatchObject({
          ...{ relax: "policy.status: [HELD, PLANNED, CANCELLED, REFUSED]", policy: { accept: ["DIRECT", "VISIT"] } },
          path: { length: 4, hops: [{}, {}, {}, { context: { id: "event:dan-eve" }, evidence: [{}, {}] }] },
        });
        const late = await ask(asking, "ann", "dan", { timeRespecting: true });
        expect(late.nearMisses[0]).toMatchObject({ reason: "TIME_ORDER", path: { length: 3, departure: null } });
        const nobody = await ask(asking, "ann", "hal");
        expect(nobody.nearMisses).toMatchObject([{ reason: "DISCONNECTED", path: null }]);
      },
    );

    engine.it("from an official to the same are one path of no hops", async (asking) => {
      const answer = await ask(asking, "ann", "ann", { mode: "FASTEST" });
      expect(answer.paths).toEqual([
        expect.objectContaining({
          ...{ length: 0, strength: 1, weakest: null, independentSources: null, departure: null, arrival: null },
          ...{ officials: [{ id: of("ann") }], hops: [] },
        }),
      ]);
      expect(answer.nearMisses).toEqual([]);
    });

    engine.it("take null for the default policy and no period", async (asking) => {
      expect(await ask(asking, "ann", "dan", { policy: null, during: null })).toEqual(await ask(asking, "ann", "dan"));
    });

    engine.sameAnswer("are the same on both engines, in every mode", async (asking) => {
      const answers = [];
      for (const mode of ["SHORTEST", "STRONGEST", "EARLIEST_ARRIVAL", "LATEST_DEPARTURE", "FASTEST"] as const)
        for (const to of ["bob", "cyd", "dan", "eve", "fay", "gus"])
          answers.push(await ask(asking, "ann", to, { mode, first: 25, policy: EVERYTHING }));
      expect(answers.flatMap(({ paths }) => paths).length).toBeGreaterThan(20);
      return answers;
    });
  },
  {},
  smallWorld,
);
