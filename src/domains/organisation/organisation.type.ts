import { builder } from "../../api/builder.ts";
import { found } from "../../api/id.argument.ts";
import { asOf, byFilter } from "../../api/narrow.ts";
import { ascending } from "../../api/order.ts";
import { paged, pagedAny, pagedRoot } from "../../api/page.ts";
import { reference } from "../../api/reference.ts";
import { Entity, Node, Party } from "../entity/entity.ref.ts";
import type { EntityRow } from "../entity/entity.row.ts";
import { belongsOn, membershipFields } from "./membership.ref.ts";
import { OrganisationConnection, OrganisationOrder } from "./organisation.connection.ts";
import { organisationChildren, organisationMembers, organisations } from "./organisation.cypher.ts";
import { OrganisationFilter } from "./organisation.filter.ts";
import { Organisation } from "./organisation.ref.ts";
import { ORGANISATION } from "./organisation.row.ts";

Organisation.implement({
  description: "An international organisation, or a body of one.",
  interfaces: [Node, Entity, Party],
  fields: (t) => ({
    abbreviation: t.exposeString("abbreviation", { nullable: true, description: "Its usual initials: `UNSC`." }),
    parent: t.field({
      type: Organisation,
      nullable: true,
      description: "The organisation it is a body of.",
      ...reference(ORGANISATION, "parent"),
    }),
    children: t.connection(
      {
        type: Organisation,
        description: "Its bodies, by name.",
        ...paged(organisationChildren, ascending("NAME")),
      },
      OrganisationConnection,
    ),
    members: t.connection(
      {
        type: Party,
        description: "Countries and organisations that belong to it, earliest membership first.",
        args: { asOf: t.arg({ type: "Date", description: "Only those that may have belonged to it on this day." }) },
        ...pagedAny<
          EntityRow,
          { role: string | null; start: string | null; end: string | null; evidence: string[] | null }
        >(organisationMembers, ascending("START"), asOf(belongsOn)),
      },
      { name: "MemberConnection", description: "Members of an organisation." },
      {
        name: "MemberEdge",
        description: "One membership in the organisation.",
        fields: (t) => membershipFields(t),
      },
    ),
  }),
});

builder.queryFields((t) => ({
  organisation: t.field({
    type: Organisation,
    nullable: true,
    description: "The organisation with this id, null where there is none.",
    args: { id: t.arg.id({ required: true, description: "Its id: `organisation:un-security-council`." }) },
    ...found(ORGANISATION),
  }),
  organisations: t.connection(
    {
      type: Organisation,
      description: "All organisations, by name.",
      args: {
        filter: t.arg({ type: OrganisationFilter.ref, description: "Only organisations that fit." }),
        orderBy: t.arg({ type: [OrganisationOrder], description: "By name unless said otherwise." }),
      },
      ...pagedRoot(organisations, ascending("NAME"), byFilter(OrganisationFilter)),
    },
    OrganisationConnection,
  ),
}));
