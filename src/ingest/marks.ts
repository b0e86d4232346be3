/** What a run remembers of ids, of keys and of evidence: one set of digests for all of it, and a byte for each of what is so. */
import { DigestSet } from "./digest.ts";

/** What may be so of a text. One text may have several. */
export const MARKS = {
  /** The input asserts it: an id, or the key of a relation. */
  DEFINED: 1,
  /** The run has created or changed it. */
  TOUCHED: 2,
  CREATED: 4,
  RETIRED: 8,
  /** Evidence, or a decision kept by key, that the input has given. */
  GIVEN: 16,
  /** Two ends between which the run has made a relation. */
  PAIRED: 32,
  /** Nothing landed of what one of the input's records says of it. */
  LEFT_OUT: 64,
} as const;
export type Mark = (typeof MARKS)[keyof typeof MARKS];

export class Marks {
  readonly #texts = new DigestSet();
  #marks = new Uint8Array(1_024);

  /** @returns whether the text did not have the mark */
  add(text: string, mark: Mark): boolean {
    const number = this.#texts.add(text);
    if (number === this.#marks.length) {
      const wider = new Uint8Array(this.#marks.length * 2);
      wider.set(this.#marks);
      this.#marks = wider;
    }
    const had = this.#marks[number] as number;
    this.#marks[number] = had | mark;
    return (had & mark) === 0;
  }

  has(text: string, mark: Mark): boolean {
    return (this.of(text) & mark) !== 0;
  }

  /** All marks of the text together. */
  of(text: string): number {
    const number = this.#texts.indexOf(text);
    return number < 0 ? 0 : (this.#marks[number] as number);
  }
}
