/** `chancery export`: the graph, or some kinds of it, as records, tables or a picture for Gephi. */
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type RecordSource, rowsOf, tableOf } from "../ingest/export.csv.ts";
import { exportGexf } from "../ingest/export.gexf.ts";
import { RECORDS, type RecordKind } from "../ingest/record.ts";
import { type RecordStore, recordsOf } from "../local/store.ts";
import { EXIT, type Exit } from "./exit.ts";
import type { ExportOptions } from "./export.format.ts";
import { whole } from "./output.ts";

export async function exportGraph(store: RecordStore, { format, kinds, output }: ExportOptions): Promise<Exit> {
  const records = recordsOf(store);
  const all = kinds ?? (Object.keys(RECORDS) as RecordKind[]);
  if (format === "csv") await writeTables(records, all, output as string);
  else await writeText(format === "gexf" ? exportGexf(records, all) : store.lines(kinds), output);
  return EXIT.done;
}

/** Written no faster than it is taken. */
const writeText = (pieces: AsyncIterable<string>, output: string | undefined): Promise<void> =>
  output === undefined
    ? pipeline(Readable.from(pieces), process.stdout)
    : whole(output, (path) => pipeline(Readable.from(pieces), createWriteStream(path)));

async function writeTables(records: RecordSource, kinds: readonly RecordKind[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const kind of kinds)
    await whole(join(folder, `${kind}.csv`), (path) =>
      pipeline(Readable.from(rowsOf(records, kind)), tableOf(kind), createWriteStream(path)),
    );
}
