/** One box over everything: candidates from the engine's full-text indexes, scored in code. */
import type { Context } from "../context.ts";
import { SEARCHED, type Searched } from "../graph/graph.ts";
import type { Reads } from "../graph/reads.ts";
import { queryTokens } from "./keys.ts";
import { type Candidate, prepared, type Scored, score } from "./score.ts";

/** Candidates of each kind: more than anyone reads, and few enough to score. */
const CANDIDATES = 200;
/** Tokens that are asked for at most, the telling ones first; Lucene takes a thousand. */
const MOST_TOKENS = 500;

/** What candidates are scored by, whatever their kind. */
interface CandidateRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: string | null;
  readonly officialName: string | null;
  readonly abbreviation: string | null;
  readonly summary: string | null;
  readonly description: string | null;
  readonly eventCount: number | null;
  readonly mentionCount: number | null;
}

const COMPARED = [
  "id",
  "name",
  "aliases",
  "officialName",
  "abbreviation",
  "summary",
  "description",
  "eventCount",
  "mentionCount",
] as const satisfies readonly (keyof CandidateRow)[];

export interface Found extends Scored {
  readonly id: string;
  /** What it was compared by. */
  readonly candidate: { readonly id: string };
}

/** The labels of whose nodes an operation reads no more than candidates hold, so that they need not be read again. */
export function labelsHeld(reads: Reads | undefined): ReadonlySet<string> {
  if (reads === undefined) return new Set();
  const compared = new Set<string>(COMPARED);
  return new Set(SEARCHED.filter((label) => [...(reads.nodes.get(label) ?? [])].every((name) => compared.has(name))));
}

/** Everything that answers the text, best first, then by id. A text that folds to nothing finds nothing. */
export async function search(text: string, kinds: readonly Searched[] | null, context: Context): Promise<Found[]> {
  const tokens = queryTokens(text).slice(0, MOST_TOKENS);
  if (tokens.length === 0) return [];
  const query = prepared(text);
  const wanted = {
    kinds: SEARCHED.filter((kind) => kinds === null || kinds.includes(kind)),
    tokens,
    limit: CANDIDATES,
    properties: COMPARED,
  };
  return (await context.search<CandidateRow>(wanted))
    .flatMap((row) => {
      const scored = score(query, candidateOf(row));
      return scored === null ? [] : [{ id: row.id, candidate: row, ...scored }];
    })
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}

const candidateOf = ({
  id,
  name,
  aliases,
  officialName,
  abbreviation,
  summary,
  description,
  eventCount,
  mentionCount,
}: CandidateRow): Candidate => ({
  id,
  name,
  others: [
    ...(officialName === null ? [] : [officialName]),
    ...(abbreviation === null ? [] : [abbreviation]),
    ...(aliases === null ? [] : (JSON.parse(aliases) as { text: string }[]).map((alias) => alias.text)),
  ],
  summary: summary ?? description,
  known: (eventCount ?? 0) + (mentionCount ?? 0),
});
