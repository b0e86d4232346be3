/** The order that records are written in: nothing refers to what comes later, but organisations to each other. */
import { isRelationKind } from "./model.ts";
import type { RecordKind } from "./record.ts";

/** What a stage may hold. */
const ORDER: readonly (readonly RecordKind[])[] = [
  ["dataset", "merge", "retract", "review"],
  ["topic", "datasetRecord"],
  // Before the officials that they decide on: cut off after them, an import that is run again goes by what it decided before.
  ["resolution"],
  ["article"],
  ["country"],
  ["organisation"],
  ["office", "official", "treaty", "event"],
];
const RELATIONS_STAGE = ORDER.length;
/** Evidence and claims as records of their own. */
const LAST_STAGE = RELATIONS_STAGE + 1;

export const STAGES = LAST_STAGE + 1;

export const stageOf = (kind: RecordKind): number => {
  if (isRelationKind(kind)) return RELATIONS_STAGE;
  const stage = ORDER.findIndex((kinds) => kinds.includes(kind));
  return stage < 0 ? LAST_STAGE : stage;
};

/** The stage of data set records. */
export const STAGE_OF_RECORDS = 1;
/** The stage of what was decided by hand. */
export const DECISIONS = 0;
/** The stage of what rules decided. */
export const RESOLUTIONS = 2;
/** The stages of nodes, in their order, and that of resolutions among them. */
export const NODE_STAGES: readonly number[] = ORDER.map((_, stage) => stage).slice(1);
export { LAST_STAGE, RELATIONS_STAGE };
