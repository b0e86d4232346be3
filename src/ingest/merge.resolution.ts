/** Decisions go with what they name: they are known by their source, their text and their country. */
import type { Changes } from "./changes.ts";
import {
  dropResolutions,
  type KeptRow,
  moveResolutions,
  readKept,
  resolutionsNaming,
  writeKept,
} from "./decision.cypher.ts";
import { resolutionKey } from "./plan.ts";
import type { Run } from "./run.ts";

/** Where the survivor has a decision of its own on the same text, that stands. */
export async function passResolutions(run: Run, id: string, into: string, all: Changes): Promise<void> {
  all.add("keep", (transaction) => transaction.read(moveResolutions, { id, into }));
  const found = await run.graph.read(resolutionsNaming, { id });
  if (found.length === 0) return;
  const swapped = (one: unknown) => (one === id ? into : one);
  const anew = found.map(({ properties }): KeptRow => {
    const { source, text, country } = properties;
    const now = { source: swapped(source), country: swapped(country ?? null) } as {
      source: string;
      country: string | null;
    };
    return { key: resolutionKey({ text: text as string, ...now }), properties: { ...properties, ...now } };
  });
  const keys = [...new Map(anew.map((row) => [row.key, row])).keys()];
  const known = new Set((await run.graph.read(readKept("Resolution"), { keys })).map(({ key }) => key));
  const rows = anew.filter(({ key }) => !known.has(key));
  all.add("keep", (transaction) => transaction.read(dropResolutions, { keys: found.map(({ key }) => key) }));
  if (rows.length > 0) all.add("keep", (transaction) => transaction.read(writeKept("Resolution"), { rows }));
}
