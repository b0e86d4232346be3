/** Paths are what trying everything finds, in every mode and under every policy; and each rule is shown once. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paths } from "../../../src/tracing/paths.ts";
import { DEFAULT_POLICY, ENCOUNTERS, STATUSES } from "../../../src/tracing/policy.ts";
import type { PathsAnswer, PathsQuestion as Question } from "../../../src/tracing/trace.ts";
import { finished, type MeetingContext, projectionOf, type Source } from "../../support/projection.ts";
import { referencePaths } from "../../support/tracing.reference.ts";

const OFFICIALS = ["official:a", "official:b", "official:c", "official:d", "official:e", "official:f"];
const SOURCES: readonly Source[] = [
  { id: "record:visits/1", publisher: "visits", dataset: "visits" },
  { id: "record:visits/2", publisher: "visits", dataset: "visits" },
  { id: "record:trips/1", publisher: "trips", dataset: "trips" },
  { id: "article:x", publisher: "Korea Herald", dataset: null },
];
const PLENTY = 1_000_000;

const traced = (contexts: readonly MeetingContext[], question: Question, left = PLENTY): PathsAnswer =>
  finished(paths(projectionOf(contexts, [question.from, question.to]), question, { left }));

const shown = (answer: PathsAnswer) =>
  answer.paths.map(({ officials, hops, strength, journey }) => ({
    officials,
    contexts: hops.map(({ meeting }) => meeting.context),
    strength,
    departure: journey?.departure ?? null,
    arrival: journey?.arrival ?? null,
  }));

const span = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 })).map(([min, length]) => ({
  min,
  max: Math.min(9, min + length),
}));
const mostly = <T>(usual: T, other: fc.Arbitrary<T>) => fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, other);

const context = (id: string) =>
  fc
    .record({
      id: fc.constant(id),
      encounter: fc.constantFrom(...ENCOUNTERS),
      status: mostly("HELD" as const, fc.constantFrom(...STATUSES)),
      days: fc.option(span, { freq: 6 }),
      headcount: mostly<number | null>(null, fc.integer({ min: 0, max: 6 })),
      present: fc.subarray(OFFICIALS, { minLength: 2, maxLength: 4 }),
      sources: fc.array(fc.subarray([...SOURCES], { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 4 }),
      signed: fc.array(fc.option(span), { minLength: 4, maxLength: 4 }),
    })
    .map(
      ({ present, sources, signed, ...rest }): MeetingContext => ({
        ...rest,
        participations: present.map((official, at) => ({
          official,
          sources: (at === 3 ? [] : sources[at]) ?? [],
          ...(rest.encounter === "CO_SIGNED" && { signed: signed[at] ?? null }),
        })),
      }),
    );

const world = fc
  .integer({ min: 1, max: 10 })
  .chain((size) =>
    fc.tuple(...Array.from({ length: size }, (_, at) => context(`event:${String.fromCharCode(97 + at)}`))),
  );

const question: fc.Arbitrary<Question> = fc.record({
  from: fc.constantFrom("official:a"),
  to: fc.constantFrom("official:f"),
  policy: fc.record({
    accept: mostly([...ENCOUNTERS], fc.subarray([...ENCOUNTERS], { minLength: 1 })),
    status: mostly([...STATUSES], fc.subarray([...STATUSES], { minLength: 1 })),
    maxAttendance: mostly(6, fc.integer({ min: 2, max: 5 })),
    minimumSources: mostly(1, fc.integer({ min: 1, max: 2 })),
    without: mostly<string[]>([], fc.subarray(["record:visits/1", "article:x", "dataset:trips", "dataset:visits"])),
    avoid: mostly<string[]>([], fc.subarray(["official:b", "official:c"])),
    dates: fc.constantFrom("POSSIBLE", "CERTAIN"),
  }),
  during: fc.option(
    fc.record({
      from: fc.constantFrom(-Infinity, 0, 2, 4),
      to: fc.constantFrom(5, 7, 9, Infinity),
      match: fc.constantFrom("POSSIBLE", "CERTAIN"),
    }),
    { freq: 1 },
  ),
  mode: fc.constantFrom("SHORTEST", "STRONGEST", "EARLIEST_ARRIVAL", "LATEST_DEPARTURE", "FASTEST"),
  timeRespecting: fc.boolean(),
  strict: fc.boolean(),
  maxHops: fc.integer({ min: 1, max: 5 }),
  first: fc.integer({ min: 1, max: 25 }),
});

describe("paths between two officials", () => {
  it("are those that trying everything finds, in the same order, with the same contexts and days", () => {
    fc.assert(
      fc.property(world, question, (contexts, asked) => {
        expect(shown(traced(contexts, asked))).toEqual(referencePaths(OFFICIALS, contexts, asked));
      }),
      { numRuns: 20_000 },
    );
  }, 120_000);

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
