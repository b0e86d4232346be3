/** Each data set with how it is read: an entry here is what makes an importer part of the command. */
import { readFileSync } from "node:fs";
import type { JsonRecord, RecordSource } from "../ingest/export.csv.ts";
import { readMapping } from "../ingest/importers/csv.mapping.ts";
import type { Mapping } from "../ingest/importers/csv.schema.ts";
import { csvImporter } from "../ingest/importers/csv.ts";
import { historianGsh } from "../ingest/importers/historian-gsh.ts";
import { historianPocom } from "../ingest/importers/historian-pocom.ts";
import { historianTravels } from "../ingest/importers/historian-travels.ts";
import { historianVisits } from "../ingest/importers/historian-visits.ts";
import { icews } from "../ingest/importers/icews.ts";
import type { Importer, ReadOptions, Sourced } from "../ingest/importers/importer.ts";
import { MappingError } from "../ingest/importers/mapping.error.ts";
import { recordsIn } from "../ingest/importers/records.ts";
import { refuseFolder } from "../ingest/importers/source.files.ts";
import { untcTreaties } from "../ingest/importers/untc-treaties.ts";
import { wikidataWorldLeaders } from "../ingest/importers/wikidata-world-leaders.ts";
import type { RecordKind } from "../ingest/record.ts";
import {
  type Exported,
  SURROUNDING_KINDS,
  type Surroundings,
  surroundingsFrom,
} from "../ingest/resolution/surroundings.ts";
import type { TakeOptions } from "../local/store.ts";
import { DATASETS, type DatasetName } from "./dataset.ts";
import type { Reviewed } from "./reviewed.ts";
import { withSeedPersons } from "./seed.persons.ts";

export interface DatasetReader {
  /** The data set, and its rank among those that say the same; absent for records, which speak for themselves. */
  readonly word: Pick<TakeOptions, "dataset" | "rank">;
  isWhole(path: string): Promise<boolean>;
  /**
   * What the path says.
   * @param graph what the records are brought into
   * @param reviewed pairs that somebody has judged: they decide, and are kept
   */
  items(path: string, graph: RecordSource, reviewed: readonly Reviewed[], options: ReadOptions): AsyncIterable<Sourced>;
}

/** What an importer relies on besides its files, and how that is made from the records of the graph. */
interface Around<T> {
  readonly kinds: readonly RecordKind[];
  /** The importer tells of every person that it knows, so that those of the seed may be known before it is loaded. */
  readonly seed?: true;
  from(records: AsyncIterable<Exported>): Promise<T>;
}

const NOTHING: Around<undefined> = { kinds: [], from: async () => undefined };
const PERSONS: Around<Surroundings> = {
  kinds: SURROUNDING_KINDS,
  from: surroundingsFrom,
};
const PERSONS_OF_SEED: Around<Surroundings> = { ...PERSONS, seed: true };

function readerOf<T>(importer: Importer<T>, around: Around<T>): DatasetReader {
  const { name, rank } = importer;
  return {
    word: { dataset: name, rank },
    isWhole: (path) => importer.isWhole(path),
    async *items(path, graph, reviewed, options) {
      const records = around.seed ? withSeedPersons(graph, around.kinds) : graph(around.kinds);
      const surroundings = await around.from(joined(records, reviewed));
      yield* reviewed;
      yield* importer.read(path, surroundings, options);
    },
  };
}

async function* joined(records: AsyncIterable<JsonRecord>, more: readonly Reviewed[]): AsyncGenerator<Exported> {
  for await (const record of records) yield record as Exported;
  for (const { value } of more) yield value as Exported;
}

/** By data set: its reader. `csv` is told by its mapping what the columns mean. */
export const READERS: Readonly<Record<DatasetName, (mapping: string) => DatasetReader>> = {
  "historian-visits": () => readerOf(historianVisits, PERSONS_OF_SEED),
  "historian-travels": () => readerOf(historianTravels, PERSONS_OF_SEED),
  "historian-pocom": () => readerOf(historianPocom, NOTHING),
  "historian-gsh": () => readerOf(historianGsh, NOTHING),
  "untc-treaties": () => readerOf(untcTreaties, NOTHING),
  "wikidata-world-leaders": () => readerOf(wikidataWorldLeaders, PERSONS_OF_SEED),
  icews: () => readerOf(icews, PERSONS),
  records: () => ({
    word: {},
    isWhole: async (path) => {
      refuseFolder(path);
      return false;
    },
    items: (path, _graph, _reviewed, options) => recordsIn([path], options),
  }),
  csv: (mapping) => readerOf(csvImporter(mappingAt(mapping)), NOTHING),
};

/**
 * @throws SourceError for a folder
 * @throws MappingError also for the name of a data set that has an importer: its rank and its records are that one's
 */
function mappingAt(path: string): Mapping {
  refuseFolder(path);
  const mapping = readMapping(readFileSync(path, "utf8"), path);
  if ((DATASETS as readonly string[]).includes(mapping.dataset))
    throw new MappingError(
      `${path}: dataset: ${mapping.dataset} has an importer of its own; give this table another name`,
    );
  return mapping;
}
