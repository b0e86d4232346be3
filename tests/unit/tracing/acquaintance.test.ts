/** Whom officials met, where, who stands near and whom they have in common: what looking at every pair finds, under every policy. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonContacts } from "../../../src/tracing/contacts.ts";
import { meetings, participantsOf } from "../../../src/tracing/meetings.ts";
import { met } from "../../../src/tracing/met.ts";
import { network } from "../../../src/tracing/network.ts";
import { DEFAULT_POLICY } from "../../../src/tracing/policy.ts";
import type { Scope } from "../../../src/tracing/trace.ts";
import {
  referenceContacts,
  referenceMeetings,
  referenceMet,
  referenceNetwork,
} from "../../support/acquaintance.reference.ts";
import { finished, type MeetingContext, projectionOf } from "../../support/projection.ts";
import { officialsUpTo, SOURCES, scope, world } from "../../support/tracing.arbitrary.ts";
import { digits } from "../../support/tracing.reference.ts";

const TEN = officialsUpTo(10);
const plenty = () => ({ left: 1_000_000 });
const RUNS = { numRuns: 3_000 };

const worlds = fc.oneof(world(officialsUpTo(5), 12), world(TEN, 16));
/** Some of them, with one perhaps given twice. */
const some = (minLength: number) =>
  fc
    .subarray(TEN, { minLength, maxLength: 4 })
    .chain((ids) => fc.boolean().map((twice) => (twice ? [...ids, ids[0] as string] : ids)));

const lighter = <T extends { weight: number }>(row: T) => ({ ...row, weight: digits(row.weight) });

describe("whom an official met", () => {
  it("is what looking at every pair finds, heaviest first", () => {
    fc.assert(
      fc.property(worlds, scope, (contexts, asked) => {
        const answer = finished(met(projectionOf(contexts, TEN), "official:a", asked, plenty()));
        expect(
          answer.met.map(({ firstMet, lastMet, ...row }) => ({
            ...lighter(row),
            ...{ firstMet: firstMet?.context ?? null, lastMet: lastMet?.context ?? null },
          })),
        ).toEqual(referenceMet(TEN, contexts, "official:a", asked));
      }),
      RUNS,
    );
  }, 120_000);
});

describe("meetings between officials", () => {
  const shown = (answer: readonly { context: string }[]) => answer.map(({ context: id, ...rest }) => ({ id, ...rest }));

  it("are the contexts that hold them all, latest first, with everyone who was there", () => {
    fc.assert(
      fc.property(worlds, some(2), scope, (contexts, between, asked) => {
        const projection = projectionOf(contexts, TEN);
        const found = finished(meetings(projection, between, asked, plenty())).meetings.map((meeting) => ({
          ...meeting,
          participants: participantsOf(projection, meeting.context, between[0] as string, asked),
        }));
        expect(shown(found)).toEqual(referenceMeetings(contexts, between, asked));
      }),
      RUNS,
    );
  }, 120_000);

  it("have the participants that are found by the context's id", () => {
    fc.assert(
      fc.property(worlds, scope, (contexts, asked) => {
        const projection = projectionOf(contexts, TEN);
        const reference = referenceMeetings(contexts, ["official:a", "official:b"], asked);
        for (const { id, participants } of reference)
          expect(participantsOf(projection, id, "official:b", asked)).toEqual(participants);
        expect(participantsOf(projection, "event:none", "official:b", asked)).toEqual([]);
        expect(participantsOf(projection, "event:a", "official:none", asked)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);

  it("span all the dates of a treaty's signatories asked about, or its adoption where one is missing", () => {
    const signed = (official: string, day: number | null) => ({
      ...{ official, sources: SOURCES.slice(0, 1) },
      signed: day === null ? null : { min: day, max: day },
    });
    const treaty: MeetingContext = {
      ...{ id: "treaty:x", encounter: "CO_SIGNED", status: "HELD", days: { min: 1, max: 1 }, headcount: null },
      participations: [
        signed("official:a", 3),
        signed("official:b", 5),
        signed("official:c", 8),
        signed("official:d", null),
      ],
    };
    const asked: Scope = { policy: { ...DEFAULT_POLICY, accept: ["CO_SIGNED"] }, during: null };
    const days = (...ids: string[]) =>
      finished(meetings(projectionOf([treaty]), ids, asked, plenty())).meetings[0]?.days;
    expect(days("official:a", "official:b")).toEqual({ min: 3, max: 5 });
    expect(days("official:a", "official:b", "official:c")).toEqual({ min: 3, max: 8 });
    expect(days("official:a", "official:b", "official:d")).toEqual({ min: 1, max: 1 });
  });
});

describe("the network around officials", () => {
  it("is what looking at every pair finds, ranked and cut alike", () => {
    fc.assert(
      fc.property(
        worlds,
        fc.record({ around: some(1), depth: fc.integer({ min: 1, max: 3 }), limit: fc.integer({ min: 1, max: 9 }) }),
        scope,
        (contexts, asked, which) => {
          const question = { ...asked, ...which };
          const answer = finished(network(projectionOf(contexts, TEN), question, plenty()));
          expect({ ...answer, links: answer.links.map(lighter) }).toEqual(referenceNetwork(TEN, contexts, question));
        },
      ),
      RUNS,
    );
  }, 120_000);

  it("is truncated, not whole, when the budget ended it", () => {
    const chain: MeetingContext[] = ["a", "b", "c"].map((letter, at) => ({
      ...{ id: `event:${at}`, encounter: "DIRECT", status: "HELD", days: { min: at, max: at }, headcount: null },
      participations: [letter, "bcd"[at]].map((one) => ({ official: `official:${one}`, sources: SOURCES.slice(0, 1) })),
    }));
    const asked = { policy: DEFAULT_POLICY, during: null, around: ["official:a"], depth: 3, limit: 200 };
    const truncated = (left: number) => finished(network(projectionOf(chain), asked, { left })).truncated;
    expect(truncated(1_000_000)).toBe(false);
    expect(truncated(1)).toBe(true);
  });
});

describe("common contacts", () => {
  it("met every one of those asked about, strongest first", () => {
    fc.assert(
      fc.property(worlds, some(2), scope, fc.integer({ min: 1, max: 5 }), (contexts, of, which, first) => {
        const question = { of, first, ...which };
        const answer = finished(commonContacts(projectionOf(contexts, TEN), question, plenty()));
        expect(
          answer.map(({ strength, links, ...row }) => ({
            ...row,
            strength: digits(strength),
            links: links.map(lighter),
          })),
        ).toEqual(referenceContacts(TEN, contexts, question));
      }),
      RUNS,
    );
  }, 120_000);
});
