import { builder } from "../../api/builder.ts";
import { orderBy } from "../../api/order.ts";
import { Country } from "./country.ref.ts";

export const CountryConnection = builder.connectionObject(
  { type: Country, name: "CountryConnection", description: "A list of countries." },
  { name: "CountryEdge", description: "A country in a list." },
);

export const CountryOrder = orderBy("Country", {
  NAME: { description: "The English name, without case and diacritics." },
});
