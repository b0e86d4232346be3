/** Ids and where each stands, looked up by pieces of longer texts. */

/**
 * Ids and where each stands. What is looked up are pieces of longer texts, millions of them: a `Map` would have each cut out,
 * hashed and thrown away, which was a quarter of the building.
 */
export class Places {
  readonly ids: string[] = [];
  /** Open addressing: a position, or -1. */
  #slots = new Int32Array(1_024).fill(-1);
  #last = -1;

  add(id: string): void {
    if ((this.ids.length + 1) * 2 > this.#slots.length) this.#widen();
    this.#put(this.ids.length, id);
    this.ids.push(id);
  }

  /** Undefined for an id that was never added. */
  of(text: string, from = 0, to = text.length): number | undefined {
    if (this.#is(this.#last, text, from, to)) return this.#last;
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(text, from, to) & mask; ; slot = (slot + 1) & mask) {
      const place = this.#slots[slot] as number;
      if (place < 0) return undefined;
      if (!this.#is(place, text, from, to)) continue;
      this.#last = place;
      return place;
    }
  }

  #is(place: number, text: string, from: number, to: number): boolean {
    const id = this.ids[place];
    return id !== undefined && id.length === to - from && text.startsWith(id, from);
  }

  #put(place: number, id: string): void {
    const mask = this.#slots.length - 1;
    let slot = hashOf(id, 0, id.length) & mask;
    while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    this.#slots[slot] = place;
  }

  #widen(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (const [place, id] of this.ids.entries()) this.#put(place, id);
  }
}

/** FNV-1a over code units. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
