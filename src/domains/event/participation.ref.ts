/** An official's part in an event: the same edge properties from either end. */
import { builder } from "../../api/builder.ts";
import { property } from "../../api/reads.ts";
import { referenceToAny } from "../../api/reference.ts";
import { Party } from "../entity/entity.ref.ts";
import type { EntityRow } from "../entity/entity.row.ts";
import { EVIDENCE_OF_EDGE, Evidence, evidenceOfEdge } from "../evidence/evidence.ref.ts";
import type { Participation } from "./event.row.ts";

export const ParticipantRole = builder.enumType("ParticipantRole", {
  description: "What part an official played in an event.",
  values: {
    HOST: { description: "Received the others." },
    GUEST: { description: "Came to the others." },
    SPEAKER: { description: "Gave an address." },
    CHAIR: { description: "Presided." },
    MEDIATOR: { description: "Mediated between others." },
    NEGOTIATOR: { description: "Negotiated for a side." },
    SIGNATORY: { description: "Signed what was agreed." },
    CALLER: { description: "Made the call." },
    INITIATOR: { description: "Acted first, by a coded event's source." },
    RECIPIENT: { description: "Was acted upon, by a coded event's target." },
    ATTENDEE: { description: "Took part; nothing more is known." },
    OTHER: { description: "Another part." },
  },
});

type Fields = PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)["$inferSchemaTypes"], Participation>;

/** The fields of OfficialEventsEdge and ParticipantEdge. */
export const participationFields = (t: Fields) => ({
  role: t.field({
    type: ParticipantRole,
    description: "What part the official played.",
    ...property("role"),
  }),
  capacity: t.exposeString("capacity", { nullable: true, description: "As what, in words: `acting Prime Minister`." }),
  onBehalfOf: t.field({
    type: Party,
    nullable: true,
    description: "For which country or organisation the official acted there.",
    ...referenceToAny<"onBehalfOf", EntityRow>("onBehalfOf"),
  }),
  evidence: t.field({ type: [Evidence], description: EVIDENCE_OF_EDGE, ...evidenceOfEdge }),
});
