/** The records that a row makes, by a mapping. */
import { checkRecord } from "../plan.ts";
import { parseRecord, RecordError } from "../record.ts";
import { edtfOf } from "./csv.date.ts";
import type { Computed, MappedRecord, MappedValue, Mapping } from "./csv.schema.ts";
import { type Cells, columnsOf, fill, type Template } from "./csv.template.ts";

type Value = Readonly<Record<string, unknown>>;

/** Why a row cannot be taken. */
class RowError extends Error {}

/** Fields of records that are dates. */
export const DATES: ReadonlySet<string> = new Set([
  ...["start", "end", "adopted", "inForce", "published", "birth", "death", "signed", "consent", "withdrawn"],
  ...["date", "validFrom", "validTo"],
]);

export const isTemplate = (value: MappedValue | Template): value is Template =>
  Array.isArray(value) &&
  value.every((part) => typeof part === "string" || (typeof part === "object" && "filters" in part));
export const isComputed = (value: unknown): value is Computed =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "from" in value && Array.isArray(value.from);

function dateIn(text: string, formats: readonly RegExp[], field: string): string {
  const made = edtfOf(text, formats);
  if (made === undefined)
    throw new RowError(`${field}: ${JSON.stringify(text)} is no date in the formats of the mapping`);
  return made;
}

/** How the fields of one row are made. */
class RowBuilder {
  readonly #cells: Cells;
  readonly #mapping: Mapping;

  constructor(cells: Cells, mapping: Mapping) {
    this.#cells = cells;
    this.#mapping = mapping;
  }

  /** @returns undefined where the row says nothing */
  value(field: string, value: MappedValue): unknown {
    if (typeof value === "number" && DATES.has(field)) return dateIn(String(value), this.#mapping.dates, field);
    if (typeof value === "number" || typeof value === "boolean") return value;
    if (isTemplate(value)) return this.#text(field, value, this.#mapping.dates);
    if (isComputed(value)) return this.#computed(field, value);
    const items = (value as readonly unknown[]).map((item) => this.#item(field, item));
    const said = items.filter((item) => item !== undefined);
    return said.length === 0 ? undefined : said;
  }

  /** A thing with fields of its own is there only where all of them say something. */
  #item(field: string, item: unknown): unknown {
    if (typeof item !== "object" || item === null || Array.isArray(item) || isComputed(item))
      return this.value(field, item as MappedValue);
    const made = Object.entries(item as Readonly<Record<string, MappedValue>>).map(
      ([name, value]) => [name, this.value(`${field}.${name}`, value)] as const,
    );
    return made.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(made);
  }

  #text(field: string, template: Template, dates: readonly RegExp[]): string | undefined {
    const made = fill(template, this.#cells, dates);
    if (made === undefined) return undefined;
    if ("problem" in made) throw new RowError(`${field}: ${made.problem}`);
    return DATES.has(field) ? dateIn(made.text, dates, field) : made.text;
  }

  #computed(field: string, { from, dates = this.#mapping.dates, separator, values, otherwise }: Computed): unknown {
    if (values === undefined && separator === undefined) return this.#text(field, from, dates);
    const made = fill(from, this.#cells, dates);
    if (made === undefined) return undefined;
    if ("problem" in made) throw new RowError(`${field}: ${made.problem}`);
    const one = (text: string): unknown => {
      if (values === undefined) return text;
      const found = Object.hasOwn(values, text) ? values[text] : otherwise;
      if (found === undefined)
        throw new RowError(`${field}: ${JSON.stringify(text)} is none of ${Object.keys(values).join(", ")}`);
      return found;
    };
    if (separator === undefined) return one(made.text);
    const items = made.text.split(separator).map((item) => item.trim());
    return items.filter((item) => item !== "").map(one);
  }
}

/** The columns that a record is made from, in the order of the mapping; `item` is none where `each` gives it. */
export function columnsOfRecord({ when = [], each, fields }: MappedRecord): readonly string[] {
  const inside = (value: unknown): readonly string[] =>
    isComputed(value)
      ? columnsOf(value.from)
      : isTemplate(value as MappedValue)
        ? columnsOf(value as Template)
        : typeof value === "object" && value !== null
          ? Object.values(value).flatMap(inside)
          : [];
  const filled = Object.values(fields).flatMap(inside);
  if (each === undefined) return [...new Set([...filled, ...when])];
  return [...new Set([...filled.filter((column) => column !== "item"), ...when, each.column])];
}

/** Topics have no evidence; mentions are their own. */
const WITHOUT_EVIDENCE: ReadonlySet<string> = new Set(["topic", "mention"]);

/** A row as a mapping reads it. */
export interface MappedRow {
  readonly cells: Cells;
  /** Whether the table has a column of that name; `key` is the hash of the row's key where it has not. */
  readonly isColumn: (name: string) => boolean;
  /** The id of the row's dataset record, which is the evidence. */
  readonly source: string;
}

/**
 * All records of a row, none where one of them is wrong.
 * @returns why the row cannot be taken
 */
export function recordsOfRow(row: MappedRow, mapping: Mapping): readonly Value[] | string {
  try {
    return mapping.records.flatMap((record) => made(record, row, mapping));
  } catch (error) {
    if (error instanceof RowError || error instanceof RecordError) return error.message;
    throw error;
  }
}

function made(mapped: MappedRecord, { cells, isColumn, source }: MappedRow, mapping: Mapping): readonly Value[] {
  const { record, when = [], each, fields } = mapped;
  if (when.some((column) => cells(column) === undefined)) return [];
  const items =
    each === undefined
      ? [undefined]
      : (cells(each.column) ?? "")
          .split(each.separator)
          .map((item) => item.trim())
          .filter((item) => !mapping.nothing.includes(item) && item !== "");
  return items.map((item) => {
    const builder = new RowBuilder(
      (column) => (column === "item" && each !== undefined ? item : cells(column)),
      mapping,
    );
    const said = Object.entries(fields).flatMap(([field, value]) => {
      const text = builder.value(field, value);
      return text === undefined ? [] : [[field, text] as const];
    });
    const locator = columnsOfRecord(mapped).filter(isColumn).join(", ");
    const evidence = WITHOUT_EVIDENCE.has(record) ? {} : { evidence: [{ source, ...(locator !== "" && { locator }) }] };
    const one = { record, ...Object.fromEntries(said), ...evidence };
    checkRecord(parseRecord(one));
    return one;
  });
}
