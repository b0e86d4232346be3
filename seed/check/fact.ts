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
  /** Entities and dataset records by id, with all that their lines say. */
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
  byId: byIdOf(records),
});

/** Several sources may speak of one thing, each in a line of its own: the first, with the names and addresses of all. */
function byIdOf(records: Seed["records"]): ReadonlyMap<string, SeedRecord> {
  const byId = new Map<string, SeedRecord>();
  for (const { record } of records) {
    if (record.id === undefined) continue;
    const known = byId.get(record.id);
    byId.set(record.id, known === undefined ? record : { ...record, ...known, ...united(known, record) });
  }
  return byId;
}

const united = (one: SeedRecord, other: SeedRecord) => ({
  aliases: [...listIn(one, "aliases"), { text: other["name"] }, ...listIn(other, "aliases")],
  sameAs: [...listIn(one, "sameAs"), ...listIn(other, "sameAs")],
});
const listIn = (record: SeedRecord, field: string) => (record[field] ?? []) as readonly unknown[];

export const factsOf = ({ records }: Seed): Fact[] =>
  records.flatMap(({ record, place }) =>
    (record.evidence ?? []).map(({ source, locator = "" }) => ({ record, source, locator, place })),
  );

/** The text of a field. */
export const textOf = (record: SeedRecord | undefined, field: string): string => String(record?.[field] ?? "");
