/** Who said something first, and what: a digest and a place each. */
import { DigestSet, digestNumber } from "./digest.ts";

export class First {
  readonly #keys = new DigestSet();
  #lines = new Uint32Array(1_024);
  #files = new Uint32Array(1_024);
  readonly #names: string[] = [];
  #digests = new Float64Array(1_024);

  /** Whether the key is new, or has come before with the same text, or with another. */
  put(key: string, text: string, file: string, line: number): "new" | "same" | "other" {
    const size = this.#keys.size;
    const index = this.#keys.add(key);
    const digest = digestNumber(text);
    if (index < size) return this.#digests[index] === digest ? "same" : "other";
    if (index === this.#lines.length) this.#grow();
    this.#digests[index] = digest;
    this.#lines[index] = line;
    this.#files[index] = this.#numberOf(file);
    return "new";
  }

  /** `file:line`, where the key came first. */
  placeOf(key: string): string {
    const index = this.#keys.indexOf(key);
    return `${this.#names[this.#files[index] as number]}:${this.#lines[index]}`;
  }

  /** Inputs go through their files one after the other. */
  #numberOf(file: string): number {
    const last = this.#names.length - 1;
    if (this.#names[last] === file) return last;
    const found = this.#names.indexOf(file);
    return found >= 0 ? found : this.#names.push(file) - 1;
  }

  #grow(): void {
    const size = this.#lines.length * 2;
    const [lines, files, digests] = [new Uint32Array(size), new Uint32Array(size), new Float64Array(size)];
    lines.set(this.#lines);
    files.set(this.#files);
    digests.set(this.#digests);
    [this.#lines, this.#files, this.#digests] = [lines, files, digests];
  }
}
