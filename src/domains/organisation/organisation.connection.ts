import { builder } from "../../api/builder.ts";
import { orderBy } from "../../api/order.ts";
import { Organisation } from "./organisation.ref.ts";

export const OrganisationConnection = builder.connectionObject(
  { type: Organisation, name: "OrganisationConnection", description: "A list of organisations." },
  { name: "OrganisationEdge", description: "An organisation in a list." },
);

export const OrganisationOrder = orderBy("Organisation", {
  NAME: { description: "The name, without case and diacritics." },
});
