/** What the graph keeps of a node beside what its record says, made from that alone: what lists sort, compare and group by. */
import { fold } from "../api/fold.ts";
import { linesOf } from "../api/lines.ts";
import { searchKeys } from "../search/keys.ts";
import { dateOf } from "./date.ts";
import type { NodeModel, Properties } from "./model.ts";

/** Raised when anything below is made otherwise, so that graphs made before are brought up to date at their next start. */
export const DERIVED_VERSION = 3;

type Fields = Readonly<Record<string, unknown>>;

/** @param fields as the record has them, aliases as a list */
export const derivedOf = (model: NodeModel, fields: Fields): Properties => ({
  ...((model.entity || model.label === "Topic") && { nameFolded: inLists(fields) }),
  ...(model.entity && {
    searchKeys: searchKeys(namesOf(fields), summaryOf(fields)),
    nameLines: linesOf(namesFiltered(fields)),
  }),
  ...Object.fromEntries(
    model.compared.map((field) => [`${field}Lines`, linesOf([(fields[field] as string | null | undefined) ?? ""])]),
  ),
  ...Object.fromEntries(model.grouped.map((field) => [`${field}Year`, yearOf(fields[field] as string | null)])),
});

/** What lists by name compare: the id tells things of one name apart, and a tab sorts before anything that a folded name has. */
const inLists = (fields: Fields): string => `${fold(fields["name"] as string)}\t${fields["id"] as string}`;

/** The names of what `derivedOf` makes. */
export const derivedNames = (model: NodeModel): string[] => [
  ...(model.entity || model.label === "Topic" ? ["nameFolded"] : []),
  ...(model.entity ? ["searchKeys", "nameLines"] : []),
  ...model.compared.map((field) => `${field}Lines`),
  ...model.grouped.map((field) => `${field}Year`),
];

/** The year of the first possible day. */
const yearOf = (edtf: string | null | undefined): number | null =>
  edtf == null ? null : Number(dateOf(edtf).earliest.slice(0, 4));

/** What an entity is said to be: it helps to find it. */
const summaryOf = (fields: Fields): string =>
  (fields["summary"] as string | null | undefined) ?? (fields["description"] as string | null | undefined) ?? "";

const aliasTexts = (fields: Fields): string[] =>
  ((fields["aliases"] as { text: string }[] | null | undefined) ?? []).map(({ text }) => text);

const namesOf = (fields: Fields): string[] => [
  fields["name"] as string,
  ...["officialName", "abbreviation"].flatMap((field) => (fields[field] as string | null | undefined) ?? []),
  ...aliasTexts(fields),
];

/** What a filter by name compares: the name and its aliases. */
const namesFiltered = (fields: Fields): string[] => [fields["name"] as string, ...aliasTexts(fields)];
