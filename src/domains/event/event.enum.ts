/** What an event can be: kinds after CAMEO's groups, whether it took place, and how closely people met. */
import { builder } from "../../api/builder.ts";

export const EventKind = builder.enumType("EventKind", {
  description: "What sort of event it was.",
  values: {
    MEETING: { description: "People met to talk." },
    VISIT: { description: "Someone came to another country." },
    CALL: { description: "People spoke from afar." },
    SUMMIT: { description: "Heads of state or government met." },
    SESSION: { description: "A body sat: the Security Council, a parliament." },
    CONFERENCE: { description: "A conference or symposium." },
    CEREMONY: { description: "A commemoration, a funeral, a national day." },
    SIGNING: { description: "Something was signed." },
    NEGOTIATION: { description: "Sides negotiated." },
    STATEMENT: { description: "Something was said in public." },
    AGREEMENT: { description: "Sides agreed." },
    PROTEST: { description: "A demonstration or a formal protest." },
    SANCTION: { description: "Relations were reduced: sanctions, an expulsion, a closed border." },
    CONFLICT: { description: "Force was used." },
    AID: { description: "Help was given." },
    OTHER: { description: "Anything else." },
  },
});

export const EventStatus = builder.enumType("EventStatus", {
  description: "Whether an event took place.",
  values: {
    HELD: { description: "It took place." },
    PLANNED: { description: "It was announced or intended." },
    CANCELLED: { description: "It was called off." },
    REFUSED: { description: "Someone declined it." },
  },
});

export const EncounterClass = builder.enumType("EncounterClass", {
  description: "How closely people met, strongest first.",
  values: {
    DIRECT: { description: "They met face to face, and the source says so." },
    VISIT: { description: "One received the other, without a word of a meeting in the source." },
    PHONE: { description: "They spoke from afar." },
    CO_ATTENDED: { description: "Both were there; nothing says that they spoke." },
    CO_SIGNED: { description: "Both signed." },
    CO_MENTIONED: { description: "A source names them together; this is no meeting." },
  },
});
