/** The evidence that officials were in contexts, with what tells its sources apart, and whether the graph is still of the version that was searched. */
import { ARTICLE } from "../domains/article/article.row.ts";
import { EVENT } from "../domains/event/event.row.ts";
import { DATASET_RECORD, EVIDENCE, type EvidenceRow } from "../domains/evidence/evidence.row.ts";
import { OFFICIAL } from "../domains/official/official.row.ts";
import { TREATY } from "../domains/treaty/treaty.row.ts";
import type { Statement } from "../graph/graph.ts";

export interface SourcedEvidence extends EvidenceRow {
  /** An article's publisher, or the data set's name. */
  readonly publisher: string;
  /** Null for an article. */
  readonly dataset: string | null;
}

export interface AttendanceRow {
  /** The ids of the context and of the official, one space between. */
  readonly id: string;
  readonly evidence: readonly SourcedEvidence[];
  /** Whether the graph was of the version asked for, after the evidence had been read. */
  readonly current: boolean;
}

export type AttendanceStatement = Statement<{ ids: readonly string[]; version: number }, AttendanceRow>;

const properties = EVIDENCE.properties.map((name) => `${name}: e.${name}`).join(", ");

/** The version is read last: where it is the one that was searched, so is all that was read before. */
const attendance = (label: string, type: string): AttendanceStatement => ({
  name: `${label}.attendance`,
  text: `UNWIND $ids AS id
WITH id, split(id, ' ') AS ends
WITH id, ends[0] AS context, ends[1] AS official
MATCH (:${label} {id: context})<-[r:${type}]-(:${OFFICIAL.label} {id: official})
UNWIND r.evidence AS evidence
MATCH (e:${EVIDENCE.label} {id: evidence})-[:FROM]->(s)
WHERE s:${ARTICLE.label} OR s:${DATASET_RECORD.label}
WITH id, collect({${properties}, publisher: coalesce(s.publisher, s.dataset), dataset: s.dataset}) AS evidence
MATCH (m:Meta {id: 'meta'})
RETURN id, evidence, m.version = $version AS current`,
});

export const eventAttendance = attendance(EVENT.label, "PARTICIPATED_IN");
export const treatyAttendance = attendance(TREATY.label, "SIGNED");
