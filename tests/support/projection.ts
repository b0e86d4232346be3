/** A projection of meetings that stand as plain objects in a test. */
import type { Encounter, Status } from "../../src/tracing/policy.ts";
import { ProjectionBuilder } from "../../src/tracing/projection.builder.ts";
import { type Projection, UNDATED } from "../../src/tracing/projection.ts";
import type { Days, Steps } from "../../src/tracing/trace.ts";

export interface Source {
  /** An article's or a dataset record's id. */
  readonly id: string;
  /** The article's publisher, or the data set's name. */
  readonly publisher: string;
  /** The data set that a record belongs to; null for an article. */
  readonly dataset: string | null;
}

export interface Participation {
  readonly official: string;
  /** What says so; none leaves the official counted as attending, and met by nobody. */
  readonly sources: readonly Source[];
  /** Of a treaty: when the official signed, null where that is unknown. */
  readonly signed?: Days | null;
}

export interface MeetingContext {
  /** Of an event, a treaty or an article. */
  readonly id: string;
  readonly encounter: Encounter;
  /** HELD for treaties and articles. */
  readonly status: Status;
  /** Null where undated. */
  readonly days: Days | null;
  readonly headcount: number | null;
  /** One for each official, whatever the roles. */
  readonly participations: readonly Participation[];
}

const unique = <T>(values: readonly T[]) => [...new Set(values)].sort();

/** @param officials besides those who are in the meetings */
export function projectionOf(contexts: readonly MeetingContext[], officials: readonly string[] = []): Projection {
  const builder = new ProjectionBuilder();
  const participations = contexts.flatMap((one) => one.participations);
  for (const id of unique([...officials, ...participations.map(({ official }) => official)])) builder.official(id);
  const sources = new Map(participations.flatMap((one) => one.sources.map((source) => [source.id, source] as const)));
  for (const id of unique([...sources.keys()])) {
    const { publisher, dataset } = sources.get(id) as Source;
    if (dataset !== null) builder.dataset(dataset);
    builder.source(id, publisher, dataset);
  }
  for (const { days, ...context } of contexts) {
    const present = context.participations.filter(({ signed }) => signed === undefined);
    builder.context(
      { ...context, days: days ?? UNDATED },
      present.map(({ official }) => official),
    );
  }
  for (const context of contexts)
    for (const { official, sources: from, signed } of context.participations) {
      if (signed !== undefined) builder.signature(context.id, official, signed ?? UNDATED);
      for (const { id } of from) builder.evidence(context.id, official, id);
    }
  return finished(builder.build("test", 1));
}

/** Runs work in steps to its end. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
