import { day, NAME, type Relation } from "../../graph/relation.ts";
import { ARTICLE, type ArticleRow, type Mention } from "../article/article.row.ts";
import { EVENT, EVENT_ORDERS, type EventRow } from "../event/event.row.ts";
import { EVIDENCE, type EvidenceRow } from "../evidence/evidence.row.ts";
import { OFFICE, type OfficeRow } from "../office/office.row.ts";
import { type Membership, ORGANISATION, type OrganisationRow } from "../organisation/organisation.row.ts";
import { type PartyTo, TREATY, TREATY_ORDERS, type TreatyRow } from "../treaty/treaty.row.ts";
import { ENTITY_LABEL } from "./entity.row.ts";

const from = ENTITY_LABEL;

export const entityEvidence: Relation<EvidenceRow, object> = {
  name: "Entity.evidence",
  join: { heldIn: "subject", unless: "relation" },
  to: EVIDENCE.label,
  node: EVIDENCE.properties,
  edge: [],
  orders: {},
};

export const entityMentionedIn: Relation<ArticleRow, Mention> = {
  name: "Entity.mentionedIn",
  join: { type: "MENTIONS", direction: "in", from, each: 1 },
  to: ARTICLE.label,
  node: ARTICLE.properties,
  edge: ["count", "locators"],
  orders: { PUBLISHED: day("n.published") },
};

export const partyEvents: Relation<EventRow, object> = {
  name: "Party.events",
  join: { type: "PRESENT_AT", direction: "out", from, each: 1 },
  to: EVENT.label,
  node: EVENT.properties,
  edge: [],
  orders: EVENT_ORDERS,
};

export const partyTreaties: Relation<TreatyRow, PartyTo> = {
  name: "Party.treaties",
  join: { type: "PARTY_TO", direction: "out", from, each: 1 },
  to: TREATY.label,
  node: TREATY.properties,
  edge: ["status", "signed", "consent", "consentKind", "inForce", "withdrawn", "evidence"],
  orders: TREATY_ORDERS,
};

export const partyOffices: Relation<OfficeRow, object> = {
  name: "Party.offices",
  join: { type: "OFFICE_OF", direction: "in", from, each: 1 },
  to: OFFICE.label,
  node: OFFICE.properties,
  edge: [],
  orders: { NAME },
};

export const partyMissions: Relation<OfficeRow, object> = {
  name: "Party.missions",
  join: { type: "ACCREDITED_TO", direction: "in", from, each: 1 },
  to: OFFICE.label,
  node: OFFICE.properties,
  edge: [],
  orders: { NAME },
};

export const partyMemberships: Relation<OrganisationRow, Membership> = {
  name: "Party.memberships",
  join: { type: "MEMBER_OF", direction: "out", from },
  to: ORGANISATION.label,
  node: ORGANISATION.properties,
  edge: ["role", "start", "end", "evidence"],
  orders: { START: day("r.start") },
};
