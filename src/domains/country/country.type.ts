import { builder } from "../../api/builder.ts";
import { badInput } from "../../api/error.ts";
import { checkedId } from "../../api/id.argument.ts";
import { leveled } from "../../api/level.ts";
import { all } from "../../api/list.ts";
import { byFilter } from "../../api/narrow.ts";
import { ascending } from "../../api/order.ts";
import { paged, pagedRoot } from "../../api/page.ts";
import { reads } from "../../api/reads.ts";
import type { Context } from "../../context.ts";
import type { Ahead } from "../../graph/ahead.ts";
import { Period } from "../entity/date.ref.ts";
import { Entity, Node, Party } from "../entity/entity.ref.ts";
import { OfficialFilter } from "../meeting.filter.ref.ts";
import { OfficialConnection, OfficialOrder } from "../official/official.connection.ts";
import { Official } from "../official/official.ref.ts";
import { CountryConnection, CountryOrder } from "./country.connection.ts";
import { countries, countryOfficials, countryPredecessors, countrySuccessors } from "./country.cypher.ts";
import { CountryFilter } from "./country.filter.ts";
import { Country } from "./country.ref.ts";
import { COUNTRY } from "./country.row.ts";

Country.implement({
  description: "A state or territory, of today or gone.",
  interfaces: [Node, Entity, Party],
  fields: (t) => ({
    officialName: t.exposeString("officialName", {
      nullable: true,
      description: "The long form: `Kingdom of Thailand`.",
    }),
    iso2: t.exposeString("iso2", { nullable: true, description: "ISO 3166-1 alpha-2: `TH`." }),
    iso3: t.exposeString("iso3", { nullable: true, description: "ISO 3166-1 alpha-3: `THA`; Kosovo is `XKX`." }),
    region: t.exposeString("region", { nullable: true, description: "The continent it is counted to." }),
    validity: t.field({
      type: Period,
      nullable: true,
      description: "From when to when the state existed; null where neither is known.",
      ...reads("validFrom", "validTo"),
      resolve: ({ validFrom, validTo }) =>
        validFrom === null && validTo === null ? null : { start: validFrom, end: validTo },
    }),
    predecessors: t.field({
      type: [Country],
      description: "The states it succeeded, earliest first.",
      ...all(countryPredecessors, [...ascending("VALID_FROM"), ...ascending("NAME")]),
    }),
    successors: t.field({
      type: [Country],
      description: "The states that succeeded it, earliest first.",
      ...all(countrySuccessors, [...ascending("VALID_FROM"), ...ascending("NAME")]),
    }),
    officials: t.connection(
      {
        type: Official,
        description: "Officials who represent it, by name.",
        args: {
          filter: t.arg({ type: OfficialFilter.ref, description: "Only officials that fit." }),
          orderBy: t.arg({ type: [OfficialOrder], description: "By name unless said otherwise." }),
        },
        ...paged(countryOfficials, ascending("NAME"), byFilter(OfficialFilter)),
      },
      OfficialConnection,
    ),
  }),
});

builder.queryFields((t) => ({
  country: t.field({
    type: Country,
    nullable: true,
    description: "The country with this id or this ISO code; null where there is none. Takes exactly one argument.",
    args: {
      id: t.arg.id({ description: "Its id: `country:THA`." }),
      iso3: t.arg.string({ description: "Its ISO 3166-1 alpha-3 code: `THA`." }),
    },
    ...leveled(
      async (parents: readonly unknown[], { id, iso3 }: CountryArguments, context: Context, ahead?: Ahead) => {
        if ((id == null) === (iso3 == null)) throw badInput("id", id ?? null, "exactly one of id and iso3");
        const found =
          id == null
            ? await context.node(COUNTRY, "iso3").load(iso3 as string, ahead)
            : await context.node(COUNTRY).load(checkedId("id", id), ahead);
        return parents.map(() => found);
      },
      { reads: [] },
    ),
  }),
  countries: t.connection(
    {
      type: Country,
      description: "All countries, by name.",
      args: {
        filter: t.arg({ type: CountryFilter.ref, description: "Only countries that fit." }),
        orderBy: t.arg({ type: [CountryOrder], description: "By name unless said otherwise." }),
      },
      ...pagedRoot(countries, ascending("NAME"), byFilter(CountryFilter)),
    },
    CountryConnection,
  ),
}));

interface CountryArguments {
  id?: string | null | undefined;
  iso3?: string | null | undefined;
}
