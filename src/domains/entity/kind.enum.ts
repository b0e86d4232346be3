/** The kinds of entity, as arguments name them. */
import { builder } from "../../api/builder.ts";
import type { Searched } from "../../graph/graph.ts";

/** Labels of the graph, by the names of the API. */
const LABELS = {
  COUNTRY: "Country",
  OFFICIAL: "Official",
  OFFICE: "Office",
  ORGANISATION: "Organisation",
  EVENT: "Event",
  TREATY: "Treaty",
  ARTICLE: "Article",
} as const satisfies Record<string, Searched>;

export const EntityKind = builder.enumType("EntityKind", {
  description: "A kind of entity.",
  values: {
    COUNTRY: { description: "A state or territory." },
    OFFICIAL: { description: "A person who acts for a country or an organisation." },
    OFFICE: { description: "A post." },
    ORGANISATION: { description: "An international organisation, or a body of one." },
    EVENT: { description: "Something that happened or was planned." },
    TREATY: { description: "An agreement under international law." },
    ARTICLE: { description: "A piece of journalism." },
  },
});

/** @param kind a value of the enum, checked as such by GraphQL */
export const labelOfKind = (kind: string): Searched => LABELS[kind as keyof typeof LABELS];
