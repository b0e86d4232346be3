/** Texts remembered by 64 bits each, so that what an import must know of its input stays small whatever the input's size. */

/** The lower half of a text's digest; `digestHigh` holds the other half until the next call. */
let digestHigh = 0;

/** Two independent multiplicative hashes over the UTF-16 units, each mixed with the other at the end. */
function digestLow(text: string): number {
  let one = 0x9e3779b9;
  let two = 0x85ebca6b;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    two = Math.imul(two ^ unit, 0x5f356495);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
  two = Math.imul(two ^ (two >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  digestHigh = two >>> 0;
  return one >>> 0;
}

/** Sixteen hexadecimal digits. */
const hex = (high: number, low: number) => high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");

/** 53 bits of a text's digest, in one number. */
export const digestNumber = (text: string): number => {
  const low = digestLow(text);
  return (digestHigh & 0x1fffff) * 0x1_0000_0000 + low;
};

const FIRST_SIZE = 1_024;

/**
 * A set of texts by their digests, each with a number in the order they came. Among a million texts, the odds that two
 * are taken for one are below one in ten million.
 */
export class DigestSet {
  #low = new Uint32Array(FIRST_SIZE);
  #high = new Uint32Array(FIRST_SIZE);
  /** Numbers by place; open addressing, at most half full. */
  #places = new Int32Array(FIRST_SIZE * 2).fill(-1);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The text's number, or -1. */
  indexOf(text: string): number {
    const low = digestLow(text);
    return this.#places[this.#placeOf(low, digestHigh)] as number;
  }

  has(text: string): boolean {
    return this.indexOf(text) >= 0;
  }

  /** @returns the text's number, a new one where the text is new */
  add(text: string): number {
    const low = digestLow(text);
    const high = digestHigh;
    const place = this.#placeOf(low, high);
    const found = this.#places[place] as number;
    if (found >= 0) return found;
    if (this.#size === this.#low.length) {
      this.#grow();
      return this.#enter(this.#placeOf(low, high), low, high);
    }
    return this.#enter(place, low, high);
  }

  #enter(place: number, low: number, high: number): number {
    const index = this.#size;
    this.#low[index] = low;
    this.#high[index] = high;
    this.#places[place] = index;
    this.#size += 1;
    return index;
  }

  #placeOf(low: number, high: number): number {
    const mask = this.#places.length - 1;
    for (let place = low & mask; ; place = (place + 1) & mask) {
      const index = this.#places[place] as number;
      if (index < 0 || (this.#low[index] === low && this.#high[index] === high)) return place;
    }
  }

  #grow(): void {
    const size = this.#low.length * 2;
    this.#low = widened(this.#low, size);
    this.#high = widened(this.#high, size);
    this.#places = new Int32Array(size * 2).fill(-1);
    for (let index = 0; index < this.#size; index += 1) {
      this.#places[this.#placeOf(this.#low[index] as number, this.#high[index] as number)] = index;
    }
  }
}

/** For each text a sum of digests that does not depend on their order. */
export class DigestSums {
  readonly keys = new DigestSet();
  #low = new Uint32Array(FIRST_SIZE);
  #high = new Uint32Array(FIRST_SIZE);

  /** @returns the number of the key */
  add(key: string, text: string): number {
    const index = this.keys.add(key);
    if (index >= this.#low.length) {
      this.#low = widened(this.#low, this.#low.length * 2);
      this.#high = widened(this.#high, this.#high.length * 2);
    }
    const low = digestLow(text);
    this.#low[index] = (this.#low[index] as number) + low;
    this.#high[index] = (this.#high[index] as number) + digestHigh;
    return index;
  }

  /** Sixteen hexadecimal digits: the sum for the key of this number. */
  sum(index: number): string {
    return hex(this.#high[index] as number, this.#low[index] as number);
  }
}

function widened(array: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(size);
  wider.set(array);
  return wider;
}
