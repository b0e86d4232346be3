/** Counts kept on nodes, since lists are sorted and filtered by them: which relationships of which nodes they count. */
import type { RelationKind } from "./model.ts";

/** How many different nodes a relationship leads to from the nodes of a label. */
export interface Count {
  readonly relation: RelationKind;
  /** Which end of the relation keeps the count. */
  readonly end: "from" | "to";
  readonly label: string;
  readonly property: string;
  readonly type: string;
  readonly direction: "out" | "in";
  readonly far: string;
}

export const COUNTS: readonly Count[] = [
  {
    relation: "participation",
    end: "from",
    label: "Official",
    property: "eventCount",
    type: "PARTICIPATED_IN",
    direction: "out",
    far: "Event",
  },
  {
    relation: "participation",
    end: "to",
    label: "Event",
    property: "participantCount",
    type: "PARTICIPATED_IN",
    direction: "in",
    far: "Official",
  },
  {
    relation: "party",
    end: "to",
    label: "Treaty",
    property: "partyCount",
    type: "PARTY_TO",
    direction: "in",
    far: "Entity",
  },
  {
    relation: "mention",
    end: "to",
    label: "Entity",
    property: "mentionCount",
    type: "MENTIONS",
    direction: "in",
    far: "Article",
  },
];

const ENTITIES = new Set(["Country", "Official", "Office", "Organisation", "Event", "Treaty", "Article"]);

/** The counts that nodes of this label keep. */
export const countsOf = (label: string): Count[] =>
  COUNTS.filter((count) => count.label === label || (count.label === "Entity" && ENTITIES.has(label)));
