/** What the checks read: the seed's records, and of each the sources it cites. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A record as it stands in the seed. */
export type SeedRecord = Readonly<Record<string, unknown>> & {
  readonly record: string;
  readonly id?: string;
  readonly evidence?: readonly { readonly source: string; readonly locator?: string }[];
};

/** One record that cites one source, at one place. */
export interface Fact {
  readonly record: SeedRecord;
  readonly source: string;
  readonly locator: string;
  /** Where it stands: `meetings.ndjson:12`. */
  readonly place: string;
}

/** Says what is wrong with a fact, beside the record that it cites; undefined where all is well. */
export type Check = (fact: Fact, seed: Seed) => string | undefined;

export interface Seed {
  readonly records: readonly { readonly record: SeedRecord; readonly place: string }[];
  /** Entities and dataset records by id. */
  readonly byId: ReadonlyMap<string, SeedRecord>;
}

const FOLDER = fileURLToPath(new URL("../built-in/", import.meta.url));

export function readSeed(): Seed {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ndjson"));
  const records = files.sort().flatMap((file) =>
    readFileSync(`${FOLDER}${file}`, "utf8")
      .trim()
      .split("\n")
      .map((line, at) => ({ record: JSON.parse(line) as SeedRecord, place: `${file}:${at + 1}` })),
  );
  return seedOf(records);
}

export const seedOf = (records: Seed["records"]): Seed => ({
  records,
  byId: new Map(records.flatMap(({ record }) => (record.id === undefined ? [] : [[record.id, record]]))),
});

export const factsOf = ({ records }: Seed): Fact[] =>
  records.flatMap(({ record, place }) =>
    (record.evidence ?? []).map(({ source, locator = "" }) => ({ record, source, locator, place })),
  );

/** The text of a field. */
export const textOf = (record: SeedRecord | undefined, field: string): string => String(record?.[field] ?? "");
