/**
 * What was read of nodes, by the engine's own numbers: reading a property once more takes the embedded graph several times as long as
 * finding it here. It is right because no other process writes to that graph, and every write to it is told of here.
 */
import { named } from "./named.ts";

/** How many rows are kept unless said otherwise: some hundred bytes each, a few thousand where a search reads long texts. */
export const NODES_KEPT = 50_000;

/** Rows by number. All who ask share them: nobody changes one. */
export type Rows<Row = object> = ReadonlyMap<number, Row>;

/** What is known of nodes as far as certain properties go. */
interface Known {
  readonly rows: Map<number, unknown>;
  /** Whether most of what was asked for last was known. */
  familiar: boolean;
}

/** Numbers alone are asked for while no more than one in so many nodes is not known. */
const FAMILIAR = 10;

export class Records {
  #known = new Map<string, Known>();
  #number = 0;
  #writes = 0;
  readonly #most: number;

  /** @param most how many rows are kept at most, of all selections of properties together; where there is no room for more, all are forgotten */
  constructor(most: number) {
    this.#most = most;
  }

  /** Something was written: what is known may be wrong, and so may what is being read. */
  written(): void {
    this.#writes += 1;
    this.#forget();
  }

  /** How often something was written: what is read between two equal answers is of one state of the graph. */
  get writes(): number {
    return this.#writes;
  }

  /** Whether a statement may return numbers alone, since most of these properties of what it finds will be known. */
  familiar(properties: readonly string[]): boolean {
    return this.#known.get(properties.join())?.familiar === true;
  }

  /** What is known of these properties now; what is written later does not change it. */
  known<Row>(properties: readonly string[]): Rows<Row> {
    return (this.#known.get(properties.join())?.rows ?? NONE) as Rows<Row>;
  }

  /**
   * Rows of these nodes; nodes that are not there have none. Undefined where something was written while they were read: what was known
   * is older than that.
   * @param read reads those that are not known
   */
  async of<Row>(
    numbers: readonly number[],
    properties: readonly string[],
    read: (numbers: readonly number[]) => Promise<Rows<Row>>,
  ): Promise<Rows<Row> | undefined> {
    const known = this.#known.get(properties.join());
    const rows = (known?.rows ?? NONE) as Rows<Row>;
    const missing = [...new Set(numbers)].filter((number) => !rows.has(number));
    if (known !== undefined && numbers.length > 0) known.familiar = missing.length * FAMILIAR <= numbers.length;
    if (missing.length === 0) return rows;
    const writes = this.#writes;
    const had = numbers.flatMap((number) => (rows.has(number) ? [[number, rows.get(number) as Row] as const] : []));
    const found = await read(missing);
    if (writes !== this.#writes) return undefined;
    this.#keep(properties, found);
    return had.length === 0 ? found : new Map([...had, ...found]);
  }

  /**
   * Keeps rows that were read whole.
   * @param writes how often something had been written before they were asked for
   */
  learn<Row>(properties: readonly string[], found: Rows<Row>, writes: number): void {
    if (writes !== this.#writes || found.size === 0) return;
    const learnt = this.#keep(properties, found);
    const known = this.#known.get(properties.join());
    if (known !== undefined) known.familiar = learnt * FAMILIAR <= found.size;
  }

  /** How many of them were not known. */
  #keep(properties: readonly string[], found: Rows<unknown>): number {
    const name = properties.join();
    const known = this.#known.get(name)?.rows;
    const unknown = [...found].filter(([number]) => known?.has(number) !== true);
    if (unknown.length > this.#most) return unknown.length;
    if (this.#number + unknown.length > this.#most) this.#forget();
    const kept = this.#known.get(name) ?? { rows: new Map(), familiar: false };
    this.#known.set(name, kept);
    for (const [number, row] of unknown) kept.rows.set(number, row);
    this.#number += unknown.length;
    return unknown.length;
  }

  #forget(): void {
    this.#known = new Map();
    this.#number = 0;
  }
}

const NONE: ReadonlyMap<number, unknown> = new Map();

/** The statement that reads these properties of nodes by their numbers. */
export const numberedStatement = (label: string, properties: readonly string[]) => ({
  name: `${label}.by.number`,
  text: [
    "UNWIND $numbers AS number",
    "MATCH (n) WHERE id(n) = number",
    `RETURN number, [${properties.map((name) => `n.${name}`).join(", ")}] AS properties`,
  ].join("\n"),
});

interface Numbered {
  readonly number: number;
  readonly properties: readonly unknown[];
}

/** What `numberedStatement` of these properties answered. */
export const rowsByNumber = <Row>(properties: readonly string[], found: readonly Numbered[]): Rows<Row> =>
  new Map(found.map(({ number, properties: values }) => [number, named(properties, values) as Row]));
