/** Columns that a table lacks, and those that nobody reads: both are told as rejects, and its rows are read all the same. */
import type { Place, Sourced } from "./importer.ts";

/**
 * @param needed the columns that have to be there
 * @param isKnown whether a column is read; the needed ones alone unless said otherwise
 */
export function* columnProblems(
  place: Place,
  header: readonly string[],
  needed: readonly string[],
  isKnown: (column: string) => boolean = (column) => needed.includes(column),
): Generator<Sourced> {
  for (const column of needed)
    if (!header.includes(column)) yield { ...place, reject: `there is no column ${column}`, row: header };
  for (const column of header)
    if (!isKnown(column))
      yield {
        ...place,
        reject: `column ${JSON.stringify(column)} is not known, and not read`,
        row: header,
        source: null,
      };
}
