/** How records are stored, as data: labels, properties, and the relationships that fields and records become. */
import type { RecordKind, RecordOf } from "./record.ts";

/** How a field is stored: as it is; as JSON text; as a partial date with its bounds, an absent one being unknown or open. */
export type Stored = "value" | "list" | "json" | "date" | "openStart" | "openEnd" | "endOfEvent";

/** What a property may hold; null is absent. */
export type Value = string | number | boolean | string[] | null;
export type Properties = Record<string, Value>;

export interface NodeModel {
  readonly label: string;
  /** Entities carry the label Entity too, and what lists and search need of their names. */
  readonly entity: boolean;
  readonly key: "id" | "name";
  readonly properties: Readonly<Record<string, Stored>>;
  /** Fields that hold ids of other nodes, and the relationships that say the same. */
  readonly references: Readonly<Record<string, string>>;
  /** Fields of free text that filters compare, beside the name. */
  readonly compared: readonly string[];
  /** Partial dates whose years facets group by. */
  readonly grouped: readonly string[];
}

const ENTITY = { id: "value", name: "value", aliases: "json", sameAs: "list" } as const;
const entity = (
  label: string,
  properties: Readonly<Record<string, Stored>>,
  references: Readonly<Record<string, string>> = {},
  { compared = [], grouped = [] }: Partial<Pick<NodeModel, "compared" | "grouped">> = {},
): NodeModel => ({
  label,
  entity: true,
  key: "id",
  properties: { ...ENTITY, ...properties },
  references,
  compared,
  grouped,
});

export type NodeKind = Extract<
  RecordKind,
  | "country"
  | "official"
  | "office"
  | "organisation"
  | "event"
  | "treaty"
  | "article"
  | "dataset"
  | "datasetRecord"
  | "topic"
>;

export const NODES: Readonly<Record<NodeKind, NodeModel>> = {
  country: entity("Country", {
    officialName: "value",
    iso2: "value",
    iso3: "value",
    region: "value",
    validFrom: "openStart",
    validTo: "openEnd",
  }),
  official: entity(
    "Official",
    { description: "value", country: "value", birth: "date", death: "date" },
    { country: "REPRESENTS" },
  ),
  office: entity("Office", { of: "value", accreditedTo: "value" }, { of: "OFFICE_OF", accreditedTo: "ACCREDITED_TO" }),
  organisation: entity("Organisation", { abbreviation: "value", parent: "value" }, { parent: "PARENT" }),
  event: entity(
    "Event",
    {
      kind: "value",
      encounter: "value",
      status: "value",
      start: "date",
      end: "endOfEvent",
      place: "value",
      country: "value",
      headcount: "value",
      summary: "value",
    },
    { country: "TOOK_PLACE_IN" },
    { compared: ["place"], grouped: ["start"] },
  ),
  treaty: entity(
    "Treaty",
    { scope: "value", adopted: "date", inForce: "date", place: "value", depositary: "value" },
    {},
    { grouped: ["adopted"] },
  ),
  article: entity(
    "Article",
    { publisher: "value", byline: "value", published: "date", url: "value", language: "value", summary: "value" },
    { topics: "TAGGED" },
    { compared: ["publisher"], grouped: ["published"] },
  ),
  dataset: {
    label: "Dataset",
    entity: false,
    key: "name",
    properties: { name: "value", importedAt: "value", rank: "value" },
    references: {},
    compared: [],
    grouped: [],
  },
  datasetRecord: {
    label: "DatasetRecord",
    entity: false,
    key: "id",
    properties: { id: "value", dataset: "value", recordId: "value", file: "value", line: "value", url: "value" },
    references: {},
    compared: [],
    grouped: [],
  },
  topic: {
    label: "Topic",
    entity: false,
    key: "id",
    properties: { id: "value", name: "value" },
    references: {},
    compared: [],
    grouped: [],
  },
};

export type RelationKind = Exclude<
  RecordKind,
  NodeKind | "evidence" | "claim" | "resolution" | "merge" | "retract" | "review"
>;

export interface RelationModel {
  readonly type: string;
  /** The fields that name its ends. */
  readonly from: string;
  readonly to: string;
  /** Which end has few such relationships: where statements begin to look. */
  readonly anchor: "from" | "to";
  /** Fields of the key after the two ends; those of free text as slugs. */
  readonly keyed: readonly string[];
  readonly properties: Readonly<Record<string, Stored>>;
}

const relation = <Kind extends RelationKind>(
  _kind: Kind,
  model: RelationModel & { from: keyof RecordOf<Kind>; to: keyof RecordOf<Kind> },
): RelationModel => model;

export const RELATIONS: Readonly<Record<RelationKind, RelationModel>> = {
  participation: relation("participation", {
    type: "PARTICIPATED_IN",
    from: "official",
    to: "event",
    anchor: "to",
    keyed: ["role"],
    properties: { role: "value", capacity: "value", onBehalfOf: "value" },
  }),
  presence: relation("presence", {
    type: "PRESENT_AT",
    from: "party",
    to: "event",
    anchor: "to",
    keyed: [],
    properties: {},
  }),
  tenure: relation("tenure", {
    type: "HELD_OFFICE",
    from: "official",
    to: "office",
    anchor: "from",
    keyed: ["start"],
    properties: { start: "openStart", end: "openEnd" },
  }),
  membership: relation("membership", {
    type: "MEMBER_OF",
    from: "member",
    to: "organisation",
    anchor: "from",
    keyed: ["role", "start"],
    properties: { role: "value", start: "openStart", end: "openEnd" },
  }),
  party: relation("party", {
    type: "PARTY_TO",
    from: "party",
    to: "treaty",
    anchor: "to",
    keyed: [],
    properties: {
      status: "value",
      signed: "date",
      consent: "date",
      consentKind: "value",
      inForce: "date",
      withdrawn: "date",
    },
  }),
  signature: relation("signature", {
    type: "SIGNED",
    from: "official",
    to: "treaty",
    anchor: "to",
    keyed: [],
    properties: { date: "date", onBehalfOf: "value" },
  }),
  mention: relation("mention", {
    type: "MENTIONS",
    from: "article",
    to: "entity",
    anchor: "from",
    keyed: [],
    properties: { count: "value", locators: "list" },
  }),
  partOf: relation("partOf", {
    type: "PART_OF",
    from: "event",
    to: "parent",
    anchor: "from",
    keyed: [],
    properties: {},
  }),
  concerns: relation("concerns", {
    type: "CONCERNS",
    from: "event",
    to: "treaty",
    anchor: "from",
    keyed: [],
    properties: {},
  }),
  succession: relation("succession", {
    type: "SUCCEEDED_BY",
    from: "predecessor",
    to: "successor",
    anchor: "from",
    keyed: [],
    properties: {},
  }),
};

export const isNodeKind = (kind: string): kind is NodeKind => Object.hasOwn(NODES, kind);
export const isRelationKind = (kind: string): kind is RelationKind => Object.hasOwn(RELATIONS, kind);
