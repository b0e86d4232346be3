/** All values that one field gave a level, where each stands in the answer, and what an error does to it. */
import type { Path } from "./path.ts";
import { Among, type Container, type Places } from "./places.ts";

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
  /** In the batch above; the root has none. */
  readonly #places: Places | undefined;

  constructor(parent?: Batch, places?: Places, nullable = true, typename?: string) {
    this.parent = parent;
    this.#places = places;
    this.nullable = nullable;
    this.typename = typename;
  }

  /** Some of its values, as a batch of their own in the same places. */
  pick(ats: readonly number[]): Batch {
    return new Batch(this.parent, new Among(this.#places as Places, ats), this.nullable, this.typename);
  }

  /** Whether its values stand in lists. */
  get inList(): boolean {
    return this.#places?.inList === true;
  }

  ownerOf(at: number): number {
    return (this.#places as Places).ownerOf(at);
  }

  /** Puts the outputs where they belong, but for the dead. */
  place(): void {
    if (this.parent !== undefined) this.#places?.put(this.parent.outputs, this.outputs, this.dead);
  }

  /** Makes one value null, or what holds it, where it must not be null. */
  kill(at: number): void {
    this.dead ??= new Set();
    this.dead.add(at);
    if (this.parent === undefined) return;
    const places = this.#places as Places;
    const owner = places.ownerOf(at);
    if (this.nullable) (this.parent.outputs[owner] as Container)[places.keyOf(at)] = null;
    else this.parent.kill(owner);
  }

  /** Whether an error made it null, or anything that it stands in. */
  isDead(at: number): boolean {
    return this.dead?.has(at) || (this.parent?.isDead(this.ownerOf(at)) ?? false);
  }

  /** Where it stands in the answer. */
  pathOf(at: number): Path | undefined {
    if (this.parent === undefined) return undefined;
    const { parent, typename } = this;
    const places = this.#places as Places;
    return { prev: parent.pathOf(places.ownerOf(at)), key: places.keyOf(at), typename };
  }
}
