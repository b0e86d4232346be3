/** What the tests of the Historian's visits and travels share: both data sets read one after the other, as two imports would. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { historianTravels } from "../../src/ingest/importers/historian-travels.ts";
import { historianVisits } from "../../src/ingest/importers/historian-visits.ts";
import type { ReviewRow } from "../../src/ingest/importers/importer.ts";
import { NOTHING, type Surroundings, surroundingsFrom } from "../../src/ingest/resolution/surroundings.ts";

export const DATA = process.env["CHANCERY_DATA"] ?? "";
export const hasData = DATA !== "" && existsSync(join(DATA, "historian-visits"));

export interface Value {
  readonly record: string;
  readonly [field: string]: unknown;
}

export interface Imported {
  readonly values: readonly Value[];
  readonly rejects: readonly string[];
  readonly reviews: readonly ReviewRow[];
}

const IMPORTERS = { visits: historianVisits, travels: historianTravels } as const;
export type Name = keyof typeof IMPORTERS;

/** What one data set says, given what the graph holds. */
export async function importOne(name: Name, around: Surroundings = NOTHING): Promise<Imported> {
  const [values, rejects, reviews]: [Value[], string[], ReviewRow[]] = [[], [], []];
  const importer = IMPORTERS[name];
  for await (const one of importer.read(join(DATA, importer.name), around))
    if ("value" in one) values.push(one.value as Value);
    else if ("reject" in one) rejects.push(one.reject);
    else if ("review" in one) reviews.push(one.review);
  return { values, rejects, reviews };
}

export async function* streamed(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}

/** Data sets read in that order, each knowing what those before it said. */
export async function importInOrder(...names: readonly Name[]): Promise<Imported> {
  const all: { values: Value[]; rejects: string[]; reviews: ReviewRow[] } = { values: [], rejects: [], reviews: [] };
  for (const name of names) {
    const { values, rejects, reviews } = await importOne(name, await surroundingsFrom(streamed(all.values)));
    all.values.push(...values);
    all.rejects.push(...rejects);
    all.reviews.push(...reviews);
  }
  return all;
}
