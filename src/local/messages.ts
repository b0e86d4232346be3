/** What commands and a running server say to each other: the options of an import, the items sent, what comes back. */
import { z } from "zod";
import type { Sourced } from "../ingest/importers/importer.ts";
import type { Difference, Progress, Retirable } from "../ingest/options.ts";
import { RECORDS, type RecordKind } from "../ingest/record.ts";
import type { Reject, Summary } from "../ingest/summary.ts";
import type { TakeOptions } from "./store.ts";

/** One line of the answer to an import. The last is a summary, or says why there is none. */
export type Told =
  | { readonly reject: Reject }
  | { readonly difference: Difference }
  | { readonly retirable: Retirable }
  | { readonly progress: Progress }
  | { readonly waiting: true }
  | { readonly summary: Summary }
  | { readonly failure: string };

const flag = z.literal("true").transform(() => true);
const OPTIONS = z.strictObject({
  dataset: z.string().optional(),
  rank: z.coerce.number().int().min(1).optional(),
  whole: flag.optional(),
  prune: flag.optional(),
  dryRun: flag.optional(),
  seed: flag.optional(),
  batch: z.coerce.number().int().min(1).max(1_000).optional(),
});

/** The options of an import as the query of its address. */
export const queryOf = (options: TakeOptions): string =>
  new URLSearchParams(
    Object.entries(options)
      .filter(([, value]) => value !== undefined && value !== false)
      .map(([name, value]) => [name, String(value)]),
  ).toString();

/** @throws Error naming what cannot be read */
export function optionsOf(query: URLSearchParams): TakeOptions {
  const read = OPTIONS.safeParse(Object.fromEntries(query));
  if (read.success) return read.data;
  throw new Error(`import: ${query} are no options of an import`);
}

/** @throws Error naming a kind that there is not */
export function kindsOf(query: URLSearchParams): RecordKind[] | undefined {
  const list = query.get("kinds");
  if (list === null) return undefined;
  const kinds = list.split(",");
  const unknown = kinds.find((kind) => !Object.hasOwn(RECORDS, kind));
  if (unknown !== undefined) throw new Error(`export: there is no kind ${JSON.stringify(unknown)}`);
  return kinds as RecordKind[];
}

const place = { file: z.string(), line: z.int() };
const SOURCED = z.union([
  z.strictObject({ ...place, value: z.record(z.string(), z.unknown()) }),
  z.strictObject({ ...place, reject: z.string(), row: z.unknown().optional(), source: z.string().nullish() }),
  z.strictObject({ opened: z.string() }),
  z.strictObject({ incomplete: z.literal(true) }),
]);

/** The items that a command has sent. @throws Error for one that is none */
export async function* itemsOf(values: AsyncIterable<unknown>): AsyncGenerator<Sourced> {
  for await (const value of values) {
    const read = SOURCED.safeParse(value);
    if (!read.success) throw new Error(`import: ${JSON.stringify(value).slice(0, 200)} is no item of an import`);
    yield read.data;
  }
}
