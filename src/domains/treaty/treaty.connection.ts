import { builder } from "../../api/builder.ts";
import { orderBy } from "../../api/order.ts";
import { Treaty } from "./treaty.ref.ts";

export const TreatyConnection = builder.connectionObject(
  { type: Treaty, name: "TreatyConnection", description: "A list of treaties." },
  { name: "TreatyEdge", description: "A treaty in a list." },
);

export const TreatyOrder = orderBy("Treaty", {
  ADOPTED: { description: "When it was adopted: the first possible day ascending, the last one descending." },
  NAME: { description: "The name, without case and diacritics." },
  PARTY_COUNT: { description: "How many signatories and parties it has, of any status." },
});
