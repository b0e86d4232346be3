/** What two countries have in common. A parent is both ids, one space between. */
import type { Condition } from "../../graph/condition.ts";
import type { Statement } from "../../graph/graph.ts";
import { day, type Relation } from "../../graph/relation.ts";
import { EVENT, EVENT_ORDERS, type EventRow } from "../event/event.row.ts";

const [A, B] = ["split(parent, ' ')[0]", "split(parent, ' ')[1]"];

/**
 * Events in which both took part: present as such, or through officials, who act on behalf of a party or, where that is
 * absent, of their own country. Those who act for another than their own are few and have no index: they are found
 * once for all pairs.
 */
export const bilateralEvents: Relation<EventRow, object> = {
  name: "BilateralRelation.events",
  join: {
    prologue: {
      name: "behalf",
      text: `MATCH (o:Official)-[r:PARTICIPATED_IN]->(n:Event)
WHERE r.onBehalfOf IS NOT NULL AND r.onBehalfOf <> coalesce(o.country, '')
RETURN collect(n.id + ' ' + r.onBehalfOf) AS behalf`,
    },
    rows: `CALL (parent, behalf) {
  MATCH (:Country {id: ${A}})<-[:REPRESENTS]-(:Official)-[r:PARTICIPATED_IN]->(n:Event)
  WHERE r.onBehalfOf IS NULL OR r.onBehalfOf = ${A}
  RETURN n
  UNION
  MATCH (:Country {id: ${A}})-[:PRESENT_AT]->(n:Event)
  RETURN n
  UNION
  UNWIND behalf AS one
  WITH one WHERE one ENDS WITH (' ' + ${A})
  MATCH (n:Event {id: split(one, ' ')[0]})
  RETURN n
}
WITH DISTINCT n, parent
WHERE COUNT { MATCH (n)<-[:PRESENT_AT]-(p:Country) WHERE p.id = ${B} } > 0
  OR COUNT { MATCH (n)<-[r:PARTICIPATED_IN]-(o:Official) WHERE coalesce(r.onBehalfOf, o.country) = ${B} } > 0
WITH n`,
  },
  to: EVENT.label,
  node: EVENT.properties,
  edge: [],
  orders: { ...EVENT_ORDERS, END: day("n.end") },
};

/** Events that count as meetings. */
export const MET: Condition = {
  all: [{ property: "n.status", in: ["HELD"] }, { not: { property: "n.encounter", in: ["CO_MENTIONED"] } }],
};

type Pairs = { ids: readonly string[] };

/** How many treaties both are party to, and how many articles mention both. */
export const bilateralCounts: Statement<Pairs, { id: string; treaties: number; articles: number }> = {
  name: "BilateralRelation.counts",
  text: `UNWIND $ids AS parent
CALL (parent) {
  MATCH (:Country {id: ${A}})-[r:PARTY_TO]->(t:Treaty)<-[s:PARTY_TO]-(:Country {id: ${B}})
  WHERE r.status = 'PARTY' AND s.status = 'PARTY'
  RETURN count(t) AS treaties
}
CALL (parent) {
  MATCH (:Country {id: ${A}})<-[:MENTIONS]-(n:Article)-[:MENTIONS]->(:Country {id: ${B}})
  RETURN count(n) AS articles
}
RETURN parent AS id, treaties, articles`,
};
