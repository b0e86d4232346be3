/**
 * Lean readers beside zod's schemas: they take what is right, at a tenth of the time, and leave what is wrong to zod, which
 * has the words for it. The tests hold both to the same outcome.
 */
import { z } from "zod";

/** What a lean reader returns for a value that it does not take. */
export const REFUSED = Symbol("refused");
type Reader = (value: unknown) => unknown;

const READERS = new WeakMap<z.ZodType, Reader>();

/** The schema, with a reader that gives what the schema would, or `REFUSED`. */
export function lean<T extends z.ZodType>(schema: T, reader: Reader): T {
  READERS.set(schema, reader);
  return schema;
}

/** A schema without a reader of its own is read by zod. */
export const readerOf = (schema: z.ZodType): Reader =>
  READERS.get(schema) ??
  ((value) => {
    const read = schema.safeParse(value);
    return read.success ? read.data : REFUSED;
  });

/** Absent and null are the same. */
export function maybe<T extends z.ZodType>(type: T) {
  const read = readerOf(type);
  return lean(
    type.nullish().transform((value) => value ?? null),
    (value) => (value === undefined || value === null ? null : read(value)),
  );
}

export function listOf<T extends z.ZodType>(type: T) {
  const read = readerOf(type);
  const schema = z
    .array(type)
    .nullish()
    .transform((value) => value ?? []);
  return lean(schema, (value) => {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) return REFUSED;
    const items: unknown[] = new Array(value.length);
    for (let at = 0; at < value.length; at += 1) {
      const item = read(value[at]);
      if (item === REFUSED) return REFUSED;
      items[at] = item;
    }
    return items;
  });
}

/** @param fallback what an absent value is, and null */
export function either<T extends z.ZodType>(type: T, fallback: z.output<T>) {
  const read = readerOf(type);
  return lean(
    type.nullish().transform((value) => value ?? fallback),
    (value) => (value === undefined || value === null ? fallback : read(value)),
  );
}

export const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) => {
  const known: ReadonlySet<unknown> = new Set(values);
  const schema = z.enum(values, { error: `one of ${values.join(", ")}` });
  return lean(schema, (value) => (known.has(value) ? value : REFUSED));
};

export const only = <const Value extends string>(expected: Value) =>
  lean(z.literal(expected), (value) => (value === expected ? value : REFUSED));

/** Exactly these fields. */
export function strict<const Shape extends z.ZodRawShape>(shape: Shape) {
  const fields = Object.entries(shape).map(([name, type]) => [name, readerOf(type as z.ZodType)] as const);
  return lean(z.strictObject(shape), (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return REFUSED;
    const given = value as Readonly<Record<string, unknown>>;
    const read: Record<string, unknown> = {};
    let known = 0;
    for (const [name, reader] of fields) {
      const field = given[name];
      if (field !== undefined) known += 1;
      const result = reader(field);
      if (result === REFUSED) return REFUSED;
      read[name] = result;
    }
    return Object.keys(given).length === known ? read : REFUSED;
  });
}
