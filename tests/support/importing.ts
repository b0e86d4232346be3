/** What the tests of importers share: files written for a test, and what an importer says of them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Importer, ReviewRow, Sourced } from "../../src/ingest/importers/importer.ts";
import { parseRecord, RECORDS } from "../../src/ingest/record.ts";

export type Value = Readonly<Record<string, unknown>> & { readonly record: string };

interface Reject {
  readonly file: string;
  readonly line: number;
  readonly reject: string;
  readonly row?: unknown;
}

/** All that an importer said. */
export interface Said {
  readonly opened: readonly string[];
  readonly values: readonly Value[];
  readonly rejects: readonly Reject[];
  readonly reviews: readonly ReviewRow[];
  /** Values of one kind of record. */
  of(record: string): readonly Value[];
  byId(id: string): Value | undefined;
  /** Kinds of records with how many there are. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Reads to the end; each value must be a record of the interchange format. */
export async function said(items: AsyncIterable<Sourced>): Promise<Said> {
  const opened: string[] = [];
  const values: Value[] = [];
  const rejects: Reject[] = [];
  const reviews: ReviewRow[] = [];
  const kinds = new Map<string, Value[]>();
  for await (const item of items) {
    if ("opened" in item) opened.push(item.opened);
    else if ("reject" in item) rejects.push(item);
    else if ("review" in item) reviews.push(item.review);
    else if ("value" in item) {
      const value = item.value as Value;
      if (Object.hasOwn(RECORDS, value.record)) parseRecord(value);
      values.push(value);
      const group = kinds.get(value.record);
      if (group === undefined) kinds.set(value.record, [value]);
      else group.push(value);
    }
  }
  const byId = new Map(values.flatMap((value) => (typeof value["id"] === "string" ? [[value["id"], value]] : [])));
  return {
    ...{ opened, values, rejects, reviews },
    of: (record) => kinds.get(record) ?? [],
    byId: (id) => byId.get(id),
    counts: Object.fromEntries([...kinds].map(([kind, ones]) => [kind, ones.length])),
  };
}

/** What the importer says of files with these texts, by their names within the data set. */
export async function saidOf<Around>(
  importer: Importer<Around>,
  files: Readonly<Record<string, string | Uint8Array>>,
  around: Around,
  part = "",
): Promise<Said> {
  const folder = mkdtempSync(join(tmpdir(), "chancery-import-"));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return await said(importer.read(join(folder, part), around));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ENDS = [
  ...["predecessor", "successor", "country", "official", "office", "of", "accreditedTo", "party", "treaty", "event"],
  ...["member", "organisation", "onBehalfOf", "parent"],
];

/** Ids that records refer to, ends of relations and sources of evidence too, and that no record is about. */
export function missingEnds({ values }: Said): readonly string[] {
  const ids = new Set(values.map((value) => value["id"]));
  const named = values.flatMap((value) => [
    ...ENDS.map((field) => value[field]),
    ...((value["evidence"] ?? []) as readonly { readonly source: string }[]).map(({ source }) => source),
  ]);
  return [...new Set(named)].filter((id): id is string => typeof id === "string" && id.includes(":") && !ids.has(id));
}

export const DATA = process.env["CHANCERY_DATA"] ?? "";
