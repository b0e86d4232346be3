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
  for (const one of [values, rejects, reviews, ...values, ...reviews]) Object.freeze(one);
  return { values, rejects, reviews };
}

export async function* streamed(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}

const known = new Map<string, Promise<Imported>>();

/**
 * What a data set says where the graph holds what others said, which were read in that order. Files that run in one process share it,
 * since it takes seconds.
 */
export function importAfter(names: readonly Name[], last: Name): Promise<Imported> {
  const key = [...names, last].join();
  const read =
    known.get(key) ??
    importInOrder(...names).then(async ({ values }) => importOne(last, await surroundingsFrom(streamed(values))));
  known.set(key, read);
  return read;
}

/** Data sets read in that order, each knowing what those before it said. */
export async function importInOrder(...names: readonly Name[]): Promise<Imported> {
  const all = await Promise.all(names.map((name, at) => importAfter(names.slice(0, at), name)));
  return {
    values: all.flatMap(({ values }) => values),
    rejects: all.flatMap(({ rejects }) => rejects),
    reviews: all.flatMap(({ reviews }) => reviews),
  };
}
