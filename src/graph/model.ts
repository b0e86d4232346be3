/** Labels, relationship types and the properties that are looked up or sorted by: what both engines index. */
import type { Step } from "./condition.ts";
import { SEARCHED } from "./graph.ts";

/** Label and property of every unique key. */
export const UNIQUE: readonly (readonly [label: string, property: string])[] = [
  ...["Entity", ...SEARCHED, "Topic", "DatasetRecord", "Evidence", "Merged", "Meta"].map(
    (label) => [label, "id"] as const,
  ),
  ["Dataset", "name"],
  ["Retracted", "key"],
];

/** Label and property of what is looked up without being unique. */
export const LOOKED_UP: readonly (readonly [label: string, property: string])[] = [
  ["Evidence", "subject"],
  ["Evidence", "relation"],
  ["DatasetRecord", "dataset"],
  ["Country", "iso3"],
];

/** Label and unique key of claims and of decisions that are kept, and what they are looked up by. */
export const KEPT_KEYS: readonly (readonly [label: string, property: string])[] = [
  ["Claim", "key"],
  ["Resolution", "key"],
  ["Review", "key"],
];
export const KEPT_LOOKED_UP: readonly (readonly [label: string, property: string])[] = [
  ["Claim", "subject"],
  ["Resolution", "source"],
  ["Resolution", "official"],
  ["Merged", "into"],
];

/** What claims are looked up by since some are records of their own. */
export const CLAIMED: readonly (readonly [label: string, property: string])[] = [["Claim", "source"]];
/** Claims that came before are taken for what followed from their sources' records: which were records of their own, nothing tells. */
export const MARK_DERIVED = "MATCH (c:Claim) WHERE c.derived IS NULL SET c.derived = true";

/** Label and properties that root lists are sorted by. */
export const SORTED: readonly (readonly [label: string, property: string])[] = [
  ...[...SEARCHED, "Topic"].map((label) => [label, "nameFolded"] as const),
  ...["startMin", "startMax"].map((property) => ["Event", property] as const),
  ...["adoptedMin", "adoptedMax"].map((property) => ["Treaty", property] as const),
  ...["publishedMin", "publishedMax"].map((property) => ["Article", property] as const),
];

/** Label and property of counts that lists are sorted by. */
export const COUNTED: readonly (readonly [label: string, property: string])[] = [
  ["Official", "eventCount"],
  ["Official", "mentionCount"],
  ["Event", "participantCount"],
  ["Event", "mentionCount"],
  ["Treaty", "partyCount"],
];

/** Label and property of ids that filters compare. */
export const COMPARED: readonly (readonly [label: string, property: string])[] = [
  ["Official", "country"],
  ["Event", "country"],
];

/**
 * The relationship that says the same, by label and property: a list begins at the nodes that are compared with. Walking from there takes
 * the embedded graph a third of the time of its index, which holds the property of all labels.
 */
export const COMPARED_BY: Readonly<Record<string, Step>> = {
  "Official.country": { type: "REPRESENTS", direction: "out", to: "Country" },
  "Event.country": { type: "TOOK_PLACE_IN", direction: "out", to: "Country" },
};

/** Relations with evidence of their own. */
export const RELATION_TYPES = [
  "PARTICIPATED_IN",
  "PRESENT_AT",
  "HELD_OFFICE",
  "MEMBER_OF",
  "PARTY_TO",
  "SIGNED",
  "MENTIONS",
  "PART_OF",
  "CONCERNS",
  "SUCCEEDED_BY",
] as const;

/** Every relationship has a `key`, unique in the graph. Those that come from a field of an entity are believed for its reasons. */
export const RELATIONSHIP_TYPES = [
  ...RELATION_TYPES,
  "OFFICE_OF",
  "ACCREDITED_TO",
  "REPRESENTS",
  "PARENT",
  "TAGGED",
  "TOOK_PLACE_IN",
  "FROM",
] as const;

/** The property that full-text indexes cover: tokens made in code, with one space between. */
export const SEARCH_KEYS = "searchKeys";
