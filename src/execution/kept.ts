/** Which planned selections are kept, of all documents together: those that were asked for last, as far as their parts have a bound. */

/**
 * A part is a field's place in a document, or a value in its arguments there: a kilobyte at most once it is planned. A document
 * has a thousand at most, but is planned once for each combination of its conditions, and a fragment wherever it is spread.
 */
const MOST_PARTS = 100_000;

/** Asked for last, last. */
const kept = new Set<Kept>();
let parts = 0;

/** A planned selection, and how much has been planned below it. It holds neither that nor its operation, which live no longer than their document. */
export class Kept {
  #parts = 1;
  readonly #among: WeakRef<Map<string, unknown>>;
  readonly #key: string;

  /** @param among the selections of its operation: when others take its place it is deleted there, and planned again when it is wanted */
  constructor(among: Map<string, unknown>, key: string) {
    this.#among = new WeakRef(among);
    this.#key = key;
  }

  /** From now on; again, for another while. */
  keep(): void {
    if (kept.delete(this)) kept.add(this);
    else {
      kept.add(this);
      makeRoom(this.#parts);
    }
  }

  /** What is below a field is planned when there is a value to select of. */
  grow(by: number): void {
    this.#parts += by;
    if (kept.has(this)) makeRoom(by);
  }

  /** @returns how many parts there are fewer */
  drop(): number {
    kept.delete(this);
    this.#among.deref()?.delete(this.#key);
    return this.#parts;
  }
}

function makeRoom(more: number): void {
  parts += more;
  for (const oldest of kept) {
    if (parts <= MOST_PARTS) return;
    parts -= oldest.drop();
  }
}
