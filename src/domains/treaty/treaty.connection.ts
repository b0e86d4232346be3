import { builder } from "../../api/builder.ts";
import { orderBy } from "../../api/order.ts";
import { ENTITY_LABEL } from "../entity/entity.row.ts";
import { facetsBy } from "../entity/facet.ref.ts";
import { Treaty } from "./treaty.ref.ts";

export const TreatyConnection = builder.connectionObject(
  {
    type: Treaty,
    name: "TreatyConnection",
    description: "A list of treaties.",
    fields: facetsBy("Treaty", {
      SCOPE: { description: "Between how many it is made.", grouping: { property: "n.scope" }, words: true },
      DECADE: {
        description: "The decade of the first day it may have been adopted: `1990s`.",
        grouping: { decade: "n.adoptedYear" },
      },
      PARTY: {
        description: "Its signatories and parties, of any status.",
        grouping: { step: { type: "PARTY_TO", direction: "in", to: ENTITY_LABEL } },
      },
    }),
  },
  { name: "TreatyEdge", description: "A treaty in a list." },
);

export const TreatyOrder = orderBy("Treaty", {
  ADOPTED: { description: "When it was adopted: the first possible day ascending, the last one descending." },
  NAME: { description: "The name, without case and diacritics." },
  PARTY_COUNT: { description: "How many signatories and parties it has, of any status." },
});
