import { day, every, NAME, type Relation } from "../../graph/relation.ts";
import { ENTITY_LABEL } from "../entity/entity.row.ts";
import { type Membership, ORGANISATION, type OrganisationRow } from "./organisation.row.ts";

export const organisations: Relation<OrganisationRow, object> = every("organisations", ORGANISATION, { NAME });

export const organisationChildren: Relation<OrganisationRow, object> = {
  name: "Organisation.children",
  join: { type: "PARENT", direction: "in", from: ORGANISATION.label, each: 1 },
  to: ORGANISATION.label,
  node: ORGANISATION.properties,
  edge: [],
  orders: { NAME },
};

export const organisationMembers: Relation<{ id: string }, Membership> = {
  name: "Organisation.members",
  join: { type: "MEMBER_OF", direction: "in", from: ORGANISATION.label },
  to: ENTITY_LABEL,
  node: ["id"],
  edge: ["role", "start", "end", "evidence"],
  orders: { START: day("r.start") },
};
