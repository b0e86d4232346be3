/** Paths, hops and meetings that know what they were made from. */
import type { Projection } from "./projection.ts";
import type { Hop, Meeting, Path, Scope } from "./trace.ts";

/** What an answer was made from: everything below it is of the same version and obeys the same policy. */
export interface Traced {
  readonly projection: Projection;
  readonly scope: Scope;
}

/** A meeting, and whom it was asked about. */
export interface MeetingValue extends Meeting, Traced {
  readonly officials: readonly string[];
}

export interface PathValue extends Path, Traced {}

export interface HopValue extends MeetingValue, Pick<Hop, "from" | "to" | "alternatives"> {}

export const hopsOf = ({ hops, scope, projection }: PathValue): HopValue[] =>
  hops.map(({ from, to, meeting, alternatives }) => ({
    ...meeting,
    ...{ from, to, alternatives, officials: [from, to], scope, projection },
  }));
