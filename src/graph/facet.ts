/** Facets as data: how the rows of a list fall into buckets. */
import type { Property, Step } from "./condition.ts";

export type Facet =
  /** A value of the node itself: rows without one are in no bucket. */
  | { readonly property: Property }
  /** A stored year, by tens: `1990s`. */
  | { readonly decade: Property }
  /** The nodes that a relationship leads to: a row is in the bucket of each. */
  | { readonly step: Step };

interface Bucket {
  readonly key: string | number;
  /** The name of the node that a step leads to, null for values. */
  readonly label: string | null;
  readonly count: number;
}

export interface FacetRow {
  readonly buckets: Bucket[];
  /** The rows of all buckets together, those that are not among `buckets` included. */
  readonly total: number;
}
