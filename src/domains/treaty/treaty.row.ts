import type { Kind } from "../../graph/kind.ts";
import { count, day, NAME, type Orders } from "../../graph/relation.ts";
import { ENTITY_PROPERTIES, type EntityRow } from "../entity/entity.row.ts";

export interface TreatyRow extends EntityRow {
  scope: string;
  adopted: string | null;
  adoptedMin: number;
  adoptedMax: number;
  inForce: string | null;
  place: string | null;
  depositary: string | null;
}

export const TREATY: Kind<TreatyRow> = {
  label: "Treaty",
  properties: [...ENTITY_PROPERTIES, "scope", "adopted", "adoptedMin", "adoptedMax", "inForce", "place", "depositary"],
};

/** What every list of treaties may be sorted by. */
export const TREATY_ORDERS: Orders = { ADOPTED: day("n.adopted"), NAME, PARTY_COUNT: count("n.partyCount") };

/** PARTY_TO: how far a country or an organisation is bound by a treaty. */
export interface PartyTo {
  status: string;
  signed: string | null;
  consent: string | null;
  consentKind: string | null;
  inForce: string | null;
  withdrawn: string | null;
  evidence: string[] | null;
}

/** SIGNED: an official who signed a treaty. */
export interface Signature {
  date: string | null;
  onBehalfOf: string | null;
  evidence: string[] | null;
}
