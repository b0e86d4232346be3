/** Made-up meetings and questions about them, small enough to try everything. */
import fc from "fast-check";
import { ENCOUNTERS, STATUSES } from "../../src/tracing/policy.ts";
import type { PathsQuestion, Scope } from "../../src/tracing/trace.ts";
import type { MeetingContext, Source } from "./projection.ts";

export const SOURCES: readonly Source[] = [
  { id: "record:visits/1", publisher: "visits", dataset: "visits" },
  { id: "record:visits/2", publisher: "visits", dataset: "visits" },
  { id: "record:trips/1", publisher: "trips", dataset: "trips" },
  { id: "article:x", publisher: "Korea Herald", dataset: null },
  // A publisher and a data set of the same name are one publisher.
  { id: "article:y", publisher: "visits", dataset: null },
];

/** `official:a` and on, up to twelve. */
export const officialsUpTo = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `official:${String.fromCharCode(97 + at)}`);

const span = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 })).map(([min, length]) => ({
  min,
  max: Math.min(9, min + length),
}));
const mostly = <T>(usual: T, other: fc.Arbitrary<T>) => fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, other);

const context = (id: string, officials: readonly string[]) =>
  fc
    .record({
      id: fc.constant(id),
      encounter: fc.constantFrom(...ENCOUNTERS),
      status: mostly("HELD" as const, fc.constantFrom(...STATUSES)),
      days: fc.option(span, { freq: 6 }),
      headcount: mostly<number | null>(null, fc.integer({ min: 0, max: 6 })),
      present: fc.subarray([...officials], { minLength: 2, maxLength: 4 }),
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

/** Meetings of these officials. */
export const world = (officials: readonly string[], most = 10): fc.Arbitrary<MeetingContext[]> =>
  fc
    .integer({ min: 1, max: most })
    .chain((size) =>
      fc.tuple(...Array.from({ length: size }, (_, at) => context(`event:${String.fromCharCode(97 + at)}`, officials))),
    );

export const scope: fc.Arbitrary<Scope> = fc.record({
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
});

export const question = (from: string, to: string): fc.Arbitrary<PathsQuestion> =>
  fc
    .record({
      scope,
      mode: fc.constantFrom("SHORTEST", "STRONGEST", "EARLIEST_ARRIVAL", "LATEST_DEPARTURE", "FASTEST"),
      timeRespecting: fc.boolean(),
      strict: fc.boolean(),
      maxHops: fc.integer({ min: 1, max: 5 }),
      first: fc.integer({ min: 1, max: 25 }),
    })
    .map(({ scope: which, ...rest }): PathsQuestion => ({ from, to, ...which, ...rest }));
