/** What the graph remembers of a data set between two imports, so that unchanged records cost one look-up each. */
import type { Graph, Reader, Statement } from "../graph/graph.ts";

/** Raised when records are written otherwise than before, so that all are compared anew. */
export const FORMAT = 1;

/** Digests count only under the same rank: with another one, other values may be shown. */
export const sealOf = (rank: number, sum: string): string => `${FORMAT}:${rank}:${sum}`;

interface Remembered {
  readonly rank: number | null;
  /** An import has begun and not ended: what its records hold may not all be there. */
  readonly open: boolean | null;
  /** The digest of all that has no source of its own. */
  readonly digest: string | null;
}

const readDataset: Statement<{ name: string }, Remembered> = {
  name: "Ingest.dataset",
  text: "MATCH (d:Dataset {name: $name}) RETURN d.rank AS rank, d.open AS open, d.digest AS digest",
};

export const rememberedOf = async (graph: Graph, name: string): Promise<Remembered | undefined> =>
  (await graph.read(readDataset, { name }))[0];

const begin: Statement<{ name: string; rank: number; importedAt: string }, never> = {
  name: "Ingest.begin",
  text: `MERGE (d:Dataset {name: $name})
SET d.rank = $rank, d.importedAt = $importedAt, d.open = true`,
};

/** Part of the first transaction of an import that changes anything. */
export const beginImport = (transaction: Reader, name: string, rank: number, importedAt: string): Promise<unknown> =>
  transaction.read(begin, { name, rank, importedAt });

const end: Statement<{ name: string; digest: string | null }, never> = {
  name: "Ingest.end",
  text: "MATCH (d:Dataset {name: $name}) SET d.open = null, d.digest = $digest",
};

export const endImport = (transaction: Reader, name: string, digest: string | null): Promise<unknown> =>
  transaction.read(end, { name, digest });

/** The digests of records that are there. */
export const readDigests: Statement<{ keys: readonly string[] }, { id: string; digest: string | null }> = {
  name: "Ingest.digests",
  text: "UNWIND $keys AS key MATCH (r:DatasetRecord {id: key}) RETURN r.id AS id, r.digest AS digest",
};

/** Null: the record is compared anew the next time. */
export const writeDigests: Statement<
  { rows: readonly { readonly id: string; readonly digest: string | null }[] },
  never
> = {
  name: "Ingest.write.digests",
  text: "UNWIND $rows AS row MATCH (r:DatasetRecord {id: row.id}) SET r.digest = row.digest",
};

/** Records of which something was refused are compared anew the next time. */
export const dropDigests: Statement<{ keys: readonly string[] }, never> = {
  name: "Ingest.drop.digests",
  text: "UNWIND $keys AS key MATCH (r:DatasetRecord {id: key}) SET r.digest = null",
};

export const ranksOf: Statement<{ keys: readonly string[] }, { id: string; rank: number }> = {
  name: "Ingest.ranks",
  text: `UNWIND $keys AS key
MATCH (r:DatasetRecord {id: key})
MATCH (d:Dataset {name: r.dataset})
RETURN r.id AS id, d.rank AS rank`,
};
