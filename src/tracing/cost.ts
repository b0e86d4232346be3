/** What searches cost beside the rows that they give (api/cost.ts). */

import { readCitation } from "./citation.row.ts";
import { citedArguments, PATHS } from "./question.ts";

/** One search: as much as a hundred fields, so that no operation asks for many hundreds of them. */
const SEARCH = 100;

/** A search that gives so many rows; what the field would refuse is counted as the nearest that it takes. */
export const searchCost = (rows: number, most: number) => ({
  field: SEARCH,
  multiplier: Math.min(Math.max(rows, 1), most),
});

/** Asking again what a citation asked; of what is none nothing is asked. */
export function citationCost(id: string) {
  const citation = readCitation(id);
  const args = citation && citedArguments(citation.arguments);
  return searchCost(args?.first ?? 1, PATHS[1]);
}
