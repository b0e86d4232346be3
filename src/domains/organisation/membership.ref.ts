/** When and as what a party belongs to an organisation: the same edge properties from either end. */
import type { builder } from "../../api/builder.ts";
import { reads } from "../../api/reads.ts";
import { possibleOn } from "../../graph/condition.ts";
import { Period } from "../entity/date.ref.ts";
import { EVIDENCE_OF_EDGE, Evidence, evidenceOfEdge } from "../evidence/evidence.ref.ts";
import type { Membership } from "./organisation.row.ts";

type Fields = PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)["$inferSchemaTypes"], Membership>;

/** The membership may include the day; an absent end is open. */
export const belongsOn = (day: number) => possibleOn("r.start", "r.end", day);

/** The fields of MembershipEdge and MemberEdge. */
export const membershipFields = (t: Fields) => ({
  role: t.exposeString("role", { nullable: true, description: "As what: `non-permanent member`." }),
  period: t.field({
    type: Period,
    description: "From when to when.",
    ...reads("start", "end"),
    resolve: (edge) => edge,
  }),
  evidence: t.field({ type: [Evidence], description: EVIDENCE_OF_EDGE, ...evidenceOfEdge }),
});
