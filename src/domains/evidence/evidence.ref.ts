import { builder } from "../../api/builder.ts";
import { leveled } from "../../api/level.ts";
import type { Context } from "../../context.ts";
import { type DatasetRecordRow, EVIDENCE, type EvidenceRow } from "./evidence.row.ts";

export const Evidence = builder.objectRef<EvidenceRow>("Evidence");
export const DatasetRecord = builder.objectRef<DatasetRecordRow>("DatasetRecord");

/** Spread into an edge's `evidence` field: the evidence whose ids the relationship holds, by id. */
export const evidenceOfEdge = leveled(
  (edges: readonly { evidence: string[] | null }[], _args: object, context: Context) =>
    Promise.all(
      edges.map(async ({ evidence }) => {
        const found = await Promise.all([...(evidence ?? [])].sort().map((id) => context.node(EVIDENCE).load(id)));
        return found.filter((row) => row !== null);
      }),
    ),
  { reads: ["evidence"] },
);

/** The description that goes with it. */
export const EVIDENCE_OF_EDGE = "Why this relation is believed, by id.";
