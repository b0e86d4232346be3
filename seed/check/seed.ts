/** Reads seed/built-in and finds which fact cites which data set. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fact, Located, Seed, SeedRecord } from "./fact.ts";

export const BUILT_IN = join(import.meta.dirname, "../built-in");

/** Articles are cited directly; for the checkers they count as a data set of this name. */
export const ARTICLES = "korea-herald";

function readFile(folder: string, file: string): Located[] {
  const lines = readFileSync(join(folder, file), "utf8").split("\n");
  return lines.flatMap((line, index) =>
    line.trim() === "" ? [] : [{ at: `${file}:${index + 1}`, record: JSON.parse(line) as SeedRecord }],
  );
}

/** All records of all files, files in the order of their names. Throws where a line is not JSON. */
export function readSeed(folder: string = BUILT_IN): Seed {
  const files = readdirSync(folder).filter((file) => file.endsWith(".ndjson"));
  const records = files.sort().flatMap((file) => readFile(folder, file));
  const byId = new Map<string, SeedRecord>();
  for (const { record } of records) if (record.id !== undefined && !byId.has(record.id)) byId.set(record.id, record);
  return { records, byId };
}

/** The data set of a cited record. */
export function datasetOf(source: SeedRecord): string {
  return source.record === "article" ? ARTICLES : String(source.dataset);
}

/** Every record with each source it cites, by the source's data set; citations of what is not there are left out. */
export function factsByDataset(seed: Seed): Map<string, Fact[]> {
  const facts = seed.records.flatMap(({ at, record }): Fact[] =>
    (record.record === "mention" ? [{ source: String(record.article) }] : (record.evidence ?? [])).flatMap((evidence) => {
      const source = seed.byId.get(evidence.source);
      return source === undefined ? [] : [{ at, record, evidence, source }];
    }),
  );
  return Map.groupBy(facts, (fact) => datasetOf(fact.source));
}
