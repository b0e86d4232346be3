/** Which kind of node an id names: ids are readable, so that this needs no look-up. */
import type { Kind } from "../graph/kind.ts";
import { isCitation } from "../tracing/citation.row.ts";
import { ARTICLE, TOPIC } from "./article/article.row.ts";
import { isBilateral } from "./country/bilateral.row.ts";
import { COUNTRY } from "./country/country.row.ts";
import { EVENT } from "./event/event.row.ts";
import { DATASET_RECORD, EVIDENCE } from "./evidence/evidence.row.ts";
import { OFFICE } from "./office/office.row.ts";
import { OFFICIAL } from "./official/official.row.ts";
import { ORGANISATION } from "./organisation/organisation.row.ts";
import { TREATY } from "./treaty/treaty.row.ts";

/** By the part of an id before its colon. */
const KINDS: ReadonlyMap<string, Kind<never>> = new Map<string, Kind<never>>([
  ["country", COUNTRY],
  ["official", OFFICIAL],
  ["office", OFFICE],
  ["organisation", ORGANISATION],
  ["event", EVENT],
  ["treaty", TREATY],
  ["article", ARTICLE],
  ["topic", TOPIC],
  ["evidence", EVIDENCE],
  ["record", DATASET_RECORD],
]);

/** The kind of node that an id names, undefined for a kind that is not stored. */
export const kindOfId = (id: string): Kind<{ id: string }> | undefined =>
  KINDS.get(id.slice(0, id.indexOf(":"))) as Kind<{ id: string }> | undefined;

/** The GraphQL type of a node: a stored kind's label is its name in the schema. */
export function typeOfId(id: string): string {
  if (isBilateral(id)) return "BilateralRelation";
  if (isCitation(id)) return "Citation";
  const kind = kindOfId(id);
  if (kind === undefined) throw new TypeError(`no type for the id ${JSON.stringify(id)}`);
  return kind.label;
}
