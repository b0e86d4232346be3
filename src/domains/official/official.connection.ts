import { builder } from "../../api/builder.ts";
import { orderBy } from "../../api/order.ts";
import { COUNTRY } from "../country/country.row.ts";
import { facetsBy } from "../entity/facet.ref.ts";
import { OFFICE } from "../office/office.row.ts";
import { Official } from "./official.ref.ts";

export const OfficialConnection = builder.connectionObject(
  {
    type: Official,
    name: "OfficialConnection",
    description: "A list of officials.",
    fields: facetsBy("Official", {
      COUNTRY: {
        description: "The country that the official represents.",
        grouping: { step: { type: "REPRESENTS", direction: "out", to: COUNTRY.label } },
      },
      OFFICE: {
        description: "Offices that the official has held.",
        grouping: { step: { type: "HELD_OFFICE", direction: "out", to: OFFICE.label } },
      },
    }),
  },
  { name: "OfficialEdge", description: "An official in a list." },
);

export const OfficialOrder = orderBy("Official", {
  NAME: { description: "The name, without case and diacritics." },
  EVENT_COUNT: { description: "How many events the official took part in, of any status." },
  MENTION_COUNT: { description: "How many articles mention the official." },
});
