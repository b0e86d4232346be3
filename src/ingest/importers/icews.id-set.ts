/** A set of whole numbers that lie close together: a bit for each, in blocks made as they are needed. */

const BLOCK = 65_536;

export class IdSet {
  readonly #blocks = new Map<number, Uint8Array>();

  /** @returns whether the number is new; @param id a whole number of 0 or more, below 2^53 */
  add(id: number): boolean {
    const number = Math.floor(id / BLOCK);
    const block = this.#blocks.get(number) ?? new Uint8Array(BLOCK / 8);
    this.#blocks.set(number, block);
    const [byte, bit] = [(id % BLOCK) >> 3, 1 << (id & 7)];
    const known = ((block[byte] ?? 0) & bit) !== 0;
    block[byte] = (block[byte] ?? 0) | bit;
    return !known;
  }
}
