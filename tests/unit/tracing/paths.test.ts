/** Paths are what trying everything finds, in every mode and under every policy; and each rule is shown once. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearMisses } from "../../../src/tracing/near-misses.ts";
import { paths } from "../../../src/tracing/paths.ts";
import { DEFAULT_POLICY } from "../../../src/tracing/policy.ts";
import type { Path, PathsAnswer, PathsQuestion as Question } from "../../../src/tracing/trace.ts";
import { referenceMisses } from "../../support/near-misses.reference.ts";
import { finished, type MeetingContext, projectionOf } from "../../support/projection.ts";
import { officialsUpTo, question, SOURCES, world } from "../../support/tracing.arbitrary.ts";
import { referencePaths } from "../../support/tracing.reference.ts";

const SIX = officialsUpTo(6);
const TWELVE = officialsUpTo(12);
const PLENTY = 1_000_000;

const traced = (contexts: readonly MeetingContext[], question: Question, left = PLENTY): PathsAnswer =>
  finished(paths(projectionOf(contexts, [question.from, question.to]), question, { left }));

const shownPath = ({ officials, hops, strength, journey }: Path) => ({
  officials,
  contexts: hops.map(({ meeting }) => meeting.context),
  strength,
  departure: journey?.departure ?? null,
  arrival: journey?.arrival ?? null,
});
const shown = (answer: PathsAnswer) => answer.paths.map(shownPath);

describe("paths between two officials", () => {
  it("are those that trying everything finds, in the same order, with the same contexts and days", () => {
    const found = { inPeriod: 0, inTime: 0 };
    fc.assert(
      fc.property(world(SIX), question("official:a", "official:f"), (contexts, asked) => {
        const answer = traced(contexts, asked);
        expect(shown(answer)).toEqual(referencePaths(SIX, contexts, asked));
        if (answer.paths.length > 0 && asked.during !== null) found.inPeriod += 1;
        if (answer.paths.length > 0 && answer.timeRespecting) found.inTime += 1;
      }),
      { numRuns: 8_000 },
    );
    // What is made up does hold what is compared.
    expect(Math.min(found.inPeriod, found.inTime)).toBeGreaterThan(300);
  }, 300_000);

  it("are those among twelve officials too, over up to eight hops", () => {
    const longer = question("official:a", "official:l").map((asked) => ({ ...asked, maxHops: asked.maxHops + 3 }));
    fc.assert(
      fc.property(world(TWELVE, 12), longer, (contexts, asked) => {
        expect(shown(traced(contexts, asked))).toEqual(referencePaths(TWELVE, contexts, asked));
      }),
      { numRuns: 3_000 },
    );
  }, 300_000);

  it("are the same however often they were asked for", () => {
    const untimed = question("official:a", "official:f").map((asked) => ({
      ...asked,
      timeRespecting: false,
      strict: false,
    }));
    fc.assert(
      fc.property(world(SIX), untimed, (contexts, asked) => {
        const projection = projectionOf(contexts, SIX);
        const answers = Array.from({ length: 10 }, () => shown(finished(paths(projection, asked, { left: PLENTY }))));
        expect(answers.at(-1)).toEqual(referencePaths(SIX, contexts, asked));
        expect(answers[0]).toEqual(answers.at(-1));
      }),
      { numRuns: 3_000 },
    );
  }, 300_000);

  it("are as many or more when the search may go on longer, also where later rounds find slower ones", () => {
    // Found at the beginning of the first round, which goes on long after that; and again in the next one.
    const quick = ["ab", "bc", "cf"].map((pair, at) =>
      met(`event:${pair}`, [`official:${pair[0]}`, `official:${pair[1]}`], at - 20),
    );
    const slow = Array.from({ length: 30 }, (_, at) => [
      met(`event:${at}-1`, ["official:a", `official:x${at}`], 0),
      met(`event:${at}-2`, [`official:x${at}`, `official:y${at}`], 40),
      met(`event:${at}-3`, [`official:y${at}`, "official:f"], 80),
    ]).flat();
    const asked = questionOf({ mode: "FASTEST", timeRespecting: true, maxHops: 3 });
    const found = Array.from({ length: 300 }, (_, left) => traced([...quick, ...slow], asked, left).paths.length);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found.at(-1)).toBe(3);
  });

  it("cost the same, and are cut off at the same place, whatever was asked before", () => {
    const asking = question("official:a", "official:l");
    const others = fc.array(asking, { minLength: 3, maxLength: 6 });
    const budget = fc.integer({ min: 5, max: 150 });
    fc.assert(
      fc.property(world(TWELVE, 12), asking, others, budget, (contexts, asked, before, left) => {
        const projection = projectionOf(contexts, TWELVE);
        for (const other of before) finished(paths(projection, other, { left: PLENTY }));
        // What is asked again and again is found by what was made for it meanwhile.
        for (let time = 0; time < 10; time += 1) finished(paths(projection, asked, { left: PLENTY }));
        const alone = finished(paths(projectionOf(contexts, TWELVE), asked, { left }));
        expect(finished(paths(projection, asked, { left }))).toEqual(alone);
      }),
      { numRuns: 1_000 },
    );
  }, 300_000);

  it("cost the same after questions that left their marks where this one does not come", () => {
    const pairs = (text: string) =>
      text.split(" ").map((pair, at) => met(`event:${pair}`, [`official:${pair[0]}`, `official:${pair[1]}`], at));
    const between = ([from, to]: string) => questionOf({ from: `official:${from}`, to: `official:${to}`, maxHops: 4 });
    for (const [contexts, before, asked] of [
      // From x two ways lead to t, one by w. On the way from f to e, w leads nowhere: not to x either.
      [pairs("wt vt xw xv pq fw eh ei ej hk il jm kn lo"), "pt", "fe"],
      // From w two ways lead to t, one by f. On the way from f to e, w leads nowhere: not around f either.
      [pairs("ft wf wv vt pq eh hk"), "pt", "fe"],
    ] as const) {
      const alone = traced(contexts, between(asked));
      const projection = projectionOf(contexts);
      finished(paths(projection, between(before), { left: PLENTY }));
      expect(finished(paths(projection, between(asked), { left: PLENTY }))).toEqual(alone);
    }
  });

  it("say that they are truncated, rather than that there are none, when the budget ends the search", () => {
    const asked = questionOf({ mode: "STRONGEST", first: 25 });
    const chain = ["a", "b", "c", "d", "e"].map((letter, at) =>
      met(`event:${at}`, [`official:${letter}`, `official:${"bcdef"[at]}`], at),
    );
    expect(traced(chain, asked).explored.truncated).toBe(false);
    expect(traced(chain, asked).paths).toHaveLength(1);
    expect(traced(chain, asked, 3)).toMatchObject({ explored: { truncated: true }, paths: [] });
  });
});

describe("near misses", () => {
  it("are those that relaxing one thing after another finds, when there is no path", () => {
    let without = 0;
    const missed = (officials: readonly string[], contexts: MeetingContext[], asked: Question) => {
      const projection = projectionOf(contexts, officials);
      if (finished(paths(projection, asked, { left: PLENTY })).paths.length > 0) return;
      without += 1;
      const { misses, truncated } = finished(nearMisses(projection, asked, { left: PLENTY }));
      expect(truncated).toBe(false);
      expect(misses.map(({ path, ...rest }) => ({ ...rest, path: path && shownPath(path) }))).toEqual(
        referenceMisses(officials, contexts, asked),
      );
    };
    fc.assert(
      fc.property(world(SIX), question("official:a", "official:f"), (contexts, asked) => missed(SIX, contexts, asked)),
      { numRuns: 6_000 },
    );
    expect(without).toBeGreaterThan(1_000);
  }, 300_000);

  it("do not claim that nothing connects the two when the budget ended the search", () => {
    const [a, b] = [met("event:1", ["official:a", "official:b"], 1), met("event:2", ["official:c", "official:f"], 1)];
    const projection = projectionOf([a, b]);
    const reasons = (left: number) =>
      finished(nearMisses(projection, questionOf(), { left })).misses.map(({ reason }) => reason);
    expect(reasons(PLENTY)).toEqual(["DISCONNECTED"]);
    expect(reasons(0)).toEqual([]);
  });
});

const met = (
  id: string,
  present: readonly string[],
  day: number,
  rest: Partial<MeetingContext> = {},
): MeetingContext => ({
  id,
  encounter: "DIRECT",
  status: "HELD",
  days: { min: day, max: day },
  headcount: null,
  participations: present.map((official) => ({ official, sources: SOURCES.slice(0, 1) })),
  ...rest,
});

const questionOf = (asked: Partial<Question> = {}): Question => ({
  ...{ from: "official:a", to: "official:f", policy: DEFAULT_POLICY, during: null, mode: "SHORTEST" },
  ...{ timeRespecting: false, strict: false, maxHops: 5, first: 3 },
  ...asked,
});

describe("a researcher", () => {
  const early = met("event:early", ["official:a", "official:b"], 5);
  const late = met("event:late", ["official:b", "official:f"], 3);

  it("is not shown a message that travels back in time, once time order is asked for", () => {
    expect(traced([early, late], questionOf()).paths).toHaveLength(1);
    expect(traced([early, late], questionOf({ timeRespecting: true })).paths).toHaveLength(0);
  });

  it("is not fooled by a summit: its headcount counts, not only the names that are recorded", () => {
    const summit = met("event:summit", ["official:a", "official:f"], 1, { headcount: 40 });
    expect(traced([summit], questionOf()).paths).toHaveLength(0);
    expect(traced([summit], questionOf({ policy: { ...DEFAULT_POLICY, maxAttendance: 40 } })).paths).toHaveLength(1);
  });

  it("cannot make a path by leaving evidence out", () => {
    const meeting = met("event:m", ["official:a", "official:f"], 1);
    const policy = { ...DEFAULT_POLICY, without: ["dataset:visits"] };
    expect(traced([meeting], questionOf({ policy })).paths).toHaveLength(0);
  });

  it("gets one path of no hops from an official to the same", () => {
    expect(shown(traced([], questionOf({ from: "official:f", mode: "FASTEST" })))).toEqual([
      { officials: ["official:f"], contexts: [], strength: 1, departure: null, arrival: null },
    ]);
  });
});
