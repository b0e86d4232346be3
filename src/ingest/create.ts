/**
 * What is new in a batch: it is made without a look; and with one where a node's key turns out to be taken, by what the run
 * has moved there itself or by a writer that is no import.
 */
import type { Changes } from "./changes.ts";
import { createEvidence, createNodes, createReferences, EVIDENCE_COLUMNS } from "./create.cypher.ts";
import { type ReferenceRow, writeEvidence, writeNodes, writeReferences } from "./ingest.cypher.ts";
import type { NodeModel, Properties, Value } from "./model.ts";

/** What is stored of a thing, in the order of these columns. */
export const listed = (columns: readonly string[], properties: Properties): Value[] =>
  columns.map((column) => properties[column] ?? null);

/** @param columns the names of all that the rows may hold */
export function addNodes(
  model: NodeModel,
  columns: readonly string[],
  rows: readonly Properties[],
  all: Changes,
): void {
  if (rows.length === 0) return;
  const lists = rows.map((row) => listed(columns, row));
  all.add("node", (transaction, careful) =>
    careful
      ? transaction.read(writeNodes(model), { rows })
      : transaction.read(createNodes(model, columns), { rows: lists }),
  );
}

/** The references of nodes that the same batch makes. */
export function addReferences(
  ends: { readonly from: string; readonly to: string },
  type: string,
  rows: readonly ReferenceRow[],
  all: Changes,
): void {
  if (rows.length === 0) return;
  const lists = rows.map(({ from, to, key, evidence }) => [from, to, key, [...evidence]]);
  all.add("reference", (transaction, careful) =>
    careful
      ? transaction.read(writeReferences(ends.from, type, ends.to), { rows })
      : transaction.read(createReferences(ends.from, type, ends.to), { rows: lists }),
  );
}

/** @param source the label of the sources */
export function addEvidence(source: string, rows: readonly Properties[], all: Changes): void {
  if (rows.length === 0) return;
  const lists = rows.map((row) => listed(EVIDENCE_COLUMNS, row));
  all.add("evidence", (transaction, careful) =>
    careful
      ? transaction.read(writeEvidence(source), { rows })
      : transaction.read(createEvidence(source), { rows: lists }),
  );
}
