/** An official's signature under a treaty: the same edge properties from either end. */
import type { builder } from "../../api/builder.ts";
import { reads } from "../../api/reads.ts";
import { referenceToAny } from "../../api/reference.ts";
import { dateOf, PartialDate } from "../entity/date.ref.ts";
import { Party } from "../entity/entity.ref.ts";
import type { EntityRow } from "../entity/entity.row.ts";
import { EVIDENCE_OF_EDGE, Evidence, evidenceOfEdge } from "../evidence/evidence.ref.ts";
import type { Signature } from "./treaty.row.ts";

type Fields = PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)["$inferSchemaTypes"], Signature>;

/** The fields of SignedTreatiesEdge and SignatoryEdge. */
export const signatureFields = (t: Fields) => ({
  date: t.field({
    type: PartialDate,
    nullable: true,
    description: "When the official signed.",
    ...reads("date"),
    resolve: ({ date }) => dateOf(date),
  }),
  onBehalfOf: t.field({
    type: Party,
    nullable: true,
    description: "For which country or organisation.",
    ...referenceToAny<"onBehalfOf", EntityRow>("onBehalfOf"),
  }),
  evidence: t.field({ type: [Evidence], description: EVIDENCE_OF_EDGE, ...evidenceOfEdge }),
});
