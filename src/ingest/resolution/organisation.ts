/** Which organisation an English name or an abbreviation stands for: those that the sources name, by the slug of the full name. */
import { fold } from "../../api/fold.ts";
import { slugOf } from "../../api/id.ts";
import { ORGANISATION_ROWS } from "./organisation.table.ts";

export interface OrganisationName {
  /** `organisation:` and the slug of the full English name. */
  readonly id: string;
  readonly name: string;
  readonly abbreviation?: string;
  /** Id of the organisation that it belongs to. */
  readonly parent?: string;
}

const idOf = (name: string): string => `organisation:${slugOf(name)}`;
const keyOf = (name: string): string =>
  fold(name)
    .replace(/['`.,]/g, "")
    .replace(/\bthe\b/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const present = (text: string | undefined): text is string => text !== undefined && text !== "-";

const BY_NAME: ReadonlyMap<string, OrganisationName> = new Map(
  ORGANISATION_ROWS.trim()
    .split("\n")
    .flatMap((row) => {
      const [name = "", abbreviation, parent, ...others] = row.split("|");
      const one: OrganisationName = {
        ...{ id: idOf(name), name },
        ...(present(abbreviation) && { abbreviation }),
        ...(present(parent) && { parent: idOf(parent) }),
      };
      return [name, ...(present(abbreviation) ? [abbreviation] : []), ...others].map(
        (text) => [keyOf(text), one] as const,
      );
    }),
);
const BY_ID: ReadonlyMap<string, OrganisationName> = new Map([...BY_NAME.values()].map((one) => [one.id, one]));

/** @returns undefined for a name that is on no list */
export const organisationOf = (name: string): OrganisationName | undefined => BY_NAME.get(keyOf(name));

/** An organisation of the list by its id. */
export const organisationOfId = (id: string): OrganisationName | undefined => BY_ID.get(id);

/** The organisation's record and those of the organisations that it belongs to, without evidence. */
export function organisationRecords({
  parent,
  ...one
}: OrganisationName): readonly Readonly<Record<string, unknown>>[] {
  const above = parent === undefined ? undefined : BY_ID.get(parent);
  return [
    { record: "organisation", ...one, ...(above !== undefined && { parent: above.id }) },
    ...(above === undefined ? [] : organisationRecords(above)),
  ];
}
