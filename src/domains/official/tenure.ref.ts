/** When an official held an office: the same edge properties from either end. */
import type { builder } from "../../api/builder.ts";
import { reads } from "../../api/reads.ts";
import { possibleOn } from "../../graph/condition.ts";
import { Period } from "../entity/date.ref.ts";
import { EVIDENCE_OF_EDGE, Evidence, evidenceOfEdge } from "../evidence/evidence.ref.ts";
import type { Tenure } from "./official.row.ts";

type Fields = PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)["$inferSchemaTypes"], Tenure>;

/** The tenure may include the day; an absent end is open. */
export const heldOn = (day: number) => possibleOn("r.start", "r.end", day);

/** The fields of TenureEdge and HolderEdge. */
export const tenureFields = (t: Fields) => ({
  period: t.field({
    type: Period,
    description: "From when to when.",
    ...reads("start", "end"),
    resolve: (edge) => edge,
  }),
  evidence: t.field({ type: [Evidence], description: EVIDENCE_OF_EDGE, ...evidenceOfEdge }),
});
