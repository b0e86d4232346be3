/**
 * The evidence that officials were in contexts, with what tells its sources apart, and whether the graph is still of the version that was
 * searched. Where trips to the graph are dear, those that the answer leads to come along: the context, the official, the sources.
 */
import { ARTICLE, type ArticleRow } from "../domains/article/article.row.ts";
import { EVENT } from "../domains/event/event.row.ts";
import { DATASET_RECORD, type DatasetRecordRow, EVIDENCE, type EvidenceRow } from "../domains/evidence/evidence.row.ts";
import { OFFICIAL } from "../domains/official/official.row.ts";
import { TREATY } from "../domains/treaty/treaty.row.ts";
import type { Statement } from "../graph/graph.ts";
import type { Kind } from "../graph/kind.ts";
import { nodeProperties, type Reads } from "../graph/reads.ts";

export interface SourcedEvidence extends EvidenceRow {
  /** An article's publisher, or the data set's name. */
  readonly publisher: string;
  /** Null for an article. */
  readonly dataset: string | null;
  /** What came along of the source: null for what only a source of the other kind has. */
  readonly from?: ArticleRow & DatasetRecordRow;
}

export interface AttendanceRow {
  /** The ids of the context and of the official, one space between. */
  readonly id: string;
  readonly evidence: readonly SourcedEvidence[];
  /** Whether the graph was of the version asked for, after the evidence had been read. */
  readonly current: boolean;
  /** The context and the official, where they come along. */
  readonly along?: readonly { readonly id: string }[];
}

export type AttendanceStatement = Statement<{ ids: readonly string[]; version: number }, AttendanceRow>;

/** Who is mentioned where, by the ids of the article and of the official, one space between. Remembered by the version that was searched. */
export const mention: Statement<{ ids: readonly string[]; version: number }, { readonly id: string }> = {
  name: "Article.attendance",
  text: `UNWIND $ids AS id
WITH id, split(id, ' ') AS ends
WITH id, ends[0] AS context, ends[1] AS official
MATCH (:${ARTICLE.label} {id: context})-[:MENTIONS]->(:${OFFICIAL.label} {id: official})
RETURN DISTINCT id`,
};

/** What an operation reads of those that come along. */
export interface Brought {
  readonly reads: Reads | undefined;
}

const CONTEXTS = {
  Event: { kind: EVENT, type: "PARTICIPATED_IN" },
  Treaty: { kind: TREATY, type: "SIGNED" },
} as const;

const evidence = EVIDENCE.properties.map((name) => `${name}: e.${name}`);

/** The version is read last: where it is the one that was searched, so is all that was read before. */
export function attendance(label: keyof typeof CONTEXTS, brought: Brought | undefined): AttendanceStatement {
  const { kind, type } = CONTEXTS[label];
  const map = (variable: string, ...kinds: readonly Kind<never>[]) => {
    const read = kinds.flatMap(({ label, properties }) => nodeProperties(label, properties, brought?.reads));
    return `{${[...new Set(read)].map((name) => `${name}: ${variable}.${name}`).join(", ")}}`;
  };
  const source = brought && `from: ${map("s", ARTICLE, DATASET_RECORD)}`;
  const along = brought && `[${map("c", kind)}, ${map("o", OFFICIAL)}] AS along`;
  const columns = [...evidence, "publisher: coalesce(s.publisher, s.dataset)", "dataset: s.dataset", source];
  return {
    name: `${label}.attendance`,
    text: `UNWIND $ids AS id
WITH id, split(id, ' ') AS ends
WITH id, ends[0] AS context, ends[1] AS official
MATCH (c:${label} {id: context})<-[r:${type}]-(o:${OFFICIAL.label} {id: official})
UNWIND r.evidence AS evidence
MATCH (e:${EVIDENCE.label} {id: evidence})-[:FROM]->(s)
WHERE s:${ARTICLE.label} OR s:${DATASET_RECORD.label}
WITH id, c, o, collect({${columns.filter(Boolean).join(", ")}}) AS evidence
MATCH (m:Meta {id: 'meta'})
RETURN ${["id", "evidence", "m.version = $version AS current", along].filter(Boolean).join(", ")}`,
  };
}
