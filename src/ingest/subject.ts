/** Entities and relations as subjects that sources speak of: their fields, and what a record says of them. */

import type { NodeModel, Properties, RelationModel, Stored } from "./model.ts";
import { disputable, type Fields, fits, PERIODS } from "./plan.ts";
import type { RecordKind } from "./record.ts";
import type { Scalar, Scalars, Shape } from "./standing.ts";

/** Fields that cannot be empty, whatever sources withdraw. */
const REQUIRED = new Set(["name", "kind", "encounter", "status", "scope", "publisher", "role", "count"]);

const isList = (how: Stored) => how === "list" || how === "json";
type Model = Pick<NodeModel | RelationModel, "properties">;

export const listsOf = ({ properties }: Model): readonly string[] => {
  const known = LISTS.get(properties);
  if (known !== undefined) return known;
  const lists = Object.keys(properties).filter((field) => isList(properties[field] as Stored));
  LISTS.set(properties, lists);
  return lists;
};
const LISTS = new WeakMap<Model["properties"], readonly string[]>();

export function shapeOf(kind: RecordKind, { properties }: Model): Shape {
  return {
    fields: disputable({ properties }),
    required: REQUIRED,
    period: PERIODS[kind],
    fits: (start, end) => fits(start as string | null, end as string | null),
  };
}

/** The values that sources may disagree on. */
export const scalarsOf = ({ fields }: Shape, record: Fields): Scalars =>
  Object.fromEntries(fields.map((field) => [field, (record[field] ?? null) as Scalar]));

/** Only a name: it stands back behind any source that says more. */
export const isBare = (kind: RecordKind, { fields }: Shape, record: Fields): boolean =>
  BARE_KINDS.has(kind) &&
  fields.every((field) => field === "name" || (record[field] ?? null) === null) &&
  ((record["sameAs"] as readonly unknown[] | undefined)?.length ?? 0) === 0;

const BARE_KINDS: ReadonlySet<string> = new Set(["country", "official", "office", "organisation", "treaty"]);

/** Record fields from what is stored: lists as lists. */
export function fieldsFrom({ properties }: Model, stored: Properties): Fields {
  const fields: Record<string, unknown> = { ...stored };
  for (const field of listsOf({ properties })) {
    const value = stored[field];
    fields[field] = typeof value === "string" ? (JSON.parse(value) as unknown) : (value ?? []);
  }
  return fields;
}

/** A list of a record; empty where there is none. */
export const listOf = (record: Fields, field: string) => (record[field] ?? []) as readonly unknown[];

interface AliasFields {
  readonly text: string;
  readonly language: string | null;
  readonly script: string | null;
  readonly kind: string;
}

const collator = new Intl.Collator("en", { numeric: true });
/** `paragraph 2` before `paragraph 10`. */
const compared = (one: string, other: string) => collator.compare(one, other) || (one < other ? -1 : 1);

/** Both lists as one, each thing once, in an order that does not depend on who came first. */
export function united(field: string, one: readonly unknown[], other: readonly unknown[] = []): readonly unknown[] {
  if (one.length + other.length < 2) return one.length > 0 ? one : other;
  if (field !== "aliases") return [...new Set([...one, ...other] as string[])].sort(compared);
  const byName = new Map<string, AliasFields>();
  for (const alias of [...one, ...other] as AliasFields[]) {
    const key = `${alias.text}\t${alias.language ?? ""}\t${alias.script ?? ""}`;
    const found = byName.get(key);
    if (found === undefined || found.kind === "OTHER" || (alias.kind !== "OTHER" && alias.kind < found.kind))
      byName.set(key, alias);
  }
  if (byName.size < 2) return [...byName.values()];
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, alias]) => alias);
}
