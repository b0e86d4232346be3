/** Made-up meetings and questions about them, small enough to try everything. */
import fc from "fast-check";
import { parsePartialDate } from "../../src/api/partial-date.ts";
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

const daysOf = (edtf: string) => {
  const { min, max } = parsePartialDate(edtf);
  return { min, max };
};
const day = (edtf: string) => daysOf(edtf).min;

/** Ten days around the end of a February that has a 29th: with the dates below nearly all meet, and many ends fall on one day. */
const FIRST = day("2020-02-24");
const few = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 })).map(([min, length]) => ({
  ...{ min: FIRST + min, max: FIRST + Math.min(9, min + length) },
}));
/** Of which only the month, the year or less is known. */
const partly = fc
  .constantFrom(
    "2020-02",
    "2020-03",
    "2020-21",
    "2019",
    "2020",
    "202X",
    "2020-02-29~",
    "2020-02/2020-03-01",
    "2019/2021",
  )
  .map(daysOf);
/** The same day again and again. */
const often = fc.constantFrom("2020-02-28", "2020-02-29", "2020-03-01").map(daysOf);
const span = fc.oneof({ weight: 5, arbitrary: few }, { weight: 2, arbitrary: partly }, { weight: 1, arbitrary: often });
/** Ends of a period: on the ends of the dates above, and a day beside them. */
const end = (open: number, ...dates: readonly string[]) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(open) },
    { weight: 3, arbitrary: fc.integer({ min: FIRST, max: FIRST + 9 }) },
    { weight: 2, arbitrary: fc.constantFrom(...dates.map(day)) },
  );
const begins = end(-Infinity, "2019-01-01", "2020-01-01", "2020-02-01", "2020-02-02");
const ends = end(Infinity, "2020-02-29", "2020-03-01", "2020-03-31", "2020-12-30", "2020-12-31", "2029-12-31");

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
    fc
      .record({ from: begins, to: ends, match: fc.constantFrom("POSSIBLE", "CERTAIN") })
      .filter(({ from, to }) => from <= to),
    { freq: 2 },
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
