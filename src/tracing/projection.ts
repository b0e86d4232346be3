/** The meeting graph of one version in typed arrays: what every search walks on. Officials, contexts and participations are positions in them. */
import { ENCOUNTERS, STATUSES } from "./policy.ts";

/** The first and last day of what is undated: first after every day, last before. */
export const UNDATED = { min: 2_147_483_647, max: -2_147_483_647 } as const;

export interface Projection {
  readonly graphId: string;
  readonly version: number;
  /** Ids in order, so that positions compare as ids do. */
  readonly officials: readonly string[];
  readonly datasets: ReadonlySet<string>;
  /** By first day, undated last, then by id: of two with the same weight the lesser position stands for a pair. */
  readonly contexts: Contexts;
  readonly participations: Participations;
  readonly sources: Sources;
}

interface Contexts {
  readonly ids: readonly string[];
  /** See `kindOf`. */
  readonly kinds: Uint8Array;
  /** Everyone recorded, with evidence or without, or as many as the sources count if those are more. */
  readonly attendances: Int32Array;
  /** Of one hop through each. */
  readonly weights: Float64Array;
  readonly firstDays: Int32Array;
  readonly lastDays: Int32Array;
  /** Where the participations of each begin; one more than there are contexts. */
  readonly starts: Int32Array;
  /** Of treaties where the days of their signatures begin, one a participation; -1 of others. */
  readonly signatures: Int32Array;
}

interface Participations {
  /** Who, by context and then by official. */
  readonly officials: Int32Array;
  /** Where those of each official begin in `byOfficial`; one more than there are officials. */
  readonly starts: Int32Array;
  /** Positions of participations by official and then by context. */
  readonly byOfficial: Int32Array;
  /** The context of each in `byOfficial`. */
  readonly contexts: Int32Array;
  /** How many publishers speak for each. */
  readonly publishers: Uint16Array;
  /** Where the sources of each begin in `sources`; one more than there are participations. */
  readonly sourceStarts: Int32Array;
  readonly sources: Int32Array;
  /** First and last day of signing, where `Contexts.signatures` says; `UNDATED` where it is unknown. */
  readonly signedFirst: Int32Array;
  readonly signedLast: Int32Array;
}

interface Sources {
  /** Ids in order. */
  readonly ids: readonly string[];
  /** Numbers of publishers: an article's, or the data set's name, compared as text. */
  readonly publishers: Int32Array;
  /** Names of data sets, null for articles. */
  readonly datasets: readonly (string | null)[];
}

/** Class and status of a context in one number. */
export const kindOf = (encounter: string, status: string): number => {
  const kind = ENCOUNTERS.indexOf(encounter as never) * STATUSES.length + STATUSES.indexOf(status as never);
  if (kind < 0) throw new Error(`there is no meeting of class ${encounter} and status ${status}`);
  return kind;
};

/** Position of the class among ENCOUNTERS: 0 is the strongest. */
export const encounterOf = (kind: number): number => Math.floor(kind / STATUSES.length);

/** Position of a text in a sorted list; -1 if it is not there. */
export function positionOf(sorted: readonly string[], wanted: string): number {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] as string;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export const hasOfficial = ({ officials }: Projection, id: string): boolean => positionOf(officials, id) >= 0;

export const hasSource = ({ sources }: Projection, id: string): boolean => positionOf(sources.ids, id) >= 0;

/** How many bytes its arrays take; ids are text and not counted. */
export const bytesOf = ({ contexts, participations, sources }: Projection): number =>
  [contexts, participations, sources]
    .flatMap((part) => Object.values(part) as unknown[])
    .reduce<number>((sum, array) => sum + (ArrayBuffer.isView(array) ? array.byteLength : 0), 0);
