/** What candidates are scored by, whatever their kind. */
import type { Statement } from "../graph/graph.ts";

export interface CandidateRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: string | null;
  readonly officialName: string | null;
  readonly abbreviation: string | null;
  readonly summary: string | null;
  readonly events: number | null;
  readonly mentions: number | null;
}

export const readCandidates: Statement<{ ids: readonly string[] }, CandidateRow> = {
  name: "Search.candidates",
  text: `UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.officialName AS officialName,
  n.abbreviation AS abbreviation, coalesce(n.summary, n.description) AS summary,
  n.eventCount AS events, n.mentionCount AS mentions`,
};
