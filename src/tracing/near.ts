/**
 * Whom an official met and how closely: from what was made beforehand, one row each, or else by looking, one row a meeting. Both ways
 * are accounted for alike, and searches look at officials in the order of their ids: so they go the same way.
 */
import type { Adjacency } from "./adjacency.ts";
import type { Encounters } from "./encounters.ts";
import { degree } from "./search.ts";
import type { View } from "./view.ts";

export class Near {
  others: Int32Array = new Int32Array(0);
  weights: Float64Array = new Float64Array(0);
  from = 0;
  to = 0;
  readonly #view: View;
  readonly #encounters: Encounters;
  readonly #adjacency: Adjacency | undefined;
  #own: Float64Array = new Float64Array(0);

  constructor(view: View, encounters: Encounters, adjacency: Adjacency | undefined) {
    this.#view = view;
    this.#encounters = encounters;
    this.#adjacency = adjacency;
  }

  /** Whether the rows are in the order of the officials' ids, one each. */
  get sorted(): boolean {
    return this.#adjacency !== undefined;
  }

  /** Rows `from` up to `to` are of this official then. */
  look(official: number): void {
    if (this.#adjacency !== undefined) {
      const { starts, others, weights } = this.#adjacency;
      this.others = others;
      this.weights = weights;
      this.from = starts[official] as number;
      this.to = starts[official + 1] as number;
      // The contexts of the official, also where they need not be looked into any more.
      this.#encounters.scanned += degree(this.#view, official);
      return;
    }
    const encounters = this.#encounters;
    encounters.fill(this.#view, official);
    if (this.#own.length < encounters.length) this.#own = new Float64Array(encounters.officials.length);
    for (let at = 0; at < encounters.length; at += 1)
      this.#own[at] = this.#view.weights[encounters.contexts[at] as number] as number;
    this.others = encounters.officials;
    this.weights = this.#own;
    this.from = 0;
    this.to = encounters.length;
  }
}
