/** All values that one field gave a level, where each stands in the answer, and what an error does to it. */
import type { Path } from "./path.ts";

type Container = Record<string | number, unknown>;

/** Objects, or lists, side by side; each stands in an object or a list of the batch above. */
export class Batch {
  /** What stands in the answer: an object or an array each. */
  outputs: Container[] = [];
  /** Those that an error made null; what is below them is of no account. */
  dead: Set<number> | undefined;
  readonly parent: Batch | undefined;
  readonly nullable: boolean;
  /** The type that the batch's field belongs to, undefined for what stands in a list. */
  readonly typename: string | undefined;
  /** By position: the place in the batch above; absent: the same place. */
  readonly #owners: readonly number[] | undefined;
  /** The key in the containers above: one for all, or each its index in a list. */
  readonly #key: string | readonly number[];

  constructor(
    parent: Batch | undefined,
    nullable: boolean,
    key: string | readonly number[],
    owners?: readonly number[],
    typename?: string,
  ) {
    this.parent = parent;
    this.nullable = nullable;
    this.#key = key;
    this.#owners = owners;
    this.typename = typename;
  }

  /** Some of its values, as a batch of their own in the same places. */
  pick(ats: readonly number[]): Batch {
    const key = typeof this.#key === "string" ? this.#key : ats.map((at) => this.keyOf(at) as number);
    return new Batch(
      this.parent,
      this.nullable,
      key,
      ats.map((at) => this.ownerOf(at)),
      this.typename,
    );
  }

  /** Whether its values stand in lists. */
  get inList(): boolean {
    return typeof this.#key !== "string";
  }

  ownerOf(at: number): number {
    return this.#owners === undefined ? at : (this.#owners[at] as number);
  }

  keyOf(at: number): string | number {
    return typeof this.#key === "string" ? this.#key : (this.#key[at] as number);
  }

  /** Puts the outputs where they belong, but for the dead. */
  place(): void {
    const { parent, outputs, dead } = this;
    if (parent === undefined) return;
    const containers = parent.outputs;
    const key = this.#key;
    const owners = this.#owners;
    for (let at = 0; at < outputs.length; at += 1) {
      if (dead?.has(at)) continue;
      const container = containers[owners === undefined ? at : (owners[at] as number)] as Container;
      container[typeof key === "string" ? key : (key[at] as number)] = outputs[at];
    }
  }

  /** Makes one value null, or what holds it, where it must not be null. */
  kill(at: number): void {
    this.dead ??= new Set();
    this.dead.add(at);
    if (this.parent === undefined) return;
    const owner = this.ownerOf(at);
    if (this.nullable) (this.parent.outputs[owner] as Container)[this.keyOf(at)] = null;
    else this.parent.kill(owner);
  }

  /** Whether an error made it null, or anything that it stands in. */
  isDead(at: number): boolean {
    return this.dead?.has(at) || (this.parent?.isDead(this.ownerOf(at)) ?? false);
  }

  /** Where it stands in the answer. */
  pathOf(at: number): Path | undefined {
    if (this.parent === undefined) return undefined;
    return { prev: this.parent.pathOf(this.ownerOf(at)), key: this.keyOf(at), typename: this.typename };
  }
}
