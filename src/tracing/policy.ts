/** How close a meeting must have been to count, and when: the conditions of a tracing question. */

/** Strongest first, as the enum of the schema lists them. */
export const ENCOUNTERS = ["DIRECT", "VISIT", "PHONE", "CO_ATTENDED", "CO_SIGNED", "CO_MENTIONED"] as const;
export type Encounter = (typeof ENCOUNTERS)[number];
export const STATUSES = ["HELD", "PLANNED", "CANCELLED", "REFUSED"] as const;
export type Status = (typeof STATUSES)[number];

export interface MeetingPolicy {
  readonly accept: readonly Encounter[];
  readonly status: readonly Status[];
  /** Contexts with more officials do not count. */
  readonly maxAttendance: number;
  /** How many publishers must speak for the one of the pair who has fewer. */
  readonly minimumSources: number;
  /** Ids of articles and dataset records, and `dataset:<name>`: their evidence is left out. */
  readonly without: readonly string[];
  /** Officials whom no path may pass. */
  readonly avoid: readonly string[];
  /** How sure the order of hops must be. */
  readonly dates: "POSSIBLE" | "CERTAIN";
}

export const DEFAULT_POLICY: MeetingPolicy = {
  accept: ["DIRECT", "VISIT"],
  status: ["HELD"],
  maxAttendance: 12,
  minimumSources: 1,
  without: [],
  avoid: [],
  dates: "POSSIBLE",
};

/** Days since 1970-01-01, both included; infinite where an end is open. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly match: "POSSIBLE" | "CERTAIN";
}
