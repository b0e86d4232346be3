import { builder } from "../../api/builder.ts";
import { orderBy } from "../../api/order.ts";
import { Official } from "./official.ref.ts";

export const OfficialConnection = builder.connectionObject(
  { type: Official, name: "OfficialConnection", description: "A list of officials." },
  { name: "OfficialEdge", description: "An official in a list." },
);

export const OfficialOrder = orderBy("Official", {
  NAME: { description: "The name, without case and diacritics." },
  EVENT_COUNT: { description: "How many events the official took part in, of any status." },
  MENTION_COUNT: { description: "How many articles mention the official." },
});
