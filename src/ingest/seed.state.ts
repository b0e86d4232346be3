/** Whether a graph has been given its built-in seed. */
import type { Graph, Reader, Statement } from "../graph/graph.ts";

const seeded: Statement<Record<string, never>, { seeded: boolean | null }> = {
  name: "Seed.state",
  text: "MATCH (m:Meta) RETURN m.seeded AS seeded",
};

const mark: Statement<Record<string, never>, never> = {
  name: "Seed.mark",
  text: "MATCH (m:Meta) SET m.seeded = true",
};

/** Whether the seed has been loaded whole, once; what people retract later stays retracted. */
export const isSeeded = async (graph: Reader): Promise<boolean> =>
  (await graph.read(seeded, {})).some((row) => row.seeded === true);

/** Says that the seed has been loaded whole; writes nothing where that is known. */
export async function finishSeed(graph: Graph): Promise<void> {
  if (!(await isSeeded(graph))) await graph.write((transaction) => transaction.read(mark, {}));
}
