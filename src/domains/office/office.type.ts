import { builder } from "../../api/builder.ts";
import { found } from "../../api/id.argument.ts";
import { asOf, byFilter } from "../../api/narrow.ts";
import { ascending } from "../../api/order.ts";
import { paged, pagedRoot } from "../../api/page.ts";
import { referenceToAny } from "../../api/reference.ts";
import { Entity, Node, Party } from "../entity/entity.ref.ts";
import type { EntityRow } from "../entity/entity.row.ts";
import { Official } from "../official/official.ref.ts";
import { heldOn, tenureFields } from "../official/tenure.ref.ts";
import { OfficeConnection } from "./office.connection.ts";
import { officeHolders, offices } from "./office.cypher.ts";
import { OfficeFilter } from "./office.filter.ts";
import { Office } from "./office.ref.ts";
import { OFFICE } from "./office.row.ts";

Office.implement({
  description: "A post that officials hold one after another: a ministry, an embassy, a presidency.",
  interfaces: [Node, Entity],
  fields: (t) => ({
    of: t.field({
      type: Party,
      nullable: true,
      description: "The country or organisation that the office belongs to.",
      ...referenceToAny<"of", EntityRow>("of"),
    }),
    accreditedTo: t.field({
      type: Party,
      nullable: true,
      description: "The country or organisation that receives it: an ambassador's host.",
      ...referenceToAny<"accreditedTo", EntityRow>("accreditedTo"),
    }),
    holders: t.connection(
      {
        type: Official,
        description: "Officials who have held it, earliest first; one edge for each tenure.",
        args: { asOf: t.arg({ type: "Date", description: "Only those who may have held it on this day." }) },
        ...paged(officeHolders, ascending("START"), asOf(heldOn)),
      },
      { name: "HolderConnection", description: "Officials who have held an office." },
      {
        name: "HolderEdge",
        description: "One tenure of the office.",
        fields: (t) => tenureFields(t),
      },
    ),
  }),
});

builder.queryFields((t) => ({
  office: t.field({
    type: Office,
    nullable: true,
    description: "The office with this id, null where there is none.",
    args: { id: t.arg.id({ required: true, description: "Its id: `office:ambassador-of-azerbaijan-to-korea`." }) },
    ...found(OFFICE),
  }),
  offices: t.connection(
    {
      type: Office,
      description: "All offices, by name.",
      args: { filter: t.arg({ type: OfficeFilter.ref, description: "Only offices that fit." }) },
      ...pagedRoot(offices, ascending("NAME"), byFilter(OfficeFilter)),
    },
    OfficeConnection,
  ),
}));
